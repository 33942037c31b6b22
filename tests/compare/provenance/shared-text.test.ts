/** How much two articles must share before they repeat one report. The words mean nothing: only runs of them count. */
import { describe, expect, test } from 'vitest';
import { sharedTexts } from '../../../src/compare/provenance/shared-text.ts';
import { codeWords } from '../../../src/compare/provenance/shingles.ts';
import { article, readSource } from '../../support/articles.ts';

/** Words of a text by their numbers; none is in two texts of another letter. */
const words = (letter: string, from: number, count: number): string[] => Array.from({ length: count }, (_, i) => `${letter}${'abcdefghij'[Math.floor((from + i) / 10)]}${'klmnopqrst'[(from + i) % 10]}`); // prettier-ignore
const sentence = (all: readonly string[]): string => `T${all.join(' ').slice(1)}.`;
const coded = (one: string, other: string): ReturnType<typeof codeWords> =>
  codeWords(['one', 'other'].map((id, i) => readSource(article(id, i === 0 ? one : other))));
const isOneText = (one: readonly string[], other: readonly string[]): boolean =>
  sharedTexts(coded(sentence(one), sentence(other))).some(({ whole }) => whole.length > 0);

describe('two articles are one text', () => {
  // Of twenty words and their sixteen runs of five.
  const own = words('t', 0, 20);
  const with14 = [...own.slice(0, 14), ...words('x', 0, 6)];
  const with10 = [...own.slice(0, 10), ...words('x', 0, 10)];

  test('when half of the runs of five words of the shorter stand in the other', () => {
    expect([isOneText(own, with14), isOneText(own, with10)]).toEqual([true, false]);
    expect(isOneText(own, [...own, ...words('x', 0, 60)])).toBe(true);
  });

  test('by runs of five: of four in a row it says nothing, of eight enough', () => {
    const woven = (run: number, runs: number): string[] => Array.from({ length: runs }, (_, i) => [...words('t', i * run, run), ...words('x', i, 1)]).flat();
    expect(isOneText(words('t', 0, 24), woven(4, 6))).toBe(false);
    expect(isOneText(words('t', 0, 24), woven(8, 3))).toBe(true);
  });
});

describe('a passage is copied', () => {
  const filler = (letter: string): string => sentence(words(letter, 0, 60));
  /** Whether sentences of so many words, so many of them, are found in both articles; `changed` words are others in the second. */
  const isCopied = (length: number, count: number, changed: readonly number[] = []): boolean => {
    const own = Array.from({ length: count }, (_, i) => words('tuv'[i] ?? 't', 0, length));
    const copies = own.map((all) => all.map((word, at) => (changed.includes(at) ? `${word}q` : word)));
    const both = coded(`${own.map(sentence).join(' ')} ${filler('y')}`, `${filler('z')} ${copies.map(sentence).join(' ')}`);
    return sharedTexts(both).length > 0;
  };

  test('when it has thirty words', () => expect([isCopied(13, 2), isCopied(16, 2)]).toEqual([false, true]));
  test('in sentences of twelve words or more', () => expect([isCopied(11, 3), isCopied(14, 3)]).toEqual([false, true]));
  // Of a sentence's sixteen runs a word near its end spoils four, another one near its beginning as many again.
  test('with seven in ten of its runs', () => expect([isCopied(20, 2, [16]), isCopied(20, 2, [3, 16])]).toEqual([true, false]));
});
