/** Whom outlets quote: how a speaker is called within a line of ours, and who is the only one. */
import leven from 'leven';
import { by } from '../compare/order.ts';
import { once } from '../compare/once.ts';
import type { Mention } from '../schema/comparison.ts';
import type { Story } from './library.ts';

/** A longer list of names says less than its length. */
const MOST_NAMES = 4;

/**
 * A speaker as he is called within a line. A sentence that begins with him writes a capital that his name may not have: it goes where the articles
 * of the story write the word small, and never with a capital within a sentence.
 */
function speakerName(story: Story, source: string): string {
  const [first = ''] = /^\p{Lu}[\p{L}'’-]*/u.exec(source) ?? [];
  const small = first.toLowerCase();
  if (first === '' || (first === first.toUpperCase() && first.length > 1)) return source;
  const { lower, names } = writtenIn(story);
  return /^(?:an?|the)$/.test(small) || (lower.has(small) && !names.has(first)) ? small + source.slice(first.length) : source;
}

/** The words that a story's articles write small, and those that have a capital within a sentence. */
const writtenIn = once((story: Story) => {
  const sentences = story.comparison.claims.flatMap(({ mentions }) => mentions.map(({ sentence }) => sentence));
  const words = [...new Set(sentences)].flatMap((sentence) => sentence.match(/[\p{L}][\p{L}'’-]*/gu)?.slice(1) ?? []);
  return { lower: new Set(words.filter((word) => /^\p{Ll}/u.test(word))), names: new Set(words.filter((word) => /^\p{Lu}/u.test(word))) };
});

/** Whom an article quotes, the ones it quotes most first; of many the first and how many more. Empty where it names none. */
export function speakersOf(story: Story, id: string): string {
  const reports = new Set(story.comparison.origins.map(({ name }) => name));
  const sources = story.comparison.claims.flatMap(({ mentions }) => mentions.filter(({ article }) => article === id).flatMap(({ attribution }) => attribution?.source ?? [])); // prettier-ignore
  const counts = [...Map.groupBy(sources.filter((source) => !reports.has(source)), (source) => source.toLowerCase()).values()]; // prettier-ignore
  const names = counts.toSorted(by((same) => -same.length)).flatMap((same) => same.slice(0, 1).map((source) => speakerName(story, source)));
  const shown = names.length > MOST_NAMES + 1 ? MOST_NAMES : names.length;
  return names.slice(0, shown).join(', ') + (shown < names.length ? ` and ${names.length - shown} more` : '');
}

/** `quoting A`, `quoting A, through B`, `citing B` of a report; null where no speaker is named. */
export function quotingWords(story: Story, { attribution }: Pick<Mention, 'attribution'>): string | null {
  if (!attribution) return null;
  const isReport = story.comparison.origins.some(({ name }) => name === attribution.source);
  const source = speakerName(story, attribution.source);
  const words = `${isReport ? 'citing' : 'quoting'} ${source}`;
  return attribution.through === null ? words : `${words}, through ${attribution.through}`;
}

/** `one speaker: A`, or `one report: A` where what all quote is a report; null where somebody quotes nobody, or another. */
export function oneVoice(story: Story, mentions: readonly Pick<Mention, 'attribution'>[]): string | null {
  const speaker = soleSpeaker(mentions.map(({ attribution }) => attribution?.source ?? null));
  if (speaker === null) return null;
  return story.comparison.origins.some(({ name }) => name === speaker) ? `one report: ${speaker}` : `one speaker: ${speakerName(story, speaker)}`;
}

/** The one whom all of them quote, by the shortest of the names that he is given; null where somebody quotes nobody, or another. */
export function soleSpeaker(sources: readonly (string | null)[]): string | null {
  const [first] = sources;
  if (sources.length < 2 || first === null || first === undefined) return null;
  if (!sources.every((source) => source !== null && isOne(first, source))) return null;
  return sources.flatMap((source) => source ?? []).toSorted((a, b) => a.length - b.length)[0] ?? first;
}

/** The same words, or the same surname in one of its spellings: Petrovsky, Petrovskyy. */
function isOne(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.split(' ').at(-1) ?? '') as [string, string];
  if (a === b) return true;
  return /^\p{Lu}\p{Ll}{3}/u.test(one) && /^\p{Lu}\p{Ll}{3}/u.test(other) && leven(one, other) <= 1;
}
