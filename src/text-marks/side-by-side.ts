/** Two articles in two columns: which sentence stands beside which. */
import { sharedShare } from './wording.ts';
import { by } from '../compare/order.ts';

/** One row; `left` and `right` are the sentences' numbers in their articles, from 0. */
export type Row =
  | {
      readonly kind: 'matched';
      readonly left: number;
      readonly right: number;
      /** Told at another point of the story than in the first article. */ readonly moved: boolean;
    }
  /** `also`: the other article's sentence that tells this too, but stands in a row of its own or beside a closer one. */
  | { readonly kind: 'left'; readonly left: number; readonly also: number | null }
  | { readonly kind: 'right'; readonly right: number; readonly also: number | null };

/**
 * The rows of the pair page, in the first article's order; every sentence of both is in exactly one row. A sentence that only
 * the second article has follows the one that it follows there.
 * @param links pairs of numbers (left, right): sentences that tell one claim. A right sentence with several left ones goes to
 *   the first of them; a left one with several right ones takes the closest in its wording.
 */
export function alignSentences(left: readonly string[], right: readonly string[], links: readonly (readonly [number, number])[]): Row[] {
  const partners = choosePartners(left, right, links);
  const partnerOfRight = new Map([...partners].map(([l, r]) => [r, l]));
  const inOrder = new Set(longestRising([...partners.values()]));
  const linked = (side: 0 | 1, number: number): number | null => links.find((link) => link[side] === number)?.[side === 0 ? 1 : 0] ?? null;

  // The rows of sentences that only the second article has, by the number of the right sentence that begins their run.
  const runs = new Map<number, Row[]>();
  let anchor = -1;
  right.forEach((_, number) => {
    if (partnerOfRight.has(number)) anchor = number;
    else runs.set(anchor, [...(runs.get(anchor) ?? []), { kind: 'right', right: number, also: linked(1, number) }]);
  });

  const rows = left.flatMap((_, number): Row[] => {
    const partner = partners.get(number);
    if (partner === undefined) return [{ kind: 'left', left: number, also: linked(0, number) }];
    return [{ kind: 'matched', left: number, right: partner, moved: !inOrder.has(partner) }, ...(runs.get(partner) ?? [])];
  });
  return [...(runs.get(-1) ?? []), ...rows];
}

/** Left number -> right number, in the order of the left; each right one at most once. */
function choosePartners(left: readonly string[], right: readonly string[], links: readonly (readonly [number, number])[]): Map<number, number> {
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  const byLeft = Map.groupBy(links, ([l]) => l);
  left.forEach((sentence, number) => {
    const free = (byLeft.get(number) ?? []).map(([, r]) => r).filter((r) => !taken.has(r) && right[r] !== undefined);
    const [best] = [...new Set(free)].map((r) => ({ r, share: sharedShare(sentence, right[r] ?? '') })).sort(by(({ share, r }) => [-share, r]));
    if (!best) return;
    partners.set(number, best.r);
    taken.add(best.r);
  });
  return partners;
}

/** A longest rising selection of different numbers: what is left when as few as possible are called moved. */
function longestRising(numbers: readonly number[]): number[] {
  // tails[n]: the position of the smallest number in which a rising selection of n + 1 numbers ends.
  const tails: number[] = [];
  const before = numbers.map((number, at) => {
    let length = tails.length;
    while (length > 0 && (numbers[tails[length - 1] ?? 0] ?? 0) > number) length -= 1;
    tails[length] = at;
    return tails[length - 1];
  });
  const selection: number[] = [];
  for (let at = tails.at(-1); at !== undefined; at = before[at]) selection.unshift(numbers[at] ?? 0);
  return selection;
}
