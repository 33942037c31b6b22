/** Of the gold claims that two or more articles tell: which are found, and is what is said about them right? */
import type { LocatedClaim, LocatedGoldClaim, PublishedMention, ScorableDifference } from './locate.ts';
import { rate } from './rate.ts';
import { by } from '../compare/order.ts';

/** How one gold claim fared. */
export interface ClaimDetail {
  readonly claim: string;
  /** The published claim that tells it best. */
  readonly best: string | null;
  /** Articles reached, of the articles that tell it for certain: `2/3`. */
  readonly articles: string;
  readonly status: string | null;
  readonly verdict: string;
}

interface VerdictFigures {
  readonly figures: Record<'claimsFound' | 'askedFound' | 'verdicts' | 'differences' | 'silentRight' | 'silentFound', number | null>;
  readonly perClaim: readonly ClaimDetail[];
}

/** The published claim that tells a gold claim best, and how well. */
interface Match {
  readonly gold: LocatedGoldClaim;
  /** The articles that tell the gold claim for certain. */
  readonly articles: ReadonlySet<string>;
  readonly best: LocatedClaim | undefined;
  readonly reached: number;
  /** `reached` as a share; 0 when most mentions of the published claim say something else. */
  readonly share: number;
}

const FOUND = 2 / 3 - 1e-9;

/** @param articles all the articles of the story: the cells in which a claim can be silent */
export function verdictFigures(claims: readonly LocatedClaim[], goldClaims: readonly LocatedGoldClaim[], articles: readonly string[]): VerdictFigures {
  const shared = sharedMatches(claims, goldClaims);
  const asked = shared.filter(({ gold }) => gold.asked);
  const found = foundOf(shared);

  const reallySilent = found.flatMap(({ best, gold }) =>
    articles.filter((article) => !gold.mentions.some((mention) => mention.article === article)).map((article) => best.silent.includes(article)),
  );
  const tallies = found.map(({ best, gold }) => tallyDifferences(best.differences, gold.differences));
  const total = (figure: keyof VerdictTally): number => tallies.reduce((sum, tally) => sum + tally[figure], 0);
  return {
    figures: {
      claimsFound: rate(found.length, shared.length),
      askedFound: rate(asked.filter(({ share }) => share === 1).length, asked.length),
      verdicts: rate(found.filter(({ best, gold }) => best.status === gold.verdict).length, found.length),
      differences: rate(2 * total('hits'), 2 * total('hits') + total('extra') + total('missed')),
      silentRight: shareTrue(calledSilent(claims, goldClaims)),
      silentFound: shareTrue(reallySilent),
    },
    perClaim: shared.map(({ gold, best, reached, articles: telling }) => ({
      claim: gold.id,
      best: best?.id ?? null,
      articles: `${reached}/${telling.size}`,
      status: best?.status ?? null,
      verdict: gold.verdict,
    })),
  };
}

/** The gold claims that two or more articles tell, each with the published claim that tells it best. */
const sharedMatches = (claims: readonly LocatedClaim[], goldClaims: readonly LocatedGoldClaim[]): Match[] =>
  goldClaims.map((gold) => bestMatch(gold, claims)).filter((match) => match.articles.size >= 2);

const foundOf = (shared: readonly Match[]): (Match & { readonly best: LocatedClaim })[] =>
  shared.flatMap(({ best, ...match }) => (best && match.share >= FOUND ? [{ ...match, best }] : []));

/** For each article that is called silent on a claim that was found, whether it is. */
export function calledSilent(claims: readonly LocatedClaim[], goldClaims: readonly LocatedGoldClaim[]): boolean[] {
  return foundOf(sharedMatches(claims, goldClaims)).flatMap(({ best, articles }) => best.silent.map((article) => !articles.has(article)));
}

const shareTrue = (cells: readonly boolean[]): number | null => rate(cells.filter(Boolean).length, cells.length);

function bestMatch(gold: LocatedGoldClaim, claims: readonly LocatedClaim[]): Match {
  const articles = new Set(gold.mentions.filter((mention) => !mention.optional).map((mention) => mention.article));
  const keys = new Set(gold.mentions.map((mention) => mention.key));
  const tellsIt = (mention: PublishedMention): boolean => [...mention.tells.keys()].some((key) => keys.has(key));
  const candidates = claims.map((claim) => {
    const telling = claim.mentions.filter(tellsIt);
    const reached = new Set(telling.map((mention) => mention.article).filter((article) => articles.has(article))).size;
    return { claim, reached, telling: telling.length, stray: claim.mentions.length - telling.length };
  });
  // Most articles first, then fewest mentions that say something else; of equals the one published first.
  const [best] = candidates.sort(by(({ reached, stray }) => [-reached, stray]));
  const isLump = best !== undefined && best.stray > best.telling;
  const reached = best?.reached ?? 0;
  return { gold, articles, best: best?.claim, reached, share: isLump ? 0 : reached / articles.size };
}

interface VerdictTally {
  readonly hits: number;
  readonly missed: number;
  readonly extra: number;
}

/** What a reader would shrug at is neither asked for nor, where the gold has it too, held against the comparison. */
function tallyDifferences(published: readonly ScorableDifference[], gold: readonly ScorableDifference[]): VerdictTally {
  const fits = (one: ScorableDifference, other: ScorableDifference): boolean => {
    const apart = articlesApart(other);
    return one.kind === other.kind && [...articlesApart(one)].some((pair) => apart.has(pair));
  };
  const claimed = published.filter((difference) => !difference.minor);
  const wanted = gold.filter((difference) => !difference.minor);
  const hits = wanted.filter((difference) => claimed.some((one) => fits(one, difference))).length;
  return { hits, missed: wanted.length - hits, extra: claimed.filter((one) => !gold.some((difference) => fits(one, difference))).length };
}

/** Every two articles that stand on different sides, their ids in order with a space between. */
export function articlesApart({ sides = [] }: ScorableDifference): Set<string> {
  return new Set(
    sides.flatMap((side, i) => sides.slice(i + 1).flatMap((other) => side.articles.flatMap((a) => other.articles.map((b) => [a, b].sort().join(' '))))),
  );
}
