/** The built pages in a real browser: accessible, never wider than the screen, filters and keyboard without a script. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../src/site/settings.ts';
import { CHROME_FLAGS, findChrome, NO_BROWSER } from './chrome.ts';
import { pagesOf, pageTypes, serve } from './dist.ts';

const executablePath = findChrome();
if (executablePath === null) console.warn(NO_BROWSER);
const types = [...pageTypes(pagesOf())];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 768, 1280] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: string[]; readonly failureSummary: string }[];
}

/** What axe-core, which has been put into the page, finds: the rule, the element and how to mend it. */
function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  return page.evaluate(async (only) => {
    const { axe: checker } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };
    const found = await checker.run({ resultTypes: ['violations'], ...(only.length > 0 ? { runOnly: only } : {}) });
    return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
  }, rules);
}

describe.skipIf(executablePath === null || settings.base !== '')('in a browser', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve();
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROME_FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(path: string, width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(server.origin + path);
    return page;
  }

  for (const [type, { path }] of types)
    test(`${type}: nothing for axe to find and nothing sideways, narrow and wide, light and dark`, { timeout: 120_000 }, async () => {
      const page = await open(path, 320);
      await page.evaluate(axe);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBeLessThanOrEqual(width);
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await violations(page), `${path} at ${width}, light`).toEqual([]);
        // In the dark nothing but the colours is another.
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await violations(page, ['color-contrast']), `${path} at ${width}, dark`).toEqual([]);
      }
      await page.close();
    });

  test('the filters of the story page work without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(server.origin + (types.find(([type]) => type === 'story')?.[1].path ?? '/'));
    const rows = (status: string) => page.locator(`#whole .r-${status}`).filter({ visible: true }).count();
    const [agreed, differs] = [await rows('agreed'), await rows('differs')];
    expect(Math.min(agreed, differs)).toBeGreaterThan(0);
    await page.locator('#f-differ').check();
    expect([await rows('agreed'), await rows('differs')]).toEqual([0, differs]);
    await page.locator('#f-agree').check();
    expect([await rows('agreed'), await rows('differs')]).toEqual([agreed, 0]);
    await context.close();
  });

  test('the keyboard leads from the story to a claim, to its sentence in the article, and back', async () => {
    const page = await open(types.find(([type]) => type === 'story')?.[1].path ?? '/', 1280);
    const start = page.url();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the text');
    await page.locator('#differ h3 a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/claims\//);
    await page.locator('figcaption a', { hasText: 'in the article' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\/.*#m-/);
    expect(await page.locator(':target').count()).toBe(1);
    await page.goBack();
    await page.goBack();
    expect(page.url()).toBe(start);
    await page.close();
  });
});
