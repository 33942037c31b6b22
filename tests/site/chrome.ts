import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const root = process.env[name];
    return root === undefined ? [] : [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Microsoft/Edge/Application/msedge.exe')];
  }),
];

/** Printed for a person without a browser. */
export const NO_BROWSER =
  'No Chrome, Chromium or Edge was found, so the tests in a real browser are skipped (accessibility, sideways scroll, filters, keyboard). ' +
  'Install one (for example `apt-get install chromium-headless-shell`, or Chrome from google.com/chrome), or name it: CHROME_PATH=/path/to/chrome npm test';

/**
 * The installed browser: CHROME_PATH, or one on PATH, or one where macOS and Windows keep it; null when there is none.
 * @throws Error when there is none and CI is set: there nothing is skipped in silence
 */
export function findChrome(): string | null {
  const named = process.env['CHROME_PATH'];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((dir) => NAMES.flatMap((name) => [join(dir, name), join(dir, `${name}.exe`)]));
  const found = named ?? [...onPath, ...PLACES].find((file) => existsSync(file)) ?? null;
  if (found === null && process.env['CI']) throw new Error(NO_BROWSER);
  return found;
}

/** So that it starts as root in a container and asks nothing of the network. */
export const CHROME_FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]; // prettier-ignore
