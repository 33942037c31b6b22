/** Words that repeat a report which the articles name: cited, credited, or copied from where it is. */
import type { Speech } from '../attributes/speakers/speech.ts';
import type { Citations } from './citations.ts';
import { coversOf } from './covers.ts';
import { union } from './groups.ts';
import { isCited, type Repeat } from './repeats.ts';
import { reportsOf } from './reports.ts';
import type { SharedText } from './shared-text.ts';
import { overlaps, placeOf, type Span } from './spans.ts';
import { sameWords } from './statements.ts';
import type { Utterance } from './utterances.ts';

interface Found {
  readonly speech: ReadonlyMap<string, readonly Speech[]>;
  readonly texts: readonly SharedText[];
  readonly utterances: readonly Utterance[];
}

/** The words of the articles that repeat a named report. */
export function namedRepeats(citations: readonly Citations[], { speech, texts, utterances }: Found): Repeat[] {
  const cited = citedRepeats(citations, speech);
  const sentences = texts.flatMap(({ copies }) => copies);
  const quoted = groupsOf(sameWords(utterances));
  const copied: readonly (readonly Span[])[] = [...sentences, ...quoted];
  const disputed = copied.filter((copies) => isDisputed(copies, cited)).flat();
  const known = cited.filter((one) => one.report.kind !== 'own' || !disputed.some((span) => overlaps(span, one)));
  return [
    ...known,
    ...sentences.flatMap((copies) => copiedFrom(copies, known)),
    // A credit line stands for the text of its article and not for what others say in it.
    ...quoted.flatMap((copies) => copiedFrom(copies, known.filter(isCited))),
  ];
}

/** What the articles cite and credit. */
function citedRepeats(citations: readonly Citations[], speech: Found['speech']): Repeat[] {
  const reportOf = reportsOf(citations.map(({ article, inText, whole }) => ({ source: article.source, cited: [...inText, ...whole] })));
  return citations.flatMap((one): Repeat[] => {
    const { source, sentences } = one.article;
    const inText = coversOf(one, speech.get(source.id) ?? []).map(({ span, citation, near }): Repeat => ({
      ...placeOf(span),
      report: reportOf(source.id, citation),
      rank: near ? 'cited' : 'paragraph',
    }));
    const credited = new Map(one.whole.map((credit) => reportOf(source.id, credit)).map((report) => [report.id, report]));
    // Of two agencies nothing tells which text is whose.
    const [report] = credited.size === 1 ? credited.values() : [];
    return [...inText, ...(report ? sentences.map((span): Repeat => ({ ...placeOf(span), report, rank: 'credit' })) : [])];
  });
}

const reportsIn = (copies: readonly Span[], repeats: readonly Repeat[]): Repeat[] => repeats.filter((one) => copies.some((span) => overlaps(one, span)));
const idsOf = (repeats: readonly Repeat[]): ReadonlySet<string> => new Set(repeats.map(({ report }) => report.id));

/** Two outlets that each call the same words their own reporting: nothing tells whose they are. */
function isDisputed(copies: readonly Span[], cited: readonly Repeat[]): boolean {
  const found = reportsIn(copies, cited);
  return idsOf(found).size > 1 && found.every(({ report }) => report.kind === 'own');
}

/** Copies of the same words repeat the report that some of them name, if it is one. */
function copiedFrom(copies: readonly Span[], known: readonly Repeat[]): Repeat[] {
  const found = reportsIn(copies, known);
  const inText = found.filter(isCited);
  const best = inText.length ? inText : found;
  const [one] = best;
  if (!one || idsOf(best).size > 1) return [];
  return copies.map((span) => ({ ...placeOf(span), report: one.report, rank: inText.length ? 'cited by a copy' : 'credited by a copy' }));
}

function groupsOf(pairs: readonly (readonly [Utterance, Utterance])[]): Utterance[][] {
  const { join, groups } = union([...new Set(pairs.flat())]);
  for (const [a, b] of pairs) join(a, b);
  return groups();
}
