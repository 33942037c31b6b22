import { describe, expect, test } from 'vitest';
import { compare, story } from '../support/articles.ts';

const SANK = 'The old ferry sank in the Bay of Tarn on Monday with 40 cars on board.';
const OTHER = 'Bread will cost more from July, the bakers of the eastern valley announced.';
const cells = (mail: Parameters<typeof story>[0][string]): { silent: readonly string[]; unknown: readonly string[] } => {
  const { claims } = compare(story({ gazette: SANK, herald: SANK, mail })).comparison;
  const claim = claims.find(({ mentions }) => mentions.length > 1);
  return { silent: claim?.silent ?? [], unknown: claim?.unknown ?? [] };
};

describe('an article without a passage', () => {
  test('is silent when its copy is complete and nothing comes near', () => {
    expect(cells(OTHER)).toEqual({ silent: ['mail'], unknown: [] });
  });

  test('is unknown when its copy is partial', () => {
    expect(cells({ text: OTHER, meta: { copy: 'partial' } })).toEqual({ silent: [], unknown: ['mail'] });
  });

  test('is in neither list when it is withdrawn', () => {
    expect(cells({ text: OTHER, meta: { withdrawn: 'asked for' } })).toEqual({ silent: [], unknown: [] });
  });
});
