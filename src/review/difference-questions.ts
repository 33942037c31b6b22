/** Does a difference that a rule proposes, but may not state, hold? */
import { headingOf, type Proposal, type ProposedSide } from '../compare/differences/index.ts';
import type { About, AskedClaim, Candidate, DraftQuestion } from './about.ts';

const MOST_CANDIDATES = 3;
/** A verdict put right counts as much as this many pairs. */
const VERDICT = 0.5;

/** One question for each proposed difference that neither the program nor an editor has stated. */
export function askOfDifferences({ claims, decisions }: About): DraftQuestion[] {
  const isDecided = (claim: string, kind: Proposal['kind']): boolean =>
    decisions.some(({ decision }) => decision.kind === 'difference' && decision.claim === claim && decision.attribute === kind);
  return claims.flatMap(({ claim, items }) =>
    claim.proposals
      .filter(({ kind, minor }) => !minor && !claim.differences.some((one) => one.kind === kind) && !isDecided(claim.id, kind))
      .flatMap((proposal) => askOf(proposal, { claim, items })),
  );
}

function askOf({ kind, sides, probability }: Proposal, { claim, items }: AskedClaim): DraftQuestion[] {
  const [first, ...others] = sides.map((side) => ({ side: { articles: side.articles, value: headingOf(side) }, item: itemOf(side, sides, items) }));
  if (!first || first.item === null) return [];
  const passage = first.item;
  const candidates = others.flatMap(({ side, item }): Candidate[] => (item === null || item === passage ? [] : [{ item, side }])).slice(0, MOST_CANDIDATES);
  if (!candidates.length) return [];
  return [{ kind: 'difference', facet: kind, passage, candidates, worth: VERDICT * probability, claim: claim.id, side: first.side }];
}

/** A mention that says what the side says, of an article that stands on no other side where there is one. */
function itemOf(side: ProposedSide, sides: readonly ProposedSide[], items: AskedClaim['items']): number | null {
  const alone = side.articles.filter((article) => sides.every((one) => one === side || !one.articles.includes(article)));
  const wanted = alone.length ? alone : side.articles;
  const telling = side.told.flatMap((told) => items.filter(({ mention }) => mention === told.mention && wanted.includes(mention.article)));
  return telling[0]?.item ?? null;
}
