import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Environment } from '../src/content/environment.ts';
import { DIFFERENCE_KINDS } from '../src/schema/comparison.ts';
import { DECISION_FORMS, Decisions, writtenForm } from '../src/schema/decisions.ts';
import { ArticleMeta, Corrections, OutletMeta, StoryMeta } from '../src/schema/front-matter.ts';

const FILES = ['README.md', 'CONTRIBUTING.md', 'docs/editors.md'] as const;

const texts = await Promise.all(FILES.map((file) => readFile(file, 'utf8')));
const all = texts.join('\n');
const [, contributing = '', editors = ''] = texts;
const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };

/** The npm scripts that are commands of our own. */
const fileOf = (name: string): string => /^node (\S+\.ts)$/.exec(scripts[name] ?? '')?.[1] ?? '';
const COMMANDS = Object.keys(scripts).filter((name) => fileOf(name) !== '');

const sorted = (words: Iterable<string>): string[] => [...new Set(words)].toSorted();
const optionsIn = (text: string): string[] => sorted([...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option));

describe('npm scripts', () => {
  const BUILT_IN = ['ci', 'cit', 'start', 'test'];
  test('each one that the docs name exists', () => {
    const named = sorted([...all.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => name));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const short = sorted([...all.matchAll(/npm (?!run )([a-z]+)/g)].map(([, name = '']) => name));
    expect(short.filter((name) => !BUILT_IN.includes(name) && name !== 'are')).toEqual([]);
  });
  test('each one that exists is in CONTRIBUTING.md', () => {
    const told = sorted([...contributing.matchAll(/^\| `npm (?:run )?([a-z][\w:-]*)`/gm)].map(([, name = '']) => name));
    expect(told).toEqual(sorted(Object.keys(scripts)));
  });
});

describe.each(COMMANDS)('npm run %s', (command) => {
  let help = '';
  beforeAll(async () => {
    help = (await promisify(execFile)(process.execPath, [fileOf(command), '--help'])).stdout;
  });
  /** The options that the help lists, one a line. */
  const listed = (): string[] => sorted([...help.matchAll(/^ +(--[a-z][a-z-]*)/gm)].map(([, option = '']) => option));
  test('every option that it takes is in its help', () => {
    const taken = [...readFileSync(fileOf(command), 'utf8').matchAll(/([a-z]+|'[a-z-]+'): \{ type: '(?:string|boolean)'/g)].map(
      ([, name = '']) => `--${name.replaceAll("'", '')}`,
    );
    expect(sorted([...taken, '--help'])).toEqual(listed());
  });
  test('every option is in CONTRIBUTING.md, and no other', () => {
    const line = contributing.split('\n').find((text) => new RegExp(`^- \`npm run (?:--silent )?${command}(?![\\w:-])`).test(text)) ?? '';
    expect(optionsIn(line.replace('--silent ', '')).filter((option) => option !== '--help')).toEqual(listed().filter((option) => option !== '--help'));
  });
  test('every option that the docs give it exists', () => {
    const calls = [...all.matchAll(new RegExp(`npm run (?:--silent )?${command} -- ([^\`\\n]*)`, 'g'))].map(([, options = '']) => options.replace(/ # .*/, ''));
    expect(calls.flatMap(optionsIn).filter((option) => !listed().includes(option))).toEqual([]);
  });
});

describe('environment variables', () => {
  /** Those of other programs, which nobody sets for ours, and what one process of ours tells another. */
  const OTHERS = ['ASTRO_TELEMETRY_DISABLED', 'CI', 'COLUMNS', 'FORCE_COLOR', 'NODE_COMPILE_CACHE', 'NODE_ENV', 'NODE_OPTIONS', 'PATH', 'PROD', 'VITEST'];
  const readIn = (file: string): string[] => {
    const text = readFileSync(file, 'utf8');
    const names = [...text.matchAll(/\b(?:env|environment)(?:\??\.|\[)(?:'([A-Z][A-Z_]+)'|([A-Z]\w*))/g)];
    return names.map(([, quoted, constant = '']) => quoted ?? new RegExp(`const ${constant} = '([A-Z_]+)'`).exec(text)?.[1] ?? constant);
  };
  const read = (pattern: string): string[] => sorted([...Object.keys(Environment.shape), ...globSync(pattern).flatMap(readIn)]);
  const documented = sorted([...all.matchAll(/`([A-Z]{2,}(?:_[A-Z]+)*)(?:=[^`]*)?`/g)].map(([, name = '']) => name));

  test('each one that the program or its tests read is in CONTRIBUTING.md', () => {
    const known = read('{src,tests}/**/*.{ts,astro}').filter((name) => !OTHERS.includes(name));
    expect(known).toEqual(expect.arrayContaining(['CORROBORATE_LIMITS', 'SITE_URL']));
    expect(known.filter((name) => !contributing.includes(`\`${name}`))).toEqual([]);
  });
  test('each one that the docs name is read', () => {
    const others = ['TODO', 'NOTICE', 'LICENSE'];
    expect(documented.filter((name) => !others.includes(name) && !read('{src,tests}/**/*.{ts,astro}').includes(name))).toEqual([]);
  });
});

describe('fields in docs/editors.md', () => {
  const section = (title: string): string => editors.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? '';
  const rows = (title: string): { field: string; need: string }[] =>
    [...section(title).matchAll(/^\| `(\w+)` +\|([^|]*)\|/gm)].map(([, field = '', need = '']) => ({ field, need: need.trim() }));
  test.each([
    ['An outlet', OutletMeta],
    ['A story', StoryMeta],
    ['An article', ArticleMeta],
  ] as const)('%s', (title, schema) => {
    const shape: Record<string, z.ZodType> = schema.shape;
    expect(rows(title).map(({ field }) => field)).toEqual(Object.keys(shape));
    const required = Object.keys(shape).filter((field) => !shape[field]?.safeParse(undefined).success);
    expect(
      rows(title)
        .filter(({ need }) => need === 'required')
        .map(({ field }) => field),
    ).toEqual(required);
  });
  test('the kinds of difference', () => {
    const line = /The kinds of difference are ([^.]*)\./.exec(editors)?.[1] ?? '';
    expect([...line.matchAll(/`(\w+)`/g)].map(([, kind]) => kind)).toEqual([...DIFFERENCE_KINDS]);
  });
});

describe('the examples in docs/editors.md can be copied', () => {
  const example = (language: string, holding: string): string =>
    [...editors.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text).find((text) => text.includes(holding)) ?? '';
  test('the article', () => {
    const front = /^---\n([^]*?)^---$/m.exec(example('markdown', 'outlet:'))?.[1] ?? '';
    expect(ArticleMeta.parse(parse(front, { schema: 'core' })).outlet).toBe('daily-post');
  });
  test('the decisions: one of each kind, every field', () => {
    const decisions = Decisions.parse(parse(example('yaml', 'pin:'), { schema: 'core' })).map(writtenForm);
    const kinds = Object.keys(DECISION_FORMS);
    expect(sorted(decisions.map((decision) => kinds.find((kind) => kind in decision) ?? '?'))).toEqual(sorted(kinds));
    const used = sorted(decisions.flatMap((decision) => Object.keys(decision)));
    expect(used).toEqual(sorted(Object.values(DECISION_FORMS).flatMap((form) => Object.keys(form.shape))));
  });
  test('the corrections', () => {
    const [correction] = Corrections.parse(parse(example('yaml', 'corrections:'), { schema: 'core' })).corrections;
    expect(Object.keys(correction ?? {})).toEqual(Object.keys(Corrections.shape.corrections.unwrap().element.shape));
  });
});
