import { describe, expect, test } from 'vitest';
import { absenceFinder } from '../../../src/compare/alignment/silence.ts';
import { gatherScores } from '../../../src/compare/similarity/scores.ts';
import { compare, story } from '../../support/articles.ts';
import { clauseIn } from '../../support/clauses.ts';

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
      return compare(story(articles, { decisions: [{ decision, file: 'decisions.yaml', line: 1, column: 1, quotesAt: [] }] })).comparison.claims.find(
        ({ id }) => id === 'sinking',
      )?.silent;
    };
    const near = 'Divers looked for the ferry in the cold water near Tarn.';
    expect(told('2031-05-10', near)).toEqual([]);
    expect(told('2031-05-12', near)).toEqual(['mail']);
    expect(told(undefined, near)).toEqual(['mail']);
    expect(told('2031-05-10', OTHER)).toEqual(['mail']);
  });
});

describe('how near a passage comes', () => {
  const DAY = '2031-05-10';
  const copies = new Map(['gazette', 'herald', 'mail'].map((id) => [id, { complete: true, captured: '2031-05-12' }]));
  /** Whether the mail is silent whose one passage has these scores with those of a claim. */
  const isSilent = (scores: readonly [number, number], chosen?: string): boolean => {
    const passages = [...copies.keys()].map((id) => clauseIn(id, 'The old ferry sank in the bay on Monday.'));
    const gathered = gatherScores(3, (tell) => scores.forEach((score, i) => tell(i, 2, score)));
    return absenceFinder(passages, gathered, copies)(passages.slice(0, 2), chosen).silent.includes('mail');
  };

  test('decides from a mean score of a quarter whether only an editor can call its article silent', () => {
    expect([isSilent([0.22, 0.22]), isSilent([0.32, 0.32])]).toEqual([true, false]);
    expect(isSilent([0.4, 0.01])).toBe(true);
  });

  test('decides from a tenth with one of the passages, where an editor chose them before the article was there', () => {
    expect([isSilent([0.08, 0.01], DAY), isSilent([0.12, 0.01], DAY)]).toEqual([true, false]);
  });
});
