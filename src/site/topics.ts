/** The topics of the stories, and lists of stories cut into pages. */
import { compareText, type Story } from './library.ts';

/** Stories on one page of a list: more would not arrive in the first round trip. */
export const PAGE_SIZE = 25;

export interface Topic {
  readonly tag: string;
  readonly stories: readonly Story[];
}

/** Every topic with its stories, the largest first. */
export function topicsOf(stories: readonly Story[]): Topic[] {
  const tags = [...new Set(stories.flatMap((story) => story.comparison.story.tags))];
  return tags
    .map((tag) => ({ tag, stories: stories.filter((story) => story.comparison.story.tags.includes(tag)) }))
    .toSorted((a, b) => b.stories.length - a.stories.length || compareText(a.tag, b.tag));
}

/** The stories page by page; one empty page when there are none. */
export function pagesOf(stories: readonly Story[]): (readonly Story[])[] {
  return Array.from({ length: Math.max(1, Math.ceil(stories.length / PAGE_SIZE)) }, (_, index) => stories.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE));
}
