/** Inputs that an editor, a stranger or a page can send, each for any size: what reads them must not take four times as long for twice as much. */
import type { Files } from '../support/folder.ts';
import { wellStory } from './refused.ts';

const STORY = 'stories/mill';
const ARTICLE = `${STORY}/articles/kelp-courier.md`;
const TEXT = 'The mill at Fenwick will turn again in May, the miller said.';

const each = (size: number, one: (i: number) => string): string => Array.from({ length: size }, (_, i) => one(i)).join('');
const article = (fields: string, body = TEXT): Files => ({ [ARTICLE]: `---\noutlet: kelp-courier\n${fields}---\n\n${body}\n` });
const story = (fields: string): Files => ({ [`${STORY}/story.md`]: `---\ntitle: The mill\nstandfirst: When?\ndate: 2031-05-02\n${fields}---\n` });
const decisions = (text: string): Files => ({ [`${STORY}/decisions.yaml`]: text });
const ledger = (text: string): Files => ({ [`${STORY}/claims.lock.yaml`]: text });
const corrections = (text: string): Files => ({ 'corrections.md': `---\ncorrections:\n${text}---\n` });
const quote = (text: string): string => `{ article: kelp-courier, quote: ${text} }`;

/** What is laid over a site that is well; `size` entries of it. */
const CONTENT: Readonly<Record<string, (size: number) => Files>> = {
  'unknown fields of an article': (size) => article(each(size, (i) => `field-${i}: x\n`)),
  'unknown fields of a story': (size) => story(each(size, (i) => `field-${i}: x\n`)),
  'unknown fields of a decision': (size) => decisions(`- pin: a\n${each(size, (i) => `  field-${i}: x\n`)}`),
  'fields that stand twice': (size) => article(each(size, () => 'note: x\n')),
  tags: (size) => story(`tags:\n${each(size, (i) => `  - tag-${i}\n`)}`),
  'tags that are none': (size) => story(`tags:\n${each(size, (i) => `  - Tag ${i}\n`)}`),
  'omitted strings': (size) => article(`omitted:\n${each(size, (i) => `  - word ${i}\n`)}`),
  redirects: (size) => ledger(`claims: []\nredirects:\n${each(size, (i) => `  - { from: a-${i}, to: null }\n`)}`),
  'redirects in a chain': (size) => ledger(`claims: []\nredirects:\n${each(size, (i) => `  - { from: a-${i}, to: a-${i + 1} }\n`)}`),
  'claims of a ledger': (size) => ledger(`claims:\n${each(size, (i) => `  - id: a-${i}\n    mentions: [${quote(`word ${i}`)}]\n`)}redirects: []\n`),
  'claims of a ledger with wrong seals': (size) =>
    ledger(`claims:\n${each(size, (i) => `  - id: a-${i}\n    seal: x\n    mentions: [${quote(`word ${i}`)}]\n`)}redirects: []\n`),
  'passages of a claim of a ledger': (size) =>
    ledger(`claims:\n  - id: a\n    mentions:\n${each(size, (i) => `      - ${quote(`word ${i}`)}\n`)}redirects: []\n`),
  'entries of a ledger that are none': (size) => ledger(`claims:\n${each(size, (i) => `  - { id: A ${i} }\n`)}`),
  'lost quotes': (size) => decisions(each(size, (i) => `- not-a-claim: ${quote(`the miller number ${i} said`)}\n`)),
  'lost quotes of a pin': (size) => decisions(`- pin: a\n  label: x\n  quotes:\n${each(size, (i) => `    - ${quote(`the miller number ${i}`)}\n`)}`),
  'decisions of no kind': (size) => decisions(each(size, () => '- pine: a\n')),
  'decisions about articles that are not there': (size) => decisions(each(size, (i) => `- silent: article-${i}\n  claim: a\n`)),
  'pins of one id': (size) => decisions(each(size, () => `- pin: a\n  label: x\n  quotes: [${quote('The mill')}]\n`)),
  aliases: (size) => decisions(`- &a x\n${each(size, () => '- *a\n')}`),
  'lists in lists': (size) => decisions('['.repeat(size)),
  'a quotation mark that is never closed': (size) => decisions(`- "${'word '.repeat(size)}`),
  corrections: (size) => corrections(each(size, (i) => `  - { date: 2031-05-03, story: mill, text: Word ${i} }\n`)),
  'corrections of stories that are not there': (size) => corrections(each(size, (i) => `  - { date: 2031-05-03, story: mill-${i}, text: x }\n`)),
  outlets: (size) => Object.fromEntries(Array.from({ length: size / 10 }, (_, i) => [`outlets/outlet-${i}.md`, `---\nname: Outlet ${i}\n---\n`])),
  'characters that nobody sees': (size) => article('', `${TEXT} ${'a\u200B'.repeat(Math.min(size, 900))}`),
};

/** A saved page, of which `size` parts are of a kind. */
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>The mill turns again</title>${head}</head><body><article><h1>The mill turns again</h1>` +
  `<p>${`${TEXT} `.repeat(8)}</p><p>${'Its wheel weighs nine tons, and nobody has weighed it for a hundred years. '.repeat(5)}</p>${body}</article></body></html>`;
const styled = (rules: string): string => page('<div class="c0 c1"><p>It turns.</p></div>', `<style>${rules}</style>`);

const PAGES: Readonly<Record<string, (size: number) => string>> = {
  'attributes of an element of a page': (size) => page(`<p ${each(size, (i) => `data-a${i}="x" `)}>It turns.</p>`),
  'classes of an element of a page': (size) => page(`<p class="${each(size, (i) => `c${i} `)}">It turns.</p>`),
  'rules of a style sheet': (size) => styled(each(size, (i) => `.c${i} { display: none }\n`)),
  'rules with :has() of a style sheet': (size) => styled(each(size / 10, (i) => `div:has(p.c${i} p) p { display: none }\n`)),
  'selectors of a rule': (size) => styled(`${each(size, (i) => `.c${i},`)} .none { display: none }`),
  'conditions within conditions of a style sheet': (size) => styled(`${'@media all {'.repeat(size / 10)} .c1 { display: none } ${'}'.repeat(size / 10)}`),
  'lists in lists of a page': (size) => page(`${'<ul><li>'.repeat(size / 30)}It turns.${'</li></ul>'.repeat(size / 30)}`),
  'emphasis that is never closed': (size) => page(`<p>${'<b>'.repeat(size / 30)}It turns.</p>`),
  'paragraphs of a page': (size) => page(each(size / 5, (i) => `<p>The miller of mill ${i} said that it would turn again.</p>`)),
  'boxes of a page': (size) => page(each(size / 5, (i) => `<div><div><p>The miller of mill ${i} said that it would turn again.</p></div></div>`)),
  'figures of a page': (size) => page(each(size / 10, (i) => `<figure><img src="${i}.jpg"><figcaption>Mill ${i} in May</figcaption></figure><p>Mill ${i} will turn again in May.</p>`)), // prettier-ignore
  'forms of a page': (size) => page(each(size / 10, (i) => `<div><p>Mill ${i}</p><form><input placeholder="x"><button>Vote</button></form></div>`)),
  'headings of a page': (size) => page(each(size / 3, (i) => `<h2>Mill ${i}</h2>`)),
  'entries of a list of a page': (size) => page(`<ul>${each(size / 3, (i) => `<li>The miller of mill ${i} said that it would turn.</li>`)}</ul>`),
  'links of a page': (size) => page(`<p>${each(size / 3, (i) => `<a href="https://kelp.example/${i}">mill ${i}</a> `)}</p>`),
  'comments of a page': (size) => page(each(size, (i) => `<!-- ${i} -->`)),
  'cells of a table of a page': (size) => page(`<table>${each(size / 10, (i) => `<tr><td>mill ${i}</td><td>May</td></tr>`)}</table>`),
  'entries of the data of a page': (size) =>
    page('', `<script type="application/ld+json">[${each(size, () => '{"@type":"Thing","name":"x"},')}{"@type":"NewsArticle","headline":"The mill"}]</script>`),
  'data in data of a page': (size) => page('', `<script type="application/ld+json">${'['.repeat(size)}${']'.repeat(size)}</script>`),
  'fields of the head of a page': (size) =>
    page(
      '',
      each(size, (i) => `<meta name="f${i}" content="x">`),
    ),
};

/** Each with what is made of it: content that is read, or a page that is imported. */
export const growing = [
  ...Object.entries(CONTENT).map(([name, make]) => ({ name, page: null, make: (size: number): Files => ({ ...wellStory, ...make(size) }) })),
  ...Object.entries(PAGES).map(([name, make]) => ({ name, page: 'page.html', make: (size: number): Files => ({ ...wellStory, 'page.html': make(size) }) })),
];
