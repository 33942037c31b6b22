/**
 * How right the differences are, kind by kind: on claims that a reader aligned, so that only the rules are measured, and on the
 * published claims, where a difference may also come from two mentions that do not tell the same.
 */
import { type ReadArticle, readArticle } from '../compare/text/article.ts';
import { mentionMaker } from '../compare/claims.ts';
import type { Clause } from '../compare/text/clauses.ts';
import { VERDICT_KINDS, proposals } from '../compare/differences/index.ts';
import { findOrigins } from '../compare/provenance/origins.ts';
import { nearestClause, overlap } from '../compare/alignment/overlap.ts';
import { findQuote } from '../compare/text/quotes.ts';
import { DIFFERENCE_KINDS } from '../schema/comparison.ts';
import type { DifferenceKind } from '../schema/comparison.ts';
import type { Annotated } from './annotated.ts';
import type { Gold, GoldClaim } from './gold.ts';
import { type Scorable, type ScorableDifference, locate } from './locate.ts';
import { rate } from './rate.ts';

/** Two articles that a rule sets apart on one claim: the smallest thing that can be right or wrong. */
export interface JudgedPair {
  readonly claim: string;
  readonly kind: DifferenceKind;
  readonly articles: readonly [string, string];
  /** How sure the rule was; a minor difference is not judged. */
  readonly probability: number;
  /** The gold list sets the two apart in this kind, and not as something to shrug at. */
  readonly right: boolean;
  /** It sets them apart in some kind: what the page calls differing does differ. */
  readonly differs: boolean;
}

/** What the rules did on a list of gold claims. */
export interface JudgedDifferences {
  readonly pairs: readonly JudgedPair[];
  /** Every gold difference that matters, and whether two articles that it sets apart were proposed. */
  readonly wanted: readonly { readonly claim: string; readonly kind: string; readonly found: boolean }[];
}

export interface KindFigures {
  readonly kind: DifferenceKind;
  /** Whether the program may state a difference of this kind; else it only asks. */
  readonly stated: boolean;
  /** Pairs of articles set apart, and on how many claims. */
  readonly proposals: number;
  readonly claims: number;
  readonly right: number;
  readonly precision: number | null;
  /** Differences in the gold list, and how many of them were proposed. */
  readonly wanted: number;
  readonly found: number;
  readonly recall: number | null;
}

/**
 * What the rules propose where the alignment is right: each gold claim is told by those of the pipeline's own clauses in which
 * its mentions stand.
 */
export function judgeAligned({ source, gold, readings }: Annotated): JudgedDifferences {
  const articles = source.articles.map((article) => readArticle(article, readings));
  const byId = new Map(articles.map((article) => [article.source.id, article]));
  const mentionOf = mentionMaker({ articles, origins: findOrigins(articles) });
  const passages = gold.claims.map((claim) => claim.mentions.flatMap(({ article, quote }) => passageIn(byId.get(article), quote)));
  const judged = gold.claims.map((claim, i) => {
    const clauses = [...new Set((passages[i] ?? []).map((passage) => ownClause(byId.get(passage.sentence.article), passage)))];
    const tells = (other: number, article: string): boolean =>
      (passages[other] ?? []).some(
        (passage) => passage.sentence.article === article && clauses.some((clause) => overlap(clause, passage) * 2 >= passage.end - passage.start),
      );
    return judge(claim, proposals(clauses.map(mentionOf)), (pair) => gold.claims.filter((_, other) => pair.every((article) => tells(other, article))));
  });
  return together(judged);
}

function passageIn(article: ReadArticle | undefined, quote: string): Clause[] {
  const passage = article ? findQuote(article, quote, 1) : null;
  return passage ? [passage] : [];
}

function ownClause(article: ReadArticle | undefined, passage: Clause): Clause {
  return article?.clauses[nearestClause(passage, article.clauses)] ?? passage;
}

/**
 * How right the published differences are. A difference is wanted where a published claim tells a gold claim from two articles that
 * differ in it.
 */
export function judgePublished(gold: Gold, comparison: Scorable, texts: ReadonlyMap<string, string>): JudgedDifferences {
  const { claims } = locate(gold, comparison, texts);
  const tellers = claims.map(
    ({ mentions }) =>
      (id: string) =>
        new Set(mentions.filter(({ tells }) => [...tells.values()].includes(id)).map(({ article }) => article)),
  );
  const pairs = claims.flatMap(({ id, differences }, i) => {
    const nothing = { id, verdict: 'agreed', asked: false, mayMergeWith: [], mentions: [], differences: [] };
    return judge(nothing, differences, (pair) => gold.claims.filter((claim) => pair.every((article) => tellers[i]?.(claim.id).has(article)))).pairs;
  });
  const wanted = gold.claims.flatMap((claim) => {
    const telling = claims
      .map(({ differences }, i) => ({ differences, articles: tellers[i]?.(claim.id) ?? new Set() }))
      .filter(({ articles }) => articles.size > 1);
    return claim.differences.flatMap((difference) => {
      const pairsApart = [...articlesApart(difference)].map((pair) => pair.split(' '));
      const isReached = telling.some(({ articles }) => pairsApart.some((pair) => pair.every((article) => articles.has(article))));
      const proposed = telling.flatMap(({ differences }) => differences);
      return difference.minor || !isReached ? [] : judge({ ...claim, differences: [difference] }, proposed).wanted;
    });
  });
  return { pairs, wanted };
}

/**
 * Holds what is proposed for a claim against what the gold list says of it, and of every other claim that the same passages tell:
 * "left with four paintings" says how they left and how many are gone.
 * @param toldBy the gold claims that the passages of both articles tell
 */
export function judge(
  gold: GoldClaim,
  proposed: readonly (ScorableDifference & { readonly probability?: number })[],
  toldBy: (articles: readonly [string, string]) => readonly GoldClaim[] = () => [gold],
): JudgedDifferences {
  const material = proposed.filter(({ minor }) => !minor);
  const wanted = gold.differences.filter(({ minor }) => !minor);
  return {
    pairs: material.flatMap((proposal) =>
      [...pairsOf(proposal)].map((pair): JudgedPair => {
        const articles = pair.split(' ') as [string, string];
        const all = [...new Set([gold, ...toldBy(articles)])].flatMap(({ differences }) => differences.filter(({ minor }) => !minor));
        const apart = all.filter((difference) => articlesApart(difference).has(pair));
        return {
          claim: gold.id,
          kind: proposal.kind as DifferenceKind,
          articles,
          probability: proposal.probability ?? 1,
          right: apart.some(({ kind }) => kind === proposal.kind),
          differs: apart.length > 0,
        };
      }),
    ),
    wanted: wanted.map(({ kind, sides }) => {
      const apart = articlesApart({ kind, sides });
      return {
        claim: gold.id,
        kind,
        found: material.some((proposal) => proposal.kind === kind && [...articlesApart(proposal)].some((pair) => apart.has(pair))),
      };
    }),
  };
}

/** Several judgements in one. */
export const together = (judged: readonly JudgedDifferences[]): JudgedDifferences => ({
  pairs: judged.flatMap(({ pairs }) => pairs),
  wanted: judged.flatMap(({ wanted }) => wanted),
});

/** The figures of each kind, in the order of the schema; kinds that are neither proposed nor wanted are left out. */
export function kindFigures({ pairs, wanted }: JudgedDifferences): KindFigures[] {
  return DIFFERENCE_KINDS.map((kind) => {
    const [own, asked] = [pairs.filter((pair) => pair.kind === kind), wanted.filter((one) => one.kind === kind)];
    const [right, found] = [own.filter((pair) => pair.right).length, asked.filter((one) => one.found).length];
    return {
      kind,
      stated: VERDICT_KINDS.has(kind),
      proposals: own.length,
      claims: new Set(own.map(({ claim }) => claim)).size,
      right,
      precision: rate(right, own.length),
      wanted: asked.length,
      found,
      recall: rate(found, asked.length),
    };
  }).filter(({ proposals: count, wanted: asked }) => count + asked > 0);
}

/** Every two articles of which no side holds both. */
function pairsOf(difference: ScorableDifference): Set<string> {
  const shareSide = (pair: readonly string[]): boolean => (difference.sides ?? []).some(({ articles }) => pair.every((article) => articles.includes(article)));
  return new Set([...articlesApart(difference)].filter((pair) => !shareSide(pair.split(' '))));
}

/** Every two articles that stand on different sides. */
export function articlesApart({ sides = [] }: ScorableDifference): Set<string> {
  return new Set(
    sides.flatMap((side, i) =>
      sides.slice(i + 1).flatMap((other) => side.articles.flatMap((a) => other.articles.filter((b) => b !== a).map((b) => [a, b].sort().join(' ')))),
    ),
  );
}
