/** A process that builds a share of the stories: it compares them, waits for the others, and renders them. */
import { compareStories, openParts, openReader } from './compare.ts';
import { ContentError } from '../compare/types.ts';
import { ours } from './failures.ts';
import { measure } from './measured.ts';
import { keepStory } from './parts.ts';
import { render } from './render.ts';
import type { FromWorker, ToWorker } from './workers.ts';

let finished = false;
// Whoever kills the build kills this too.
process.on('disconnect', () => process.exit(finished ? 0 : 1));

const say = (message: FromWorker): void => void process.send?.(message);
const orders: ((order: ToWorker) => void)[] = [];
process.on('message', (order: ToWorker) => orders.shift()?.(order));
const next = (): Promise<ToWorker> => new Promise((resolve) => orders.push(resolve));

try {
  const first = next();
  say({ kind: 'ready' });
  const order = await first;
  if (order.kind === 'compare') await make(order);
} catch (cause) {
  const fault = ours(cause);
  if (!(fault instanceof ContentError)) throw cause;
  say({ kind: 'failed', diagnostics: fault.diagnostics });
}

async function make({ stories, corrections, dir }: Extract<ToWorker, { kind: 'compare' }>): Promise<void> {
  const reader = await openReader(stories, corrections, false);
  const { compared, diagnostics } = await compareStories(stories, reader, (articles) => say({ kind: 'step', articles }));
  const goOn = next();
  say({ kind: 'compared', diagnostics });
  await goOn;
  const content = {
    summaries: [],
    outlets: [],
    corrections: [],
    correctionsNote: '',
    paths: [],
    open: (id: string) => openParts(id, reader),
    outletParts: async () => [],
    measure,
  };
  await render({
    dir,
    content,
    stories: compared,
    site: false,
    done: async (story, files) => {
      await keepStory(story, files);
      say({ kind: 'step', articles: story.summary.articles });
    },
  });
  finished = true;
  say({ kind: 'rendered' });
}
