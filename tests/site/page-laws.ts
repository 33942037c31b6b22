/** Laws that every page of every site keeps, whatever its content: a line for each thing that breaks one. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import { rehype } from 'rehype';
import { Comparison, type Claim } from '../../src/schema/comparison.ts';
import { gradeOf } from '../../src/site/grade.ts';
import { elementsOf, pagesOf } from './dist.ts';

export interface StoryOnDisk extends Comparison {
  /** By article, its words: as they stand in its file, without Markdown's marks, and as the comparison quotes them. */
  readonly said: ReadonlyMap<string, string>;
}

/** The stories of a built site, with what their articles say. @param content the folder that the site was built from */
export function storiesOf(dist: string, content: string): StoryOnDisk[] {
  return globSync('stories/*/comparison.json', { cwd: dist }).map((name) => {
    const comparison = Comparison.parse(JSON.parse(readFileSync(join(dist, name), 'utf8')));
    const mentions = comparison.claims.flatMap((claim) => claim.mentions);
    const said = comparison.articles.map(({ id, title }): [string, string] => {
      const raw = readFileSync(join(content, 'stories', comparison.story.id, 'articles', `${id}.md`), 'utf8');
      const plain = raw.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`\\]|^[ \t]*[>#]+/gm, '');
      const quoted = mentions.filter(({ article }) => article === id).flatMap(({ quote, sentence }) => [quote, sentence]);
      return [id, [raw, plain, title ?? '', ...quoted].map(bare).join('\n')];
    });
    return { ...comparison, said: new Map(said) };
  });
}

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words of an element as they are read; what is there for those alone who hear the page is no part of a quotation. */
export function textOf(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  if (
    node.type === 'element' &&
    (['script', 'style'].includes(node.tagName) ||
      String(node.properties['className'] ?? '')
        .split(',')
        .includes('vh'))
  )
    return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Elements that stand within a line. */
const INLINE = new Set(['mark', 'b', 'i', 'u', 'bdi', 'span', 'ins', 'del', 'small', 'em', 'strong', 'cite', 'abbr', 'time']);

interface Quoted {
  readonly words: string;
  /** The articles that stand beside it, by links to them or to their part of a claim's page: the nearest around it. */
  readonly beside: readonly string[];
}

/** What stands between “ and ” in a page's body, each with whose it is said to be. Marks within a quotation are the outlet's own. */
export function quotedIn(html: string): Quoted[] {
  const found: Quoted[] = [];
  const walk = (node: Root | RootContent, around: readonly Element[]): void => {
    if (node.type === 'element' && ['head', 'script', 'style', 'pre'].includes(node.tagName)) return;
    // An article's own text is the article.
    if (
      node.type === 'element' &&
      String(node.properties['className'] ?? '')
        .split(',')
        .includes('piece')
    )
      return;
    const path = node.type === 'element' ? [node, ...around] : around;
    const isQuotation = node.type === 'element' && ['q', 'blockquote'].includes(node.tagName);
    if (isQuotation) {
      const words = bare(textOf(node));
      const inner = /^“([^]*)”$/.exec(words)?.[1];
      if (inner === undefined) found.push({ words: `${words} (without quotation marks around it)`, beside: [] });
      else found.push({ words: bare(inner), beside: besideOf(path) });
      return;
    }
    if (!('children' in node)) return;
    // Text of ours that quotes: within one element, since words and marks of it may be elements of their own.
    const own = node.children
      .filter((child) => child.type === 'text' || (child.type === 'element' && INLINE.has(child.tagName)))
      .map(textOf)
      .join('');
    for (const [, words = ''] of own.matchAll(/“([^“”]+)”/g)) if (bare(words) !== '') found.push({ words: bare(words), beside: besideOf(path) });
    for (const child of node.children) walk(child, path);
  };
  walk(rehype().parse(html), []);
  return found;
}

function besideOf(path: readonly Element[]): string[] {
  // What leads to a claim is the claim's name, whoever's words it is in.
  if (path.some(({ tagName, properties }) => tagName === 'a' && /\/claims\/[^/#]+\/$/.test(String(properties['href'])))) return [];
  for (const element of path) {
    if (['main', 'body', 'section'].includes(element.tagName)) return [];
    const articles = new Set(linksIn(element).flatMap((href) => /\/articles\/([^/#]+)\/|#in-(.+)$/.exec(href)?.slice(1).filter(Boolean) ?? []));
    if (articles.size > 0) return [...articles];
  }
  return [];
}

export function linksIn(node: Element): string[] {
  const own = node.tagName === 'a' ? [String(node.properties['href'] ?? '')] : [];
  return [...own, ...node.children.flatMap((child) => (child.type === 'element' ? linksIn(child) : []))];
}

/** Law: each text between “ ” stands to the letter in the article that it is ascribed to, or, where none is named beside it, in one of its story. */
export function strayQuotations(dist: string, stories: readonly StoryOnDisk[], isOurs: (path: string) => boolean = () => false): string[] {
  return pagesOf(dist).filter(({ path }) => !isOurs(path)).flatMap(({ path, html }) => {
    const id = /\/(?:stories|embed)\/([^/]+)\//.exec(path)?.[1];
    const own = stories.filter(({ story }) => id === undefined || story.id === id);
    return quotedIn(html).filter(({ words, beside }) => {
      const texts = own.flatMap(({ said }) => [...said].filter(([article]) => beside.length === 0 || beside.includes(article)).map(([, text]) => text));
      return !texts.some((text) => text.includes(words));
    }).map(({ words, beside }) => `${path}: “${words}” is not said${beside.length > 0 ? ` by ${beside.join(' or ')}` : ''}`);
  }); // prettier-ignore
}

/** As a whole name: a Paper 16 is no Paper 1. */
const isNamed = (line: string, name: string): boolean =>
  line.split(name).some((before, index, all) => index < all.length - 1 && !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(all[index + 1] ?? ''));

/** Law: where a line of names stands under a quotation, each outlet named before “also” has said it to the letter. */
export function wrongNames(dist: string, stories: readonly StoryOnDisk[]): string[] {
  return pagesOf(dist).flatMap(({ path, html }) =>
    elementsOf(html)
      .filter(({ properties, children }) => children.length > 0 && /(?:^|,)(?:against|card-sides)(?:,|$)/.test(String(properties['className'] ?? '')))
      .flatMap(({ children }) => children.flatMap((side) => (side.type === 'element' && side.tagName === 'div' ? [side] : [])))
      .flatMap((side) => {
        const [, words = '', rest = ''] = /“(.+)”([^”]*)$/s.exec(bare(textOf(side))) ?? [];
        const named = rest.split(/; also | · /)[0] ?? '';
        return stories
          .flatMap(({ articles, said }) => articles.map(({ id, outlet }) => ({ outlet: outlet.name.replace(/\s*\([^()]*\)$/, ''), text: said.get(id) ?? '' })))
          .filter(({ outlet }, _, all) => isNamed(named, outlet) && !all.some((one) => one.outlet === outlet && one.text.includes(words)))
          .map(({ outlet }) => `${path}: “${words}” is not said by ${outlet}`);
      }),
  );
}

/** Whether two outlets tell a claim. */
export function isShared(claim: Claim, { articles }: Comparison): boolean {
  return new Set(articles.filter(({ id }) => claim.mentions.some(({ article }) => article === id)).map(({ outlet }) => outlet.id)).size > 1;
}

/** Law: a claim of two outlets has a page, a card to frame and its data; a settled one has a picture and an item in its story's feeds too, and any other has none. */
export function missingParts(dist: string, stories: readonly StoryOnDisk[]): string[] {
  return stories.flatMap((comparison) => {
    const { id } = comparison.story;
    const read = (name: string): string => readFileSync(join(dist, 'stories', id, name), 'utf8');
    const feeds = ['feed.xml', 'rss.xml', 'feed.json'].map((name) => [name, read(name)] as const);
    return comparison.claims.flatMap((claim) => {
      const faults: string[] = [];
      const need = (what: string, is: boolean): void => void (is || faults.push(`${id}, ${claim.id}: ${what}`));
      const shared = isShared(claim, comparison);
      const settled = shared && claim.status !== 'unsettled' && gradeOf(claim) !== 'open';
      const has = (path: string): boolean => existsSync(join(dist, path));
      const card = `embed/${id}/${claim.id}/index.html`;
      // What was told by two outlets once keeps its address, and says where it leads now.
      const stands = (path: string, now: string): boolean => has(path) && !readFileSync(join(dist, path), 'utf8').includes(now);
      need(shared ? 'has no page' : 'has a page', stands(`stories/${id}/claims/${claim.id}/index.html`, 'http-equiv="refresh"') === shared);
      need(
        shared ? 'has no card to frame' : 'has a card to frame',
        shared ? has(card) : !has(card) || !readFileSync(join(dist, card), 'utf8').includes(`/claims/${claim.id}/`),
      );
      need('has no data', !shared || has(`stories/${id}/claims/${claim.id}/claim.json`));
      need(settled ? 'has no picture' : 'has a picture', has(`stories/${id}/pictures/${claim.id}.png`) === settled);
      for (const [name, text] of feeds) need(`${settled ? 'is not' : 'is'} in ${name}`, text.includes(`/claims/${claim.id}/`) === settled);
      if (!shared) return faults;
      const page = read(`claims/${claim.id}/index.html`);
      need('its page offers a card though it is not settled, or none', page.includes('class="claim-card"') === settled);
      for (const [what, html] of [
        ['page', page],
        ['card', readFileSync(join(dist, card), 'utf8')],
      ] as const)
        // prettier-ignore
        need(`its ${what} does not say whether it is settled`, /<title>Not settled/.test(html) !== settled && (settled || /not settled/i.test(html.replace(/<title>.*?<\/title>/, ''))));
      for (const { quote } of claim.mentions)
        if (settled) need(`its data has not “${quote}”`, read(`claims/${claim.id}/claim.json`).includes(JSON.stringify(quote)));
      return faults;
    });
  });
}
