/** Whose “we” it is: two speakers who say the same of themselves say it of two. */
import type { Clause } from '../text/clauses.ts';
import { stemOf } from '../text/tokens.ts';
import { isWord } from '../text/words.ts';
import type { Apart } from './apart.ts';
import type { Statement } from './contrast.ts';

const FIRST_PERSON = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/;
/** Words that name nobody: "head of the rescue team". */
const SMALL = /^(?:the|an?|of|for|at|in|and|by|its|their|his|her|mr|mrs|ms|dr)$/i;

/** Two mentions in the first person, of speakers whose names and roles have no word in common. */
export function otherSpeaker(a: Statement, b: Statement): Apart[] {
  const [one, other] = [speakerOf(a), speakerOf(b)];
  if (!one || !other || !isOwnWord(a.clause) || !isOwnWord(b.clause)) return [];
  const names = wordsOf(one);
  return wordsOf(other).some((word) => names.includes(word)) ? [] : [{ kind: 'actor', sides: [one, other] }];
}

const speakerOf = ({ mention }: Statement): string | undefined => mention.attribution?.source;
const isOwnWord = ({ tokens }: Clause): boolean => tokens.some(({ lower }) => FIRST_PERSON.test(lower));
const wordsOf = (source: string): string[] =>
  source
    .split(/\s+/)
    .filter((word) => isWord(word) && !SMALL.test(word))
    .map((word) => stemOf(word.toLowerCase()));
