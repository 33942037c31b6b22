/** Names that stand in each other's place: "Senn beat Harrow" beside "Harrow beat Senn". */
import type { Clause } from '../../text/clauses.ts';
import { dependentsOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import { type Entity, entityOf, isSameEntity } from '../entities.ts';
import { rolesOf } from './roles.ts';

/** A verb with the names around it. */
interface Deed {
  readonly verb: string;
  readonly who: Entity | null;
  /** Who does it besides: "a bus and a tram collided". */
  readonly along: readonly Entity[];
  /** To whom or to what it is done, and what hangs on it by a preposition. */
  readonly others: readonly Entity[];
  /** What hangs on these: "an offer by the airline". */
  readonly within: readonly Entity[];
  readonly head: Token;
}

/** What one does to another is done by both (Levin 1993, 36): no exchange. */
const MUTUAL = new Set(
  'trade swap exchange barter fight collide meet marry face join play talk clash negotiate agree debate date border rival resemble equal match share divorce hug kiss embrace be have do make take get go'.split(
    ' ',
  ),
);

/** A verb of each clause between which the names have changed places; null where none have. */
export function exchangedIn(a: Clause, b: Clause): { readonly a: Token; readonly b: Token } | null {
  const [left, right] = [deedsOf(a), deedsOf(b)];
  for (const one of left)
    for (const other of right) {
      if (one.verb === other.verb && isTurned(one, other)) return { a: one.head, b: other.head };
      // "The Greens support a government led by the Liberals"
      if (one.verb !== other.verb && isSameEntity(one.who, other.who) && isPartner(one, other, left, right)) return { a: one.head, b: other.head };
    }
  return null;
}

/** Who does it in the one has it done to him in the other, and nobody stands where he stood. */
function isTurned(a: Deed, b: Deed): boolean {
  if (isSameEntity(a.who, b.who) || a.along.some((one) => isSameEntity(one, b.who)) || b.along.some((one) => isSameEntity(one, a.who))) return false;
  const moved = b.others.some((entity) => isSameEntity(a.who, entity));
  const back = a.others.some((entity) => isSameEntity(entity, b.who));
  const isWithin = (deed: Deed, entity: Entity | null): boolean => deed.within.some((one) => isSameEntity(one, entity));
  if (isWithin(b, a.who) && isWithin(a, b.who)) return true;
  return (moved && back) || ((moved || back) && a.who !== null && b.who !== null);
}

/** Two verbs that have changed their subjects. */
function isPartner(one: Deed, other: Deed, left: readonly Deed[], right: readonly Deed[]): boolean {
  const back = left.find(({ verb }) => verb === other.verb);
  const moved = right.find(({ verb }) => verb === one.verb);
  return back !== undefined && moved !== undefined && isSameEntity(back.who, moved.who) && !isSameEntity(back.who, one.who);
}

function deedsOf(clause: Clause): Deed[] {
  const { tokens } = clause.sentence;
  const named = (head: Token | null): Entity | null => (head ? entityOf(tokens, head) : null);
  return rolesOf(clause).flatMap(({ verb, name, who, whom, others }) => {
    const entities = [whom, ...others.map(({ head }) => head)].map(named).filter((entity) => entity !== null);
    const within = whom ? dependentsOf(tokens, whom, 'nmod').flatMap((head) => named(head) ?? []) : [];
    const along = who ? dependentsOf(tokens, who, 'conj').flatMap((head) => named(head) ?? []) : [];
    return MUTUAL.has(name) || isPartOfName(verb, whom) || (who === null && entities.length === 0)
      ? []
      : [{ verb: name, who: named(who), along, others: entities, within, head: verb }];
  });
}

/** "drinking water", "fishing boats": the tagger takes the first word for a deed that whoever stands before it does to the second. */
const isPartOfName = (verb: Token, whom: Token | null): boolean => verb.xpos === 'VBG' && whom?.index === verb.index + 1;
