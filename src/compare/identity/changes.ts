/** What became of a story's claims from one comparison to another: the same program, two states of the content. */
import type { Claim, Comparison, Mention } from '../../schema/comparison.ts';
import { byFalling } from '../order.ts';

/** A claim before and after; null where it is not. */
export interface ClaimChange {
  readonly before: Claim | null;
  readonly after: Claim | null;
}

type CellState = 'told' | 'silent' | 'unknown' | 'absent';

/** What one article says of a claim that stood before and stands after. */
export interface CellChange {
  readonly claim: Claim;
  readonly article: string;
  readonly from: CellState;
  readonly to: CellState;
}

export interface StoryChanges {
  readonly before: Comparison | null;
  readonly after: Comparison | null;
  /** Every claim that is on either side, in the order of the later comparison; what has gone comes last. */
  readonly claims: readonly ClaimChange[];
  /** Only of claims on both sides, and of articles that are compared now. */
  readonly cells: readonly CellChange[];
}

/**
 * Pairs the claims of two comparisons of one story: by id, then by the passages that they share, most first.
 * @param before null for a story that is new
 * @param after null for a story that has gone
 */
export function findChanges(before: Comparison | null, after: Comparison | null): StoryChanges {
  const pairs = pairClaims(before?.claims ?? [], after?.claims ?? []);
  const old = new Map(pairs.map((pair) => [pair.after, pair.before]));
  const kept = new Set(pairs.map((pair) => pair.before));
  const present = (after?.claims ?? []).map((claim) => ({ before: old.get(claim) ?? null, after: claim }));
  const gone = (before?.claims ?? []).filter((claim) => !kept.has(claim)).map((claim) => ({ before: claim, after: null }));
  const shown = ({ articles }: Comparison): string[] => articles.filter(({ withdrawn }) => withdrawn === null).map(({ id }) => id);
  const articles = after ? shown(after) : [];
  const cells = pairs.flatMap((pair) =>
    articles.flatMap((article) => {
      const [from, to] = [cellOf(pair.before, article), cellOf(pair.after, article)];
      // That a new article does not tell an old claim is no news.
      return from === to || (from === 'absent' && to !== 'told') ? [] : [{ claim: pair.after, article, from, to }];
    }),
  );
  return { before, after, claims: [...present, ...gone], cells };
}

function pairClaims(before: readonly Claim[], after: readonly Claim[]): { before: Claim; after: Claim }[] {
  const candidates = before.flatMap((old) =>
    after.flatMap((claim) => {
      const shared = old.mentions.filter((mention) => claim.mentions.some((other) => overlap(mention, other))).length;
      return old.id === claim.id || shared > 0 ? [{ before: old, after: claim, same: old.id === claim.id, shared }] : [];
    }),
  );
  candidates.sort(byFalling(({ same, shared }) => [same, shared]));
  const taken = new Set<Claim>();
  return candidates.filter((pair) => {
    if (taken.has(pair.before) || taken.has(pair.after)) return false;
    taken.add(pair.before).add(pair.after);
    return true;
  });
}

/** Places shift when an article is revised, and an editor may cut a passage shorter; its words remain. */
function overlap(a: Mention, b: Mention): boolean {
  return a.article === b.article && (a.quote.includes(b.quote) || b.quote.includes(a.quote));
}

function cellOf({ mentions, silent, unknown }: Claim, article: string): CellState {
  if (mentions.some((mention) => mention.article === article)) return 'told';
  return silent.includes(article) ? 'silent' : unknown.includes(article) ? 'unknown' : 'absent';
}
