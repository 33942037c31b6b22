import { describe, expect, test } from 'vitest';
import { compare, placed, story } from '../../support/articles.ts';

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

  test('is unknown when a sentence comes near it in other words', () => {
    expect(cells('Tourists in Tarn may soon travel by a new ferry that runs on batteries, the council said.')).toEqual({ silent: [], unknown: ['mail'] });
  });

  test('is unknown when its copy is partial', () => {
    expect(cells({ text: OTHER, meta: { copy: 'partial' } })).toEqual({ silent: [], unknown: ['mail'] });
  });

  test('is in neither list when it is withdrawn', () => {
    expect(cells({ text: OTHER, meta: { withdrawn: 'asked for' } })).toEqual({ silent: [], unknown: [] });
  });

  test('is unknown when it came after an editor had chosen the passages of the claim, and one of its own comes near any of them', () => {
    const pin = {
      pin: 'sinking',
      label: 'The sinking',
      quotes: [
        { article: 'gazette', quote: SANK },
        { article: 'herald', quote: 'Forty vehicles were lost' },
      ],
    };
    const told = (date: string | undefined, mail: string): readonly string[] | undefined => {
      const decision = { ...pin, ...(date ? { date } : {}) };
      const articles = {
        gazette: SANK,
        herald: 'Forty vehicles were lost when the weather turned.',
        mail: { text: mail, meta: { captured: '2031-05-12T08:00Z' } },
      };
      return compare(story(articles, { decisions: placed([decision]) })).comparison.claims.find(({ id }) => id === 'sinking')?.silent;
    };
    const near = 'Bakers near the Bay of Tarn will charge more for bread from July.';
    expect(told('2031-05-10', near)).toEqual([]);
    expect(told('2031-05-12', near)).toEqual(['mail']);
    expect(told(undefined, near)).toEqual(['mail']);
    expect(told('2031-05-10', OTHER)).toEqual(['mail']);
  });
});
