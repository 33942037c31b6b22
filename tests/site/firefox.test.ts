/** The built pages in a real Firefox: nothing sideways, nothing lost, filters, folds and keyboard, light and dark. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../src/site/settings.ts';
import { pagesOf, pageTypes, serve } from './dist.ts';
import { findFirefox, type Firefox, launchFirefox, NO_FIREFOX } from './firefox.ts';

const path = findFirefox();
if (path === null) console.warn(NO_FIREFOX);
const types = pageTypes(pagesOf());
const pathOf = (type: string): string => types.get(type)?.path ?? '/';

describe.skipIf(path === null || settings.base !== '')('in Firefox', () => {
  let firefox: Firefox;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve();
    firefox = await launchFirefox(path ?? '');
  }, 90_000);
  afterAll(async () => {
    await firefox?.close();
    server?.close();
  });

  test.each([...types.keys()])('%s: nothing is wider than the screen', async (type) => {
    for (const width of [320, 768, 1280]) {
      await firefox.open(server.origin + pathOf(type), width);
      expect(await firefox.ask<number>('document.documentElement.scrollWidth'), `${type} at ${width}`).toBeLessThanOrEqual(width);
    }
  });

  const shown = `(selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length`;

  test('the filters of a pair work, and their numbers add up', async () => {
    await firefox.open(server.origin + pathOf('pair'), 1280);
    const all = await firefox.ask<number>(`(${shown})('.pair > li')`);
    const numbers = await firefox.ask<number[]>(
      `[...document.querySelectorAll('fieldset label')].map((one) => Number(/\\d+\\s*$/.exec(one.textContent)?.[0]))`,
    );
    expect(numbers.slice(1).reduce((sum, one) => sum + one, 0)).toBe(numbers[0]);
    await firefox.ask(`document.querySelector('#p-all').focus()`);
    await firefox.press('ArrowRight');
    const chosen = await firefox.ask<string>(`document.querySelector('fieldset :checked').id`);
    expect(chosen).not.toBe('p-all');
    const own = await firefox.ask<number>(`document.querySelectorAll('.pair > .t-${chosen.slice(2)}').length`);
    expect(own).toBeLessThan(all);
    expect(await firefox.ask<number>(`(${shown})('.pair > li')`)).toBe(own);
  });

  test('what is folded opens by keyboard', async () => {
    await firefox.open(server.origin + pathOf('pair'), 390);
    const folded = `document.querySelector('.pair details')`;
    await firefox.ask(`${folded}.querySelector('summary').focus()`);
    await firefox.press('Enter');
    expect(await firefox.ask<boolean>(`${folded}.open && ${folded}.querySelector('p').checkVisibility()`)).toBe(true);
  });

  test('the search finds a word', async () => {
    await firefox.open(`${server.origin}/search/?q=Congress`, 768);
    await expect.poll(() => firefox.ask<number>(`document.querySelectorAll('#results > li').length`), { timeout: 10_000 }).toBeGreaterThan(0);
  });
});

test.skipIf(path === null || settings.base !== '')('in Firefox a page is dark where the reader’s screen is', { timeout: 90_000 }, async () => {
  const server = await serve();
  const firefox = await launchFirefox(path ?? '', true);
  try {
    await firefox.open(server.origin + pathOf('story'), 768);
    expect(await firefox.ask<string>('getComputedStyle(document.documentElement).backgroundColor')).toBe('rgb(21, 22, 26)');
  } finally {
    await firefox.close();
    server.close();
  }
});
