/** Words as in UD English-EWT. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutWords } from '../../src/encoder/words.ts';

const cut = (sentence: string): string => cutWords(sentence).map(({ text }) => text).join('|'); // prettier-ignore

describe('a sentence is cut as the treebank cuts it', () => {
  test.each([
    ["They don’t, didn't and can’t.", "They|do|n’t|,|did|n't|and|ca|n’t|."],
    ["Kim's sisters' \"plan\"'s out", "Kim|'s|sisters|'|\"|plan|\"|'s|out"],
    ["We'll say I’m sure they've gone", "We|'ll|say|I|’m|sure|they|'ve|gone"],
    ['She cannot; he’s gonna', 'She|can|not|;|he|’s|gon|na'],
    ['the New-York-based firm', 'the|New|-|York|-|based|firm'],
    ['a re-elected, pro-government co-founder', 'a|re-elected|,|pro-government|co-founder'],
    ['$3, £1.5bn, US$20, 20%, 5km', '$|3|,|£|1.5|bn|,|US|$|20|,|20|%|,|5|km'],
    ['1,250.5 at 10:30am on 9/11, the 21st, in the 1990s', '1,250.5|at|10:30|am|on|9/11|,|the|21st|,|in|the|1990s'],
    ["the '90s; ’68", "the|'90s|;|’68"],
    ['2013-14 and 10–15', '2013|-|14|and|10|–|15'],
    ['U.S. troops at 5 p.m. with a Ph.D. student', 'U.S.|troops|at|5|p.m.|with|a|Ph.D.|student'],
    ['a U.S.-led force left the U.S.', 'a|U.S.|-|led|force|left|the|U.S.'],
    ['Mr. J. Smith, Dr Lee and Acme Inc. met Gov. Ray', 'Mr.|J.|Smith|,|Dr|Lee|and|Acme|Inc.|met|Gov.|Ray'],
    ['No. 10 said no. It was Plan B.', 'No.|10|said|no|.|It|was|Plan|B|.'],
    ['on Sat. morning they sat.', 'on|Sat.|morning|they|sat|.'],
    ['Well... no… stop!! Why?!', 'Well|...|no|…|stop|!!|Why|?!'],
    ['war — or peace – or -- both', 'war|—|or|peace|–|or|--|both'],
    ['“It’s ‘over’,” he said', '“|It|’s|‘|over|’|,|”|he|said'],
    ['see https://example.org/a-b?c=1. Or mail a.b@example.org (now)', 'see|https://example.org/a-b?c=1|.|Or|mail|a.b@example.org|(|now|)'],
    ["AT&T and O'Neill and/or R&D", "AT&T|and|O'Neill|and|/|or|R&D"],
    ['a co\u00ADoperative \u200Bplan', 'a|co\u00ADoperative|plan'],
    ['', ''],
    [' \n ', ''],
  ])('%j', (sentence, words) => expect(cut(sentence)).toBe(words));
});

test('words stand where they say, in order, and nothing but blanks is between them', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
  const text = fc.oneof(fc.string(), units, fc.stringMatching(/^[a-zA-Z'’.,$%0-9 -]*$/));
  fc.assert(
    fc.property(text, (sentence) => {
      const words = cutWords(sentence);
      const gaps = [0, ...words.map(({ end }) => end)].map((end, i) => sentence.slice(end, words[i]?.start));
      expect(words.map(({ start, end }) => sentence.slice(start, end))).toEqual(words.map((word) => word.text));
      expect(words.filter(({ start, end }) => start >= end)).toEqual([]);
      expect(gaps.join('')).toMatch(/^[\s\p{Cc}\p{Cf}]*$/u);
      // Nothing is told twice or left out.
      expect(gaps.map((gap, i) => gap + (words[i]?.text ?? '')).join('')).toBe(sentence);
    }),
  );
});
