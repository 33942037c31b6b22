/** What a page says of itself to machines, in the words of schema.org. Only what stands on the page too. */
import type { Claim, ComparedArticle } from '../schema/comparison.ts';
import type { Story } from './library.ts';
import { settings } from './settings.ts';
import { absolute, urls } from './urls.ts';

export type StructuredData = Readonly<Record<string, unknown>>;

/** A place on the way to a page. */
export interface Crumb {
  readonly name: string;
  readonly href: string;
}

/** An address as JSON-LD may hold it: absolute where the site has an address, else relative to the page, which JSON-LD allows. */
const address = (path: string): string => (settings.published ? absolute(path) : path);

/** As text for a `<script type="application/ld+json">`: nothing in it can end the script or begin a comment. */
export function jsonLd(data: StructuredData): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

/** The way to a page, the page itself last; search engines show it in place of the address. */
export function breadcrumbs(crumbs: readonly Crumb[], title: string): StructuredData {
  const items = [...crumbs.map(({ name, href }) => ({ name, item: address(href) })), { name: title }];
  return { '@type': 'BreadcrumbList', itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })) };
}

/** A story's page: the articles that it cites, and the comparison as a data set. */
export function storyData(story: Story): StructuredData {
  const { title, standfirst, tags } = story.comparison.story;
  return {
    '@type': 'WebPage',
    name: title,
    datePublished: story.date,
    ...(story.updated === null ? {} : { dateModified: story.updated }),
    citation: story.compared.map(citation),
    mainEntity: {
      '@type': 'Dataset',
      name: title,
      // A data set without a description of 50 characters is passed over by the search engines that list them.
      description: `${standfirst}: every claim of ${story.compared.length} articles, with the passages that tell it and in what they differ.`,
      ...(tags.length > 0 ? { keywords: tags } : {}),
      creator: { '@type': 'Organization', name: settings.name },
      isAccessibleForFree: true,
      distribution: [download('application/json', urls.comparison(story.id)), download('text/csv', urls.csv(story.id))],
    },
  };
}

/**
 * A claim's page: what is claimed, and each passage that tells it with the article that it is taken from. Not ClaimReview: that is a verdict on
 * whether a claim is true, and this site gives none.
 */
export function claimStructure(story: Story, claim: Claim): StructuredData {
  const articles = new Map(story.compared.map((article) => [article.id, { ...citation(article), '@id': `#${article.id}` }]));
  const cited = new Set<string>();
  const quotations = claim.mentions.map(({ article, quote, attribution }) => {
    const isFirst = !cited.has(article);
    cited.add(article);
    return {
      '@type': 'Quotation',
      text: quote,
      ...(attribution === null ? {} : { spokenByCharacter: attribution.source }),
      // An article is described once, and named by its id from then on.
      isBasedOn: isFirst ? articles.get(article) : { '@id': `#${article}` },
    };
  });
  return {
    '@type': 'Claim',
    name: claim.label,
    url: address(urls.claim(story.id, claim.id)),
    isPartOf: { '@type': 'WebPage', name: story.comparison.story.title, url: address(urls.story(story.id)) },
    hasPart: quotations,
    encoding: { '@type': 'MediaObject', encodingFormat: 'application/json', contentUrl: address(urls.claimData(story.id, claim.id)) },
  };
}

function download(encodingFormat: string, path: string): StructuredData {
  return { '@type': 'DataDownload', encodingFormat, contentUrl: address(path) };
}

function citation({ title, outlet, published, publishedIs, url }: ComparedArticle): StructuredData {
  return {
    '@type': 'NewsArticle',
    ...(title === null ? {} : { headline: title }),
    publisher: { '@type': 'NewsMediaOrganization', name: outlet.name },
    // A date that was only inferred is not given as if the article stated it.
    ...(published !== null && publishedIs === 'stated' ? { datePublished: published } : {}),
    ...(url === null ? {} : { url }),
  };
}
