/** How far long work has come, for whoever sits before a terminal, and where its time went, for whoever asks. */

/** Shorter work is done before anybody wonders. */
const QUIET_MS = 2000;
const REDRAW_MS = 200;

export interface Progress {
  /** Begins another part of the work; `articles` is how many there are to do, where that can be counted. */
  readonly phase: (name: string, articles?: number) => void;
  /** A story with so many articles is done. */
  readonly step: (articles: number) => void;
  /** Ends the last part. @returns each part with its seconds */
  readonly end: () => readonly { readonly name: string; readonly seconds: number }[];
}

/** @param stream where the line is drawn; null for no line, as in CI and where the output goes into a file */
export function openProgress(stream: NodeJS.WriteStream | null, now: () => number = () => performance.now()): Progress {
  const begun = now();
  const parts: { name: string; seconds: number }[] = [];
  let current = { name: '', start: begun, total: 0, articles: 0, stories: 0 };
  let drawn = 0;
  const close = (): void => {
    if (current.name !== '') parts.push({ name: current.name, seconds: (now() - current.start) / 1000 });
    if (drawn > 0) stream?.write('\r\u001B[K');
  };
  return {
    phase: (name, articles = 0) => {
      close();
      current = { name, start: now(), total: articles, articles: 0, stories: 0 };
      if (stream !== null && now() - begun > QUIET_MS) stream.write(`\r\u001B[K${name} …`);
    },
    step: (articles) => {
      current.articles += articles;
      current.stories += 1;
      if (stream === null || now() - begun < QUIET_MS || now() - drawn < REDRAW_MS) return;
      drawn = now();
      stream.write(`\r\u001B[K${lineOf(current, (drawn - current.start) / 1000)}`);
    },
    end: () => {
      close();
      current = { ...current, name: '' };
      return parts;
    },
  };
}

function lineOf({ name, articles, total, stories }: { name: string; articles: number; total: number; stories: number }, seconds: number): string {
  const rate = articles / Math.max(seconds, 0.001);
  const left = rate > 0 ? Math.max(0, total - articles) / rate : 0;
  return `${name}: ${stories} stories, ${articles} of ${total} articles, ${rate.toFixed(rate < 10 ? 1 : 0)} a second, ${inMinutes(left)} left`;
}

/** `40 s`, `3 min`. */
export function inMinutes(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

/** Where progress is drawn: a terminal, and not that of a machine that keeps what it prints. */
export function terminalOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): NodeJS.WriteStream | null {
  return stream.isTTY && !env['CI'] ? stream : null;
}
