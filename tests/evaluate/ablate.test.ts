import { RESOURCES } from '../../src/compare/resources.ts';
import { encoder, readingsOf } from '../support/readings.ts';
import { expect, test } from 'vitest';
import { ABLATABLE, ablate, toAblationTable } from '../../src/evaluate/ablate.ts';
import { trainModel } from '../../src/evaluate/train.ts';
import { readAnnotated } from '../../src/evaluate/read-gold.ts';
import { cutNames } from '../../src/compare/text/clause-starts.ts';
import { featureNames } from '../../src/compare/similarity/similarity.ts';
import { read } from '../support/articles.ts';
import { readArticle } from '../../src/compare/text/article.ts';

const stories = await Promise.all(
  ['bridge-closure', 'tram-strike'].map((name) => readAnnotated({ goldFile: `tests/cases/${name}/gold.json`, dir: `tests/cases/${name}` }, encoder)),
);

test('a feature that is out has no weight, and the others are fitted anew', () => {
  const [out = ''] = featureNames;
  const [whole, without] = [trainModel(stories, RESOURCES), trainModel(stories, { ...RESOURCES, without: new Set([out]) })];
  expect(whole.features.find(({ name }) => name === out)?.weight).not.toBe(0);
  expect(without.features.find(({ name }) => name === out)?.weight).toBe(0);
  expect(without.features.slice(1).map(({ weight }) => weight)).not.toEqual(whole.features.slice(1).map(({ weight }) => weight));
});

test('clause rules that are out cut no more', () => {
  const text = 'The region closed two roads and the harbour on Monday after the storm, which had left 300 homes on the northern coast without power.';
  const { source, clauses } = read(text);
  expect(clauses).toHaveLength(2);
  expect(readArticle(source, readingsOf([source]), new Set(['afterComma'])).clauses).toHaveLength(1);
});

test('the table has a row for everything and one for each that is out', () => {
  expect(ABLATABLE).toEqual([...featureNames, ...cutNames]);
  const told: (string | null)[] = [];
  const ablations = ablate(stories, RESOURCES, [featureNames[0] ?? '', 'afterComma'], ({ without }) => told.push(without));
  expect(told).toEqual([null, featureNames[0], 'afterComma']);
  const lines = toAblationTable(ablations).split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[2]).toMatch(/^\| everything +\| +0\.\d{3} \(0\.\d+\) +\|/);
  expect(lines[4]).toMatch(/^\| without afterComma +\|/);
});
