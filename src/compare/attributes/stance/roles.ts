/** Who did what to whom: the roles around the verbs of a clause, the same in the active, the passive and in relative clauses. */
import type { Clause } from '../../text/clauses.ts';
import { once } from '../../once.ts';
import { verbOf } from '../../text/lemma.ts';
import { dependentsOf, headOf, isPassive, relationOf, subjectOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';

export interface Roles {
  readonly verb: Token;
  /** Its dictionary form, with its particle; `beat` for all that tell a victory. */
  readonly name: string;
  /** The head of the noun phrase that names who does it, and of whom it is done to; null where the sentence names none. */
  readonly who: Token | null;
  readonly whom: Token | null;
  /** The heads of its other phrases, by their preposition. */
  readonly others: readonly { readonly by: string; readonly head: Token }[];
}

/** Verbs whose receiver is whom they are done to: "paid the mainland a fee", "sold the brewery to a rival". */
const GIVING = new Set('give sell pay tell lend owe send grant offer hand show award promise'.split(' '));
/** "defeated" and "lost to" tell one thing; the list is short on purpose (VerbNet class subjugate-42.3 has more than are beaten in a match). */
const BEATING = new Set(['beat', 'defeat']);

/** The roles around each verb of a clause. */
export const rolesOf: (clause: Clause) => readonly Roles[] = once(({ sentence, tokens }: Clause): readonly Roles[] =>
  tokens.filter(({ tag, deprel }) => tag === 'VERB' && deprel !== 'amod' && deprel !== 'compound').map((verb) => rolesAround(sentence.tokens, verb)),
);

/** The roles around one verb of a sentence. */
export function rolesAround(tokens: readonly Token[], verb: Token): Roles {
  const phrases = obliquesOf(tokens, verb);
  const particle = dependentsOf(tokens, verb, 'compound:prt')[0]?.lower;
  const base = verbOf(verb);
  const to = phrases.find(({ by }) => by === 'to')?.head ?? null;
  const subject = antecedent(tokens, verb, ownSubject(tokens, verb));
  // "had the general arrested"
  const isCaused = verb.deprel === 'xcomp' && verb.xpos === 'VBN' && headOf(tokens, verb)?.lower === 'had';
  if (isCaused) return { verb, name: base, who: subjectOf(tokens, headOf(tokens, verb) as Token) ?? null, whom: subject, others: [] };
  if (base === 'lose' && to && !isPassive(tokens, verb)) return { verb, name: 'beat', who: to, whom: subject, others: [] };
  const name = BEATING.has(base) ? 'beat' : particle === undefined ? base : `${base} ${particle}`;
  const others = phrases.filter(({ by }) => by !== 'by');
  if (isPassive(tokens, verb) || isDone(tokens, verb))
    return { verb, name, who: phrases.find(({ by, head }) => by === 'by' && mayAct(tokens, head))?.head ?? null, whom: subject, others };
  const objects = dependentsOf(tokens, verb, 'iobj', 'obj');
  const direct = dependentsOf(tokens, verb, 'iobj')[0] ?? objects[0] ?? null;
  const whom = GIVING.has(base) ? receiver(tokens, objects, to) : direct;
  return { verb, name, who: subject, whom: whom ? antecedent(tokens, verb, whom) : pushedBack(tokens, verb), others };
}

/** "Rescued by the lifeboat, the swimmer …": a participle that opens a sentence is passive. */
const isDone = (tokens: readonly Token[], verb: Token): boolean =>
  verb.xpos === 'VBN' && relationOf(verb) === 'advcl' && dependentsOf(tokens, verb, 'aux', 'mark', 'obj').length === 0;

function ownSubject(tokens: readonly Token[], verb: Token): Token | null {
  const subjects = dependentsOf(tokens, verb, 'nsubj', 'csubj');
  // "whom the police chief sued": of two the one beside the verb.
  const own = subjects.length > 1 ? subjects.findLast(({ index }) => index < verb.index) : subjects[0];
  if (own) return own;
  const above = headOf(tokens, verb);
  return (isDone(tokens, verb) && above ? subjectOf(tokens, above) : subjectOf(tokens, verb)) ?? null;
}

const RELATIVE = new Set(['who', 'which', 'that', 'whom']);

/** For "who" the noun that it stands for. */
function antecedent(tokens: readonly Token[], verb: Token, token: Token | null): Token | null {
  if (!token || !RELATIVE.has(token.lower)) return token;
  for (let at: Token | undefined = verb; at; at = headOf(tokens, at)) if (relationOf(at) === 'acl') return headOf(tokens, at) ?? null;
  // ", who runs the office": hung on the verb, it is about the name or noun before its comma.
  const before = tokens[token.index - 1]?.text === ',' ? tokens[token.index - 2] : undefined;
  if (!before || token.lower === 'that' || !/^(?:NOUN|PROPN)$/.test(before.tag)) return null;
  return /^(?:flat|compound)$/.test(relationOf(before)) ? (headOf(tokens, before) ?? before) : before;
}

/** "the mayor whom the police chief sued": the noun before the clause, where the verb has a subject of its own and no object. */
function pushedBack(tokens: readonly Token[], verb: Token): Token | null {
  if (verb.deprel !== 'acl:relcl') return null;
  const subject = dependentsOf(tokens, verb, 'nsubj').at(-1);
  const opens = tokens.slice(Math.max(0, (subject?.index ?? 0) - 4), subject?.index).some(({ lower }) => lower === 'whom' || lower === 'that');
  return subject && !RELATIVE.has(subject.lower) && opens ? (headOf(tokens, verb) ?? null) : null;
}

/** Of "the mainland a yearly fee" the mainland; what stands before a number is often read as a part of it: "Dunmoor two million crowns". */
function receiver(tokens: readonly Token[], objects: readonly Token[], to: Token | null): Token | null {
  if (objects.length > 1) return objects[0] as Token;
  const [object] = objects;
  if (!object) return to;
  const number = dependentsOf(tokens, object, 'nummod', 'det').at(-1);
  const swallowed = dependentsOf(tokens, object, 'compound', 'nmod:poss').find(
    (part) => !dependentsOf(tokens, part, 'case').length && part.tag !== 'PRON' && ((number && number.index > part.index) || object.lower === 'money'),
  );
  return swallowed ?? to ?? object;
}

/** Phrases with a preposition that hang on a verb, also those that the encoder hung on the noun before them. */
function obliquesOf(tokens: readonly Token[], verb: Token): { by: string; head: Token }[] {
  const found: { by: string; head: Token }[] = [];
  const visit = (top: Token, relations: readonly string[]): void => {
    for (const head of dependentsOf(tokens, top, ...relations)) {
      const by = dependentsOf(tokens, head, 'case', 'mark')[0]?.lower;
      if (by !== undefined && head.index > verb.index) found.push({ by, head });
      if (top === verb || by === 'by')
        for (const lost of dependentsOf(tokens, head, 'nmod', 'obl'))
          if (/^(?:by|to)$/.test(dependentsOf(tokens, lost, 'case')[0]?.lower ?? ''))
            found.push({ by: dependentsOf(tokens, lost, 'case')[0]?.lower ?? '', head: lost });
    }
  };
  visit(verb, ['obl', 'nmod']);
  for (const adjective of dependentsOf(tokens, verb, 'xcomp')) visit(adjective, ['obl']);
  return found;
}

/** Means, places and measures after "by" do nothing themselves. */
const NO_ACTOR =
  /^(?:vote|margin|hand|letter|phone|email|post|mail|road|rail|sea|air|land|boat|ship|river|lake|coast|shore|roadside|law|accident|mistake|chance|force|night|day|noon|dawn|evening|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|spring|summer|autumn|winter|end|then|time|goal|point|percent|cent|metre|meter|kilometre|mile|foot|hour|minute|third|half|quarter|fifth|dozen|candlelight|hiding|design)s?$/;
const mayAct = (tokens: readonly Token[], head: Token): boolean =>
  head.deprel === 'obl:agent' || (!NO_ACTOR.test(head.lower) && head.tag !== 'NUM' && dependentsOf(tokens, head, 'nummod').length === 0);
