import { describe, expect, test } from 'vitest';
import { goldDiagnostics, parseGold } from '../../src/evaluate/gold.ts';

const claim = { id: 'rain', verdict: 'agreed', mentions: [{ article: 'gazette', quote: 'It rained' }] };
const gold = { articles: ['gazette'], claims: [claim] };

describe('parseGold', () => {
  test('fills in what may be left out', () => {
    const [read] = parseGold(JSON.stringify(gold), 'gold.json').claims;
    expect(read).toMatchObject({ asked: false, mayMergeWith: [], differences: [], mentions: [{ optional: false }] });
  });

  test('names every wrong field by its path', () => {
    const wrong = {
      articles: ['gazette'],
      claims: [
        { ...claim, id: 3 },
        { ...claim, mentions: [{ article: 'gazette' }] },
      ],
    };
    expect(() => parseGold(JSON.stringify(wrong), 'gold.json')).toThrow(/gold\.json: claims\[0\]\.id: .*\n.*\ngold\.json: claims\[1\]\.mentions\[0\]\.quote: /);
  });

  test('says that a file is not JSON', () => {
    expect(() => parseGold('claims:', 'gold.json')).toThrow(/^gold\.json: it is not JSON/);
  });
});

describe('goldDiagnostics', () => {
  const read = parseGold(JSON.stringify(gold), 'gold.json');

  test('finds a quote whatever its quotation marks and spaces', () => {
    expect(goldDiagnostics(read, new Map([['gazette', 'On Sunday it\n*rained*.']]), 'gold.json')).toEqual([]);
  });

  test('names a quote that does not stand in its article', () => {
    const [diagnostic] = goldDiagnostics(read, new Map([['gazette', 'It snowed.']]), 'gold.json');
    expect(diagnostic).toMatchObject({ file: 'gold.json', what: 'claims[0].mentions[0]: this does not stand in gazette: “It rained”' });
  });

  test('names an article without a text', () => {
    const [diagnostic] = goldDiagnostics(read, new Map(), 'gold.json');
    expect(diagnostic).toMatchObject({
      what: 'there is no text for the article gazette',
      fix: 'Put gazette.md or gazette.txt into the folder of the articles',
    });
  });
});
