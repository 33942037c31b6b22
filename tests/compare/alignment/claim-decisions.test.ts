/** An editor's judgement never moves to other words: format rule 10. */
import { describe, expect, test } from 'vitest';
import { compare, placed, story } from '../../support/articles.ts';

const SANK = 'The old ferry sank in the Bay of Tarn on Monday with 40 cars on board';
const PAID = 'The harbour office will pay the owners of all lost cars by the end of June';
const TEXTS = { gazette: `${SANK}.\n\n${PAID}.`, herald: `${SANK}.\n\n${PAID}.` };
const { comparison, ledger } = compare(story(TEXTS));
const idOf = (quote: string): string => comparison.claims.find(({ mentions }) => mentions.some((one) => one.quote === quote))?.id ?? '';
const label = { label: 'Ferry lost', claim: idOf(SANK), of: { article: 'gazette', quote: SANK } };

describe('an entry with a passage of its claim', () => {
  test('holds of the claim that has it', () => {
    const told = compare(story(TEXTS, { decisions: placed([label]), ledger }));
    expect(told.comparison.claims.find(({ id }) => id === label.claim)).toMatchObject({ label: 'Ferry lost', review: 'confirmed' });
    expect(told.diagnostics).toEqual([]);
  });

  test('is refused, with both passages, when two ids of the ledger are exchanged', () => {
    const [a, b] = [idOf(SANK), idOf(PAID)];
    const forged = { ...ledger, claims: ledger.claims.map((one) => ({ ...one, id: one.id === a ? b : one.id === b ? a : one.id })) };
    const run = (): unknown => compare(story(TEXTS, { decisions: placed([label]), ledger: forged }));
    expect(run).toThrow(`decisions.yaml:1:1: the entry speaks of “${SANK}” (gazette), but the claim ${a} holds “${PAID}”`);
  });

  test('follows its words to the id that they have now, and says so', () => {
    const told = compare(story(TEXTS, { decisions: placed([{ ...label, claim: 'an-old-id' }]) }));
    expect(told.comparison.claims.find(({ label: name }) => name === 'Ferry lost')?.mentions.map(({ quote }) => quote)).toContain(SANK);
    expect(told.diagnostics).toMatchObject([{ severity: 'warning', line: 1, what: `the claim an-old-id is now ${label.claim}` }]);
  });

  test('is refused when the passage has left its article', () => {
    const gone = { ...label, of: { article: 'gazette', quote: 'The new ferry sank' } };
    expect(() => compare(story(TEXTS, { decisions: placed([gone]) }))).toThrow('the quote “The new ferry sank” does not stand in gazette.md');
  });

  test('sleeps while its article is withdrawn', () => {
    const gazette = { text: TEXTS.gazette, meta: { withdrawn: 'asked for' } };
    expect(() => compare(story({ ...TEXTS, gazette }, { decisions: placed([label]) }))).not.toThrow();
  });
});
