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
