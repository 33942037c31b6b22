/** The claims that an editor pinned, and which clauses of the story their passages are. */
import type { DecisionOf } from '../../schema/decisions.ts';
import { isCell } from '../attributes/tables/cells.ts';
import type { Clause } from '../text/clauses.ts';
import { decisionsOf, type FoundDecision } from './find-decisions.ts';
import { isSamePlace, nearestClause, overlap } from './overlap.ts';

/** A passage of a claim, and by index the clause of the story that it is, or else is nearest to; -1 where it stands in none. */
export interface Member {
  readonly clause: Clause;
  readonly item: number;
}

/** A claim that an editor pinned. */
export interface Pin {
  readonly decision: DecisionOf<'pin'>;
  /** Its quotes, and the passages that other entries call the same as one of them: so an article that came later joins it. */
  readonly members: readonly Member[];
  /** Where its quotes stand, by index; a clause of which two claims quote a part is of the first. */
  readonly items: readonly number[];
}

/** The passages of a decision as members. */
export function membersOf({ passages }: FoundDecision, clauses: readonly Clause[]): Member[] {
  return passages.map(({ clause }) => {
    const item = nearestClause(clause, clauses);
    const own = clauses[item];
    // What a number of a table is of stands in its heads, which no quote of it holds.
    return { clause: own && isCell(own) && isSamePlace(own, clause) ? own : clause, item };
  });
}

/** The clauses of the story that members are, each once. */
export function itemsOf(members: readonly Member[]): number[] {
  return [...new Set(members.map(({ item }) => item).filter((item) => item >= 0))];
}

/** @param same the members of each entry that calls some the same */
export function pinsOf(decisions: readonly FoundDecision[], same: readonly (readonly Member[])[], clauses: readonly Clause[]): Pin[] {
  const taken = new Set<number>();
  return decisionsOf(decisions, 'pin').map((found) => {
    const quoted = membersOf(found, clauses);
    const items = itemsOf(quoted).filter((item) => !taken.has(item));
    for (const item of items) taken.add(item);
    const joining = same.filter((members) => members.some(({ item }) => items.includes(item))).flat();
    const others = joining.filter(({ clause }) => !quoted.some((own) => overlap(own.clause, clause) > 0));
    const places = new Map(others.map((member) => [`${member.clause.sentence.article} ${member.item}`, member]));
    return { decision: found.decision, members: [...quoted, ...places.values()], items };
  });
}
