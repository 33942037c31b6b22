/** Whether a sentence says that something is so, that it is not, or leaves it open. */
import { dependentsOf, headOf, isPassive, relationOf } from '../../text/tree.ts';
import { keyOf } from '../../text/lemma.ts';
import type { Token } from '../../types.ts';
import { type Step, isPredicate, markOf, stepsAbove } from './governors.ts';
import { mayTurn } from './may-turn.ts';
import { denialsOf } from './negation.ts';
import * as words from './turning-words.ts';

export type Stance = 'asserts' | 'denies' | 'questions';

/** A stance and the words by which it is taken; none for one that asserts plainly. */
export interface Taken {
  readonly stance: Stance;
  readonly cues: readonly Token[];
}

/** Nothing turns it. */
export const PLAIN: Taken = { stance: 'asserts', cues: [] };
const OPPOSITE: Readonly<Record<Stance, Stance>> = { asserts: 'denies', denies: 'asserts', questions: 'questions' };

/**
 * What a sentence does with one of its verbs, adjectives or nouns, from its own "not" up through all in whose scope it stands
 * ("refused to", "denied that", "no evidence that").
 */
export function stanceOf(tokens: readonly Token[], target: Token): Taken {
  const asked = askedAt(tokens, target);
  if (!asked && !mayTurn(tokens)) return PLAIN;
  const own = denialsOf(tokens, target);
  let stance: Stance = own.length > 0 ? 'denies' : 'asserts';
  const cues: Token[] = [...own];
  for (const step of stepsAbove(tokens, target)) {
    const turned = turn(tokens, step, stance);
    if (turned.stance !== stance) cues.push(...turned.cues);
    stance = turned.stance;
  }
  if (stance === 'asserts' && asked) return { stance: 'questions', cues: [asked] };
  return { stance, cues: cues.toSorted((a, b) => a.index - b.index) };
}

/** The mark of the question in which a word stands: “Is the dam safe?” he asked. */
export function askedAt(tokens: readonly Token[], target: Token): Token | null {
  const end = tokens.at(-1)?.text === '?' ? tokens.at(-1) : tokens.find(({ index, text }) => index > target.index && /^[.?!]$/.test(text));
  return end?.text === '?' ? end : null;
}

/** Whether a step changes what stands below it, as far as the stance goes. */
export function turns(tokens: readonly Token[], step: Step): boolean {
  return turn(tokens, step, 'asserts').stance !== 'asserts';
}

const QUESTION = /^(?:whether|if|who|whom|what|how|why|when|where|which)$/;

/** Whether a clause is a question that a verb of asking has before it. */
export function isAsked(tokens: readonly Token[], clause: Token): boolean {
  return dependentsOf(tokens, clause).some(({ lower, index }) => QUESTION.test(lower) && index <= clause.index);
}

/** The word before "whether" that asks, whatever the tree hangs the question on: "Asked whether she had sold them, the founder said no". */
export function askerOf(tokens: readonly Token[], clause: Token): Token | undefined {
  const mark = dependentsOf(tokens, clause, 'mark').find(({ lower }) => lower === 'whether' || lower === 'if');
  const before = mark && tokens[mark.index - 1];
  return before && /^(?:ask|wonder|debat|inquir)/.test(keyOf(before)) ? before : undefined;
}

function turn(tokens: readonly Token[], { governor, via, relation }: Step, stance: Stance): Taken {
  const key = keyOf(governor);
  const denials = denialsOf(tokens, governor);
  const isDenied = denials.length > 0;
  const isClause = relation === 'ccomp' || relation === 'csubj' || relation === 'xcomp' || relation === 'acl';
  const mark = markOf(tokens, via);
  const flip = (): Taken => ({ stance: isDenied ? stance : OPPOSITE[stance], cues: [governor] });
  const open = (): Taken => ({ stance: isDenied ? stance : 'questions', cues: [governor] });

  // "They deny it: nobody was hurt": what is denied was told before.
  const isSaidAnew = relation === 'ccomp' && dependentsOf(tokens, governor, 'obj').some(({ tag }) => tag === 'PRON');
  if (words.DENYING.has(key) && !isSaidAnew && (isClause || (relation === 'obj' && !hasTwoObjects(tokens, governor)))) return flip();
  if ((words.DISMISSING.has(withParticle(tokens, governor)) || words.DISMISSING.has(`${key}_${mark}`)) && words.CLAIMS.has(keyOf(via))) return flip();
  // "Reports that the envoy had fled are unfounded", "were denied", "that he had fled is contested"
  const isSubject = relation === 'nsubj' || relation === 'csubj';
  if (relation === 'nsubj' && words.CLAIMS.has(keyOf(via)) && (words.UNTRUE.has(key) || (words.DENYING.has(key) && isPassive(tokens, governor)))) return flip();
  const opening = words.CLAIMS.has(key) && (governor.head < 0 || relationOf(governor) === 'nsubj') && isClause ? saidOfClaim(tokens, governor, via) : undefined;
  if (opening) return { stance: OPPOSITE[stance], cues: [opening] };
  if (words.DISMISSING.has(key) && (relation === 'ccomp' || (isSubject && via.tag === 'VERB'))) return flip();
  // "There is no truth in", "It is untrue that", "called it a lie that"
  if (words.UNTRUE.has(key) && governor.tag !== 'VERB' && isClause && key !== 'unawar') return flip();
  // "lied when it said that", "lied about never having"
  if (key === 'lie' && governor.tag === 'VERB' && governor.lower !== 'lying' && relation === 'advcl') return flip();
  if (words.FAILING.has(key) && (relation === 'xcomp' || (relation === 'obj' && key === 'lack'))) return flip();
  if (words.PREVENTING.has(key) && mark === 'from' && via.xpos === 'VBG') return flip();
  if (governor.lower === 'far' && mark === 'from') return flip();
  if (key === 'stop' && tokens[governor.index + 1]?.lower === 'short' && mark === 'of') return flip();
  if (words.CLEARING.has(key) && mark === 'of' && (key !== 'clear' || via.xpos === 'VBG' || words.CRIMES.has(keyOf(via)))) return flip();
  if (key === 'rule' && dependentsOf(tokens, governor, 'compound:prt').some(({ lower }) => lower === 'out') && (isClause || relation === 'obj'))
    return isDenied ? { stance: 'questions', cues: [...denials, governor] } : flip();
  if (key === 'have' && relation === 'xcomp' && tokens[governor.index + 1]?.lower === 'yet')
    return { stance: OPPOSITE[stance], cues: [tokens[governor.index + 1] as Token] };
  if (words.DOUBTING.has(key) && isClause) return hasNo(tokens, governor) ? { stance, cues: [] } : open();
  if (words.EVIDENCE.has(key) && (isClause || relation === 'nmod') && hasNo(tokens, governor)) return { stance: 'questions', cues: [governor] };
  const asker = askerOf(tokens, via);
  if (asker && asker !== governor) return { stance: 'questions', cues: [asker] };
  if ((isClause || relation === 'advcl') && isAsked(tokens, via) && words.ASKING.has(key))
    return isOpen(tokens, governor) ? { stance: 'questions', cues: [...denials, governor] } : { stance, cues: [] };
  const falsely = dependentsOf(tokens, governor, 'advmod').filter(({ lower }) => words.FALSELY.has(lower));
  if (falsely.length > 0 && isClause && words.SAYING.has(key)) return { stance: OPPOSITE[stance], cues: falsely };
  if (isClause && words.OPINION.has(key) && dependentsOf(tokens, governor, 'nsubj').some((subject) => isFew(tokens, subject)))
    return { stance: 'questions', cues: [governor] };
  // "Neither nurse told the inquiry that": what nobody told may be so or not; "it was not told that" knows that it is.
  const isToldByNobody = key === 'tell' && relation === 'ccomp' && denials.some((denial) => /^(?:nsubj|det)$/.test(denial.deprel));
  if (isToldByNobody && stance === 'asserts') return { stance: 'questions', cues: denials };
  if (!isDenied || words.FACTIVE.has(key) || words.EVIDENCE.has(key)) return { stance, cues: [] };
  // "did not say that", "was not allowed to", "did not approve the tax"
  const isHeld = isClause || (isPredicate(tokens, governor) && relation !== 'nmod' && !isFixed(tokens, via));
  return isHeld && stance === 'asserts' ? { stance: 'denies', cues: denials } : { stance, cues: [] };
}

/** "few believe", "few experts believe"; not "a few experts" */
const isFew = (tokens: readonly Token[], subject: Token): boolean =>
  [subject, ...dependentsOf(tokens, subject, 'amod', 'det')].some(({ lower, index }) => lower === 'few' && tokens[index - 1]?.lower !== 'a');

/** "Reports that the envoy had fled were denied": the tree may hang both verbs on the noun. */
function saidOfClaim(tokens: readonly Token[], claim: Token, that: Token): Token | undefined {
  return dependentsOf(tokens, claim, 'acl', 'ccomp').find(
    (verb) =>
      verb.index > that.index &&
      dependentsOf(tokens, verb, 'cop', 'aux:pass').length > 0 &&
      denialsOf(tokens, verb).length === 0 &&
      [words.UNTRUE, words.DENYING, words.DISMISSING].some((set) => set.has(keyOf(verb))),
  );
}

/** "throw_out" of "threw out claims that", which is dismissed as well by "threw it aside". */
function withParticle(tokens: readonly Token[], verb: Token): string {
  const particle = dependentsOf(tokens, verb, 'compound:prt', 'advmod').find(({ lower }) => /^(?:out|off|aside|away|down)$/.test(lower));
  return particle ? `${keyOf(verb)}_${particle.lower}` : keyOf(verb);
}

const AHEAD = /^(?:must|will|would|shall|should|to|until|till|before)$/;

/** "We know who" and "it was clear why" tell; "nobody knows who", "has yet to decide whether", "it remains to be seen what" ask. */
export function isOpen(tokens: readonly Token[], governor: Token): boolean {
  if (!/^(?:know|see|decid|say|clear|determin|consid|discuss)$/.test(keyOf(governor))) return true;
  const isYet = tokens.slice(Math.max(0, governor.index - 2), governor.index).some(({ lower }) => lower === 'yet');
  const above = headOf(tokens, governor);
  // "must decide whether", "is to determine if": it has not been.
  const isAhead = dependentsOf(tokens, governor, 'aux', 'mark').some(({ lower }) => AHEAD.test(lower));
  return (
    isYet ||
    isAhead ||
    denialsOf(tokens, governor).length > 0 ||
    (above !== undefined && keyOf(above) === 'remain') ||
    /^(?:consider|discuss)/.test(governor.lower)
  );
}

const hasTwoObjects = (tokens: readonly Token[], verb: Token): boolean =>
  dependentsOf(tokens, verb, 'obj', 'iobj').length > 1 ||
  dependentsOf(tokens, verb, 'obj').some(
    (object) =>
      dependentsOf(tokens, object, 'compound').some((part) => dependentsOf(tokens, object, 'det').some(({ index }) => index < part.index)) &&
      /^(?:bail|access|entry|parole|asylum|permission)$/.test(object.lower),
  );

const hasNo = (tokens: readonly Token[], noun: Token): boolean =>
  dependentsOf(tokens, noun, 'det', 'advmod').some(({ lower }) => lower === 'no' || lower === 'little' || lower === 'not');

/** A subject is there whether or not the verb is denied, and a place or time as well. */
const isFixed = (tokens: readonly Token[], via: Token): boolean =>
  via.deprel === 'nsubj' && dependentsOf(tokens, via, 'det').some(({ lower }) => lower === 'the');
