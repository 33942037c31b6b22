/** How pages name an article, who wrote it, and who published it: each form gives the name, or asks. */
import { expect, test } from 'vitest';
import type { Draft } from '../../src/import/draft.ts';
import { linked, PROSE, read, TITLE, type Parts } from './made-page.ts';

type Right = Partial<Draft>;
const news = (fields: object, rest: Parts = {}): Parts => ({
  ...rest,
  head: (rest.head ?? '') + linked({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: TITLE, ...fields }),
});
const person = (name: string): object => ({ '@type': 'Person', name });
const by = (line: string, name = 'byline'): Parts => ({ above: `<p class="${name}">${line}</p>` });
const site = '<meta property="og:site_name" content="Velm Courier">';
const og = (title: string): string => `${site}<meta property="og:title" content="${title}">`;
const titled = (title: string, rest: Parts = {}): Parts => ({ head: site, title, ...rest });

const CASES: readonly (readonly [string, Parts, Right])[] = [
  ['the outlet behind a bar', titled(`${TITLE} | Velm Courier`, { heading: '' }), { title: TITLE }],
  ['the outlet behind a dash', titled(`${TITLE} – The Velm Courier`, { heading: '' }), { title: TITLE }],
  ['section and outlet', titled(`${TITLE} - News - Velm Courier`), { title: TITLE }],
  ['section and outlet, and no heading', titled(`${TITLE} | News | Velm Courier`, { heading: '' }), { title: TITLE }],
  ['the outlet in front', titled(`Velm Courier: ${TITLE}`, { heading: '' }), { title: TITLE }],
  ['the outlet as its address', titled(`${TITLE} - velmcourier.example`, { heading: '', head: '<meta property="og:url" content="https://www.velmcourier.example/a">' }), { title: TITLE }],
  ['a shorter title for searches', { head: og('Reservoir wall crack: 900 leave homes in Velm'), title: 'Reservoir wall crack: 900 leave homes in Velm | Velm Courier', heading: '<h1>Crack found in reservoir wall above Velm, 900 leave their homes</h1>' }, { title: 'Crack found in reservoir wall above Velm, 900 leave their homes' }],
  ['a kicker in the heading', { head: og(TITLE), heading: `<h1><span class="kicker">Floods</span> <span>${TITLE}</span></h1>` }, { title: TITLE }],
  ['a badge in the heading', { head: og(TITLE), heading: `<h1><span>Live</span>${TITLE}</h1>` }, { title: TITLE }],
  ['the logo as main heading, without a name in fields', { title: `${TITLE} | Velm Courier`, heading: `<h1><a href="/">Velm Courier</a></h1><h2>${TITLE}</h2>` }, { title: TITLE, outlet: 'Velm Courier' }],
  ['a heading that no element marks', { head: og(TITLE), heading: `<div class="headline">${TITLE}</div>` }, { title: TITLE }],
  ['quotation marks of another kind', { head: og('Mayor: &#34;We have time&#34;'), title: 'Mayor: &#34;We have time&#34; | Velm Courier', heading: '<h1>Mayor: “We have time”</h1>' }, { title: 'Mayor: “We have time”' }],
  ['a colon that belongs to it', titled('Velm: crack in the wall - Velm Courier', { heading: '<h1>Velm: crack in the wall</h1>' }), { title: 'Velm: crack in the wall' }],
  ['a dash that belongs to it', titled('Crack in wall - and 900 leave | Velm Courier', { heading: '' }), { title: 'Crack in wall - and 900 leave' }],
  ['subheading in the heading', { head: og(TITLE), heading: `<h1>${TITLE}<small>Mayor hopes for Friday</small></h1>` }, { title: TITLE }],
  ['signs of HTML in fields', { head: og('Lund &amp;amp; Co repair crack in wall'), heading: '<h1>Lund &amp; Co repair crack in wall</h1>' }, { title: 'Lund & Co repair crack in wall' }],

  ['signs of HTML in JSON', { ...news({ headline: 'Crack &#8211; wide as a hand &#8211; found in wall' }), heading: '<h1>Crack – wide as a hand – found in wall</h1>' }, { title: 'Crack – wide as a hand – found in wall' }],
  ['a program as publisher', { head: `<link rel="canonical" href="https://velmcourier.example/a">${news({ publisher: { name: 'Blogger' } }).head}`, title: `${TITLE} - Velm Courier` }, { outlet: 'Velm Courier' }],
  ['sections behind the name', { head: '<meta property="og:site_name" content="Velm Courier | News | Sport">' }, { outlet: 'Velm Courier' }],
  ['a name in the title alone', { head: '<link rel="canonical" href="https://velmcourier.example/a">', title: `${TITLE} - The Velm Courier` }, { outlet: 'The Velm Courier' }],
  ['the headline in every field', { head: `<meta name="application-name" content="${TITLE}"><link rel="canonical" href="https://velmcourier.example/a">`, title: TITLE }, { title: TITLE, outlet: null }],
  ['a section in the title alone', { head: '<link rel="canonical" href="https://velmnews.example/a">', title: `${TITLE} - News` }, { outlet: null }],

  ['persons in a list', news({ author: [person('Ada Brandt'), person('Ivo Esk')] }), { author: 'Ada Brandt, Ivo Esk' }],
  ['an organisation and a by-line', news({ author: { '@type': 'NewsMediaOrganization', name: 'Velm Courier' } }, by('By Ada Brandt')), { author: 'Ada Brandt' }],
  ['an agency alone', news({ author: { '@type': 'Organization', name: 'Northern News Agency' } }), { author: 'Northern News Agency' }],
  ['two names in one text', news({ author: 'Ada Brandt and Ivo Esk' }), { author: 'Ada Brandt, Ivo Esk' }],
  ['“by” in a field', { head: '<meta name="author" content="By Ada Brandt">' }, { author: 'Ada Brandt' }],
  ['the outlet behind the name', { head: `${site}<meta name="author" content="Ada Brandt, Velm Courier">` }, { author: 'Ada Brandt' }],
  ['the address of a profile', { head: '<meta property="article:author" content="https://social.example/ada">', ...by('By Ada Brandt') }, { author: 'Ada Brandt' }],
  ['capitals', by('BY ADA BRANDT'), { author: 'ADA BRANDT' }],
  ['a post behind the name', by('By Ada Brandt, Health Correspondent'), { author: 'Ada Brandt' }],
  ['places behind names', by('By Ada Brandt in Velm and Ivo Esk in Tarn'), { author: 'Ada Brandt, Ivo Esk' }],
  ['links to authors', by('<a rel="author" href="/a">Ada Brandt</a> <a rel="author" href="/b">Ivo Esk</a>', 'x'), { author: 'Ada Brandt, Ivo Esk' }],
  ['things of microdata', { above: '<div><span itemprop="author" itemscope><b itemprop="name">Ada Brandt</b></span>, <span itemprop="author" itemscope><b itemprop="name">Ivo Esk</b></span></div>' }, { author: 'Ada Brandt, Ivo Esk' }],
  ['references into a graph', { head: linked({ '@graph': [{ '@type': 'Person', '@id': '#a', name: 'Ada Brandt' }, { '@type': 'Organization', '@id': '#o', name: 'Velm Courier' }, { '@type': 'NewsArticle', headline: TITLE, author: [{ '@id': '#a' }], publisher: { '@id': '#o' } }] }) }, { author: 'Ada Brandt', outlet: 'Velm Courier' }],
  ['given and family name', news({ author: { '@type': 'Person', givenName: 'Ada', familyName: 'Brandt' } }), { author: 'Ada Brandt' }],
  ['an address behind the name', by('By Ada Brandt (ada@courier.example)'), { author: 'Ada Brandt' }],
  ['initials, particles and hyphens', by('By A. J. van der Berg, Mary-Ann O’Hara and José Núñez Jr.'), { author: 'A. J. van der Berg, Mary-Ann O’Hara, José Núñez Jr.' }],
  ['three names with commas', by('By Ada Brandt, Ivo Esk and Jo Roe'), { author: 'Ada Brandt, Ivo Esk, Jo Roe' }],
  ['name and date in a line', by('By Ada Brandt | 3 March 2031'), { author: 'Ada Brandt', published: '2031-03-03' }],
  ['name and date in a line, without a bar', by('By Ada Brandt Updated March 3, 2031'), { author: 'Ada Brandt', published: null }],
  ['a month behind the name', by('By Ada Brandt March 3, 2031'), { author: 'Ada Brandt', published: '2031-03-03' }],
  ['a degree behind the name', by('Written by Ada Brandt, MS, RDN'), { author: 'Ada Brandt' }],
  ['an employer behind the name', by('By Ada Brandt, Northern News Agency'), { author: 'Ada Brandt' }],
  ['who edited it', by('By Ada Brandt Edited by Ivo Esk'), { author: 'Ada Brandt' }],
  ['capitals and “AND”', by('By ADA BRANDT AND TIM POST'), { author: 'ADA BRANDT, TIM POST' }],
  ['“admin”', by('By admin'), { author: null }],
  ['a middle name in one of two fields', { head: `<meta name="author" content="Ada Brandt">${news({ author: person('Ada L. Brandt') }).head}` }, { author: 'Ada L. Brandt' }],
  ['the by-line of other news below a short text', { ...by('By Velm Courier staff'), head: site, outside: '<div><p><a href="/b">Bridge closed</a></p><p>By Jon Roe</p></div>' }, { author: null }],
  ['different people in two fields', { head: `<meta name="author" content="Jo Roe">${news({ author: person('Ada Brandt') }).head}` }, { author: null }],
  ['a day behind the name', by('By Ada Brandt | November 18, 2030 -- 19:14 GMT | Topic: Dams'), { author: 'Ada Brandt' }],
  ['a dash and a day behind the name', by('By Ada Brandt - 18 November 2030'), { author: 'Ada Brandt' }],
  ['nobody', by('By our own correspondent'), { author: null }],
  ['the author of another article', { outside: '<aside><h3>Older news</h3><p>By Jon Roe</p></aside>' }, { author: null }],
  ['“from” and “in”', by('From Ada Brandt in Velm'), { author: 'Ada Brandt' }],
  ['“reported by”', by('Reporting by Ada Brandt; editing by Ivo Esk'), {}],

  ['the outlet by a field', { head: site }, { outlet: 'Velm Courier' }],
  ['the outlet by its publisher', news({ publisher: { '@type': 'Organization', name: 'Velm Courier', logo: 'x' } }), { outlet: 'Velm Courier' }],
  ['the outlet by microdata', { above: '<div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="Velm Courier"></div>' }, { outlet: 'Velm Courier' }],
  ['the outlet as a list', news({ publisher: [{ '@type': 'Organization', name: 'Velm Courier' }] }), { outlet: 'Velm Courier' }],
  ['the firm behind an outlet', news({ publisher: { '@type': 'Organization', name: 'Norda Media Holding Ltd' } }, { head: site, title: `${TITLE} | Velm Courier` }), { outlet: 'Velm Courier' }],
  ['an address for a name', { head: '<meta property="og:site_name" content="velmcourier.example">', title: `${TITLE} | Velm Courier` }, { outlet: 'Velm Courier' }],

  ...['en', 'EN', 'en_GB', 'en-US', 'eng', 'English', ' en ', 'en-x-velm', ''].map((lang) => [`the language “${lang}”`, { root: `lang="${lang}"` }, { title: TITLE }] as const),
  ['no language', { root: '' }, { title: TITLE }],
  ['the language in a field', { root: '', head: '<meta http-equiv="content-language" content="en-gb, en">' }, { title: TITLE }],
  ['the language of the thing', news({ inLanguage: ['en-GB'] }), { title: TITLE }],
  ['the language of the thing, in words', news({ inLanguage: { '@type': 'Language', name: 'English' } }), { title: TITLE }],
]; // prettier-ignore

test.each(CASES)('%s', (_name, parts, right) => {
  const draft = read(parts);
  expect(draft).toMatchObject({ title: TITLE, ...right, report: { lost: [] } });
  expect(draft.body.split('\n\n')).toEqual(PROSE);
});
