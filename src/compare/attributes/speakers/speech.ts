/** Who speaks where in an article: indirect speech, quotations over sentences and paragraphs, and the pronouns that stand for a speaker. */
import type { Block } from '../../text/blocks.ts';
import type { Sentence } from '../../text/sentences.ts';
import { isCalledMedium, nameRuns } from '../../text/proper-nouns.ts';
import { type Quotation, quotationsOf } from '../../text/quotations.ts';
import { headOf } from '../../text/stamps.ts';
import { ancestorsOf, relationOf, subjectOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import { antecedentFinder } from './antecedents.ts';
import type { Frame } from './frame.ts';
import { framesOf } from './frames.ts';
import { isTold, isWordOf, quotingVerb } from './saying.ts';
import { isBoundary, makerOf, namedBehind, ownerOf, type Phrase, phraseOfNoun } from './speaker-phrase.ts';

/** Somebody's words in a block: characters [start, end) of its text. */
export interface Speech {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly source: string;
  /** The report that passes them on. */
  readonly through: string | null;
}

/** Who is named, before it is known who a pronoun stands for. */
interface Voice {
  readonly sentence: Sentence;
  readonly phrase: Phrase;
  readonly frame: Frame | null;
}

/**
 * All speech of an article, in its order.
 * @param sentences its news; a quotation never reaches over what is set aside between two of them
 * @param named the reports that the article names
 */
export function speechOf(sentences: readonly Sentence[], named: readonly string[]): Speech[] {
  const isMedium = (name: string): boolean => named.includes(name) || isCalledMedium(name);
  const blocks = [...Map.groupBy(sentences, ({ block }) => block)];
  const sourceOf = antecedentFinder(sentences, isMedium);
  const found: Speech[] = [];
  const put = (block: Block, start: number, end: number, voice: Voice): void => {
    found.push({ block, start, end, ...toldBy(voice, sourceOf, isMedium) });
  };
  // One line in capitals is a heading; two are a transcript.
  const labelled = blocks.flatMap(([block]) => {
    const { speaker } = headOf(block.text);
    return speaker === null ? [] : [{ block, start: 0, end: block.text.length, source: speaker, through: null }];
  });
  if (labelled.length > 1) found.push(...labelled);
  let open: Voice | null = null;
  // A quotation that goes on in the next paragraph, until somebody is named behind it.
  let waiting: { readonly block: Block; readonly quotation: Quotation }[] = [];
  let before: readonly Voice[] = [];
  for (const [block, own] of blocks) {
    const quotations = quotationsOf(block.text);
    const voices: Voice[] = [];
    for (const sentence of own)
      for (const frame of framesOf(sentence)) {
        const voice = { sentence, phrase: frame.speaker, frame };
        if (frame.said.length || !quotations.length) voices.push(voice);
        for (const [from, to] of frame.said) {
          const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
          if (first && last) put(block, sentence.start + first.start, sentence.start + last.end, voice);
        }
      }
    let last: Voice | null = null;
    for (const quotation of quotations) {
      const isWhole = quotation.start === 0 && /^[\s.]*$/.test(block.text.slice(quotation.end));
      const goesOn: Voice | null = /^\s*$/.test(block.text.slice(0, quotation.start)) ? open : null;
      const single = isWhole && before.length === 1 ? (before[0] as Voice) : null;
      const speaker: Voice | null = speakerOfQuotation(quotation, own) ?? goesOn ?? (beginsSentence(quotation, own) ? (last ?? single) : null);
      if (goesOn === null && quotation !== quotations[0]) waiting = [];
      if (speaker && /^\s*$/.test(block.text.slice(0, quotation.start)))
        for (const earlier of waiting) put(earlier.block, earlier.quotation.start, earlier.quotation.end, speaker);
      if (speaker || quotation.closed) waiting = [];
      else waiting.push({ block, quotation });
      if (speaker) {
        put(block, quotation.start, quotation.end, speaker);
        voices.push(speaker);
        last = speaker;
      }
      open = quotation.closed ? null : speaker;
    }
    if (quotations.length === 0) [open, waiting] = [null, []];
    before = [...new Map(voices.map((voice) => [textOf(voice), voice])).values()];
  }
  return found;
}

const textOf = ({ sentence, phrase }: Voice): string => wordsOf(sentence, phrase);
export const wordsOf = ({ tokens, text }: Sentence, { from, to }: Phrase): string =>
  text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end).replace(/\s+/g, ' ');

const beginsSentence = ({ start, end }: Quotation, sentences: readonly Sentence[]): boolean =>
  sentences.some((sentence) => sentence.start === start && end - start > 12);

/** Who speaks a quotation, by the sentences that it stands in; null where none of them says. */
function speakerOfQuotation({ start, end }: Quotation, sentences: readonly Sentence[]): Voice | null {
  const touched = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const isOutside = (sentence: Sentence, { verb }: Frame): boolean => sentence.start + verb.start >= end || sentence.start + verb.end <= start;
  const frames = touched.flatMap((sentence) => framesOf(sentence).flatMap((frame) => (isOutside(sentence, frame) ? [{ sentence, frame }] : [])));
  const behind = frames.find(({ sentence, frame }) => {
    const from = sentence.start + (sentence.tokens[frame.from] as Token).start;
    return from >= end && /^[\s,.!?–—]*$/.test(sentence.block.text.slice(end, from));
  });
  const ahead = frames.findLast(({ sentence, frame }) => {
    const to = sentence.start + (sentence.tokens[frame.to - 1] as Token).end;
    return to <= start && !/[;]/.test(sentence.block.text.slice(to, start));
  });
  const covering = frames.find(({ sentence, frame }) =>
    frame.said.some(([from, to]) => {
      const [first, last] = [sentence.tokens[from] as Token, sentence.tokens[to - 1] as Token];
      return sentence.start + first.start < end && sentence.start + last.end > start;
    }),
  );
  const chosen = behind ?? covering ?? ahead;
  if (chosen) return { sentence: chosen.sentence, phrase: chosen.frame.speaker, frame: chosen.frame };
  const [first] = touched;
  return first ? (byColon(first, start - first.start) ?? byVerb(first, start - first.start, end - first.start)) : null;
}

/** "Oster put it plainly: “…”": the subject of what stands before the colon. */
function byColon(sentence: Sentence, at: number): Voice | null {
  const { tokens, text } = sentence;
  if (!/:\s*$/.test(text.slice(0, Math.max(0, at)))) return null;
  const head = tokens.filter(({ end, tag }) => end <= at && (tag === 'VERB' || tag === 'AUX')).find((token) => subjectOf(tokens, token));
  const subject = head && subjectOf(tokens, head);
  // "Frey's warning was plain: “…”"
  const owner = subject && (isTold(subject) || isWordOf(subject)) ? ownerOf(tokens, subject) : null;
  const phrase = owner ?? (subject && subject.end <= at ? phraseOfNoun(tokens, subject) : null);
  return phrase ? { sentence, phrase: makerOf(tokens, namedBehind(tokens, phrase)), frame: null } : null;
}

/** "called it “a wreck”": the subject of the verb that governs quoted words. */
function byVerb(sentence: Sentence, start: number, end: number): Voice | null {
  const { tokens } = sentence;
  const inside = tokens.filter((token) => token.start >= start && token.end <= end && !isBoundary(token));
  const top = inside.find((token) => !inside.some(({ index }) => index === token.head));
  const verb = top && ancestorsOf(tokens, top).find((token) => token.tag === 'VERB' && !['acl', 'acl:relcl'].includes(token.deprel));
  if (!verb || quotingVerb(verb) === undefined || (top && relationOf(top) === 'nsubj') || verb.xpos === 'VB') return null;
  const subject = subjectOf(tokens, verb);
  const phrase = subject ? phraseOfNoun(tokens, subject) : null;
  return phrase ? { sentence, phrase: makerOf(tokens, namedBehind(tokens, phrase)), frame: null } : null;
}

const OUTLET = /^(?:agency|broadcaster|channel|daily|magazine|media|newspaper|outlet|paper|radio|station|television|website|weekly|wire)s?$/;

/** A source in words, and the medium that stands beside it outside of what is said. */
function toldBy(
  { sentence, phrase, frame }: Voice,
  sourceOf: (sentence: Sentence, phrase: Phrase) => string,
  isMedium: (name: string) => boolean,
): Pick<Speech, 'source' | 'through'> {
  const source = sourceOf(sentence, phrase);
  const isSaid = (at: number): boolean => frame?.said.some(([from, to]) => at >= from && at < to) ?? false;
  const media = nameRuns(sentence).filter(({ name, from }) => isMedium(name) && !isSaid(from));
  const isNamed = (name: string): boolean => source === name || source === `the ${name}` || source === `The ${name}`;
  const own = media.find(({ name }) => isNamed(name));
  // "The Norrland Wire, citing two officials, said"
  const cited = own && framesOf(sentence).find(({ verb }) => verb.lower === 'citing' || verb.lower === 'quoting');
  if (own && cited && cited.verb.index !== frame?.verb.index) return { source: sourceOf(sentence, cited.speaker), through: own.name };
  if (own) return { source: own.name, through: null };
  // "The state news agency, citing the governor, reported"
  const passedOn = frame && OUTLET.test(phrase.head.lower) ? framesOf(sentence).find(({ verb }) => verb.lower === 'citing') : undefined;
  if (passedOn) return { source: sourceOf(sentence, passedOn.speaker), through: null };
  return { source, through: media.find(({ from }) => from < phrase.from || from >= phrase.to)?.name ?? null };
}
