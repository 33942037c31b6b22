/** Saved pages that are hostile to whoever imports them. Each holds one article beside what it tries. */
import { ELSEWHERE } from './case.ts';

export interface PageCase {
  readonly name: string;
  readonly tries: string;
  readonly html: string;
}

/** Long enough to be taken for an article. */
export const PROSE =
  '<p>The keeper of the lighthouse found a brass clock under the floor of the lamp room on Monday, and it still goes, he said when the boat came with food and letters.</p>' +
  '<p>Nobody on the island remembers who has put it there, though the oldest of them can tell of every winter since the tower was built.</p>';

const page = (head: string, body: string, attributes = 'lang="en"'): string =>
  `<!DOCTYPE html><html ${attributes}><head><meta charset="utf-8"><title>A clock</title><meta property="og:site_name" content="Evil Times">${head}</head><body>${body}</body></html>`;
const described = (fields: string): string =>
  page(
    `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"A clock",${fields}}</script>`,
    `<article><h1>A clock</h1>${PROSE}</article>`,
  );
const meta = (name: string, content: string): string => page(`<meta property="${name}" content="${content}">`, `<article><h1>A clock</h1>${PROSE}</article>`);
const body = (html: string): string => page('', `<article><h1>A clock</h1>${PROSE}${html}</article>`);

const ROWS: readonly (readonly [name: string, tries: string, html: string])[] = [
  ['title-front-matter', 'ends the front matter by its title', meta('og:title', 'A clock&#10;---&#10;withdrawn: evil&#10;---')],
  ['title-markup', 'has markup in its title', meta('og:title', '&lt;script&gt;hit(1)&lt;/script&gt; [x](javascript:hit(1))')],
  ['author-field', 'brings a field of front matter along', meta('author', 'Evil&#10;publish: full')],
  ['author-quote', 'leaves the quotation marks of YAML', meta('author', '&quot;, publish: full, x: &quot;&#39;')],
  ['author-alias', 'is an alias to YAML', meta('author', '*evil &amp;evil !!js/function')],
  ['author-ansi', 'colours a terminal by its author', meta('author', 'E&#27;[31mvil\u001B]0;evil\u0007 \u202EWriter')],
  ['outlet-path', 'leaves the folder of outlets by its name', page('<meta property="og:site_name" content="../../../etc">', `<article>${PROSE}</article>`)],
  ['outlet-device', 'is called like a device of Windows', page('<meta property="og:site_name" content="CON">', `<article>${PROSE}</article>`).replace('content="Evil Times"', 'content="CON"')],
  ['date-field', 'brings a field along behind its date', meta('article:published_time', '2031-05-02&quot;&#10;withdrawn: evil')],
  ['canonical-javascript', 'runs where the original is', page('<link rel=canonical href="javascript:hit(1)"><meta property="og:url" content="data:text/html,x">', `<article><h1>A clock</h1>${PROSE}</article>`)],
  ['canonical-credentials', 'hides the host of the original', page('<link rel=canonical href="https://www.kelp.example@evil.example/">', `<article><h1>A clock</h1>${PROSE}</article>`)],
  ['json-ld-prototype', 'gives fields to every object', described('"__proto__":{"withdrawn":"evil"},"constructor":{"prototype":{"publish":"full"}}')],
  ['json-ld-types', 'has something else where a text belongs', described('"author":[[[{"name":{"name":1}}]]],"publisher":{"name":["x"]},"datePublished":{"@value":1},"url":{}')],
  ['json-ld-deep', 'nests ten thousand graphs', page(`<script type="application/ld+json">${'{"@graph":['.repeat(10_000)}${']}'.repeat(10_000)}</script>`, `<article><h1>A clock</h1>${PROSE}</article>`)],
  ['json-ld-markup', 'has markup and control characters in its headline', described('"articleBody":"<script>","alternativeHeadline":"\\u001b[31m"').replace('"headline":"A clock"', '"headline":"A clock \\u001b[31m<img src=x onerror=hit(1)>\\u202e"')],
  ['saved-from', 'says that it was saved from a script', `<!-- saved from url=(0011)javascript:hit(1) -->${body('')}`],
  ['base', 'makes every relative address another', page(`<base href="${ELSEWHERE}/">`, `<article><h1>A clock</h1>${PROSE}<p>The clock <a href="x">strikes</a> every hour since then, and nobody in the house sleeps.</p></article>`)],
  ['refresh', 'leads elsewhere', page(`<meta http-equiv="refresh" content="0;url=${ELSEWHERE}/">`, `<article><h1>A clock</h1>${PROSE}</article>`)],
  ['scripts', 'writes its article by a script', body('<script>document.write("<p>evil</p>");hit(1);location="https://evil.example/"</script><script src="https://evil.example/x.js"></script>')],
  ['loads', 'asks for files while it is read', body(`<img src="${ELSEWHERE}/x.png"><link rel=stylesheet href="${ELSEWHERE}/x.css"><iframe src="${ELSEWHERE}/x"></iframe><object data="${ELSEWHERE}/x"></object><style>@import "${ELSEWHERE}/y.css"</style>`)],
  ['handlers', 'runs when it is read', body('<img src=x onerror=hit(1)><svg onload=hit(1)><body onload=hit(1)><details open ontoggle=hit(1)>x</details>')],
  ['markdown', 'is Markdown once it is words', body('<p># Evil</p><p>- evil [x](javascript:hit(1)) ![x](https://evil.example/x.png) &lt;script&gt;hit(1)&lt;/script&gt;</p><p>[x]: javascript:hit(1)</p><p>---</p><p>```</p><p>&gt; evil</p><p>| a | b |</p><p>[^1]: evil</p>')],
  ['hidden', 'says unseen what its readers did not see', body('<p style="opacity:0">The mayor has hidden the clock himself, as everybody on the island is said to know.</p><p hidden>evil evil evil</p><template>evil</template><noscript>evil</noscript>')],
  ['characters', 'has every harmful character', body(`<p>A clock \u0000\u0001\u0008\u001B[31m\u007F\u009B2J\u00AD\u061C\u200B\u200E\u200F\u202A\u202E\u2060\u2066\u2069\uFEFF\uFFF9\uFFFE\uFFFF\u{E0041}\u{1FFFE} stands in the lamp room of the tower by now.</p>`)],
  ['entities', 'writes harmful characters by their numbers', body('<p>A clock &#0;&#1;&#27;[31m&#127;&#155;2J&#x202E;&#x200B;&#xD800;&#xFFFE;&#x1FFFE;&#xE0041;&#99999999; stands in the lamp room of the tower by now.</p>')],
  ['mutation', 'changes its meaning when it is written and read again', body('<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit(1)&gt;"></table></mtext></math><svg></p><style><a id="</style><img src=1 onerror=hit(1)>">')],
  ['clobber', 'takes the names that a reader of pages asks for', body('<form><input name=attributes><input name=children><input name=textContent><input name=remove></form><img name=body><a id=documentElement>x</a>')],
  ['unclosed', 'closes nothing', `<html lang=en><head><meta charset=utf-8><meta property="og:site_name" content="Evil Times"><title>A clock</title><body><article><h1>A clock</h1>${PROSE}<p>And <b><i><u><!-- the <table><tr><td><select><textarea>rest`],
  ['charset', 'says that it is in another encoding', body('<p>+ADw-script+AD4-hit(1)+ADw-/script+AD4- stood on a board by the tower, in letters as high as a man.</p>').replace('charset="utf-8"', 'charset="utf-7"')],
]; // prettier-ignore

export const pages: readonly PageCase[] = ROWS.map(([name, tries, html]) => ({ name, tries, html }));

/** A page whose article holds these texts as markup, and again as words. */
export function pageOf(texts: readonly string[]): string {
  const asWords = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return body(texts.map((text) => `<p>Under the clock lay a note with the words ${asWords(text)}, which nobody on the island can read.</p>`).join('') + texts.map((text) => `<p>And another one with ${text} on it.</p>`).join('')); // prettier-ignore
}
