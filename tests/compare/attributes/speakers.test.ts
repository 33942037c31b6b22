/** Who says what: the tables of attribution and of speech, row by row. */
import { describe, expect, test } from 'vitest';
import { attributionOf } from '../../../src/compare/attributes/attribution.ts';
import { speechOf } from '../../../src/compare/attributes/speech.ts';
import { findOrigins } from '../../../src/compare/provenance/origins.ts';
import { findQuote } from '../../../src/compare/text/quotes.ts';
import { read } from '../../support/articles.ts';
import { tableOf } from './tables.ts';

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
  test('rows', () => {
    for (const { line, text, clause, source, through, found, isRight } of rows)
      if (!isRight) console.log(`${line}: ${text} [${clause}] wants ${source}|${through} got ${found.source}|${found.through}`);
    const told = rows.filter(({ found }) => found.source !== 'none');
    const wanted = rows.filter(({ source }) => source !== 'none');
    const right = told.filter(({ isRight }) => isRight).length;
    console.log(`right ${rows.filter((r) => r.isRight).length}/${rows.length} precision ${right}/${told.length} recall ${right}/${wanted.length}`);
    expect(1).toBe(1);
  });
});
