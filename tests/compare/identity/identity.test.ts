import { describe, expect, test } from 'vitest';
import { shortHash } from '../../../src/compare/identity/hash.ts';
import { freshId, keepIds } from '../../../src/compare/identity/identity.ts';
import { Id } from '../../../src/schema/primitives.ts';
import type { Claim } from '../../../src/schema/comparison.ts';
import type { Ledger } from '../../../src/schema/ledger.ts';

const place = { line: 1, column: 1, offset: 0 };
/** A claim of two outlets, its mentions being "article quote". */
const claim = (id: string, mentions: string[], rest: Partial<Claim> = {}): Claim => ({
  id,
  label: id,
  labelFrom: 'mention',
  pinned: false,
  status: 'agreed',
  review: 'unreviewed',
  confidence: 0.9,
  open: [],
  origins: [],
  mentions: mentions.map((one) => ({
    article: one.split(' ')[0] ?? '',
    quote: one,
    sentence: one,
    start: place,
    end: place,
    certainty: 'stated',
    stance: 'asserts',
    attribution: null,
    origin: null,
    values: [],
  })),
  silent: [],
  unknown: [],
  differences: [],
  ...rest,
});
const EMPTY: Ledger = { claims: [], redirects: [] };
const ids = (claims: readonly Claim[]): string[] => claims.map(({ id }) => id);

describe('a fresh id', () => {
  const id = freshId('The “old” ferry of Åby sank, and 40 cars with it', { article: 'a', quote: 'x' });
  test('is a few words of the label and a hash of the passage', () => {
    expect(id).toMatch(/^old-ferry-aby-sank-40-[a-z0-9]{4}$/);
    expect(freshId('', { article: 'a', quote: 'x' })).toMatch(/^[a-z0-9]{4}$/);
  });
  test('is an id, however long the words are', () => {
    expect(Id.safeParse(freshId(`${'x'.repeat(79)} ${'y'.repeat(90)}`, { article: 'a', quote: 'x' })).success).toBe(true);
  });
});

test('the words of an id have seventy letters at most', () => {
  const long = (length: number): string => freshId('abcde'.split('').map((letter) => letter.repeat(length)).join(' '), { article: 'a', quote: 'x' }); // prettier-ignore
  expect(long(13)).toHaveLength(5 * 13 + 4 + 5);
  expect(long(15)).toHaveLength(70 + 5);
});

test('a hash is FNV-1a in base 36, its last digits', () => {
  // 0xe40c292c, as the authors’ test vectors have it.
  expect(shortHash('a', 7)).toBe((0xe40c292c).toString(36));
  expect(shortHash('a', 4)).toBe((0xe40c292c).toString(36).slice(-4));
});

test('an id stays with a claim that has more than half of its mentions', () => {
  const before = keepIds([claim('ferry', ['a 1', 'b 1', 'c 1', 'd 1', 'e 1'])], EMPTY).ledger;
  const after = (kept: number): string[] => ids(keepIds([claim('new', [...['a 1', 'b 1', 'c 1', 'd 1', 'e 1'].slice(0, kept), 'f 1', 'g 1'])], before).claims);
  expect([after(3), after(2)]).toEqual([['ferry'], ['new']]);
});

describe('ids live on', () => {
  const before = keepIds([claim('ferry', ['a 1', 'b 1', 'c 1']), claim('captain', ['a 2', 'b 2'])], EMPTY).ledger;

  test('while most of the mentions stay', () => {
    const { claims, ledger } = keepIds([claim('new-words', ['a 1', 'b 1', 'd 1']), claim('captain', ['a 2', 'b 2'])], before);
    expect(ids(claims)).toEqual(['ferry', 'captain']);
    expect(ledger.redirects).toEqual([]);
  });

  test('a claim that went into another leads to it', () => {
    const { claims, ledger } = keepIds([claim('both', ['a 1', 'b 1', 'c 1', 'a 2', 'b 2'])], before);
    expect(ids(claims)).toEqual(['ferry']);
    expect(ledger.redirects).toEqual([{ from: 'captain', to: 'ferry' }]);
  });

  test('one that has gone leads to the story, one that a single outlet tells now leads to what it tells', () => {
    const { ledger } = keepIds([claim('alone', ['a 2'], { status: 'single' })], before);
    expect(ledger).toEqual({ claims: [], redirects: [{ from: 'captain', to: 'alone' }, { from: 'ferry', to: null }] }); // prettier-ignore
  });

  test('a claim of two outlets is the heir before one of a single outlet', () => {
    const { ledger } = keepIds([claim('alone', ['a 1', 'b 1'], { status: 'single' }), claim('shared', ['c 1', 'd 1', 'e 1'])], before);
    expect(ledger.redirects.find(({ from }) => from === 'ferry')?.to).toBe('shared');
  });

  test('a redirect follows its target, and ends when the claim comes back', () => {
    const merged = keepIds([claim('both', ['a 1', 'b 1', 'c 1', 'a 2', 'b 2'])], before).ledger;
    const gone = keepIds([claim('boat', ['a 1', 'b 1', 'd 9', 'e 9', 'f 9'])], merged).ledger;
    expect(gone.redirects.find(({ from }) => from === 'captain')?.to).toBe(gone.redirects.find(({ from }) => from === 'ferry')?.to ?? 'ferry');
    const back = keepIds([claim('captain', ['a 2', 'b 2'])], merged).ledger;
    expect(back.redirects.map(({ from }) => from)).not.toContain('captain');
  });

  test('a pinned claim has the id that its editor gave it', () => {
    const { claims, ledger } = keepIds([claim('sinking', ['a 1', 'b 1', 'c 1'], { pinned: true })], before);
    expect(ids(claims)).toEqual(['sinking']);
    expect(ledger.redirects.find(({ from }) => from === 'ferry')).toEqual({ from: 'ferry', to: 'sinking' });
  });
});
