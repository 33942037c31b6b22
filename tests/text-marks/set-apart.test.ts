/** A quote is what stands there: the sentence on the page, the quote, the table and the search are one string. */
import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { rehype } from 'rehype';
import { describe, expect, test } from 'vitest';
import { readBlocks, sourceSpan } from '../../src/compare/text/blocks.ts';
import { parseArticle } from '../../src/compare/text/markdown.ts';
import { splitBlocks } from '../../src/compare/text/sentences.ts';
import { markArticle, toHtml } from '../../src/text-marks/mark.ts';
import { article } from '../support/articles.ts';

const parser = rehype().data('settings', { fragment: true }).freeze();
const elements = (node: Nodes): Element[] =>
  'children' in node ? node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : [])) : [];
const textOf = (node: Nodes): string => (node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '');
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The sentences that are compared, and those that the page shows, which the quotes, the tables and the search are parts of. */
function sentences(text: string): { compared: string[]; shown: string[]; html: string } {
  const source = article('gazette', text);
  const found = splitBlocks(source.id, readBlocks(parseArticle(source), text));
  const anchors = found.map(({ block, start, end }, i) => {
    const [from, to] = sourceSpan(block, start, end);
    return { id: `s${i}`, start: from, end: to };
  });
  const html = toHtml(markArticle(source, { anchors }));
  const shown = elements(parser.parse(html)).filter(({ properties }) => /^s\d+$/.test(String(properties['id'])));
  return { compared: found.map((one) => folded(one.text)), shown: shown.map(textOf).map(folded), html };
}

describe('one string', () => {
  test.each([
    ['a picture', 'The mayor ![who never denied it](x.jpg) resigned.', 'The mayor resigned.', 'who never denied it'],
    ['a picture in a link', 'The mayor [![not](x.jpg)](https://a.example/) resigned.', 'The mayor resigned.', 'not'],
    ['a picture defined elsewhere', 'The mayor ![not][p] resigned.\n\n[p]: x.jpg', 'The mayor resigned.', 'not'],
    ['struck words', 'The mayor ~~did not resign~~ resigned.', 'The mayor resigned.', '<del>did not resign</del>'],
    ['struck words in emphasis', 'The mayor *has ~~not~~* resigned.', 'The mayor has resigned.', '<del>not</del>'],
    ['the mark of a note', 'The mayor resigned[^1] on Monday.\n\n[^1]: So it was said.', 'The mayor resigned on Monday.', '<sup>[1]</sup>'],
    ['a comment', 'The mayor <!-- not --> resigned.', 'The mayor <!-- not --> resigned.', 'not'],
    ['a line break', 'The mayor  \nresigned.', 'The mayor resigned.', '<br>'],
    ['emphasis that goes on into the next sentence', 'The *mayor resigned. He* left.', 'The mayor resigned.', '<em>'],
    ['a link within emphasis that goes on', 'The **mayor [resigned. He](https://a.example/) is** out.', 'The mayor resigned.', '<strong>'],
    ['raw HTML', 'The mayor <del>not</del> <img alt="not"> resigned.', 'The mayor <del>not</del> <img alt="not"> resigned.', 'not'],
    ['one tilde', 'It took ~40 of 10~20 and 30~40 days.', 'It took ~40 of 10~20 and 30~40 days.', ''],
  ])('%s', (_, text, sentence, kept) => {
    const { compared, shown, html } = sentences(text);
    expect([compared[0], shown[0]]).toEqual([sentence, sentence]);
    // Nothing that the copy has is lost.
    expect(html).toContain(kept);
  });

  test('in a list, a table, a quotation and a heading', () => {
    const text = '# The ![x](y) dam\n\n- It ~~never~~ leaks.\n- So ![x](y).\n\n> It[^1] holds.\n\n|a ~~b~~ c|\n|-|\n|d ![e](f)|\n\n[^1]: Note ~~not~~.';
    const { compared, shown, html } = sentences(text);
    expect(shown).toEqual(compared);
    expect(compared).toEqual(['The dam', 'It leaks.', 'So .', 'It holds.', 'a c', 'd', 'Note .']);
    expect(html).toContain('<span class="apart">e</span>');
  });

  test('whatever stands in a sentence', () => {
    const piece = fc.constantFrom('The mayor', 'did', 'not', 'resign', 'on *Monday*', '![no](x)', '![](x)', '~~not~~', '~~**never**~~', '[^1]', '[a ~~b~~](https://a.example/)', '<!-- not -->', '<b>', '</b>', '<img alt="no">', '`c`', '&amp;', '\n', '  \n', '. And', '[![no](x)](y)', '~5', '~~~', '!', '[', ']'); // prettier-ignore
    const block = fc.tuple(fc.constantFrom('', '# ', '- ', '> ', '|'), fc.array(piece, { minLength: 1, maxLength: 9 })).map(([head, parts]) => head + parts.join(' ')); // prettier-ignore
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (parts) => {
        const { compared, shown } = sentences(`${parts.join('\n\n')}\n\n[^1]: Note.`);
        expect(shown).toEqual(compared);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300) },
    );
  });
});
