/** A process that makes parts of the index of the search, one after the other. */
import { ContentError } from '../compare/types.ts';
import { ours } from './failures.ts';
import type { FromIndexWorker, IndexOrder } from './search-index.ts';
import { makeParts } from './search-part.ts';

let finished = false;
const say = (message: FromIndexWorker): void => void process.send?.(message);
// Whoever kills the build kills this too.
process.on('disconnect', () => process.exit(finished ? 0 : 1));
process.on('message', ({ dir, parts }: IndexOrder) => void make(dir, parts));

async function make(dir: string, parts: IndexOrder['parts']): Promise<void> {
  try {
    await makeParts(dir, parts, (part) => say({ kind: 'made', index: parts.indexOf(part) }));
    finished = true;
  } catch (cause) {
    const told = ours(cause);
    if (!(told instanceof ContentError)) throw cause;
    say({ kind: 'failed', diagnostics: told.diagnostics });
  }
  process.disconnect();
}
