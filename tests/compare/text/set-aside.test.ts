import { describe, expect, test } from 'vitest';
import { setAside } from '../../../src/compare/text/set-aside.ts';
import { attributionOf } from '../../../src/compare/attributes/attribution.ts';
import { speechOf } from '../../../src/compare/attributes/speakers/speech.ts';
import { compare, read, story } from '../../support/articles.ts';
import { tableOf } from '../attributes/tables.ts';

const rows = tableOf('tables/boilerplate.md').map(({ line, cells: [text = '', kind = ''] }) => {
  const article = read(`# A headline of no matter\n\nA dam is leaking near Tarn.\n\n${text.replaceAll('[', '\\[')}`);
  const block = article.blocks[2];
  const found =
    setAside(article.everything).find(({ sentence }) => sentence.block === block)?.kind ?? (article.sentences.some((s) => s.block === block) ? 'news' : 'none');
  return { line, text, kind, found };
});

test.each(rows)('$line: $text', ({ kind, found }) => expect(found).toBe(kind));

/** The sentences that are left of an article. */
const news = (text: string): string[] => read(`# A ferry runs aground\n\n${text}`).sentences.slice(1).map((sentence) => sentence.text); // prettier-ignore

describe('no news is lost beside what is set aside', () => {
  test.each([
    ['Welcome to our live coverage of the grounding. The coast guard says 43 passengers were on board.', ['The coast guard says 43 passengers were on board.']],
    ['\\[00:00:12] MINISTER: The steering was inspected in January.', ['The steering was inspected in January.']],
    ['9.58am The coast guard counted 43 passengers.', ['The coast guard counted 43 passengers.']],
    ['TARN, May 9 (Norrland Wire) – A crane lifted the wreck.', ['A crane lifted the wreck.']],
    ['Correction: An earlier version said that 53 passengers were on board. There were 43.', []],
    ['Read more:\n\nFares to rise by a tenth in May\n\nThe ferry was towed to Brill.', ['The ferry was towed to Brill.']],
  ])('%s', (text, left) => expect(news(text)).toEqual(left)); // prettier-ignore
});

test('a value in a table is no claim of the whole; a sentence in one is', () => {
  const table = '| District | Hurt |\n| --- | --- |\n| Velm | 43 people were hurt |\n| Tarn | Nobody was hurt, its mayor said. |';
  expect(news(`The ferry was towed to Brill.\n\n${table}`)).toEqual(['The ferry was towed to Brill.', 'Nobody was hurt, its mayor said.']);
});

test('an editor is told of a correction notice, at its place', () => {
  const { diagnostics } = compare(
    story({ gazette: '# A ferry runs aground\n\nThis article was amended on 5 March 2025 to correct the name of the captain.\n' }),
  );
  expect(diagnostics).toEqual([
    {
      severity: 'warning',
      file: 'gazette.md',
      line: 3,
      column: 1,
      what: 'the outlet corrects its article here, and the notice is not compared',
      fix: 'Read the notice, and see that the copy has the corrected words and that no decision rests on the old ones',
    },
  ]);
});

test('two speakers of a transcript are whose words their lines are, one label in capitals is none', () => {
  const sources = (text: string): (string | null)[] => {
    const { sentences, clauses } = read(`# The minister speaks\n\n${text}`);
    return clauses.filter(({ sentence }) => !sentence.heading).map((clause) => attributionOf(clause, speechOf(sentences, []))?.source ?? null);
  };
  expect(sources('HOST: The steering was never inspected at all.\n\nMINISTER: The crew was trained in January.')).toEqual(['HOST', 'MINISTER']);
  expect(sources('NEW: The steering was never inspected at all.')).toEqual([null]);
});
