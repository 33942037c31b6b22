/** What is said at a verb of saying, and whether it is said at all. */
import { ancestorsOf, dependentsOf, headOf, relationOf, subtreeOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import { ACCUSING, EVIDENTIAL, isDocument, sayingVerb, WITH_GERUND, WITH_INFINITIVE, WITH_OBJECT } from './saying.ts';
import { beginsPhrase, isBoundary, phraseAt } from './speaker-phrase.ts';

const MODAL = /^(?:would|could|might|may|will|shall|should|must|can|['’]ll|['’]d)$/;

/** What is planned, refused, possible or not said has not been said. */
export function isSaid(tokens: readonly Token[], verb: Token): boolean {
  const group = dependentsOf(tokens, verb);
  if (group.some(({ lower, index }) => index < verb.index && /^(?:not|n['’]t|never)$/.test(lower))) return false;
  if (group.some(({ xpos, lower, deprel }) => deprel === 'aux' && (xpos === 'MD' || MODAL.test(lower)))) return false;
  if (tokens[verb.index - 1]?.lower === 'to' || group.some(({ lower, tag }) => lower === 'to' && tag === 'PART')) return headOf(tokens, verb)?.lower === 'went';
  if (verb.xpos === 'VB') return false;
  // A fact shows by being so: "…, showing that he can be reasonable".
  if (verb.xpos === 'VBG' && EVIDENTIAL.has(sayingVerb(verb) ?? '') && verb.lower !== 'adding' && verb.lower !== 'noting') return false;
  // "the plan suggested by nobody", "the announced ban": no clause of their own.
  return relationOf(verb) !== 'amod' && relationOf(verb) !== 'compound';
}

/** The complement that follows a verb of saying. */
export function saidAfter(tokens: readonly Token[], verb: Token, base: string): readonly [number, number] | null {
  if (ACCUSING.has(base)) return accusation(tokens, verb, ACCUSING.get(base) ?? '');
  // "It was claimed by two deckhands that"
  const relations = ['ccomp', 'csubj', ...(WITH_OBJECT.has(base) ? ['obj'] : []), ...(WITH_INFINITIVE.has(base) ? ['xcomp'] : [])];
  const top = dependentsOf(tokens, verb, ...relations).find((one) => one.index > verb.index && !isOrder(tokens, one, base) && !isTopic(tokens, verb, one));
  const done = WITH_GERUND.has(base) ? dependentsOf(tokens, verb, 'xcomp', 'advcl').find(({ xpos, index }) => xpos === 'VBG' && index > verb.index) : undefined;
  const told = top ?? done ?? dependentsOf(tokens, verb, 'parataxis').find(({ index }) => index > verb.index && tokens[verb.index + 1]?.text === ':');
  if (!told) return saidBehindThat(tokens, verb);
  const own = subtreeOf(tokens, told).filter(({ index }) => index > verb.index);
  let from = (own[0] as Token).index;
  const to = (own.at(-1) as Token).index + 1;
  if (WITH_OBJECT.has(base) && relationOf(told) === 'obj') return [from, endOfClause(tokens, verb)];
  const addressee = addresseeOf(tokens, verb);
  if (addressee && addressee[1] > from && addressee[1] < to) from = addressee[1];
  return [from, withNext(tokens, to)];
}

/** Whom somebody accuses and of what; nothing without both. */
function accusation(tokens: readonly Token[], verb: Token, by: string): readonly [number, number] | null {
  const accused = dependentsOf(tokens, verb, 'obj', 'iobj', 'obl:agent').find(({ index }) => index > verb.index);
  const crime = [verb, ...(accused ? [accused] : [])]
    .flatMap((above) => dependentsOf(tokens, above, 'advcl', 'xcomp', 'obl', 'nmod', 'acl'))
    .find((one) => one.index > verb.index && dependentsOf(tokens, one, 'mark', 'case').some(({ lower }) => lower === by));
  if (!crime) return null;
  const isPassive = accused?.deprel === 'obl:agent';
  const words = [...(accused && !isPassive ? subtreeOf(tokens, accused) : []), ...subtreeOf(tokens, crime)].filter(({ index }) => index > verb.index);
  const from = Math.min(...words.map(({ index }) => index));
  return [from, Math.max(...words.map(({ index }) => index)) + 1];
}

/** "said that …, and that …": the tree may hang the second on the verb of saying. */
function withNext(tokens: readonly Token[], to: number): number {
  const at = tokens.findIndex(({ index, tag }) => index >= to && tag === 'CCONJ');
  const that = tokens[at + 1];
  if (at < 0 || at > to + 1 || that?.lower !== 'that' || that.xpos !== 'IN') return to;
  const next = headOf(tokens, that);
  return next ? Math.max(to, (subtreeOf(tokens, next).at(-1) as Token).index + 1) : to;
}

/** "told his driver to stop" */
const isOrder = (tokens: readonly Token[], told: Token, base: string): boolean =>
  !WITH_INFINITIVE.has(base) && told.xpos === 'VB' && dependentsOf(tokens, told, 'mark').some(({ tag }) => tag === 'PART');

/** "argued over which was larger" */
const isTopic = (tokens: readonly Token[], verb: Token, told: Token): boolean =>
  tokens[verb.index + 1]?.tag === 'ADP' &&
  !tokens.slice(verb.index, told.index + 1).some(({ lower }) => lower === 'that' || lower === ',') &&
  tokens[verb.index + 1]?.head === told.index;

/** "were told by an accountant that the money had gone": the tree may take the clause for one about the accountant; "said in a statement that". */
function saidBehindThat(tokens: readonly Token[], verb: Token): readonly [number, number] | null {
  const that = tokens.find(({ index, lower, xpos }) => index > verb.index && lower === 'that' && xpos === 'IN');
  const told = that && headOf(tokens, that);
  const noun = told && headOf(tokens, told);
  // "agreed to drop its demand that" says what is demanded.
  const isOfStatement = noun !== undefined && isDocument(noun) && noun.head === verb.index;
  if (
    !told ||
    !(told.deprel === 'acl:relcl' || (told.deprel === 'acl' && isOfStatement)) ||
    told.index < that.index ||
    !ancestorsOf(tokens, told).includes(verb)
  )
    return null;
  return [that.index, (subtreeOf(tokens, told).at(-1) as Token).index + 1];
}

const endOfClause = (tokens: readonly Token[], verb: Token): number => {
  const at = tokens.findIndex(({ index, text }) => index > verb.index && /^[;:.!?]$/.test(text));
  return at < 0 ? tokens.length : at;
};

/** What stands around a frame that is set behind or into it by a sign: "…, police said", "The slope, geologists believe, will hold". */
export function saidAround(tokens: readonly Token[], from: number, to: number, verb: Token): readonly (readonly [number, number])[] {
  let sign = from - 1;
  while (sign > 0 && (tokens[sign]?.tag === 'ADV' || tokens[sign]?.lower === 'as')) sign -= 1;
  if (sign < 1 || !/^[,”"’'–—)!?]$/.test(tokens[sign]?.text ?? '')) return [];
  const start = tokens.slice(0, sign).findLastIndex(({ text }) => text === ';') + 1;
  const before: readonly [number, number] = [start, sign];
  const after = tokens.findIndex(({ text, index }) => index >= to && /^[,”–—]$/.test(text));
  const isBefore = (index: number): boolean => index >= start && index < sign;
  // "The envoy has fled, two officials said, and his house is empty"
  const isJoined = tokens.slice(after + 1).some(({ head, deprel }) => deprel === 'conj' && isBefore(head));
  const goesOn = after > 0 && (isJoined || tokens.slice(start, sign).some(({ head, index }) => head > after && index < sign && !isOf(tokens, verb, head)));
  return goesOn ? [before, [after + 1, tokens.length]] : [before];
}

/** Whether a token is the verb or depends on it. */
const isOf = (tokens: readonly Token[], verb: Token, index: number): boolean =>
  index === verb.index || ancestorsOf(tokens, tokens[index] as Token).includes(verb);

/**
 * Whom one tells, as tokens [from, to) behind a verb of saying: "AFP" of "told AFP the wreck would be lifted"; null where nobody is named.
 * What is told begins behind it.
 */
export function addresseeOf(tokens: readonly Token[], verb: Token): readonly [number, number] | null {
  const base = sayingVerb(verb);
  if (base !== 'tell' && base !== 'inform' && base !== 'assure' && base !== 'remind' && base !== 'warn' && base !== 'advise' && base !== 'promise') return null;
  const from = verb.index + 1;
  const next = tokens[from];
  if (!next || isBoundary(next) || next.lower === 'that') return null;
  const named = dependentsOf(tokens, verb, 'iobj', 'obj').find(({ index }) => index > verb.index);
  const phrase = phraseAt(tokens, from);
  if (!phrase) return null;
  if (named && named.index < phrase.to) return [from, phrase.to];
  // "told AFP the wreck would be lifted": the tree may hang the name on what is told; another phrase follows it.
  return (base === 'tell' || base === 'inform') && beginsPhrase(tokens[phrase.to]) ? [from, phrase.to] : null;
}
