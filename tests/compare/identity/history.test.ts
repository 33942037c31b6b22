/** What the ledger remembers of a claim's past, by the days of the story. */
import { describe, expect, test } from 'vitest';
import { isCurrent } from '../../../src/build/compared.ts';
import { recordHistory } from '../../../src/compare/identity/history.ts';
import type { Status } from '../../../src/schema/comparison.ts';
import type { Ledger } from '../../../src/schema/ledger.ts';

const FIRST = { date: '2031-05-08' };
const UPDATED = { ...FIRST, updated: '2031-05-11' };
const mentions = [{ article: 'post', quote: 'forty boats' }];
const told = (statuses: Readonly<Record<string, Status>>, redirects: Ledger['redirects'] = []): [Ledger, { id: string; status: Status }[]] => [
  { claims: Object.keys(statuses).map((id) => ({ id, mentions })), redirects },
  Object.entries(statuses).map(([id, status]) => ({ id, status })),
];
const EMPTY: Ledger = { claims: [], redirects: [] };
const lines = ({ history = [] }: Ledger): string[] => history.map(({ claim, on, status }) => `${on} ${claim} ${status}`);

describe('the history of a ledger', () => {
  const first = recordHistory(EMPTY, ...told({ boats: 'agreed', crew: 'unsettled' }), FIRST);
  test('begins with the story, and a second look changes nothing', () => {
    expect(lines(first)).toEqual(['2031-05-08 boats agreed', '2031-05-08 crew unsettled']);
    expect(recordHistory(first, ...told({ boats: 'agreed', crew: 'unsettled' }), UPDATED)).toEqual(first);
  });
  test('says on an update what is new, what is told otherwise and what has gone', () => {
    const merged = { from: 'crew', to: 'boats' };
    const then = recordHistory(first, ...told({ boats: 'differs', fares: 'agreed' }, [merged]), UPDATED);
    expect(lines(then).slice(2)).toEqual(['2031-05-11 boats differs', '2031-05-11 crew gone', '2031-05-11 fares agreed']);
    expect(recordHistory(then, ...told({ boats: 'differs', fares: 'agreed' }, [merged]), UPDATED)).toEqual(then);
    // What an editor takes back on the same day has not happened.
    expect(lines(recordHistory(then, ...told({ boats: 'agreed', fares: 'agreed' }, [merged]), UPDATED))).not.toContain('2031-05-11 boats differs');
  });
  test('takes the claims of an older ledger to have been there from the beginning', () => {
    const [old] = told({ boats: 'agreed' });
    expect(lines(recordHistory(old, ...told({ boats: 'agreed', fares: 'agreed' }), UPDATED))).toEqual(['2031-05-08 boats agreed', '2031-05-11 fares agreed']);
    expect(isCurrent(old, recordHistory(old, ...told({ boats: 'agreed' }), FIRST))).toBe(true);
    expect(isCurrent(first, { ...first, history: [] })).toBe(false);
  });
  test('is none in a folder of articles without a day', () => {
    expect(recordHistory(EMPTY, ...told({ boats: 'agreed' }), { date: '' })).toEqual(told({ boats: 'agreed' })[0]);
  });
});
