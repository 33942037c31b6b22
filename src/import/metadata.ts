/** What a page says of itself: JSON-LD first, then Open Graph, <meta>, and last what stands in the text. */
import { readAddress } from '../schema/address.ts';
import { oneLine } from './characters.ts';
import { readMoment } from './dates.ts';
import { describedArticle } from './json-ld.ts';

export interface PageFacts {
  readonly headline: string | null;
  readonly url: string | null;
  readonly published: string | null;
  /** The date as a reader sees it, to the letter. */
  readonly dateLine: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly outlet: string | null;
  readonly outletUrl: string | null;
}

const DATES =
  'article:published_time og:published_time og:article:published_time datepublished pubdate publishdate publish-date publish_date date dc.date dc.date.issued dcterms.date dcterms.created dcterms.issued parsely-pub-date sailthru.date citation_publication_date'.split(
    ' ',
  );
/** A line that names people is not longer than this; what is longer is a text about them. */
const LONGEST_NAME = 200;

/** @param address where the page was, when that is known */
export function readFacts(document: Document, address: string | null): PageFacts {
  const metas = metaFields(document);
  const meta = (...names: string[]): string | null => names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null;
  const described = describedArticle(document);
  const time = articleTime(document);
  const url = webAddress(
    [document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), meta('og:url'), described?.address, address, savedFrom(document)],
    address,
  );
  const authors = described?.authors.length
    ? described.authors.join(', ')
    : meta('author', 'article:author', 'byl', 'parsely-author', 'dc.creator', 'citation_author');
  return {
    headline: line(described?.headline ?? meta('og:title', 'twitter:title')),
    url,
    published: [described?.published, ...DATES.map((name) => meta(name)), time?.getAttribute('datetime'), time?.textContent].reduce<string | null>(
      (found, text) => found ?? readMoment(text ?? ''),
      null,
    ),
    dateLine: line(time?.textContent ?? null),
    author: name(authors),
    language: line(described?.language ?? document.documentElement.getAttribute('lang') ?? meta('og:locale'))?.toLowerCase() ?? null,
    outlet: name(described?.publisher ?? meta('og:site_name', 'application-name')),
    outletUrl: url === null ? webAddress([described?.publisherAddress], null) : `${new URL(url).origin}/`,
  };
}

function metaFields(document: Document): Map<string, string> {
  const found = [...document.querySelectorAll('meta[content]')].flatMap((element) => {
    const names = ['property', 'name', 'itemprop'].flatMap((attribute) => element.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? []);
    const content = element.getAttribute('content')?.trim() ?? '';
    return content === '' ? [] : names.map((own): [string, string] => [own, content]);
  });
  // The first of several counts: pages put their own before those of what they embed.
  return new Map(found.toReversed());
}

/** The time at the head of the article; the times of other articles stand in lists of links, or beside. */
function articleTime(document: Document): Element | null {
  const inside = (element: Element): boolean => element.closest('aside, nav, footer, li, figure') === null;
  const marked = document.querySelector('time[itemprop="datePublished"], time[pubdate]');
  return marked ?? [...document.querySelectorAll('article time, main time, header time, time')].find(inside) ?? null;
}

/** Browsers write into a saved page where it was. */
function savedFrom(document: Document): string | null {
  const comments = [...document.childNodes, ...document.documentElement.childNodes, ...document.head.childNodes].filter((node) => node.nodeType === 8);
  return comments.map((node) => /saved from url=\(\d+\)(\S+)/.exec(node.textContent ?? '')?.[1]).find((place) => place !== undefined) ?? null;
}

/** The first that is a web address; a page's word about where it is counts only if it names the host that it came from. */
function webAddress(candidates: readonly (string | null | undefined)[], address: string | null): string | null {
  const host = address === null ? null : site(new URL(address));
  for (const candidate of candidates) {
    const cleaned = oneLine(candidate ?? '');
    if (!URL.canParse(cleaned, address ?? undefined)) continue;
    const url = new URL(cleaned, address ?? undefined);
    if (readAddress(url.href).ok && (host === null || site(url) === host)) return url.href;
  }
  return null;
}

const site = ({ hostname }: URL): string => hostname.replace(/^(?:www|amp|m)\./, '');
const line = (text: string | null): string | null => (text === null ? null : oneLine(text) || null);

function name(text: string | null): string | null {
  const own = line(text)?.replace(/^by\s+/i, '') ?? null;
  return own === null || own.length > LONGEST_NAME || /^https?:/i.test(own) ? null : own;
}
