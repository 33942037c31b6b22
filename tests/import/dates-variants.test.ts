/** How pages say when an article was published: each wording gives the moment, or asks. */
import { expect, test } from 'vitest';
import { linked, PROSE, read, TITLE, type Parts } from './made-page.ts';

const p = (text: string, name = 'meta'): Parts => ({ above: `<p class="${name}">${text}</p>` });
const time = (text: string, datetime: string): string => `<time datetime="${datetime}">${text}</time>`;
const news = (fields: object): Parts => ({ head: linked({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE, ...fields }) });

const LINES: readonly (readonly [string, string | null])[] = [
  ['Published 3 March 2031 at 14.05 GMT', '2031-03-03T14:05Z'],
  ['Published: 14:05, 3 March 2031 | Updated: 18:30, 4 March 2031', '2031-03-03T14:05'],
  ['Updated 5 March 2031 at 9am; first published 3 March 2031 at 6.15am AEDT', '2031-03-03T06:15+11:00'],
  ['Mon 3 Mar 2031 14.05 GMT', '2031-03-03T14:05Z'],
  ['Mon 3 Mar 2031 09.00 CET Last modified on Tue 4 Mar 2031 10.00 CET', '2031-03-03T09:00+01:00'],
  ['March 3rd, 2031', '2031-03-03'],
  ['the 3rd of March 2031', '2031-03-03'],
  ['Mar. 3, 2031, 2:05 p.m. ET', '2031-03-03T14:05-05:00'],
  ['Mar 3, 2031 / 6:45 PM EST', '2031-03-03T18:45-05:00'],
  ['Published at 2:05 PM on March 3, 2031', '2031-03-03T14:05'],
  ['14:05 GMT, 3 March 2031', '2031-03-03T14:05Z'],
  ['Monday, 03 March 2031 | 08:15 PM IST', '2031-03-03T20:15+05:30'],
  ['Posted Mon, Mar 3 2031 2:05 PM EST', '2031-03-03T14:05-05:00'],
  ['3 MARCH 2031 • 2:05pm', '2031-03-03T14:05'],
  ['Issued on: 03/03/2031 - 14:05', '2031-03-03T14:05'],
  ['Posted: 13/03/2031 08:00', '2031-03-13T08:00'],
  ['Posted: 03/13/2031 08:00', '2031-03-13T08:00'],
  ['Posted: 03/04/2031', null],
  ['3-Mar-2031', '2031-03-03'],
  ['3.3.2031', '2031-03-03'],
  ['2031-03-03 14:05', '2031-03-03T14:05'],
  ['2031/03/03', '2031-03-03'],
  ['Published March 3, 2031 2:05 pm UTC-4', '2031-03-03T14:05-04:00'],
  ['3 March 2031, 14h05', '2031-03-03T14:05'],
  ['Published: 3rd March, 2031 at 2.05pm', '2031-03-03T14:05'],
  ['Released Monday 3 March 2031, 2.05pm (GMT+1)', '2031-03-03T14:05+01:00'],
  ['Last updated on 3 March 2031', null],
  ['Updated 2 hours ago', null],
  ['Yesterday at 14:05', null],
  ['1 day ago', null],
  ['Published 22 hours ago', null],
  ['By Ada Brandt on 3 March 2031 at 14:05', '2031-03-03T14:05'],
  ['Ada Brandt | March 3, 2031', '2031-03-03'],
  ['Velm, 3 March 2031', '2031-03-03'],
  ['Sun 2 Mar 2031 at 11:58pm', '2031-03-02T23:58'],
  ['Published 12:30 a.m. Monday, March 3, 2031', '2031-03-03T00:30'],
  ['Published noon, March 3, 2031', '2031-03-03'],
  ['By Ada Brandt on Monday, March 3rd, 2031 at 11:04 a.m.', '2031-03-03T11:04'],
  ['March 3, 2031 -- 19:14 GMT', '2031-03-03T19:14Z'],
  ['2031-03-03 14:05 UTC', '2031-03-03T14:05Z'],
];

test.each(LINES)('a line “%s”', (line, right) => {
  const draft = read(p(line));
  expect(draft.published).toBe(right);
  expect(draft.body.split('\n\n')).toEqual(PROSE);
});

const MARKED: readonly (readonly [string, Parts, string | null])[] = [
  ['an instant, and the day on which the page was changed in its own zone', { ...p('Updated 11:21 pm CST, Monday, March 3, 2031'), ...news({ datePublished: '2031-03-04T05:14:35Z', dateModified: '2031-03-04T05:21:59Z' }) }, '2031-03-03T23:14:35-06:00'],
  ['an instant, and when it was changed without the name of the zone', { ...p('Updated March 3, 2031 9:32pm'), ...news({ datePublished: '2031-03-04T01:20:50Z', dateModified: '2031-03-04T02:32:15Z' }) }, '2031-03-03T20:20:50-05:00'],
  ['an instant of an American night and no zone', news({ datePublished: '2031-03-04T03:14:35Z' }), null],
  ['an instant of the day and no zone', news({ datePublished: '2031-03-04T15:14:35Z' }), '2031-03-04T15:14:35Z'],
  ['one clock in two zones', { head: `${news({ datePublished: '2031-03-04T02:15:49-06:00' }).head}<meta property="article:published_time" content="2031-03-04T02:15:49+00:00">` }, null],
  ['the last change in a field of the publication', { head: `${news({ datePublished: '2031-03-03T22:00:40Z', dateModified: '2031-03-04T12:43:39Z' }).head}<meta property="article:published_time" content="2031-03-04T12:43:39Z">` }, '2031-03-03T22:00:40Z'],
  ['a printed day that is the one of the last change', { ...p('By Ada Brandt - 2031-03-04'), ...news({ datePublished: '2031-03-03', dateModified: '2031-03-04' }) }, '2031-03-03'],
  ['JSON with a bare quotation mark in it', { head: `<script type="application/ld+json">{"@type": "Article", "description": "A "crack" in a wall", "datePublished": "2031-03-03", "author": "Ada Brandt"}</script>` }, '2031-03-03'],
  ['a page that is called no article', { head: linked({ '@type': 'MedicalWebPage', headline: TITLE, datePublished: '2031-03-03' }) }, '2031-03-03'],
  ['a headline that a list below repeats', { ...p('3 March 2031'), outside: `<div><h2>${TITLE}</h2><p>9 March 2031</p></div>` }, '2031-03-03'],
  ['a class on all of the page that names a box', { heading: `<div class="no-sidebar wp-custom-logo comments-open"><h1>${TITLE}</h1><p>By Ada Brandt 3 March 2031, 3:51 pm</p>`, below: '</div>' }, '2031-03-03T15:51'],
  ['an element of time', p(time('March 3, 2031 9:30 AM EST', '2031-03-03T09:30:00-05:00')), '2031-03-03T09:30-05:00'],
  ['an element that shows less than it states', p(`Published ${time('yesterday', '2031-03-03T09:30:00+01:00')}`), '2031-03-03T09:30+01:00'],
  ['an element in another zone than what it shows', p(time('4 March 2031, 00:30 CET', '2031-03-03T23:30:00Z')), '2031-03-04T00:30+01:00'],
  ['what is marked as changed, and nothing else', p(`<time itemprop="dateModified" datetime="2031-03-05">5 March 2031</time>`), null],
  ['an article in a graph of things', { head: linked({ '@graph': [{ '@type': 'WebPage', datePublished: '2029-01-01' }, { '@type': ['NewsArticle'], headline: TITLE, datePublished: '2031-03-03T22:10:00+02:00', dateModified: '2031-03-09' }] }) }, '2031-03-03T22:10+02:00'],
  ['a program in universal time, the page in its own', { ...news({ datePublished: '2031-03-03T23:30:00Z' }), ...p('4 March 2031 00:30 CET') }, '2031-03-04T00:30+01:00'],
  ['a field, and a line about a change', { head: '<meta property="article:published_time" content="2031-03-03T08:00:00+01:00">', ...p('Last updated: 9 March 2031') }, '2031-03-03T08:00+01:00'],
  ['a field about a change only', { head: '<meta property="article:modified_time" content="2031-03-05">' }, null],
  ['a day by its distance, and a field', { ...news({ datePublished: '2031-03-03T06:12:56-05:00' }), ...p('Published 1 day ago') }, '2031-03-03T06:12:56-05:00'],
  ['a line without a year whose element states another zone', { ...news({ datePublished: '2031-03-04T01:19:34Z' }), ...p(`Posted ${time('Mar 3, 8:19 PM', '2031-03-04T01:19:34Z')}`) }, '2031-03-03T20:19'],
  ['a line called published that shows the day of the change', { ...news({ datePublished: '2030-04-18T14:39:09+02:00', dateModified: '2031-04-10T10:13:14+02:00' }), above: `<p>By Ada Brandt - <time class="entry-date published updated" datetime="2031-04-10T10:13:14+02:00">10 April 2031</time></p>` }, '2030-04-18T14:39:09+02:00'],
  ['a day of the change that is the next', { ...news({ datePublished: '2031-03-03T10:15:48+02:00', dateModified: '2031-03-04T10:22:22+02:00' }), ...p('By Ada Brandt - 2031-03-04') }, '2031-03-03T10:15:48+02:00'],
  ['the first day that a program knows', { ...news({ datePublished: '0001-01-01T00:00:00Z' }), ...p('Published 11:11 PM EST Mar 3, 2031') }, '2031-03-03T23:11-05:00'],
  ['microdata in a field', { above: '<meta itemprop="datePublished" content="2031-03-03T08:00+0100">' }, '2031-03-03T08:00+01:00'],
  ['a field and a line that contradict it', { ...news({ datePublished: '2030-01-07' }), ...p('Published 3 March 2031') }, null],
  ['two fields that contradict one another', { head: `<meta name="pubdate" content="2031-02-20">${news({ datePublished: '2031-03-03' }).head}` }, null],
  ['a day of the text', { prose: [...PROSE.slice(0, 3), 'It opened on 4 May 1963, and Ada Brandt’s father was there, he wrote in the Courier.'] }, null],
  ['a box about another article', { outside: '<aside><h3>Old news</h3><p><time datetime="2030-03-03">3 March 2030</time></p></aside>' }, null],
  ['a comment of a reader', { outside: '<section class="comments"><p>Jo <time datetime="2031-03-08">8 March 2031</time></p><p>I was there in the night and saw that nobody came.</p></section>' }, null],
  ['a date below the text that says what it is', { below: '<p>First published on 3 March 2031</p>' }, '2031-03-03'],
  ['the year of the rights', { below: '<p>© 2031 Velm Courier</p>' }, null],
  ['an address with a day alone', {}, null],
  ['a line between headline and text in a header', { heading: `<header><h1>${TITLE}</h1><div><span>3 March 2031</span> · <span>4 min read</span></div></header>` }, '2031-03-03'],
  ['two elements of time, the later in brackets', p(`${time('3 March 2031', '2031-03-03')} (updated ${time('5 March 2031', '2031-03-05')})`), '2031-03-03'],
  ['label and day in two blocks', { above: '<dl><dt>Published</dt><dd>3 March 2031</dd><dt>Updated</dt><dd>5 March 2031</dd></dl>' }, '2031-03-03'],
  ['label and day in two blocks, the change first', { above: '<div class="dates"><span>Updated</span> <b>5 March 2031</b><br><span>Published</span> <b>3 March 2031</b></div>' }, '2031-03-03'],
  ['a field in words', { head: '<meta name="date" content="Mon, 03 Mar 2031 14:05:00 +0100">' }, '2031-03-03T14:05+01:00'],
  ['a field in seconds of a computer', { head: '<meta name="date" content="1930312800">' }, null],
  ['when it was made, where nothing else is said', news({ dateCreated: '2031-03-03T10:00:00+01:00' }), '2031-03-03T10:00+01:00'],
]; // prettier-ignore

test.each(MARKED)('%s', (name, parts, right) => {
  const draft = read(parts, name.startsWith('an address') ? 'https://velm.example/2031/03/03/crack' : null);
  expect(draft.published).toBe(right);
  expect(draft.body.split('\n\n')).toEqual(parts.prose ?? PROSE);
});

test('an instant that is on another day than the address says is asked about', () => {
  const draft = read(news({ datePublished: '2031-03-04T04:58:46Z' }), 'https://velmcourier.example/2031/03/03/crack-in-wall/');
  expect([draft.published, draft.report.choices?.published.question]).toEqual([null, expect.stringContaining('depends on the zone')]);
});
