/** What a browser shows of a page is what an import brings: generated pages in headless Chromium and through the import, word for word. */
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blockTexts } from '../../src/import/markdown.ts';
import { readPage } from '../../src/import/page.ts';
import { CHROME_FLAGS, findChrome, NO_BROWSER } from '../site/chrome.ts';
import { MORE_KINDS } from './more-variants.ts';
import { KINDS, pageOf, PLACES } from './variants.ts';

const executablePath = findChrome();
if (executablePath === null) console.warn(NO_BROWSER);
const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** The words that are painted, in the order of the page; runs in the browser. */
function painted(): string {
  const field = (element: Element): string =>
    element instanceof HTMLInputElement ? element.value : element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.label ?? '') : '';
  const isPainted = (node: Node, element: Element): boolean => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false })) return false;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = node.nodeType === 3 ? range.getBoundingClientRect() : element.getBoundingClientRect();
    if (box.width < 1 || box.height < 1 || box.right < -300 || box.bottom < -300) return false;
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      const style = getComputedStyle(around);
      const { clipPath, overflowX, contentVisibility } = style;
      const clip = style.getPropertyValue('clip');
      if (contentVisibility === 'hidden') return false;
      const outer = around.getBoundingClientRect();
      if (/rect\((?:0px, 0px, 0px, 0px|1px, 1px, 1px, 1px)\)/.test(clip) || /inset\(50%\)|circle\(0/.test(clipPath)) return false;
      if (overflowX === 'hidden' && (outer.width <= 1 || outer.height <= 1)) return false;
    }
    return true;
  };
  const read = (element: Element): string =>
    [...element.childNodes]
      .map((node) => {
        if (node.nodeType === 3) return isPainted(node, element) ? (node.nodeValue ?? '') : '';
        if (!(node instanceof Element)) return '';
        if (field(node) !== '') return isPainted(node, node) ? field(node) : '';
        const inline = /^inline$|^none$|^contents$|^ruby/.test(getComputedStyle(node).display);
        return inline ? read(node) : ` ${read(node)} `;
      })
      .join('');
  return read(document.querySelector('article') as Element);
}

const ALL = [...KINDS, ...MORE_KINDS];

describe.skipIf(executablePath === null)(`${ALL.length * PLACES.length} sentences, shown and hidden`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROME_FLAGS });
  });
  afterAll(() => browser?.close());

  test.each(ALL.map((kind) => [kind.name, kind] as const))('%s', { timeout: 60_000 }, async (_name, kind) => {
    const html = pageOf(kind);
    const page = await browser.newPage();
    await page.setContent(html);
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => (animation.playState === 'running' ? animation.finished : null))));
    const shown = await page.evaluate(painted);
    await page.close();
    const draft = readPage({ name: 'page.html', kind: 'page', bytes: Buffer.from(html), contentType: null, address: null, captured: null });
    expect(wordsOf([draft.title, ...blockTexts(draft.body)].join('\n'))).toBe(wordsOf(shown));
  });
});
