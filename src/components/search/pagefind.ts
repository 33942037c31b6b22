/** The part of Pagefind's program that the search page asks, and what it answers (pagefind.app/docs/api). */
import { indexFolder } from '../../site/found.ts';

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
 * Loads Pagefind's program from the folder of the index.
 * @param parts of which the index is made
 */
export async function loadPagefind(folder: string, parts: number): Promise<Pagefind> {
  const program = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await program.init();
  await Promise.all(Array.from({ length: parts - 1 }, (_, index) => program.mergeIndex(`${folder}${indexFolder(index + 2)}`)));
  return program;
}
