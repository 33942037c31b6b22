/** Sentence -> clauses: the units that can be a claim. Cuts by rules over part-of-speech tags. */
import { isReporting } from './reporting.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './types.ts';
import { isWord } from './words.ts';

/** A run of words of one sentence that says one thing. */
export interface Clause {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Where its words stand in the text of the sentence. */
  readonly start: number;
  readonly end: number;
  /**
   * `source` only says who reported ("the agency said on Monday"): never a claim, but an attribution. `aside` is a fact told in
   * passing within a `claim`: one of its own only when another article tells it too.
   */
  readonly kind: 'claim' | 'source' | 'aside';
}

/** A rule says whether a new clause begins at token i. */
type Cut = (tokens: readonly Token[], i: number) => boolean;

const SUBORDINATORS = new Set(['while', 'although', 'though', 'whereas', 'because', 'since', 'before', 'after', 'but', 'as', 'where']);
const RELATIVES = new Set(['which', 'who', 'whose', 'whom', 'where']);
/** Below this many content words a piece is a fragment and stays with its neighbour. */
const FRAGMENT = 5;

const isNominal = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON' || tag === 'NUM';
const isVerbal = ({ tag }: Token): boolean => tag === 'VERB' || tag === 'AUX';
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV']);
const isContent = ({ tag }: Token): boolean => CONTENT.has(tag);
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
const opensQuote = (token: Token | undefined): boolean => token !== undefined && OPENING.has(token.text);
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
    return isReporting(tokens[before]) && subjectAndVerb(tokens, past(tokens, i));
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

function contentBefore(tokens: readonly Token[], i: number): number {
  let count = 0;
  for (let at = i - 1; at >= 0 && tokens[at]?.text !== ','; at -= 1) if (isContent(tokens[at] as Token)) count += 1;
  return count;
}

/**
 * The clauses of a sentence, in order; their words leave out only joining words and signs between them.
 * @param without names of rules to go without
 */
export function splitClauses(sentence: Sentence, without: ReadonlySet<string> = new Set()): Clause[] {
  const { tokens } = sentence;
  const cuts = without.size === 0 ? ALL_CUTS : cutNames.flatMap((name) => (without.has(name) ? [] : [CUTS[name] as Cut]));
  const starts = [0];
  for (let i = 1; i < tokens.length; i += 1) if (cuts.some((cut) => cut(tokens, i))) starts.push(i);
  const pieces = starts.map((from, at) => tokens.slice(from, starts[at + 1] ?? tokens.length));
  return joinFragments(pieces).flatMap((piece) => toClause(sentence, piece));
}

/** A piece too short to say anything joins the one before it, or the first the one after it. */
function joinFragments(pieces: readonly Token[][]): Token[][] {
  const joined: Token[][] = [];
  let carried: Token[] = [];
  for (const piece of pieces) {
    if (saysOnlyWho(piece)) {
      joined.push([...carried, ...piece]);
      carried = [];
      continue;
    }
    const whole = [...carried, ...piece];
    carried = [];
    const last = joined.at(-1);
    if (whole.some(isVerbal) && whole.filter(isContent).length >= FRAGMENT) joined.push(whole);
    else if (last && !saysOnlyWho(last)) last.push(...whole);
    else carried = whole;
  }
  if (carried.length) joined.push(carried);
  return joined;
}

const TRAILING = new Set([',', ';', ':', '–', '—', '(', '.', '…', '-', 'and', 'but', 'that']);
const LEADING = new Set([...TRAILING, ')']);
const CLOSING = new Set(['"', '”', '’']);

function toClause(sentence: Sentence, piece: readonly Token[]): Clause[] {
  let from = 0;
  let to = piece.length;
  while (from < to && (LEADING.has(piece[from]?.lower ?? '') || (CLOSING.has(piece[from]?.text ?? '') && closes(sentence, piece[from] as Token)))) from += 1;
  while (to > from && (TRAILING.has(piece[to - 1]?.lower ?? '') || (opensQuote(piece[to - 1]) && !closes(sentence, piece[to - 1] as Token)))) to -= 1;
  const tokens = withinQuotes(piece.slice(from, to));
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || !tokens.some(({ text }) => isWord(text))) return [];
  return [{ sentence, tokens, start: first.start, end: last.end, kind: saysOnlyWho(tokens) || namesSources(sentence.tokens) ? 'source' : 'claim' }];
}

const QUOTE_SIGNS = new Set(['"', '“', '”']);

/** Without a quote sign at an end whose partner stands in another clause. */
function withinQuotes(tokens: readonly Token[]): readonly Token[] {
  const isSign = (token: Token | undefined): boolean => token !== undefined && QUOTE_SIGNS.has(token.text);
  const signs = tokens.filter(isSign).length;
  if (signs % 2 === 0) return tokens;
  if (isSign(tokens[0])) return tokens.slice(1);
  return isSign(tokens.at(-1)) ? tokens.slice(0, -1) : tokens;
}

/** Whether a straight quote sign closes a quotation: there is no space before it. */
function closes(sentence: Sentence, token: Token): boolean {
  return token.text === '”' || token.text === '’' || (token.start > 0 && !/\s/.test(sentence.text[token.start - 1] ?? ' '));
}

/** "the harbour master said on Monday", "the pilots, who came from far, said", "citing the port" */
function saysOnlyWho(piece: readonly Token[]): boolean {
  if (piece[0]?.lower === 'citing') return true;
  // Most pieces pass on nobody's word, and need no closer look.
  if (!piece.some(isReporting)) return false;
  const tokens = withoutAside(piece);
  const verbs = tokens.filter(isVerbal);
  if (verbs.length === 0 || tokens.length > 14) return false;
  const at = tokens.findIndex((token) => isReporting(token));
  // "had already said" is one verb; in "“It is safe,” the master said" there are two, and the words of a quotation are told.
  const group = tokens.slice(0, at).findLastIndex(({ tag }) => !['AUX', 'ADV', 'PART'].includes(tag)) + 1;
  if (at < 0 || tokens.some((token, i) => isVerbal(token) && (i < group || i > at))) return false;
  const quoting = tokens.findIndex(({ text }, i) => QUOTE_SIGNS.has(text) && tokens.slice(0, i).some(isContent));
  if (quoting >= 0 && tokens.slice(quoting).some(isContent)) return false;
  return tokens.slice(at + 1).filter((token) => isContent(token) && !token.lower.endsWith('day')).length <= 2;
}

/** "Source: the port; the town, citing its council" */
function namesSources(tokens: readonly Token[]): boolean {
  return /^sources?$/.test(tokens[0]?.lower ?? '') && tokens[1]?.text === ':';
}

/** Without ", who …," between a speaker and the verb that ends the piece. */
function withoutAside(tokens: readonly Token[]): readonly Token[] {
  const opens = tokens.findIndex(({ text }, i) => text === ',' && RELATIVES.has(tokens[i + 1]?.lower ?? ''));
  const closes = tokens.findLastIndex(({ text }, i) => text === ',' && isReporting(tokens[i + 1]));
  return opens > 0 && closes > opens ? [...tokens.slice(0, opens), ...tokens.slice(closes + 1)] : tokens;
}
