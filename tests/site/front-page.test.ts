/** What stands where on the home page: a lead in the outlets' own words, different drawings beside each other, every story once. */
import { describe, expect, test } from 'vitest';
import type { Dispute } from '../../src/site/disputes.ts';
import { type FrontPage, frontPage } from '../../src/site/front-page.ts';
import type { StorySummary } from '../../src/site/summary.ts';

const drawings = {
  stairs: { kind: 'stairs', heights: [1, 2] },
  numbers: { kind: 'numbers', unit: 'boats', points: [], ticks: [] },
  days: { kind: 'days', unit: '', points: [], ticks: [] },
  columns: { kind: 'columns' },
} as unknown as Record<string, Dispute['drawing']>;

const dispute = (label: string, drawing: string, quoted = true): Dispute => ({
  href: `/${label}/`, label, inQuotes: false, grade: 'sure', kind: 'how many', drawing: drawings[drawing] ?? { kind: 'columns' }, words: '', outlets: 2,
  sides: ['nine', 'seven'].map((words) => ({ shape: 'circle', heading: words, quote: quoted ? words : null, cut: false, who: 'Echo', names: 'Echo' })),
}); // prettier-ignore
const story = (id: string, disputes: Dispute[], more: Partial<StorySummary> = {}): StorySummary => ({
  id, title: id, standfirst: '', date: '2031-05-08', updated: null, tags: [], articles: 3, sums: { agreed: 1, differs: disputes.length, single: 0 }, reports: 1,
  days: null, disputes, agreed: [], report: null, fed: [], corrections: [], outlets: [], ...more,
}); // prettier-ignore
const report = { name: 'Nordwire', names: ['Echo', 'Mist', 'Post'], repeat: 3, articles: 3, agreed: 1 };
const drawn = ({ places }: FrontPage): string[] =>
  places.map((place) => `${place.story.id} ${place.kind === 'report' ? 'report' : place.dispute.drawing.kind}`);

test('the newest story whose sides can be quoted leads, not one with headings of ours alone', () => {
  const { lead } = frontPage([story('bell', [dispute('rope', 'columns', false)]), story('ferry', [dispute('boats', 'numbers')])]);
  expect([lead?.story.id, lead?.dispute?.label]).toEqual(['ferry', 'boats']);
});

test('three stories stand under it with three different drawings, though a newer one has the same again', () => {
  const stories = [
    story('lead', [dispute('a', 'numbers')]),
    story('one', [dispute('b', 'stairs')]),
    story('two', [dispute('c', 'stairs')]),
    story('three', [dispute('d', 'days')]),
    story('four', [], { report }),
  ];
  expect(drawn(frontPage(stories))).toEqual(['one stairs', 'three days', 'four report']);
});

test('of one story its other disputes fill the places, and what it agrees on has room', () => {
  const front = frontPage([story('only', [dispute('a', 'columns'), dispute('b', 'stairs'), dispute('c', 'stairs'), dispute('d', 'days')], { report })]);
  expect(front.lead?.dispute?.label).toBe('a');
  expect(drawn(front)).toEqual(['only stairs', 'only days', 'only report']);
  expect(front.hasRoom).toBe(true);
});

test('every story stands on the page, and none in two lists', () => {
  const many = Array.from({ length: 25 }, (_, index) =>
    index % 3 === 0
      ? story(`s${index}`, [dispute(`d${index}`, index % 2 === 0 ? 'numbers' : 'columns')])
      : story(`s${index}`, [], { sums: { agreed: index % 3 === 1 ? 5 : 0, differs: 0, single: 2 } }),
  );
  const front = frontPage(many);
  const shown = [front.lead?.story, ...front.places.map((place) => place.story), ...front.rows.map((row) => row.story), ...front.agreed, ...front.rest];
  expect(shown.map((one) => one?.id).toSorted()).toEqual(many.map(({ id }) => id).toSorted());
  for (const { sums } of front.agreed) expect(sums.differs * 5).toBeLessThanOrEqual(sums.agreed);
});

describe('where there is little to show', () => {
  test('a story without a difference leads by its title alone', () => {
    expect(frontPage([story('quiet', [])]).lead).toEqual({ story: expect.objectContaining({ id: 'quiet' }), dispute: null });
  });
  test('no story, no lead', () => {
    expect(frontPage([])).toMatchObject({ lead: null, places: [], rows: [], agreed: [], rest: [] });
  });
});
