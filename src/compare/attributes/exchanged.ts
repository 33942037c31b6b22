/** Names that stand in each other's place: "Senn beat Harrow" beside "Harrow beat Senn". */
import type { Clause } from '../text/clauses.ts';
import type { Token } from '../types.ts';
import { type Entity, entityOf, isSameEntity } from './entities.ts';
import { rolesOf } from './roles.ts';

interface Slot {
  readonly name: string;
  readonly verb: string;
  readonly head: Token;
  readonly entity: Entity;
}

/** A noun of each clause that does what the other's suffers; null where none does. */
export function exchangedIn(a: Clause, b: Clause): { readonly a: Token; readonly b: Token } | null {
  const [left, right] = [slotsOf(a), slotsOf(b)];
  for (const one of left) {
    const other = right.find(({ name }) => name === one.name);
    if (!other || isSameEntity(one.entity, other.entity)) continue;
    // What stands here in the one stands elsewhere in the other, and the other way round or of the same verb.
    const moved = right.find((slot) => slot.name !== one.name && isSameEntity(slot.entity, one.entity));
    const back = left.find((slot) => slot.name !== one.name && isSameEntity(slot.entity, other.entity));
    const isOfVerb = (slot: Slot | undefined): boolean => slot?.verb === one.verb;
    if ((moved && back && (moved.name === back.name || (isOfVerb(moved) && isOfVerb(back)))) || (isOfVerb(moved) && !back && isRole(one) && isRole(moved))) return { a: one.head, b: other.head };
  }
  return null;
}

const isRole = (slot: Slot | undefined): boolean => slot !== undefined && /:who(?:m)?$/.test(slot.name);

function slotsOf(clause: Clause): Slot[] {
  const { tokens } = clause.sentence;
  return rolesOf(clause).flatMap(({ name, who, whom, others }) =>
    [['who', who] as const, ['whom', whom] as const, ...others.map(({ by, head }) => [`whom:${by}`, head] as const)].flatMap(([role, head]) => {
      const entity = head ? entityOf(tokens, head) : null;
      return head && entity ? [{ name: `${name}:${role}`, verb: name, head, entity }] : [];
    }),
  );
}
