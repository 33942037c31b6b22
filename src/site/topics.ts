/** The topics of the stories, and lists of stories cut into pages. */
import { compareText } from './library.ts';
import type { StorySummary } from './summary.ts';

/** Stories on one page of a list: more would not arrive in the first round trip. */
export const PAGE_SIZE = 25;

export interface Topic {
  readonly tag: string;
  readonly stories: readonly StorySummary[];
}

// Every page of the home page's list asks for the same topics.
const known = new WeakMap<readonly StorySummary[], Topic[]>();

/** Every topic with its stories, the largest first. */
export function topicsOf(stories: readonly StorySummary[]): readonly Topic[] {
  const topics = known.get(stories) ?? findTopics(stories);
  known.set(stories, topics);
  return topics;
}

function findTopics(stories: readonly StorySummary[]): Topic[] {
  const groups = Map.groupBy(
    stories.flatMap((story) => [...new Set(story.tags)].map((tag) => ({ tag, story }))),
    ({ tag }) => tag,
  );
  return [...groups]
    .map(([tag, group]) => ({ tag, stories: group.map(({ story }) => story) }))
    .toSorted((a, b) => b.stories.length - a.stories.length || compareText(a.tag, b.tag));
}

/** The stories page by page; one empty page when there are none. */
export function pagesOf(stories: readonly StorySummary[], size = PAGE_SIZE): (readonly StorySummary[])[] {
  return Array.from({ length: Math.max(1, Math.ceil(stories.length / size)) }, (_, index) => stories.slice(index * size, (index + 1) * size));
}
