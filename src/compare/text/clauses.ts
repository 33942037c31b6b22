/** Sentence -> clauses: the units that can be a claim. Cuts by rules over part-of-speech tags. */
import { isContent, isVerbal, opensQuote, startsOf } from './clause-starts.ts';
import { isReporting } from '../attributes/speakers/saying.ts';
import { once } from '../once.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from '../types.ts';
import { dependentsOf } from './tree.ts';
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
   * passing within a `claim`: one of its own only when another article tells it too, and so is a `cell`, a number of a table.
   */
  readonly kind: 'claim' | 'source' | 'aside' | 'cell';
}

/** The whole of a sentence as one clause. */
export const wholeOf: (sentence: Sentence) => Clause = once((sentence: Sentence): Clause => ({
  sentence,
  tokens: sentence.tokens,
  start: 0,
  end: sentence.text.length,
  kind: 'claim',
}));

const RELATIVES = new Set(['which', 'who', 'whose', 'whom', 'where']);
/** Below this many content words a piece is a fragment and stays with its neighbour. */
const FRAGMENT = 4;

/**
 * The clauses of a sentence, in order; their words leave out only joining words and signs between them.
 * @param without names of rules to go without
 */
export function splitClauses(sentence: Sentence, without: ReadonlySet<string> = new Set()): Clause[] {
  const { tokens } = sentence;
  const starts = startsOf(tokens, without);
  const pieces = starts.map((from, at) => tokens.slice(from, starts[at + 1] ?? tokens.length));
  return joinFragments(sentence, pieces).flatMap((piece) => toClause(sentence, piece));
}

/** A piece too short to say anything joins the one before it, or the first the one after it. */
function joinFragments(sentence: Sentence, pieces: readonly Token[][]): Token[][] {
  const joined: Token[][] = [];
  let carried: Token[] = [];
  for (const piece of pieces) {
    if (saysOnlyWho(sentence, piece)) {
      joined.push([...carried, ...piece]);
      carried = [];
      continue;
    }
    const whole = [...carried, ...piece];
    carried = [];
    const last = joined.at(-1);
    if (whole.some(isVerbal) && whole.filter(isContent).length >= FRAGMENT) joined.push(whole);
    else if (last && !saysOnlyWho(sentence, last)) last.push(...whole);
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
  while (
    from < to &&
    ((LEADING.has(piece[from]?.lower ?? '') && !opensSubject(sentence, piece[from])) ||
      (CLOSING.has(piece[from]?.text ?? '') && closes(sentence, piece[from] as Token)))
  )
    from += 1;
  while (to > from && (TRAILING.has(piece[to - 1]?.lower ?? '') || (opensQuote(piece[to - 1]) && !closes(sentence, piece[to - 1] as Token)))) to -= 1;
  const tokens = withinQuotes(piece.slice(from, to));
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || !tokens.some(({ text }) => isWord(text))) return [];
  return [{ sentence, tokens, start: first.start, end: last.end, kind: saysOnlyWho(sentence, tokens) || namesSources(sentence.tokens) ? 'source' : 'claim' }];
}

/** "That drones crossed the border was denied" */
const opensSubject = ({ tokens }: Sentence, token: Token | undefined): boolean => token === tokens[0] && token?.lower === 'that';

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
function saysOnlyWho(sentence: Sentence, piece: readonly Token[]): boolean {
  if (piece[0]?.lower === 'citing') return true;
  // Most pieces pass on nobody's word, and need no closer look.
  if (!piece.some(isReporting)) return false;
  const tokens = withoutAside(piece);
  const verbs = tokens.filter(isVerbal);
  if (verbs.length === 0 || tokens.length > 14) return false;
  const at = tokens.findIndex((token) => isReporting(token));
  if (tokens[at] && isDeed(tokens[at] as Token, sentence.tokens, tokens)) return false;
  // "had already said" is one verb; in "“It is safe,” the master said" there are two, and the words of a quotation are told.
  const group = tokens.slice(0, at).findLastIndex(({ tag }) => !['AUX', 'ADV', 'PART'].includes(tag)) + 1;
  if (at < 0 || tokens.some((token, i) => isVerbal(token) && (i < group || i > at))) return false;
  const quoting = tokens.findIndex(({ text }, i) => QUOTE_SIGNS.has(text) && tokens.slice(0, i).some(isContent));
  if (quoting >= 0 && tokens.slice(quoting).some(isContent)) return false;
  return tokens.slice(at + 1).filter((token) => isContent(token) && !token.lower.endsWith('day')).length <= 2;
}

/** "The judge denied the baker bail", "the pilot reported the fault" pass on nobody's word: a thing is done, and no clause is said. */
function isDeed(verb: Token, tokens: readonly Token[], piece: readonly Token[]): boolean {
  const objects = dependentsOf(tokens, verb, 'obj').filter((object) => object.tag === 'NOUN' && piece.includes(object));
  return objects.length > 0 && dependentsOf(tokens, verb, 'ccomp', 'parataxis').length === 0 && !['ccomp', 'parataxis', 'advcl'].includes(verb.deprel);
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
