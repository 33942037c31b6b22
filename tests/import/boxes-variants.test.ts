/** Pages that set their paragraphs in boxes of their own: what stands among paragraphs is text, however short. */
import { expect, test } from 'vitest';
import { PROSE, read, type Parts } from './made-page.ts';

const SHORT = 'The A4 reopened at 7am.';
const [ONE, TWO, THREE, FOUR] = PROSE;
const ALL = [ONE, TWO, SHORT, THREE, FOUR];
const inEach = (html: (text: string) => string): Parts => ({ prose: ALL.map(html) });

test.each<readonly [string, Parts]>([
  ['<p>', inEach((text) => `<p>${text}</p>`)],
  ['<div>', inEach((text) => `<div>${text}</div>`)],
  ['<div> of a name', inEach((text) => `<div class="txt__par">${text}</div>`)],
  ['<div> in <div>', inEach((text) => `<div class="row"><div class="cell">${text}</div></div>`)],
  ['<section>', inEach((text) => `<section class="block">${text}</section>`)],
  ['<div> that a program numbers', inEach((text) => `<div class="par" data-block="b${text.length}">${text}</div>`)],
  ['<div> that a program numbers as we do', inEach((text) => `<div data-block="2"><p data-block="1">${text}</p></div>`)],
])('a short paragraph among others in %s is text', (_name, parts) => {
  expect(read(parts).body.split('\n\n')).toEqual(ALL);
});

test('a line in a box among paragraphs, as none of them is set, is none of the text', () => {
  const label = '<div class="player"><div class="state">Loading the player</div></div>';
  const { body, omitted } = read({
    prose: [ONE, TWO, label, THREE, FOUR].map((text) => (text.startsWith('<') ? text : `<div class="txt__par">${text}</div>`)),
  });
  expect([body.split('\n\n'), omitted]).toEqual([[...PROSE], ['Loading the player']]);
});
