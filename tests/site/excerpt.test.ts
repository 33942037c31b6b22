/** Which passages of a page found are shown, counted in words as the index counts them. */
import { expect, test } from 'vitest';
import { excerptsOf, quoted } from '../../src/components/search/excerpt.ts';

const content = 'The ferry Gazette seven boats sail Times nine boats sail at dawn';
const anchors = [
  { id: 'title', text: 'The ferry', location: 0 },
  { id: 'by', text: 'Gazette', location: 2 },
  { id: 'in-gazette', text: 'seven boats sail', location: 3 },
  { id: 'by', text: 'Times', location: 6 },
  { id: 'in-times', text: 'nine boats sail at dawn', location: 7 },
];
const shown = (locations: readonly number[], most = 3) =>
  excerptsOf({ content, anchors, locations, filters: {} }, most).map(({ id, by, stretches }) => [
    id,
    by,
    stretches.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(' '),
  ]);

test('passages with most of the words first, the words marked, with who says it', () => {
  expect(shown([4, 8, 11])).toEqual([
    ['in-times', 'Times', 'nine [boats] sail at [dawn]'],
    ['in-gazette', 'Gazette', 'seven [boats] sail'],
  ]);
  expect(shown([4, 8], 1)).toHaveLength(1);
});

test('who says it is looked in, too; nothing else of another passage is shown', () => {
  expect(shown([6])).toEqual([['in-times', 'Times', 'nine boats sail at dawn']]);
});

test('with words of the title only, or without words, how each tells it', () => {
  expect(shown([1]).map(([id]) => id)).toEqual(['in-gazette', 'in-times']);
  expect(shown([], 1)).toEqual([['in-gazette', 'Gazette', 'seven boats sail']]);
});

test('a long passage is cut around the first word that was looked for', () => {
  const long = Array.from({ length: 200 }, (_, index) => `w${index}`);
  const [only] = excerptsOf({ content: long.join(' '), anchors: [{ id: 's', text: '', location: 0 }], locations: [100, 190], filters: {} }, 3);
  const texts = only?.stretches.map(({ text }) => text) ?? [];
  expect([texts[0], texts[1], texts.at(-2), texts.at(-1)]).toEqual(['…', 'w88', 'w135', '…']);
  expect(only?.stretches.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['w100']);
});

test('of a claim that is told differently each side is shown, whether the words stand in it or not', () => {
  const sides = excerptsOf({ content, anchors, locations: [8], filters: { status: ['differs'] } }, 3);
  expect(sides.map(({ by }) => by)).toEqual(['Gazette', 'Times']);
});

test('an outlet’s words stand within quotation marks, what is left out between them does not', () => {
  const parts = ['…', 'seven', 'boats', '…', 'at', 'dawn'].map((text) => ({ text, marked: false }));
  expect(quoted(parts).map(({ text }) => text).join(' ')).toBe('… “seven boats” … “at dawn”'); // prettier-ignore
});
