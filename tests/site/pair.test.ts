/** Two articles side by side: each claim that both tell has one row, each sentence stands once, and what differs is spelled out. */
import { describe, expect, test } from 'vitest';
import type { Claim, ComparedArticle, Mention } from '../../src/schema/comparison.ts';
import type { Story } from '../../src/site/library.ts';
import { pairLead } from '../../src/site/pairs/pair-lead.ts';
import { countTies, foldRuns, pairRows, type PairRow } from '../../src/site/pairs/pair-rows.ts';
import { verdictWords } from '../../src/site/pairs/pair-verdicts.ts';
import { markRow } from '../../src/site/pairs/pair-words.ts';
import { passagesOf } from '../../src/site/passages.ts';
import { railsOf } from '../../src/site/pairs/rails.ts';
import { standingOf } from '../../src/site/pairs/standing.ts';

const TEXTS = {
  north: [
    'The bridge at Senn will open in March, and the council has promised a second lane.',
    'Nobody was hurt.',
    'The mayor said that it cost 40 million crowns.',
    'A toll is planned.',
  ],
  tide: [
    'The crossing cost 60 million crowns, the mayor said.',
    'Gulls watched.',
    'In March the bridge at Senn will open.',
    'The council wants a second lane.',
  ],
  echo: ['A toll is planned, the keeper said.'],
} as const;

const at = (article: keyof typeof TEXTS, quote: string): Mention => {
  const line = TEXTS[article].findIndex((text) => text.includes(quote));
  if (line < 0) throw new Error(`${article} does not say ${quote}`);
  const offset = startOf(article, line) + (TEXTS[article][line] ?? '').indexOf(quote);
  const place = (from: number) => ({ line: line + 1, column: 1, offset: from });
  return {
    article, quote, sentence: TEXTS[article][line] ?? '', start: place(offset), end: place(offset + quote.length),
    certainty: 'stated', stance: 'asserts', attribution: null, origin: article === 'echo' ? null : 'wire', values: [],
  }; // prettier-ignore
};
const startOf = (article: keyof typeof TEXTS, line: number): number => TEXTS[article].slice(0, line).reduce((sum, text) => sum + text.length + 1, 0);

const claim = (id: string, status: Claim['status'], mentions: Mention[], more: Partial<Claim> = {}): Claim => ({
  id, label: id, labelFrom: 'editor', pinned: false, status, review: 'confirmed', confidence: 1,
  open: [], origins: [], mentions, silent: [], unknown: [], differences: [], ...more,
}); // prettier-ignore
const sides = (a: string, b: string) => [
  { articles: ['north'], value: a },
  { articles: ['tide'], value: b },
];
const opening = claim('opening', 'agreed', [at('north', 'The bridge at Senn will open in March'), at('tide', 'In March the bridge at Senn will open')]);
const lane = claim('lane', 'differs', [at('north', 'the council has promised a second lane'), at('tide', 'The council wants a second lane')], {
  differences: [{ kind: 'certainty', minor: false, by: 'editor', sides: sides('has promised', 'wants') }],
});
const cost = claim('cost', 'differs', [at('north', 'it cost 40 million crowns'), at('tide', 'The crossing cost 60 million crowns')], {
  differences: [{ kind: 'quantity', minor: false, by: 'rule', sides: sides('40 million', '60 million') }],
});
const toll = claim('toll', 'agreed', [at('north', 'A toll is planned'), at('echo', 'A toll is planned')]);
const unhurt = claim('unhurt', 'single', [at('north', 'Nobody was hurt')]);
const gulls = claim('gulls', 'single', [at('tide', 'Gulls watched')], { unknown: ['echo'] });

const article = (id: string): ComparedArticle => ({
  id, outlet: { id, name: id }, title: null, url: null, published: null, publishedIs: 'unknown', publishedNote: null, withdrawn: null,
  copy: 'complete', publish: 'full', words: 9, sha256: '', origins: [],
}); // prettier-ignore
const [north, tide, echo] = ['north', 'tide', 'echo'].map(article) as [ComparedArticle, ComparedArticle, ComparedArticle];

function storyOf(claims: readonly Claim[]): Story {
  const compared = [north, tide, echo];
  const placed = (id: keyof typeof TEXTS) =>
    TEXTS[id].map((text, line) => ({ text, start: startOf(id, line), end: startOf(id, line) + text.length, heading: false }));
  const story = {
    id: 'bridge', compared, articles: compared, shown: {}, sentences: { north: placed('north'), tide: placed('tide'), echo: placed('echo') },
    comparison: { claims, origins: [{ id: 'wire', name: 'Wire', kind: 'named', articles: ['north', 'tide'] }] },
  }; // prettier-ignore
  // Only what the rows read is filled in.
  return { ...story, shown: shownOf(claims) } as unknown as Story;
}
/** What shows each side: its value, in each mention of its articles. */
const shownOf = (claims: readonly Claim[]) =>
  Object.fromEntries(
    claims.map(({ id, differences, mentions }) => [
      id,
      differences.map((one) =>
        one.sides.map(({ articles, value }) => ({
          words: [value],
          mentions: [...mentions.keys()].filter((n) => articles.includes(mentions[n]?.article ?? '')),
        })),
      ),
    ]),
  );

const all = [opening, lane, cost, toll, unhurt, gulls];
const story = storyOf(all);
const rows = pairRows(story, north, tide);
const brief = (row: PairRow): string =>
  row.kind === 'matched' ? `${row.verdicts.map((one) => `${one.claim.id} ${one.standing}`).join('+')}${row.moved ? ' moved' : ''}` : `${row.kind} ${row.tie}`;

test('a sentence that tells two claims is cut between them, and its parts joined are the sentence', () => {
  const [first, second] = passagesOf(story, 'north', new Set([opening, lane]));
  expect([first?.text, second?.text]).toEqual(['The bridge at Senn will open in March,', 'and the council has promised a second lane.']);
  expect([first?.cutBefore, first?.cutBehind, second?.cutBefore, second?.cutBehind]).toEqual([false, true, true, false]);
});

test('one row a claim, in the order of the first article; what is told at another place says so', () => {
  expect(rows.map(brief)).toEqual(['opening same', 'lane differ', 'left one', 'cost differ moved', 'right may', 'left elsewhere']);
});

test('each word of both stands once', () => {
  const said = rows.flatMap((row) => (row.kind === 'matched' ? [row.left, row.right].flatMap((side) => [...side.passages, ...side.again]) : [row.passage]));
  expect(said.map(({ text }) => text).toSorted()).toEqual(
    [...passagesOf(story, 'north', new Set([opening, lane, cost])), ...passagesOf(story, 'tide', new Set([opening, lane, cost]))]
      .map(({ text }) => text)
      .toSorted(),
  );
});

test('the kinds add up: every claim of both once, every other passage once', () => {
  const counts = countTies(rows);
  expect(counts).toEqual({ differ: 2, same: 1, may: 1, one: 1, elsewhere: 1 });
  const units = rows.reduce((sum, row) => sum + (row.kind === 'matched' ? row.verdicts.length : 1), 0);
  expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(units);
});

test('only the words that make a difference are marked, rewording is dotted, and each text stays to the letter', () => {
  const row = rows[1];
  if (row?.kind !== 'matched') throw new Error('the second row is no claim of both');
  const { left, right } = markRow(story, row, 'north', 'tide');
  expect(left[0]?.stretches.filter(({ kind }) => kind === 'differs').map(({ text }) => text)).toEqual(['has promised']);
  expect(right[0]?.stretches.filter(({ kind }) => kind === 'differs').map(({ text }) => text)).toEqual(['wants']);
  for (const [marked, side] of [
    [left, row.left],
    [right, row.right],
  ] as const)
    // prettier-ignore
    expect(marked.map(({ stretches }) => stretches.map(({ text }) => text).join(''))).toEqual(side.passages.map(({ text }) => text));
});

test('a difference is spelled out in the words of both', () => {
  const { against } = verdictWords(story, { claim: lane, standing: 'differ', grade: 'sure' }, 'north', 'tide');
  expect(against).toEqual([{ kind: 'how sure', left: [{ words: 'has promised', quoted: true }], right: [{ words: 'wants', quoted: true }] }]);
});

describe('how two articles stand on a claim', () => {
  const apart = [{ kind: 'quantity' as const, minor: false, by: 'rule' as const, sides: [{ articles: ['north', 'tide'], value: '40' }, { articles: ['echo'], value: '60' }] }]; // prettier-ignore
  const mentions = [...cost.mentions, at('echo', 'A toll is planned')];
  test('that others differ on it sets these two not apart', () => {
    const one = claim('one', 'differs', mentions, { differences: apart });
    expect([standingOf(one, 'north', 'tide'), standingOf(one, 'north', 'echo')]).toEqual(['same', 'differ']);
  });
  test('an open point between the two, or one of them on no side, is not settled', () => {
    const open = claim('open', 'differs', mentions, { differences: apart, open: [{ kind: 'time', mentions: [0], words: [] }] });
    const half = claim('half', 'differs', mentions, { differences: [{ ...apart[0]!, sides: [{ articles: ['north'], value: '40' }, { articles: ['echo'], value: '60' }] }] }); // prettier-ignore
    expect([standingOf(open, 'north', 'tide'), standingOf(half, 'north', 'tide')]).toEqual(['may', 'may']);
  });
  test('what the program is not sure of is not settled, whatever the document calls it', () => {
    const unsure = claim('unsure', 'differs', mentions, { review: 'unreviewed', differences: apart, open: [{ kind: 'match', mentions: [0, 1], words: [] }] });
    expect(standingOf(unsure, 'north', 'echo')).toBe('may');
  });
});

test('runs without a counterpart are one line each', () => {
  const lines = foldRuns(pairRows(storyOf([opening]), north, tide));
  expect(lines.map((part) => (part.kind === 'run' ? `${part.side} ${part.passages.length}` : part.kind))).toEqual(['right 2', 'matched', 'right 1', 'left 3']);
});

test('the head counts what is settled and says whose report it is', () => {
  const lead = pairLead(story, rows, north, tide);
  expect(lead.settled).toBe('1 claim is told alike, 2 differently');
  expect(lead.open).toBe(null);
  expect(lead.report).toEqual({ fact: 'Both repeat one Wire report', meaning: 'what they share is one report, told twice' });
  expect(lead.order).toBe('The same report, in nearly the same order');
});

test('on the rails each claim of both is a line and every other passage a stroke, and signs stand apart', () => {
  const many = railsOf(rows);
  expect([many.lines.length, many.ticks.length]).toEqual([3, 3]);
  for (const [index, one] of many.lines.entries())
    for (const other of many.lines.slice(index + 1)) expect(Math.abs(one.x - other.x) + Math.abs(one.y - other.y)).toBeGreaterThan(10);
});
