/** Laws over every page of this site and of the sites that tests make: whose words stand between quotation marks, what is counted, what each claim has. */
import { expect, test } from 'vitest';
import { wrongCounts } from './count-laws.ts';
import { missingParts, quotedIn, storiesOf, strayQuotations, wrongNames } from './page-laws.ts';
import { DIST } from './dist.ts';

const stories = storiesOf(DIST, 'content');

test('each text between “ ” stands to the letter in the article that it is ascribed to', () => {
  expect(strayQuotations(DIST, stories)).toEqual([]);
});

test('where names stand under a quotation, all of them said so', () => {
  expect(wrongNames(DIST, stories)).toEqual([]);
});

test('each count on a page is that of the document, and what is not settled is in none', () => {
  expect(wrongCounts(DIST, stories)).toEqual([]);
});

test('each claim of two outlets has a page, a card, its data; a settled one has a picture and a feed item too', () => {
  expect(missingParts(DIST, stories)).toEqual([]);
});

test('a quotation is read with its own marks, and with whose it is said to be', () => {
  const html =
    '<body><main><figure><blockquote>“He said “no” and <mark>left</mark>.”</blockquote><a href="/stories/s/articles/post/#m-1">Post</a></figure>' +
    '<p>about “<b>forty</b> men”, <a href="/stories/s/claims/c/#in-mail">Mail</a></p><p>nobody’s “ ”</p><q>bare</q></main></body>';
  expect(quotedIn(html)).toEqual([
    { words: 'He said “no” and left.', beside: ['post'] },
    { words: 'forty men', beside: ['mail'] },
    { words: 'bare (without quotation marks around it)', beside: [] },
  ]);
});
