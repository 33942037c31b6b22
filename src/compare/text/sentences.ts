/** Blocks of prose -> sentences with their words tagged, what is not article text set aside. */
import { type BoilerplateKind, boilerplateKind } from './boilerplate.ts';
import { kindByGrammar, profiledIn } from './boilerplate-grammar.ts';
import type { Block } from './blocks.ts';
import type { Reading } from '../reading.ts';
import type { Readings, Token } from '../types.ts';
import { sentenceRanges } from './sentence-ends.ts';
import { headOf } from './stamps.ts';
import { tokensOf } from './tokens.ts';

export interface Sentence {
  /** The id of its article. */
  readonly article: string;
  readonly block: Block;
  /** Where it stands in the text of its block. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly heading: boolean;
  /** Its words, as they stand in `reading`. */
  readonly tokens: readonly Token[];
  readonly reading: Reading;
  /** The sentence of news that stands before it; null for the first. */
  readonly before: Sentence | null;
  /** How many sentences of the article stand before it. */
  readonly order: number;
  /** How far down it stands in the article, 0..1; near .5 in a very short one, of which every sentence stands near both ends. */
  readonly depth: number;
}

/** A sentence before it is read. */
export type UnreadSentence = Omit<Sentence, 'tokens' | 'reading' | 'before' | 'order' | 'depth'>;

/** Every sentence of an article's blocks, boilerplate too: what the encoder has to read. */
export function splitBlocks(article: string, blocks: readonly Block[]): UnreadSentence[] {
  return blocks.flatMap((block, i) => splitBlock(article, block, i === 0));
}

/**
 * The sentences of an article in their order, each with what the encoder made of it.
 * @throws Error when a sentence has no reading: whoever prepares a story has all of `splitBlocks` read
 */
export function readSentences(unread: readonly UnreadSentence[], readings: Readings): Sentence[] {
  return unread.map((sentence) => {
    const reading = readings.get(sentence.text);
    if (!reading) throw new Error(`a sentence of ${sentence.article} was not read`);
    return { ...sentence, reading, tokens: tokensOf(reading), before: null, order: 0, depth: 0 };
  });
}

/** What of an article is no news, sentence by sentence, in its order. */
export interface SetAside {
  readonly sentence: Sentence;
  readonly kind: BoilerplateKind;
}

/** Kinds that fill a paragraph: what follows in it belongs to them ("Correction: … It will cost 12 million."). */
const WHOLE: ReadonlySet<BoilerplateKind> = new Set(['correction', 'bio', 'rights', 'paywall', 'newsletter', 'credit', 'caption', 'advert']);

/** Longer paragraphs hold news as well, unless they correct it. */
const LONGEST = 400;
const fills = (kind: BoilerplateKind, text: string): boolean => WHOLE.has(kind) && (kind === 'correction' || text.length < LONGEST);

/** The sentences that are no news, each with what it is instead. */
export function setAside(sentences: readonly Sentence[]): SetAside[] {
  let linked = false;
  return [...Map.groupBy(sentences, ({ block }) => block)].flatMap(([block, own]) => {
    const isClosed = /[.!?]["'”’)]*\s*$/.test(block.text);
    // Below "Read more:" stand headlines of other articles, up to the next full stop.
    linked = linked && !isClosed && block.kind !== 'heading';
    const byForm = boilerplateKind(block.text) ?? boilerplateKind(block.text.slice(headOf(block.text).length));
    const whole = linked ? 'link' : byForm !== null && (own.length === 1 || fills(byForm, block.text)) ? byForm : null;
    linked ||= whole === 'link' && /:\s*$/.test(block.text);
    const isFoot = block === sentences.at(-1)?.block && own.length === 1;
    const kinds = own.map((sentence) => kindOf(sentence) ?? (isFoot && isOfWriter(sentence, sentences) ? 'bio' : null));
    // "This article was translated by a machine. It was checked by an editor."
    own.forEach(({ text }, i) => {
      if (kinds[i] === null && kinds[i - 1] === 'notice' && /^(?:it|this) (?:was|has|is)\b/i.test(text)) kinds[i] = 'notice';
    });
    const first = kinds[0] ?? null;
    const filling = whole ?? (first !== null && fills(first, block.text) ? first : null);
    return own.flatMap((sentence, i): SetAside[] => {
      const kind = filling ?? kinds[i] ?? null;
      // A headline may do without a verb.
      const isHeadline = kind === 'label' && sentence.heading && sentence === sentences[0];
      return kind === null || isHeadline ? [] : [{ sentence, kind }];
    });
  });
}

/** Whether a sentence says who somebody is whom no other sentence names. */
function isOfWriter(sentence: Sentence, sentences: readonly Sentence[]): boolean {
  const name = profiledIn(sentence.tokens);
  return name !== null && !sentences.some(({ tokens }) => tokens !== sentence.tokens && tokens.some(({ lower }) => lower === name));
}

/**
 * So many sentences more an article is taken to have, half of them at either end: where a sentence stands says little when there are few.
 * Measured on seven stories and on four of articles of five sentences: pair F1 .596 to .607 and .585 to .603.
 */
const SHORT = 3;

/** The sentences that are news, numbered. */
export function newsOf(sentences: readonly Sentence[]): Sentence[] {
  const without = new Set(setAside(sentences).map(({ sentence }) => sentence));
  const news = sentences.filter((sentence) => !without.has(sentence));
  // A headline without a verb stands before all that is counted.
  const first = news[0] !== undefined && !isStatement(news[0]) ? 1 : 0;
  const last = Math.max(0, news.length - 1 - first);
  const numbered: Sentence[] = [];
  for (const [i, sentence] of news.entries()) {
    const order = Math.max(0, i - first);
    numbered.push({ ...sentence, before: numbered.at(-1) ?? null, order, depth: (order + SHORT / 2) / (last + SHORT) });
  }
  return numbered;
}

function splitBlock(article: string, block: Block, first: boolean): UnreadSentence[] {
  const from = headOf(block.text).length;
  const body = block.text.slice(from);
  // A copy in plain text marks its headline by nothing but its place and the missing full stop.
  const heading = block.kind === 'heading' || (first && !/[.!?]["'”’)]*\s*$/.test(body));
  return sentenceRanges(body).map(([start, end]) => ({ article, block, start: from + start, end: from + end, text: body.slice(start, end), heading }));
}

/** "43 people hurt" in a cell is said of a row and a column: beside the same words of a whole place it would be false. */
const isValue = ({ block, text }: Sentence): boolean => block.isCell && !/[.!?]["'”’)]*$/.test(text);

function kindOf(sentence: Sentence): BoilerplateKind | null {
  if (isValue(sentence)) return 'label';
  return boilerplateKind(sentence.text) ?? kindByGrammar(sentence.tokens, sentence.text) ?? (isStatement(sentence) ? null : 'label');
}

/** News says something of something: words without a verb or a full stop are a caption, a label or a list of links. */
export function isStatement({ tokens, text }: Sentence): boolean {
  const words = tokens.filter((token) => /\p{L}/u.test(token.text)).length;
  const closed = /[.!?]["'”’)]*$/.test(text);
  const isSaid = tokens.some(({ deprel }) => deprel === 'nsubj' || deprel === 'nsubj:pass');
  const verbal = tokens.some(({ tag }) => tag === 'VERB' || tag === 'AUX');
  return words >= 3 ? closed || verbal : words === 2 && closed && isSaid && verbal;
}
