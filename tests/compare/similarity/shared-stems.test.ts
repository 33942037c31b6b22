import { describe, expect, test } from 'vitest';
import { indexStems, sharedStems } from '../../../src/compare/similarity/shared-stems.ts';
import { CUTS, interactionOf, scorePairs, sureness } from '../../../src/compare/similarity/similarity.ts';
import { type Terms, weighTerms } from '../../../src/compare/similarity/terms.ts';
import { RESOURCES } from '../../../src/compare/resources.ts';
import { clauseIn } from '../../support/clauses.ts';

/** A clause of the article with this number that has a stem which all of them have, and one of its own. */
function terms(article: number, own: number): Terms {
  const clause = clauseIn('gazette', 'The old ferry sank in the bay on Monday.');
  const stems = new Map([['ferri', 1], [`own-${own}`, 1]]); // prettier-ignore
  const sentence = { ...clause.sentence, article: `paper-${article}` };
  return { clause: { ...clause, sentence }, stems, weight: 2, unique: new Set(), names: new Set(), conditional: false, negated: false, future: false };
}
function hasCandidates(clauses: number, articles: number): boolean {
  let found = false;
  const all = Array.from({ length: clauses }, (_, i) => terms(i % articles, i));
  sharedStems(indexStems(all), ({ others }) => void (found ||= others.length > 0));
  return found;
}

describe('a stem tells clauses from each other', () => {
  test('while sixty have it at most', () => expect([hasCandidates(50, 5), hasCandidates(70, 5)]).toEqual([true, false]));
  test('in a story of many articles, while two in each have it', () => expect([hasCandidates(70, 40), hasCandidates(100, 40)]).toEqual([true, false]));
});

test('a rare stem weighs more: by the log of how many clauses have it, half a clause added', () => {
  const clauses = ['The old ferry sank.', 'The ferry was old.', 'Bakers raised prices.'].map((text, i) => clauseIn(`paper-${i}`, text));
  const [first] = weighTerms(clauses);
  expect(first?.stems.get('sank')).toBeCloseTo(Math.log(4 / 1.5), 6);
  expect(first?.stems.get('ferri')).toBeCloseTo(Math.log(4 / 2.5), 6);
});

test('a pair that is less likely than five in a hundred is left out', () => {
  const told = (probability: number): number[] => {
    const features = RESOURCES.model.features.map((one) => ({ ...one, weight: 0 }));
    const found: number[] = [];
    const clauses = [clauseIn('gazette', 'The old ferry sank.'), clauseIn('herald', 'The ferry sank in March.')];
    const model = { ...RESOURCES.model, features, bias: Math.log(probability / (1 - probability)) };
    scorePairs(weighTerms(clauses), interactionOf(clauses), model, (_look, score) => void found.push(Number(score.toFixed(3))));
    return found;
  };
  expect([told(0.04), told(0.1)]).toEqual([[], [0.1]]);
});

test('a higher score is surer, none is certain, and below the cut a lower one tells no more: others joined the two', () => {
  const sure = [0, 0.3, CUTS.published, 0.8, 1].map((score) => sureness(RESOURCES.model, score));
  expect(sure.slice(0, 2)).toEqual([sure[2], sure[2]]);
  expect(sure.slice(2)).toEqual(sure.slice(2).toSorted((a, b) => a - b));
  expect(Math.min(...sure)).toBeGreaterThan(0.5);
  expect(Math.max(...sure)).toBeLessThan(0.98);
});
