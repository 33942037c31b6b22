/** The laws that hold of every story, as properties of random ones. `npm test` tries each a few dozen times, `npm run test:long` thousands of times. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { decideAll } from '../../src/review/answers.ts';
import { questions } from '../../src/review/questions.ts';
import { ContentError } from '../../src/compare/types.ts';
import type { StorySource } from '../../src/compare/types.ts';
import type { Claim } from '../../src/schema/comparison.ts';
import type { WrittenDecision } from '../../src/schema/decisions.ts';
import type { Ledger } from '../../src/schema/ledger.ts';
import { expectSound } from './ask-a-story.ts';
import { compare, compareWhole, placed, prepare, story } from './articles.ts';
import { expectIdsToLive, expectLawful, expectTwins, withTwin } from './laws.ts';
import { anyMutated } from './mutated-story.ts';
import { anyDecidedStory, anyStory } from './random-story.ts';
import { anyDecisions, placedRead } from './reckless.ts';

/** Not asynchronous: `fc.assert` throws where it does not hold. */
export type Law = fc.IRawProperty<unknown>;
const CUTS = fc.constantFrom(0.2, 0.5, 0.75);
const SIGNS = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('The dam said it broke 4,000 times. ', '\r\n', '\n\n', '> ', '- ', '# ', '|a|\n|-|\n', '&amp;', '`', '“', '\0', '\uFEFF'),
  ),
  { maxLength: 12 },
);

const words = ({ article, quote }: { article: string; quote: string }): string => `${article} ${quote.replace(/\s+/g, ' ')}`;

/** Stories with decisions of which some name claims that are there. */
const withDecisions = (stories: fc.Arbitrary<StorySource>): fc.Arbitrary<StorySource> =>
  stories.chain((source) => {
    let ids: string[] = [];
    try {
      ids = compare(source)
        .comparison.claims.slice(0, 12)
        .map(({ id }) => id);
    } catch {
      // Then no decision can name a claim, which is what becomes of it in life as well.
    }
    return anyDecisions(source, ids);
  });

/** The laws by name. @param stories to mutate */
export function laws(stories: readonly StorySource[]): Record<string, Law> {
  return {
    'a random story is lawful whatever an editor decided, and free of order': fc.property(anyDecidedStory, CUTS, (source, cut) => {
      expect(expectSound(source, cut)).not.toBeNull();
    }),

    'a text of any signs at all is compared, or refused by name': fc.property(
      fc.array(SIGNS, { minLength: 1, maxLength: 3 }),
      fc.constantFrom<'markdown' | 'plain'>('markdown', 'plain'),
      (texts, format) => {
        expectSound(story(Object.fromEntries(texts.map((parts, i) => [`paper-${i}`, { text: parts.join(''), format }]))), 0.2);
      },
    ),

    'a story that was cut, doubled, shuffled, merged or garbled is compared, or refused by name': fc.property(anyMutated(stories), CUTS, (source, cut) => {
      if (source.decisions.length) expectSound(source, cut);
      expect(expectSound({ ...source, decisions: [] }, cut)).not.toBeNull();
    }),

    'decisions that contradict each other or have drifted are followed, or refused by name': fc.property(withDecisions(anyStory), CUTS, (source, cut) => {
      expectSound(source, cut);
    }),

    'decisions on a garbled story are followed, or refused by name': fc.property(withDecisions(anyMutated(stories)), CUTS, (source, cut) => {
      expectSound(source, cut);
    }),

    'what an editor pinned holds': fc.property(anyDecidedStory, (source) => {
      const { claims } = compare(source).comparison;
      for (const { decision } of source.decisions) {
        if (decision.kind !== 'pin') continue;
        const present = decision.passages.filter(({ article }) => source.articles.some(({ id, meta }) => id === article && meta.withdrawn === undefined));
        const claim = claims.find(({ id }) => id === decision.claim);
        if (!present.length) expect(claim).toBeUndefined();
        else {
          expect(claim?.pinned).toBe(true);
          const told = claim?.mentions.map(words) ?? [];
          expect(told).toEqual(expect.arrayContaining(present.map(words)));
          // What an editor called the same as a pinned passage stands with it; nothing else does.
          if (source.decisions.every((other) => other.decision.kind !== 'same')) expect(told.toSorted()).toEqual(present.map(words).toSorted());
        }
      }
    }),

    'what an editor called the same stands together, and what different apart': fc.property(
      anyStory,
      fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.boolean()), { minLength: 1, maxLength: 6 }),
      (source, pairs) => {
        const { decided, judged } = judge(source, pairs);
        const { claims } = compare(decided).comparison;
        const together = (a: string, b: string): boolean =>
          claims.some(({ mentions }) => [a, b].every((one) => mentions.some((mention) => words(mention) === one)));
        for (const [a, b, same] of judged) expect([a, b, together(a, b)]).toEqual([a, b, same]);
      },
    ),

    'an editor may answer every question in any way, and is not asked again': fc.property(
      anyStory,
      fc.array(fc.tuple(fc.nat(9), fc.array(fc.nat(2), { maxLength: 3 })), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 3 }),
      (source, ticks, atOnce) => {
        expectAnswersToHold(source, ticks, atOnce);
      },
    ),

    'an article agrees with a copy of itself': fc.property(
      fc.oneof(
        anyStory,
        anyMutated(stories).map((source) => ({ ...source, decisions: [] })),
      ),
      (source) => {
        const { story: doubled, ids } = withTwin(source);
        expectTwins(compare(doubled).comparison, ids);
      },
    ),

    'ids outlive what happens to a story': fc.property(anyDecidedStory, fc.nat(4), fc.boolean(), (source, which, back) => {
      const fewer = { ...source, decisions: [], articles: source.articles.filter((_, i) => i !== which) };
      if (back) expectIdsToLive(fewer, source);
      else expectIdsToLive(source, fewer);
    }),

    'a ledger of anything at all is taken, and what it remembers is led somewhere': fc.property(anyStory, anyLedger, (source, ledger) => {
      const own = { ...source, ledger: { ...ledger, claims: [...ledger.claims, ...compare(source).ledger.claims.slice(1)] } };
      expectLawful(own, compare(own).comparison);
      expectIdsToLive({ ...source, ledger }, source);
    }),
  };
}

const id = fc.constantFrom('claim-a', 'claim-b', 'claim-c', 'claim-d', '0', 'constructor');
const mention = fc.record({ article: fc.constantFrom('paper-0', 'paper-1', 'gone'), quote: fc.constantFrom('Nobody was hurt', 'Some 55 miners were trapped in the pit at Ostrel', 'x') }); // prettier-ignore
const anyLedger: fc.Arbitrary<Ledger> = fc.record({
  claims: fc.uniqueArray(fc.record({ id, mentions: fc.array(mention, { minLength: 1, maxLength: 3 }) }), { maxLength: 3, selector: (one) => one.id }),
  redirects: fc.uniqueArray(fc.record({ from: id, to: fc.option(id) }), { maxLength: 4, selector: (one) => one.from }),
});

/** Decisions on clauses as the comparison cut them; those on which nobody could agree are left out. */
function judge(source: StorySource, pairs: readonly (readonly [number, number, boolean])[]): { decided: StorySource; judged: [string, string, boolean][] } {
  const { articles, clauses } = prepare(source);
  const read = new Map(articles.map((article) => [article.source.id, article]));
  // What no claim took is told in longer pieces than those that are compared.
  const whole = new Set(clauses.map(({ sentence, start, end }) => words({ article: sentence.article, quote: sentence.text.slice(start, end) })));
  const all = compare(source).comparison.claims.flatMap((claim) => claim.mentions);
  const places = Map.groupBy(all, words);
  // The same words at two places, however they are written or cut there: an editor's quote can name only the first.
  const isNamed = (one: Claim['mentions'][number]): boolean => {
    const text = (read.get(one.article)?.blocks ?? []).map((block) => block.text.replace(/\s+/g, ' ')).join('\n');
    const quote = one.quote.replace(/\s+/g, ' ');
    const at = text.indexOf(quote);
    return at >= 0 && text.indexOf(quote, at + 1) < 0 && whole.has(words(one)) && new Set(places.get(words(one))?.map(({ start }) => start.offset)).size === 1;
  };
  const mentions = all.filter(isNamed);
  const judged = new Map<string, [string, string, boolean]>();
  const decisions = pairs.flatMap(([i, j, same]): WrittenDecision[] => {
    const [a, b] = [mentions[i % mentions.length], mentions[j % mentions.length]];
    if (!a || !b || words(a) === words(b)) return [];
    const [first, second] = [words(a), words(b)].sort() as [string, string];
    if (judged.has(first + second)) return [];
    judged.set(first + second, [first, second, same]);
    const passages = [a, b].map(({ article, quote }) => ({ article, quote }));
    return [same ? { same: passages } : { different: passages }];
  });
  return { decided: { ...source, decisions: placed(decisions) }, judged: [...judged.values()] };
}

function expectAnswersToHold(source: StorySource, ticks: readonly (readonly [number, readonly number[]])[], atOnce: number): void {
  let now = source;
  const answered = new Set<string>();
  for (let i = 0; i < ticks.length; i += atOnce) {
    const asked = questions(compareWhole(now));
    for (const { question } of asked) expect([question.id, answered.has(question.id)]).toEqual([question.id, false]);
    if (!asked.length) return;
    const answers = ticks.slice(i, i + atOnce).map(([which, yes]) => {
      const { question } = asked[which % asked.length] as (typeof asked)[number];
      return { id: question.id, yes: [...new Set(yes)].filter((c) => c < question.candidates.length).sort() };
    });
    const { decisions, diagnostics } = decideAll(asked, [...new Map(answers.map((answer) => [answer.id, answer])).values()], 'answers.json', '2031-05-11');
    expect(diagnostics).toEqual([]);
    for (const answer of answers) answered.add(answer.id);
    now = { ...now, decisions: [...now.decisions, ...placedRead(decisions, now.decisions.length)] };
    try {
      expectLawful(now, compare(now).comparison);
    } catch (error) {
      // Answers to our own questions never contradict each other.
      if (error instanceof ContentError) expect(error.message).toBe('');
      throw error;
    }
  }
}
