import fc from 'fast-check';
import type { PlacedDecision, StorySource } from '../../src/compare/types.ts';
import { DIFFERENCE_KINDS } from '../../src/schema/comparison.ts';
import { Decision } from '../../src/schema/decisions.ts';
import type { Passage } from '../../src/schema/primitives.ts';

type Kind = 'pin' | 'same' | 'different' | 'not-a-claim' | 'label' | 'difference' | 'silent';
const KINDS: readonly Kind[] = ['pin', 'same', 'same', 'different', 'different', 'not-a-claim', 'label', 'difference', 'difference', 'silent'];

/** What becomes of a quote between the day it was copied and today. */
const DRIFTS: readonly ((quote: string) => string)[] = [
  (quote) => quote,
  (quote) => quote,
  (quote) => quote,
  (quote) => quote,
  (quote) => quote,
  (quote) => quote.replace(/\s+/g, '\n '),
  (quote) => `“${quote}”`,
  (quote) => quote.split(' ').toReversed().join(' '),
  (quote) => quote.replace(/\w+/, 'somebody'),
  (quote) => `${quote} and more`,
  () => '.',
  () => '(?:',
];

const place = fc.nat(999);
const cut = fc.record({ article: fc.nat(5), from: place, words: fc.nat(14), drift: fc.nat(DRIFTS.length - 1) });
const entry = fc.record({
  kind: fc.constantFrom(...KINDS),
  cuts: fc.array(cut, { minLength: 1, maxLength: 4 }),
  claim: fc.nat(30),
  facet: fc.constantFrom(...DIFFERENCE_KINDS),
  minor: fc.boolean(),
  split: fc.nat(20),
});

/**
 * The story with any decisions at all: quotes from any place of its texts, some of them drifted; of claims that are there and that are not;
 * contradicting each other as they like.
 * @param claims ids that a decision may name
 */
export function anyDecisions(story: StorySource, claims: readonly string[]): fc.Arbitrary<StorySource> {
  return fc.array(entry, { maxLength: 5 }).map((entries) => {
    const decisions = entries.flatMap(({ kind, cuts, claim: n, facet, minor, split }): Decision[] => {
      const quotes = cuts.flatMap((one) => passage(story, one));
      const ids = [...claims, 'no-such-claim'];
      const claim = ids[n % ids.length] as string;
      const articles = story.articles.map(({ id }) => id);
      const sides = [articles.slice(0, split % 4), articles.slice(split % 3)].filter(({ length }) => length).map((own, i) => ({ articles: own, value: `value ${i}` })); // prettier-ignore
      const made: Record<Kind, unknown> = {
        pin: { pin: claim, label: 'What is pinned', quotes },
        same: { same: quotes },
        different: { different: quotes },
        'not-a-claim': { 'not-a-claim': quotes[0] },
        label: { label: 'What is said', claim },
        difference: { difference: facet, claim, minor, sides: sides.length > 1 ? sides : [] },
        silent: { silent: articles[split % articles.length], claim },
      };
      const { success, data } = Decision.safeParse(made[kind]);
      return success ? [data] : [];
    });
    return { ...story, decisions: [...story.decisions, ...placedRead(decisions, story.decisions.length)] };
  });
}

/** Decisions that were read, one a line. */
export function placedRead(decisions: readonly Decision[], before = 0): PlacedDecision[] {
  return decisions.map((decision, i) => ({ decision, file: 'decisions.yaml', line: before + i + 1, column: 1, quotesAt: [] }));
}

/** Some words in a row of an article, or nearly. */
function passage({ articles }: StorySource, { article, from, words, drift }: { article: number; from: number; words: number; drift: number }): Passage[] {
  const one = articles[article % articles.length];
  const all = one?.text.slice(one.bodyOffset).split(/\s+/).filter(Boolean) ?? [];
  const start = Math.floor((all.length * from) / 1000);
  const quote = DRIFTS[drift]?.(all.slice(start, start + words + 1).join(' ')) ?? '';
  return one && quote.trim() ? [{ article: one.id, quote }] : [];
}
