/** The built pages in a real browser: accessible, never wider than the screen, filters and keyboard without a script. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pagesOf, pageTypes } from './dist.ts';
import { describeInBrowser } from './in-browser.ts';

const types = [...pageTypes(pagesOf())];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 768, 1280] as const;
/** The rules of axe that ask for more than the elements. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];
interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: string[]; readonly failureSummary: string }[];
}

/** What axe-core, which has been put into the page, finds: the rule, the element and how to fix it. */
function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  return page.evaluate(async (only) => {
    const { axe: checker } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } };
    const found = await checker.run({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
      ...(only.length > 0 ? { runOnly: only } : {}),
    });
    return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
  }, rules);
}

describeInBrowser('in a browser', ({ open, origin }) => {
  for (const [type, { path }] of types)
    test(`${type}: nothing for axe to find and nothing sideways, narrow and wide, light and dark`, { timeout: 120_000 }, async () => {
      const page = await open(path, 320);
      await page.evaluate(axe);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBeLessThanOrEqual(width);
        await page.emulateMedia({ colorScheme: 'light' });
        // Between the narrow and the wide layout, and in the dark, nothing but colours and places is another.
        expect(await violations(page, width === 768 ? LOOKS : []), `${path} at ${width}, light`).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await violations(page, LOOKS), `${path} at ${width}, dark`).toEqual([]);
      }
      await page.close();
    });

  const pathOf = (type: string): string => types.find(([name]) => name === type)?.[1].path ?? '/';

  test('the filters of a pair work without a script', async () => {
    const page = await open(pathOf('pair'), 1280, { javaScriptEnabled: false });
    const count = (selector: string) => page.locator(selector).filter({ visible: true }).count();
    for (const tie of ['differ', 'same', 'may', 'one', 'elsewhere']) {
      const filter = page.locator(`#p-${tie}`);
      if ((await filter.count()) === 0) continue;
      await filter.check();
      const own = await page.locator(`.pair > .t-${tie}`).count();
      expect([await count('.pair > li'), await count(`.pair > .t-${tie}`)], tie).toEqual([own, own]);
    }
    // The kinds of rows add up to all of them.
    const numbers = (await page.locator('fieldset label').allTextContents()).map((label) => Number(/\d+$/.exec(label.trim())?.[0]));
    expect(numbers.slice(1).reduce((sum, one) => sum + one, 0)).toBe(numbers[0]);
    await page.close();
  });

  test('the Tab and Enter keys lead from the story to a claim, to its sentence in the article, and back', async () => {
    const page = await open(pathOf('story'), 1280);
    const start = page.url();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toContain('Skip to the text');
    await page.keyboard.press('Enter');
    const tabTo = async (pattern: RegExp): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab');
        if (pattern.test((await page.locator(':focus').getAttribute('href')) ?? '')) return;
      }
      throw new Error(`60 presses of Tab do not lead to ${pattern}`);
    };
    await tabTo(/\/claims\/[^#]+$/);
    expect(await page.locator(':focus').evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/claims\//);
    await tabTo(/\/articles\/.*#m-/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\/.*#m-/);
    expect(await page.locator(':target').count()).toBe(1);
    await page.goBack();
    await page.goBack();
    expect(page.url().replace('#main', '')).toBe(start);
    await page.close();
  });

  test('every reading page arrives in one request', async () => {
    const page = await open(pathOf('home'), 1280);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const reading = types.filter(([type]) => type !== 'search');
    for (const [, { path }] of reading) await page.goto(origin() + path, { waitUntil: 'load' });
    expect(asked).toEqual(reading.map(([, { path }]) => origin() + path));
    await page.close();
  });

  test('the parts of the story stay in sight, and on a narrow screen a claim of the picture stands above its dots', async () => {
    const page = await open(pathOf('story'), 1280);
    await page.locator('#sources').scrollIntoViewIfNeeded();
    expect((await page.locator('.parts').boundingBox())?.y).toBeCloseTo(0, 0);
    await page.setViewportSize({ width: 360, height: 800 });
    const [label, dot] = [page.locator('.picture tbody th').first(), page.locator('.picture tbody td').first()];
    expect((await dot.boundingBox())?.y).toBeGreaterThan((await label.boundingBox())?.y ?? 0);
    await page.close();
  });

  test('the story holds at twice the size of its letters, on a narrow screen too', async () => {
    const page = await open(pathOf('story'), 1280);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBeLessThanOrEqual(width);
    }
    await page.close();
  });

  test('the sentences of a card are folded on a narrow screen and open with a tap; on a wide one they stand open', async () => {
    const page = await open(pathOf('story'), 390);
    const [fold, words] = [page.locator('.card details').first(), page.locator('.card blockquote').first()];
    expect(await words.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(11_000);
    await fold.locator('summary').click();
    expect(await words.isVisible()).toBe(true);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await page.locator('.card blockquote').last().isVisible()).toBe(true);
    await page.close();
  });

  test('on a narrow screen a name stands over each dot, and the link to what is not settled opens it', async () => {
    const page = await open(pathOf('story'), 390);
    const boxes = (selector: string) => page.locator(selector).evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().x)));
    expect(await boxes('.heads span:not(:first-child)')).toEqual(await boxes('.agreed-list details:first-of-type .dot'));
    const [outlet] = await page
      .locator('.sources tbody th')
      .first()
      .evaluateAll(([cell]) => [cell?.getBoundingClientRect().width ?? 0]);
    expect(outlet).toBeGreaterThan(200);
    await page.locator('.parts a[href="#may"]').click();
    expect(await page.locator('#may li').first().isVisible()).toBe(true);
    await page.close();
  });

  test('the notes of a paragraph stand beside it, and under it on a narrow screen; each number leads to its note and back', async () => {
    const page = await open(pathOf('article'), 1280);
    const number = page.locator('sup a').first();
    const note = page.locator((await number.getAttribute('href')) ?? '');
    const [text, beside] = [await number.boundingBox(), await note.boundingBox()];
    expect(beside?.x).toBeGreaterThan(text?.x ?? Infinity);
    expect(Math.abs((beside?.y ?? 0) - (text?.y ?? Infinity))).toBeLessThan(200);
    await page.setViewportSize({ width: 360, height: 800 });
    const own = number.locator('xpath=ancestor::*[@class="piece"]');
    const next = own.locator('xpath=following-sibling::*[@class="piece"][1]');
    const [above, under, below] = [await own.boundingBox(), await note.boundingBox(), await next.boundingBox()];
    expect(under?.y).toBeGreaterThanOrEqual((above?.y ?? Infinity) + (above?.height ?? 0));
    expect(under?.y).toBeLessThan(below?.y ?? 0);
    await number.click();
    expect(await page.locator(':target').count()).toBe(1);
    await note.locator('.back').click();
    expect(await page.locator('.claim:target, :target .claim').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('nothing moves, and with forced colours the chosen filter is still told from the others', async () => {
    for (const [, { path, html }] of types) expect(html, path).not.toMatch(/[\s;{](animation|transition)[-:]/);
    const page = await open(pathOf('pair'), 1280);
    await page.emulateMedia({ forcedColors: 'active' });
    const colours = await page.locator('fieldset label').evaluateAll((labels) => labels.map((label) => getComputedStyle(label).backgroundColor));
    expect(colours[0]).not.toBe(colours[1]);
    // Filled and hollow signs still differ, in forced colours and on paper.
    await page.goto(origin() + pathOf('story'));
    const fill = (grade: string) =>
      page
        .locator(`.sign.${grade}`)
        .first()
        .evaluate((sign) => getComputedStyle(sign).backgroundColor);
    expect(await fill('checked')).not.toBe(await fill('sure'));
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    expect(await fill('checked')).not.toBe(await fill('sure'));
    await page.close();
  });
});
