/** How much two articles must share before they repeat one report. The words mean nothing: only runs of them count. */
import { describe, expect, test } from 'vitest';
import { sharedTexts } from '../../../src/compare/provenance/shared-text.ts';
import { codeWords } from '../../../src/compare/provenance/shingles.ts';
import { article, readSource } from '../../support/articles.ts';

/** Words of a text by their numbers; none is in two texts of another letter. */
const words = (letter: string, from: number, count: number): string[] => Array.from({ length: count }, (_, i) => `${letter}${'abcdefghij'[Math.floor((from + i) / 10)]}${'klmnopqrst'[(from + i) % 10]}`); // prettier-ignore
const sentence = (all: readonly string[]): string => `T${all.join(' ').slice(1)}.`;
/** Words in sentences of eight. */
const textOf = (all: readonly string[]): string =>
  Array.from({ length: Math.ceil(all.length / 8) }, (_, i) => all.slice(8 * i, 8 * i + 8).join(' '))
    .map((words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`)
    .join(' ');
const coded = (one: string, other: string): ReturnType<typeof codeWords> =>
  codeWords(['one', 'other'].map((id, i) => readSource(article(id, i === 0 ? one : other))));
const isOneText = (one: readonly string[], other: readonly string[]): boolean =>
  sharedTexts(coded(textOf(one), textOf(other))).some(({ whole }) => whole.length > 0);

describe('two articles are one text', () => {
  /** So many words, and others in place of those behind the first. */
  const kept = (all: number, same: number): string[] => [...words('t', 0, same), ...words('x', 0, all - same)];

  // Of eighty words and their seventy-six runs of five the first hold 41, then 36.
  test('when half of the runs of five words of the shorter stand in the other', () => {
    expect([isOneText(words('t', 0, 80), kept(80, 45)), isOneText(words('t', 0, 80), kept(80, 40))]).toEqual([true, false]);
    expect(isOneText(words('t', 0, 80), kept(180, 80))).toBe(true);
  });

  // Of twenty-four words and their twenty runs the first hold 19, then 17.
  test('when nine tenths do of fewer than thirty', () => {
    expect([isOneText(words('t', 0, 24), kept(24, 23)), isOneText(words('t', 0, 24), kept(24, 21))]).toEqual([true, false]);
    // Thirty runs that stand in both are many enough, and twenty-nine are not.
    expect([isOneText(words('t', 0, 50), kept(50, 34)), isOneText(words('t', 0, 50), kept(50, 33))]).toEqual([true, false]);
  });

  test('by runs of five: of four in a row it says nothing, of eight enough', () => {
    const woven = (run: number, runs: number): string[] => Array.from({ length: runs }, (_, i) => [...words('t', i * run, run), ...words('x', i, 1)]).flat();
    expect(isOneText(words('t', 0, 96), woven(4, 24))).toBe(false);
    expect(isOneText(words('t', 0, 96), woven(8, 12))).toBe(true);
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
