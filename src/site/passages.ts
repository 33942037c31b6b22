/** An article cut by the claims that it shares with another: a sentence that tells two of them is two passages, and each word stands in one. */
import type { Claim } from '../schema/comparison.ts';
import type { Story } from './library.ts';
import { sentencesOf, type TextSentence } from './texts.ts';

export interface Passage {
  /** Its number in the article. */
  readonly at: number;
  /** To the letter as the sentence has it. */
  readonly text: string;
  /** Whether words of the sentence stand before it, and behind it. */
  readonly cutBefore: boolean;
  readonly cutBehind: boolean;
  readonly anchor: string;
  readonly heading: boolean;
  readonly claims: readonly Claim[];
}

/** Words of a sentence that tell the same claims: [start, end) in its text. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly Claim[];
}

/** Fewer words than these are no passage of their own. */
const FEWEST = 3;

/** The passages of an article in the order of its text, cut where one claim of `shared` ends and the next begins. */
export function passagesOf(story: Story, article: string, shared: ReadonlySet<Claim>): Passage[] {
  return sentencesOf(story, article)
    .flatMap((sentence) => cutSentence(sentence, shared))
    .map((passage, at) => ({ ...passage, at }));
}

function cutSentence(sentence: TextSentence, shared: ReadonlySet<Claim>): Omit<Passage, 'at'>[] {
  const { text, anchor, heading } = sentence;
  const spans = merge(spansOf(sentence, shared), text);
  if (spans.length === 0) return [{ text, cutBefore: false, cutBehind: false, anchor, heading, claims: claimsOf(sentence) }];
  const cuts = spans.slice(1).map(({ start }, index) => cutBetween(text, spans[index]?.end ?? 0, start));
  return spans.map(({ claims }, index) => ({
    text: text.slice(cuts[index - 1] ?? 0, cuts[index] ?? text.length).trim(),
    cutBefore: index > 0,
    cutBehind: index < spans.length - 1,
    anchor,
    heading,
    claims,
  }));
}

const claimsOf = ({ told }: TextSentence): Claim[] => [...new Set(told.map(({ claim }) => claim))];

/** Where the mentions of a sentence stand in its text; one whose markup keeps it from standing there to the letter is told by the whole of it. */
function spansOf(sentence: TextSentence, shared: ReadonlySet<Claim>): Span[] {
  const { text, told, start: from } = sentence;
  const whole = told.some(({ mention }) => !text.includes(mention.quote));
  if (whole || !told.some(({ claim }) => shared.has(claim))) return [];
  return told.map(({ claim, mention }) => {
    const near = text.lastIndexOf(mention.quote, mention.start.offset - from);
    const start = near < 0 ? text.indexOf(mention.quote) : near;
    return { start, end: start + mention.quote.length, claims: [claim] };
  });
}

/** Spans that overlap, that tell nothing apart, or that leave too few words, as one. */
function merge(spans: readonly Span[], text: string): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    const isSame = last !== undefined && last.claims.length === span.claims.length && last.claims.every((claim) => span.claims.includes(claim));
    if (last && (span.start < last.end || isSame || isShort(text.slice(last.start, span.start)) || isShort(text.slice(span.start)))) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end), claims: [...new Set([...last.claims, ...span.claims])] };
    } else merged.push(span);
  }
  return merged.length > 1 ? merged : [];
}

const isShort = (text: string): boolean => text.trim().split(/\s+/).length < FEWEST;

/** Between two spans: behind the sign that parts them, or else where the first ends. */
function cutBetween(text: string, end: number, start: number): number {
  const sign = /(?<![,;:.!?–—)”"])[,;:.!?–—)”"]+(?=\s|$)/.exec(text.slice(end, start));
  return sign === null ? end : end + sign.index + sign[0].length;
}
