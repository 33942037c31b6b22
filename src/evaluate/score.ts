/**
 * Rates a comparison against a gold list. Everything is counted in pairs of mentions from two articles, since that is
 * what a comparison says: "these two tell the same".
 */
import type { Gold } from './gold.ts';
import { locate } from './locate.ts';
import type { Located, Scorable } from './locate.ts';
import { pairFigures } from './pairs.ts';
import type { LabelledPair, QuotePair } from './pairs.ts';
import { rate } from './rate.ts';
import { sharedLength } from './places.ts';
import { judgeStatuses, type StatusRate } from './statuses.ts';
import { verdictFigures } from './verdicts.ts';
import type { ClaimDetail } from './verdicts.ts';

/** The figures in the order in which they are shown. */
export const FIGURES = [
  'evidence',
  'pairPrecision',
  'pairRecall',
  'pairF1',
  'claimsFound',
  'askedFound',
  'verdicts',
  'differences',
  'silentRight',
  'silentFound',
  'boilerplate',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Rates from 0 to 1 with three digits, null where there is nothing to rate; `boilerplate` is a count. */
export type Score = Readonly<Record<Figure, number | null>>;

/** What stands behind the figures, for whoever wants to better them. */
export interface Detail {
  readonly perClaim: readonly ClaimDetail[];
  /** What the site asserts, and how often it is right. */
  readonly statuses: readonly StatusRate[];
  readonly judgedPairs: readonly LabelledPair[];
  readonly wrongPairs: readonly QuotePair[];
  readonly missedPairs: readonly QuotePair[];
}

/**
 * The figures of a comparison.
 * @param texts the text of each article's file without its byte order mark, by article id
 * @throws Error when a gold quote does not stand in its article (`goldDiagnostics` tells which before)
 */
export const score = (gold: Gold, comparison: Scorable, texts: ReadonlyMap<string, string>): Score => scoreInDetail(gold, comparison, texts).score;

/** As `score`, with the wrong and the missed pairs. */
export function scoreInDetail(gold: Gold, comparison: Scorable, texts: ReadonlyMap<string, string>): { score: Score; detail: Detail } {
  const { claims, goldClaims, boilerplate, isEvidence } = locate(gold, comparison, texts);
  const mentions = claims.flatMap((claim) => claim.mentions);
  const { figures: pairs, judgedPairs, wrongPairs, missedPairs } = pairFigures(claims, goldClaims);
  const { figures: verdicts, perClaim } = verdictFigures(claims, goldClaims, gold.articles);
  return {
    score: {
      evidence: rate(mentions.filter(isEvidence).length, mentions.length),
      ...pairs,
      ...verdicts,
      boilerplate: mentions.filter((mention) => boilerplate.some((passage) => reachesInto(mention, passage))).length,
    },
    detail: { perClaim, statuses: judgeStatuses(claims, goldClaims), judgedPairs, wrongPairs, missedPairs },
  };
}

/** A mention may begin where a credit ends: it takes five shared characters, or the whole of a shorter passage. */
function reachesInto(mention: Located, passage: Located): boolean {
  if (mention.article !== passage.article) return false;
  return mention.places.some((place) => passage.places.some((bad) => sharedLength(place, bad) >= Math.min(5, bad[1] - bad[0])));
}

/** Figure by figure the mean of several stories, those left out in which there was nothing to rate; null when there was nothing in any. */
export function meanScore(scores: readonly Score[]): Score {
  const mean = (figure: Figure): number | null => {
    const values = scores.map((one) => one[figure]).filter((value) => value !== null);
    return values.length === 0 ? null : Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3));
  };
  return Object.fromEntries(FIGURES.map((figure) => [figure, mean(figure)])) as Record<Figure, number | null>;
}
