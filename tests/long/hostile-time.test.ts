/**
 * However an article is made, comparing it ends within twenty times what a plain parser of Markdown takes for the same text, or within
 * moments over a limit. Processor time, both in one run.
 */
import { remark } from 'remark';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/compare/text/limits.ts';
import { ContentError } from '../../src/compare/types.ts';
import { compare, story } from '../support/articles.ts';

const SIZE = 1_000_000;
const MOST = 20;
/** What a refusal, or warming up, may take besides. */
const GRACE = 1_000;

/** Units of text; each is repeated within one paragraph up to a limit, and then from paragraph to paragraph. */
const UNITS: Readonly<Record<string, string>> = {
  news: 'The harbour was closed on Monday after a storm, the port said. ',
  'no full stop': 'the harbour was closed and ',
  lines: 'The harbour was closed on Monday\n',
  'clauses within clauses': 'which was, the port said that, ',
  doubt: 'people think it may ',
  either: 'either ',
  numbers: 'two hundred and five million people ',
  dates: 'on Monday, May 4, at 7:37 a.m. ',
  names: 'Ada of Tarn, 39, ',
  sources: 'according to the Wire, citing ',
  quotation: '"a ',
  'curly quotation': '“a” ',
  capitals: 'A.B. ',
  hyphens: 'a-b-',
  brackets: '[ ',
  closing: '] ',
  pictures: '![',
  links: '[a](b) ',
  notes: '[^a] ',
  emphasis: '*a **b ',
  underscores: '_a __b ',
  strokes: '~~a~ ',
  code: '`a ',
  references: '&amp;&#x41; ',
  escapes: String.raw`\* `,
  angles: '<a ',
  combining: 'a\u0301',
  'turned around': '\u202Ea ',
};

/** As much of a unit as the limits allow in one paragraph; a word that would be too long is broken. */
function paragraphOf(unit: string): string {
  const signs = unit.match(/[[\]*_~`]/g)?.length ?? 0;
  const length = Math.min(LIMITS.paragraph - 100, signs ? Math.floor(LIMITS.signs / signs) * unit.length : Infinity);
  const text = unit.repeat(Math.floor(length / unit.length));
  return /\s/.test(unit) ? text : text.replace(/[^]{900}/g, (word) => `${word} `);
}

const timeOf = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const OTHER = 'The harbour was closed on Tuesday, the town said.';
const compareIt = (text: string): unknown => compare(story({ gazette: text, courier: OTHER }));

compareIt(OTHER);
remark().parse(OTHER);

describe('as much as the limits allow', () => {
  test.each(Object.entries(UNITS))('of %s', (_name, unit) => {
    const paragraph = paragraphOf(unit);
    const text = `${paragraph}\n\n`.repeat(Math.floor((LIMITS.length - 1) / (paragraph.length + 2)));
    const plain = timeOf(() => remark().parse(text));
    const ours = timeOf(() => compareIt(text));
    console.log(`${_name}: ${(ours / plain).toFixed(1)} times plain (${ours.toFixed(0)} ms, ${plain.toFixed(0)} ms)`);
    expect(ours).toBeLessThan(MOST * plain + GRACE);
  });
});

describe('a megabyte beyond a limit is refused in moments', () => {
  const beyond: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.entries(UNITS).map(([name, unit]) => [name, unit.repeat(Math.ceil(SIZE / unit.length))])),
    'one word': 'x'.repeat(SIZE),
    quotations: '> '.repeat(SIZE / 2),
    lists: '- '.repeat(SIZE / 2),
    'numbered lists': '1. '.repeat(SIZE / 3),
    'lists by indentation': Array.from({ length: 1000 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'),
    underlines: 'a\n===\n'.repeat(SIZE / 6),
  };
  test.each(Object.entries(beyond))('of %s', (_name, text) => {
    let thrown: unknown = null;
    const time = timeOf(() => {
      try {
        compareIt(text);
      } catch (cause) {
        thrown = cause;
      }
    });
    expect(thrown).toBeInstanceOf(ContentError);
    expect(String(thrown)).toContain('CORROBORATE_LIMITS=');
    expect(time).toBeLessThan(GRACE);
  });
});
