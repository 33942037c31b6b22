/** What can be taken along of a site whose content is hostile: tables, feeds, data, the index of the search, pictures. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Element } from 'hast';
import { ClaimDocument } from '../../src/schema/claim-document.ts';
import { Comparison } from '../../src/schema/comparison.ts';
import { elementsOf } from '../site/dist.ts';
import { all, readXml, textOf, type XmlElement } from '../site/xml.ts';

/** What a spreadsheet takes for a formula, also behind what it passes over. */
const FORMULA = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠]/;
const PNG = [0x89, 0x50, 0x4e, 0x47];

/** A line for each thing that is more than text. `origin` is where the site stands. */
export function faultsOfDownloads(dist: string, origin: string): string[] {
  const read = (pattern: string): { name: string; text: string }[] => globSync(pattern, { cwd: dist }).map((name) => ({ name, text: readFileSync(join(dist, name), 'utf8') })); // prettier-ignore
  const found = [
    ...read('stories/*/comparison.json').flatMap(({ name, text }) =>
      Comparison.safeParse(JSON.parse(text)).success ? [] : [`${name} does not fit its schema`],
    ),
    ...read('stories/*/claims/*/claim.json').flatMap(({ name, text }) =>
      ClaimDocument.safeParse(JSON.parse(text)).success ? [] : [`${name} does not fit its schema`],
    ),
    ...read('stories/*/claims.csv').flatMap(({ name, text }) => tableFaults(name, text)),
    ...read('**/{feed,rss}.xml').flatMap(({ name, text }) => feedFaults(name, readXml(text), origin)),
    ...read('**/feed.json').flatMap(({ name, text }) => jsonFeedFaults(name, text, origin)),
    ...read('sitemap*.xml').flatMap(({ name, text }) => addressesIn(readXml(text)).flatMap((url) => (url.startsWith(`${origin}/`) ? [] : [`${name} names ${url}`]))), // prettier-ignore
    ...globSync('pagefind/**/*.pf_fragment', { cwd: dist }).flatMap((name) => indexFaults(name, gunzipSync(readFileSync(join(dist, name))).toString())),
    ...globSync('stories/**/*.png', { cwd: dist }).flatMap((name) => (readFileSync(join(dist, name)).subarray(0, 4).every((byte, at) => byte === PNG[at]) ? [] : [`${name} is no picture`])), // prettier-ignore
  ];
  for (const [kind, count] of [
    ['stories/*/claims.csv', 10],
    ['pagefind/**/*.pf_fragment', 100],
    ['**/picture.png', 10],
    ['stories/*/pictures/*.png', 5],
    ['stories/*/claims/*/claim.json', 10],
    ['**/feed.json', 2],
  ] as const)
    // prettier-ignore
    if (globSync(kind, { cwd: dist }).length < count) found.push(`there are too few ${kind}`);
  return found;
}

function tableFaults(name: string, text: string): string[] {
  const [head = [], ...rows] = readTable(text);
  return rows.flatMap((row) => [
    ...(row.length === head.length ? [] : [`${name}: a row has ${row.length} cells, its head ${head.length}`]),
    ...row.flatMap((cell) => (FORMULA.test(cell) ? [`${name}: a spreadsheet would run ${cell.slice(0, 40)}`] : [])),
  ]);
}

/** Rows and cells by RFC 4180. */
function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && bare === '') break;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter(({ length }) => length > 0);
}

function feedFaults(name: string, feed: XmlElement, origin: string): string[] {
  const entries = feed.name === 'feed' ? all(feed, 'entry') : all(all(feed, 'channel')[0] ?? feed, 'item');
  const allowed = new Set('title id link updated published content guid pubDate description content:encoded author summary'.split(' '));
  return entries.flatMap((entry) => [
    ...entry.children.flatMap((child) => (allowed.has(child.name) ? [] : [`${name}: an entry holds <${child.name}>`])),
    ...all(entry, 'link').flatMap((link) => ((link.attributes['href'] ?? link.text).startsWith(`${origin}/`) ? [] : [`${name}: an entry leads elsewhere`])),
    ...(all(entry, 'title').length === 1 ? [] : [`${name}: an entry has not one title`]),
    // Of Atom's titles it is said that they are HTML; of those of RSS nothing, which means text.
    ...(feed.name === 'feed' && elementsIn(textOf(entry, 'title')).length > 0 ? [`${name}: a title holds markup`] : []),
    ...htmlFaults(name, textOf(entry, 'content') || textOf(entry, 'content:encoded') || textOf(entry, 'description'), origin),
  ]);
}

function jsonFeedFaults(name: string, text: string, origin: string): string[] {
  const { items } = JSON.parse(text) as { items: { url: string; content_html: string }[] };
  return items.flatMap(({ url, content_html: html }) => [
    ...(url.startsWith(`${origin}/`) ? [] : [`${name} leads to ${url}`]),
    ...htmlFaults(name, html, origin),
  ]);
}

const elementsIn = (html: string): Element[] => elementsOf(`<body>${html}`).filter(({ tagName }) => !['html', 'head', 'body'].includes(tagName));

function htmlFaults(name: string, html: string, origin: string): string[] {
  return elementsIn(html).flatMap(({ tagName, properties }) => {
    const isOurs = ['p', 'ul', 'li'].includes(tagName) ? Object.keys(properties).length === 0 : tagName === 'a' && Object.keys(properties).join() === 'href' && String(properties['href']).startsWith(`${origin}/`); // prettier-ignore
    return isOurs ? [] : [`${name}: an entry holds <${tagName}> ${JSON.stringify(properties).slice(0, 60)}`];
  });
}

function addressesIn(element: XmlElement): string[] {
  return element.name === 'loc' ? [element.text.trim()] : element.children.flatMap(addressesIn);
}

interface Fragment {
  readonly url: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
}

function indexFaults(name: string, packed: string): string[] {
  const { url, filters, meta } = JSON.parse(packed.replace(/^pagefind_dcd/, '')) as Fragment;
  const kinds = filters['kind'] ?? [];
  return [
    ...(/^\/stories\/[a-z0-9-]+\//.test(url) ? [] : [`${name} leads to ${url}`]),
    ...(Object.keys(filters).every((one) => ['grade', 'kind', 'outlet', 'status', 'story'].includes(one))
      ? []
      : [`${name} has filters ${Object.keys(filters).join()}`]),
    ...(kinds.length === 1 && ['story', 'claim', 'article'].includes(kinds[0] ?? '') ? [] : [`${name} is of the kinds ${kinds.join()}`]),
    ...(Object.keys(meta).every((one) => ['title', 'image', 'image_alt', 'every'].includes(one)) && meta['image'] === undefined
      ? []
      : [`${name} says ${Object.keys(meta).join()}`]),
  ];
}
