/** Why a claim's passages stand together, and why the nearest other does not, in words for any reader. */
import type { ExplainedPair, Explained, NearMiss } from '../review/explain.ts';
import type { Passage } from '../schema/primitives.ts';
import { listOf } from './format.ts';
import type { Story } from './library.ts';
import { articleName } from './names.ts';

/** More words than these tell a reader no more. */
const WORDS = 6;

/** "“warehouse”, “Tuesday” and “burnt”"; null where nothing telling is shared. */
export function sharedWords({ shared }: ExplainedPair): string | null {
  return shared.length ? listOf(shared.slice(0, WORDS).map((word) => `“${word}”`)) : null;
}

/** "“hit” and “struck”; “pair” and “couple”": words that are near in meaning; null where none are. */
export function meetingWords({ meeting }: ExplainedPair): string | null {
  return meeting.length ? meeting.map(({ a, b }) => `“${a}” and “${b}”`).join('; ') : null;
}

/** The names of the two articles of a pair. */
export function bothNames(story: Story, { a, b }: ExplainedPair): string {
  return listOf([a.article, b.article].map((id) => articleName(story, id)));
}

/** The nearest passage outside whose words may be shown: of an article that is only quoted, what the comparison quotes anyway. */
export function nearestShown(story: Story, { near }: Explained): NearMiss | null {
  const isShown = ({ article, quote }: Passage): boolean =>
    story.compared.some(({ id, publish }) => id === article && publish === 'full') ||
    story.comparison.claims.some(({ mentions }) => mentions.some((mention) => mention.article === article && mention.sentence.includes(quote)));
  return near.find(isShown) ?? null;
}
