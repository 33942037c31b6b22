/** Which of its mentions names a claim. */
import { RESOURCES } from '../../src/compare/resources.ts';
import { expect, test } from 'vitest';
import type { Group } from '../../src/compare/alignment/align.ts';
import { claimMaker } from '../../src/compare/claims.ts';
import { gatherScores } from '../../src/compare/similarity/scores.ts';
import { findOrigins } from '../../src/compare/provenance/origins.ts';
import { article, compare, readSource, story } from '../support/articles.ts';

/** The first word of the label of a claim of two mentions and a third, by whose scores the second is so much more central. */
function label(first: string, second: string, more: number): string {
  const articles = [first, second, 'He knew of it'].map((text, i) => readSource(article(`paper-${i}`, `# A headline of no matter\n\n${text}.`)));
  const clauses = articles.flatMap((one) => one.clauses.filter(({ sentence }) => !sentence.heading));
  if (clauses.length !== 3) throw new Error(`three clauses, not ${clauses.length}`);
  const group: Group = { members: clauses.map((clause, item) => ({ clause, item })), pairs: [{ i: 0, j: 1, score: 0.8 }], pin: null, confirmed: false };
  const scores = gatherScores(3, (onPair) => [[0, 1, 0.9], [1, 2, 2 * more]].forEach(([a = 0, b = 0, score = 0]) => onPair(a, b, score))); // prettier-ignore
  return claimMaker({ articles, clauses, scores, origins: findOrigins(articles), resources: RESOURCES })(group).label.split(' ')[0] ?? '';
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

test('a fact told in passing names a claim by itself, not by what else its sentence says', () => {
  const given = {
    gazette: '# Fever at the lake\n\nThe mayor, Harri Noor, said that he would not swim in the lake “for any money”.',
    herald: '# Ban on bathing\n\nThe north beach stays closed until October, the mayor, Harri Noor, said.',
  };
  const labels = compare(story(given)).comparison.claims.filter(({ status }) => status === 'agreed').map((claim) => claim.label); // prettier-ignore
  expect(labels).toEqual(['The mayor, Harri Noor']);
});
