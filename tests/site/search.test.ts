/** The search in a real browser, over the index that the build has written: words, figures, filters, keyboard, and no script. */
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../src/site/settings.ts';
import { CHROME_FLAGS, findChrome, NO_BROWSER } from './chrome.ts';
import { DIST, serve } from './dist.ts';

const executablePath = findChrome();
if (executablePath === null) console.warn(NO_BROWSER);

describe.skipIf(executablePath === null || settings.base !== '')('the search', () => {
  let browser: Browser;
  let context: BrowserContext;
  let server: Awaited<ReturnType<typeof serve>>;
  const faults: string[] = [];
  const asked: string[] = [];
  beforeAll(async () => {
    server = await serve();
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROME_FLAGS });
    context = await browser.newContext();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(query = ''): Promise<Page> {
    const page = await context.newPage();
    // What the policy forbids is reported on the console.
    page.on('console', (message) => (message.type() === 'error' ? faults.push(message.text()) : undefined));
    page.on('pageerror', (fault) => faults.push(String(fault)));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${server.origin}/search/${query}`);
    return page;
  }

  const found = async (page: Page): Promise<number> => {
    await page.waitForFunction(
      () =>
        /^(\d+ results?|Nothing)/.test(document.querySelector('#found')?.textContent ?? '') && !document.querySelector('#results')?.hasAttribute('aria-busy'),
    );
    return Number.parseInt((await page.locator('#found').textContent()) ?? '', 10) || 0;
  };

  test('finds a word in claims and in articles, marks it, and leads to the sentence', async () => {
    const page = await open();
    await page.getByLabel('Words in').fill('Congress');
    expect(await found(page)).toBeGreaterThan(2);
    expect(await page.locator('#results mark').first().textContent()).toMatch(/Congress/);
    const kinds = (await page.locator('#results .note').allTextContents()).map((text) => text.split(' ')[0]);
    expect(kinds).toEqual(expect.arrayContaining(['Claim', 'Article']));
    // An article's passage is a link to the sentence itself.
    const passage = page
      .locator('#results li', { has: page.locator('.note', { hasText: /^Article/ }) })
      .locator('p a')
      .first();
    await passage.click();
    await page.waitForURL(/\/articles\/.*#s-/);
    expect(await page.locator(':target').textContent()).toContain('Congress');
    await page.goBack();
    expect(await page.getByLabel('Words in').inputValue()).toBe('Congress');
    expect(await found(page)).toBeGreaterThan(2);
    await page.close();
  });

  test('finds a figure as it is written', async () => {
    const page = await open('?q=800%2C000');
    expect(await found(page)).toBeGreaterThan(1);
    for (const mark of await page.locator('#results li:first-child mark').allTextContents()) expect(mark).toContain('800,000');
    await page.close();
  });

  test('narrows by kind, status and outlet, with or without words', async () => {
    const page = await open('?q=guarantees');
    const everything = await found(page);
    // What one outlet tells alone stands behind what several tell.
    const statuses = await page.locator('#results .tag').allTextContents();
    expect(statuses.slice(0, 2).filter((status) => /one outlet|not settled/.test(status))).toEqual([]);
    await page.getByLabel('What').selectOption('claim');
    await page.waitForURL(/kind=claim/);
    await page.waitForFunction((before) => !document.querySelector('#found')?.textContent?.startsWith(`${before} `), everything);
    const claims = await found(page);
    expect(claims).toBeLessThan(everything);
    await page.getByLabel('Status').selectOption('differs');
    await page.waitForFunction((before) => !document.querySelector('#found')?.textContent?.startsWith(`${before} `), claims);
    const shown = await page.locator('#results .tag').allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    for (const status of shown) expect(status).toMatch(/^≠ told differently/);
    await page.close();
    const outlets = await open();
    const name = (await outlets.locator('#outlet option').nth(1).textContent()) ?? '';
    await outlets.getByLabel('Outlet').selectOption({ index: 1 });
    await outlets.getByLabel('What').selectOption('article');
    expect(await found(outlets)).toBe(1);
    expect(await outlets.locator('#results h2').textContent()).toContain(name.replace(/ \(.*/, ''));
    await outlets.close();
  });

  test('finds a name that a reader spells otherwise, a number in words, and offers what was meant', async () => {
    const page = await open('?q=Selenskyj');
    expect(await found(page)).toBeGreaterThan(0);
    expect(await page.locator('#found').textContent()).toContain(', also for Zelensky');
    await page.getByLabel('Words in').fill('eight hundred thousand');
    await page.waitForFunction(() => document.querySelector('#found')?.textContent?.includes('800,000'));
    expect(await found(page)).toBeGreaterThan(1);
    await page.getByLabel('Words in').fill('garantees');
    await page.getByRole('button', { name: 'guarantees' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /^\d/.test(document.querySelector('#found')?.textContent ?? ''));
    expect(await page.getByLabel('Words in').inputValue()).toBe('guarantees');
    await page.close();
  });

  test('of a claim that is told differently shows the sides, in the outlets’ words', async () => {
    const page = await open('?q=Congress&status=differs');
    expect(await found(page)).toBeGreaterThan(0);
    const first = page.locator('#results li').first();
    const said = await first.locator('p:not(.note)').allTextContents();
    expect(said.length).toBeGreaterThan(1);
    for (const one of said) expect(one).toMatch(/^[^“]+, [^“]+“.*”/);
    // One of each side stands first.
    const sides = said.map((one) => one.slice(one.indexOf(','), one.indexOf('“')));
    expect(sides[0]).not.toBe(sides[1]);
    await page.close();
  });

  test('works by keyboard alone, tells how many there are, and more come on demand', async () => {
    const page = await open();
    await page.getByLabel('Words in').focus();
    await page.keyboard.type('the');
    await page.keyboard.press('Enter');
    const many = await found(page);
    expect(many).toBeGreaterThan(10);
    expect(await page.locator('#found').getAttribute('role')).toBe('status');
    expect(await page.locator('#results > li').count()).toBe(10);
    await page.getByRole('button', { name: 'Show more' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('#results > li').length > 10);
    // Where the new ones begin, so that nobody has to look for the place.
    await page.waitForFunction(() => document.querySelector('#results > li:nth-child(11)')?.contains(document.activeElement));
    await page.close();
  });

  test('says so when there is nothing', async () => {
    const page = await open('?q=xyzzyqwv');
    expect(await found(page)).toBe(0);
    expect(await page.locator('#found').textContent()).toContain('Nothing was found');
    await page.close();
  });

  test('without a script there is a word about it and a list of the stories', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${server.origin}/search/`);
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await page.getByText('Searching needs JavaScript').isVisible()).toBe(true);
    expect(await page.locator('#all-stories a').count()).toBeGreaterThan(0);
    await plain.close();
  });

  test('nothing was forbidden by the policy, and nothing asked of anyone else', () => {
    expect(faults).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(server.origin))).toEqual([]);
  });

  test('its own script is small, and is that of no other page', () => {
    const scripts = globSync('_astro/*.js', { cwd: DIST });
    expect(scripts).toHaveLength(1);
    expect(statSync(join(DIST, scripts[0] ?? '')).size).toBeLessThan(12_000);
  });
});
