/** The part of Pagefind's program that the search page asks, and what it answers (pagefind.app/docs/api). */
import { indexFolder } from '../../site/found.ts';
import type { SpellingGroup } from '../../site/spellings.ts';

export interface PagefindAnchor {
  readonly id: string;
  readonly text: string;
  /** The number of words before it. */
  readonly location: number;
}

/** One page found. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly PagefindAnchor[];
  /** The numbers of the words that were looked for. */
  readonly locations: readonly number[];
}

export interface SearchResults {
  readonly results: readonly { readonly id: string; readonly data: () => Promise<Fragment> }[];
}

export interface Pagefind {
  readonly init: () => Promise<void>;
  /** Adds the index of another folder. */
  readonly mergeIndex: (folder: string) => Promise<void>;
  readonly search: (words: string, options: { filters: Record<string, string> }) => Promise<SearchResults>;
}

/**
 * The spellings of the words of the whole index, by the name of their file; each is asked for once.
 * @param folder of the index
 * @param parts of which it is made
 */
export function spellingsIn(folder: string, parts: number): (bucket: string) => Promise<readonly SpellingGroup[]> {
  const known = new Map<string, Promise<readonly SpellingGroup[]>>();
  const load = async (bucket: string): Promise<readonly SpellingGroup[]> => {
    const files = Array.from({ length: parts }, async (_, index): Promise<readonly SpellingGroup[]> => {
      const answer = await fetch(`${folder}${indexFolder(index + 1)}words/${bucket}.json`);
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
      // Written by src/build/word-list.ts of the same build.
      return (await answer.json()) as readonly SpellingGroup[];
    });
    return (await Promise.all(files)).flat();
  };
  return (bucket) => {
    const asked = known.get(bucket) ?? load(bucket);
    known.set(bucket, asked);
    // A file that could not be loaded is asked for again with the next question.
    asked.catch(() => known.delete(bucket));
    return asked;
  };
}

/**
 * Loads Pagefind's program from the folder of the index.
 * @param parts of which the index is made
 */
export async function loadPagefind(folder: string, parts: number): Promise<Pagefind> {
  const program = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await program.init();
  await Promise.all(Array.from({ length: parts - 1 }, (_, index) => program.mergeIndex(`${folder}${indexFolder(index + 2)}`)));
  return program;
}
