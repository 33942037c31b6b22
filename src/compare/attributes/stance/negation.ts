/** The words that deny a verb, adjective or noun by themselves: "not", "never", "no longer", "nobody", "without". */
import { dependentsOf, headOf, relationOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import { isPredicate, markOf } from './governors.ts';

const NOT = new Set(['not', "n't", 'n’t', 'never', 'hardly', 'scarcely', 'nowhere', 'nor']);
const NOBODY = new Set(['nobody', 'none', 'nothing', 'neither', 'no-one']);
const WITHOUT = new Set(['without']);
/** "no fewer than nine", "no later than", "not only": they count and add. */
const BOUNDS = /^(?:fewer|less|more|later|earlier|sooner|only|just|least|doubt|matter|wonder|merely|simply)$/;

/** The words that deny a token, in the order of the sentence; none where nothing does. */
export function denialsOf(tokens: readonly Token[], target: Token): Token[] {
  const own = dependentsOf(tokens, target).filter((token) => denies(tokens, target, token));
  const found = own.length > 0 ? own : sharedDenial(tokens, target);
  return WITHOUT.has(markOf(tokens, target)) ? [...dependentsOf(tokens, target, 'mark', 'case').slice(0, 1), ...found] : found;
}

function denies(tokens: readonly Token[], target: Token, token: Token): boolean {
  const next = tokens[token.index + 1]?.lower ?? '';
  const relation = relationOf(token);
  if (NOT.has(token.lower)) return relation !== 'cc' && !BOUNDS.test(next);
  // "not because of the strike" is read as a part of its reason; "no longer", "yet to meet"
  if (token.lower === 'longer' || token.lower === 'more') return tokens[token.index - 1]?.lower === 'no' && tokens[token.index + 1]?.lower !== 'than';
  // "no less likely", "no better than": a comparison is denied, not a count ("no fewer than nine").
  if (token.lower === 'no' && relation === 'advmod' && /^(?:JJR|RBR)$/.test(tokens[token.index + 1]?.xpos ?? '')) return isComparing(tokens, token.index + 1);
  if (token.lower === 'yet' && relation === 'advmod') return next === 'to' && target.xpos === 'VB';
  // "Neither the auditors nor the treasurer said": the tree may hang it on the verb.
  if (token.lower === 'neither' && relation === 'advmod') return token.index < target.index;
  if ((token.lower === 'no' || token.lower === 'neither') && (relation === 'det' || relation === 'cc'))
    return !BOUNDS.test(next) && !isComparison(tokens, token);
  if (relation === 'obl') return isAtNoTime(tokens, target, token);
  // "Far from having resigned": the tree may hang "far" on the verb that follows.
  if (token.lower === 'from' && relation === 'mark') return tokens[token.index - 1]?.lower === 'far' && tokens[target.head]?.lower !== 'far';
  // "The bank at no point said": hung on the subject.
  if (relation === 'nsubj' && dependentsOf(tokens, token, 'nmod').some((noun) => noun.index < target.index && isAtNoTime(tokens, target, noun))) return true;
  // A verb with nobody as its subject or nothing as its object; "for nothing" is another matter.
  return (relation === 'nsubj' || relation === 'obj') && isPredicate(tokens, target) && isNobody(tokens, token);
}

const NEVER = /^(?:point|time|stage|moment|way|mean|account|circumstance|condition|occasion|instance|case|event)s?$/;

/** "At no point did the bank say", "is by no means safe", "in no town did it rain"; not "for no reason", "in no time". */
function isAtNoTime(tokens: readonly Token[], target: Token, noun: Token): boolean {
  if (!dependentsOf(tokens, noun, 'det').some(({ lower }) => lower === 'no')) return false;
  const by = markOf(tokens, noun);
  if (NEVER.test(noun.lower) && /^(?:at|in|on|under|by)$/.test(by)) return !(by === 'in' && noun.lower === 'time');
  const subject = dependentsOf(tokens, target, 'nsubj')[0];
  return subject !== undefined && dependentsOf(tokens, target, 'aux', 'cop').some(({ index }) => index > noun.index && index < subject.index);
}

/** Not "no longer", "no more than five", "no later than Friday". */
function isComparing(tokens: readonly Token[], at: number): boolean {
  const [word, next, after] = [tokens[at]?.lower ?? '', tokens[at + 1], tokens[at + 2]];
  if (/^(?:longer|later|earlier|sooner)$/.test(word)) return false;
  if (next?.lower === 'than')
    return !/^(?:less|more|fewer)$/.test(word) || (after !== undefined && !/^(?:NUM|DET)$/.test(after.tag) && !/^\p{Lu}/u.test(after.text));
  return /^(?:ADJ|ADV)$/.test(next?.tag ?? '') || !/^(?:less|more|fewer)$/.test(word);
}

const isNobody = (tokens: readonly Token[], token: Token): boolean =>
  NOBODY.has(token.lower) ||
  dependentsOf(tokens, token, 'det', 'cc').some(
    ({ lower, index }) => (lower === 'no' || lower === 'neither') && !BOUNDS.test(tokens[index + 1]?.lower ?? '') && !isComparison(tokens, token),
  );

/** "No building is taller than the tower" says something of the tower. */
const isComparison = (tokens: readonly Token[], { index }: Token): boolean =>
  tokens.slice(index).some(({ lower, xpos }, i, rest) => lower === 'than' && rest[i - 1]?.xpos === 'JJR' && xpos === 'IN');

/** "did not come or speak": a second verb with neither subject nor auxiliary of its own. */
function sharedDenial(tokens: readonly Token[], target: Token): Token[] {
  const head = headOf(tokens, target);
  if (!head || relationOf(target) !== 'conj' || target.xpos !== 'VB' || head.xpos !== 'VB') return [];
  if (dependentsOf(tokens, target, 'aux', 'nsubj').length > 0 || dependentsOf(tokens, target, 'cc').some(({ lower }) => lower === 'but')) return [];
  return denialsOf(tokens, head);
}
