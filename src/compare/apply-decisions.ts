/** What an editor said of a claim by its id: its label, its differences, who is silent. */
import type { Decision, DecisionOf } from '../schema/decisions.ts';
import { type FoundClaim, statusOf } from './claims.ts';
import { editorsDifference } from './differences/index.ts';
import type { SourceArticle } from './types.ts';

/** The claim as it is with the decisions about it, one after the other. */
export function applyDecisions(claim: FoundClaim, decisions: readonly Decision[], articles: ReadonlyMap<string, SourceArticle>): FoundClaim {
  const own = decisions.filter((one) => (one.kind === 'label' || one.kind === 'difference' || one.kind === 'silent') && one.claim === claim.id);
  const decided = together(own).reduce((soFar, decision) => applyDecision(soFar, decision, articles), claim);
  const outlets = new Set(claim.mentions.map(({ article }) => articles.get(article)?.outlet.id)).size;
  return { ...decided, status: statusOf(outlets, decided.differences, decided.open) };
}

/** An editor may be asked about a claim in several questions: entries on one kind of difference are one, whose sides meet in an article or a value. */
function together(decisions: readonly Decision[]): Decision[] {
  const differences = decisions.filter((one) => one.kind === 'difference');
  const merged = [...Map.groupBy(differences, ({ attribute }) => attribute).values()].flatMap(([first, ...more]) =>
    first ? [more.reduce((one, other) => ({ ...one, sides: other.sides.reduce(withSide, one.sides) }), first)] : [],
  );
  return [...decisions.filter(({ kind }) => kind !== 'difference'), ...merged];
}

type Side = DecisionOf<'difference'>['sides'][number];

function withSide(sides: readonly Side[], { articles, value }: Side): Side[] {
  const home = sides.find((side) => side.articles.some((article) => articles.includes(article))) ?? sides.find((side) => side.value === value);
  if (!home) return [...sides, { articles, value }];
  return sides.map((side) => (side === home ? { ...side, articles: [...new Set([...side.articles, ...articles])] } : side));
}

function applyDecision(claim: FoundClaim, decision: Decision, articles: ReadonlyMap<string, SourceArticle>): FoundClaim {
  if (decision.kind !== 'label' && decision.kind !== 'difference' && decision.kind !== 'silent') return claim;
  if (decision.claim !== claim.id) return claim;
  // An editor who names a claim has seen that it is one, and who says of each of its outlets what it tells, too.
  const confirmed = { ...claim, review: 'confirmed' as const, open: claim.open.filter(({ kind }) => kind !== 'match') };
  if (decision.kind === 'label') return { ...confirmed, label: decision.label, labelFrom: 'editor' };
  if (decision.kind === 'difference') {
    const named = new Set(decision.sides.flatMap((side) => side.articles));
    const known = claim.mentions.every((mention) => named.has(mention.article)) ? confirmed : claim;
    return { ...known, open: known.open.filter(({ kind }) => kind !== decision.attribute), differences: differencesWith(claim, decision) };
  }
  const { article } = decision;
  if (!claim.unknown.includes(article) || articles.get(article)?.meta.copy !== 'complete') return claim;
  return { ...claim, unknown: claim.unknown.filter((one) => one !== article), silent: [...claim.silent, article] };
}

/** An editor's difference in the place of those that the rules found of its kind. */
function differencesWith({ differences, mentions }: FoundClaim, decision: DecisionOf<'difference'>): FoundClaim['differences'] {
  const others = differences.filter(({ kind, by }) => kind !== decision.attribute || by === 'editor');
  const made = editorsDifference(decision, mentions);
  return made ? [...others, made] : others;
}
