import { RESOURCES } from '../../src/compare/resources.ts';
import { expect, test } from 'vitest';
import { explain as explainClaim } from '../../src/review/explain.ts';
import { FEATURE_WORDS } from '../../src/review/score-parts.ts';
import type { Explanation } from '../../src/review/explain.ts';
import { compareStory } from '../../src/compare/index.ts';
import { gatherScores } from '../../src/compare/similarity/scores.ts';
import { featureNames } from '../../src/compare/similarity/similarity.ts';
import type { StorySource } from '../../src/compare/types.ts';
import { compareWhole, placed, prepare, story } from '../support/articles.ts';

const FIRE = story({
  gazette: 'The warehouse in the old harbour burnt down on Tuesday.\n\nThe mayor wants to sell the tram depot to a bank.',
  herald: 'On Tuesday the warehouse in the old harbour burnt down.\n\nA choir sang in the chapel of the seamen.',
  mail: 'The old harbour was quiet, and a warehouse full of rope was for sale.\n\nA bank may buy the tram depot that the mayor wants to sell.',
});

/** Scores of pairs, given by words of the two passages: what is tested here is not the model. */
const SCORES: readonly (readonly [string, string, number])[] = [
  ['burnt', 'burnt', 0.9],
  ['burnt', 'rope', 0.4],
  ['tram', 'tram', 0.8],
  ['burnt', 'tram', 0.1],
];

function explain(source: StorySource, says: string): Explanation {
  const read = prepare(source);
  const scoreOf = (x: string, y: string): number =>
    SCORES.find(([one, two]) => (x.includes(one) && y.includes(two)) || (x.includes(two) && y.includes(one)))?.[2] ?? 0;
  const words = read.clauses.map(({ sentence, start, end }) => sentence.text.slice(start, end));
  const pairs = words.flatMap((x, a) =>
    words.flatMap((y, b) => (a < b && read.clauses[a]?.sentence.article !== read.clauses[b]?.sentence.article ? [{ a, b, score: scoreOf(x, y) }] : [])),
  );
  const scores = gatherScores(words.length, (tell) => pairs.forEach(({ a, b, score }) => score > 0 && tell(a, b, score)));
  const compared = compareStory({ ...read, scores }, source);
  const claim = compared.comparison.claims.find(({ mentions }) => mentions.some(({ quote }) => quote.includes(says)));
  if (!claim) throw new Error(`no claim says ${says}`);
  return explainClaim(compared, claim);
}

test('every feature of the pair score is told in plain words, and nothing else is', () => {
  expect(Object.keys(FEATURE_WORDS).toSorted()).toEqual([...featureNames].toSorted());
  const words = Object.values(FEATURE_WORDS);
  expect(new Set(words).size).toBe(words.length);
  for (const each of words) expect(each).toMatch(/^[a-z].{15,}$/);
});

test('a claim is explained by its pairs: their scores, and the words that they share, rarest first', () => {
  const { pairs } = explain(FIRE, 'burnt down');
  expect(pairs.map(({ a, b, score }) => [...[a.article, b.article].toSorted(), score])).toEqual([['gazette', 'herald', 0.9]]);
  expect(pairs[0]?.shared).toEqual(expect.arrayContaining(['burnt', 'Tuesday', 'warehouse']));
  expect(pairs[0]?.shared.indexOf('burnt')).toBeLessThan(pairs[0]?.shared.indexOf('warehouse') ?? -1);
});

test('what the features added sums to the score of the model', () => {
  const compared = compareWhole(FIRE, { cut: 0.1 });
  const pairs = compared.comparison.claims.flatMap((claim) => explainClaim(compared, claim).pairs).filter(({ parts }) => parts.length);
  expect(pairs.length).toBeGreaterThan(0);
  for (const { parts, score } of pairs) {
    expect(parts.map(({ name }) => name).toSorted()).toEqual([...featureNames].toSorted());
    const sum = parts.reduce((total, { adds }) => total + adds, RESOURCES.model.bias);
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score, 9);
  }
});

test('the nearest passages outside are told with their mean score, and with the claim that they stand in instead', () => {
  const { near } = explain(FIRE, 'burnt down');
  expect(near.map(({ article, fit, elsewhere }) => [article, Number(fit.toFixed(6)), elsewhere !== null])).toEqual([
    ['mail', 0.4, false],
    ['gazette', 0.1, true],
    ['mail', 0.1, true],
  ]);
  expect(near[0]?.nearest.shared).toEqual(expect.arrayContaining(['warehouse', 'harbour']));
});

test('a passage that an editor pinned is explained by the clause that it stands in', () => {
  const passage = (article: string, quote: string) => ({ article, quote });
  const decision = {
    pin: 'the-fire',
    label: 'The fire',
    quotes: [passage('gazette', 'burnt down on Tuesday'), passage('herald', 'the old harbour burnt down')],
  };
  const pinned = { ...FIRE, decisions: placed([decision]) };
  const { claim, pairs } = explain(pinned, 'burnt down');
  expect(claim.pinned).toBe(true);
  expect(pairs).toHaveLength(1);
});
