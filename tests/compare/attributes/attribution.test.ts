import { expect, test } from 'vitest';
import { attributionOf } from '../../../src/compare/attributes/attribution.ts';
import { speechOf } from '../../../src/compare/attributes/speakers/speech.ts';
import type { Attribution } from '../../../src/schema/comparison.ts';
import { read } from '../../support/articles.ts';

const named = ['Norrland Wire'];
const attributed = (text: string): (Attribution | null)[] => {
  const { sentences, clauses } = read(`# A headline of no matter\n\n${text}`);
  const speech = speechOf(sentences, named);
  return clauses.filter(({ sentence }) => !sentence.heading).map((clause) => attributionOf(clause, speech));
};
/** Those of its clauses that have one; null where none has. */
const sources = (text: string): (string | null)[] => {
  const found = [...new Set(attributed(text).flatMap((one) => one?.source ?? []))];
  return found.length > 0 ? found : [null];
};

test.each([
  ['The dam will hold, the engineer Ada Holm said on Monday.', 'the engineer Ada Holm'],
  ['According to the roads office, the dam will hold.', 'the roads office'],
  ['“The dam will hold,” said Ada Holm, who runs the office.', 'Ada Holm'],
  ['Ada Holm told the Morning Mail that the dam would hold.', 'Ada Holm'],
  ['Police said the dam broke at noon.', 'Police'],
  ['A spokesman for the ministry of water said the dam would hold.', 'A spokesman for the ministry of water'],
  ['Engineers have warned that the dam may break.', 'Engineers'],
  ['The dam, experts believe, will hold.', 'experts'],
  ['The dam was unsafe, as reported by the Norrland Wire.', 'Norrland Wire'],
  ['The office plans to announce a date for the dam.', null],
  ['The dam is unsafe, the engineers warned on Friday evening.', 'the engineers'],
  ['The dam broke at noon.', null],
  ['The dam will hold, she said.', 'she'],
])('%s', (text, source) => expect(sources(text)).toEqual([source])); // prettier-ignore

test('a report passes on the word of others', () => {
  expect(attributed('The Norrland Wire reported, citing two officials, that the dam would break.').find((one) => one !== null)).toEqual({
    source: 'two officials',
    through: 'Norrland Wire',
  });
});
