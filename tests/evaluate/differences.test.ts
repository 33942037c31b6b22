import { expect, test } from 'vitest';
import { judge, judgeAligned, judgePublished, kindFigures, together } from '../../src/evaluate/differences.ts';
import { parseGold } from '../../src/evaluate/gold.ts';
import type { Gold } from '../../src/evaluate/gold.ts';
import { readingsOf } from '../support/readings.ts';
import { story } from '../support/articles.ts';

const goldOf = (claims: readonly object[]): Gold => parseGold(JSON.stringify({ articles: ['a', 'b', 'c'], claims }), 'gold.json');
const apart = (kind: string, ...sides: string[]): object => ({ kind, sides: sides.map((side) => ({ articles: [...side] })) });
const claim = (id: string, quotes: Readonly<Record<string, string>>, ...differences: object[]): object => ({
  id,
  verdict: differences.length ? 'differs' : 'agreed',
  mentions: Object.entries(quotes).map(([one, quote]) => ({ article: one, quote })),
  differences,
});
const texts = {
  a: 'The mill sent 60 workers home. The gate was closed on Monday.',
  b: 'The mill sent 40 workers home. The gate was closed on Monday.',
  c: 'The mill sent 60 workers home. The gate was closed on Monday.',
};
const workers = { a: 'The mill sent 60 workers home', b: 'The mill sent 40 workers home', c: 'The mill sent 60 workers home' };
const gate = { a: 'The gate was closed on Monday', b: 'The gate was closed on Monday', c: 'The gate was closed on Monday' };
const source = story(texts);

test('a proposal counts once for every two articles that it sets apart', () => {
  const [gold] = goldOf([claim('workers', workers, apart('quantity', 'ac', 'b'))]).claims;
  if (!gold) throw new Error('no claim');
  const judged = judge(gold, [{ kind: 'quantity', sides: [{ articles: ['a'] }, { articles: ['b'] }, { articles: ['c'] }] }]);
  expect(judged.pairs.map(({ articles, right }) => `${articles.join('-')} ${right}`)).toEqual(['a-b true', 'a-c false', 'b-c true']);
  expect(judged.wanted).toEqual([{ claim: 'workers', kind: 'quantity', found: true }]);
  expect(judge(gold, [{ kind: 'time', sides: [{ articles: ['a'] }, { articles: ['b'] }] }]).pairs).toMatchObject([{ right: false, differs: true }]);
  expect(judge(gold, [{ kind: 'quantity', minor: true, sides: [{ articles: ['a'] }, { articles: ['b'] }] }]).pairs).toEqual([]);
});

test('an article that stands on both sides is set apart from nobody that stands on one', () => {
  const [gold] = goldOf([claim('workers', workers)]).claims;
  if (!gold) throw new Error('no claim');
  expect(judge(gold, [{ kind: 'quantity', sides: [{ articles: ['a', 'b'] }, { articles: ['b', 'c'] }] }]).pairs.map(({ articles }) => articles)).toEqual([
    ['a', 'c'],
  ]);
});

test('rules are measured on the claims of the gold list, found in the articles', () => {
  const gold = goldOf([claim('workers', workers, apart('quantity', 'ac', 'b')), claim('gate', gate, apart('place', 'a', 'b'))]);
  expect(kindFigures(judgeAligned({ source, gold, readings: readingsOf(source.articles) }))).toEqual([
    { kind: 'quantity', stated: true, proposals: 2, claims: 1, right: 2, precision: 1, wanted: 1, found: 1, recall: 1 },
    { kind: 'place', stated: false, proposals: 0, claims: 0, right: 0, precision: null, wanted: 1, found: 0, recall: 0 },
  ]);
  const agreed = goldOf([claim('workers', workers)]);
  expect(kindFigures(judgeAligned({ source, gold: agreed, readings: readingsOf(source.articles) }))).toMatchObject([
    { kind: 'quantity', right: 0, precision: 0 },
  ]);
});

test('what is published is right where the passages tell a claim that differs', () => {
  const gold = goldOf([claim('workers', workers, apart('quantity', 'ac', 'b'))]);
  const published = (quotes: Readonly<Record<string, string>>): object => ({
    id: 'x',
    differences: [{ kind: 'quantity', sides: [{ articles: ['a'] }, { articles: ['b'] }] }],
    mentions: Object.entries(quotes).map(([one, quote]) => ({ article: one, quote })),
  });
  const all = new Map(Object.entries(texts));
  const of = (quotes: Readonly<Record<string, string>>) => judgePublished(gold, { claims: [published(quotes)] } as never, all);
  expect(kindFigures(of(workers))).toMatchObject([{ kind: 'quantity', proposals: 1, right: 1, wanted: 1, found: 1 }]);
  expect(kindFigures(of(gate))).toMatchObject([{ kind: 'quantity', proposals: 1, right: 0, wanted: 0 }]);
  expect(kindFigures(together([of(workers), of(gate)]))).toMatchObject([{ proposals: 2, right: 1, precision: 0.5 }]);
});
