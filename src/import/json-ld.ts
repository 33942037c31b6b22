/** What a page says of its article in JSON-LD (schema.org), as most news sites do. */
export interface Described {
  readonly headline: string | null;
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly publisherAddress: string | null;
  readonly language: string | null;
  readonly address: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report)$/;
/** Deep enough for a graph in a list in a page; what nests deeper was made to break a program. */
const DEEPEST = 6;

/** The first article among the JSON-LD of a page; what is not valid JSON is passed over, since many pages have some that is not. */
export function describedArticle(document: Document): Described | null {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')];
  const things = scripts.flatMap((script) => thingsIn(parse(script.textContent), 0));
  const article = things.find((thing) => list(thing['@type']).some((type) => ARTICLE.test(String(type))));
  if (article === undefined) return null;
  // Many pages say who somebody is once, and refer to that by its id.
  const named = new Map(things.filter((thing) => nameOf(thing) !== null).map((thing) => [thing['@id'], thing]));
  const whole = (value: unknown): unknown => (isThing(value) && nameOf(value) === null ? named.get(value['@id']) : value);
  const publisher = whole(list(article['publisher'])[0]);
  return {
    headline: text(article['headline']),
    published: text(article['datePublished']),
    authors: list(article['author']).flatMap((author) => nameOf(whole(author)) ?? []),
    publisher: nameOf(publisher),
    publisherAddress: isThing(publisher) ? text(publisher['url']) : null,
    language: text(article['inLanguage']),
    address: text(article['url']) ?? text(isThing(article['mainEntityOfPage']) ? article['mainEntityOfPage']['@id'] : article['mainEntityOfPage']),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    // A page whose JSON is broken says nothing by it; the parser throws nothing else.
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => thingsIn(entry, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...[value['@graph'], value['mainEntity']].flatMap((inner) => thingsIn(inner, depth + 1))];
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
const nameOf = (value: unknown): string | null => text(isThing(value) ? value['name'] : value);
