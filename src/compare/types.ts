/** What goes into the pipeline and what its stages hand to each other. What comes out is `Comparison` in ../schema/comparison.ts. */
import type { Decision } from '../schema/decisions.ts';
import type { ArticleMeta, StoryMeta } from '../schema/front-matter.ts';
import type { Ledger } from '../schema/ledger.ts';
import type { Model } from '../schema/model.ts';
import type { Reading } from './reading.ts';
import { printableLine } from './printable.ts';

/** How much an article may hold of what makes it slow to read, each by its name in the setting. */
export interface Limits {
  /** Bytes of a file. */
  readonly size: number;
  /** Characters of an article. */
  readonly length: number;
  /** How deep quotations and lists stand in one another. */
  readonly nesting: number;
  /** Characters from one empty line to the next. */
  readonly paragraph: number;
  /** Of a paragraph, how many of its characters are [ ] * _ ~ or `. */
  readonly signs: number;
  /** Characters without white space between them. */
  readonly word: number;
  /** Lines of = or -, which make the line above them a heading. */
  readonly underlines: number;
}

/** One article file as it was read; `text` is the file without its byte order mark, and every offset counts in it. */
export interface SourceArticle {
  readonly id: string;
  /** As an error names it: relative to where the command runs. */
  readonly file: string;
  readonly text: string;
  /** Where the body begins, behind the front matter. */
  readonly bodyOffset: number;
  /** In plain text a line break ends a block and no character is markup. */
  readonly format: 'markdown' | 'plain';
  /** Of the bytes of the file, in hexadecimal. */
  readonly sha256: string;
  readonly meta: ArticleMeta;
  readonly outlet: { readonly id: string; readonly name: string; readonly country?: string };
  /** How much its text may hold of what makes it slow to read; the defaults unless said. */
  readonly limits?: Limits;
}

/** A decision and where it stands, for errors about it. */
export interface PlacedDecision {
  readonly decision: Decision;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where each of its quotes stands, in the order of its `passages`. */
  readonly quotesAt: readonly { readonly line: number; readonly column: number }[];
}

/** A story as it was read, before anything is compared. */
export interface StorySource {
  readonly id: string;
  readonly meta: StoryMeta;
  readonly articles: readonly SourceArticle[];
  readonly decisions: readonly PlacedDecision[];
  readonly ledger: Ledger;
}

/** What is wrong with the input, where, and how to fix it. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** From 1; null when the whole file is meant. */
  readonly line: number | null;
  readonly column: number | null;
  /** What is wrong, in one sentence without a full stop. */
  readonly what: string;
  /** How to fix it, in one sentence without a full stop. */
  readonly fix: string;
  /** For a quote that has drifted: the nearest words of its article. Nothing applies it but an editor. */
  readonly proposal?: {
    readonly article: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly quote: string;
    readonly at?: number;
  };
}

/** The one error that bad input raises: all the diagnostics of a run together. */
export class ContentError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => describeDiagnostic(diagnostic)).join('\n'));
    this.name = 'ContentError';
    this.diagnostics = diagnostics;
  }
}

/** `file:line:column: what. How to fix it.` */
export function describeDiagnostic({ file, line, column, what, fix }: Diagnostic): string {
  const place = [file, line, line === null ? null : column].filter((part) => part !== null).join(':');
  // A diagnostic quotes what strangers wrote, names of files too.
  return `${printableLine(`${place}: ${what}`)}.\n  ${printableLine(fix)}.`;
}

/** Universal part-of-speech tags (universaldependencies.org/u/pos). */
export type Tag =
  'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART' | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SYM' | 'VERB' | 'X' | 'SPACE';

/** A word, number or sign of a sentence, with its place in the sentence's tree; offsets count in the text of the sentence. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly stem: string;
  readonly tag: Tag;
  /** Penn Treebank tag: VBD, NNS. */
  readonly xpos: string;
  readonly start: number;
  readonly end: number;
  /** Which word of its sentence it is, and on which it depends: -1 for the root. */
  readonly index: number;
  readonly head: number;
  /** Universal Dependencies relation to the head. */
  readonly deprel: string;
}

/** What the comparison is made with besides the articles. */
export interface Resources {
  readonly model: Model;
  /** Features and clause rules, by name, to go without when a model is trained: to measure what each of them brings. */
  readonly without?: ReadonlySet<string>;
}

/** What the encoder makes of each sentence, by its text. */
export type Readings = ReadonlyMap<string, Reading>;
