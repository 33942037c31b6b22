/** Every address of the site, with its base path; pages never put one together themselves. */
import { settings } from './settings.ts';

const at = (path: string): string => `${settings.base}/${path}`;
const story = (id: string): string => `stories/${id}/`;

export const urls = {
  home: at(''),
  /** Page 1 is the home page itself. */
  stories: (page: number): string => at(page === 1 ? '' : `page/${page}/`),
  tag: (tag: string): string => at(`tags/${tag}/`),
  story: (id: string): string => at(story(id)),
  claim: (storyId: string, claim: string): string => at(`${story(storyId)}claims/${claim}/`),
  /** The part of a claim's page that holds the sentences of one article. */
  claimIn: (storyId: string, claim: string, article: string): string => `${urls.claim(storyId, claim)}#${inArticle(article)}`,
  article: (storyId: string, article: string): string => at(`${story(storyId)}articles/${article}/`),
  /** `anchor` is one of anchors.ts. */
  passage: (storyId: string, article: string, anchor: string): string => `${urls.article(storyId, article)}#${anchor}`,
  pair: (storyId: string, a: string, b: string): string => at(`${story(storyId)}compare/${pairId(a, b)}/`),
  comparison: (id: string): string => at(`${story(id)}comparison.json`),
  csv: (id: string): string => at(`${story(id)}claims.csv`),
  outlets: at('outlets/'),
  outlet: (id: string): string => at(`outlets/${id}/`),
  method: at('method/'),
  /** A part of the method page. */
  legend: at('method/#words'),
  corrections: at('corrections/'),
  about: at('about/'),
  schema: at('schema/comparison-1.json'),
  favicon: at('favicon.svg'),
} as const;

/** The id of the part of a claim's page that holds the sentences of `article`. */
export function inArticle(article: string): string {
  return `in-${article}`;
}

/** The same address whichever of the two articles is named first. */
export function pairId(a: string, b: string): string {
  return [a, b].sort().join('-and-');
}

/** The address with protocol and host, as a citation or a canonical link wants it. */
export function absolute(path: string): string {
  return settings.origin + path;
}
