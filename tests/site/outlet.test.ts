/** An outlet in figures: who was first is told only where every copy says when, and few stories are called few. */
import { expect, test } from 'vitest';
import type { Claim } from '../../src/schema/comparison.ts';
import type { Story } from '../../src/site/library.ts';
import { firstTeller, type OutletFigures } from '../../src/site/outlets/outlet-figures.ts';
import { fewWords, kindWords, outletTotals, repeatWords } from '../../src/site/outlets/outlet-totals.ts';

/** A story of articles by `outlet@moment`; `~` before the moment: it was inferred. */
function firstOf(...articles: string[]): string | null {
  const compared = articles.map((said, index) => {
    const [outlet = '', moment = ''] = said.split('@');
    return { id: `a${index}`, outlet: { id: outlet, name: outlet }, published: moment === '' ? null : moment.replace('~', ''), publishedIs: moment.startsWith('~') ? 'inferred' : 'stated' };
  }); // prettier-ignore
  const mentions = compared.map(({ id }) => ({ article: id }));
  // Only who tells it, and when, is read.
  return firstTeller({ compared } as unknown as Story, { mentions } as Claim);
}

test.each([
  [['echo@2031-05-08', 'mist@2031-05-09'], 'echo'],
  [['mist@2031-05-09', 'echo@2031-05-08'], 'echo'],
  [['echo@2031-05-08T07:10', 'mist@2031-05-08T09:00'], 'echo'],
  [['echo@2031-05-08T07:10', 'mist@2031-05-08'], null],
  [['echo@2031-05-08', 'mist@2031-05-08'], null],
  [['echo@2031-05-08T07:10+02:00', 'mist@2031-05-08T09:00+05:00'], null],
  [['echo@2031-05-08', 'mist@'], null],
  [['echo@~2031-05-01', 'mist@2031-05-09'], null],
  [['echo@2031-05-08', 'echo@2031-05-08', 'mist@2031-05-09'], 'echo'],
])('%j: first is %s', (articles, first) => {
  expect(firstOf(...articles)).toBe(first);
});

const figures = (more: Partial<OutletFigures>): OutletFigures => ({
  id: 'echo', articles: 1, compared: 1, sums: { agreed: 2, differs: 1, single: 3 }, first: 1, kinds: [['when', 1]], repeats: ['Nordwire'], ...more,
}); // prettier-ignore

test('the figures of all stories are added up, kinds and reports by how often', () => {
  const totals = outletTotals([figures({}), figures({ kinds: [['who', 2], ['when', 2]], repeats: ['Coast Press', 'Nordwire'] })]); // prettier-ignore
  expect([totals.articles, totals.first, totals.sums]).toEqual([2, 2, { agreed: 4, differs: 2, single: 6 }]);
  expect(kindWords(totals)).toBe('when 3, who 2');
  expect(repeatWords(totals)).toBe('Nordwire (2 stories) and Coast Press');
});

test('few stories are called few, many are not', () => {
  expect(fewWords(outletTotals([figures({})]))).toContain('One story says little');
  expect(fewWords(outletTotals([figures({}), figures({})]))).toBe('Two stories say little about an outlet.');
  expect(fewWords(outletTotals(Array.from({ length: 5 }, () => figures({}))))).toBe(null);
});
