/** Why a claim is one, as text for a terminal. */
import { meanScore } from '../compare/alignment/cluster.ts';
import type { ExplainedPair, Explanation, NearMiss } from '../review/explain.ts';
import type { ReadClause } from '../review/read-clauses.ts';
import type { Passage } from '../schema/primitives.ts';

/** Features that added less than this to the log-odds of a pair are summed in one line. */
const TELLING = 0.15;

/** @param cut how high the mean score of a claim had to be */
export function toExplanation({ claim, pairs, near }: Explanation, cut: number): string {
  const mean = meanScore(pairs.map(({ score }) => score));
  const how =
    claim.review === 'confirmed'
      ? 'An editor has decided on this claim; below is what the program alone sees.'
      : pairs.length
        ? `Its ${pairs.length === 1 ? 'pair' : `${pairs.length} pairs`} of passages from different articles score ${figure(mean)} on average, sure ones counting for more; ${figure(cut)} is asked for.`
        : 'Only one article tells it.';
  const sure = claim.confidence === null ? '' : ` Of the pairs in claims like it ${Math.round(claim.confidence * 100)} in 100 are right.`;
  return [
    `${claim.id}: ${claim.label}`,
    `${how}${sure}`,
    ...(pairs.length ? ['Why they stand together', ...pairs.map(together)] : []),
    ...(near.length ? ['Why the nearest others do not', ...near.map((one) => apart(one, cut))] : ['No other passage comes near.']),
  ].join('\n\n');
}

function together(pair: ExplainedPair): string {
  return [`score ${figure(pair.score)}`, `  ${quoted(pair.a)}`, `  ${quoted(pair.b)}`, ...because(pair)].join('\n');
}

function apart({ fit, nearest, elsewhere, ...passage }: NearMiss, cut: number): string {
  const why =
    elsewhere !== null
      ? `it stands in ${elsewhere}`
      : fit < cut
        ? `on average it scores ${figure(fit)} with the passages of this claim, and ${figure(cut)} is asked for`
        : `it scores ${figure(fit)} on average, but other passages came together first, or an editor parted them`;
  return [
    `${quoted(passage)}`,
    `  stays outside: ${why}`,
    `  nearest to it, score ${figure(nearest.score)}: ${quoted(other(nearest, passage))}`,
    ...because(nearest),
  ].join('\n');
}

const other = ({ a, b }: ExplainedPair, passage: Passage): Passage => (a.article === passage.article && a.quote === passage.quote ? b : a);

function because({ score, heads, shared, meeting, parts }: ExplainedPair): string[] {
  if (heads !== null) return [`  both are numbers of “${heads}”: one subject, one head, one unit`];
  if (parts.length === 0) return [score > 0 ? '  both tell the same of one person in passing' : '  they share no telling word: others bring them together'];
  const telling = parts.filter(({ adds }) => Math.abs(adds) >= TELLING);
  const rest = parts.filter(({ adds }) => Math.abs(adds) < TELLING).reduce((total, { adds }) => total + adds, 0);
  return [
    `  shared: ${shared.join(', ') || 'no telling word'}`,
    ...(meeting.length ? [`  these words meet: ${meeting.map(({ a, b, near }) => `${a} and ${b} (${figure(near)})`).join(', ')}`] : []),
    ...telling.map(
      ({ adds, name, value, average, weight, words }) =>
        `  ${signed(adds)}  ${words} (${name} ${figure(value)}, on average ${figure(average)}, weight ${figure(weight)})`,
    ),
    `  ${signed(rest)}  all else`,
  ];
}

/** What was read of clauses: a paragraph each, with its place. */
export function toReadings(clauses: readonly ReadClause[]): string {
  return clauses.map(readingOf).join('\n\n');
}

function readingOf({ article, quote, start, kind, attribution, values, ...attributes }: ReadClause): string {
  const through = attribution?.through ? `, through ${attribution.through}` : '';
  const told = Object.entries(attributes).filter(([, value]) => typeof value === 'string');
  return [
    `${article}:${start.line}:${start.column}: “${quote.replace(/\s+/g, ' ')}”`,
    `  ${[['kind', kind], ...told].map(([name, value]) => `${String(name)}: ${String(value)}`).join('  ')}`,
    ...(attribution ? [`  source: ${attribution.source}${through}`] : []),
    ...values.map(valueOf),
  ].join('\n');
}

/** A value with whatever was read of it, by name. */
function valueOf({ kind, text, ...read }: ReadClause['values'][number]): string {
  const parts = Object.entries(read).filter(([, value]) => value !== false && value !== undefined && value !== '');
  return `  ${kind}: “${text}”  ${parts.map(([name, value]) => (value === true ? name : `${name} ${value ?? 'open'}`)).join(', ')}`;
}

const figure = (value: number): string => value.toFixed(2);
const signed = (value: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(2)}`;
const quoted = ({ article, quote }: Passage): string => `${article}: “${quote.replace(/\s+/g, ' ')}”`;
