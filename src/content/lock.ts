/**
 * One writer at a time: a file that names its holder by host, process and the start of that process. It is written new or not at all, so
 * that two writers never both have it. A library (proper-lockfile) goes by age alone, and so waits for a dead holder as for a slow one.
 */
import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync, readFileSync, readlinkSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { ContentError } from '../compare/types.ts';
import { codeOf, isMissing, misplaced, naming } from './disk.ts';

/** Who holds a lock. */
interface Holder {
  /** The machine, its boot and, in a container, the container: only there the number of the process means the same. */
  readonly host: string;
  readonly pid: number;
  /** When the process was started, in the system's own count: a later one may have the same number. */
  readonly start: string;
}

const BEAT_MS = 1000;
/** A holder on another machine, or in another container, cannot be asked whether it lives: it shows it by touching the file. */
const SILENT_MS = 60_000;
const POLL_MS = 100;

/**
 * Does work that no other process may do at the same time, and waits for whoever does it.
 * @param file the lock, gone when the work is done; that of a process that was killed holds up nobody
 * @param waits called once when there is somebody to wait for
 * @throws whatever the work throws; the system's error when the lock cannot be written
 */
export async function withLock<T>(file: string, work: () => T | Promise<T>, waits: (holder: string) => void = () => undefined): Promise<T> {
  const own = JSON.stringify({ host: HOST, pid: process.pid, start: startOf(process.pid) } satisfies Holder) + `\n${randomUUID()}\n`;
  for (let told = false; !naming(file, () => take(file, own)); ) {
    const found = read(file);
    if (found !== null && isStale(found)) remove(file, found.text);
    else {
      if (!told && found?.holder) waits(`process ${found.holder.pid} on ${found.holder.host.split(' ')[0]}`);
      told ||= found !== null;
      await wait(POLL_MS);
    }
  }
  const beat = setInterval(() => touch(file), BEAT_MS).unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (read(file)?.text === own) rmSync(file, { force: true });
  }
}

function take(file: string, text: string): boolean {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    writeFileSync(draft, text);
    linkSync(draft, file);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    // Some disks know no links; whoever looks in between finds half of the text, and waits.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(cause) ?? '')) throw cause;
    return takeByName(file, text);
  } finally {
    rmSync(draft, { force: true });
  }
}

function takeByName(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  }
}

interface Found {
  readonly text: string;
  readonly holder: Holder | null;
  readonly age: number;
}

function read(file: string): Found | null {
  try {
    // A pipe would be waited for, and a link that leads nowhere too, for ever: a stranger's change may bring one along.
    const found = lstatSync(file);
    if (!found.isFile()) throw new ContentError([misplaced(file, found, 'file')]);
    const text = readFileSync(file, 'utf8');
    return { text, holder: parse(text), age: Date.now() - found.mtimeMs };
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

function parse(text: string): Holder | null {
  try {
    const { host, pid, start } = JSON.parse(text.split('\n', 1)[0] ?? '') as Partial<Holder>;
    return typeof host === 'string' && typeof pid === 'number' && typeof start === 'string' ? { host, pid, start } : null;
  } catch {
    return null;
  }
}

function isStale({ holder, age }: Found): boolean {
  if (holder === null || holder.host !== HOST) return age > SILENT_MS;
  return !isRunning(holder.pid) || startOf(holder.pid) !== holder.start;
}

/** Somebody else may have removed it meanwhile and have written one of their own, which is put back. */
function remove(file: string, text: string): void {
  const aside = `${file}.${randomUUID()}.tmp`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, file);
  } catch (cause) {
    if (!isMissing(cause) && codeOf(cause) !== 'EEXIST') throw cause;
  } finally {
    rmSync(aside, { force: true });
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch (cause) {
    if (codeOf(cause) === null) throw cause;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) === 'EPERM';
  }
}

/** What Linux knows and other systems do not: there, a process of that number is taken for the holder. */
function fromSystem(look: () => string): string {
  try {
    return look();
  } catch {
    return '';
  }
}

const startOf = (pid: number): string => fromSystem(() => readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[19] ?? '');
const HOST = [hostname(), fromSystem(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()), fromSystem(() => readlinkSync('/proc/self/ns/pid'))].join(' '); // prettier-ignore
