/** Two articles side by side, claim by claim: what the pair page draws. */
import { alignSentences } from '../../text-marks/side-by-side.ts';
import { sharedShare } from '../../text-marks/wording.ts';
import type { Claim, ComparedArticle } from '../../schema/comparison.ts';
import { sidesOf } from '../cells.ts';
import { type Grade, isSettled } from '../grade.ts';
import { tells } from '../claims.ts';
import type { Story } from '../library.ts';
import { oneLine } from '../one-line.ts';
import { passagesOf, type Passage } from '../passages.ts';
import { gradeBetween, type Standing, standingOf } from './standing.ts';
import { by } from '../../compare/order.ts';

/** What a row or a sentence of it counts as; each claim that both tell and each passage without a counterpart is exactly one. */
export type Tie = Standing | 'one' | 'elsewhere';

export interface Verdict {
  readonly claim: Claim;
  readonly standing: Standing;
  readonly grade: Grade;
}

/** What one article says in a row: the passage that stands beside the other's, and those that say more of it or say it again. */
export interface RowSide {
  readonly passages: readonly Passage[];
  readonly again: readonly Passage[];
}

export interface Matched {
  readonly kind: 'matched';
  readonly left: RowSide;
  readonly right: RowSide;
  /** Told at another point of the text than in the first article. */
  readonly moved: boolean;
  readonly verdicts: readonly Verdict[];
  /** Worded alike, to the letter. */
  readonly alike: boolean;
}

/** A passage that has no counterpart in the other article. */
export interface Lone {
  readonly kind: 'left' | 'right';
  readonly passage: Passage;
  /** may: not settled whether a third article tells it. */
  readonly tie: 'one' | 'elsewhere' | 'may';
}

export type PairRow = Matched | Lone;

/** A row that is being put together: numbers of passages. */
interface Draft {
  readonly l: number;
  readonly r: number;
  readonly claims: Claim[];
  readonly more: { readonly left: Set<number>; readonly right: Set<number> };
  readonly again: { readonly left: Set<number>; readonly right: Set<number> };
}

/** The rows of the page that sets `a` beside `b`, in the order of `a`. Each claim that both tell has one row; each passage of either stands in one. */
export function pairRows(story: Story, a: ComparedArticle, b: ComparedArticle): PairRow[] {
  const shared = story.comparison.claims.filter((claim) => tells(claim, a.id) && tells(claim, b.id));
  const [left, right] = [a, b].map(({ id }) => passagesOf(story, id, new Set(shared)).filter(({ heading, claims }) => !heading || claims.length > 0));
  if (!left || !right) return [];
  const drafts = draftRows(story, shared, left, right);
  const placed = {
    left: new Map(drafts.flatMap((draft) => [draft.l, ...draft.more.left, ...draft.again.left].map((number) => [number, draft] as const))),
    right: new Map(drafts.flatMap((draft) => [draft.r, ...draft.more.right, ...draft.again.right].map((number) => [number, draft] as const))),
  };
  const texts = (passages: readonly Passage[]): string[] => passages.map(({ text }) => text);
  const order = alignSentences(texts(left), texts(right), drafts.map(({ l, r }) => [l, r] as const)); // prettier-ignore
  return order.flatMap((row): PairRow[] => {
    if (row.kind === 'left') return placed.left.has(row.left) ? [] : loneOf('left', left[row.left], story, a);
    if (row.kind === 'right') return placed.right.has(row.right) ? [] : loneOf('right', right[row.right], story, b);
    const draft = drafts.find(({ l }) => l === row.left);
    return draft ? [matchedOf(draft, left, right, row.moved, a.id, b.id)] : [];
  });
}

/** Settled claims choose their passages first, in the order of the first article; then those that are not settled. */
function draftRows(story: Story, shared: readonly Claim[], left: readonly Passage[], right: readonly Passage[]): Draft[] {
  const drafts: Draft[] = [];
  const rowOf = (side: 'l' | 'r', number: number): Draft | undefined => drafts.find((draft) => draft[side] === number);
  const telling = (passages: readonly Passage[], claim: Claim): number[] => passages.flatMap(({ claims }, number) => (claims.includes(claim) ? [number] : []));
  const ranked = shared
    .map((claim) => ({ claim, lefts: telling(left, claim), rights: telling(right, claim) }))
    .filter(({ lefts, rights }) => lefts.length > 0 && rights.length > 0)
    .toSorted(by(({ claim, lefts }) => [!isSettled(claim), lefts[0] ?? 0, claim.id]));
  for (const { claim, lefts, rights } of ranked) {
    const pairs = lefts.flatMap((l) => rights.map((r) => ({ l, r, share: sharedShare(left[l]?.text ?? '', right[r]?.text ?? '') })));
    const showing = claim.differences.flatMap((difference) => sidesOf(story, claim, difference).flatMap(({ mentions }) => mentions.map(({ quote }) => quote)));
    const shows = (passage: Passage | undefined): number => Number(showing.some((quote) => passage?.text.includes(quote)));
    // A heading says in advance what a sentence tells in full; and what shows a side is what a difference is about.
    const rank = ({ l, r, share }: (typeof pairs)[number]) => [
      Boolean(left[l]?.heading) || Boolean(right[r]?.heading),
      -shows(left[l]) - shows(right[r]),
      -share,
      l,
      r,
    ];
    const sorted = pairs.toSorted(by(rank));
    const free = sorted.find(({ l, r }) => rowOf('l', l) === rowOf('r', r));
    const known = free && rowOf('l', free.l);
    if (free && !known)
      drafts.push({ l: free.l, r: free.r, claims: [claim], more: { left: new Set(), right: new Set() }, again: { left: new Set(), right: new Set() } }); // prettier-ignore
    else {
      const draft = known ?? sorted.flatMap(({ l, r }) => rowOf('l', l) ?? rowOf('r', r) ?? [])[0];
      draft?.claims.push(claim);
    }
  }
  for (const [side, passages] of [['left', left], ['right', right]] as const) attach(drafts, side, passages); // prettier-ignore
  return drafts;
}

/** Passages that tell a claim of a row beside its own: shown where they alone tell it, else folded as said again. */
function attach(drafts: readonly Draft[], side: 'left' | 'right', passages: readonly Passage[]): void {
  const own = new Set(drafts.map((draft) => (side === 'left' ? draft.l : draft.r)));
  passages.forEach(({ claims }, number) => {
    if (own.has(number)) return;
    const draft = drafts.find((one) => one.claims.some((claim) => claims.includes(claim)));
    if (!draft) return;
    const main = passages[side === 'left' ? draft.l : draft.r];
    const said = new Set([...(main?.claims ?? []), ...[...draft.more[side]].flatMap((one) => passages[one]?.claims ?? [])]);
    const isNew = draft.claims.some((claim) => claims.includes(claim) && !said.has(claim));
    draft[isNew ? 'more' : 'again'][side].add(number);
  });
}

function matchedOf({ l, r, claims, more, again }: Draft, left: readonly Passage[], right: readonly Passage[], moved: boolean, a: string, b: string): Matched {
  const pick = (passages: readonly Passage[], numbers: Iterable<number>): Passage[] => [...numbers].flatMap((number) => passages[number] ?? []);
  const [leftSide, rightSide] = [
    {
      passages: pick(
        left,
        [l, ...more.left].toSorted((x, y) => x - y),
      ),
      again: pick(left, again.left),
    },
    {
      passages: pick(
        right,
        [r, ...more.right].toSorted((x, y) => x - y),
      ),
      again: pick(right, again.right),
    },
  ];
  const words = (side: RowSide): string => oneLine(side.passages.map(({ text }) => text).join(' '));
  const verdicts = claims
    .map((claim) => ({ claim, standing: standingOf(claim, a, b) }))
    .map(({ claim, standing }) => ({ claim, standing, grade: gradeBetween(claim, standing, a, b) }))
    .toSorted(by(({ standing }) => ['differ', 'same', 'may'].indexOf(standing)));
  return { kind: 'matched', left: leftSide, right: rightSide, moved, verdicts, alike: words(leftSide) === words(rightSide) };
}

function loneOf(kind: Lone['kind'], passage: Passage | undefined, story: Story, { outlet }: ComparedArticle): Lone[] {
  if (!passage) return [];
  const others = new Set(story.compared.filter((article) => article.outlet.id !== outlet.id).map(({ id }) => id));
  const isElsewhere = passage.claims.some((claim) => isSettled(claim) && claim.mentions.some(({ article }) => others.has(article)));
  const tie = isElsewhere ? 'elsewhere' : passage.claims.some((claim) => !isSettled(claim)) ? 'may' : 'one';
  return [{ kind, passage, tie }];
}

/** How many of each tie; together they are all. */
export function countTies(rows: readonly PairRow[]): Record<Tie, number> {
  const counts: Record<Tie, number> = { differ: 0, same: 0, may: 0, one: 0, elsewhere: 0 };
  for (const row of rows) {
    if (row.kind !== 'matched') counts[row.tie] += 1;
    else for (const { standing } of row.verdicts) counts[standing] += 1;
  }
  return counts;
}

/** What stands on the page: a row, or a run folded into one line. */
export type PairPart =
  | Matched
  | { readonly kind: 'alike'; readonly rows: readonly Matched[] }
  | { readonly kind: 'run'; readonly side: Lone['kind']; readonly tie: Lone['tie']; readonly passages: readonly Passage[] };

/** The rows of the page: each run of passages of one article without a counterpart is one line, and so is each run that both word alike. */
export function foldRuns(rows: readonly PairRow[]): PairPart[] {
  return rows.reduce<PairPart[]>((parts, row) => {
    const last = parts.at(-1);
    if (row.kind !== 'matched') {
      const { kind: side, tie, passage } = row;
      const isSame = last?.kind === 'run' && last.side === side && last.tie === tie;
      const passages = isSame ? [...last.passages, passage] : [passage];
      return [...(isSame ? parts.slice(0, -1) : parts), { kind: 'run', side, tie, passages }];
    }
    if (!row.alike || row.verdicts.some(({ standing }) => standing !== 'same')) return [...parts, row];
    const isSame = last?.kind === 'alike';
    return [...(isSame ? parts.slice(0, -1) : parts), { kind: 'alike', rows: isSame ? [...last.rows, row] : [row] }];
  }, []);
}
