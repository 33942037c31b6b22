/**
 * Which claims the entries on claims speak of. An entry holds of the words that it quotes (`of`), never of others: format rule 10.
 */
import type { FoundClaim } from '../claims.ts';
import { ContentError, type Diagnostic, type PlacedDecision } from '../types.ts';
import type { FoundDecision, FoundPassage } from './find-decisions.ts';
import { overlap } from './overlap.ts';

export interface SettledDecisions {
  /** In their order; an entry whose claim has another id by now names that one. */
  readonly placed: readonly PlacedDecision[];
  /** The same with their passages. */
  readonly found: readonly FoundDecision[];
  /** A warning for each entry that names an id which has gone. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * @param found the same decisions, with their passages found
 * @param claims with the ids that they keep
 * @throws ContentError naming every entry whose passage does not stand in the claim that it names
 */
export function settleDecisions(placed: readonly PlacedDecision[], found: readonly FoundDecision[], claims: readonly FoundClaim[]): SettledDecisions {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const settled = placed.map((entry, i): { entry: PlacedDecision; diagnostic: Diagnostic | null } => {
    const { decision } = entry;
    const passage = found[i]?.passages[0];
    if (!passage || (decision.kind !== 'label' && decision.kind !== 'difference' && decision.kind !== 'silent')) return { entry, diagnostic: null };
    const claim = byId.get(decision.claim);
    if (claim && holds(claim, passage)) return { entry, diagnostic: null };
    const homes = claims.filter((one) => holds(one, passage));
    const home = homes.find(({ status }) => status !== 'single') ?? homes[0];
    if (claim) return { entry, diagnostic: elsewhere(entry, passage, claim, home) };
    if (!home) return { entry, diagnostic: null };
    const { file, line, column } = entry;
    const what = `the claim ${decision.claim} is now ${home.id}`;
    return {
      entry: { ...entry, decision: { ...decision, claim: home.id } },
      diagnostic: { severity: 'warning', file, line, column, what, fix: `Write \`claim: ${home.id}\`` },
    };
  });
  const diagnostics = settled.flatMap(({ diagnostic }) => diagnostic ?? []);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length) throw new ContentError(errors);
  const byNow = settled.map(({ entry }) => entry);
  return { placed: byNow, found: found.map((one, i) => ({ ...one, decision: byNow[i]?.decision ?? one.decision })), diagnostics };
}

const holds = ({ found }: FoundClaim, { clause }: FoundPassage): boolean => found.some((mention) => overlap(mention.clause, clause) > 0);

function elsewhere(entry: PlacedDecision, { passage }: FoundPassage, claim: FoundClaim, home: FoundClaim | undefined): Diagnostic {
  const { file, line, column, quotesAt } = entry;
  const [first] = claim.mentions;
  const what = `the entry speaks of “${passage.quote}” (${passage.article}), but the claim ${claim.id} holds “${first?.quote ?? ''}” (${first?.article ?? ''}) and not that`;
  const other = home ? `write \`claim: ${home.id}\`, where the passage stands now` : 'take the entry out';
  const fix = `If claims.lock.yaml was changed by hand, bring it back as it was; else judge again: ${other}, or quote a passage of the claim`;
  return { severity: 'error', file, ...(quotesAt[0] ?? { line, column }), what, fix };
}
