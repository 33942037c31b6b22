/** What an answer is expected to bring: by this questions are ranked, and the dialogue comes to an end. */
import { describe, expect, test } from 'vitest';
import type { Beliefs } from '../../src/compare/alignment/beliefs.ts';
import type { Joined } from '../../src/compare/alignment/align.ts';
import { gatherScores } from '../../src/compare/similarity/scores.ts';
import type { About, DraftQuestion } from '../../src/review/about.ts';
import { agendaOf, homesFor, idOf, leastGain, passagesWith } from '../../src/review/agenda.ts';
import { readAnnotated } from '../../src/evaluate/read-gold.ts';
import { encoder } from '../support/readings.ts';
import { questions } from '../../src/review/questions.ts';
import { askOfSameness } from '../../src/review/sameness-questions.ts';
import { askOfSilence } from '../../src/review/silence-questions.ts';
import { compareWhole, placed, prepare, story } from '../support/articles.ts';

type Pair = readonly [a: number, b: number, belief: number];
/** Passages of outlets of their own, with what is believed of pairs; `parted` were called different, neighbours are `linked`. */
function joinedOf(
  pairs: readonly Pair[],
  { claims = [], parted = [], size = 5, linked = 0 }: { claims?: number[][]; parted?: Pair[]; size?: number; linked?: number } = {},
): Joined {
  const find = (all: readonly Pair[], a: number, b: number): Pair | undefined => all.find(([x, y]) => (x === a && y === b) || (x === b && y === a));
  const of = (a: number, b: number): number => find(pairs, a, b)?.[2] ?? 0;
  const constraint: Beliefs['constraint'] = (a, b) => (find(parted, a, b) ? 'cannot-link' : null);
  const near = (a: number): number[] => Array.from({ length: size }, (_, b) => b).filter((b) => find(pairs, a, b) ?? find(parted, a, b));
  const beliefs: Beliefs = { of, constraint, near, linked: () => linked, chance: of };
  const constraints = parted.map(([a, b]) => ({ kind: 'cannot-link', a, b }) as const);
  return { claims, free: Array.from({ length: size }, () => true), constraints, pins: [], beliefs: () => beliefs };
}
/** The question about passage 0. */
function asked(joined: Joined): DraftQuestion | undefined {
  const prepared = prepare(story(Object.fromEntries(joined.free.map((_, i) => [`outlet-${i}`, 'The old ferry sank in the bay on Monday.']))));
  return askOfSameness({ prepared, joined, decisions: [], claims: [] }).find(({ passage }) => passage === 0);
}
const itemsOf = (draft: DraftQuestion | undefined): number[] | undefined => draft?.candidates.map(({ item }) => item);

describe('a question of sameness', () => {
  test('brings two for a right pair, less the cost of a wrong one, as often as a yes is likely', () => {
    expect(asked(joinedOf([[0, 1, 0.4]]))?.worth).toBeCloseTo(0.4 * (2 - 0.6));
  });

  test('promises no more than four in ten, however alike the passages are: something kept them apart', () => {
    expect(asked(joinedOf([[0, 1, 0.9]]))?.worth).toBeCloseTo(0.4 * (2 - 0.6));
  });

  test('is worth a tenth for each no between the claims of its passages: the same is not asked of member after member', () => {
    const worth = (parted: Pair[]): number => asked(joinedOf([[0, 1, 0.4]], { claims: [[1, 2, 3]], parted }))?.worth ?? 0; // prettier-ignore
    expect(worth([[0, 2, 0]])).toBeCloseTo(worth([]) * 0.8 * 0.1);
    expect(worth([[0, 4, 0]])).toBeCloseTo(worth([]) * 0.8);
  });

  test('is asked from a chance of one in a hundred', () => {
    expect([0.008, 0.012].map((chance) => itemsOf(asked(joinedOf([[0, 1, chance]]))))).toEqual([undefined, [1]]);
  });

  test('counts the pairs of the claim that a yes is likely to bring along', () => {
    const worth = (linked: number): number | undefined => asked(joinedOf([[0, 1, 0.4], [1, 2, 1]], { claims: [[1, 2]], linked }))?.worth; // prettier-ignore
    expect(worth(0.55)).toBeCloseTo(0.56);
    expect(worth(0.65)).toBeCloseTo(0.4 * (1.4 + 2 * 0.65 - 0.6));
  });

  test('is worth a fifth less for each no about one of its passages', () => {
    expect(asked(joinedOf([[0, 1, 0.4]], { parted: [[0, 3, 0]] }))?.worth).toBeCloseTo(0.56 * 0.8);
    expect(asked(joinedOf([[0, 1, 0.4]], { parted: [[0, 3, 0], [1, 4, 0]] }))?.worth).toBeCloseTo(0.56 * 0.64); // prettier-ignore
  });

  test('counts that two candidates which say the same as the passage mostly say the same', () => {
    expect(asked(joinedOf([[0, 1, 0.4], [0, 2, 0.3]]))?.worth).toBeCloseTo(0.7 * 1.4 + 0.4 * 0.3 * (2 * 0.8 - 0.6)); // prettier-ignore
  });

  test('shows five candidates at most', () => {
    expect(
      itemsOf(
        asked(
          joinedOf(
            [1, 2, 3, 4, 5, 6].map((b): Pair => [0, b, 0.5]),
            { size: 7 },
          ),
        ),
      ),
    ).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a question of silence', () => {
  const TEXT = 'Bread will cost more in July. Divers found an old wreck in June. Fishermen saw the ship go down. The bay is closed to swimmers.';
  /** What is asked of an article of four passages, none of which is in a claim of two; the scores are of its passages with both members. */
  function askedOfSilence(scores: readonly number[], chance: number, pinned = false): DraftQuestion | undefined {
    const source = story({ gazette: 'The ferry sank on Monday near Tarn.', herald: 'The ferry sank on Monday near Tarn.', mail: TEXT });
    const { passages } = compareWhole(source);
    const prepared = {
      ...passages.prepared,
      scores: gatherScores(6, (onPair) => [0, 1].forEach((a) => scores.forEach((score, i) => onPair(a, 2 + i, score)))),
    };
    const [claim] = [...passages.claims.values()].filter(({ mentions }) => mentions.length === 2);
    if (!claim || prepared.clauses.length !== 6) throw new Error('two mentions, and four passages more');
    const items = claim.mentions.map((mention, item) => ({ item, mention }));
    const joined = joinedOf([[0, 2, chance], [0, 3, chance]], { size: 6 }); // prettier-ignore
    const about: About = { prepared, joined, decisions: [], claims: [{ claim: { ...claim, silent: [], unknown: ['mail'], pinned }, items }] };
    return askOfSilence(about)[0];
  }

  test('shows three passages at most, of those that come near', () => {
    expect(itemsOf(askedOfSilence([0.4, 0.3, 0.2, 0.1], 0.5))).toEqual([2, 3, 4]);
    expect(itemsOf(askedOfSilence([0.1, 0.07], 0.5))).toEqual([2]);
  });

  test('puts a cell right, or brings pairs', () => {
    expect(askedOfSilence([0.4], 0.3)?.worth).toBeCloseTo(0.3 * 2 * 0.2 + 0.7 * 0.5);
    expect(askedOfSilence([0.4], 0.3, true)?.worth).toBe(4);
  });
});

describe('a question of difference', () => {
  test('puts a verdict right, as often as its like were right', () => {
    const quotes = [
      { article: 'gazette', quote: 'Nobody was hurt in the fire' },
      { article: 'herald', quote: 'Two guards were injured in the fire' },
    ];
    const source = story({ gazette: `${quotes[0]?.quote}.`, herald: `${quotes[1]?.quote}.` }, { decisions: placed([{ same: quotes }]) });
    const [found] = questions(compareWhole(source)).filter(({ question }) => question.kind === 'difference');
    const worth = 0.5 * 0.8;
    expect(found?.question.gain).toBeCloseTo(worth / (worth + 10), 4);
    expect(found?.question.id).toMatch(/^difference-[a-z0-9]{10}$/);
  });
});

describe('the dialogue', () => {
  const known = (articles: Parameters<typeof story>[0]): Parameters<typeof passagesWith>[0] => compareWhole(story(articles));
  const sentences = (count: number, what: string): string =>
    Array.from({ length: count }, (_, i) => `The ${what} of pier ${i + 2} was shut at noon.`).join(' ');

  test('shows as many passages with some words as one key can choose among', () => {
    expect(passagesWith(known({ gazette: sentences(12, 'crane') }), 'crane')).toHaveLength(9);
  });

  test('shows six claims at most that a passage might belong to', () => {
    const text = [
      'The crane on the northern pier was shut after a storm.',
      'A bakery in Linden Street was shut because of mice.',
      'The council had the swimming pool shut for cleaning.',
      'Two schools on the island of Orm were shut by snow.',
      'The bridge over the Tarn was shut to heavy lorries.',
      'Police kept the fish market shut for the whole morning.',
      'The lighthouse has been shut to visitors since May.',
      'Nobody knows why the paper mill was shut so early.',
    ].join(' ');
    const all = known({ gazette: text, herald: text, mail: 'A pier has been sold.' });
    const [picked] = passagesWith(all, 'sold');
    expect(all.comparison.claims.filter(({ status }) => status !== 'single').length).toBeGreaterThan(6);
    expect(picked && homesFor(all, picked.shown, 'shut')).toHaveLength(6);
  });

  test('ends where an answer brings less than half a pair, or in a small story a quarter of what the first one does', () => {
    const quotes = [
      { article: 'gazette', quote: 'Its captain was rescued by a fishing boat from Elm' },
      { article: 'herald', quote: 'A fishing boat from Elm took the captain of the ferry aboard' },
    ];
    const texts = { gazette: `${quotes[0]?.quote}.`, herald: `${quotes[1]?.quote}.`, post: { text: 'The captain was aboard a fishing boat by noon.', meta: { captured: '2031-05-12' } } }; // prettier-ignore
    const decisions = placed([{ pin: 'captain', label: 'The captain', quotes, date: '2031-05-11' }]);
    const [small, large] = [known(texts), compareWhole(story(texts, { decisions }))];
    const firstGain = (of: typeof small): number => questions(of)[0]?.question.gain ?? 0;
    expect(firstGain(small)).toBeLessThan(4 * 0.0476);
    expect(leastGain(small)).toBeCloseTo(firstGain(small) / 4, 6);
    expect(firstGain(large)).toBeCloseTo(4 / 14, 3);
    expect(leastGain(large)).toBe(0.0476);
  });
});

test('each claim that is not settled is asked about, however few pairs that brings: an answer settles it', async () => {
  const folder = 'tests/cases/tram-strike';
  const { source } = await readAnnotated({ goldFile: `${folder}/gold.json`, dir: folder }, encoder);
  const compared = compareWhole(source);
  const isUnsettled = (claim: string | null): boolean => compared.passages.claims.get(claim ?? '')?.status === 'unsettled';
  const wanted = questions(compared).filter(({ question, claim }) => question.kind === 'agree' && isUnsettled(claim));
  const [least, asked] = [leastGain(compared), new Set<string>()];
  // To the first label: what comes after it is worth little.
  for (let { item } = agendaOf(compared, least, asked); item?.kind === 'question'; { item } = agendaOf(compared, least, asked)) asked.add(idOf(item));
  expect(wanted.length).toBeGreaterThan(1);
  expect(wanted.filter(({ question }) => !asked.has(question.id)).map(({ question }) => question.passage.quote)).toEqual([]);
});
