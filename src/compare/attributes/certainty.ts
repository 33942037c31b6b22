/** How sure: whether a clause states, promises, expects, thinks possible or only wants what it tells. Levels after FactBank (Saurí & Pustejovsky 2009). */
import type { Certainty } from '../../schema/comparison.ts';
import type { Clause } from '../text/clauses.ts';
import { once } from '../once.ts';
import { dependentsOf, isPassive, relationOf } from '../text/tree.ts';
import { keyOf, verbOf } from '../text/lemma.ts';
import type { Token } from '../types.ts';
import { coreOf } from './stance/core.ts';
import { type Step, markOf, stepsAbove } from './stance/governors.ts';
import { hearsayAbove, hearsayOf } from './stance/hearsay.ts';
import { isMeasuring } from './numbers/measuring.ts';
import { denialsOf } from './stance/negation.ts';
import { askedAt, askerOf, isAsked, isOpen } from './stance/stance.ts';
import * as words from './stance/turning-words.ts';

/** A level and the words that show it; none for what is stated. */
export interface Sure {
  readonly certainty: Certainty;
  readonly cues: readonly Token[];
}

const STATED: Sure = { certainty: 'stated', cues: [] };
/** The least sure of several cues decides: what is unclear is not also promised. */
const ORDER: readonly Certainty[] = ['unclear', 'wanted', 'committed', 'expected', 'possible'];

/** How sure a clause is of what it tells; `stated` where nothing says otherwise. */
export const certaintyOf: (clause: Clause) => Certainty = once((clause: Clause): Certainty => {
  const core = coreOf(clause.sentence.tokens, clause.tokens);
  return core ? certaintyAt(clause.sentence.tokens, core).certainty : 'stated';
});

/** How sure a sentence is of one of its verbs, adjectives or nouns. */
export function certaintyAt(tokens: readonly Token[], target: Token): Sure {
  const asked = askedAt(tokens, target);
  if (asked) return { certainty: 'unclear', cues: [asked] };
  const found = [
    ownCue(tokens, target),
    holding(tokens, target),
    possibly(hearsayOf(tokens, target)),
    ...stepsAbove(tokens, target).flatMap((step) => [governorCue(tokens, step), passedOn(tokens, step), ...hedgesAbove(tokens, step)]),
  ];
  const told = found.filter((sure) => sure !== null);
  for (const certainty of ORDER) {
    const cues = told.filter((sure) => sure.certainty === certainty).flatMap((sure) => sure.cues);
    if (cues.length > 0) return { certainty, cues };
  }
  return STATED;
}

const possibly = (cue: Token | undefined): Sure | null => (cue ? { certainty: 'possible', cues: [cue] } : null);

const hedgesAbove = (tokens: readonly Token[], step: Step): (Sure | null)[] => [
  possibly(hearsayAbove(tokens, step, denialsOf(tokens, step.governor).length > 0)),
  possibly(hearsayOf(tokens, step.governor)),
];

/** "may sail", "may have sailed", "may be late"; not "Theresa May after returning". */
const hasBase = (tokens: readonly Token[], target: Token, modal: Token): boolean =>
  verbOf(target) === target.lower ||
  dependentsOf(tokens, target, 'aux', 'cop').some(({ lower, index }) => /^(?:be|have|get)$/.test(lower) && index > modal.index) ||
  !target.xpos.startsWith('VB');

const SENSES = /^(?:see|hear|feel|smell|taste|rememb|imagin|understand|afford)$/;

/** By its own auxiliaries and adverbs: "may sail", "allegedly fell", "is to be held". */
function ownCue(tokens: readonly Token[], target: Token): Sure | null {
  for (const token of dependentsOf(tokens, target, 'aux', 'advmod', 'cop', 'mark')) {
    const next = tokens[token.index + 1]?.lower ?? '';
    if (token.xpos === 'MD' && /^(?:may|might|could)$/.test(token.lower) && hasBase(tokens, target, token)) {
      // "could not" denies, "could see" was able to.
      const isAble = token.lower === 'could' && (next === 'not' || next === "n't" || next === 'n’t' || SENSES.test(keyOf(target)));
      if (!isAble) return { certainty: 'possible', cues: [token] };
    }
    if (words.PERHAPS.has(token.lower)) return { certainty: 'possible', cues: [token] };
    if (words.PROBABLY.has(token.lower)) return { certainty: 'expected', cues: [token] };
    if (
      token.lower === 'should' &&
      relationOf(token) === 'aux' &&
      token.index < target.index &&
      !dependentsOf(tokens, target, 'aux').some(({ lower }) => lower === 'have') &&
      token.index > 0
    )
      return { certainty: 'expected', cues: [token] };
    if (token.lower === 'to' && /^(?:is|are|was|were)$/.test(tokens[token.index - 1]?.lower ?? '') && tokens[token.index - 1]?.head === target.index)
      return { certainty: 'expected', cues: [token] };
  }
  return null;
}

/** A target that is itself a word of this kind without saying of what: "The town wants a new dam". */
function holding(tokens: readonly Token[], target: Token): Sure | null {
  const held = dependentsOf(tokens, target, 'obj', 'obl', 'xcomp', 'ccomp', 'csubj', 'advcl')[0];
  const found = held && target.tag !== 'NOUN' ? governorCue(tokens, { governor: target, via: held, relation: relationOf(held) }) : null;
  return found;
}

/** The hedge of a verb is one of what it holds: "may have known to", "allegedly told", "have reportedly agreed that". */
function passedOn(tokens: readonly Token[], { governor, relation }: Step): Sure | null {
  const rumoured = relation === 'ccomp' ? dependentsOf(tokens, governor, 'advmod').find(({ lower }) => words.PERHAPS.has(lower)) : undefined;
  if (rumoured) return { certainty: 'possible', cues: [rumoured] };
  return relation === 'xcomp' || relation === 'obj' || relation === 'nmod' ? ownCue(tokens, governor) : null;
}

const CLAUSES = new Set(['ccomp', 'xcomp', 'csubj', 'acl', 'advcl']);
/** "It remains to be seen" */
const UNSETTLED = /^(?:seen|decided|determined|clarified|established|agreed)$/;
const LAW = /^(?:charg|accus|indict|arrest|suspicion|trial)$/;

/** What one stands to do; "stood to applaud" is done. */
const PROSPECTS = /^(?:lose|los|gain|win|earn|make|profit|benefit|inherit|receiv|get|save|forfeit)$/;

function governorCue(tokens: readonly Token[], { governor, via, relation }: Step): Sure | null {
  const key = keyOf(governor);
  const as = (certainty: Certainty): Sure => ({ certainty, cues: [governor] });
  const isClause = CLAUSES.has(relation);
  const isDenied = denialsOf(tokens, governor).length > 0;
  const mark = markOf(tokens, via);
  if (isMeasuring(tokens, governor)) return null;
  if (key === 'remain' && relation === 'xcomp' && UNSETTLED.test(via.lower)) return as('unclear');
  const asker = isClause ? askerOf(tokens, via) : undefined;
  if (asker && asker !== governor) return { certainty: 'unclear', cues: [asker] };
  if (isClause && words.ASKING.has(key) && isAsked(tokens, via) && isOpen(tokens, governor)) return as('unclear');
  // "stands to lose", "risks losing"
  if (key === 'stand' && isClause && via.xpos === 'VB' && PROSPECTS.test(keyOf(via))) return as('expected');
  if (key === 'risk' && relation === 'xcomp' && governor.xpos.startsWith('VB')) return as('possible');
  if (
    governor.tag === 'NOUN' &&
    !/^(?:plans?|suspicion|trial|proposals?|hopes?|possibility|talks|negotiations|discussions|speculation|rumou?rs?|expected|dispute|demands?|promises?|pledges?|threat)$/.test(
      governor.lower,
    )
  )
    return null;
  if (governor.tag === 'NOUN' && (isKept(tokens, governor) || relation === 'nmod') && !LAW.test(key)) return null;
  if (words.WANTING.has(key) && (isClause || relation === 'obj' || (relation === 'obl' && mark === 'for'))) return as('wanted');
  if (key === 'call' && (relation === 'obl' || relation === 'advcl' || relation === 'xcomp') && /^(?:for|on|to)$/.test(mark)) return as('wanted');
  if (key === 'ask' && relation === 'xcomp') return as('wanted');
  // "tried to seize", "claims to have found": neither says that it came to it.
  if (words.TRYING.has(key)) return relation === 'xcomp' && !isPassive(tokens, governor) ? as('wanted') : null;
  if (/^(?:claim|profess|purport)$/.test(key) && relation === 'xcomp' && governor.tag === 'VERB') return as('possible');
  if (isClaimed(tokens, governor, via)) return as('possible');
  // "agree that" states.
  if (
    words.COMMITTING.has(key) &&
    !(key === 'agre' && relation === 'ccomp') &&
    (isClause || (relation === 'obj' && key !== 'agre') || (relation === 'obl' && /^(?:on|to)$/.test(mark)))
  )
    return as('committed');
  if (key === 'like' && relation === 'xcomp' && dependentsOf(tokens, governor, 'aux').some(({ lower }) => lower === 'would')) return as('wanted');
  if (/^(?:due|set|pois)$/.test(key) && !(governor.tag === 'ADJ' || isPassive(tokens, governor) || dependentsOf(tokens, governor, 'cop').length > 0))
    return null;
  if (words.EXPECTING.has(key) && isClause && !(key === 'predict' && relation === 'advcl')) return as('expected');
  if (words.EXPECTING.has(key) && relation === 'obj' && key !== 'due' && key !== 'set' && (key !== 'prepar' || governor.xpos === 'VBG')) return as('expected');
  if (words.HEARSAY.has(key) && isPassive(tokens, governor) && (relation === 'xcomp' || (isClause && !words.TOLD.has(key)))) return as('possible');
  if (words.OPINION.has(key) && relation === 'ccomp' && !isDenied) return as('possible');
  if (words.WEIGHING.has(key) && (relation === 'obj' || relation === 'xcomp') && governor.tag === 'VERB') return as('possible');
  // "suggest that" tells, for a report as well as "suggested closing".
  if (
    words.POSSIBLE.has(key) &&
    (isClause || relation === 'obl' || relation === 'nmod' || (relation === 'obj' && /^(?:propos|suggest|suspect|alleg|offer)$/.test(key)))
  ) {
    if (key === 'charg' && (mark !== 'with' || governor.tag !== 'VERB')) return null;
    if ((key === 'accus' || key === 'suspicion') && !/^(?:of|that)$/.test(mark)) return null;
    if ((key === 'arrest' || key === 'indict') && !(/^(?:on|for|over|of)$/.test(mark) && isAccusation(via))) return null;
    // "appeared in court on Tuesday"
    if ((key === 'appear' || key === 'seem') && !isClause) return null;
    if (key === 'trial') return markOf(tokens, governor) === 'on' ? as('possible') : null;
    if (/^(?:talk|negoti|discuss)/.test(key) && (governor.tag !== 'NOUN' || via.xpos !== 'VB')) return null;
    return as('possible');
  }
  return null;
}

/** "declared herself the winner", "claimed victory": so says who would like it. */
function isClaimed(tokens: readonly Token[], verb: Token, via: Token): boolean {
  const key = keyOf(verb);
  if (key === 'claim') return verb.tag === 'VERB' && relationOf(via) === 'obj' && /^(?:victory|win|triumph|success)$/.test(via.lower);
  return key === 'declar' && dependentsOf(tokens, verb, 'obj', 'iobj').some(({ lower }) => /sel(?:f|ves)$/.test(lower));
}

/** "on suspicion of", "for bribing", "over the murder" */
const isAccusation = (via: Token): boolean =>
  via.xpos === 'VBG' || words.CRIMES.has(keyOf(via)) || words.CLAIMS.has(keyOf(via)) || /^(?:suspicion|count|offen[cs]e)s?$/.test(via.lower);

/** "The promise to mend the road was kept." */
function isKept(tokens: readonly Token[], noun: Token): boolean {
  const verb = relationOf(noun) === 'nsubj' || relationOf(noun) === 'obj' ? tokens[noun.head] : undefined;
  return verb !== undefined && /^(?:keep|fulfil|honour|honor|shelv|drop|abandon|break)$/.test(keyOf(verb));
}
