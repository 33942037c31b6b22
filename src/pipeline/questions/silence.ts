/** Is an article silent on a claim? Where a passage comes near it, only an editor can say. */
import { scoreTable } from '../cluster.ts';
import type { About, Draft } from './about.ts';

/** A cell of the comparison put right counts as much as this many pairs. */
const CELL = 0.5;
/** One article is asked about, where a question of sameness asks about up to three: at par, such questions took the place of better ones. */
const OF_ITS_PAIRS = 0.2;
/** How many passages of the article are shown. */
const MOST = 3;
/** A passage that scores less than this with the claim, on average, is not shown. */
const NEAR = 0.08;

/** One question for each complete copy of which it is not known whether it tells a claim, unless all near passages were judged. */
export function askOfSilence({ scored: { clauses, pairs, articles }, joined: { beliefs, free }, claims }: About): Draft[] {
  const scores = scoreTable(pairs);
  const complete = new Set(articles.filter(({ source }) => source.meta.copy === 'complete').map(({ source }) => source.id));
  return claims.flatMap(({ claim, items }) =>
    claim.unknown
      .filter((article) => complete.has(article))
      .flatMap((article): Draft[] => {
        const near = new Set(items.flatMap(({ item }) => [...(scores.get(item)?.keys() ?? [])]));
        const meanOf = (c: number): number => items.reduce((total, { item }) => total + (scores.get(item)?.get(c) ?? 0), 0) / items.length;
        const candidates = [...near]
          .filter((c) => free[c] && clauses[c]?.sentence.article === article && !items.some(({ item }) => beliefs.judged(item, c) !== null))
          .map((c) => ({ c, mean: meanOf(c) }))
          .filter(({ mean }) => mean >= NEAR)
          .sort((a, b) => b.mean - a.mean || a.c - b.c)
          .slice(0, MOST);
        const [first] = candidates;
        if (!first) return [];
        // The member that speaks most like the nearest passage is easiest to compare with it.
        const passage = items.reduce((best, { item }) => (beliefs.of(item, first.c) > beliefs.of(best, first.c) ? item : best), items[0]?.item ?? 0);
        const chance = beliefs.chance(passage, first.c);
        const worth = chance * items.length * OF_ITS_PAIRS + (1 - chance) * CELL;
        return [{ kind: 'silent', facet: null, passage, candidates: candidates.map(({ c }) => c), worth, claim: claim.id, sides: [] }];
      }),
  );
}
