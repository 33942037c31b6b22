/** What the tree of a sentence says about whether an outlet corrects its own text: who errs is the article, and what is mended is its words. */
import type { Token } from '../types.ts';
import { META_NOUN } from './boilerplate.ts';
import { dependentsOf, isPassive, subjectOf } from './tree.ts';

/** What an outlet has printed, besides what an article calls itself. */
const PRINTED = /^(?:report|paper|newspaper|edition|item|column|caption|paragraph|quotation|quote|graphic|chart|map|table|website|site)s?$/;
const VERSION = /^(?:version|edition|draft)s?$/;
const OLD = /^(?:earlier|previous|prior|original|first|initial)$/;
const FAULT =
  /^(?:errors?|mistakes?|wrong|wrongly|incorrect|incorrectly|erroneously|mistakenly|inaccurate|misstated?|misspelled|misspelt|misidentified|misquoted|misattributed|transposed|omitted)$/;
const TELLING = /^(?:said|says|stated|states|gave|gives|named|had|described|reported|identified|quoted|put|called|wrote|contained|attributed|referred)$/;
const AT_FIRST = /^(?:originally|initially|previously|incorrectly|wrongly|mistakenly|erroneously)$/;
const CORRECTION = /^(?:corrections?|clarifications?|amendments?|updates?)$/;
const MENDED = /^(?:corrected|amended|clarified|fixed|changed|removed|restored|updated|right)$/;

const isOwn = ({ lower }: Token): boolean => META_NOUN.test(lower) || PRINTED.test(lower);
const hasBefore = (tokens: readonly Token[], noun: Token, words: RegExp): boolean =>
  dependentsOf(tokens, noun, 'amod', 'det', 'nmod:poss').some(({ lower }) => words.test(lower));

/** Whether the sentence corrects the article in which it stands, or the outlet's earlier ones. */
export function isCorrection(tokens: readonly Token[], root: Token): boolean {
  const subject = dependentsOf(tokens, root, 'nsubj', 'nsubj:pass')[0];
  return ofVersion(tokens) || (subject !== undefined && (ofOwnText(tokens, root, subject) || ofUs(tokens, root, subject) || isMended(tokens, root, subject)));
}

/** "A previous edition gave the wrong age", "was wrong in the first version of this report"; not "an earlier version of the engine". */
function ofVersion(tokens: readonly Token[]): boolean {
  return tokens.some((noun) => {
    if (!VERSION.test(noun.lower) || !hasBefore(tokens, noun, OLD)) return false;
    const of = dependentsOf(tokens, noun, 'nmod');
    if (of.some((one) => isOwn(one) && hasBefore(tokens, one, /^(?:this|our)$/))) return true;
    return of.length === 0 && !hasBefore(tokens, noun, /^(?:first|initial|its|his|her|their)$/) && tokens.some(({ lower }) => FAULT.test(lower));
  });
}

/** "The article originally described Mr Kell as a senator", "Our report of 3 May misstated the height". */
function ofOwnText(tokens: readonly Token[], root: Token, subject: Token): boolean {
  const isOurs = hasBefore(tokens, subject, /^our$/);
  if (isOurs && isOwn(subject)) return FAULT.test(root.lower) || (TELLING.test(root.lower) && hasBefore(tokens, subject, OLD));
  return (
    META_NOUN.test(subject.lower) &&
    hasBefore(tokens, subject, /^(?:this|the)$/) &&
    TELLING.test(root.lower) &&
    !isPassive(tokens, root) &&
    dependentsOf(tokens, root, 'advmod').some(({ lower }) => AT_FIRST.test(lower))
  );
}

/** "In yesterday's paper we said that", "Because of incorrect information we reported that", "We apologise for the error". */
function ofUs(tokens: readonly Token[], root: Token, subject: Token): boolean {
  if (subject.lower !== 'we') return false;
  if (root.lower === 'regret' && dependentsOf(tokens, root, 'obj').some(({ lower }) => /^(?:errors?|mistakes?|confusion)$/.test(lower))) return true;
  const phrases = dependentsOf(tokens, root, 'obl', 'advmod');
  if (/^apologi[sz]e$/.test(root.lower)) return phrases.some(({ lower }) => /^(?:errors?|mistakes?|confusion|mix-up)$/.test(lower));
  const isFaulty = (noun: Token): boolean => FAULT.test(noun.lower) || hasBefore(tokens, noun, FAULT);
  return TELLING.test(root.lower) && phrases.some((noun) => /^(?:paper|newspaper|edition|version|article|story|column)$/.test(noun.lower) || isFaulty(noun));
}

/** "A correction was made on 5 May", "An update to this story removed a line", "The figure in the second paragraph has since been corrected". */
function isMended(tokens: readonly Token[], root: Token, subject: Token): boolean {
  const of = dependentsOf(tokens, subject, 'nmod');
  if (CORRECTION.test(subject.lower) && of.some((noun) => isOwn(noun) && hasBefore(tokens, noun, /^(?:this|our)$/))) return true;
  if (!isPassive(tokens, root) || dependentsOf(tokens, root, 'obl:agent').length > 0) return false;
  if (/^(?:corrections?|clarifications?)$/.test(subject.lower)) return of.length === 0 && /^(?:made|added|appended|issued|published)$/.test(root.lower);
  const isText = [subject, ...of].some((noun) => /^(?:paragraph|headline|caption|spelling|subheading|standfirst)s?$/.test(noun.lower));
  return isText && MENDED.test(root.lower) && dependentsOf(tokens, root, 'advmod').some(({ lower }) => lower === 'since');
}

/** "These mistakes have since been put right": at the foot of an article they are its own. */
export function isMendedAtFoot(tokens: readonly Token[]): boolean {
  const root = tokens.find(({ head }) => head < 0);
  const subject = root && subjectOf(tokens, root);
  return (
    subject !== undefined &&
    /^(?:errors?|mistakes?|inaccurac(?:y|ies)|misspellings?|typos?)$/.test(subject.lower) &&
    isPassive(tokens, root as Token) &&
    tokens.some(({ lower }) => MENDED.test(lower))
  );
}
