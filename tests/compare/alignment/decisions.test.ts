import { describe, expect, test } from 'vitest';
import { ContentError } from '../../../src/compare/types.ts';
import type { PlacedDecision } from '../../../src/compare/types.ts';
import type { Claim } from '../../../src/schema/comparison.ts';
import { Decision, type WrittenDecision } from '../../../src/schema/decisions.ts';
import { compare, story } from '../../support/articles.ts';

const TEXTS = {
  gazette: 'The old ferry sank in the Bay of Tarn on Monday with 40 cars on board.\n\nIts captain was rescued by a fishing boat.',
  herald: 'The old ferry sank in the Bay of Tarn on Monday with 60 cars on board.\n\nA new ferry has been ordered from a yard in Elm.',
  mail: 'Fishermen pulled the skipper out of the cold water.\n\nTickets for the crossing stay valid until the end of June.',
};
const placed = (...decisions: WrittenDecision[]): PlacedDecision[] =>
  decisions.map((decision, i) => ({
    decision: Decision.parse(decision),
    file: 'decisions.yaml',
    line: 10 * (i + 1),
    column: 3,
    quotesAt: [0, 1, 2].map((n) => ({ line: 10 * (i + 1) + n, column: 7 })),
  }));
const decided = (...decisions: WrittenDecision[]) => compare(story(TEXTS, { decisions: placed(...decisions) }));
const claimWith = (claims: readonly Claim[], words: string): Claim | undefined =>
  claims.find(({ mentions }) => mentions.some(({ quote }) => quote.includes(words)));

const captain = { article: 'gazette', quote: 'Its captain was rescued by a fishing boat' };
const skipper = { article: 'mail', quote: 'Fishermen pulled the skipper out of the cold water' };
const pin = { pin: 'captain-rescued', label: 'The captain was saved', quotes: [captain, skipper] };

describe('what an editor decides', () => {
  test('a pin makes one claim of its quotes, at the head, with its label', () => {
    const [first] = decided(pin).comparison.claims;
    expect(first).toMatchObject({
      id: 'captain-rescued',
      label: 'The captain was saved',
      labelFrom: 'editor',
      pinned: true,
      review: 'confirmed',
      status: 'agreed',
      confidence: 1,
    });
    expect(first?.mentions.map(({ article, quote }) => ({ article, quote }))).toEqual([captain, skipper]);
  });

  test('same puts passages into one claim of which the program is not sure', () => {
    expect(claimWith(compare(story(TEXTS)).comparison.claims, 'captain')).toMatchObject({ status: 'unsettled', review: 'unreviewed' });
    const claim = claimWith(decided({ same: [captain, skipper] }).comparison.claims, 'captain');
    expect([claim?.review, claim?.mentions.map(({ article }) => article)]).toEqual(['confirmed', ['gazette', 'mail']]);
  });

  test('what is the same as a pinned passage joins its claim, and stands in no other', () => {
    const ordered = { article: 'herald', quote: 'A new ferry has been ordered from a yard in Elm' };
    const { claims } = decided(pin, { same: [ordered, skipper] }).comparison;
    expect(claims[0]).toMatchObject({ id: 'captain-rescued', silent: [], unknown: [] });
    expect(claims[0]?.mentions.map(({ quote }) => quote)).toEqual([captain.quote, ordered.quote, skipper.quote]);
    expect(claims.filter(({ mentions }) => mentions.some(({ quote }) => quote === ordered.quote))).toHaveLength(1);
  });

  test('different takes apart what the program puts together', () => {
    const quote = 'The old ferry sank in the Bay of Tarn on Monday';
    expect(claimWith(compare(story(TEXTS)).comparison.claims, quote)?.status).not.toBe('single');
    const { claims } = decided({ different: [{ article: 'gazette', quote }, { article: 'herald', quote }] }).comparison; // prettier-ignore
    expect(claims.filter(({ mentions }) => mentions.length > 1 && mentions.some((mention) => mention.quote.includes('sank')))).toEqual([]);
  });

  test('not-a-claim takes a passage out', () => {
    expect(claimWith(decided({ 'not-a-claim': captain }).comparison.claims, 'captain')).toBeUndefined();
  });

  test('a label, a difference and a silence change the claim that they name', () => {
    const { comparison, diagnostics } = decided(
      pin,
      { label: 'Who was saved', claim: 'captain-rescued' },
      { difference: 'actor', minor: false, claim: 'captain-rescued', sides: [{ articles: ['gazette'], value: 'a fishing boat' }, { articles: ['mail'], value: 'fishermen' }] },
      { silent: 'herald', claim: 'captain-rescued' },
    ); // prettier-ignore
    expect(comparison.claims[0]).toMatchObject({ label: 'Who was saved', status: 'differs', silent: ['herald'], unknown: [] });
    expect(comparison.claims[0]?.differences.filter(({ by }) => by === 'editor')).toMatchObject([{ kind: 'actor', minor: false }]);
    expect(diagnostics).toEqual([]);
  });

  test('nothing, where decisions are left out', () => {
    expect(compare(story(TEXTS, { decisions: placed(pin) }), { decisions: false })).toEqual(compare(story(TEXTS)));
  });

  test('sleeps while its article is withdrawn', () => {
    const withdrawn = story({ ...TEXTS, mail: { text: TEXTS.mail, meta: { withdrawn: 'asked for' } } }, { decisions: placed(pin) });
    expect(compare(withdrawn).comparison.claims[0]?.mentions.map(({ article }) => article)).toEqual(['gazette']);
  });
});

describe('a quote across two clauses takes out', () => {
  const [FIRST, SECOND] = ['The town council of Tarn approved the new budget in March', 'the mayor signed the two bills in the town hall on Monday'];
  /** What is left of the first clause when an editor takes out what stands from `from` in it to `to` in the second. */
  const left = (from: string, to: string): string[] => {
    const text = `${FIRST}, and ${SECOND}.`;
    const quote = text.slice(text.indexOf(from), text.indexOf(to) + to.length);
    const { claims } = compare(story({ gazette: text }, { decisions: placed({ 'not-a-claim': { article: 'gazette', quote } }) })).comparison;
    return claims.flatMap(({ mentions }) => mentions.map((mention) => mention.quote.split(' ')[0] ?? ''));
  };

  test('a clause of which it is half', () => {
    // 36 of the 57 letters of the first, then 20.
    expect(left('approved', SECOND)).toEqual([]);
    expect(left('budget in March', SECOND)).toEqual(['The']);
  });

  test('a clause in which nine tenths of it stand', () => {
    // 15 of its 20 letters, then all of them but the comma.
    expect(left('budget in March', ', and')).toEqual(['The']);
    expect(left('budget in March', ',')).toEqual(['the']);
  });
});

test('a quote that is gone is an error that says where, and all are told together', () => {
  const gone = { article: 'mail', quote: 'The skipper swam ashore' };
  const run = (): unknown => decided({ ...pin, quotes: [captain, gone] }, { same: [gone, captain] });
  expect(run).toThrow(ContentError);
  expect(run).toThrow(
    'decisions.yaml:11:7: the quote “The skipper swam ashore” does not stand in mail.md (claim captain-rescued).\n  Nothing there is like it: copy the words from the article again, to the letter, or take the entry out.\n' +
      'decisions.yaml:20:7: the quote “The skipper swam ashore” does not stand in mail.md.\n',
  );
});

test.each<[string, WrittenDecision, string]>([
  ['a claim that there is not', { label: 'x', claim: 'nobody' }, 'there is no claim nobody'],
  ['a side without a passage', { difference: 'actor', minor: false, claim: 'captain-rescued', sides: [{ articles: ['gazette'], value: 'a' }, { articles: ['herald'], value: 'b' }] }, 'a side names herald, which has no passage in the claim captain-rescued'],
  ['an article that is not silent', { silent: 'mail', claim: 'captain-rescued' }, 'mail is not silent: it has a passage in the claim captain-rescued'],
])('%s is warned of', (_, decision, words) => {
  expect(decided(pin, decision).diagnostics).toMatchObject([{ severity: 'warning', file: 'decisions.yaml', line: 20, column: 3, what: words }]);
}); // prettier-ignore
