/** Every address of the site, with its base path; pages never put one together themselves. */
import { settings } from './settings.ts';

const at = (path: string): string => `${settings.base}/${path}`;
const story = (id: string): string => `stories/${id}/`;

export const urls = {
  home: at(''),
  /** Page 1 is the home page itself. */
  stories: (page: number): string => at(page === 1 ? '' : `page/${page}/`),
  tags: at('tags/'),
  tag: (tag: string, page = 1): string => at(`tags/${tag}/${page === 1 ? '' : `page/${page}/`}`),
  story: (id: string): string => at(story(id)),
  claim: (storyId: string, claim: string): string => at(`${story(storyId)}claims/${claim}/`),
  /** The claim as data. */
  claimData: (storyId: string, claim: string): string => at(`${story(storyId)}claims/${claim}/claim.json`),
  /** The picture shown with a link to the claim. */
  claimPicture: (storyId: string, claim: string): string => at(`${story(storyId)}pictures/${claim}.png`),
  /** The claim's card alone, for other sites to frame. */
  embed: (storyId: string, claim: string): string => at(`embed/${storyId}/${claim}/`),
  /** The part of a claim's page that holds the sentences of one article. */
  claimIn: (storyId: string, claim: string, article: string): string => `${urls.claim(storyId, claim)}#${inArticle(article)}`,
  article: (storyId: string, article: string): string => at(`${story(storyId)}articles/${article}/`),
  /** `anchor` is one of anchors.ts. */
  passage: (storyId: string, article: string, anchor: string): string => `${urls.article(storyId, article)}#${anchor}`,
  pair: (storyId: string, a: string, b: string): string => at(`${story(storyId)}compare/${pairId(a, b)}/`),
  /** The pairs of a story that has too many articles for a grid of them. */
  pairs: (storyId: string): string => at(`${story(storyId)}compare/`),
  comparison: (id: string): string => at(`${story(id)}comparison.json`),
  csv: (id: string): string => at(`${story(id)}claims.csv`),
  outlets: at('outlets/'),
  outlet: (id: string, page = 1): string => at(`outlets/${id}/${page === 1 ? '' : `page/${page}/`}`),
  method: at('method/'),
  /** A part of the method page. */
  legend: at('method/#words'),
  corrections: at('corrections/'),
  /** One correction on the page of all; `anchor` is the library's. */
  correction: (anchor: string): string => at(`corrections/#${anchor}`),
  about: at('about/'),
  licences: at('about/licences/'),
  search: at('search/'),
  /** Pagefind's own files: its program and the index. */
  searchIndex: at('pagefind/'),
  atom: at('feed.xml'),
  rss: at('rss.xml'),
  jsonFeed: at('feed.json'),
  storyAtom: (id: string): string => at(`${story(id)}feed.xml`),
  storyRss: (id: string): string => at(`${story(id)}rss.xml`),
  storyJsonFeed: (id: string): string => at(`${story(id)}feed.json`),
  tagAtom: (tag: string): string => at(`tags/${tag}/feed.xml`),
  tagRss: (tag: string): string => at(`tags/${tag}/rss.xml`),
  tagJsonFeed: (tag: string): string => at(`tags/${tag}/feed.json`),
  correctionsAtom: at('corrections/feed.xml'),
  correctionsRss: at('corrections/rss.xml'),
  correctionsJson: at('corrections/feed.json'),
  /** The picture shown with a link to the site, or to a page of a story. */
  picture: at('picture.png'),
  storyPicture: (id: string): string => at(`${story(id)}picture.png`),
  sitemap: at('sitemap-index.xml'),
  schema: at('schema/comparison-2.json'),
  claimSchema: at('schema/claim-1.json'),
  securityText: at('.well-known/security.txt'),
} as const;

/** The id of the part of a claim's page that holds the sentences of `article`. */
export function inArticle(article: string): string {
  return `in-${article}`;
}

/**
 * The same address whichever of the two articles is named first. An `and` of a name's own gets a stroke that no name may hold, since
 * `a` and `b-and-c` would have the address of `a-and-b` and `c`.
 */
export function pairId(a: string, b: string): string {
  return [a, b]
    .sort()
    .map((id) => id.replace(/(?<![^-])and(?![^-])/g, 'and_'))
    .join('-and-');
}

/** The address with protocol and host, as a citation or a canonical link wants it. */
export function absolute(path: string): string {
  return settings.origin + path;
}

/** The id of what an outlet's page says of a story, or of a part of it; the part stands first, so that no story's name can end as one. */
export function inStory(story: string, part: 'at' | 'first' | 'agreed' | 'differs' | 'alone'): string {
  return `s-${part}-${story}`;
}
