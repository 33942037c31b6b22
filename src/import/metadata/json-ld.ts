/** What a page says of its article in JSON-LD (schema.org), as most news sites do. */
import type { Nodes } from 'hast';
import { rehype } from 'rehype';
import { closeness } from './headline.ts';

export interface Described {
  readonly headline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly created: string | null;
  readonly authors: readonly string[];
  /** Organisations that are named as authors. */
  readonly bodies: readonly string[];
  /** The whole text, where the page has it. */
  readonly text: string | null;
  readonly publisher: string | null;
  readonly publisherAddress: string | null;
  readonly language: string | null;
  readonly address: string | null;
  /** False: the page says that not all may read it; null: it does not say. */
  readonly isFree: boolean | null;
  /** Selectors of the parts that have to be paid for. */
  readonly paidParts: readonly string[];
  readonly isLive: boolean;
}

type Thing = Readonly<Record<string, unknown>>;

const fragment = rehype().data('settings', { fragment: true }).freeze();
const ARTICLE = /(?:Article|Posting|Report)$/;
/** Says when an article was published where no other thing does. */
const PAGE = /WebPage$/;
/** Deep enough for a graph in a list in a page; what nests deeper was made to break a program. */
const DEEPEST = 6;

/**
 * The article among the JSON-LD of a page: of several, the one whose headline is nearest to the page's.
 * @param headlines what the page is called elsewhere
 */
export function describedArticle(document: Document, headlines: readonly string[]): Described | null {
  const scripts = [...document.querySelectorAll('script[type^="application/ld+json" i]')];
  const things = scripts.flatMap((script) => thingsIn(parse(script.textContent), 0));
  const ofType = (types: RegExp): Thing[] => things.filter((thing) => list(thing['@type'] ?? thing['type']).some((type) => types.test(String(type))));
  const own = ofType(ARTICLE);
  const articles = own.length > 0 ? own : ofType(PAGE).filter((thing) => text(thing['datePublished']) !== null);
  const near = (thing: Thing): number => Math.max(0, ...headlines.map((headline) => closeness(headline, text(thing['headline']) ?? text(thing['name']) ?? '')));
  const [article] = articles.toSorted((one, other) => near(other) - near(one));
  if (article === undefined || (articles.length > 1 && headlines.length > 0 && near(article) === 0)) return null;
  // Many pages say who somebody is once, and refer to that by its id.
  const named = new Map(things.filter((thing) => namesOf(thing).length > 0).map((thing) => [thing['@id'], thing]));
  const whole = (value: unknown): unknown => (isThing(value) && namesOf(value).length === 0 ? named.get(value['@id']) : value);
  const publisher = whole(list(article['publisher'])[0]);
  const free = [article['isAccessibleForFree'], ...list(article['hasPart']).map((part) => (isThing(part) ? part['isAccessibleForFree'] : undefined))].map(
    truth,
  );
  return {
    headline: text(article['headline']),
    published: text(article['datePublished']),
    modified: text(article['dateModified']),
    created: text(article['dateCreated']),
    authors:
      [article['author'], article['creator']].map((value) => list(value).flatMap((author) => personNames(whole(author)))).find((names) => names.length > 0) ??
      [],
    text: text(article['articleBody']),
    bodies: [article['author'], article['creator']].flatMap(list).flatMap((author) => (isBody(whole(author)) ? namesOf(whole(author)) : [])),
    publisher: namesOf(publisher)[0] ?? null,
    publisherAddress: isThing(publisher) ? text(publisher['url']) : null,
    language: text(isThing(article['inLanguage']) ? (article['inLanguage']['alternateName'] ?? article['inLanguage']['name']) : article['inLanguage']),
    address: text(article['url']) ?? text(isThing(article['mainEntityOfPage']) ? article['mainEntityOfPage']['@id'] : article['mainEntityOfPage']),
    isFree: free.includes(false) ? false : free.includes(true) ? true : null,
    paidParts: list(article['hasPart'])
      .flatMap((part) => (isThing(part) && truth(part['isAccessibleForFree']) === false ? list(part['cssSelector']) : []))
      .flatMap((selector) => text(selector) ?? []),
    isLive: list(article['@type']).includes('LiveBlogPosting'),
  };
}

/** Pages whose JSON has line ends in its texts, commas before brackets or comments around it are common, and mean what they say. */
function parse(json: string): unknown {
  const bare = json
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\]\]>(?: ?\*\/)?|;)$/, '')
    .replace(/(?:\/\*|\/\/) ?$/, '');
  return parsed(bare) ?? parsed(repaired(bare)) ?? fieldsOf(bare);
}

/** What can still be read of an article's JSON that nothing repairs, such as one with a bare quotation mark in its description. */
function fieldsOf(json: string): Thing | null {
  const field = (name: string): string | undefined => new RegExp(`"${name}"\\s*:\\s*"([^"\\\\\n]*)"\\s*[,}\n]`).exec(json)?.[1];
  const type = /"@?type"\s*:\s*"(\w*(?:Article|Posting|Report))"/.exec(json)?.[1];
  if (type === undefined) return null;
  const person = /"author"\s*:\s*(?:\[\s*)?\{[^{}]*"name"\s*:\s*"([^"\\\n]*)"/.exec(json)?.[1];
  const publisher = /"publisher"\s*:\s*\{[^{}]*"name"\s*:\s*"([^"\\\n]*)"/.exec(json)?.[1];
  const isFree = /"isAccessibleForFree"\s*:\s*"?(\w+)/.exec(json)?.[1];
  return {
    '@type': type,
    headline: field('headline'),
    datePublished: field('datePublished'),
    dateModified: field('dateModified'),
    author: person ?? field('author'),
    publisher,
    inLanguage: field('inLanguage'),
    isAccessibleForFree: isFree,
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    // A page whose JSON is broken says nothing by it; the parser throws nothing else.
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** Control characters in strings become spaces, and a comma before a closing bracket goes. */
function repaired(json: string): string {
  return json
    .replace(/"(?:[^"\\]|\\[^])*"/g, (string) => string.replace(/\p{Cc}+/gu, ' ').replace(/\\(?!["\\/bfnrtu])/g, '\\\\'))
    .replace(/,(?=\s*[}\]])/g, '');
}

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => thingsIn(entry, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...[value['@graph'], value['mainEntity'], value['mainEntityOfPage']].flatMap((inner) => thingsIn(inner, depth + 1))];
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? decoded(value.trim()) : null);
/** Some programs write "&#8211;" into JSON, which knows no such thing. */
const decoded = (value: string): string => (/&#?\w+;/.test(value) ? words(fragment.parse(value)) : value);
const words = (node: Nodes): string => ('value' in node && node.type === 'text' ? node.value : 'children' in node ? node.children.map(words).join('') : '');
const namesOf = (value: unknown): string[] => {
  const names = list(isThing(value) ? value['name'] : value).flatMap((name) => text(name) ?? []);
  const parts = isThing(value) ? [value['givenName'], value['familyName']].flatMap((part) => text(part) ?? []) : [];
  return names.length > 0 || parts.length === 0 ? names : [parts.join(' ')];
};
/** An organisation is no author, unless nobody else is: the by-line may name a person. */
const isBody = (value: unknown): boolean => isThing(value) && list(value['@type']).some((type) => /Organi[sz]ation|Corporation/.test(String(type)));
const personNames = (value: unknown): string[] => (isBody(value) ? [] : namesOf(value));

function truth(value: unknown): boolean | null {
  const said = String(value)
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/schema\.org\//, '');
  return said === 'false' || said === '0' || said === 'no' ? false : said === 'true' || said === '1' || said === 'yes' ? true : null;
}
