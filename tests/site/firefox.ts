/**
 * An installed Firefox, spoken to in WebDriver BiDi (w3c.github.io/webdriver-bidi), which it has built in. Playwright's own driver for it needs a
 * command that the Firefox of the Debian archive does not have yet, and Puppeteer would be ten packages for the five commands that are asked here.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Printed for a person without Firefox. */
export const NO_FIREFOX =
  'No Firefox was found, so the tests in it are skipped (layout, filters, what is folded). Install one (for example `apt-get install firefox-esr`), ' +
  'or name it: FIREFOX_PATH=/path/to/firefox npm test';

const NAMES = ['firefox', 'firefox-esr', 'firefox.exe'];
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/** FIREFOX_PATH, or a Firefox on PATH, or where macOS and Windows keep it; null when there is none. */
export function findFirefox(): string | null {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return process.env['FIREFOX_PATH'] ?? [...onPath, ...PLACES].find((file) => existsSync(file)) ?? null;
}

/** So that it asks nothing of the network, and shows pages as `dark` says. */
const prefsFor = (dark: boolean): Readonly<Record<string, string | number | boolean>> => ({
  'app.update.auto': false,
  'browser.startup.homepage': 'about:blank',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.prefs.recommended': true,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
});

export interface Firefox {
  readonly open: (url: string, width: number) => Promise<void>;
  /** The value of an expression in the page. */
  readonly ask: <Value>(expression: string) => Promise<Value>;
  /** Presses keys, each by its name or its letter, where the focus is. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

const KEYS: Readonly<Record<string, string>> = { Enter: '\uE006', ArrowRight: '\uE014' };

/** Starts a Firefox without a window. @throws Error when it does not answer within a minute */
export async function launchFirefox(path: string, dark = false): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'corroborate-firefox-'));
  const prefs = Object.entries(prefsFor(dark)).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), prefs.join('\n'));
  const program = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('Firefox did not answer within a minute')), 60_000);
    program.once('exit', () => reject(new Error('Firefox ended before it answered')));
    program.stderr.on('data', (said: Buffer) => {
      const found = /ws:\/\/\S+/.exec(said.toString());
      if (!found) return;
      clearTimeout(late);
      resolve(found[0]);
    });
  });
  const send = await connect(`${address}/session`);
  await send('session.new', { capabilities: {} });
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
  return {
    open: async (url, width) => {
      await send('browsingContext.setViewport', { context, viewport: { width, height: 900 } });
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    ask: async <Value>(expression: string) => {
      const json = `JSON.stringify((${expression}) ?? null)`;
      const { result } = await send<{ result?: { value: string } }>('script.evaluate', { expression: json, target: { context }, awaitPromise: true });
      if (result === undefined) throw new Error(`Firefox could not evaluate ${expression}`);
      return JSON.parse(result.value) as Value;
    },
    press: async (...keys) => {
      const actions = keys.flatMap((key) => ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key })));
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
    },
    close: async () => {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Send = <Result>(method: string, params: object) => Promise<Result>;

async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error(`Firefox does not answer at ${address}`)), { once: true });
  });
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (fault: Error) => void }>();
  socket.addEventListener('message', ({ data }) => {
    const { id, type, result, message } = JSON.parse(String(data)) as { id: number; type: string; result: never; message?: string };
    const asked = waiting.get(id);
    waiting.delete(id);
    if (type === 'success') asked?.resolve(result);
    else asked?.reject(new Error(message));
  });
  let last = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
