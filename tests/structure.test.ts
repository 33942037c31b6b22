/** Data walks one way through the code: which room may import from which, and what the comparison must not touch. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rooms of src/, and the rooms that each may take from besides itself. A file directly in src/ is a room of its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  pages: ['layouts', 'components', 'site', 'schema', 'styles'],
  layouts: ['components', 'site', 'styles'],
  components: ['site', 'text-marks', 'compare', 'schema', 'styles'],
  site: ['content', 'review', 'text-marks', 'compare', 'schema'],
  cli: ['build', 'review', 'import', 'evaluate', 'content', 'encoder', 'compare', 'schema'],
  build: ['site', 'review', 'evaluate', 'content', 'encoder', 'compare', 'schema'],
  import: ['content', 'compare', 'schema'],
  evaluate: ['review', 'content', 'encoder', 'compare', 'schema'],
  review: ['content', 'text-marks', 'compare', 'schema'],
  content: ['compare', 'schema'],
  encoder: ['content', 'compare', 'schema'],
  'text-marks': ['compare', 'schema'],
  compare: ['schema'],
  schema: [],
};

const room = (file: string): string => file.split('/')[1] ?? '';
const files = globSync('src/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/')).filter((file) => !file.endsWith('.d.ts')); // prettier-ignore
const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import) '([^']+)'|import\('([^']+)'\)/g)].map(([, name, later]) => name ?? later ?? '');
const reachedFrom = ({ file, text }: (typeof sources)[number]): string[] =>
  importsOf(text).filter((name) => name.startsWith('.')).map((name) => join(dirname(file), name).replaceAll('\\', '/')); // prettier-ignore

/** What can be reached from itself; the way round of the first that is found. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]): string[] | null => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const next of graph.get(node) ?? []) {
      const found = visit(next, [...way, node]);
      if (found !== null) return found;
    }
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const found = visit(node, []);
    if (found !== null) return found;
  }
  return null;
}

describe('imports point one way', () => {
  test.each(sources)('$file', (source) => {
    const own = room(source.file);
    expect(Object.keys(MAY_IMPORT)).toContain(own);
    const reached = reachedFrom(source).map(room);
    expect(reached.filter((other) => other !== own && !MAY_IMPORT[own]?.includes(other))).toEqual([]);
  });

  test('no room leads back to itself, and no file, types included', () => {
    expect(cycleIn(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b', 'c', 'b']); // prettier-ignore
    expect(cycleIn(new Map(Object.entries(MAY_IMPORT)))).toBeNull();
    expect(cycleIn(new Map(sources.map((source) => [source.file, reachedFrom(source)])))).toBeNull();
  });
});

describe('the comparison is a function of its arguments', () => {
  test.each(sources.filter(({ file }) => room(file) === 'compare'))('$file', ({ text }) => {
    expect(importsOf(text).filter((name) => /^(?:node:|astro)/.test(name))).toEqual([]);
    expect(text.match(/Math\.random|Date\.now|new Date\(\)|performance\.|process\.|globalThis|toLocale|Intl\.DateTimeFormat/g)).toBeNull();
  });
});
