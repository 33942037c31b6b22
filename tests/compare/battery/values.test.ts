import { describe, expect, test } from 'vitest';
import { proposals, type Statement } from '../../../src/compare/differences/index.ts';
import { compareValues } from '../../../src/compare/differences/values.ts';
import { mentionMaker } from '../../../src/compare/claims.ts';
import { findOrigins } from '../../../src/compare/provenance/origins.ts';
import { readArticle } from '../../../src/compare/text/article.ts';
import { article } from '../../support/articles.ts';
import { readingsOf } from '../../support/readings.ts';
import { tableOf } from '../attributes/tables.ts';

/** The articles are of a Saturday. */
const published = '2031-05-10';

/** Two sentences, taken for mentions of one claim. */
function told(a: string, b: string): Statement[] {
  const sources = [a, b].map((text, i) => article(`outlet-${i}`, `# A headline of no matter\n\n${text}`));
  const read = sources.map((source) => readArticle(source, readingsOf(sources)));
  const mentionOf = mentionMaker({ articles: read, origins: findOrigins(read) });
  return read.flatMap(({ clauses }) => clauses.filter(({ sentence }) => !sentence.heading).map((clause) => ({ ...mentionOf(clause), published })));
}

/** What the rules for numbers and times call a difference that matters. */
const differing = (a: string, b: string): string[] =>
  proposals(told(a, b))
    .filter(({ kind, minor }) => !minor && (kind === 'quantity' || kind === 'time'))
    .map(({ kind, sides }) => `${kind}: ${sides.map(({ words }) => words.join(' / ')).join(' | ')}`);

describe('pairs that differ in a number or a time', () => {
  const kinds = Map.groupBy(tableOf('../battery/differs.md'), ({ cells: [kind = ''] }) => kind);
  test.each(['number', 'unit', 'bound', 'date', 'clock', 'duration'])('%s: nine in ten are seen', (kind) => {
    const rows = kinds.get(kind) ?? [];
    const missed = rows.filter(({ cells: [, a = '', b = ''] }) => differing(a, b).length === 0);
    expect(missed.length).toBeLessThanOrEqual(rows.length * 0.1);
  });
});

test('pairs that say the same never differ in a number or a time', () => {
  const wrong = tableOf('../battery/same.md').flatMap(({ line, cells: [, a = '', b = ''] }) => differing(a, b).map((difference) => `${line} ${difference}`));
  expect(wrong).toEqual([]);
});

describe('values of two clauses', () => {
  const compared = (a: string, b: string): unknown => {
    const [one, other] = told(a, b).filter(({ clause }) => clause.kind !== 'source');
    if (!one || !other) return null;
    const { unread, ...read } = compareValues(one, other);
    return { ...read, unread: unread.map(({ kind, side, words }) => ({ kind, side, words })) };
  };

  test('are the same, differ, or stand alone', () => {
    expect(compared('The mill sent 60 workers home on Tuesday.', 'The mill sent 40 workers home at noon on Tuesday.')).toEqual({
      same: [{ kind: 'date', words: ['Tuesday', 'Tuesday'], rooms: [0, 0] }],
      differ: [{ kind: 'quantity', words: ['60 workers', '40 workers'], rooms: [0, 0] }],
      unread: [{ kind: 'clock', side: 1, words: 'noon' }],
    });
  });

  test('of two things are not held against each other', () => {
    expect(compared('The mill sent 60 workers home.', 'The mill sold 40 looms.')).toEqual({
      same: [],
      differ: [],
      unread: [
        { kind: 'quantity', side: 0, words: '60 workers' },
        { kind: 'quantity', side: 1, words: '40 looms' },
      ],
    });
  });

  test('that no finder reads are told', () => {
    expect(compared('The bus on Route 66 was late.', 'The bus on Route 61 was late.')).toEqual({
      same: [],
      differ: [],
      unread: [
        { kind: 'unknown', side: 0, words: '66' },
        { kind: 'unknown', side: 1, words: '61' },
      ],
    });
  });
});
