import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { rehype } from 'rehype';
import { describe, expect, test } from 'vitest';
import { markArticle, markHeadline, toHtml } from '../../src/text-marks/mark.ts';
import type { Mark, MarkOptions } from '../../src/text-marks/mark.ts';
import { ContentError } from '../../src/compare/types.ts';
import type { SourceArticle } from '../../src/compare/types.ts';

const article = (text: string, format: SourceArticle['format'] = 'markdown'): SourceArticle => ({
  id: 'gazette',
  file: 'gazette.md',
  text,
  bodyOffset: 0,
  format,
  sha256: '',
  meta: { outlet: 'gazette', language: 'en', copy: 'complete', publish: 'full', omitted: [] },
  outlet: { id: 'gazette', name: 'The Gazette' },
});
const span = (text: string, quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const mark = (text: string, quote: string, id: string): Mark => ({ ...span(text, quote), id, href: `/${id}/`, label: `Claim ${id}`, status: 'agreed' });
const html = (text: string, options: MarkOptions = {}): string => toHtml(markArticle(article(text), options));

const parser = rehype().data('settings', { fragment: true }).freeze();
const elements = (node: Nodes): Element[] =>
  'children' in node ? node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : [])) : [];
const textOf = (node: Nodes): string => (node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '');

describe('marks', () => {
  test('a mark is a link around its words', () => {
    const text = 'The ferry sank at noon.';
    expect(html(text, { marks: [mark(text, 'ferry sank', 'a')] })).toBe(
      '<p>The <a class="claim" data-status="agreed" data-marks="a" id="a" href="/a/" title="Claim a">ferry sank</a> at noon.</p>',
    );
  });

  /** Each stretch that is marked: its marks, the shortest first, and its words. */
  const stretches = (text: string, ...quotes: [string, string][]): string[] => {
    const tree = parser.parse(html(text, { marks: quotes.map(([id, quote]) => mark(text, quote, id)) }));
    return elements(tree).flatMap((one) => (one.properties['dataMarks'] ? [`${String(one.properties['dataMarks'])}: ${textOf(one)}`] : []));
  };

  test.each([
    ['nested', 'The ferry sank at noon.', [['a', 'The ferry sank at noon'], ['b', 'sank']], ['a: The ferry ', 'b a: sank', 'a:  at noon']],
    ['overlapping', 'The ferry sank at noon.', [['a', 'The ferry sank'], ['b', 'sank at noon']], ['a: The ferry ', 'b a: sank', 'b:  at noon']],
    ['the same words', 'The ferry sank.', [['a', 'ferry'], ['b', 'ferry']], ['a b: ferry']],
    ['across markup', 'The *old ferry* sank.', [['a', 'ferry* sank']], ['a: ferry', 'a:  sank']],
    ['across paragraphs', 'One.\n\nTwo.', [['a', 'ne.\n\nTw']], ['a: ne.', 'a: Tw']],
    ['across the lines of a quotation', '> one\n> two', [['a', 'one\n> tw']], ['a: one\ntw']],
    ['an entity is marked whole', 'A &amp; B', [['a', 'A &am']], ['a: A &']],
    ['behind an escape', String.raw`A \* B C`, [['a', 'B']], ['a: B']],
    ['a part of code', 'Type `ls -l` here.', [['a', 'ls']], ['a: ls']],
    ['text and code', 'Type `ls -l` here.', [['a', 'Type `ls -l`']], ['a: Type ', 'a: ls -l']],
    ['a heading, a list, a table', '# One\n- two\n\n|three|\n|-|\n|four|', [['a', 'One'], ['b', 'two'], ['c', 'three'], ['d', 'four']], ['a: One', 'b: two', 'c: three', 'd: four']],
  ] as [string, string, [string, string][], string[]][])('%s', (_, text, quotes, expected) => expect(stretches(text, ...quotes)).toEqual(expected)); // prettier-ignore

  test('only the first link of a mark is a stop of the Tab key', () => {
    const text = 'The ferry sank at noon.';
    const links = elements(parser.parse(html(text, { marks: [mark(text, 'The ferry sank at noon', 'a'), mark(text, 'sank', 'b')] }))).filter(
      ({ tagName }) => tagName === 'a',
    );
    expect(links.map(({ properties }) => [properties['href'], properties['tabIndex']])).toEqual([['/a/', undefined], ['/b/', undefined], ['/a/', -1]]); // prettier-ignore
  });

  test("inside the article's own link a mark is no link", () => {
    const text = 'See [the port](https://port.example/).';
    expect(html(text, { marks: [mark(text, 'the port', 'a')] })).toBe(
      '<p>See <a href="https://port.example/" rel="nofollow"><span class="claim" data-status="agreed" data-marks="a" id="a">the port</span></a>.</p>',
    );
  });
});

describe('anchors', () => {
  test('a sentence has one element, with its markup and marks inside', () => {
    const text = 'One *big* boat. Two.';
    expect(html(text, { anchors: [{ ...span(text, 'One *big* boat.'), id: 's1' }, { ...span(text, 'Two.'), id: 's2' }] })).toBe(
      '<p><span class="sentence" id="s1">One <em>big</em> boat.</span> <span class="sentence" id="s2">Two.</span></p>',
    ); // prettier-ignore
  });

  test('one that ends inside markup is one element all the same', () => {
    const text = 'One *boat. Two* boats.';
    expect(html(text, { anchors: [{ ...span(text, 'One *boat.'), id: 's1' }, { ...span(text, 'Two* boats.'), id: 's2' }] })).toBe(
      '<p><span class="sentence" id="s1">One <em>boat.</em></span> <span class="sentence" id="s2"><em>Two</em> boats.</span></p>',
    ); // prettier-ignore
  });
});

describe('headings', () => {
  test('go down one level, to the sixth at most', () => expect(html('# A\n\n## B\n\n###### C')).toBe('<h2>A</h2>\n<h3>B</h3>\n<h6>C</h6>'));
  test('the headline can be left out', () => expect(html('# A\n\nB\n\n# C', { omitTitle: true })).toBe('<p>B</p>\n<h2>C</h2>'));
  test('and be had alone', () => expect(toHtml(markHeadline(article('# A *b*\n\nC')) ?? [])).toBe('A <em>b</em>'));
  test('where there is one', () => expect(markHeadline(article('## A\n\nC'))).toBeNull());
});

describe('what an article may not bring along', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['a tag in entities', '&lt;img src=x onerror=alert(1)&gt;', '<p>&#x3C;img src=x onerror=alert(1)></p>'],
    ['an attribute', 'a <b onclick="x()">b</b>', '<p>a &#x3C;b onclick="x()">b&#x3C;/b></p>'],
    ['a comment', '<!-- a -->', '<p>&#x3C;!-- a --></p>'],
    ['a javascript link', '[a](javascript:alert(1))', '<p>a</p>'],
    ['one in capitals and entities', '[a](JaVa&#x53;cript&colon;alert(1)) <javascript:b>', '<p>a javascript:b</p>'],
    ['a data link', '[a](data:text/html,b)', '<p>a</p>'],
    ['a relative link', '[a](/b) [c](//d.example)', '<p>a c</p>'],
    ['a reference to one', '[a][b]\n\n[b]: javascript:c', '<p>a</p>'],
    ['a quotation mark in an address', '[a](https://b.example/"onclick="c)', '<p><a href="https://b.example/%22onclick=%22c" rel="nofollow">a</a></p>'],
    ['a title', '[a](https://b.example/ "c")', '<p><a href="https://b.example/" rel="nofollow">a</a></p>'],
    ['a picture', '![a < b](https://c.example/d.png "e") ![][f]\n\n[f]: g.png', '<div class="apart">a &#x3C; b</div>'],
    ['a footnote', 'a[^b]\n\n[^b]: c', '<p>a</p>\n<div class="apart"><sup>[b]</sup></div>\n<div class="note"><p>c</p></div>'],
    ['a tick box', '- [x] a', '<ul>\n<li>[x] a</li>\n</ul>'],
    ['a class', '```a b\nc\n```', '<pre><code>c\n</code></pre>'],
    ['an attribute of a table', '|a|\n|:-:|\n|b|', '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>'],
  ])('%s', (_, text, expected) => expect(html(text)).toBe(expected));

  test('what may: a link to the web or by mail', () => {
    expect(html('[a](http://b.example) <mail@c.example>')).toBe(
      '<p><a href="http://b.example/" rel="nofollow">a</a> <a href="mailto:mail@c.example" rel="nofollow">mail@c.example</a></p>',
    );
  });

  test.each([200, 10_000])('%d nested quotations are an error of the article', (depth) => {
    const render = () => html(`${'>'.repeat(depth)} a`);
    expect(render).toThrow(ContentError);
    expect(render).toThrow(/^gazette\.md.*: quotations or lists are nested more than 100 deep\.\n {2}Take off/);
  });
});

describe('laws', () => {
  const part = fc.constantFrom('The ', 'ferry', ' sank. ', '*', '**', '_', '`', '[', '](https://a.example/)', '](b)', '![', '> ', '- ', '1. ', '# ', '\n', '\n\n', '\r\n', '  \n', '\\*', '\\\n', '&amp;', '&#x1F600;', '😀', '&', '<b>', '~~', '|', '|-|\n', 'www.a.example', '[^1]', '[^1]: ', '    ', '\t'); // prettier-ignore
  const markdown = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
  const place = fc.tuple(fc.nat({ max: 120 }), fc.integer({ min: 1, max: 40 }));
  const places = fc.array(place, { maxLength: 8 });
  const options = (marks: [number, number][], anchors: [number, number][]): MarkOptions => ({
    marks: marks.map(([start, length], i) => ({ start, end: start + length, id: `m${i}`, href: `#${i}`, label: `${i}`, status: 'differs' })),
    anchors: anchors.map(([start, length], i) => ({ start, end: start + length, id: `s${i}` })),
  });

  test('marks and anchors add elements and touch no letter; every id is unique; no link stands in a link', () => {
    fc.assert(
      fc.property(markdown, places, places, (text, marks, anchors) => {
        const tree = parser.parse(html(text, options(marks, anchors)));
        expect(textOf(tree)).toBe(textOf(parser.parse(html(text))));
        const ids = elements(tree).flatMap(({ properties }) => (properties['id'] === undefined ? [] : [properties['id']]));
        expect(new Set(ids).size).toBe(ids.length);
        const nested = elements(tree).filter(({ tagName }) => tagName === 'a').flatMap(elements).filter(({ tagName }) => tagName === 'a'); // prettier-ignore
        expect(nested).toEqual([]);
      }),
      { numRuns: 500, examples: [['The   \n[\t](https://a.example/)', [[0, 9]], []]] },
    );
  });

  test('in plain text the stretches of a mark are its words, to the letter', () => {
    const plain = fc.array(fc.constantFrom('a', 'b ', '<i>', '&amp;', '*', '# ', '.'), { minLength: 1, maxLength: 60 }).map((parts) => `x${parts.join('')}x`);
    fc.assert(
      fc.property(plain, places, (text, marks) => {
        const all = options(marks, []);
        const found = elements(parser.parse(toHtml(markArticle(article(text, 'plain'), all))));
        for (const { id, start, end } of all.marks ?? []) {
          const own = found.filter(({ properties }) => String(properties['dataMarks'] ?? '').split(' ').includes(id)); // prettier-ignore
          expect(own.map(textOf).join('')).toBe(text.slice(start, end));
        }
      }),
    );
  });
});
