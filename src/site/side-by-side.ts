/** Two articles sentence by sentence: what the pair page draws. */
import { alignSentences } from '../pipeline/side-by-side.ts';
import type { Stretch } from '../pipeline/wording.ts';
import type { Claim } from '../schema.ts';
import type { Story } from './library.ts';
import { sentencesOf, type TextSentence } from './texts.ts';
import { wordingOf } from './wordings.ts';

/** Whole sentences share small words by chance more than the short passages of a claim do. */
const READABLE = 0.5;

export type PairRow =
  | {
      readonly kind: 'matched';
      readonly left: TextSentence;
      readonly right: TextSentence;
      readonly moved: boolean;
      /** Claims that the two sentences both tell. */
      readonly claims: readonly Claim[];
      /** Null where the two are worded too differently, or alike. */
      readonly words: readonly Stretch[] | null;
    }
  | {
      readonly kind: 'left' | 'right';
      readonly sentence: TextSentence;
      /** The other article's sentence that tells this too. */ readonly also: TextSentence | null;
    };

/** The rows of the page that sets article `a` beside article `b`. */
export function pairRows(story: Story, a: string, b: string): PairRow[] {
  const [left, right] = [sentencesOf(story, a), sentencesOf(story, b)];
  const links = left.flatMap((one, l) => right.flatMap((other, r): [number, number][] => (shared(one, other).length > 0 ? [[l, r]] : [])));
  const textOf = ({ text }: TextSentence) => text;
  return alignSentences(left.map(textOf), right.map(textOf), links).flatMap((row): PairRow[] => {
    const [l, r] = [row.kind === 'right' ? undefined : left[row.left], row.kind === 'left' ? undefined : right[row.right]];
    if (row.kind === 'matched')
      return l && r ? [{ kind: 'matched', left: l, right: r, moved: row.moved, claims: shared(l, r), words: wordingOf(l.text, r.text, READABLE) }] : [];
    const sentence = l ?? r;
    const also = row.also === null ? null : ((row.kind === 'left' ? right : left)[row.also] ?? null);
    return sentence ? [{ kind: row.kind, sentence, also }] : [];
  });
}

function shared(left: TextSentence, right: TextSentence): Claim[] {
  const claims = new Set(right.told.map(({ claim }) => claim));
  return [...new Set(left.told.map(({ claim }) => claim))].filter((claim) => claims.has(claim));
}
