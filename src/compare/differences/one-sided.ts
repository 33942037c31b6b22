/** Which turns set two clauses apart: those of the words that both tell. What one of them adds is no turn of what the other says. */
import { coreOf } from '../attributes/stance/core.ts';
import { stanceOf } from '../attributes/stance/stance.ts';
import { type Turns, turnsOf, type Words } from '../attributes/stance/turns.ts';
import type { Clause } from '../text/clauses.ts';
import { stemOf } from '../text/tokens.ts';
import { dependentsOf } from '../text/tree.ts';
import { isWord } from '../text/words.ts';
import { type ContentWord, contentOf, likeness } from './aligned-words.ts';

type Turn = keyof Turns;

/** A turn with the words that show it in either clause; empty for one that says it plainly. */
export interface OneSided {
  readonly turn: Turn;
  readonly sides: Words;
}

/** What turns one of two clauses and not the other, as far as it turns what both say. Of (b, a) it tells the same, sides exchanged. */
export function oneSided(a: Clause, b: Clause): OneSided[] {
  const found = Object.entries(turnsOf(a, b)).map(([turn, sides]: [string, Words]): OneSided => ({ turn: turn as Turn, sides }));
  return found.filter(({ turn, sides }) => {
    if (turn === 'polarity') return !isAdded(sides[0] === '' ? b : a, sides[0] === '' ? a : b);
    if (turn === 'condition') return !isToldIn(sides[0], b) && !isToldIn(sides[1], a);
    return turn !== 'certainty' || !(isAnnounced(a, sides) || isAnnounced(b, [sides[1], sides[0]]));
  });
}

/** A word of the other clause that comes so near is the word that is denied. */
const MET = 0.5;

/** Whether a clause denies only what the other does not tell: "and would not name her". What it says first of all is always told. */
function isAdded(denying: Clause, other: Clause): boolean {
  const denied = deniedIn(denying);
  return denied.length > 0 && denied.every((word) => !word.isTop && contentOf(other).every((one) => likeness(word, one) < MET));
}

/** The content words of a clause that it denies or asks about. */
export const deniedIn = (clause: Clause): readonly ContentWord[] =>
  contentOf(clause).filter(({ token }) => stanceOf(clause.sentence.tokens, token).stance !== 'asserts');

/** Whether a clause has all words of a condition of the other, so that it is not the other's alone: "in the event of renewed fighting". */
function isToldIn(condition: string, { tokens }: Clause): boolean {
  const stems = new Set(tokens.map(({ stem }) => stem));
  const words = condition.split(/\s+/).filter(isWord);
  return words.length > 0 && words.every((word) => stems.has(stemOf(word.toLowerCase())));
}

const PLANNED = new Set(['plan', 'schedule', 'slate', 'set', 'due', 'intend'].map((word) => stemOf(word)));

/** "will meet" beside "is scheduled to meet": both announce it, and neither is less sure. */
function isAnnounced(plain: Clause, [ofPlain, ofPlanned]: Words): boolean {
  // "is to meet"
  if (ofPlain !== '' || !(ofPlanned === 'to' || PLANNED.has(stemOf(ofPlanned.toLowerCase())))) return false;
  const { tokens } = plain.sentence;
  const core = coreOf(tokens, plain.tokens);
  return core !== undefined && dependentsOf(tokens, core, 'aux').some(({ lower }) => /^(?:will|shall|['’]ll)$/.test(lower));
}
