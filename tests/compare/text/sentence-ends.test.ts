import { expect, test } from 'vitest';
import { splitBlocks } from '../../../src/compare/text/sentences.ts';
import { tableOf } from '../attributes/tables.ts';

const parted = (text: string): string =>
  splitBlocks('gazette', [{ kind: 'paragraph', depth: 0, text, runs: [] }])
    .map((sentence) => sentence.text.trim())
    .join(' ‖ ');
const rows = tableOf('tables/sentences.md').map(({ line, cells: [text = '', wanted = ''] }) => ({ line, text, wanted, found: parted(text) }));

test('rows', () => {
  for (const { line, wanted, found } of rows) if (wanted !== found) console.log(`${line}: wants ${wanted}\n      got ${found}`);
  console.log('right', rows.filter(({ wanted, found }) => wanted === found).length, rows.length);
  expect(rows.length).toBeGreaterThan(45);
});
