/** A quote is found to the letter, at whole words, and at the one place that is meant. */
import { describe, expect, test } from 'vitest';
import { ContentError } from '../../../src/compare/types.ts';
import { findQuote, placesOf } from '../../../src/compare/text/quotes.ts';
import { Decision, type WrittenDecision } from '../../../src/schema/decisions.ts';
import { compareWhole, read, story } from '../../support/articles.ts';

test.each(
  `
In the end 112 people died in it. | 2 people died in it
It is illegal to sell the land. | legal to sell the land
The outcome is uncertain until June. | certain until June
Wages rise by 13.5 percent. | 3.5 percent
Wages rise by 13,5 percent. | 5 percent
The dam will cost 1.5 million crowns. | 5 million crowns
The fire hurt at least 400 workers. | The fire hurt at least 40
The fine is $250 for each ship. | The fine is $2
The fine is $250 for each ship. | 250 for each ship
The fine is 250 € for each ship, or 250€. | or 250
The police killed 45 protesters. | The police killed 4
The mayor was unhurt in the crash. | hurt in the crash
He was nonviolent all his life. | violent all his life
He was non-violent all his life. | violent all his life
He was non‑violent all his life. | violent all his life
An anti-war march went through Tarn. | war march went through Tarn
The firm is unable to pay. | able to pay
The number fell to -5 percent. | 5 percent
The number fell to −5 percent. | 5 percent
The number fell to .5 percent. | 5 percent
Wages rose by 5% in May. | Wages rose by 5
It was 20° at noon. | It was 20
The vote was 1,200 to 40. | 200 to 40
The vote was 1\u00a0200 to 40. | 200 to 40
The vote was 1\u202f200 to 40. | The vote was 1
Some 10–15 people came. | 15 people came
Some 10-15 people came. | Some 10
They met at 10:30 on Friday. | 30 on Friday
The house won by 1/2 a vote. | 2 a vote
They met on 4.5.2031 in Tarn. | They met on 4.5
The mayor can't pay. | The mayor can
The mayor can’t pay. | The mayor can
The mayor's office was shut. | The mayor
He left the U.S. in May. | He left the U
He went to example.org for it. | He went to example
AT&T raised its prices. | T raised its prices
The Å-train was late. | The A
The naïve plan failed. | ve plan failed
It was the 3rd fire. | It was the 3
Over 40+ people came. | Over 40
The un*hurt* man left. | hurt man left
The un**hurt** man left. | hurt man left
The man was ill\\-advised. | advised
There were 3,112 people in it. | 112 people in it
The rate fell from 7.25 to 6.5 percent. | 25 to 6.5 percent
The fine is €2.50 a day for each. | The fine is €2
The plan was pre-approved by all. | approved by all
They don’t agree on the border. | They don
The un-elected council met. | elected council met
The vote was 40–12 for the deal. | 12 for the deal
It fell to −3 degrees overnight. | 3 degrees overnight
The mayor cannot resign before May. | The mayor can
The ship carried 20m barrels of oil. | The ship carried 20
He owes $1,500 to the bank. | He owes $1
The MiG-29s flew over Tarn. | The MiG-2
Costs rose by 12.5% last year. | 5% last year
The dam holds 3.2bn litres of water. | The dam holds 3.2
The judge called it non-binding on all. | binding on all
`
    .trim()
    .split('\n')
    .map((line) => line.split(' | ') as [string, string]),
)('“%s” does not hold “%s”', (text, quote) => {
  expect(findQuote(read(`# News\n\n${text}`), quote)).toBeNull();
});

test.each(
  `
In the end 112 people died in it. | 112 people died in it
The fine is $250 for each ship. | $250 for each ship
Wages rose by 5% in May. | Wages rose by 5%
The number fell to -5 percent. | -5 percent
The mayor can't pay. | The mayor can't
The mayor's office was shut. | The mayor's office
He left the U.S. in May. | He left the U.S
He left the U.S. in May. | He left the U.S.
The bridge fell.Nobody was hurt. | The bridge fell
The bridge fell.Nobody was hurt. | Nobody was hurt
The bridge—an old one—fell. | an old one
The bridge–an old one–fell. | an old one
The fire–40 people were hurt–is out. | 40 people were hurt
In 2020 200 people came. | 200 people came
The vote was 1,200 to 40. | 1,200 to 40
The end came in May 2020, he said. | The end came in May 2020
He said: “legal to sell”. | legal to sell
He said it was 'legal to sell'. | legal to sell
The dogs' owner left. | The dogs
It (the bridge) fell. | the bridge
The **old** bridge fell in *Tarn*. | The old bridge fell in Tarn
The [old bridge](https://x.example) fell. | The old bridge fell
The AT&amp;T tower fell in Tarn. | The AT&T tower fell
A co-operative mill was shut. | A co-operative mill
The mayor said: “We will stay.” He left. | We will stay
He said (in June) that it was closed. | in June
The ex-mayor’s house burned down. | house burned down
Between 3.30pm and 4pm it rained…and stopped. | it rained
Prices rose 5%; wages fell. | Prices rose 5%
Zürich’s mayor, Élise Roy, left. | Élise Roy
`
    .trim()
    .split('\n')
    .map((line) => line.split(' | ') as [string, string]),
)('“%s” holds “%s”', (text, quote) => {
  expect(findQuote(read(`# News\n\n${text}`), quote)).not.toBeNull();
});

const TWICE = `# Two fires in a week

On Monday a fire broke out in the old mill. Some 60 workers were led out, the fire chief said.

On Friday a fire broke out in the new mill. Some 60 workers were led out, the fire chief said.`;
const QUOTE = 'Some 60 workers were led out';

test('a quote that stands twice is found where it says', () => {
  const article = read(TWICE);
  expect(placesOf(article, QUOTE)).toHaveLength(2);
  expect(findQuote(article, QUOTE)).toBeNull();
  expect([1, 2, 3].map((at) => findQuote(article, QUOTE, at)?.sentence.start ?? null)).toEqual([44, 44, null]);
  expect([1, 2].map((at) => findQuote(article, QUOTE, at)?.sentence.block.text.slice(0, 9))).toEqual(['On Monday', 'On Friday']);
});

test('what stands once as a word and again inside another stands once', () => {
  expect(findQuote(read('He was unhurt. She was hurt, the police said.'), 'hurt')?.sentence.text).toBe('She was hurt, the police said.');
});

describe('an entry of any kind', () => {
  const texts = { gazette: TWICE, mail: 'In the new mill, where a fire broke out on Friday, about 40 workers were evacuated. Nobody was unhurt.' };
  const other = { article: 'mail', quote: 'about 40 workers were evacuated' };
  const KINDS: [kind: string, entry: (quote: string, at?: number) => WrittenDecision][] = [
    ['pin', (quote, at) => ({ pin: 'workers', label: 'Workers', quotes: [other, { article: 'gazette', quote, at }] })],
    ['same', (quote, at) => ({ same: [other, { article: 'gazette', quote, at }] })],
    ['different', (quote, at) => ({ different: [other, { article: 'gazette', quote, at }] })],
    ['not-a-claim', (quote, at) => ({ 'not-a-claim': { article: 'gazette', quote, at } })],
    ['label', (quote, at) => ({ label: 'Workers', claim: 'workers', of: { article: 'gazette', quote, at } })],
    ['difference', (quote, at) => ({ difference: 'quantity', claim: 'workers', of: { article: 'gazette', quote, at }, sides: [] })],
    ['silent', (quote, at) => ({ silent: 'mail', claim: 'workers', of: { article: 'gazette', quote, at } })],
  ];
  const told = (entry: WrittenDecision): string[] => {
    const decision = Decision.parse(JSON.parse(JSON.stringify(entry)));
    const placed = { decision, file: 'decisions.yaml', line: 4, column: 3, quotesAt: decision.passages.map((_, i) => ({ line: 5 + i, column: 9 })) };
    try {
      compareWhole(story(texts, { decisions: [placed] }));
      return [];
    } catch (cause) {
      if (!(cause instanceof ContentError)) throw cause;
      return cause.diagnostics.map(({ what, fix }) => `${what}. ${fix}.`);
    }
  };

  test.each(KINDS)('`%s` with a quote that stands twice is an error with both places', (kind, entry) => {
    const named = kind === 'pin' ? ' (claim workers)' : '';
    expect(told(entry(QUOTE))).toEqual([
      `the quote “${QUOTE}” stands twice in its article, at gazette.md:3:45 and gazette.md:5:45, with nothing to tell which is meant${named}. Add \`at: 1\` or \`at: 2\` behind the quote, or quote more of the sentence.`,
    ]);
    expect(told(entry(QUOTE, 2))).toEqual([]);
    expect(told(entry(QUOTE, 3))).toEqual([expect.stringContaining('so there is no `at: 3`')]);
  });

  test.each(KINDS)('`%s` with a quote inside a word is an error with the whole words', (kind, entry) => {
    const named = kind === 'pin' ? ' (claim workers)' : '';
    expect(told(entry('0 workers were led'))).toEqual([
      `the quote “0 workers were led” does not stand in gazette.md${named}. Those letters stand there only inside other words, “60 workers were led” (gazette.md:3:50): copy these if they say the same, or take the entry out.`,
    ]);
  });

  test('a pin of the second place shows that place', () => {
    const decision = Decision.parse(JSON.parse(JSON.stringify(KINDS[0]?.[1](QUOTE, 2))));
    const { comparison } = compareWhole(story(texts, { decisions: [{ decision, file: 'd', line: 1, column: 1, quotesAt: [] }] }));
    expect(comparison.claims[0]?.mentions.find(({ article }) => article === 'gazette')?.start.line).toBe(5);
  });
});
