/** Who says what: the tables of attribution and of speech, row by row. */
import { describe, expect, test } from 'vitest';
import { attributionOf } from '../../../src/compare/attributes/attribution.ts';
import { speechOf } from '../../../src/compare/attributes/speakers/speech.ts';
import { findOrigins } from '../../../src/compare/provenance/origins.ts';
import { findQuote } from '../../../src/compare/text/quotes.ts';
import { read } from '../../support/articles.ts';
import { tableOf } from './tables.ts';

/** Rows that are read otherwise, and why. */
const MISSED = new Set([
  // The tagger takes "claims" for a noun.
  'The driver, the firm claims, had been drinking.',
  // Only first names tell whom "she" and "he" mean.
  'Minister Karin Dahl met the mayor, Olaf Brun. “There are four pupils left,” she said.',
  'Minister Karin Dahl met the mayor, Olaf Brun. “We will go to court,” he said.',
  // The tree hangs "of the ride" on the name.
  '“Never again,” says Ines Holt of the ride.',
  // The tagger takes "allege" for an adverb.
  'The widow, prosecutors allege, sold the painting in Basel.',
  // The tree takes the blast for who says it.
  'The blast, said one resident, shook every window.',
  // "Frey’s warning" is read as one name.
  'Frey’s warning was plain: “The slope is moving.”',
  // A participle behind a noun is not read as part of the speaker.
  'A person briefed on the merger said the price would be raised.',
  'The court of auditors’ report says the stadium cost twice as much.',
  // "it" points into what is said.
  "The firm's buses are safe, it said.",
]);

const HEADLINE = '# A headline of no matter\n\n';

/** The source and the report that passes it on; a report with no other source beside it is its own. */
function attributed(text: string, words: string): { source: string; through: string } {
  const article = read(HEADLINE + text.replaceAll('¶', '\n\n'));
  const named = findOrigins([article]).namedBy.get(article.source.id) ?? [];
  const clause = findQuote(article, words);
  if (!clause) throw new Error(`not in the text: ${words}`);
  const found = attributionOf(clause, speechOf(article.sentences, named));
  if (found && found.through === null && named.includes(found.source)) return { source: 'none', through: found.source };
  return { source: found?.source ?? 'none', through: found?.through ?? 'none' };
}

const rows = ['attribution', 'speech'].map((name) => ({
  name,
  rows: tableOf(`tables/${name}.md`).map(({ line, cells: [text = '', clause = '', source = '', through] }) => {
    const found = attributed(text, clause);
    const isRight = found.source === source || (through === undefined && found.source === 'none' && found.through === source);
    return { line, text, clause, source, through, found, isRight: isRight && (through === undefined || found.through === through) };
  }),
}));

describe.each(rows)('$name', ({ rows }) => {
  test.each(rows.filter(({ text }) => !MISSED.has(text)))('$line: $text [$clause]', ({ source, through, found, isRight }) => {
    expect(isRight ? null : found).toEqual(isRight ? null : { source, through });
  });

  test('what is missed is missed still', () => {
    expect(rows.filter(({ text, isRight }) => MISSED.has(text) && isRight)).toEqual([]);
  });

  const told = rows.filter(({ found }) => found.source !== 'none' || found.through !== 'none');
  const wanted = rows.filter(({ source, through = 'none' }) => source !== 'none' || through !== 'none');
  const right = told.filter(({ isRight }) => isRight).length;
  test(`of ${wanted.length} speakers ${told.length} are named, ${right} rightly: 19 of 20 of the named, 17 of 20 of all`, () => {
    expect(right / told.length).toBeGreaterThanOrEqual(0.95);
    expect(right / wanted.length).toBeGreaterThanOrEqual(0.85);
  });
});
