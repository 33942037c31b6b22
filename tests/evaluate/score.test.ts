import { describe, expect, test } from 'vitest';
import { parseGold } from '../../src/evaluate/gold.ts';
import { meanScore, score, scoreInDetail } from '../../src/evaluate/score.ts';

const texts = new Map([
  ['gazette', 'The lighthouse was sold on Friday. It cost 40 crowns. Photo by the keeper.'],
  ['herald', 'On Friday “the lighthouse” changed hands. The price was 60 crowns. Gulls like it.'],
  ['courier', 'The lighthouse has a new owner. A bakery opened next door.'],
]);

const gold = parseGold(
  JSON.stringify({
    articles: ['gazette', 'herald', 'courier'],
    claims: [
      {
        id: 'sold',
        verdict: 'agreed',
        asked: true,
        mentions: [
          { article: 'gazette', quote: 'The lighthouse was sold on Friday' },
          { article: 'herald', quote: 'On Friday "the lighthouse" changed hands' },
          { article: 'courier', quote: 'The lighthouse has a new owner' },
        ],
      },
      {
        id: 'price',
        verdict: 'differs',
        mentions: [
          { article: 'gazette', quote: 'It cost 40 crowns' },
          { article: 'herald', quote: 'The price was 60 crowns' },
        ],
        differences: [
          {
            kind: 'quantity',
            sides: [
              { articles: ['gazette'], value: '40' },
              { articles: ['herald'], value: '60' },
            ],
          },
        ],
      },
    ],
    boilerplate: [{ article: 'gazette', quote: 'Photo by the keeper.' }],
  }),
  'gold.json',
);

const quote = (article: string, text: string) => ({ article, quote: text });
const sold = [
  quote('gazette', 'The lighthouse was sold on Friday'),
  quote('herald', 'On Friday “the lighthouse” changed hands'),
  quote('courier', 'The lighthouse has a new owner'),
];
const price = [quote('gazette', 'It cost 40 crowns'), quote('herald', 'The price was 60 crowns')];
const apart = { kind: 'quantity', sides: [{ articles: ['herald'] }, { articles: ['gazette'] }] };
const perfect = {
  claims: [
    { id: 'a', status: 'agreed', mentions: sold, silent: [], differences: [] },
    { id: 'b', status: 'differs', mentions: price, silent: ['courier'], differences: [apart] },
  ],
};

describe('score', () => {
  test('a perfect comparison', () => {
    expect(score(gold, perfect, texts)).toEqual({
      evidence: 1,
      pairPrecision: 1,
      pairRecall: 1,
      pairF1: 1,
      claimsFound: 1,
      askedFound: 1,
      verdicts: 1,
      differences: 1,
      silentRight: 1,
      silentFound: 1,
      boilerplate: 0,
    });
  });

  test('an empty comparison rates what is asked for as 0 and has nothing else to rate', () => {
    expect(score(gold, { claims: [] }, texts)).toEqual({
      evidence: null,
      pairPrecision: 0,
      pairRecall: 0,
      pairF1: 0,
      claimsFound: 0,
      askedFound: 0,
      verdicts: null,
      differences: null,
      silentRight: null,
      silentFound: null,
      boilerplate: 0,
    });
  });

  test('a torn claim, a wrong pair and a wrong status', () => {
    const claims = [
      // Holds one of the three wanted pairs of "sold" and reaches 2 of its 3 articles: found, but not as one that is asked for.
      { id: 'a', status: 'differs', mentions: sold.slice(0, 2), silent: ['courier'], differences: [] },
      // The courier's mention stands here with a sentence on something else: one wrong pair.
      { id: 'b', status: 'agreed', mentions: [sold[2]!, quote('herald', 'Gulls like it')], silent: ['gazette'] },
      { id: 'c', status: 'differs', mentions: price, silent: ['courier'], differences: [{ ...apart, kind: 'time' }] },
    ];
    const { score: figures, detail } = scoreInDetail(gold, { claims }, texts);
    expect(figures).toEqual({
      evidence: 1,
      pairPrecision: 0.667, // 2 right pairs, 1 wrong
      pairRecall: 0.5, // of 3 + 1 wanted pairs, 1 + 1
      pairF1: 0.572, // 2 × .667 × .5 / 1.167
      claimsFound: 1,
      askedFound: 0,
      verdicts: 0.5, // "sold" is agreed in the gold
      differences: 0, // a time was published where a quantity differs
      silentRight: 0.5, // the courier does tell "sold"
      silentFound: 1, // the only silent cell of the gold: the courier on "price"
      boilerplate: 0,
    });
    expect(detail.wrongPairs).toEqual([{ claim: 'b', quotes: ['The lighthouse has a new owner', 'Gulls like it'] }]);
    expect(detail.missedPairs.map(({ claim }) => claim)).toEqual(['sold', 'sold']);
    expect(detail.perClaim[0]).toEqual({ claim: 'sold', best: 'a', articles: '2/3', status: 'differs', verdict: 'agreed' });
  });

  test('a right pair counts once, a wrong one each time, and a repeated mention not at all', () => {
    const claims = [
      { id: 'a', mentions: [...price, price[0]!] },
      { id: 'b', mentions: price },
      { id: 'c', mentions: [price[0]!, sold[2]!] },
      { id: 'd', mentions: [price[0]!, sold[2]!] },
    ];
    expect(score(gold, { claims }, texts).pairPrecision).toBe(0.333); // 1 of 1 + 2
  });

  test('a claim of which most mentions say something else finds nothing', () => {
    const strays = [quote('herald', 'Gulls like it'), quote('courier', 'A bakery opened next door'), quote('courier', 'The lighthouse has a new owner')];
    expect(score(gold, { claims: [{ id: 'a', mentions: [...price, ...strays] }] }, texts).claimsFound).toBe(0);
    expect(score(gold, { claims: [{ id: 'a', mentions: [...price, ...strays.slice(1)] }] }, texts).claimsFound).toBe(0.5);
  });

  test('claims that a reader could join are no wrong pair', () => {
    const claims = [{ id: 'a', mentions: [sold[0]!, price[1]!] }];
    expect(score(gold, { claims }, texts).pairPrecision).toBe(0);
    const lenient = { ...gold, claims: gold.claims.map((claim) => ({ ...claim, mayMergeWith: ['price'] })) };
    expect(score(lenient, { claims }, texts).pairPrecision).toBe(1);
  });

  test('a mention tells what it covers by half, unless it is over four times as long', () => {
    const told = (text: string) => score(gold, { claims: [{ id: 'a', mentions: [quote('gazette', text), price[1]!] }] }, texts).pairPrecision;
    expect(told('cost 40 crowns')).toBe(1);
    expect(told('crowns')).toBe(0);
    expect(told(texts.get('gazette')!)).toBe(0); // 74 characters over 17
  });

  test('evidence: in its own case, and between the offsets that it names', () => {
    const evidence = (start: number | null, text = 'It cost 40 crowns') => {
      const place = start === null ? {} : { start: { offset: start }, end: { offset: start + text.length } };
      return score(gold, { claims: [{ id: 'a', mentions: [{ ...quote('gazette', text), ...place }] }] }, texts).evidence;
    };
    expect(evidence(null)).toBe(1);
    expect(evidence(35)).toBe(1);
    expect(evidence(36)).toBe(0);
    expect(evidence(null, 'it COST 40 crowns')).toBe(0);
    expect(evidence(null, 'It cost 90 crowns')).toBe(0);
  });

  test('boilerplate is counted from five characters on', () => {
    const count = (text: string) => score(gold, { claims: [{ id: 'a', mentions: [quote('gazette', text)] }] }, texts).boilerplate;
    expect(count('40 crowns. Photo by')).toBe(1);
    expect(count('40 crowns. Phot')).toBe(0);
  });

  test('an optional mention is right when found and not missed when not', () => {
    const [first, ...others] = gold.claims[0]!.mentions;
    const lenient = { ...gold, claims: [{ ...gold.claims[0]!, mentions: [{ ...first!, optional: true }, ...others] }] };
    const figures = score(lenient, { claims: [{ id: 'a', mentions: sold.slice(1), silent: ['gazette'] }] }, texts);
    expect(figures).toMatchObject({ pairRecall: 1, askedFound: 1, silentRight: 1, silentFound: null });
  });
});

test('the mean leaves out stories in which there was nothing to rate', () => {
  const one = score(gold, perfect, texts);
  const none = score(gold, { claims: [] }, texts);
  expect(meanScore([one, none])).toMatchObject({ evidence: 1, pairF1: 0.5, verdicts: 1, boilerplate: 0 });
  expect(meanScore([none]).evidence).toBeNull();
});
