/** Ways in which a page shows or hides words in a sentence, and places in which the sentence may stand. */

/** What is written for the words, and the page's own style sheet. */
export interface Kind {
  readonly name: string;
  readonly words: (text: string) => string;
  readonly css?: string;
  readonly root?: string;
}

const span = (attributes: string) => (text: string): string => `<span ${attributes}>${text}</span>`; // prettier-ignore
const styled = (name: string, css: string): Kind => ({ name, words: span('class="x"'), css: `.x{${css}}` });
const inlined = (css: string): Kind => ({ name: `style="${css}"`, words: span(`style="${css}"`) });
const tag = (name: string, attributes = ''): Kind => ({ name: `<${name} ${attributes}>`, words: (text) => `<${name} ${attributes}>${text}</${name}>` });
const sheet = (name: string, css: string, words = span('class="x y" id="i"')): Kind => ({ name, words, css });

export const KINDS: readonly Kind[] = [
  { name: 'nothing', words: (text) => text },
  ...['b', 'em', 'u', 'mark', 'label', 'output', 'button', 'q', 'font', 'bdi', 'abbr', 'cite', 'kbd', 'small', 'x-word', 'ins', 'data', 'var', 'ruby'].map((name) => tag(name)),
  tag('span', 'hidden'), tag('span', 'aria-hidden="true"'), tag('span', 'inert'), tag('a', 'href="/x"'), tag('template'), tag('noscript'), tag('span', 'popover'),
  { name: 'a field', words: (text) => `<input readonly value="${text}">` },
  { name: 'a menu of one', words: (text) => `<select><option>${text}</option></select>` },
  { name: 'a drawing', words: (text) => `<svg width="80" height="12"><text y="10">${text}</text></svg>` },
  { name: 'letters in elements', words: (text) => text.replace(/(\w)/g, '<i>$1</i>') },
  { name: 'a soft break', words: (text) => text.replace(' ', '<wbr> ') },
  ...['display:none', 'display: none !important', 'visibility:hidden', 'visibility:collapse', 'opacity:0', 'opacity:.5', 'font-size:0', 'content-visibility:hidden;display:inline-block', 'content-visibility:auto', 'position:absolute;left:-9999px', 'position:fixed;top:-200em', 'position:absolute;clip:rect(0 0 0 0)', 'position:absolute;clip:rect(1px,1px,1px,1px)', 'display:inline-block;clip-path:inset(50%)', 'display:inline-block;clip-path:circle(0)', 'display:inline-block;width:0;height:0;overflow:hidden', 'display:inline-block;transform:scale(0)', 'display:block', 'display:inline-block', 'position:relative;left:2px', 'color:red', 'position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap'].map(inlined),
  styled('a rule', 'display:none'),
  sheet('a later rule shows', '.x{display:none}.x{display:inline}'),
  sheet('a later rule hides', '.x{display:inline}.x{display:none}'),
  sheet('a more specific rule shows', '.x.y{display:inline}.x{display:none}'),
  sheet('an id beats classes', '#i{visibility:visible}.x.y{visibility:hidden}'),
  sheet('!important beats an id', '.x{display:none!important}#i{display:inline}'),
  sheet('an inline style beats a rule', '.x{display:none}', span('class="x" style="display:inline"')),
  sheet('!important beats an inline style', '.x{display:none!important}', span('class="x" style="display:inline"')),
  sheet('a second sheet shows', '.x{opacity:0}</style><style>.x.y{opacity:1}'),
  sheet('for paper only', '@media print{.x{display:none}}'),
  sheet('for screens', '@media screen{.x{display:none}}'),
  sheet('for narrow screens', '@media (max-width:400px){.x{display:none}}'),
  sheet('for wide screens', '@media (min-width:400px){.x{display:none}}'),
  sheet('where a feature is there', '@supports (display:grid){.x{display:none}}'),
  sheet('in a later layer', '@layer a,b;@layer b{.x{display:inline}}@layer a{.x{display:none}}'),
  sheet('unlayered beats layered', '.x{display:inline}@layer a{#i{display:none}}'),
  sheet('a variable', ':root{--d:none}.x{display:var(--d)}'),
  sheet('nested rules', 'article{& .x{display:none}}'),
  sheet(':not()', '.x:not(.z){display:none}'),
  sheet(':is() and :where()', ':is(.x){display:inline}:where(.x){display:none}'),
  sheet(':has()', '.x:has(b){display:none}', (text) => `<span class="x"><b>${text}</b></span>`),
  sheet('an attribute', '[data-off]{display:none}', span('data-off="1"')),
  sheet('the hidden attribute is overruled', '[hidden]{display:inline}', span('hidden')),
  sheet('visible in hidden', '.x{visibility:hidden}.y{visibility:visible}', (text) => `<span class="x"><span class="y">${text}</span></span>`),
  sheet('an animation that fades in', '.x{opacity:0;animation:f .01s forwards}@keyframes f{to{opacity:1}}'),
  sheet('an animation that fades out', '.x{animation:f .01s forwards}@keyframes f{to{opacity:0}}'),
  sheet('an animation that shows', '.x{visibility:hidden;animation:f .01s both}@keyframes f{from{visibility:hidden}to{visibility:visible}}'),
  sheet('a broken rule before', '.x{display:none;}} .y{display:inline}'),
  sheet('a comment in a rule', '.x{/* display:inline */display:none}'),
]; // prettier-ignore

/** Each holds one sentence. */
export const PLACES: readonly ((sentence: string) => string)[] = [
  (sentence) => `<p>${sentence}</p>`,
  (sentence) => `<ul><li>${sentence}</li><li>The second boat was not held up at all, its owner said to the paper.</li></ul>`,
  (sentence) => `<blockquote><p>${sentence}</p></blockquote>`,
  (sentence) => `<table><thead><tr><th>What</th><th>When</th></tr></thead><tbody><tr><td>${sentence}</td><td>June</td></tr></tbody></table>`,
  (sentence) => `<div>${sentence}</div>`,
  (sentence) => `<section><div><p><strong>Note.</strong> ${sentence}</p></div></section>`,
  (sentence) => `<form action="/x"><p>${sentence}</p></form>`,
];

const PROSE = ['The old footbridge over the Orm fell into the river on Friday, and nobody was on it, the town of Tarn said in a statement.', 'Ferries will carry people across the river for free until then, the harbour office said, and a bus runs to the road bridge every hour.']; // prettier-ignore

/** A page with the sentence in every place. */
export function pageOf({ words, css = '' }: Kind): string {
  const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
  const blocks = PLACES.map((place, index) => place(`At the ${ordinals[index]} lock the board said that ${words('no ships')} were held up by the wreck, and that divers would lift it in June.`)); // prettier-ignore
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Footbridge falls into river</title><style>${css}</style></head><body><main><article><h1>Footbridge falls into river</h1>${[PROSE[0], PROSE[1]].map((text) => `<p>${text}</p>`).join('')}${blocks.join('')}<p>The mayor, Ada Holm, said the town would build a new bridge within two years, and that it would cost about 12 million crowns.</p></article></main></body></html>`;
}
