/** Which words of two clauses meet without being the same: what late interaction saw in them, for people. */
import type { Clause } from '../text/clauses.ts';
import { stemOf } from '../text/tokens.ts';
import { clauseVectors } from './clause-vectors.ts';
import { cosines } from './piece-vectors.ts';

/** A word of one clause, a word of another, and the best cosine of their pieces in context. */
export interface WordMeeting {
  readonly a: string;
  readonly b: string;
  readonly near: number;
}

/** Words that say something: names and numbers are met by themselves or not at all. */
const TELLING = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);
/** Below this two words are no nearer than any two of one subject. */
const LEAST = 0.55;

/**
 * The words of either clause with the nearest word of the other, the nearest first, each pair once.
 * @param most how many
 */
export function wordsThatMeet(a: Clause, b: Clause, most: number): WordMeeting[] {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  const [one, other] = [clauseVectors(a), clauseVectors(b)];
  const pieces = cosines(one.pieces, other.pieces);
  const near = (own: PieceRun, others: PieceRun): number =>
    Math.max(...own.at.flatMap((p) => others.at.map((q) => pieces[p * other.ids.length + q] as number)));
  const table = ours.map((own) => theirs.map((others) => (own.stem === others.stem ? 1 : near(own, others))));
  const found = ours.flatMap((one, i) =>
    theirs.flatMap((other, j): WordMeeting[] => {
      const value = table[i]?.[j] ?? 0;
      const isBest = table[i]?.every((beside) => beside <= value) || table.every((row) => (row[j] ?? 0) <= value);
      return isBest && value >= LEAST && one.stem !== other.stem ? [{ a: one.text, b: other.text, near: value }] : [];
    }),
  );
  const once = new Map(found.toSorted((x, y) => y.near - x.near).map((one) => [`${one.a} ${one.b}`.toLowerCase(), one]));
  return [...once.values()].slice(0, most);
}

/** A word, and where its pieces stand among those of its clause. */
interface PieceRun {
  readonly text: string;
  readonly stem: string;
  readonly at: readonly number[];
}

function wordsOf(clause: Clause): PieceRun[] {
  const { words } = clauseVectors(clause);
  const runs = Map.groupBy(words.keys(), (piece) => words[piece] as number);
  return [...runs].flatMap(([word, at]) => {
    const { text = '', upos = '' } = clause.sentence.reading.words[word] ?? {};
    return TELLING.has(upos) ? [{ text, stem: stemOf(text.toLowerCase()), at }] : [];
  });
}
