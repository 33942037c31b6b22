/** The ledger of a story of the site, written when its review ends: no other command has to compare it for that. */
import { dirname, join, relative } from 'node:path';
import { LEDGER_FILE, nameFile, whileSame, writeLedger } from '../content/index.ts';
import type { Compared } from '../compare/index.ts';
import { ContentError, type StorySource } from '../compare/types.ts';

const ROOT = 'content';

/** Whether a folder is one of a story of the site, not any folder of articles. */
export const isOfSite = (dir: string): boolean => dirname(relative('.', dir)) === join(ROOT, 'stories');

/**
 * Writes the ledger that a comparison asks for.
 * @returns its file as messages name it; null, and nothing is written, when somebody has changed the story since it was compared
 */
export async function keepIds(source: StorySource, { ledger }: Pick<Compared, 'ledger'>): Promise<string | null> {
  try {
    return await whileSame(ROOT, source, (dir) => {
      writeLedger(dir, ledger);
      return nameFile(join(dir, LEDGER_FILE));
    });
  } catch (cause) {
    if (cause instanceof ContentError) return null;
    throw cause;
  }
}
