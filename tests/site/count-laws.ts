/** Law: each count on a page is the count of the document, reckoned here from the document alone; what is not settled is counted nowhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import type { Claim, Comparison } from '../../src/schema/comparison.ts';
import { elementsOf, pagesOf } from './dist.ts';
import { isShared, linksIn, textOf } from './page-laws.ts';

/** What is settled of some claims. */
interface Counts {
  readonly agreed: number;
  readonly differs: number;
  readonly single: number;
}

function countsOf(claims: readonly Claim[]): Counts {
  const times = (status: Claim['status']): number =>
    claims.filter((claim) => claim.status === status && (status !== 'single' || claim.unknown.length === 0)).length;
  return { agreed: times('agreed'), differs: times('differs'), single: times('single') };
}

const compared = ({ articles }: Comparison) => articles.filter(({ withdrawn }) => withdrawn === null);
const articlesOf = (claim: Claim): Set<string> => new Set(claim.mentions.map(({ article }) => article));

/** How many outlets some articles are of. */
function outletsOf(comparison: Comparison, articles: ReadonlySet<string>): number {
  return new Set(compared(comparison).filter(({ id }) => articles.has(id)).map(({ outlet }) => outlet.id)).size; // prettier-ignore
}

/** Ways in which pages say how many, each with what it has to be. */
const PHRASES: readonly (readonly [RegExp, keyof Counts])[] = [
  [/(\d+) (?:claims? )?agreed\b/g, 'agreed'],
  [/(\d+) told differently\b/g, 'differs'],
  [/(\d+) found in one outlet only\b/g, 'single'],
  [/\bWhat they agree on (\d+)/g, 'agreed'],
  [/\bWhere they differ (\d+)/g, 'differs'],
  [/\bOnly one (\d+)/g, 'single'],
  [/\bFound nowhere else \((\d+)\)/g, 'single'],
];

function inText(text: string, counts: Counts, where: string): string[] {
  return PHRASES.flatMap(([pattern, name]) =>
    [...text.matchAll(pattern)].flatMap(([said, number]) =>
      Number(number) === counts[name] ? [] : [`${where}: “${said}”, and the document has ${counts[name]}`],
    ),
  );
}

const classesOf = ({ properties }: Element): string[] => (Array.isArray(properties['className']) ? properties['className'].map(String) : []);
/** An element's words; two elements that stand in no line of one text are two words. */
const plain = (node: Element): string => spaced(node).replace(/\s+/g, ' ').trim();
const spaced = (node: Element): string =>
  node.children
    .map((child) => (child.type === 'element' && child.children.length > 0 ? ` ${classesOf(child).includes('vh') ? '' : spaced(child)} ` : textOf(child)))
    .join('');
const within = (root: Element | undefined, isWanted: (element: Element) => boolean): Element[] =>
  root ? root.children.flatMap((child) => (child.type === 'element' ? [...(isWanted(child) ? [child] : []), ...within(child, isWanted)] : [])) : [];

/** The page of a story: its head, its bar, its lists. */
function storyFaults(html: string, comparison: Comparison): string[] {
  const elements = elementsOf(html);
  const main = elements.find(({ tagName }) => tagName === 'main');
  const part = (id: string): Element | undefined => elements.find(({ properties }) => properties['id'] === id);
  const counts = countsOf(comparison.claims);
  const text = main ? plain(main) : '';
  const open = comparison.claims.filter((claim) => claim.status === 'unsettled' && isShared(claim, comparison)).length;
  const lists: readonly (readonly [string, number, number])[] = [
    ['claims told differently', within(part('differ'), ({ tagName }) => tagName === 'h3').length, counts.differs],
    ['claims agreed', within(part('agree'), (one) => classesOf(one).includes('agreed-list')).flatMap((list) => list.children.filter((child) => child.type === 'element' && child.tagName === 'details')).length, counts.agreed],
    ['articles at its head', Number(/(\d+) articles?\b/.exec(text)?.[1] ?? 0), compared(comparison).length],
    ['articles among its sources', Number(/\bSources (\d+)/.exec(text)?.[1] ?? compared(comparison).length), compared(comparison).length],
    ['claims not settled in the bar', Number(/\bMay say the same (\d+)/.exec(text)?.[1] ?? open), open],
    ['claims not settled in the fold', Number(/not settled \((\d+)\)/.exec(text)?.[1] ?? open), open],
  ]; // prettier-ignore
  return [
    ...inText(text, counts, comparison.story.id),
    ...lists.flatMap(([what, shown, is]) => (shown === is ? [] : [`${comparison.story.id}: ${shown} ${what}, and the document has ${is}`])),
  ];
}

/** The page of a claim: who tells it, and who stands on each of its sides. */
function claimFaults(html: string, comparison: Comparison, claim: Claim): string[] {
  const text = elementsOf(html).filter(({ tagName }) => tagName === 'main').map(plain).join(' '); // prettier-ignore
  const all = outletsOf(comparison, new Set(compared(comparison).map(({ id }) => id)));
  const told = outletsOf(comparison, articlesOf(claim));
  const said = /told by (\d+) of (\d+) outlets?/.exec(text) ?? /passages of (\d+) outlets?/.exec(text);
  const right = said !== null && Number(said[1]) === told && (said[2] === undefined || Number(said[2]) === all);
  return right ? [] : [`${claim.id}: “${said?.[0] ?? 'nothing'}”, and ${told} of ${all} outlets tell it`];
}

/** The page of two articles: each claim that both tell is one of its kinds, and what differs is what the document sets apart. */
function pairFaults(html: string, comparison: Comparison, a: string, b: string): string[] {
  const labels = within(elementsOf(html).find(({ tagName }) => tagName === 'fieldset'), ({ tagName }) => tagName === 'label').map(plain); // prettier-ignore
  const shown = (name: RegExp): number => Number(/\d+$/.exec(labels.find((label) => name.test(label)) ?? '')?.[0] ?? 0);
  const both = comparison.claims.filter((claim) => articlesOf(claim).has(a) && articlesOf(claim).has(b));
  const isSure = ({ status, open, review }: Claim): boolean => status !== 'unsettled' && (review === 'confirmed' || !open.some(({ kind }) => kind === 'match'));
  const apart = both.filter((claim) =>
    claim.differences.some(({ minor, sides }) => {
      const [left, right] = [a, b].map((id) => sides.filter(({ articles }) => articles.includes(id)));
      return !minor && isSure(claim) && left?.length && right?.length && !left.some((side) => right.includes(side));
    }),
  );
  const numbers = labels.map((label) => Number(/\d+$/.exec(label)?.[0] ?? NaN));
  const faults: [string, number, number][] = [
    ['claims that differ', shown(/Differ/), apart.length],
    ['in all its filters', numbers.slice(1).reduce((sum, one) => sum + one, 0), numbers[0] ?? 0],
  ];
  if (shown(/Differ/) + shown(/Same/) > both.length) faults.push(['claims that both tell', shown(/Differ/) + shown(/Same/), both.length]);
  return faults.flatMap(([what, have, is]) => (have === is ? [] : [`${a} and ${b}: ${have} ${what}, and there are ${is}`]));
}

/** The page of an outlet: in each story, of the claims that it tells. */
function outletFaults(html: string, stories: readonly Comparison[], outlet: string): string[] {
  const parts = elementsOf(html).filter(({ tagName }) => tagName === 'section');
  return parts.flatMap((part) => {
    const [id] = linksIn(part).flatMap((href) => /\/stories\/([^/]+)\/$/.exec(href)?.[1] ?? []);
    const comparison = stories.find(({ story }) => story.id === id);
    if (!comparison) return [];
    const own = new Set(comparison.articles.filter((article) => article.outlet.id === outlet).map((article) => article.id));
    const counts = countsOf(comparison.claims.filter(({ mentions }) => mentions.some(({ article }) => own.has(article))));
    const said = [[/(\d+) claims? told differently by others/, counts.differs], [/(\d+) claims? shared with others/, counts.agreed], [/(\d+) claims? found nowhere else/, counts.single]] as const; // prettier-ignore
    return said.flatMap(([pattern, is]) => {
      const shown = Number(pattern.exec(plain(part))?.[1] ?? 0);
      return shown === is ? [] : [`${outlet} in ${id}: ${shown} by ${pattern.source}, and the document has ${is}`];
    });
  });
}

/** Pages of many stories: a count is that of the one story to which what stands around it leads. */
function listFaults(html: string, path: string, stories: readonly Comparison[]): string[] {
  const main = elementsOf(html).filter(({ tagName }) => tagName === 'main');
  const blocks = main.flatMap((one) => within(one, ({ tagName }) => tagName === 'article' || tagName === 'li'));
  return blocks.flatMap((block) => {
    const ids = new Set(linksIn(block).flatMap((href) => /\/stories\/([^/#]+)\//.exec(href)?.[1] ?? []));
    const comparison = ids.size === 1 ? stories.find(({ story }) => ids.has(story.id)) : undefined;
    return comparison ? inText(plain(block), countsOf(comparison.claims), path) : [];
  });
}

function feedFaults(dist: string, stories: readonly Comparison[]): string[] {
  const { items } = JSON.parse(readFileSync(join(dist, 'feed.json'), 'utf8')) as { items: { url?: string; content_html?: string; summary?: string }[] };
  return items.flatMap(({ url = '', content_html = '', summary = '' }) => {
    const comparison = stories.find(({ story }) => url.endsWith(`/stories/${story.id}/`));
    return comparison ? inText(`${summary} ${content_html}`.replace(/<[^>]+>/g, ' '), countsOf(comparison.claims), `feed.json, ${url}`) : [];
  });
}

/** Every wrong count of a built site, a line each. */
export function wrongCounts(dist: string, stories: readonly Comparison[]): string[] {
  const pages = pagesOf(dist).filter(({ html }) => !html.includes('http-equiv="refresh"'));
  const faults = pages.flatMap(({ path, html }) => {
    const [, id = '', rest = ''] = /^\/stories\/([^/]+)\/(.*)$/.exec(path) ?? [];
    const comparison = stories.find(({ story }) => story.id === id);
    const [, outlet] = /^\/outlets\/([^/]+)\//.exec(path) ?? [];
    if (outlet !== undefined) return outletFaults(html, stories, outlet);
    if (!comparison) return listFaults(html, path, stories);
    const [, claimId] = /^claims\/([^/]+)\/$/.exec(rest) ?? [];
    const claim = comparison.claims.find((one) => one.id === claimId);
    if (claim) return claimFaults(html, comparison, claim);
    const pair = /^compare\/([^/]+)\/$/.exec(rest)?.[1];
    const ids = compared(comparison).map((article) => article.id);
    const both = pair === undefined ? [] : ids.flatMap((a) => ids.flatMap((b) => (`${a}-and-${b}` === pair ? [[a, b] as const] : [])));
    if (both[0]) return pairFaults(html, comparison, ...both[0]);
    return rest === '' ? storyFaults(html, comparison) : [];
  });
  return [...faults, ...feedFaults(dist, stories)];
}
