/** The kinds of difference as an editor chooses among them: a letter each, none of which is a key for something else, and plain words. */
import { DIFFERENCE_KINDS, type DifferenceKind } from '../schema/comparison.ts';

export const KINDS: Readonly<Record<DifferenceKind, { readonly letter: string; readonly words: string }>> = {
  quantity: { letter: 'n', words: 'how many' },
  time: { letter: 't', words: 'when' },
  place: { letter: 'p', words: 'where' },
  actor: { letter: 'a', words: 'who' },
  certainty: { letter: 'c', words: 'how certain' },
  polarity: { letter: 'y', words: 'whether at all' },
  attribution: { letter: 'r', words: 'who says so' },
  stage: { letter: 'g', words: 'how far along' },
  scope: { letter: 'o', words: 'how much it covers' },
};

/** The kind that a letter chooses. */
export const kindOf = (letter: string): DifferenceKind | undefined => DIFFERENCE_KINDS.find((kind) => KINDS[kind].letter === letter);

/** All the letters, as a line of help has them. */
export const LETTERS = DIFFERENCE_KINDS.map((kind) => `${KINDS[kind].letter} ${KINDS[kind].words}`).join(' · ');
