/** Where in a sentence a new clause begins: rules over part-of-speech tags, held in check by the tree. */
import { addresseeOf } from '../attributes/speakers/said.ts';
import { isReporting } from '../attributes/speakers/saying.ts';
import { bondsOf } from './bonds.ts';
import type { Token } from '../types.ts';

/** A rule says whether a new clause begins at token i. */
type Cut = (tokens: readonly Token[], i: number) => boolean;

const SUBORDINATORS = new Set(['while', 'although', 'though', 'whereas', 'because', 'since', 'before', 'after', 'but', 'as', 'where']);

const isNominal = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON' || tag === 'NUM';
export const isVerbal = ({ tag }: Token): boolean => tag === 'VERB' || tag === 'AUX';
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV']);
export const isContent = ({ tag }: Token): boolean => CONTENT.has(tag);
const isParticiple = (token: Token): boolean => token.tag === 'VERB' && token.lower.endsWith('ing');

/** A verb that can carry a sentence: not "-ing", not after "to", not "backed by" or "aimed at". */
function isFinite(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (!isVerbal(token) || isParticiple(token) || tokens[i - 1]?.lower === 'to') return false;
  // "after renewed fighting", "the promised ships": a participle before its noun.
  if (token.tag === 'VERB' && ['ADP', 'DET', 'ADJ'].includes(tokens[i - 1]?.tag ?? '')) return false;
  const reduced = token.tag === 'VERB' && tokens[i - 1]?.tag !== 'AUX' && tokens[i - 1]?.tag !== 'ADV';
  return !(reduced && (tokens[i + 1]?.lower === 'by' || /^(?:aimed|based)$/.test(token.lower)));
}

/**
 * Whether what stands between i and the last joint before it could be a sentence of its own. If not, the comma or "and" at i
 * only closes an opening phrase ("in spring, the harbour …") or adds to a list ("officers and sailors said").
 */
function saidSomething(tokens: readonly Token[], i: number, joint: (token: Token) => boolean): boolean {
  for (let at = i - 1; at >= 0; at -= 1) {
    if (isFinite(tokens, at)) return true;
    if (joint(tokens[at] as Token)) return false;
  }
  return false;
}
const isSubordinator = ({ tag }: Token): boolean => tag === 'SCONJ';
const isJoint = (token: Token): boolean => isSubordinator(token) || token.text === ',';

const PASSED = new Set(["'", '’', '"', '“', '”', '-']);

/** Whether a subject and a finite verb begin at i: a noun phrase, perhaps with what modifies it, then a verb. */
function subjectAndVerb(tokens: readonly Token[], i: number): boolean {
  let nominal = false;
  for (let at = i; at < tokens.length && at < i + 14; at += 1) {
    const token = tokens[at] as Token;
    if (isFinite(tokens, at)) return nominal;
    if (isNominal(token)) nominal = true;
    else if (token.lower === 'to' || token.tag === 'SCONJ' || (token.tag === 'PUNCT' && !PASSED.has(token.text)) || (token.tag === 'CCONJ' && !nominal))
      return false;
  }
  return false;
}

const OPENING = new Set(['"', '“', '‘', "'"]);
export const opensQuote = (token: Token | undefined): boolean => token !== undefined && OPENING.has(token.text);
const past = (tokens: readonly Token[], i: number): number => (opensQuote(tokens[i]) ? i + 1 : i);

const SETTING_APART = new Set(['(', ')', '–', '—']);
const SIGNS = new Set([';', ':', ...SETTING_APART]);

/** By name, so that `evaluate --ablate` can say what each of them brings. */
const CUTS: Readonly<Record<string, Cut>> = {
  // "; the harbour …", "(the harbour …", " – the harbour …"
  afterSign: (tokens, i) => SIGNS.has(tokens[i - 1]?.text ?? '') || SETTING_APART.has(tokens[i]?.text ?? ''),
  // ", [and] the harbour was"
  afterComma: (tokens, i) =>
    tokens[i - 1]?.text === ',' && saidSomething(tokens, i - 1, isSubordinator) && subjectAndVerb(tokens, past(tokens, tokens[i]?.tag === 'CCONJ' ? i + 1 : i)),
  // " and the harbour was"
  afterAnd: (tokens, i) =>
    tokens[i]?.tag === 'CCONJ' && tokens[i]?.lower !== 'or' && saidSomething(tokens, i, isJoint) && subjectAndVerb(tokens, past(tokens, i + 1)),
  // ", leaving"
  participle: (tokens, i) =>
    tokens[i - 1]?.text === ',' && isParticiple(tokens[i] as Token) && tokens[i]?.lower !== 'including' && tokens[i]?.lower !== 'according',
  // "a plan | containing measures"; "ships | aimed at deterring"
  participleOfNoun: (tokens, i) =>
    tokens[i - 1]?.tag === 'NOUN' &&
    (isParticiple(tokens[i] as Token) || tokens[i]?.lower === 'aimed') &&
    contentBefore(tokens, i) >= 5 &&
    tokens.slice(i).filter(isContent).length >= 5,
  // " while the harbour was"; never at if, unless or when, without which a claim says something else
  subordinate: (tokens, i) => SUBORDINATORS.has(tokens[i]?.lower ?? '') && tokens[i]?.tag !== 'ADP' && subjectAndVerb(tokens, past(tokens, i + 1)),
  // "said that | the harbour was", "said | the harbour was"
  afterSaying: (tokens, i) => {
    const that = tokens[i - 1]?.lower === 'that';
    const before = past(tokens, i) === i + 1 ? i - 1 : i - 1 - (that ? 1 : 0);
    const verb = tokens[before];
    // "told AFP | the wreck would be lifted": what is told begins behind whom one tells.
    const isBehind = tokens.slice(Math.max(0, i - 6), i).some((token) => isReporting(token) && addresseeOf(tokens, token)?.[1] === (that ? i - 1 : i));
    const isSaid = isBehind || (verb !== undefined && isReporting(verb) && (addresseeOf(tokens, verb)?.[1] ?? i) <= i);
    return isSaid && subjectAndVerb(tokens, past(tokens, i));
  },
  // "…, and [then] fled", "…, then fled": a new verb of the same subject
  nextVerb: (tokens, i) =>
    (tokens[i]?.lower === 'and' || tokens[i]?.lower === 'then' || tokens[i]?.lower === 'but') &&
    tokens.slice(0, i).some(isVerbal) &&
    ['VERB', 'AUX'].includes(tokens[tokens[i + 1]?.tag === 'ADV' ? i + 2 : i + 1]?.tag ?? '') &&
    !isParticiple(tokens[i + 1] as Token) &&
    contentBefore(tokens, i) >= 4 &&
    tokens.slice(i + 1).filter(isContent).length >= 3,
};

/** The names of the rules by which sentences are cut. */
export const cutNames: readonly string[] = Object.keys(CUTS);
const ALL_CUTS: readonly Cut[] = Object.values(CUTS);

/**
 * At which tokens clauses begin; the first is always among them. None begins between a word that turns another and that other.
 * @param without names of rules to go without
 */
export function startsOf(tokens: readonly Token[], without: ReadonlySet<string>): number[] {
  const cuts = without.size === 0 ? ALL_CUTS : cutNames.flatMap((name) => (without.has(name) ? [] : [CUTS[name] as Cut]));
  const bonds = bondsOf(tokens);
  const isWithin = (i: number): boolean => bonds.some(([from, to]) => from < i && i <= to);
  const starts = [0];
  for (let i = 1; i < tokens.length; i += 1) if (cuts.some((cut) => cut(tokens, i)) && !isWithin(i)) starts.push(i);
  return starts;
}

function contentBefore(tokens: readonly Token[], i: number): number {
  let count = 0;
  for (let at = i - 1; at >= 0 && tokens[at]?.text !== ','; at -= 1) if (isContent(tokens[at] as Token)) count += 1;
  return count;
}
