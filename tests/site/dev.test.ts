/** `npm run dev` as an editor meets it: a real server on a folder of its own, a page that is open in a browser, files that are saved. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { harbour, STORY } from '../support/harbour.ts';

const POST = `content/${STORY}/articles/daily-post.md`;
const PAGE = '/stories/harbour-fire/';
const OLD = 'About 40 workers were evacuated';

interface Message {
  readonly type: string;
  readonly err?: { readonly title: string; readonly message: string; readonly stack: string };
}

let dir: string;
let server: ChildProcess;
let output = '';
let address = '';
let page: WebSocket;
const heard: Message[] = [];

/** Asks again and again, since a machine may be slow; the limits of time are measured by hand. */
async function until<T>(what: string, ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (const end = performance.now() + 30_000; performance.now() < end; await new Promise((go) => setTimeout(go, 25))) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`${what} did not come within 30 s; the server said:\n${output}`);
}

const get = async (path: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(new URL(path, address), { headers: { accept: 'text/html' } });
  return { status: response.status, text: await response.text() };
};
/** What a reader reads on a page. */
const words = async (path = PAGE): Promise<string> => (await get(path)).text.replace(/^[^]*<main/, '').replace(/<[^>]*>/g, '');
const open = async (): Promise<WebSocket> => {
  const client = (await get('/@vite/client')).text;
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  const socket = new WebSocket(`${address.replace(/^http/, 'ws')}?token=${token}`, 'vite-hmr');
  socket.addEventListener('message', ({ data }) => heard.push(JSON.parse(String(data)) as Message));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  return socket;
};
/** Saves a file and waits for what the open page receives. */
const save = async (file: string, text: string, wanted: 'error' | 'full-reload'): Promise<Message> => {
  const before = heard.length;
  await writeFile(join(dir, file), text);
  return until(`a message of the kind ${wanted}`, () => heard.slice(before).find(({ type }) => type === wanted));
};

beforeAll(async () => {
  dir = await realpath(await mkdtemp(join(tmpdir(), 'corroborate-dev-')));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    await cp(name, join(dir, name), { recursive: true });
  for (const [name, text] of Object.entries(harbour)) {
    await mkdir(dirname(join(dir, 'content', name)), { recursive: true });
    await writeFile(join(dir, 'content', name), text);
  }
  // A folder of links and not one link, so that what the server writes there is its own.
  await mkdir(join(dir, 'node_modules'));
  for (const name of await readdir('node_modules'))
    if (!name.startsWith('.')) await symlink(join(process.cwd(), 'node_modules', name), join(dir, 'node_modules', name));
  const { VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env;
  const port = String(20_000 + (process.pid % 20_000));
  server = spawn(process.execPath, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--port', port], {
    cwd: dir,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  address = await until('the address', () => /https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+/.exec(output)?.[0]);
  await until('the first page', async () => ((await get(PAGE)).status === 200 ? true : undefined));
  page = await open();
}, 90_000);

afterAll(async () => {
  page?.close();
  if (server?.exitCode === null) {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
  }
  await rm(dir, { recursive: true, force: true });
});

test('a saved article is compared again, a mistake is shown over the last good page, and goes when it is fixed', { timeout: 90_000 }, async () => {
  const text = await readFile(join(dir, POST), 'utf8');
  expect(await words()).toContain(OLD);

  await save(POST, text.replace('40 workers', '45 workers'), 'full-reload');
  const changed = await words();
  expect(changed).toContain('About 45 workers were evacuated');
  expect(changed).not.toContain(OLD);

  const decisions = `content/${STORY}/decisions.yaml`;
  const pin = (quote: string): string =>
    `- pin: who-had-to-leave\n  label: Who had to leave\n  quotes:\n    - { article: daily-post, quote: ${quote} }\n    - { article: evening-star, quote: Some 60 workers were evacuated }\n`;
  await save(decisions, pin('About 45 workers were evacuated'), 'full-reload');
  expect(await words()).toContain('Who had to leave');
  // The page of a claim that was not there when the server began.
  expect((await get(`${PAGE}claims/who-had-to-leave/`)).status).toBe(200);

  const { err } = await save(decisions, pin('About <b>50</b> workers were evacuated'), 'error');
  const told = `${decisions}:4:37: the quote “About <b>50</b> workers were evacuated” does not stand in ${POST} (claim who-had-to-leave).`;
  expect(err?.stack).toContain(told);
  expect(err?.stack).toContain('> 4 |     - { article: daily-post, quote: About <b>50</b>');
  expect(err?.message).toContain(told.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  expect(err?.message).toContain('The nearest words there are “About 45 workers were evacuated”');
  expect(await words()).toContain('Who had to leave');
  // Whoever comes now sees the last good page, and the mistake as well.
  const before = heard.length;
  const second = await open();
  await until('the error for a second page', () => heard.slice(before).find(({ type }) => type === 'error'));
  second.close();

  await save(decisions, pin('About 45 workers were evacuated').replace('Who had to leave', 'Who was led out'), 'full-reload');
  expect(await words()).toContain('Who was led out');
  const mended = heard.length;
  const third = await open();
  await get(PAGE);
  expect(heard.slice(mended).filter(({ type }) => type === 'error')).toEqual([]);
  third.close();
});
