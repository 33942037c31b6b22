/** Which of its mentions names a claim. */
import { expect, test } from 'vitest';
import type { Group } from '../../src/compare/alignment/align.ts';
import { mentionMaker, toClaim } from '../../src/compare/claims.ts';
import { findOrigins } from '../../src/compare/provenance/origins.ts';
import { readArticle } from '../../src/compare/text/article.ts';
import { article, lexicon } from '../support/articles.ts';

/** The first word of the label of a claim of two mentions, of which the second is so much more central. */
function label(first: string, second: string, more: number): string {
  const articles = [first, second].map((text, i) => readArticle(article(`paper-${i}`, `# A headline of no matter\n\n${text}.`), lexicon));
  const clauses = articles.flatMap((one) => one.clauses.filter(({ sentence }) => !sentence.heading));
  if (clauses.length !== 2) throw new Error(`two clauses, not ${clauses.length}`);
  const group: Group = { clauses, fit: 0.8, pin: null, confirmed: false };
  const making = {
    articles: new Map(articles.map((one) => [one.source.id, one])),
    origins: findOrigins(articles),
    absence: () => ({ silent: [], unknown: [] }),
    confidence: () => 0.8,
    centrality: () => [0.5, 0.5 + more],
  };
  return toClaim(group, making, mentionMaker(making)).label.split(' ')[0] ?? '';
}

test('a hundred and fifty letters more weigh as much as a tenth of centrality', () => {
  const [short, long] = ['Divers found it', `Fishermen of ${'the old '.repeat(19)}town`];
  expect(long.length - short.length).toBe(154);
  expect([label(`${short} in June`, `${long} sank`, 0.09), label(`${short} in June`, `${long} sank`, 0.12)]).toEqual(['Divers', 'Fishermen']);
});

test('a mention that leans on what stood before it needs a quarter more', () => {
  const [whole, leaning] = ['The ferry sank in the bay', 'They saw it in the bay'];
  expect([label(whole, leaning, 0.22), label(whole, leaning, 0.28)]).toEqual(['The', 'They']);
});
