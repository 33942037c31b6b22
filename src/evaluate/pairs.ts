/** Which pairs of mentions from two articles are rightly together, and which are missed. */
import type { LocatedClaim, LocatedGoldClaim, PublishedMention } from './locate.ts';
import { rate } from './rate.ts';

/** Two quotes, and the claim (published or gold) that holds them or should. */
export interface QuotePair {
  readonly claim: string;
  readonly quotes: readonly [string, string];
}

/** A published pair of mentions of two articles: how sure its claim is said to be, and whether both tell one gold claim. */
export interface LabelledPair {
  readonly claim: string;
  /** 0..1; null where the comparison says nothing of it. */
  readonly confidence: number | null;
  readonly right: boolean;
}

interface PairFigures {
  readonly figures: { readonly pairPrecision: number; readonly pairRecall: number; readonly pairF1: number };
  readonly judgedPairs: readonly LabelledPair[];
  readonly wrongPairs: readonly QuotePair[];
  readonly missedPairs: readonly QuotePair[];
}

/** Precision over the published pairs, recall over the gold pairs, and their harmonic mean. */
export function pairFigures(claims: readonly LocatedClaim[], goldClaims: readonly LocatedGoldClaim[]): PairFigures {
  const { right, wrongPairs, judgedPairs } = publishedPairs(claims, goldClaims);
  const { wanted, missedPairs } = goldPairs(claims, goldClaims);
  const pairPrecision = rate(right, right + wrongPairs.length) ?? 0;
  const pairRecall = rate(wanted - missedPairs.length, wanted) ?? 0;
  const sum = pairPrecision + pairRecall;
  // Of the rounded figures, so that a reader who checks the sum by hand comes to the same.
  const pairF1 = rate(2 * pairPrecision * pairRecall, sum) ?? 0;
  return { figures: { pairPrecision, pairRecall, pairF1 }, judgedPairs, wrongPairs, missedPairs };
}

/** A right pair counts once, in however many claims it is published; a wrong one counts each time. */
function publishedPairs(
  claims: readonly LocatedClaim[],
  goldClaims: readonly LocatedGoldClaim[],
): { right: number; wrongPairs: QuotePair[]; judgedPairs: LabelledPair[] } {
  const joinable = new Set(goldClaims.flatMap(({ id, mayMergeWith }) => mayMergeWith.flatMap((other) => [`${id} ${other}`, `${other} ${id}`])));
  const mayJoin = (a: string, b: string): boolean => a === b || joinable.has(`${a} ${b}`);
  const ties = (a: PublishedMention, b: PublishedMention): string[] =>
    [...a.tells].flatMap(([key, claim]) => [...b.tells].filter(([, other]) => mayJoin(claim, other)).map(([otherKey]) => `${key} ${otherKey}`));

  const right = new Set<string>();
  const wrongPairs: QuotePair[] = [];
  const judgedPairs: LabelledPair[] = [];
  for (const { id, confidence, mentions } of claims)
    for (const [a, b] of pairsAcrossArticles(mentions)) {
      const found = ties(a, b);
      if (found.length === 0) wrongPairs.push({ claim: id, quotes: [a.quote, b.quote] });
      for (const tie of found) right.add(tie);
      judgedPairs.push({ claim: id, confidence, right: found.length > 0 });
    }
  return { right: right.size, wrongPairs, judgedPairs };
}

/** A gold claim's pairs are sought in the one published claim that holds most of them: a claim torn in two is half missed. */
function goldPairs(claims: readonly LocatedClaim[], goldClaims: readonly LocatedGoldClaim[]): { wanted: number; missedPairs: QuotePair[] } {
  const toldBy = claims.map(({ mentions }) => new Set(mentions.flatMap((mention) => [...mention.tells.keys()])));
  let wanted = 0;
  const missedPairs: QuotePair[] = [];
  for (const { id, mentions } of goldClaims) {
    const pairs = pairsAcrossArticles(mentions.filter((mention) => !mention.optional));
    wanted += pairs.length;
    const missedOf = (told: ReadonlySet<string>) => pairs.filter(([a, b]) => !(told.has(a.key) && told.has(b.key)));
    const missed = toldBy.map(missedOf).reduce((best, one) => (one.length < best.length ? one : best), pairs);
    missedPairs.push(...missed.map(([a, b]): QuotePair => ({ claim: id, quotes: [a.quote, b.quote] })));
  }
  return { wanted, missedPairs };
}

export function pairsAcrossArticles<T extends { readonly article: string }>(mentions: readonly T[]): [T, T][] {
  return mentions.flatMap((a, i) =>
    mentions
      .slice(i + 1)
      .filter((b) => b.article !== a.article)
      .map((b): [T, T] => [a, b]),
  );
}
