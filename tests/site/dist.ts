/** The built site, as tests read it. `npm test` has built it before. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import { rehype } from 'rehype';

export const DIST = 'dist';

const parser = rehype();

export interface BuiltPage {
  /** As in an address: `/stories/`. */
  readonly path: string;
  readonly file: string;
  readonly html: string;
}

/** Every HTML page of a built site. */
export function pagesOf(dir = DIST): BuiltPage[] {
  if (!existsSync(join(dir, 'index.html'))) throw new Error('there is no dist/: run `npm run build` first');
  return globSync('**/*.html', { cwd: dir })
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted()
    .map((name) => ({ path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`, file: join(dir, name), html: readFileSync(join(dir, name), 'utf8') }));
}

/** Every element of a page: what a browser sees, where a pattern would also find what only looks like markup. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'element') found.push(node);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(parser.parse(html));
  return found;
}

/** One page of each type, by its name. The claim page is that of the first claim with a difference, or else the first. */
export function pageTypes(pages: readonly BuiltPage[]): Map<string, BuiltPage> {
  const types: [string, RegExp][] = [
    ['home', /^\/$/],
    ['story', /^\/stories\/[^/]+\/$/],
    ['claim', /\/claims\/[^/]+\/$/],
    ['card', /^\/embed\//],
    ['pair', /\/compare\/[^/]+\/$/],
    ['article', /\/articles\/[^/]+\/$/],
    ['outlets', /^\/outlets\/$/],
    ['outlet', /^\/outlets\/[^/]+\/$/],
    ['tag', /^\/tags\/[^/]+\/$/],
    ['topics', /^\/tags\/$/],
    ['search', /^\/search\/$/],
    ['method', /^\/method\/$/],
    ['corrections', /^\/corrections\/$/],
    ['about', /^\/about\/$/],
    ['licences', /^\/about\/licences\/$/],
    ['not found', /^\/404\.html$/],
  ];
  return new Map(
    types.flatMap(([name, pattern]): [string, BuiltPage][] => {
      const fitting = pages.filter(({ path, html }) => pattern.test(path) && !html.includes('http-equiv="refresh"'));
      const page = fitting.find(({ html }) => name !== 'claim' || html.includes('class="told sides"')) ?? fitting[0];
      return page ? [[name, page]] : [];
    }),
  );
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript',
};

export interface Serving {
  /** Changes a page on its way to the browser. */
  readonly edit?: (html: string, path: string) => string;
  /** What is sent with a path; as from a host that does not read `_headers` when it is left out. */
  readonly headers?: (path: string) => [name: string, value: string][];
}

/** Serves a folder on a free port, as a static host does. */
export async function serve(dir = DIST, { edit = (html) => html, headers = () => [] }: Serving = {}): Promise<{ origin: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split(/[?#]/)[0] ?? '/');
    const wanted = join(dir, path);
    const file = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted;
    const found = existsSync(file);
    for (const [name, value] of headers(path)) response.appendHeader(name, value);
    response.writeHead(found ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(!found ? '' : extname(file) === '.html' ? edit(readFileSync(file, 'utf8'), path) : readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
