import { describe, expect, test } from 'vitest';
import { namesInCredits } from '../../../src/compare/provenance/credits.ts';
import type { Given } from '../../support/articles.ts';
import { compare, story } from '../../support/articles.ts';

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
    ['the X said', `The crane was old, the Norrland Wire said on Monday. ${REST}`],
    ['according to the X', `According to the Norrland Wire, the crane was old. ${REST}`],
    ['a dateline', `OLDHAVEN, March 4 (Norrland Wire) – The crane was old. ${REST}`],
    ['a signature', `The crane was old. ${REST} (Norrland Wire)`],
    ['a signature of its own line', `The crane was old. ${REST}\n\n– Norrland Wire`],
    ['a by-line', `By Ada Bren, Norrland Wire\n\nThe crane was old. ${REST}`],
    ['material from X', `The crane was old. ${REST}\n\nWith material from the Norrland Wire`],
    ['X contributed', `The crane was old. ${REST}\n\nThe Norrland Wire contributed to this report.`],
    ['first published by X', `The crane was old. ${REST}\n\nThis is short.\n\nFirst published by the Norrland Wire.`],
  ])('%s', (_, text) => {
    expect(origins({ gazette: text, herald: OTHER }).filter((one) => one.includes('gazette'))).toEqual(['named Norrland Wire: gazette']);
  }); // prettier-ignore

  test('keeps its whole name', () => {
    expect(origins({ gazette: `The crane was old, the United Press reported. ${REST}`, herald: OTHER })).toContain('named United Press: gazette');
    expect(origins({ gazette: `The crane was old, its owner told Norrland-Presse. ${REST}`, herald: OTHER })).toContain('named Norrland-Presse: gazette');
  });

  test('by several articles of one week is one report; of other months, another', () => {
    const text = (more: string): string => `The crane was old, the Norrland Wire reports. ${more}`;
    expect(origins({ gazette: on('2031-03-04', text(REST)), herald: on('2031-03-06', text(OTHER)), mail: on('2031-08-01', text('It has been mended.')) })).toEqual([
      'named Norrland Wire: gazette herald', 'named Norrland Wire: mail',
    ]); // prettier-ignore
  });

  test('is one report within a week from one article to the next', () => {
    const text = (more: string): string => `The crane was old, the Norrland Wire reports. ${more}`;
    const reports = (day: string): number => origins({ gazette: on('2031-03-04', text(REST)), herald: on(day, text(OTHER)) }).length;
    expect([reports('2031-03-10'), reports('2031-03-12')]).toEqual([1, 2]);
  });

  test('is credited in one of the four blocks at either end', () => {
    const block = (i: number): string => `The crane fell on pier ${i} of the old harbour at noon.`;
    const named = (at: number): string[] =>
      namesInCredits(Array.from({ length: 12 }, (_, i) => (i === at ? 'With material from the Norrland Wire' : block(i))));
    expect([3, 4, 7, 8].map((at) => named(at).length)).toEqual([1, 0, 0, 1]);
  });

  test('has four words at most in a line of sources', () => {
    expect(namesInCredits(['Source: Old Norrland Harbour Wire'])).toEqual(['Old Norrland Harbour Wire']);
    expect(namesInCredits(['Source: Grand Old Norrland Harbour Wire'])).toEqual([]);
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

describe('what is no report of another', () => {
  test.each([
    ['the writer of the article', `By Ada Bren, Chief Correspondent\n\nThe crane was old. ${REST}\n\nUrs Holm contributed to this report.`],
    ['a signature of its writer', `The crane was old. ${REST} (Ada Bren)`],
    ['the source of a picture', `The crane was old. ${REST}\n\nPhoto: the crane (Norrland Wire)`],
    ['a body that says so', `The crane was old, the Harbour Board said. According to the Pilots Union, it was not. ${REST}`],
    ['a person who was told', `The crane was old, its owner told Ada Bren on Monday. ${REST}`],
    ['reports without a name', `Various reports from the docks speak of an old crane. ${REST}`],
    ['the outlet itself', `OLDHAVEN (Gazette) – The crane was old. ${REST}`],
  ])('%s', (_, text) => {
    expect(origins({ gazette: text, herald: OTHER }).filter((one) => one.includes('gazette'))).toEqual(['own Gazette: gazette']);
  });
});

describe('a passage that is copied into articles of their own', () => {
  const COPIED =
    'The crane had been built by a yard in the north sixty years ago and had last been inspected in the spring of the year before. Its brakes were replaced after a fall of bales in which a docker had been hurt.';
  const [MORE, OWN, THIRD] = [
    'The gazette has seen the papers of the yard. They fill nine boxes and smell of tar. Nobody has asked for them in years. A clerk keeps the key and makes tea for visitors. On the walls hang drawings of ships that were never built, and a calendar of the year in which the yard was sold to a brewer.',
    'Fishermen gathered on the quay at dawn. One of them had lost his nets under the water. The mayor came at noon with her dog and promised soup. A band played until the rain began; then everybody stood under the roof of the market and talked about herring.',
    'Schools stay open. Buses run. The ferry is late because of fog, as it is on most days of autumn in this part of the coast.',
  ];
  const claimOrigins = (articles: Record<string, string>, says: string): readonly string[] =>
    compare(story(articles)).comparison.claims.find(({ mentions }) => mentions.some(({ quote }) => quote.includes(says)))?.origins ?? [];

  test('comes from one report, the rest of them from their outlets', () => {
    const articles = { gazette: `${MORE}\n\n${COPIED}`, herald: `${COPIED.replace('last been', 'been last')} ${OWN}`, mail: THIRD };
    const found = origins(articles);
    expect(found).toHaveLength(4);
    expect(found).toEqual(expect.arrayContaining(['unnamed the same text, no source named: gazette herald', 'own Gazette: gazette', 'own Herald: herald']));
    const [only, ...others] = claimOrigins(articles, 'sixty years ago');
    expect([only?.startsWith('shared-text-'), others]).toEqual([true, []]);
    expect(claimOrigins(articles, 'talked about herring')).toEqual(['herald']);
  });

  test('is of the report that one of them names', () => {
    const articles = { gazette: `${MORE} This was reported by the Norrland Wire.\n\n${COPIED}`, herald: `${COPIED} ${OWN}` };
    expect(origins(articles)).toEqual(['named Norrland Wire: gazette herald', 'own Herald: herald']);
    expect(claimOrigins(articles, 'sixty years ago')).toEqual(['norrland-wire']);
  });

  test('is none where both only quote the same speech', () => {
    const speech = `“${COPIED}” the harbour master said.`;
    expect(origins({ gazette: `${MORE} ${speech}`, herald: `${speech} ${OWN} ${THIRD}` })).toEqual(['own Gazette: gazette', 'own Herald: herald']);
  });

  test('is none where it is short', () => {
    expect(origins({ gazette: `${MORE} The port will be closed until the divers have found the crane.`, herald: `The port will be closed until the divers have found the crane. ${OWN}` })).toEqual([
      'own Gazette: gazette', 'own Herald: herald',
    ]); // prettier-ignore
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
