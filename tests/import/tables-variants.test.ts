/** A table of a page comes back as a table, each value in its row and column, however the page marks it up. */
import { expect, test } from 'vitest';
import { PROSE, read } from './made-page.ts';

const [ONE, TWO, THREE, FOUR] = PROSE;
const rows = (cells: readonly (readonly string[])[], tag = 'td', set = (text: string): string => text): string =>
  cells.map((row) => `<tr>${row.map((text) => `<${tag}>${set(text)}</${tag}>`).join('')}</tr>`).join('');
const TOLL = [['Velm', '12', '30'], ['Tarn', '0', '4']] as const; // prettier-ignore
const HEADS = ['District', 'Dead', 'Hurt'] as const;
const HEADED = [HEADS, ...TOLL];
const UNHEADED = [['', '', ''], HEADS, ...TOLL];

const CASES: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
  ['headings in a row', `<table>${rows([HEADS], 'th')}${rows(TOLL)}</table>`, HEADED],
  ['headings of rows', `<table><thead>${rows([HEADS], 'th')}</thead><tbody>${TOLL.map(([name, ...rest]) => `<tr><th scope="row">${name}</th>${rest.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</tbody></table>`, HEADED],
  ['no headings', `<table>${rows([HEADS, ...TOLL])}</table>`, UNHEADED],
  ['a box in each cell', `<table>${rows([HEADS, ...TOLL], 'td', (text) => `<div class="cell"><span>${text}</span></div>`)}</table>`, UNHEADED],
  ['a paragraph in each cell', `<table>${rows([HEADS, ...TOLL], 'td', (text) => `<p>${text}</p>`)}</table>`, UNHEADED],
  ['a box that scrolls, and names that mean something else elsewhere', `<div class="table-responsive"><table class="table social-table">${rows([HEADS], 'th')}${rows(TOLL)}</table></div>`, HEADED],
  ['a figure', `<figure class="wp-block-table"><table>${rows([HEADS], 'th')}${rows(TOLL)}</table></figure>`, HEADED],
  ['links in every row', `<table>${rows([HEADS], 'th')}${rows(TOLL, 'td', (text) => `<a href="/${text}">${text}</a>`)}</table>`, HEADED],
  ['elements that are a table by their role', `<div role="table"><div role="row">${HEADS.map((text) => `<span role="columnheader">${text}</span>`).join('')}</div>${TOLL.map((row) => `<div role="row">${row.map((text) => `<span role="cell">${text}</span>`).join('')}</div>`).join('')}</div>`, HEADED],
  ['elements that are a table by their style', `<div style="display:table">${[HEADS, ...TOLL].map((row) => `<div style="display:table-row">${row.map((text) => `<div style="display:table-cell">${text}</div>`).join('')}</div>`).join('')}</div>`, UNHEADED],
  ['an empty cell', `<table>${rows([HEADS], 'th')}${rows([['Velm', '', '30'], ['Tarn', '–', '4']])}</table>`, [HEADS, ['Velm', '', '30'], ['Tarn', '–', '4']]],
  ['a cell over two rows', `<table>${rows([HEADS], 'th')}<tr><td rowspan="2">Velm</td><td>12</td><td>30</td></tr><tr><td>1</td><td>2</td></tr></table>`, [HEADS, ['Velm', '12', '30'], ['', '1', '2']]],
  ['a heading over two columns', `<table><tr><th rowspan="2">District</th><th colspan="2">People</th></tr><tr><th>Dead</th><th>Hurt</th></tr>${rows(TOLL)}</table>`, [['District', 'People', ''], ['', 'Dead', 'Hurt'], ...TOLL]],
  ['a list in a cell', `<table>${rows([HEADS], 'th')}<tr><td>Velm</td><td><ul><li>12</li><li>of 900</li></ul></td><td>30</td></tr></table>`, [HEADS, ['Velm', '12 of 900', '30']]],
  ['a cell with the name of the author', `<table>${rows([HEADS], 'th')}${rows([['Ada Brandt', '3 March 2031', '4']])}</table>`, [HEADS, ['Ada Brandt', '3 March 2031', '4']]],
]; // prettier-ignore

test.each(CASES)('%s', (_name, html, right) => {
  const draft = read({ head: '<meta name="author" content="Ada Brandt">', prose: [ONE, TWO, html, THREE, FOUR] });
  const [first, second, table = '', ...rest] = draft.body.split('\n\n');
  expect([first, second, ...rest]).toEqual(PROSE);
  const lines = table.split('\n').filter((_line, index) => index !== 1);
  expect(lines.map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))).toEqual(right); // prettier-ignore
  expect([draft.omitted, draft.report.lost]).toEqual([[], []]);
});

test('what stands over a table is a paragraph; a table that only places things is none', () => {
  const titled = read({ prose: [ONE, TWO, `<table><caption>Toll by district</caption>${rows([HEADS], 'th')}${rows(TOLL)}</table>`, THREE, FOUR] });
  expect(titled.body.split('\n\n')[2]).toBe('Toll by district');
  const placed = read({
    prose: [`<table><tr><td><p>${ONE}</p><p>${TWO}</p><p>${THREE}</p><p>${FOUR}</p></td><td><div><a href="/">Menu</a></div></td></tr></table>`],
  });
  expect(placed.body.split('\n\n')).toEqual(PROSE);
});

test('a long cell does not fill the file with spaces', () => {
  const long = Array.from({ length: 220 }, (_, index) => `Place${index}`).join(', ');
  const { body } = read({ prose: [...PROSE, `<table>${rows([HEADS], 'th')}${rows([...TOLL, [long, '1']])}</table>`] });
  expect([body.includes(long), body.length < long.length + PROSE.join('').length + 1500]).toEqual([true, true]);
});
