/** A real browser with a built site, for the tests of one file: started before them, ended after them. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { settings } from '../../src/site/settings.ts';
import { CHROME_FLAGS, findChrome, NO_BROWSER } from './chrome.ts';
import { DIST, serve } from './dist.ts';

export interface Opened {
  /** A page of the site in a window of this width; without a script where it is asked so. */
  readonly open: (path: string, width?: number, options?: BrowserContextOptions) => Promise<Page>;
  readonly origin: () => string;
}

/**
 * Tests in a browser; skipped with a message where there is none, or where the site stands under a path of its own.
 * @param dist the folder of the built site, asked for when the first test begins
 */
export function describeInBrowser(name: string, tests: (opened: Opened) => void, dist: () => string = () => DIST): void {
  const executablePath = findChrome();
  if (executablePath === null) console.warn(NO_BROWSER);
  describe.skipIf(executablePath === null || settings.base !== '')(name, () => {
    let browser: Browser;
    let server: Awaited<ReturnType<typeof serve>>;
    beforeAll(async () => {
      server = await serve(dist());
      browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROME_FLAGS });
    });
    afterAll(async () => {
      await browser?.close();
      server?.close();
    });
    tests({
      open: async (path, width = 1280, options = {}) => {
        const page = await browser.newPage({ viewport: { width, height: 900 }, ...options });
        await page.goto(server.origin + path);
        return page;
      },
      origin: () => server.origin,
    });
  });
}
