/** The topics of the stories, and lists of stories cut into pages. */
import { once } from '../compare/once.ts';
import type { StorySummary } from './summary.ts';
import { by } from '../compare/order.ts';

/** Stories on one page of a list: more would not arrive in the first round trip. */
export const PAGE_SIZE = 25;

export interface Topic {
  readonly tag: string;
  readonly stories: readonly StorySummary[];
}

/** Every topic with its stories, the largest first: every page of the home page's list asks for the same ones. */
export const topicsOf: (stories: readonly StorySummary[]) => readonly Topic[] = once(findTopics);

function findTopics(stories: readonly StorySummary[]): Topic[] {
  const groups = Map.groupBy(
    stories.flatMap((story) => [...new Set(story.tags)].map((tag) => ({ tag, story }))),
    ({ tag }) => tag,
  );
  return [...groups].map(([tag, group]) => ({ tag, stories: group.map(({ story }) => story) })).toSorted(by(({ stories, tag }) => [-stories.length, tag]));
}

/** The stories page by page; one empty page when there are none. */
export function pagesOf<Listed>(stories: readonly Listed[], size = PAGE_SIZE): (readonly Listed[])[] {
  return Array.from({ length: Math.max(1, Math.ceil(stories.length / size)) }, (_, index) => stories.slice(index * size, (index + 1) * size));
}
