import { describe, expect, test } from 'vitest';
import type { Group } from '../../../src/compare/alignment/align.ts';
import { absenceFinder } from '../../../src/compare/alignment/silence.ts';
import { gatherScores } from '../../../src/compare/similarity/scores.ts';
import { article, compare, placed, story, readSource } from '../../support/articles.ts';
import type { ReadArticle } from '../../../src/compare/text/article.ts';

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
    expect(cells('The vessel went down at the start of the week, and dozens of vehicles were lost.')).toEqual({ silent: [], unknown: ['mail'] });
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
    const near = 'Bakers near the Bay of Tarn will charge 40 cents more for bread from July.';
    expect(told('2031-05-10', near)).toEqual([]);
    expect(told('2031-05-12', near)).toEqual(['mail']);
    expect(told(undefined, near)).toEqual(['mail']);
    expect(told('2031-05-10', OTHER)).toEqual(['mail']);
  });
});

describe('how near a passage comes', () => {
  const [DAY, SUNK] = ['2031-05-10', 'The old ferry sank in the bay on Monday.'];
  const articles = (mail: string): ReadArticle[] =>
    [['gazette', SUNK], ['herald', SUNK], ['mail', mail]].map(([id = '', text]) =>
      readSource(article(id, { text: `# A headline of no matter\n\n${text}`, meta: { captured: '2031-05-12' } })),
    ); // prettier-ignore
  /** Whether the mail is silent whose one passage has these scores with those of a claim. */
  const isSilent = (scores: readonly [number, number], chosen?: string, mail = OTHER): boolean => {
    const all = articles(mail);
    const passages = all.flatMap(({ clauses }) => clauses.filter(({ sentence }) => !sentence.heading));
    const gathered = gatherScores(3, (onPair) => scores.forEach((score, i) => onPair(i, 2, score)));
    const members = passages.slice(0, 2).map((clause, item) => ({ clause, item }));
    const pin: Group['pin'] = chosen === undefined ? null : { kind: 'pin', claim: 'sinking', label: 'The sinking', passages: [], date: chosen };
    return absenceFinder(all, passages, gathered)({ members, pairs: [], pin, confirmed: true }).silent.includes('mail');
  };

  test('decides from a mean score of a quarter whether only an editor can call its article silent', () => {
    expect([isSilent([0.22, 0.22]), isSilent([0.32, 0.32])]).toEqual([true, false]);
    expect(isSilent([0.4, 0.01])).toBe(true);
  });

  test('decides from a tenth with one of the passages, where an editor chose them before the article was there', () => {
    expect([isSilent([0.08, 0.01], DAY), isSilent([0.12, 0.01], DAY)]).toEqual([true, false]);
  });

  test.each([
    ['A boat went down in the storm.', 'its meaning', false],
    ['The bridge over the bay is old.', 'its words', false],
    ['The train was late on Monday.', 'neither', true],
  ])('however low it scores, %s comes near by %s', (mail, _, silent) => expect(isSilent([0.01, 0.01], undefined, mail)).toBe(silent));
});
