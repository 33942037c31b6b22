import { expect, test } from 'vitest';
import { splitBlocks } from '../../../src/compare/text/sentences.ts';
import { tableOf } from '../attributes/tables.ts';

const parted = (text: string): string =>
  splitBlocks('gazette', [{ kind: 'paragraph', depth: 0, row: null, text, runs: [] }])
    .map((sentence) => sentence.text.trim())
    .join(' ‖ ');
const rows = tableOf('tables/sentences.md').map(({ line, cells: [text = '', wanted = ''] }) => ({ line, text, wanted, found: parted(text) }));

test.each(rows)('$line: $text', ({ wanted, found }) => expect(found).toBe(wanted));
