/** What a page says of its article in fields that readers do not see: JSON-LD, <meta>, microdata, its address. */
import { readAddress } from '../../schema/address.ts';
import type { Candidate } from './candidates.ts';
import { oneLine } from '../characters.ts';
import { readMoment } from './dates.ts';
import { withoutSite } from './headline.ts';
import { letters, wordsOf } from '../letters.ts';
import { describedArticle, type Described } from './json-ld.ts';
import type { StatedDate } from './published.ts';
import { chosenName, hostNames, logos, shownName, siteName } from './site-names.ts';

export interface PageFields {
  readonly headlines: readonly Candidate[];
  readonly dates: readonly StatedDate[];
  readonly modified: readonly string[];
  readonly authors: readonly Candidate[];
  /** Organisations that stand in the place of an author. */
  readonly bodies: readonly string[];
  /** The text of the article as JSON-LD has it. */
  readonly text: string | null;
  readonly outlet: string | null;
  /** Every name that may be the outlet's, for telling it from a headline. */
  readonly sites: readonly string[];
  readonly outletUrl: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly tier: string | null;
  readonly isFree: boolean | null;
  /** Selectors of the parts that have to be paid for. */
  readonly paidParts: readonly string[];
  readonly isLive: boolean;
}

const SURE = 'article:published_time og:published_time og:article:published_time datepublished pubdate publishdate publish-date publish_date publication_date parsely-pub-date sailthru.date citation_publication_date dcterms.issued dc.date.issued article.published originalpublicationdate ptime'.split(' '); // prettier-ignore
const LOOSE = 'date dc.date dcterms.date dcterms.created article_date_original cxenseparse:recs:publishtime last-modified-date'.split(' ');
const MODIFIED = 'article:modified_time og:updated_time datemodified dcterms.modified lastmod last-modified revised'.split(' ');
const AUTHOR = 'author article:author byl parsely-author dc.creator dcterms.creator citation_author sailthru.author article.author creator'.split(' ');
const TIER = ['article:content_tier', 'article:contenttier', 'content_tier', 'access', 'article:access', 'cxenseparse:pageclass', 'contentaccess'];
/** A line that names people is not longer than this; what is longer is a text about them. */
const LONGEST_NAME = 200;

/** A name of an outlet that has as many words may be a headline. */
const LONG_NAME = 5;

/** @param address where the page was, when that is known */
export function readFields(document: Document, address: string | null): PageFields {
  const metas = metaFields(document);
  const all = (names: readonly string[]): Candidate[] =>
    names.flatMap((name) => (metas.get(name) ?? []).map((value) => ({ value, where: `the field ${name}` })));
  const one = (...names: string[]): string | null => all(names)[0]?.value ?? null;
  const title = oneLine(document.querySelector('head > title, title')?.textContent ?? '');
  const marked = microdata(document, 'headline');
  const own = [...all(['og:title', 'twitter:title', 'title', 'parsely-title', 'dc.title', 'sailthru.title', 'headline']), ...marked];
  const described = describedArticle(
    document,
    [...own.map(({ value }) => value), title, ...mainHeadings(document)].filter((text) => text !== ''),
  );
  const hosts = hostNames(document, address, one('og:url'));
  // Some programs write the headline into every field.
  const isTitle = (text: string): boolean => wordsOf(text).length >= LONG_NAME && letters(text) === letters(title);
  const named = all(['og:site_name', 'application-name', 'twitter:app:name:iphone']).find(({ value }) => !isTitle(value));
  const site = siteName(named?.value ?? null, hosts);
  const publisher = siteName(described?.publisher ?? microdata(document, 'publisher')[0]?.value ?? null, hosts);
  const sites = [publisher, site, ...hosts, ...logos(document)].filter((name) => name !== null);
  // The name that stands behind headlines is the one that readers know.
  const shown = shownName(title, [...own.map(({ value }) => value), ...mainHeadings(document)], sites, hosts, publisher === null && site === null);
  const url = webAddress(
    [document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), one('og:url'), described?.address, address, savedFrom(document)],
    address,
  );
  const headlines = [
    ...(described?.headline ? [{ value: oneLine(described.headline), where: 'JSON-LD' }] : []),
    ...own.map(({ value, where }) => ({ value: oneLine(value), where })),
    ...(title === '' ? [] : [{ value: withoutSite(title, sites), where: 'the title of the page' }]),
  ];
  const dates = [
    ...(described?.published ? [{ value: described.published, where: 'JSON-LD', isSure: true }] : []),
    ...all(SURE).map((candidate) => ({ ...candidate, isSure: true })),
    ...microdata(document, 'datePublished').map((candidate) => ({ ...candidate, isSure: true })),
    ...all(LOOSE).map((candidate) => ({ ...candidate, isSure: false })),
    ...(described?.created ? [{ value: described.created, where: 'JSON-LD (created)', isSure: false }] : []),
  ].flatMap(({ value, where, isSure }) => {
    const moment = readMoment(value);
    // A program that knows no date writes the first that it can.
    return moment === null || moment < '1990' ? [] : [{ value: moment, where, isSure }];
  });
  return {
    headlines,
    dates,
    modified: [described?.modified ?? '', ...all(MODIFIED).map(({ value }) => value)].flatMap((value) => readMoment(value) ?? []),
    authors: authorsOf(described, all(AUTHOR), microdata(document, 'author')),
    bodies: described?.bodies ?? [],
    text: described?.text ?? null,
    outlet: name(chosenName(publisher, site, shown, hosts)),
    sites,
    url,
    outletUrl: url === null ? webAddress([described?.publisherAddress], null) : `${new URL(url).origin}/`,
    language: language(
      described?.language ??
        document.documentElement.getAttribute('lang') ??
        document.documentElement.getAttribute('xml:lang') ??
        one('og:locale', 'content-language'),
    ),
    tier: one(...TIER)?.toLowerCase() ?? null,
    isFree: described?.isFree ?? truthOf(microdata(document, 'isAccessibleForFree')[0]?.value),
    paidParts: described?.paidParts ?? [],
    isLive: described?.isLive ?? document.querySelector('[itemtype$="LiveBlogPosting"]') !== null,
  };
}

const mainHeadings = (document: Document): string[] => [...document.querySelectorAll('h1')].map(({ textContent }) => oneLine(textContent));

function metaFields(document: Document): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = oneLine(element.getAttribute('content') ?? '');
    const names = ['property', 'name', 'itemprop', 'http-equiv'].flatMap((attribute) => element.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? []);
    for (const own of content === '' ? [] : names) found.set(own, [...(found.get(own) ?? []), content]);
  }
  return found;
}

/** The values of a property of microdata, outside of things in lists of other articles and in comments. */
function microdata(document: Document, property: string): Candidate[] {
  const elements = [...document.body.querySelectorAll(`[itemprop~="${property}" i]`)].filter(
    (element) => element.closest('aside, nav, footer, li, [itemprop~="comment" i], [id*="comment" i], [class*="comments" i]') === null,
  );
  return elements.slice(0, 6).flatMap((element) => {
    const inner = [...element.querySelectorAll('[itemprop~="name" i]')].map((part) => part.getAttribute('content') ?? part.textContent);
    const values = [element.getAttribute('content') ?? element.getAttribute('datetime') ?? (inner.length > 0 ? inner.join(', ') : element.textContent)];
    return values.map(oneLine).flatMap((value) => (value === '' || value.length > 300 ? [] : [{ value, where: `the microdata ${property}` }]));
  });
}

function authorsOf(described: Described | null, metas: readonly Candidate[], marked: readonly Candidate[]): Candidate[] {
  const named = [...(described?.authors ?? []).map((value) => ({ value, where: 'JSON-LD' })), ...metas, ...marked];
  return named.flatMap(({ value, where }) => {
    const own = name(value);
    return own === null ? [] : [{ value: own, where }];
  });
}

/** Browsers write into a saved page where it was. */
function savedFrom(document: Document): string | null {
  const comments = [...document.childNodes, ...document.documentElement.childNodes, ...document.head.childNodes].filter((node) => node.nodeType === 8);
  return comments.map((node) => /saved from url=\(\d+\)(\S+)/.exec(node.textContent ?? '')?.[1]).find((place) => place !== undefined) ?? null;
}

/** The first that is a web address; a page's word about where it is counts only if it names the host that it came from. */
function webAddress(candidates: readonly (string | null | undefined)[], address: string | null): string | null {
  const host = address === null ? null : siteOf(new URL(address));
  for (const candidate of candidates) {
    const cleaned = oneLine(candidate ?? '');
    if (!URL.canParse(cleaned, address ?? undefined)) continue;
    const url = new URL(cleaned, address ?? undefined);
    if (readAddress(url.href).ok && (host === null || siteOf(url) === host)) return url.href;
  }
  return null;
}

const siteOf = ({ hostname }: URL): string => hostname.replace(/^(?:www|amp|m)\./, '');
const language = (text: string | null): string | null => (text === null ? null : oneLine(text).toLowerCase().replaceAll('_', '-') || null);
const truthOf = (text: string | undefined): boolean | null => (text === undefined ? null : !/false|^0$|^no$/i.test(text));

function name(text: string | null): string | null {
  const own = text === null ? null : oneLine(text).replace(/^by\s+/i, '') || null;
  return own === null || own.length > LONGEST_NAME || /^https?:|^www\.|^@/i.test(own) ? null : own;
}
