/** What an editor said of a claim by its id: its label, its differences, who is silent. */
import type { Decision, DecisionOf } from '../schema/decisions.ts';
import { type FoundClaim, statusOf } from './claims.ts';
import { editorsDifference } from './differences/index.ts';
import type { SourceArticle } from './types.ts';

/** The claim as it is with the decisions about it, one after the other. */
export function applyDecisions(claim: FoundClaim, decisions: readonly Decision[], articles: ReadonlyMap<string, SourceArticle>): FoundClaim {
  const decided = decisions.reduce((soFar, decision) => applyDecision(soFar, decision, articles), claim);
  const outlets = new Set(claim.mentions.map(({ article }) => articles.get(article)?.outlet.id)).size;
  return { ...decided, status: statusOf(outlets, decided.differences, decided.open) };
}

function applyDecision(claim: FoundClaim, decision: Decision, articles: ReadonlyMap<string, SourceArticle>): FoundClaim {
  if (decision.kind !== 'label' && decision.kind !== 'difference' && decision.kind !== 'silent') return claim;
  if (decision.claim !== claim.id) return claim;
  // An editor who names a claim has seen that it is one.
  const confirmed = { ...claim, review: 'confirmed' as const, open: claim.open.filter(({ kind }) => kind !== 'match') };
  if (decision.kind === 'label') return { ...confirmed, label: decision.label, labelFrom: 'editor' };
  if (decision.kind === 'difference') {
    const open = confirmed.open.filter(({ kind }) => kind !== decision.attribute);
    return { ...confirmed, open, differences: differencesWith(claim, decision) };
  }
  const { article } = decision;
  if (!claim.unknown.includes(article) || articles.get(article)?.meta.copy !== 'complete') return confirmed;
  return { ...confirmed, unknown: claim.unknown.filter((one) => one !== article), silent: [...claim.silent, article] };
}

/** An editor's difference in the place of those that the rules found of its kind. */
function differencesWith({ differences, mentions }: FoundClaim, decision: DecisionOf<'difference'>): FoundClaim['differences'] {
  const others = differences.filter(({ kind, by }) => kind !== decision.attribute || by === 'editor');
  const made = editorsDifference(decision, mentions);
  return made ? [...others, made] : others;
}
