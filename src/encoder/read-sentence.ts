/** A sentence -> its words, tags, tree and vectors. */
import { DIMENSIONS, type Reading, type Word } from '../compare/reading.ts';
import type { Labels } from './model-files.ts';
import { joinPieces, type WordVectors } from './pieces.ts';
import type { Output, RunModel } from './session.ts';
import { bestTree } from './tree.ts';
import { windowsOf } from './windows.ts';
import type { WordPieces } from './word-piece.ts';
import { cutWords, type WordSpan } from './words.ts';

export interface LoadedModel {
  readonly run: RunModel;
  readonly labels: Labels;
  readonly pieces: WordPieces;
}

/** What is longer is a list or a table: it is read in parts, so that the matrix of arcs stays small. The root of each further part depends on that of the first. */
const MOST_WORDS = 200;
/** For words that no window has seen together. */
const UNSEEN = -(2 ** 16);
/** For an arc that the tree needs where the model would not label it: to a word it calls the root, or that it has not seen. */
const LOOSE = 'parataxis';

/** What is known of a word before the tree is. */
interface Tagged extends WordVectors {
  readonly upos: string;
  readonly xpos: string;
  /** Score and label of the arc to a head: 0 is the root, word i is i + 1. */
  readonly arc: (head: number) => number;
  readonly label: (head: number) => string;
}

/** The reading of a sentence, which depends on nothing but the sentence and the model. An empty one has no words. */
export async function readSentence(sentence: string, model: LoadedModel): Promise<Reading> {
  const spans = cutWords(sentence);
  const words: Word[] = [];
  const tagged: Tagged[] = [];
  let firstRoot = -1;
  for (let from = 0; from < spans.length; from += MOST_WORDS) {
    const part = spans.slice(from, from + MOST_WORDS);
    const tags = await tagWords(part, model);
    const heads = bestTree(part.length, (word, head) => tags[word - 1]?.arc(head) ?? UNSEEN);
    part.forEach((span, i) => {
      const { upos, xpos, label } = tags[i] as Tagged;
      const head = heads[i] as number;
      if (head >= 0) words.push({ ...span, upos, xpos, head: from + head, deprel: label(head + 1) });
      else words.push({ ...span, upos, xpos, head: firstRoot, deprel: firstRoot < 0 ? 'root' : LOOSE });
    });
    if (firstRoot < 0) firstRoot = heads.indexOf(-1);
    tagged.push(...tags);
  }
  return { words, pieces: joinPieces(tagged) };
}

async function tagWords(spans: readonly WordSpan[], { run, labels, pieces }: LoadedModel): Promise<Tagged[]> {
  const cut = spans.map(({ text }) => pieces.cut(text));
  const tagged: Tagged[] = [];
  for (const { from, to, until } of windowsOf(cut.map(({ length }) => length))) {
    const { ids, types, firsts } = rowOf(spans.slice(from, to), cut.slice(from, to), pieces);
    const output = await run(ids, types);
    while (tagged.length < until) {
      const i = tagged.length;
      tagged.push(tagWord(output, ids.length, firsts, i - from, from, cut[i] as readonly number[], labels));
    }
  }
  return tagged;
}

/** The row that the model reads, and where each word's first piece stands in it. */
export function rowOf(words: readonly { readonly text: string }[], cut: readonly (readonly number[])[], { cls, sep }: WordPieces) {
  const ids = [cls];
  const types = [0];
  const firsts: number[] = [];
  words.forEach(({ text }, i) => {
    firsts.push(ids.length);
    const type = /^\p{Lu}/u.test(text) ? 1 : 0;
    for (const id of cut[i] ?? []) {
      ids.push(id);
      types.push(type);
    }
  });
  return { ids: [...ids, sep], types: [...types, 0], firsts };
}

function tagWord(output: Output, length: number, firsts: readonly number[], i: number, offset: number, ids: readonly number[], labels: Labels): Tagged {
  const first = firsts[i] as number;
  const columnOf = (head: number): number | undefined => (head === 0 ? 0 : firsts[head - 1 - offset]);
  return {
    ids,
    upos: labels.upos[Number(output.upos[first])] as string,
    xpos: labels.xpos[Number(output.xpos[first])] as string,
    vectors: output.vectors.subarray(first * DIMENSIONS, (first + ids.length) * DIMENSIONS),
    arc: (head) => {
      const column = columnOf(head);
      return column === undefined ? UNSEEN : (output.arcs[first * length + column] as number);
    },
    label: (head) => {
      const column = columnOf(head);
      const label = column === undefined ? LOOSE : (labels.deprel[Number(output.labels[first * length + column])] as string);
      return label === 'root' ? LOOSE : label;
    },
  };
}
