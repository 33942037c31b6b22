/** Where two mentions that name nothing stand: after two texts that have no name in common, they tell of two places or two events. */
import { isTimed } from '../attributes/time.ts';
import { once } from '../once.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Statement } from './contrast.ts';

/** So many names must each article have given before: one may be that of a reporter or a speaker. */
const LEAST_NAMES = 2;

/** By their stems, the names that an article gives before a sentence, its headline among them. */
const namesBefore: (sentence: Sentence) => ReadonlySet<string> = once(({ before }: Sentence): ReadonlySet<string> => {
  if (!before) return new Set();
  const own = before.tokens.filter(({ tag, index }) => tag === 'PROPN' && !isTimed(before, index)).map(({ stem }) => stem);
  const all = namesBefore(before);
  return own.every((name) => all.has(name)) ? all : new Set([...all, ...own]);
});

/** Whether neither of two mentions has a name, and the articles had none in common up to them. */
export function areOfOtherPlaces(a: Statement, b: Statement): boolean {
  const isNameless = ({ clause: { sentence } }: Statement): boolean => !sentence.tokens.some(({ tag, index }) => tag === 'PROPN' && !isTimed(sentence, index));
  if (!isNameless(a) || !isNameless(b)) return false;
  const [ours, theirs] = [namesBefore(a.clause.sentence), namesBefore(b.clause.sentence)];
  return ours.size >= LEAST_NAMES && theirs.size >= LEAST_NAMES && ours.isDisjointFrom(theirs);
}
