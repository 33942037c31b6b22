/** What people say in the articles: quotations and indirect speech, each with its speaker and the occasion that its sentence names. */
import { isReporting } from '../attributes/speakers/saying.ts';
import type { Speech } from '../attributes/speakers/speech.ts';
import type { ReadArticle } from '../text/article.ts';
import { by } from '../order.ts';
import type { Block } from '../text/blocks.ts';
import { quotationsOf } from '../text/quotations.ts';
import { bareName } from './outlet-names.ts';
import { unquoted } from './own-reporting.ts';
import { overlaps, placeOf, type Span } from './spans.ts';

export interface Utterance extends Span {
  readonly article: ReadArticle;
  /** Who speaks, in the words of the article; null where it does not say. */
  readonly speaker: string | null;
  /** "statement", "news conference": where it was said, if the sentence says so. */
  readonly occasion: Occasion | null;
  /** The sentences that it stands in. */
  readonly sentence: string;
  /** The runs of five words that stand in quotation marks. */
  readonly shingles: ReadonlySet<string>;
}

export type Occasion = 'conference' | 'statement' | 'post' | 'speech';

const OCCASIONS: readonly (readonly [Occasion, RegExp])[] = [
  ['conference', /\b(?:news|press|media) (?:conference|briefing)\b|\bbriefing (?:reporters|journalists)\b|\btold (?:reporters|journalists)\b/i],
  ['statement', /\b(?:statement|press release|news release|communiqu[eé])\b/i],
  ['post', /\b(?:in|on) an? (?:\p{L}+ )?post\b|\bposted on\b|\btweet(?:ed)?\b|\b(?:wrote|writing|post) on (?:X|\p{Lu}\p{L}+)\b/u],
  ['speech', /\b(?:in|during) (?:a|an|his|her|their|the) (?:\p{L}+ )?(?:speech|address|sermon)\b/iu],
];

/** The occasion that a text names outside quotation marks; a statement that was asked for in vain is none. */
export function occasionOf(text: string): Occasion | null {
  const told = unquoted(text);
  return OCCASIONS.find(([, rule]) => rule.test(told))?.[0] ?? null;
}

/** All that is said in an article. */
export function utterancesOf(article: ReadArticle, speech: readonly Speech[]): Utterance[] {
  const blocks = new Set(article.sentences.map(({ block }) => block));
  const make = (span: Span, speaker: string | null, shingles: ReadonlySet<string> = NONE): Utterance => {
    const own = article.sentences.filter((sentence) => overlaps(sentence, span));
    const sentence = own.map(({ text }) => text).join(' ');
    return { ...placeOf(span), article, speaker, occasion: occasionOf(sentence), sentence, shingles };
  };
  const quoted = [...blocks].flatMap((block) =>
    quotationsOf(block.text).map(({ start, end }) => {
      const span = { block, start, end };
      return make(span, speakerOf(span, speech), shinglesIn(block, start, end));
    }),
  );
  const told = speech.filter((one) => !quoted.some((quotation) => quotation.block === one.block && quotation.start === one.start && quotation.end === one.end));
  // A sentence of saying whose speaker could not be read may still name one.
  const unread = article.sentences.filter((sentence) => sentence.tokens.some(isReporting) && !speech.some((one) => overlaps(one, sentence)));
  return [...quoted, ...told.map((one) => make(one, speakerOf(one, speech))), ...unread.map((one) => make(one, null))];
}

/** Who speaks some words; a pronoun stands for who spoke last in the paragraph. */
function speakerOf(span: Span, speech: readonly Speech[]): string | null {
  const own = speech.find((one) => overlaps(one, span));
  if (own && !isPronoun(own.source)) return own.source;
  const before = speech.filter(({ block, start, source }) => block === span.block && start < span.start && !isPronoun(source));
  return own ? (before.sort(by(({ start }) => start)).at(-1)?.source ?? null) : null;
}

const NONE: ReadonlySet<string> = new Set();
const RUN = 5;

function shinglesIn({ text }: Block, start: number, end: number): Set<string> {
  const words = text.slice(start, end).toLowerCase().replace(/[’ʼ]/g, "'").match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? []; // prettier-ignore
  return new Set(words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' ')));
}

const isPronoun = (words: string): boolean => /^(?:he|she|it|they|who|one|we|i|you|some|many|others?)$/i.test(words);

/** Whether two may be the same speaker: by the same name or surname, or called in the one's sentence what the other calls them. */
export function mayBeSame(a: Utterance, b: Utterance): boolean {
  if (a.speaker === null || b.speaker === null)
    return (a.speaker !== null && names(b.sentence, a.speaker)) || (b.speaker !== null && names(a.sentence, b.speaker));
  const [surname, other] = [surnameOf(a.speaker), surnameOf(b.speaker)];
  if (bareName(a.speaker) === bareName(b.speaker)) return true;
  return surname !== null && other !== null ? surname === other : names(a.sentence, b.speaker) || names(b.sentence, a.speaker);
}

/** Whether a text calls somebody so; one word alone may mean another. */
const names = (text: string, speaker: string): boolean => bareName(speaker).includes(' ') && ` ${text.toLowerCase()}`.includes(` ${bareName(speaker)}`);

/** The last word of a name of a person; null for a description. */
export function surnameOf(speaker: string): string | null {
  const last = speaker.split(' ').at(-1) ?? '';
  return /^\p{Lu}\p{Ll}/u.test(last) ? last : null;
}
