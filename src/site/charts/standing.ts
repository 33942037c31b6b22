/** Who stands on a side, in a line: the outlets, and whether they have it from one report or one speaker. */
import leven from 'leven';
import type { Claim } from '../../schema/comparison.ts';
import { count, listOf } from '../format.ts';
import type { Story } from '../library.ts';
import { articleName, originName } from '../names.ts';
import type { ShownSide } from './sides.ts';

/** Of more outlets, or of longer names, only the number is told. */
const [MOST_NAMES, LONGEST] = [3, 64] as const;

/** `Gazette, Herald · one Wire report`, `3 outlets, one speaker: Odd Vik`, `Echo`. */
export function standingWords(story: Story, claim: Claim, { articles, mentions }: ShownSide): string {
  const outlets = new Set(story.compared.filter(({ id }) => articles.includes(id)).map(({ outlet }) => outlet.id)).size;
  const names = listOf(articles.map((id) => articleName(story, id)));
  const who = articles.length > MOST_NAMES || names.length > LONGEST ? count(outlets, 'outlet') : names;
  if (outlets < 2) return who;
  const own = claim.mentions.filter(({ article }) => articles.includes(article));
  const reports = articles.map((id) => new Set(own.flatMap(({ article, origin }) => (article === id && origin !== null ? [origin] : []))));
  const [shared] = [...(reports[0] ?? [])].filter((id) => reports.every((set) => set.has(id)));
  const origin = shared === undefined ? undefined : story.origins.get(shared);
  if (origin && origin.kind !== 'unnamed') return `${who} · one report: ${originName(story, origin)}`;
  const speaker = soleSpeaker(mentions.map(({ attribution }) => attribution?.source ?? null));
  if (speaker === null) return who;
  return `${who} · one ${story.comparison.origins.some(({ name }) => name === speaker) ? 'report' : 'speaker'}: ${speaker}`;
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
