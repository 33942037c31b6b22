/** The table opens safely and rightly, whichever separator a spreadsheet goes by. */
import { expect, test } from 'vitest';
import type { Comparison } from '../../src/schema/comparison.ts';
import { toCsv } from '../../src/site/csv.ts';
import { compare, story } from '../support/articles.ts';

/** As a spreadsheet reads a table: quotation marks enclose a cell only where they begin it. */
function cells(text: string, separator: string): string[] {
  const found: string[] = [];
  let cell = '';
  let quoted = false;
  let begins = true;
  for (const sign of text.replace(/^\uFEFF/, '').replaceAll('""', '\0')) {
    if (quoted ? sign === '"' : sign === '"' && begins) quoted = !quoted;
    else if (!quoted && (sign === separator || sign === '\n' || sign === '\r')) {
      found.push(cell);
      cell = '';
      begins = true;
      continue;
    } else cell += sign === '\0' ? '"' : sign;
    begins = false;
  }
  return [...found, cell];
}

const HARM = [
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  'so;=1+1',
  'so; =1',
  'so\t=1',
  'so\n=1',
  'so\r\n@x',
  'x;"=1+1',
  "x;'=1",
  '＝1',
  'a,=1',
  '";=1;"',
  '"\n=1',
  'x;;-1',
  ';@x',
];

test('no cell is a formula, with comma, semicolon and tab', () => {
  const { comparison } = compare(story({ gazette: 'The bridge was closed on Monday.', herald: 'The bridge was closed on Monday.' }));
  const [claim] = comparison.claims;
  const rows = HARM.map((label) => ({ ...claim, label })) as Comparison['claims'];
  const text = toCsv({ ...comparison, claims: rows });
  for (const separator of [',', ';', '\t', '|']) expect(cells(text, separator).filter((cell) => /^\s*[=+@＝＋＠]|^\s*-(?![\d.]+$)/.test(cell))).toEqual([]);
});

test('it begins with the mark by which Excel knows UTF-8, and words stay to the letter', () => {
  const { comparison } = compare(story({ gazette: 'The bridge was closed on Monday.', herald: 'The bridge was closed on Monday.' }));
  const label = 'Mr Åsberg said: “It cost 5 – 6; no more, -ish.”';
  const text = toCsv({ ...comparison, claims: comparison.claims.map((claim) => ({ ...claim, label })) });
  expect(text.startsWith('\uFEFFstory,claim,')).toBe(true);
  expect(cells(text, ',')).toContain(label);
  // Several separators at once are what LibreOffice proposes.
  expect(text).toContain(`"${label}"`);
});
