/** How far a citation reaches: over its sentence, its quotation, and the paragraph that goes on with it. Never over the article. */
import type { Speech } from '../attributes/speakers/speech.ts';
import type { Sentence } from '../text/sentences.ts';
import { type Citation, type Citations, looksBack } from './citations.ts';
import { furtherCitations } from './further-citations.ts';
import { bareName } from './outlet-names.ts';
import { overlaps, type Span } from './spans.ts';

/** Words that a citation stands for; `near` is false where only the paragraph goes on with it. */
export interface Cover {
  readonly span: Span;
  readonly citation: Citation;
  readonly near: boolean;
}

/** What the citations of an article stand for. */
export function coversOf({ article, inText }: Citations, speech: readonly Speech[]): Cover[] {
  const { sentences } = article;
  const citing = new Set(inText.map(({ sentence }) => sentence));
  const cited = [...inText, ...furtherCitations(inText, article, speech)];
  return cited.flatMap((citation): Cover[] => {
    const { sentence } = citation;
    const quoted = speech.filter((one) => overlaps(one, sentence) && isOf(one, citation, cited));
    const on = sentence.heading ? [] : goingOn(citation, sentences, citing, speech);
    const back = looksBack(sentence) ? toldBefore(sentence, sentences).filter((one) => !citing.has(one)) : [];
    return [
      { span: sentence, citation, near: true },
      ...quoted.map((span) => ({ span, citation, near: true })),
      ...[...on, ...back].map((span) => ({ span, citation, near: false })),
    ];
  });
}

/** Of two media in one sentence each has the speech that is its own. */
function isOf({ source, through }: Speech, citation: Citation, cited: readonly Citation[]): boolean {
  const beside = cited.filter(({ sentence, name }) => sentence === citation.sentence && name !== citation.name);
  const tells = ({ name }: Citation): boolean => [source, through].some((one) => one !== null && bareName(one) === bareName(name));
  return beside.length === 0 || tells(citation) || !beside.some(tells);
}

/** These turn to something else. */
const TURNS = /^(?:meanwhile|separately|elsewhere|earlier|previously|last (?:week|month|year)|by contrast|in other news|background)\b/i;
const UNNAMED_SOURCES = /^(?:the |its |their |these |those )?(?:[a-z-]+ )?(?:sources?|officials?|people|he|she|it|they|who|report|article|interview)$/i;

/** The sentences of the paragraph that go on with a citation: until another speaker, another medium or another matter comes. */
function goingOn(citation: Citation, sentences: readonly Sentence[], citing: ReadonlySet<Sentence>, speech: readonly Speech[]): Sentence[] {
  const speakers = new Set(speech.flatMap((one) => (overlaps(one, citation.sentence) ? [bareName(one.source)] : [])));
  const goesOn = (sentence: Sentence): boolean =>
    !citing.has(sentence) &&
    !TURNS.test(sentence.text) &&
    speech.every(
      (one) =>
        !overlaps(one, sentence) || speakers.has(bareName(one.source)) || bareName(one.source) === bareName(citation.name) || UNNAMED_SOURCES.test(one.source),
    );
  const behind = sentences.filter(({ block, start }) => block === citation.sentence.block && start > citation.sentence.start);
  const stop = behind.findIndex((sentence) => !goesOn(sentence));
  return stop < 0 ? behind : behind.slice(0, stop);
}

/** What "this was reported by" speaks of: its paragraph up to there, or the one before. */
function toldBefore(sentence: Sentence, sentences: readonly Sentence[]): Sentence[] {
  const before = sentences.slice(0, sentences.indexOf(sentence)).filter(({ heading }) => !heading);
  const block = before.at(-1)?.block;
  return before.filter((one) => one.block === block);
}
