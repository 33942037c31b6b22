import { describe, expect, test } from 'vitest';
import { RESOURCES } from '../../../src/compare/resources.ts';
import { interactionOf } from '../../../src/compare/similarity/similarity.ts';
import { readWholes } from '../../../src/compare/alignment/wholes.ts';
import type { Model } from '../../../src/schema/model.ts';
import { article, readSource } from '../../support/articles.ts';

const PARTED = 'The council closed the stone bridge for the whole summer, and the harbour master ordered a second ferry from the north.';
const WHOLE = 'With the stone bridge closed by the council for the whole summer a second ferry from the north was ordered by the harbour master.';

/** One that asks for nothing but words in common: in so small a story the shipped one is as sure of a part as of the whole. */
const MODEL: Model = { ...RESOURCES.model, bias: -6.5, features: RESOURCES.model.features.map((one) => ({ ...one, weight: one.name === 'shared' ? 8 : 0 })) };

/** The clauses of texts, each an article of its own, as they are compared. */
function read(...texts: readonly string[]): string[][] {
  const clauses = texts.flatMap((text, i) =>
    readSource(article(`paper-${i}`, `# A headline of no matter\n\n${text}`)).clauses.filter(({ kind, sentence }) => kind === 'claim' && !sentence.heading),
  );
  const found = readWholes(clauses, interactionOf(clauses), MODEL);
  return texts.map((_, i) =>
    found.filter(({ sentence }) => sentence.article === `paper-${i}`).map(({ sentence, start, end }) => sentence.text.slice(start, end)),
  );
}

describe('two clauses of a sentence are read as one', () => {
  test('where another article tells both together', () => {
    expect(read(PARTED)[0]).toHaveLength(2);
    expect(read(PARTED, WHOLE)[0]).toEqual([PARTED.slice(0, -1)]);
  });
  test('not where it tells one of them', () => expect(read(PARTED, 'A second ferry was ordered from the north by the harbour master.')[0]).toHaveLength(2));
  test('not where others tell each by itself', () => {
    const parts = ['The council closed the stone bridge for the whole summer.', 'The harbour master ordered a second ferry from the north.'];
    expect(read(PARTED, parts.join(' '))[0]).toHaveLength(2);
  });
  test('whichever article comes first', () => expect(read(WHOLE, PARTED)[1]).toEqual([PARTED.slice(0, -1)]));
});
