/** What the head of the pair page says of two articles, computed from its rows. */
import type { ComparedArticle, Origin } from '../../schema/comparison.ts';
import { count } from '../format.ts';
import type { Story } from '../library.ts';
import type { PairRow, Verdict } from './pair-rows.ts';

export interface PairLead {
  /** `6 claims are told alike, 3 differently`; null where nothing is settled. */
  readonly settled: string | null;
  /** `3 more are not settled`; null where there is none. */
  readonly open: string | null;
  /** `Both repeat one Wire report`, and what that means; null where no report stands behind both. */
  readonly report: { readonly fact: string; readonly meaning: string } | null;
  /** The title of the drawing. */
  readonly order: string;
}

/** The head of the page that sets `a` beside `b`. */
export function pairLead(story: Story, rows: readonly PairRow[], a: ComparedArticle, b: ComparedArticle): PairLead {
  const verdicts = verdictsOf(rows);
  const settled = verdicts.filter(({ standing }) => standing !== 'may');
  const differ = settled.filter(({ standing }) => standing === 'differ').length;
  const [same, may] = [settled.length - differ, verdicts.length - settled.length];
  const origins = story.comparison.origins.filter(({ articles }) => articles.includes(a.id) && articles.includes(b.id));
  const [report] = origins.toSorted((one, other) => fromIt(settled, other, a, b) - fromIt(settled, one, a, b));
  const from = report ? fromIt(settled, report, a, b) : 0;
  const isAll = from > 0 && from === settled.length;
  return {
    settled: settledWords(same, differ),
    open: may === 0 ? null : `${same + differ === 0 ? count(may, 'claim') : `${may} more`} ${may === 1 ? 'is' : 'are'} not settled`,
    report: report && from > 0 ? { fact: `Both ${REPEATING[report.kind](report.name)}`, meaning: meaningOf(report, from, settled.length) } : null,
    order: isAll && report?.kind !== 'unnamed' ? `The same report, ${orderWords(rows)}` : `Told ${orderWords(rows)}`,
  };
}

const verdictsOf = (rows: readonly PairRow[]): Verdict[] => rows.flatMap((row) => (row.kind === 'matched' ? row.verdicts : []));

/** Of so many of the verdicts both articles name this report as the source. */
function fromIt(verdicts: readonly Verdict[], { id }: Origin, a: ComparedArticle, b: ComparedArticle): number {
  const names = ({ claim }: Verdict, article: string): boolean => claim.mentions.some((mention) => mention.article === article && mention.origin === id);
  return verdicts.filter((verdict) => names(verdict, a.id) && names(verdict, b.id)).length;
}

const REPEATING: Readonly<Record<Origin['kind'], (name: string) => string>> = {
  named: (name) => `repeat one ${name} report`,
  own: (name) => `are ${name}’s own report`,
  handout: (name) => `quote one statement (${name})`,
  unnamed: () => 'have passages of the same text and name no source',
};

/** Text that names no source is one text; whether it is one report nobody says. */
function meaningOf({ kind }: Origin, from: number, all: number): string {
  const once = kind === 'unnamed' ? 'one text, printed twice' : 'one report, told twice';
  if (from === all) return all === 1 ? `the claim they share is ${once}` : `what they share is ${once}`;
  return `${from} of these ${all} claims ${from === 1 ? 'is' : 'are'} ${once}`;
}

function settledWords(same: number, differ: number): string | null {
  if (same + differ === 0) return null;
  const [first, ...rest] = [
    { number: same, said: 'alike' },
    { number: differ, said: 'differently' },
  ].filter(({ number }) => number > 0);
  const begin = `${count(first?.number ?? 0, 'claim')} ${first?.number === 1 ? 'is' : 'are'} told ${first?.said ?? ''}`;
  return [begin, ...rest.map(({ number, said }) => `${number} ${said}`)].join(', ');
}

/** `in the same order`, `in nearly the same order`, `in another order`. */
function orderWords(rows: readonly PairRow[]): string {
  const matched = rows.filter((row) => row.kind === 'matched');
  const moved = matched.filter((row) => row.moved).length;
  if (moved === 0) return 'in the same order';
  return moved * 3 <= matched.length ? 'in nearly the same order' : 'in another order';
}
