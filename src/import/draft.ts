import type { Choice } from './metadata/candidates.ts';
import type { LeftOut } from './body/omitted.ts';
import type { Copy } from './body/paywall.ts';
import type { Unseen } from './visible/visible.ts';

/** An article as it was found, before an outlet and a place were found for it. */
export interface Draft {
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly author: string | null;
  readonly captured: string | null;
  readonly language: string | null;
  readonly outlet: string | null;
  readonly outletUrl: string | null;
  /** Markdown, without the headline. */
  readonly body: string;
  readonly copy: Copy;
  readonly omitted: readonly string[];
  readonly note: string | null;
  readonly report: Report;
}

/** What an editor is told of an import and no file says. */
export interface Report {
  /** What the page says of each, where it says it, and what it leaves to the editor. */
  readonly choices: { readonly headline: Choice; readonly published: Choice; readonly author: Choice };
  /** Each line under `omitted`, and why it is there. */
  readonly reasons: readonly LeftOut[];
  /** What cannot be known from the copy, in sentences. */
  readonly doubts: readonly string[];
  /** Words of the page that no reader sees. */
  readonly unseen: readonly Unseen[];
  /** Marks of footnotes that were taken out of sentences. */
  readonly footnotes: readonly string[];
  /** Words of the article that are not in the file, in brackets between those around them: a fault of the import. */
  readonly lost: readonly string[];
  /** Words of the rest of the page. */
  readonly elsewhere: readonly string[];
}

const NO_CHOICE: Choice = { value: null, candidates: [], question: null };

/** The report on a text in which nothing was chosen. */
export const PLAIN_REPORT: Report = {
  choices: { headline: NO_CHOICE, published: NO_CHOICE, author: NO_CHOICE },
  reasons: [],
  doubts: [],
  unseen: [],
  footnotes: [],
  lost: [],
  elsewhere: [],
};
