/** One says that A did it to B, another that B did it to A. */
import { exchangedIn } from '../attributes/stance/exchanged.ts';
import { rolesOf } from '../attributes/stance/roles.ts';
import { type Proposal, type Said, type Statement, contested, contrast } from './contrast.ts';

/** Names in exchanged roles. */
export function actorProposals(told: readonly Statement[]): Proposal[] {
  const said = told
    .filter(({ clause }) => rolesOf(clause).some(({ who, whom }) => who !== null && whom !== null))
    .map((one): Said<Statement> => ({ by: one, value: one, text: one.mention.quote, width: 0 }));
  const exchanged = (a: Statement, b: Statement): boolean => exchangedIn(a.clause, b.clause) !== null;
  const found = contrast('actor', contested(said, exchanged), (a, b) => (a !== b && exchanged(a, b) ? 'apart' : 'same'), 0.3);
  return found ? [found] : [];
}
