/** Is an article silent on a claim? Where a passage comes near it, only an editor can say. */
import { partnersOf, scoreOf } from '../compare/similarity/scores.ts';
import { by } from '../compare/order.ts';
import type { Claim } from '../schema/comparison.ts';
import type { About, DraftQuestion } from './about.ts';

/** A cell of the comparison put right counts as much as this many pairs. */
const CELL = 0.5;
/** A cell of a claim that an editor pinned: readers come for these, and an article that was added since is to be looked at first. */
const PINNED_CELL = 4;
/** One article is asked about, where a question of sameness asks about several: at par, such questions took the place of better ones. */
const OF_ITS_PAIRS = 0.2;
/** How many passages of the article are shown. */
const MOST = 3;
/** A passage that scores less than this with the claim, on average, is not shown. */
const NEAR = 0.08;

/** One question for each complete copy of which it is not known whether it tells a claim, unless all near passages were judged. */
export function askOfSilence(about: About): DraftQuestion[] {
  const { articles } = about.prepared;
  const complete = new Set(articles.filter(({ source }) => source.meta.copy === 'complete').map(({ source }) => source.id));
  const pinned = new Map(about.joined.pins.map(({ decision, items }) => [decision.claim, items]));
  return about.claims.flatMap(({ claim, items }) => {
    const own = pinned.get(claim.id) ?? items.map(({ item }) => item);
    return claim.unknown.filter((article) => complete.has(article)).flatMap((article) => askOf(about, claim, own, article));
  });
}

function askOf({ prepared: { clauses, scores }, joined }: About, claim: Claim, items: readonly number[], article: string): DraftQuestion[] {
  const beliefs = joined.beliefs();
  const known = new Set(items.flatMap((item) => [...partnersOf(scores, item)]));
  const scoresOf = (c: number): number[] => items.map((item) => scoreOf(scores, item, c));
  // What an editor put together may be unlike in words: to come near any of it is enough.
  const nearness = (c: number): number => (claim.pinned ? Math.max(...scoresOf(c)) : scoresOf(c).reduce((total, one) => total + one, 0) / items.length);
  const near = [...known]
    .filter((c) => joined.free[c] && clauses[c]?.sentence.article === article && !items.some((item) => beliefs.constraint(item, c) !== null))
    .map((item) => ({ item, side: null, near: nearness(item) }))
    .filter((one) => one.near >= NEAR)
    .sort(by((one) => [-one.near, one.item]))
    .slice(0, MOST);
  const [first] = near;
  if (!first) return [];
  // The member that speaks most like the nearest passage is easiest to compare with it.
  const likeness = (item: number): number => Math.max(beliefs.of(item, first.item), scoreOf(scores, item, first.item));
  const passage = items.reduce((best, item) => (likeness(item) > likeness(best) ? item : best));
  const chance = beliefs.chance(passage, first.item);
  const worth = claim.pinned ? PINNED_CELL : chance * items.length * OF_ITS_PAIRS + (1 - chance) * CELL;
  return [{ kind: 'silent', facet: null, passage, candidates: near.map(({ item, side }) => ({ item, side })), worth, claim: claim.id, side: null }];
}
