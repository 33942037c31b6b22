import { describe, expect, test } from 'vitest';
import { setAside } from '../../../src/compare/text/sentences.ts';
import { read } from '../../support/articles.ts';
import { tableOf } from '../attributes/tables.ts';

const rows = tableOf('tables/boilerplate.md').map(({ line, cells: [text = '', kind = ''] }) => {
  const article = read(`# A headline of no matter\n\nA dam is leaking near Tarn.\n\n${text.replaceAll('[', '\\[')}`);
  const block = article.blocks[2];
  const found = setAside(article.everything).find(({ sentence }) => sentence.block === block)?.kind ?? (article.sentences.some((s) => s.block === block) ? 'news' : 'none');
  return { line, text, kind, found };
});

test('rows', () => {
  for (const { line, text, kind, found } of rows) if (kind !== found) console.log(`${line}: ${text} wants ${kind} got ${found}`);
  console.log('right', rows.filter(({ kind, found }) => kind === found).length, rows.length);
});
