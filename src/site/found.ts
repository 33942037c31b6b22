/** What the index of the search and the script of its page have to call by the same names. */

/** What can be found, by the value of its filter. */
export const KINDS = {
  story: { one: 'Story', many: 'stories' },
  claim: { one: 'Claim', many: 'claims' },
  article: { one: 'Article', many: 'articles' },
} as const;

/** The ids of what is no paragraph: the title, and who says the next paragraph. */
export const TITLE = 'title';
export const BY = 'by';

/** A word that everything has and no text: without one Pagefind reads the whole index before it looks at the filters, with one the chunk where it stands. */
export const EVERYTHING = 'xqall';

/** Stories in one part of the index, about: a part is rebuilt when one of its stories changes, and each asks two small requests more of a reader. */
const STORIES_EACH = 16;
const MOST_INDEXES = 16;

/** In how many parts the index of a site is made: 1, 2, 4, 8 or 16, so that a story more seldom changes which part a story is in. */
export function searchIndexes(stories: number): number {
  return Math.min(MOST_INDEXES, 2 ** Math.ceil(Math.log2(Math.max(1, stories / STORIES_EACH))));
}

/** Where a part of the index lies, from 1, within the folder of the first: `''`, `2/`. */
export function indexFolder(number: number): string {
  return number === 1 ? '' : `${number}/`;
}
