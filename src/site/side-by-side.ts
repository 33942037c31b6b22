/** Two articles sentence by sentence: what the pair page draws. */
import { alignSentences } from '../text-marks/side-by-side.ts';
import type { Stretch } from '../text-marks/wording.ts';
import type { Claim, Status } from '../schema/comparison.ts';
import { gradeOf } from './grade.ts';
import type { Story } from './library.ts';
import { oneLine } from './one-line.ts';
import { differBetween } from './pairs.ts';
import { sentencesOf, type TextSentence } from './texts.ts';
import { wordingOf } from './wordings.ts';

/** Whole sentences share small words by chance more than the short passages of a claim do. */
const READABLE = 0.5;

export interface Matched {
  readonly kind: 'matched';
  readonly left: TextSentence;
  readonly right: TextSentence;
  readonly moved: boolean;
  /** Claims that the two sentences both tell. */
  readonly claims: readonly Claim[];
  /** Null where the two are worded too differently, or alike. */
  readonly words: readonly Stretch[] | null;
  /** Worded alike, to the letter. */
  readonly alike: boolean;
}

export interface Unmatched {
  readonly kind: 'left' | 'right';
  readonly sentence: TextSentence;
  /** The other article's sentence that tells this too. */
  readonly also: TextSentence | null;
}

export type PairRow = Matched | Unmatched;

/** What stands on the page: a row, or a run of sentences that are worded alike and folded away. */
export type PairPart = PairRow | { readonly kind: 'alike'; readonly rows: readonly Matched[] };

/** The rows of the page, each run of sentences that are worded alike as one. */
export function foldAlike(rows: readonly PairRow[]): PairPart[] {
  return rows.reduce<PairPart[]>((parts, row) => {
    if (row.kind !== 'matched' || !row.alike) return [...parts, row];
    const last = parts.at(-1);
    return last?.kind === 'alike' ? [...parts.slice(0, -1), { kind: 'alike', rows: [...last.rows, row] }] : [...parts, { kind: 'alike', rows: [row] }];
  }, []);
}

/** The rows of the page that sets article `a` beside article `b`. */
export function pairRows(story: Story, a: string, b: string): PairRow[] {
  const [left, right] = [sentencesOf(story, a), sentencesOf(story, b)];
  const links = left.flatMap(({ told }, l) => {
    const claims = new Set(told.map(({ claim }) => claim));
    return right.flatMap((other, r): [number, number][] => (other.told.some(({ claim }) => claims.has(claim)) ? [[l, r]] : []));
  });
  const textOf = ({ text }: TextSentence) => text;
  return alignSentences(left.map(textOf), right.map(textOf), links).flatMap((row): PairRow[] => {
    const [l, r] = [row.kind === 'right' ? undefined : left[row.left], row.kind === 'left' ? undefined : right[row.right]];
    if (row.kind === 'matched') {
      if (!l || !r) return [];
      const alike = oneLine(l.text) === oneLine(r.text);
      const words = alike ? null : wordingOf(l.text, r.text, READABLE);
      return [{ kind: 'matched', left: l, right: r, moved: row.moved, claims: shared(l, r), words, alike }];
    }
    const sentence = l ?? r;
    const also = row.also === null ? null : ((row.kind === 'left' ? right : left)[row.also] ?? null);
    return sentence ? [{ kind: row.kind, sentence, also }] : [];
  });
}

function shared(left: TextSentence, right: TextSentence): Claim[] {
  const claims = new Set(right.told.map(({ claim }) => claim));
  return [...new Set(left.told.map(({ claim }) => claim))].filter((claim) => claims.has(claim));
}

/** What ties a row together: a difference, a settled claim or the same words, what may be the same, nothing, or a sentence at another place. */
export type Tie = 'differ' | 'both' | 'may' | 'one' | 'also';

/** The tie of a row; each row has exactly one. */
export function tieOf(row: PairRow, a: string, b: string): Tie {
  if (row.kind === 'matched') {
    if (row.claims.some((claim) => differBetween(claim, a, b) && gradeOf(claim) !== 'open')) return 'differ';
    return row.alike || row.claims.some(({ status }) => status !== 'unsettled') ? 'both' : 'may';
  }
  if (!row.also) return 'one';
  return shared(row.sentence, row.also).some(({ status }) => status !== 'unsettled') ? 'also' : 'may';
}

/** How two articles stand on a claim that both tell; that others differ on it says nothing of these two. */
export function standingOf(claim: Claim, a: string, b: string): { status: Status; words: string } {
  if (claim.status === 'unsettled') return { status: 'unsettled', words: 'may say the same, not settled' };
  if (differBetween(claim, a, b)) return { status: 'differs', words: 'the two tell it differently' };
  if (claim.status === 'agreed') return { status: 'agreed', words: 'agreed' };
  return { status: 'differs', words: 'told by both, told differently by others' };
}
