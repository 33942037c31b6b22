/** The pages of a site in a real browser: what ran, what was asked for, and whether each page still has the shape that we gave it. */
import { chromium, type BrowserContext } from 'playwright-core';
import { CHROME_FLAGS } from '../site/chrome.ts';
import { faultsOfPage } from './shape.ts';

/** Nothing but this machine answers, so that a request elsewhere fails at once; it is told all the same. */
const FLAGS = [...CHROME_FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
/** Pages that are open at a time. */
const OPEN = 4;

/** Questions to the search that find hostile text. */
export const SEARCHES = ['/search/?q=boards', '/search/?q=script+evil', '/search/?q=mill&kind=claim'];

/** A page as it would be without its policy. */
export function withoutPolicy(html: string): string {
  return html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
}

/** What a page may ask for besides itself: nothing, but the search for its own program and index. */
export function isOwn(path: string, asked: string): boolean {
  return path.startsWith('/search/') && /^http:\/\/127\.0\.0\.1:\d+\/(?:_astro|pagefind)\//.test(asked);
}

export interface Watched {
  readonly path: string;
  readonly faults: readonly string[];
}

/**
 * Opens each page and tells those with which something is wrong.
 * @param isAllowed whether a page may ask for an address besides its own
 */
export async function watchPages(
  executablePath: string,
  origin: string,
  paths: readonly string[],
  isAllowed: (path: string, asked: string) => boolean = () => false,
): Promise<Watched[]> {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const queue = [...paths];
    const context = await browser.newContext();
    const found = await Promise.all(Array.from({ length: OPEN }, () => watchNext(context, origin, queue, isAllowed)));
    return found.flat().filter(({ faults }) => faults.length > 0);
  } finally {
    await browser.close();
  }
}

async function watchNext(context: BrowserContext, origin: string, queue: string[], isAllowed: (path: string, asked: string) => boolean): Promise<Watched[]> {
  const page = await context.newPage();
  const watched: Watched[] = [];
  let path = '';
  let faults: string[] = [];
  await page.exposeFunction('hit', (name: unknown) => faults.push(`a script ran: ${String(name)}`));
  page.on('dialog', (dialog) => {
    faults.push(`a script ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => faults.push(`a window opened: ${popup.url()}`));
  page.on('frameattached', () => faults.push('a frame was put into the page'));
  page.on('pageerror', (error) => faults.push(`a script failed: ${error.message}`));
  // The browser tells of what the policy stopped: it must have had nothing to stop.
  page.on('console', (message) => faults.push(`the browser said: ${message.text()}`));
  page.on('request', (request) => {
    const asked = request.url();
    if (asked !== origin + path && !isAllowed(path, asked)) faults.push(`it asked for ${asked}`);
  });
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    path = next;
    faults = [];
    await page.goto(origin + path, { waitUntil: 'load' });
    // What the search finds comes a moment later.
    if (path.includes('?q=')) await page.waitForFunction(() => document.querySelectorAll('#results li').length > 0);
    if (page.url() !== origin + path) faults.push(`it led to ${page.url()}`);
    else faults.push(...(await page.evaluate(faultsOfPage)));
    watched.push({ path, faults });
  }
  await page.close();
  return watched;
}
