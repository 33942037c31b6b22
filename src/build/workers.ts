/** Stories shared between processes, each with an Astro of its own: one core renders no more than one page at a time. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ContentError, type Diagnostic } from '../compare/types.ts';
import type { PlacedCorrection } from '../content/corrections.ts';
import type { PlannedStory } from './plan.ts';
import { byFalling } from '../compare/order.ts';

export type ToWorker =
  | { readonly kind: 'compare'; readonly stories: readonly PlannedStory[]; readonly corrections: readonly PlacedCorrection[]; readonly dir: string }
  | { readonly kind: 'render' };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'step'; readonly articles: number }
  | { readonly kind: 'compared'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'rendered' }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

export interface Work {
  readonly stories: readonly PlannedStory[];
  readonly corrections: readonly PlacedCorrection[];
  readonly processes: number;
  /** Where the process of an id renders. */
  readonly dirOf: (pid: number) => string;
  /** Called for each story that is compared, and for each that is rendered. */
  readonly step: (articles: number) => void;
  /** Called when all are compared. */
  readonly compared: () => void;
}

/** Each may take some hundred megabytes. */
const MOST_PROCESSES = 4;

/** How many processes to start for work that would keep so many busy: one at least, and no more than there are cores. */
export function processesFor(work: number): number {
  return Math.max(1, Math.min(availableParallelism(), MOST_PROCESSES, Math.ceil(work)));
}

/**
 * Compares and renders stories. All are compared before one is rendered, so that what is wrong is reported early.
 * @returns the folders with what was rendered
 * @throws ContentError with all that is wrong with the stories; Error when a process fails
 */
export async function workOut({ stories, corrections, processes, dirOf, step, compared }: Work): Promise<string[]> {
  const workers = deal(stories, processes).map((share) => ({ share, child: fork(join(import.meta.dirname, 'worker.ts'), { serialization: 'advanced' }) }));
  try {
    for (const { child } of workers) child.on('message', (message: FromWorker) => message.kind === 'step' && step(message.articles));
    const found = await Promise.all(
      workers.map(async ({ child, share }) => {
        await answer(child, 'ready');
        const reply = answer(child, 'compared');
        send(child, { kind: 'compare', stories: share, corrections, dir: dirOf(child.pid ?? 0) });
        return (await reply).diagnostics;
      }),
    );
    if (found.flat().some(({ severity }) => severity === 'error')) throw new ContentError(found.flat());
    compared();
    await Promise.all(
      workers.map(async ({ child }) => {
        const reply = answer(child, 'rendered');
        const end = once(child, 'exit');
        send(child, { kind: 'render' });
        await reply;
        child.disconnect();
        await end;
      }),
    );
    return workers.map(({ child }) => dirOf(child.pid ?? 0));
  } finally {
    for (const { child } of workers) child.kill('SIGKILL');
  }
}

function send(child: ChildProcess, order: ToWorker): void {
  child.send(order);
}

/** The next message of a kind; a process that ends before has said what is wrong on standard error. */
function answer<Wanted extends FromWorker['kind']>(child: ChildProcess, kind: Wanted): Promise<Extract<FromWorker, { kind: Wanted }>> {
  return new Promise((resolve, reject) => {
    const receive = (message: FromWorker): void => {
      if (message.kind !== kind && message.kind !== 'failed') return;
      leave();
      if (message.kind === 'failed') reject(new ContentError(message.diagnostics));
      else resolve(message as Extract<FromWorker, { kind: Wanted }>);
    };
    const gone = (code: number | null, signal: string | null): void => {
      leave();
      reject(new Error(`a process that renders stories ended before its work was done (${signal ?? `exit code ${code}`})`));
    };
    const leave = (): void => void child.off('message', receive).off('exit', gone);
    child.on('message', receive).on('exit', gone);
  });
}

/** Every share has about as many articles: the largest stories are dealt first, each to whoever has least. */
function deal(stories: readonly PlannedStory[], shares: number): PlannedStory[][] {
  const dealt = Array.from({ length: Math.min(shares, stories.length) }, () => ({ articles: 0, own: [] as PlannedStory[] }));
  for (const story of stories.toSorted(byFalling(({ articles }) => articles))) {
    const least = dealt.reduce((a, b) => (b.articles < a.articles ? b : a));
    least.own.push(story);
    least.articles += story.articles;
  }
  return dealt.map(({ own }) => own);
}
