import { describe, expect, test } from 'vitest';
import type { Given } from '../support/articles.ts';
import { compare, story } from '../support/articles.ts';

const on = (day: string, text: string): Given => ({ text, meta: { published: day, publishedIs: 'stated' } });
/** Each origin as "kind name: articles". */
const origins = (articles: Record<string, Given | string>): string[] =>
  compare(story(articles)).comparison.origins.map(({ kind, name, articles: of }) => `${kind} ${name}: ${of.join(' ')}`);

const REST = 'The harbour stays closed. Ships wait outside the bay. Nobody knows for how long.';
const OTHER = 'A crane fell into the water on Monday. Divers will look for it when the weather allows, the port added.';

describe('a report that is named', () => {
  test.each([
    ['X reports', `The crane was old, the Norrland Wire reports. ${REST}`],
    ['X reported on a day', `The Norrland Wire reported on Monday that the crane was old. ${REST}`],
    ['as reported by X', `The crane was old, as reported by the Norrland Wire. ${REST}`],
    ['citing X', `The crane was old, the port said, citing the Norrland Wire. ${REST}`],
    ['X, citing others', `The Norrland Wire, citing two officials, said that the crane was old. ${REST}`],
    ['told X', `The crane was old, its owner told the Norrland Wire. ${REST}`],
    ['Source: X', `The crane was old. ${REST}\n\nSource: Norrland Wire`],
  ])('%s', (_, text) => {
    expect(origins({ gazette: text, herald: OTHER }).filter((one) => one.includes('gazette'))).toEqual(['named Norrland Wire: gazette']);
  }); // prettier-ignore

  test('by several articles of one week is one report; of other months, another', () => {
    const text = (more: string): string => `The crane was old, the Norrland Wire reports. ${more}`;
    expect(origins({ gazette: on('2031-03-04', text(REST)), herald: on('2031-03-06', text(OTHER)), mail: on('2031-08-01', text('It has been mended.')) })).toEqual([
      'named Norrland Wire: gazette herald', 'named Norrland Wire: mail',
    ]); // prettier-ignore
  });

  test('has an id with its day, and every article lists its own', () => {
    const { comparison } = compare(story({ gazette: on('2031-03-04', `The crane was old, the Norrland Wire reports. ${REST}`), herald: OTHER }));
    expect(comparison.articles.map(({ id, origins: own }) => [id, ...own])).toEqual([['gazette', 'norrland-wire-2031-03-04'], ['herald', 'herald']]); // prettier-ignore
  });

  test('stands with the outlet whose report it is', () => {
    expect(origins({ 'norrland-wire': OTHER, gazette: `The crane was old, the Norrland Wire reports. ${REST}` })).toEqual([
      'named Norrland Wire: gazette norrland-wire',
    ]);
  });
});

describe('a report that is not named', () => {
  test('citing officials is own reporting', () => {
    expect(origins({ gazette: `The crane was old, two officials said. ${REST}`, herald: `The crane was new, according to the police. ${OTHER}` })).toEqual([
      'own Gazette: gazette', 'own Herald: herald',
    ]); // prettier-ignore
  });

  test('is one report where the text is nearly the same', () => {
    expect(origins({ gazette: `${REST} ${OTHER}`, herald: `${REST} ${OTHER.replace('fell', 'slid')}`, mail: 'The port has a new owner. Its name is not known.' })).toEqual([
      'unnamed the same text, no source named: gazette herald', 'own Mail: mail',
    ]); // prettier-ignore
  });

  test('is the named one where another copy of the text names it', () => {
    expect(origins({ gazette: `${REST} ${OTHER} This was reported by the Norrland Wire.`, herald: `${REST} ${OTHER}` })).toEqual([
      'named Norrland Wire: gazette herald',
    ]);
  });

  test('an outlet that speaks of itself repeats nobody', () => {
    expect(origins({ gazette: `The crane was old, its owner told the Gazette. ${REST}`, herald: OTHER })).toEqual([
      'own Gazette: gazette',
      'own Herald: herald',
    ]);
  });
});
