/** What a reader sees of a sentence is what is imported, however the page is written; what nobody sees is not. */
import { expect, test } from 'vitest';
import { PROSE, read } from './made-page.ts';

const OUT = 'Engineers said that 3 cables in the wall were rusted through, and that the works had known it since May.';
/** Each is a sentence with something around "no ships", and what a reader sees there. */
const at = (inner: string, rest = ''): string =>
  `<p>The board said that ${inner} were held up below the wall, and that the lock stays shut until June.</p>${rest}`;
const right = (words: string): string => `The board said that ${words} were held up below the wall, and that the lock stays shut until June.`;

const SHOWN: readonly (readonly [string, string, string])[] = [
  ['a button in a button bar', at('<button type="button"><span>no ships</span></button>'), 'no ships'],
  ['two buttons', at('<button>no</button> <button>ships</button>'), 'no ships'],
  ['a field that cannot be changed', at('<input type="text" disabled value="no ships" size="8">'), 'no ships'],
  ['a button that is a field', at('<input type="button" value="no ships">'), 'no ships'],
  ['a field of several lines', at('<textarea readonly>no ships</textarea>'), 'no ships'],
  ['a chosen entry', at('<select><option>all ships<option selected>no ships</select>'), 'no ships'],
  ['an entry in a group', at('<select><optgroup label="Held"><option label="no ships">x</option></optgroup></select>'), 'no ships'],
  ['a formula', at('<math><mn>2</mn><mo>+</mo><mn>1</mn></math> ships'), '2+1 ships'],
  ['a fraction in a formula', at('<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> of the ships'), '1/2 of the ships'],
  ['a formula with its source', at('<math><semantics><mn>0</mn><annotation encoding="application/x-tex">\\zero</annotation></semantics></math> ships'), '0 ships'],
  ['a drawing of words in pieces', at('<svg viewBox="0 0 90 12"><title>ships</title><text y="10"><tspan>no</tspan> <tspan>ships</tspan></text></svg>'), 'no ships'],
  ['a raised ordinal', at('the 2<sup>nd</sup> and 3<sup>rd</sup> ships'), 'the 2nd and 3rd ships'],
  ['a square', at('ships longer than 40 m<sup>2</sup>'), 'ships longer than 40 m²'],
  ['a power of ten', at('10<sup>3</sup> ships'), '10³ ships'],
  ['a power by its style', at('10<span style="vertical-align:super;font-size:smaller">3</span> ships'), '10³ ships'],
  ['a footnote by its style', at('3<span class="fn"><a href="#n1">1</a></span> ships').replace('<p>', '<style>.fn{vertical-align:super}</style><p>'), '3 ships'],
  ['a footnote in brackets', at('3 ships<sup><a href="#n1">[1]</a></sup>'), '3 ships'],
  ['an isotope', at('ships with <sup>235</sup>U'), 'ships with 235U'],
  ['a lowered figure', at('ships with CO<sub>2</sub>'), 'ships with CO2'],
  ['an insertion', at('<del>two</del><ins>no</ins> ships'), 'no ships'],
  ['an insertion behind a space', at('<s>two</s> <u>no</u> ships'), 'no ships'],
  ['a deletion by its style', at('<span style="text-decoration:line-through">two</span> no ships'), 'no ships'],
  ['a deletion by its class', at('<span class="old">two</span> no ships').replace('<p>', '<style>.old{text-decoration-line:line-through}</style><p>'), 'no ships'],
  ['a strike', at('<strike>two</strike> no ships'), 'no ships'],
  ['ruby with its reading', at('no <ruby>ships<rp>(</rp><rt>boats</rt><rp>)</rp></ruby>'), 'no ships (boats)'],
  ['a direction', at('<bdo dir="ltr">no ships</bdo>'), 'no ships'],
  ['quotation marks of an element', at('“<q>no</q>” ships'.replace(/[“”]/g, '')), '"no" ships'],
  ['an open dialogue', at('no ships').replace('<p>', '<dialog open><p>').replace('</p>', '</p></dialog>'), 'no ships'],
  ['open details', at('no ships').replace('<p>', '<details open><summary>More</summary><p>').replace('</p>', '</p></details>'), 'no ships'],
  ['a fieldset', at('no ships').replace('<p>', '<form><fieldset><p>').replace('</p>', '</p></fieldset></form>'), 'no ships'],
  ['a shadow tree', at('<x-a><template shadowrootmode="open"><b><slot></slot></b> ships</template>no</x-a>'), 'no ships'],
  ['a shadow tree with a name', at('<x-a><template shadowrootmode="open"><slot name="n">all</slot> ships</template><i slot="n">no</i></x-a>'), 'no ships'],
  ['an emoji as a picture', at('no ships <img class="emoji" alt="🚢" src="s.png">'), 'no ships 🚢'],
  ['a word as a picture', at('<img alt="no" src="no.png" width="14"> ships'), 'no ships'],
  ['a space that does not break', at('no&nbsp;ships'), 'no ships'],
  ['a hyphen that may be seen', at('no sh&shy;ips'), 'no ships'],
  ['a line that breaks', at('no<br>ships'), 'no ships'],
  ['letters in elements', at('<span>n</span><span>o</span> <b>s</b>hips'), 'no ships'],
  ['an element laid out as a block, in one line', at('<span style="display:inline-block">no</span> ships'), 'no ships'],
  ['a comment in a word', at('n<!-- x -->o ships'), 'no ships'],
  ['hidden until it is found', at('<span hidden="until-found">no</span> ships'), 'no ships'],
  ['what a screen reader skips', at('<span aria-hidden="true">no</span> ships'), 'no ships'],
]; // prettier-ignore

test.each(SHOWN)('%s is seen', (_name, html, words) => {
  const draft = read({ prose: [html, OUT] });
  expect(
    draft.body
      .replace(/(?<!\n)\\?\n(?!\n)/g, ' ')
      .replace(/^More\n\n/, '')
      .split('\n\n'),
  ).toEqual([right(words), OUT]);
  expect(draft.report.lost).toEqual([]);
});

test.each([
  '<p class="drop"><span style="float:left;font-size:3em">T</span>he board said so.</p>',
  '<p><span class="dropcap">T</span>he board said so.</p>',
  '<p><img alt="T" src="t.png">he board said so.</p>',
  '<p><span aria-hidden="true"><span class="cap">T</span>he</span><span class="sr-only">The</span> board said so.</p><style>.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}</style>',
  '<p><svg width="30" height="40"><text y="30">T</text></svg>he board said so.</p>',
  '<p><big><b>T</b></big>he board said so.</p>',
  '<p><span style="display:block;float:left">T</span>he board said so.</p>',
])('a large first letter belongs to its word: %s', (html) => {
  expect(read({ prose: [html, right('no ships'), OUT] }).body.split('\n\n')[0]).toBe('The board said so.');
});

const HIDDEN = ['filter:opacity(0)', 'font:0/0 a', 'font-size:.01em', 'display:inline-block;transform:translateX(-9999px)', 'display:inline-block;transform:rotateY(90deg)', 'display:inline-block;scale:0', 'position:absolute;inset-inline-start:-9999px', 'position:absolute;left:calc(-100vw - 20px)', 'display:inline-block;text-indent:-9999px', 'display:inline-block;max-height:0;overflow:hidden', 'display:inline-block;max-width:0;overflow:clip', 'display:inline-block;block-size:0;overflow:hidden', 'display:block;height:0;overflow:hidden', 'clip-path:inset(100%)', 'display:inline-block;clip-path:polygon(0 0,0 0,0 0)', 'color:transparent', 'color:#fff;background:#fff', 'color:rgb(255,255,255);background-color:white', 'color:rgba(0,0,0,0)', 'color:hsla(0,0%,0%,0)', 'color:#0000', 'visibility:hidden', 'opacity:0', 'opacity:0%', 'opacity:.001', 'mask-image:linear-gradient(transparent,transparent)', 'display:inline-block;translate:-9999px', 'position:absolute;top:-1000px', 'position:fixed;bottom:100%;left:-100%', 'display:inline-block;content-visibility:hidden', 'display:inline-block;line-height:0;height:0;overflow:hidden', 'display:inline-block;text-indent:100%;white-space:nowrap;overflow:hidden;width:1em', 'filter:blur(10px)']; // prettier-ignore

test.each(HIDDEN)('nobody sees what has the style %s', (css) => {
  const inline = read({ prose: [at(`no <span style="${css}">big and small</span> ships`), OUT] });
  expect(inline.body.split('\n\n')).toEqual([right('no ships'), OUT]);
  expect(inline.report.unseen).toEqual([expect.objectContaining({ text: 'big and small' })]);
  const ruled = read({ head: `<style>.k > .x{${css}}</style>`, prose: [at(`no <span class="k"><span class="x">big and small</span></span> ships`), OUT] });
  expect(ruled.body.split('\n\n')[0]).toBe(right('no ships'));
});

const VISIBLE = ['color:#fff;background:#000', 'color:#fff', 'height:0', 'max-height:0', 'opacity:.4', 'filter:grayscale(1)', 'filter:blur(0)', 'transform:translateX(-2px)', 'text-indent:-1em', 'position:relative;left:-3px', 'font-size:9px', 'clip-path:inset(0)', 'visibility:visible', 'color:inherit;background:inherit', 'display:contents', 'z-index:-1', 'line-height:0']; // prettier-ignore

test.each(VISIBLE)('everybody sees what has the style %s', (css) => {
  const { body } = read({ head: '<link rel="stylesheet" href="a.css">', prose: [at(`<span style="${css}">no</span> ships`), OUT] });
  expect(body.split('\n\n')).toEqual([right('no ships'), OUT]);
});

/** A span that is no block by name, around a whole article: its loose lines are paragraphs, though figures and headings stand between them. */
test('an article in one element of a line', () => {
  const figure = '<div><img src="a.jpg"><p>The wall on Monday</p></div>';
  const draft = read({ prose: [`<span>${PROSE[0]}<br><br>${figure}${PROSE[1]}<br><br><h2>What is known</h2>${PROSE[2]}<br><br>${PROSE[3]}</span>`] });
  expect(draft.body.split('\n\n')).toEqual([PROSE[0], PROSE[1], '## What is known', PROSE[2], PROSE[3]]);
  expect(draft.omitted).toEqual(['The wall on Monday']);
});

test('a heading of two elements with room above and below is one line', () => {
  const draft = read({
    prose: [
      PROSE[0],
      '<h2><strong><div class="room"></div>What is kno</strong><strong>wn of the wall<div class="room"></div></strong></h2>',
      ...PROSE.slice(1),
    ],
  });
  expect(draft.body).toContain('\n\n## What is known of the wall\n\n');
  expect(draft.report.lost).toEqual([]);
});

test('a name that leads to a box about a person stays; the box goes, and what goes by its name alone is said', () => {
  const sheet = '<link rel="stylesheet" href="a.css">';
  const person =
    '<span class="rollover-people"><a class="rollover-people-link" href="/p">Petra Lund</a><span class="rollover-people-block"><span>Petra Lund: five other articles</span></span></span>';
  const draft = read({
    head: sheet,
    prose: [`<p>The letter was sent to Rep. ${person} (Velm), the board said on Monday, and she answered it at once.</p>`, OUT],
  });
  expect(draft.body.split('\n\n')).toEqual(['The letter was sent to Rep. Petra Lund (Velm), the board said on Monday, and she answered it at once.', OUT]);
  expect(draft.report.doubts.join()).toContain('“Petra Lund: five other articles” was left out of a sentence');
});

test('a first letter that is a word, as a picture', () => {
  const draft = read({ prose: ['<p><img class="cap" alt="A" src="a.svg"> board of five looked at the wall and said so.</p>', right('no ships'), OUT] });
  expect(draft.body.split('\n\n')[0]).toBe('A board of five looked at the wall and said so.');
});

test('words that a page sets apart in the middle of a sentence stay in it', () => {
  const draft = read({ prose: [OUT, at('<details><summary>no ships</summary></details>'), PROSE[0]] });
  expect(draft.body).toContain('The board said that\n\nno ships\n\nwere held up below the wall');
});
