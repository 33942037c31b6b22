/** Rule 4 of the format: whatever a sentence is about, its quotes keep the word that denies, doubts, asks or conditions what they say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, story } from '../support/articles.ts';

/** A thing told, by a verb that stands in it once. */
const TOLD: readonly (readonly [statement: string, verb: string])[] = [
  ['the guards opened the sluice at Tarn', 'opened'],
  ['two miners had been trapped in the Ostrel pit', 'trapped'],
  ['the ferry was overloaded', 'overloaded'],
  ['the bank knew of the losses', 'knew'],
  ['Norland will close its border with Sorland', 'close'],
  ['the vaccine caused the illness', 'caused'],
  ['soldiers fired at the crowd in Brack', 'fired'],
  ['the mayor took money from a builder', 'took'],
  ['the tunnel will be ready by June', 'ready'],
  ['the coach had left the club', 'left'],
];

/** What turns it, and the word that does: S stands for the statement. */
const TURNS: readonly (readonly [frame: string, word: string])[] = [
  ['The ministry denied that S.', 'denied'],
  ['A spokeswoman denied on Monday that S.', 'denied'],
  ['It is not true that S, the governor said.', 'not'],
  ['There is no evidence that S, a lawyer told the court.', 'no evidence'],
  ['Nobody has confirmed that S.', 'Nobody'],
  ['Police doubt that S, and the search goes on.', 'doubt'],
  ['It remains unclear whether S.', 'whether'],
  ['The owner would not say whether S, but she promised a report.', 'whether'],
  ['The governor will resign if S.', 'if'],
  ['If S, the road will be shut for a week.', 'if'],
  ['The strike will go on unless S.', 'unless'],
  ['The paper had wrongly reported that S.', 'wrongly'],
  ['An earlier version of this article said that S.', 'earlier version'],
  ['Reports that S were false, the agency said.', 'false'],
  ['Claims that S were rejected by the owner on Tuesday.', 'rejected'],
  ['“I never said that S,” the captain told reporters.', 'never'],
  ['Asked whether S, the mayor declined to comment.', 'whether'],
  ['Critics allege that S.', 'allege'],
  ['The ministry has neither confirmed nor denied that S.', 'neither'],
  ['The theory that S has been disproved, the experts wrote.', 'disproved'],
  ['The inquiry found no proof that S.', 'no proof'],
  ['It is feared that S, a rescuer said.', 'feared'],
  ['Few experts believe that S.', 'few'],
  ['The suggestion that S is nonsense, the minister told parliament.', 'nonsense'],
  ['The owner dismissed reports that S as a rumour.', 'dismissed'],
  ['The governor ruled out that S.', 'ruled out'],
  ['Contrary to what the paper wrote, it is untrue that S.', 'untrue'],
  ['Provided that S, the road will be shut for a week.', 'provided'],
  ['The road will be shut until it is known whether S.', 'whether'],
  ['The judge did not accept that S.', 'not'],
];

const told = fc.constantFrom(...TOLD);
const turn = fc.constantFrom(...TURNS);
const written = (frame: string, statement: string): string => {
  const text = frame.replace('S', statement);
  return text.charAt(0).toUpperCase() + text.slice(1);
};
const sentences = fc.array(fc.tuple(told, turn), { minLength: 2, maxLength: 4 });

test('a quote that tells a thing keeps the word that turns it', () => {
  fc.assert(
    fc.property(sentences, sentences, told, (ours, theirs, [plain]) => {
      const textOf = (all: typeof ours): string => all.map(([[statement], [frame]]) => written(frame, statement)).join('\n\n');
      const { claims } = compare(
        story({
          gazette: `# The news of the day\n\n${textOf(ours)}\n`,
          herald: `# From the evening edition\n\n${written('S.', plain)}\n\n${textOf(theirs)}\n`,
        }),
      ).comparison;
      for (const { sentence, quote } of claims.flatMap(({ mentions }) => mentions))
        for (const [[statement, verb], [frame, word]] of [...ours, ...theirs])
          if (sentence === written(frame, statement) && quote.includes(verb)) expect(quote.toLowerCase()).toContain(word.toLowerCase());
    }),
    { numRuns: 60, seed: 2031 },
  );
});
