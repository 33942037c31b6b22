/** Whether two mentions tell of two events of one kind: of these something always differs, and nothing is told otherwise. */
import { coreSubjectOf } from '../attributes/stance/core.ts';
import { isTimed, type Moment, moments } from '../attributes/time.ts';
import { FAR_DAYS } from '../attributes/times/calendar.ts';
import { onceOfTwo } from '../once.ts';
import { headOf, phraseOf, relationOf } from '../text/tree.ts';
import type { Token } from '../types.ts';
import { isSameName, type MetWord, meet } from './aligned-words.ts';
import type { Statement } from './contrast.ts';
import { oneMore } from './one-more.ts';
import { areOfOtherPlaces } from './other-place.ts';

/** Whether two mentions name other people, or one of them an earlier event of its kind: numbers and times of these stand for themselves. */
export const areOfTwoEvents = onceOfTwo(
  (one: Statement) => one.clause,
  (a, b) => isEarlier(a) !== isEarlier(b) || (oneMore(a.clause) === '') !== (oneMore(b.clause) === '') || haveOtherNames(a, b) || areOfOtherPlaces(a, b),
);

const EARLIER = /^(?:previous|previously|earlier|former|last|prior|old|past)$/;

/** "an earlier probe", "the last election", "the old record"; not "last week". */
const isEarlier = ({ clause: { sentence, tokens } }: Statement): boolean =>
  tokens.some((token) => {
    const noun = headOf(sentence.tokens, token);
    return (
      EARLIER.test(token.lower) &&
      sentence.tokens[token.index - 1]?.text !== '-' &&
      relationOf(token) === 'amod' &&
      noun?.tag === 'NOUN' &&
      !isTimed(sentence, noun.index) &&
      !isTimed(sentence, token.index)
    );
  });

/** Other names in the core of either, or in the subject of either: no name of the one is met by the other. */
function haveOtherNames(a: Statement, b: Statement): boolean {
  const [left, right] = [namesOf(a, b), namesOf(b, a)];
  const [ours, theirs] = [subjectsOf(a), subjectsOf(b)];
  const areOther = (some: readonly MetWord[], others: readonly MetWord[]): boolean =>
    [some, others].every((names) => names.length > 0 && !names.some(isSameName));
  return (
    areOther(left, right) ||
    areOther(
      left.filter(({ token }) => ours.includes(token)),
      right.filter(({ token }) => theirs.includes(token)),
    )
  );
}

const namesOf = (one: Statement, other: Statement): readonly MetWord[] =>
  meet(one.clause, other.clause).filter(({ token, isCore }) => isCore && token.tag === 'PROPN');

function subjectsOf({ clause: { sentence, tokens } }: Statement): readonly Token[] {
  const subject = coreSubjectOf(sentence.tokens, tokens);
  return subject ? phraseOf(sentence.tokens, subject) : [];
}

/** Whether the days that two mentions name lie so far apart that they tell of two events, or of one thing at two times. */
export function areFarApart(a: Statement, b: Statement): boolean {
  const [left, right] = [spansOf(a), spansOf(b)];
  return left.length > 0 && right.length > 0 && left.every(([from, to]) => right.every(([first, last]) => first - to >= FAR_DAYS || from - last >= FAR_DAYS));
}

/** Whether no day, month or quarter that one names as when it was may be one that the other names. */
export function areOfOtherDays(a: Statement, b: Statement): boolean {
  const [left, right] = [daysOf(a), daysOf(b)];
  return left.length > 0 && right.length > 0 && left.every((one) => right.every((other) => !mayBeOneDay(one, other)));
}

const daysOf = ({ clause, published, country = null }: Statement): Moment[] =>
  moments(clause, published, country).filter(({ said, edge, naming }) => !said && edge === 'at' && naming !== true);

/** A weekday that nobody could resolve is another one where its name is. */
function mayBeOneDay(a: Moment, b: Moment): boolean {
  if (a.span && b.span) return a.span[0] <= b.span[1] && b.span[0] <= a.span[1];
  return a.weekday === undefined || b.weekday === undefined || a.weekday === b.weekday;
}

const spansOf = ({ clause, published, country = null }: Statement) =>
  moments(clause, published, country).flatMap(({ span, said }) => (span === null || said ? [] : [span]));
