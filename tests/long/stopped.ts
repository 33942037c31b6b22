/** A command that is stopped at some moment, on a usual disk, on one that is full sooner or later, or on one that may not be written. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether this system lets a test have disks of its own. */
export const MOUNTS = spawnSync('unshare', ['-rm', 'true']).status === 0;

export type Disk = 'usual' | 'full' | 'read-only';

export interface Trial {
  /** Holds `content/` and whatever else the command reads; it is left as the command left it. */
  readonly dir: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly disk: Disk;
  /** How long the command usually takes, in milliseconds. */
  readonly usual: number;
  /** Null: it is killed when it begins to write, which no random moment hits; else the share of its usual time after which it is. */
  readonly at: number | null;
}

export interface Outcome {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly err: string;
}

const cli = (command: string): string => resolve('src/cli', `${command}.ts`);
const environment = (dir: string): NodeJS.ProcessEnv => ({ ...process.env, NO_COLOR: '1', CORROBORATE_CACHE: join(dir, 'cache') });

/** Runs a command to its end. */
export async function finish(dir: string, command: string, args: readonly string[]): Promise<Outcome & { out: string; took: number }> {
  const start = performance.now();
  return new Promise((done) => {
    execFile(process.execPath, [cli(command), ...args], { cwd: dir, env: environment(dir) }, (cause, out, err) =>
      done({ code: cause === null ? 0 : Number(cause.code), out, err, took: performance.now() - start }),
    );
  });
}

/** Runs a command and stops it. */
export async function stop(trial: Trial): Promise<Outcome> {
  return trial.disk === 'usual' ? stopHere(trial) : stopOnDisk(trial, trial.disk);
}

async function stopHere({ dir, command, args, usual, at }: Trial): Promise<Outcome> {
  const child = spawn(process.execPath, [cli(command), ...args], { cwd: dir, env: environment(dir), stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const gone = new Promise<number | null>((done) => child.once('close', done));
  if (at !== null) await Promise.race([wait(usual * at), gone]);
  else while (child.exitCode === null && !isWriting(join(dir, 'content'))) await wait(0);
  child.kill('SIGKILL');
  return { code: await gone, err };
}

function isWriting(dir: string): boolean {
  return readdirSync(dir, { recursive: true }).some((name) => String(name).endsWith('.tmp'));
}

/** How much room a full disk has left, by turns: for nothing, for a part of what is to be written, for all of it. */
const ROOMS = [0, 4, 8, 12, 64];
let turn = 0;

/** In a space of its own, whose mounts are gone with it; what is on the disk then is copied back. */
async function stopOnDisk({ dir, command, args, usual, at }: Trial, disk: Exclude<Disk, 'usual'>): Promise<Outcome> {
  const [own, after] = [join(dir, '.disk'), join(dir, '.after')];
  for (const folder of [own, after]) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
  }
  const room = ROOMS[(turn += 1) % ROOMS.length] ?? 0;
  const seconds = at === null ? 600 : (usual * at) / 1000;
  const run = `timeout -s KILL ${seconds.toFixed(3)} "$0" ${[cli(command), ...args].map((part) => `'${part}'`).join(' ')}`;
  const script = [
    'set -e',
    'mount -t tmpfs -o size=4m none .disk',
    'cp -r content .disk/ && for file in *.html *.json; do [ ! -e "$file" ] || cp "$file" .disk/; done',
    'cd .disk',
    ...(disk === 'full' ? ['head -c 8000000 /dev/zero 2>/dev/null > filler || true', `truncate -s -${room}k filler`] : ['mount -o remount,ro .', 'cd "$PWD"']),
    `code=0; ${run} || code=$?`,
    'cp -r content ../.after/',
    'exit $code',
  ].join('\n');
  const outcome = await new Promise<Outcome>((done) => {
    execFile('unshare', ['-rm', 'sh', '-c', script, process.execPath], { cwd: dir, env: environment(dir) }, (cause, _out, err) => {
      const code = cause === null ? 0 : Number(cause.code);
      done({ code: code === 137 ? null : code, err });
    });
  });
  await rm(join(dir, 'content'), { recursive: true, force: true });
  await cp(join(after, 'content'), join(dir, 'content'), { recursive: true });
  return outcome;
}

/** Every file of a folder with its text; drafts beside them count, since nothing may take them for a file. */
export async function filesIn(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(names.map(async (name) => [name.slice(dir.length + 1), await readFile(name, 'utf8')] as const));
  return Object.fromEntries(texts.toSorted());
}

/** What another program would find: drafts and locks have names with a dot before them. */
export const shown = (files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !/(?:^|\/)\./.test(name)));
