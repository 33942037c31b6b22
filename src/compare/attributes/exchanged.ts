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
    // What stands here in the one stands elsewhere in the other: in the other role of its verb, or each in the place of the other.
    const elsewhere = (slots: readonly Slot[], entity: Entity): Slot[] => slots.filter((slot) => slot.name !== one.name && isSameEntity(slot.entity, entity));
    const [moved, back] = [elsewhere(right, one.entity), elsewhere(left, other.entity)];
    const ofVerb = (slots: readonly Slot[]): boolean => slots.some(({ verb }) => verb === one.verb);
    const isSwapped = moved.some(({ name }) => back.some((slot) => slot.name === name)) || (ofVerb(moved) && ofVerb(back));
    if (isSwapped || (isRole(one) && back.length === 0 && moved.some((slot) => slot.verb === one.verb && isRole(slot)))) return { a: one.head, b: other.head };
  }
  return null;
}

const isRole = ({ name }: Slot): boolean => /:whom?$/.test(name);

/** What one does to another is done by both (Levin 1993, 36): no exchange. */
const MUTUAL = new Set('fight meet marry face join play talk clash negotiate agree debate date border rival resemble equal match share divorce hug kiss embrace border'.split(' '));

function slotsOf(clause: Clause): Slot[] {
  const { tokens } = clause.sentence;
  return rolesOf(clause).filter(({ name }) => !MUTUAL.has(name)).flatMap(({ name, who, whom, others }) =>
    [['who', who] as const, ['whom', whom] as const, ...others.map(({ by, head }) => [`whom:${by}`, head] as const)].flatMap(([role, head]) => {
      const entity = head ? entityOf(tokens, head) : null;
      return head && entity ? [{ name: `${name}:${role}`, verb: name, head, entity }] : [];
    }),
  );
}
