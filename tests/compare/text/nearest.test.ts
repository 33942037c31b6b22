import { expect, test } from 'vitest';
import { readArticle } from '../../../src/compare/text/article.ts';
import { nearestPassage } from '../../../src/compare/text/nearest.ts';
import { findQuote } from '../../../src/compare/text/quotes.ts';
import { readingsOf } from '../../support/readings.ts';
import { story } from '../../support/articles.ts';

const TEXT = `# The ferry ran aground

The ferry *Alma* ran aground on the Whale Bank at dusk, with 120 people on board. Nobody was
hurt, the coastguard said, and all passengers were taken off by midnight.

The company promised to “look into every question”. A tug is on its way from the north harbour.
`;
const articles = story({ gazette: { text: TEXT } }).articles.map((article) => readArticle(article, readingsOf([article])));

test.each([
  ['a number that was corrected', 'with 210 people on board', 'with 120 people on board', '3:57'],
  ['a word more', 'The ferry ran aground on the Whale Bank', 'The ferry Alma ran aground on the Whale Bank', '3:1'],
  ['a word less', 'ran aground on the great Whale Bank', 'ran aground on the Whale Bank', '3:18'],
  ['straight quotation marks', 'promised to "look into every question"', 'promised to “look into every question”', '6:13'],
  ['capitals', 'nobody was hurt', 'Nobody was hurt', '3:83'],
  ['a line break and another ending', 'Nobody was hurting, the coastguard said', 'Nobody was hurt, the coastguard said', '3:83'],
  ['other last words', 'all passengers were led ashore', 'all passengers were taken off', '4:32'],
])('%s', (_name, quote, nearest, place) => {
  const found = nearestPassage(articles, quote);
  expect([found?.quote, `${found?.line}:${found?.column}`]).toEqual([nearest, place]);
  // To the letter: an editor can copy it into a decision.
  const [article] = articles;
  expect(article && findQuote(article, found?.quote ?? '')).not.toBeNull();
});

test.each(['The mayor opened a library', 'their', 'Whale songs were heard by three tourists'])('nothing is like “%s”', (quote) => {
  expect(nearestPassage(articles, quote)).toBeNull();
});
