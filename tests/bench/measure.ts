/** Runs a program and measures it with all its children: time, processor time, memory. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  /** On the wall, in seconds. */
  readonly seconds: number;
  /** Of all its processes and threads together, in seconds. NaN where the system does not say. */
  readonly processor: number;
  /** The most memory that its processes held at one time, in megabytes; pages that two of them share count twice. NaN where the system does not say. */
  readonly memory: number;
  readonly stdout: string;
}

export interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How often memory is looked at, in milliseconds. */
const EVERY = 100;
/** A system counts processor time in such parts of a second, and memory in pages of such a size: so on every Linux that Node runs on. */
const [TICKS, PAGE] = [100, 4096] as const;

/**
 * Runs `node` with these arguments to its end.
 * @throws Error with what the program wrote, when it fails
 */
export async function measure(args: readonly string[], { cwd, env = {} }: Place): Promise<Measured> {
  const before = childTicks();
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
  let pages = Number.NaN;
  const look = setInterval(() => (pages = Math.max(Number.isNaN(pages) ? 0 : pages, child.pid === undefined ? 0 : pagesOf(child.pid))), EVERY);
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}:\n${err.join('').slice(-2000)}`);
  return {
    seconds: (performance.now() - start) / 1000,
    processor: (childTicks() - before) / TICKS,
    memory: pages === 0 ? Number.NaN : (pages * PAGE) / 2 ** 20,
    stdout: out.join(''),
  };
}

/** Processor time of all children that have ended, and of theirs. */
function childTicks(): number {
  const fields = statOf('self');
  return fields === null ? Number.NaN : Number(fields[13]) + Number(fields[14]);
}

/** The fields behind the name, which may itself hold spaces. */
function statOf(process: number | 'self'): string[] | null {
  const text = read(`/proc/${process}/stat`);
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Memory pages of a process and all below it. */
function pagesOf(process: number): number {
  const own = Number(read(`/proc/${process}/statm`)?.split(' ')[1] ?? 0);
  const below = threadsOf(process).flatMap((thread) => (read(`/proc/${process}/task/${thread}/children`) ?? '').split(' ').filter((id) => id.trim() !== ''));
  return own + below.reduce((sum, id) => sum + pagesOf(Number(id)), 0);
}

function threadsOf(process: number): string[] {
  try {
    return readdirSync(`/proc/${process}/task`);
  } catch {
    return [];
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process has ended, or the system has no such files.
    return null;
  }
}
