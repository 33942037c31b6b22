/** What stands above the first and below the last paragraph in an element of its own: a standfirst, which is text, and other articles, which are not. */
import { expect, test } from 'vitest';
import { PROSE, read, TITLE } from './made-page.ts';

const STANDFIRST = 'Nine hundred people leave their homes as water is let out of the reservoir';
const BYLINE = '<p class="byline">By Ada Brandt</p>';
const body = (texts: readonly string[]): string => `<div class="text">${texts.map((text) => `<p>${text}</p>`).join('')}</div>`;
const HEADING = `<h1>${TITLE}</h1>`;

test.each([
  ['in the header', `<header>${HEADING}<p class="sum">${STANDFIRST}.</p></header>${BYLINE}`],
  ['as a lesser heading, without a full stop', `<header>${HEADING}<h2 class="dek">${STANDFIRST}</h2></header>`],
  ['above the by-line', `${HEADING}<div class="intro"><p>${STANDFIRST}.</p></div>${BYLINE}`],
  ['above the picture', `${HEADING}<div class="sum">${STANDFIRST}.</div><figure><img src="a.jpg"><figcaption>The wall on Monday.</figcaption></figure>`],
])('a standfirst %s is read, and so it is text', (_place, heading) => {
  const [first, ...rest] = read({ heading, prose: [body(PROSE)] }).body.split('\n\n');
  expect(first?.replace(/^#+ /, '').replace(/\.$/, '')).toBe(STANDFIRST);
  expect(rest).toEqual(PROSE);
});

test.each([
  ['a date', '<p>Velm Courier 4 March 2031 at ten in the morning</p>'],
  ['a path to the page', '<p>News | Valley | Velm | Reservoir | Wall | Crack | Water</p>'],
  ['a list of other news', '<ul><li>New ferries for the lake are to be had from the spring</li></ul>'],
  ['a line that leads elsewhere', '<p><a href="/b">New ferries for the lake are to be had from the spring</a></p>'],
])('%s in the header is no standfirst', (_name, html) => {
  expect(read({ heading: `<header>${HEADING}${html}</header>`, prose: [body(PROSE)] }).body.split('\n\n')).toEqual(PROSE);
});

const OTHERS = ['New ferries for the lake', 'Longer trains to the coast'].map((title) => ({ title, text: `${title} had been asked for by the council for many years, the district said.` })); // prettier-ignore
const others = (href: string): string => OTHERS.map(({ title, text }) => `<article class="card"><h3><a href="${href}">${title}</a></h3><p>${text}</p></article>`).join(''); // prettier-ignore

test.each([
  ['behind the article', { outside: others('/b') }],
  ['within the article', { below: others('/b') }],
])('other articles %s, each in its own element under a headline that leads to it, are none of the text', (_place, parts) => {
  expect(read(parts).body.split('\n\n')).toEqual(PROSE);
});

test('posts of a live blog stay, for their headings lead to a place of the page', () => {
  const text = read({ below: others('#post') }).body;
  for (const other of OTHERS) expect(text).toContain(other.text);
});
