import { describe, expect, test } from 'vitest';
import { type ReadArticle, readArticle } from '../../../src/compare/text/article.ts';
import { nearestPassage } from '../../../src/compare/text/nearest.ts';
import { findQuote } from '../../../src/compare/text/quotes.ts';
import { readingsOf } from '../../support/readings.ts';
import { readSource, story } from '../../support/articles.ts';

const TEXT = `# The ferry ran aground

The ferry *Alma* ran aground on the Whale Bank at dusk, with 120 people on board. Nobody was
hurt, the coastguard said, and all passengers were taken off by midnight.

The company promised to “look into every question”. A tug is on its way from the north harbour.
`;
const read = (): ReadArticle[] => story({ gazette: { text: TEXT } }).articles.map((article) => readArticle(article, readingsOf([article])));

test.each([
  ['a number that was corrected', 'with 210 people on board', 'with 120 people on board', '3:57'],
  ['a word more', 'The ferry ran aground on the Whale Bank', 'The ferry Alma ran aground on the Whale Bank', '3:1'],
  ['a word less', 'ran aground on the great Whale Bank', 'ran aground on the Whale Bank', '3:18'],
  ['straight quotation marks', 'promised to "look into every question"', 'promised to “look into every question”', '6:13'],
  ['capitals', 'nobody was hurt', 'Nobody was hurt', '3:83'],
  ['a line break and another ending', 'Nobody was hurting, the coastguard said', 'Nobody was hurt, the coastguard said', '3:83'],
  ['other last words', 'all passengers were led ashore', 'all passengers were taken off', '4:32'],
])('%s', (_name, quote, nearest, place) => {
  const found = nearestPassage(read(), quote);
  expect([found?.quote, `${found?.line}:${found?.column}`]).toEqual([nearest, place]);
  // To the letter: an editor can copy it into a decision.
  const [article] = read();
  expect(article && findQuote(article, found?.quote ?? '')).not.toBeNull();
});

test.each(['The mayor opened a library', 'their', 'Whale songs were heard by three tourists'])('nothing is like “%s”', (quote) => {
  expect(nearestPassage(read(), quote)).toBeNull();
});

describe('of the words of a quote', () => {
  /** Ten words that have no letter in common at their beginnings. */
  const WORDS = [...'klmnopqrst'].map((letter) => `${letter}oral`);
  /** Whether the article, a sentence of these words, holds something like the quote; both are cut to `count` words. */
  const isFound = (change: (word: string, i: number) => string, count = 10, text = WORDS): boolean => {
    const [article] = story({ gazette: `# A headline\n\nHere ${text.slice(0, count + text.length - 10).join(' ')} ends.` }).articles.map((one) => readSource(one)); // prettier-ignore
    return article !== undefined && nearestPassage([article], WORDS.slice(0, count).map(change).join(' ')) !== null;
  };
  const others = (count: number) => (word: string, i: number) => (i > 0 && i <= count ? `${i}z` : word);

  test('five in ten may be others', () => expect([isFound(others(4)), isFound(others(6))]).toEqual([true, false]));

  test('five in nine may have another word behind them', () => {
    const apart = (count: number): string[] => WORDS.flatMap((word, i) => (i < count ? [word, `${i}w`] : [word]));
    expect([isFound((word) => word, 9, apart(5)), isFound((word) => word, 9, apart(6))]).toEqual([true, false]);
  });

  test('a capital counts as a tenth of a word', () => {
    const capitals = (count: number) => (word: string, i: number) => (i > 4 && i <= 4 + count ? word.toUpperCase() : others(4)(word, i));
    // Of nine words four others cost 3.6, and 4.05 is the most.
    const last = (count: number) => (word: string, i: number) => (i === 0 && count > 4 ? word.toUpperCase() : capitals(4)(word, i));
    expect([isFound(last(4), 9), isFound(last(5), 9)]).toEqual([true, false]);
  });

  test('another ending counts as two fifths', () => {
    expect(isFound((word) => `${word}s`)).toBe(true);
    // One other word and eight endings cost 4.1, and 4.05 is the most.
    expect(isFound((word, i) => (i === 4 ? 'zzz' : `${word}s`), 9)).toBe(false);
  });

  test('two are alike where four letters and two thirds of the longer one are the same', () => {
    const short = WORDS.map((word) => word.slice(0, 4));
    expect(isFound((word) => `${word.slice(0, 4)}s`, 10, short)).toBe(true);
    expect(isFound((word) => `${word.slice(0, 3)}s`, 10, short.map((word) => word.slice(0, 3)))).toBe(false); // prettier-ignore
    expect([isFound((word) => `${word}xy`), isFound((word) => `${word}xyz`)]).toEqual([true, false]);
  });
});
