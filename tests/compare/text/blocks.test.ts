import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/compare/text/markdown.ts';
import { placer, readBlocks, sourceSpan } from '../../../src/compare/text/blocks.ts';
import type { Block } from '../../../src/compare/text/blocks.ts';
import { ContentError } from '../../../src/compare/types.ts';
import { article } from '../../support/articles.ts';

const blocks = (text: string, format: 'markdown' | 'plain' = 'markdown', bodyOffset = 0): Block[] =>
  readBlocks(parseArticle(article('gazette', { text, format, bodyOffset })), text);
const texts = (text: string, format: 'markdown' | 'plain' = 'markdown'): string[] => blocks(text, format).map((block) => block.text);

describe('what is a block', () => {
  test('a heading, paragraphs, list items, quotations and the rows of a table', () => {
    expect(texts('# The dam\n\nIt leaks.\n\n- Since May\n- Since June\n\n> So what?\n\n|a|b|\n|-|-|\n|c|d|')).toEqual([
      'The dam', 'It leaks.', 'Since May', 'Since June', 'So what?', 'a | b', 'c | d',
    ]); // prettier-ignore
  });

  test('markup is taken off, the rest is kept to the letter', () => {
    expect(texts('The **old** [dam](https://dam.example/ "x") *leaks*, ~badly~ &amp; \\*often\\*  \nhere.')).toEqual([
      'The old dam leaks, ~badly~ & *often*\nhere.',
    ]);
  });

  test('no picture, mark of a note or struck word is a part of it', () => {
    expect(texts('The dam ![a crack](x.jpg)leaks[^1] ~~badly~~ *~~not~~* now.\n\n[^1]: So they ![y][z] say.\n\n[z]: z.png\n\n![all](x)\n\n~~Gone.~~')).toEqual([
      'The dam leaks   now.',
      'So they  say.',
    ]);
  });

  test('raw HTML, a tick box, a bare address and an indented paragraph are text', () => {
    expect(texts('<b>It</b> leaks.\n\n- [x] done\n\nSee www.dam.example or https://dam.example/a_b.\n\n    Indented.')).toEqual([
      '<b>It</b> leaks.', '[x] done', 'See www.dam.example or https://dam.example/a_b.', 'Indented.',
    ]); // prettier-ignore
  });

  test('in plain text each line is a block and no sign is markup', () => {
    expect(texts('# The dam\r\nIt *leaks*.\r\n\r\n> So &amp; so\n', 'plain')).toEqual(['# The dam', 'It *leaks*.', '> So &amp; so']);
  });

  test('front matter is not read', () => {
    const text = '---\noutlet: gazette\n---\n\nIt leaks.';
    expect(blocks(text, 'markdown', 24).map((block) => [block.text, ...sourceSpan(block, 0, 9)])).toEqual([['It leaks.', 25, 34]]);
  });
});

describe('nesting', () => {
  test.each([
    ['quotations', `${'>'.repeat(200)} deep`, 'gazette.md:1:101: quotations or lists are nested more than 100 deep.'],
    ['so many that the parser gives up', '>'.repeat(10_000), /^gazette\.md.* are nested more than 100 deep\./],
  ])('too deep in %s is an error of the article', (_, text, words) => {
    expect(() => blocks(text)).toThrow(ContentError);
    expect(() => blocks(text)).toThrow(words);
  });
});

describe('every character knows its place in the file', () => {
  /** What stands in the file where each character of the only block stands. */
  const places = (text: string): string[] =>
    blocks(text).flatMap((block) => [...block.text].map((_, i) => i).flatMap((i) => text.slice(...sourceSpan(block, i, i + 1))));

  test.each([
    ['a bare address', 'say “www.example.com” twice', [...'say “www.example.com” twice']],
    ['a reference', 'a &amp; b', ['a', ' ', '&amp;', ' ', 'b']],
    ['a reference to two units', 'a&#x1F600;b', ['a', '&#x1F600;', 'b']],
    ['a reference that is escaped', '\\&amp;', [...'&amp;']],
    ['references in a row', '&lt;&gt;&amp;amp;', ['&lt;', '&gt;', '&amp;', ...'amp;']],
    ['a continued quotation', '> a\n> \\> b', ['a', '\n', '>', ' ', 'b']],
    ['a quotation continued by a reference', '> a\n> &gt; b', ['a', '\n', '&gt;', ' ', 'b']],
    ['code', 'a `` b ` c `` d', [...'a b ` c d']],
    ['code in a table', '|`a\\|b`|\n|-|', ['a', '|', 'b']],
    ['code over two lines of a quotation', '> `a\n> b`', ['a', '\n', 'b']],
  ])('%s', (_, text, expected) => {
    if (text.includes('1F600')) expect(blocks(text).map((block) => [sourceSpan(block, 0, 1), sourceSpan(block, 1, 3), sourceSpan(block, 3, 4)])).toEqual([[[0, 1], [1, 10], [10, 11]]]);
    else expect(places(text)).toEqual(expected);
  }); // prettier-ignore

  const word = fc.constantFrom('dam', 'river', 'a', '“so', '&', '<b>', '😀', 'www.dam.example', 'me@dam.example', 'é', '1', '-', '>', '#', '|', '`', '_', '\t');
  const inline = fc.oneof(
    { weight: 4, arbitrary: word },
    fc.constantFrom(
      '&amp;',
      '&gt;',
      '&#x1F600;',
      '&nbsp;',
      '&copy',
      '&bogus;',
      '\\*',
      '\\\\',
      '\\>',
      '\\&amp;',
      '\\\n',
      '  \n',
      '\n',
      '\r\n',
      '\n> ',
      '\n  ',
      '\r',
    ),
    word.map((text) => `*${text}*`),
    word.map((text) => `**${text}**`),
    word.map((text) => `[${text}](/x "t")`),
    word.map((text) => `\`${text} &amp;\``),
    word.map((text) => `<https://dam.example/${text}>`),
    word.map((text) => `~~${text}~~`),
  );
  const line = fc.array(inline, { minLength: 1, maxLength: 8 }).chain((parts) => fc.constantFrom('', ' ').map((glue) => parts.join(glue)));
  const prefix = fc.constantFrom('', '', '> ', '>> ', '- ', '- [x] ', '1. ', '# ', '    ', '  ', '|');
  const markdown = fc
    .array(fc.tuple(prefix, line), { minLength: 1, maxLength: 5 })
    .chain((lines) => fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n').map((end) => lines.map(([head, body]) => head + body).join(end)));

  test('in random Markdown', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        let from = 0;
        for (const block of blocks(text)) {
          for (const { at, length, source, sourceLength } of block.runs) {
            const taken = text.slice(source, source + sourceLength);
            // A hard break takes no room: it stands behind the backslash or the spaces that make it.
            if (length === sourceLength) expect(taken).toBe(block.text.slice(at, at + length));
            else if (sourceLength) expect(taken).toMatch(/^&(?:#|\w).*;$/);
            expect(source).toBeGreaterThanOrEqual(from);
            from = source + sourceLength;
          }
          expect(block.runs.map(({ length }) => length).reduce((a, b) => a + b, 0)).toBe(block.text.length);
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 1000) },
    );
  });
});

test('lines end at \\n, \\r\\n and \\r', () => {
  const place = placer('a\nb\r\nc\rd');
  expect([0, 1, 2, 5, 7].map(place).map(({ line, column }) => [line, column])).toEqual([[1, 1], [1, 2], [2, 1], [3, 1], [4, 1]]); // prettier-ignore
});
