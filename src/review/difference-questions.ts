/** Does a difference that a rule proposes, but may not state, hold? */
import { type Proposal, proposals } from '../compare/differences/index.ts';
import { MOST_CANDIDATES } from './sameness-questions.ts';
import type { About, Draft } from './about.ts';

/** A verdict put right counts as much as this many pairs. */
const VERDICT = 0.5;

/** One question for each proposed difference that neither the program nor an editor has stated. */
export function askOfDifferences({ scored: { clauses }, claims, published }: About, decided: (claim: string, kind: Proposal['kind']) => boolean): Draft[] {
  return claims.flatMap(({ claim, items }) => {
    const told = items.flatMap(({ item, mention }) => {
      const clause = clauses[item];
      return clause ? [{ mention, clause, published: published.get(mention.article) ?? null }] : [];
    });
    const open = proposals(told).filter(({ kind, minor }) => !minor && !claim.differences.some((one) => one.kind === kind) && !decided(claim.id, kind));
    return open.flatMap(({ kind, sides, probability }): Draft[] => {
      const [first, ...others] = sides;
      if (!first) return [];
      /** A mention of the side, of an article that stands on no other side where there is one. */
      const itemOf = (side: Proposal['sides'][number]): number | undefined => {
        const alone = side.articles.filter((article) => sides.every((one) => one === side || !one.articles.includes(article)));
        const telling = items.filter(({ mention }) => (alone.length ? alone : side.articles).includes(mention.article));
        return (telling.find(({ mention }) => mention.quote.replace(/\s+/g, ' ').includes(side.value)) ?? telling[0])?.item;
      };
      const passage = itemOf(first);
      const against = others.flatMap((side) => ({ side, item: itemOf(side) })).filter(({ item }) => item !== undefined && item !== passage);
      const shown = against.slice(0, MOST_CANDIDATES);
      if (passage === undefined || !shown.length) return [];
      return [
        {
          kind: 'difference',
          facet: kind,
          passage,
          candidates: shown.flatMap(({ item }) => item ?? []),
          worth: VERDICT * probability,
          claim: claim.id,
          sides: [first, ...shown.map(({ side }) => side)],
        },
      ];
    });
  });
}
