/** Data walks one way through the code: which room may import from which, and what the comparison must not touch. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rooms of src/, and the rooms that each may take from besides itself. A file directly in src/ is a room of its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  pages: ['layouts', 'components', 'site', 'schema', 'styles'],
  layouts: ['components', 'site', 'styles'],
  components: ['site', 'text-marks', 'compare', 'schema', 'styles'],
  'middleware.ts': ['site'],
  site: ['build', 'content', 'encoder', 'evaluate', 'review', 'text-marks', 'compare', 'schema'],
  cli: ['build', 'review', 'import', 'evaluate', 'content', 'encoder', 'compare', 'schema'],
  build: ['site', 'review', 'content', 'encoder', 'compare', 'schema'],
  import: ['content', 'compare', 'schema'],
  evaluate: ['review', 'content', 'compare', 'schema'],
  review: ['content', 'compare', 'schema'],
  content: ['compare', 'schema'],
  encoder: ['compare', 'schema'],
  'text-marks': ['compare', 'schema'],
  compare: ['schema'],
  schema: [],
};

const room = (file: string): string => file.split('/')[1] ?? '';
const files = globSync('src/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/')).filter((file) => !file.endsWith('.d.ts')); // prettier-ignore
const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const importsOf = (text: string): string[] => [...text.matchAll(/(?:from|import) '([^']+)'/g)].map(([, name]) => name ?? '');

describe('imports point one way', () => {
  test.each(sources)('$file', ({ file, text }) => {
    const own = room(file);
    expect(Object.keys(MAY_IMPORT)).toContain(own);
    const reached = importsOf(text).filter((name) => name.startsWith('.')).map((name) => room(join(dirname(file), name).replaceAll('\\', '/'))); // prettier-ignore
    expect(reached.filter((other) => other !== own && !MAY_IMPORT[own]?.includes(other))).toEqual([]);
  });
});

describe('the comparison is a function of its arguments', () => {
  test.each(sources.filter(({ file }) => room(file) === 'compare'))('$file', ({ text }) => {
    expect(importsOf(text).filter((name) => /^(?:node:|astro)/.test(name))).toEqual([]);
    expect(text.match(/Math\.random|Date\.now|new Date\(\)|performance\.|process\.|globalThis|toLocale|Intl\.DateTimeFormat/g)).toBeNull();
  });
});
