/** A reader spells a name, a number or a word otherwise than the articles do, and finds it all the same. */
import { describe, expect, test } from 'vitest';
import { spellingFiles } from '../../src/build/word-list.ts';
import { expand } from '../../src/components/search/expand.ts';
import { ALL_BUCKETS, bucketOf, numbersIn, skeletonOf } from '../../src/site/spellings.ts';

const TEXTS = [
  'The mayor, Dmytro Holovach, met Colonel Qassem Haddad in Odessa. The government spoke of guarantees for 800,000 people.',
  'Reporters said that Dmitri Golovach had paid forty million crowns, and that seven boats were ready. The strike is off.',
  'Some of the guarantees were for Khamenei, others for Khomeini; the plan of the plane was plain. It cost 1.5bn, or 1.5 billion, Dana said to Dina.',
];
const files = spellingFiles(TEXTS);
const ask = (question: string) => expand(question, async (bucket) => files.get(bucket) ?? []);

describe('the skeleton of a word', () => {
  test.each([
    ['Zelensky', 'Zelenskyy', 'Zelenskiy', 'Selenskyj', 'Zelenskij'],
    ['Gaddafi', 'Qaddafi', 'Kadhafi', 'Gadhafi', 'Khadafy'],
    ['Mohammed', 'Muhammad', 'Mohamed', 'Mohammad'],
    ['Volodymyr', 'Wolodymyr', 'Volodimir'],
    ['Kharkiv', 'Kharkov'],
    ['Tchaikovsky', 'Tschaikowski', 'Chaikovsky'],
    ['Erdoğan', 'Erdogan'],
    ['Łukasz', 'Lukasz'],
    ['Yulia', 'Julia', 'Iulia'],
    ['Odesa', 'Odessa', 'Odessa’s'],
    ['Müller', 'Muller', 'Mueller'],
  ])('%s is spelled in many ways', (...spellings) => {
    expect([...new Set(spellings.map(skeletonOf))]).toHaveLength(1);
  });
  test('other names have others', () => {
    expect(new Set(['Macron', 'Merkel', 'Putin', 'Paris', 'Prague', 'Tarnby', 'Larrow'].map(skeletonOf)).size).toBe(7);
  });
  test('whatever a word is, there is a file for it', () => {
    for (const word of ['Zorn', 'Xi', 'Éire', 'ʻOumuamua', 'Привет', 'العربية', '–', '']) expect(ALL_BUCKETS).toContain(bucketOf(skeletonOf(word)));
  });
});

test.each([
  ['eight hundred thousand men', [800_000]],
  ['800,000 men', [800_000]],
  ['forty-two or 42', [42, 42]],
  ['one hundred and twenty days and seven nights', [120, 7]],
  ['1.5bn against 1.5 billion', [1.5e9, 1.5e9]],
  ['a dozen eggs, two dozen', [12, 24]],
  ['nothing here', []],
])('the numbers in "%s"', (text, values) => {
  expect(numbersIn(text.replaceAll(',', (sign, at: number) => (/\d/.test(text[at + 1] ?? '') ? sign : '')).split(' ')).map(({ value }) => value)).toEqual(
    values,
  );
});

describe('a question', () => {
  test('is asked with the names that the articles have for the same person', async () => {
    expect((await ask('Dmitry')).questions).toEqual(['Dmitry', 'Dmitri', 'Dmytro']);
    expect((await ask('Kassem Hadad')).questions).toContain('Qassem Haddad');
    expect((await ask('Odesa')).also).toEqual(['Odessa']);
  });
  test.each([
    ['Kiev', 'Kyiv'],
    ['Lvov', 'Lviv'],
    ['Haifa', 'Hayfa'],
    ['Gaza', 'Ghazza'],
    ['Ahmed', 'Ahmad'],
    ['Omar', 'Umar'],
    ['Modi', 'Mody'],
  ])('finds a short name spelled otherwise: %s, %s', async (asked, written) => {
    const short = spellingFiles([`They came from ${written} to Aden, and met Dina and Lea there; the road to ${written} was closed.`]);
    const look = async (bucket: string) => short.get(bucket) ?? [];
    expect((await expand(asked, look)).also).toEqual([written]);
    expect((await expand(written, look)).also).toEqual([]);
    for (const other of ['Dana', 'Eden', 'Leo', 'Adana']) expect((await expand(other, look)).also, other).toEqual([]);
  });
  test('is asked with its numbers in figures and in words', async () => {
    expect((await ask('eight hundred thousand')).questions).toContain('800,000');
    expect((await ask('800000 people')).questions).toContain('800,000 people');
    expect((await ask('40 million')).questions).toContain('forty million');
    expect((await ask('7 boats')).questions).toContain('seven boats');
    expect((await ask('1.5bn')).also).toEqual(['1.5 billion']);
  });
  test('does not mix up people whose names only sound alike, nor common words', async () => {
    expect((await ask('Khamenei')).also).toEqual([]);
    expect((await ask('plan')).also).toEqual([]);
    expect((await ask('Dana')).also).toEqual([]);
  });
  test('with a misspelled word is answered with what may have been meant', async () => {
    expect((await ask('goverment')).meant).toBe('government');
    expect((await ask('the garantees')).meant).toBe('the guarantees');
    expect((await ask('strkie')).meant).toBe('strike');
    // Known, begun, or like nothing there is.
    for (const known of ['government', 'guarant', 'xyzzyqwv', 'the', '']) expect((await ask(known)).meant, known).toBe(null);
  });
  test('within quotation marks is asked as it stands', async () => {
    expect(await ask('"Dmitry Golovach"')).toEqual({ questions: ['"Dmitry Golovach"'], also: [], meant: null });
  });
  test('has few other spellings, however many words it has', async () => {
    expect((await ask('Dmitry Dmitry Dmitry Dmitry 7 800000')).questions.length).toBeLessThanOrEqual(8);
  });
});

test('a word that never stands in small letters within a sentence is a name', () => {
  const words = new Map([...files.values()].flat().flatMap(([, ...spellings]) => spellings.map(([text, times]) => [text, times])));
  expect([words.get('Holovach'), words.get('guarantees'), words.get('Guarantees'), words.has('Reporters')]).toEqual([1, 2, undefined, true]);
});
