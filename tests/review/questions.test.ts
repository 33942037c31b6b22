import { describe, expect, test } from 'vitest';
import { type Asked, decideAll, decisionsOf as decisionsRead, questions } from '../../src/review/index.ts';
import { pairsOf } from '../../src/compare/alignment/beliefs.ts';
import { pairKey } from '../../src/review/named.ts';
import type { StorySource } from '../../src/compare/types.ts';
import { type Claim } from '../../src/schema/comparison.ts';
import { Decisions, type WrittenDecision, writtenForm } from '../../src/schema/decisions.ts';
import { Question } from '../../src/schema/questions.ts';
import { compare, compareWhole, placed, story } from '../support/articles.ts';

const TEXTS = {
  gazette:
    '# Ferry lost\n\nThe old ferry sank in the Bay of Tarn on Monday with 40 cars on board.\n\nIts captain was rescued by a fishing boat from Elm.\n\nThe ferry company promised to pay for every lost car.',
  herald:
    'The old ferry sank in the Bay of Tarn on Monday with 60 cars on board.\n\nA fishing boat from Elm took the captain of the ferry aboard.\n\nOwners of lost cars will be paid by the company.',
  mail: 'Fishermen of Elm pulled the skipper out of the cold water.\n\nThe company will pay the owners of the cars.\n\nTickets for the crossing stay valid until the end of June.',
};
const source = story(TEXTS);
const ask = (from: StorySource, options = {}): Asked[] => questions(compareWhole(from), options);
const decisionsOf = (...given: Parameters<typeof decisionsRead>): WrittenDecision[] => decisionsRead(...given).map(writtenForm);
const decide = (from: StorySource, decisions: readonly WrittenDecision[]): StorySource => ({
  ...from,
  decisions: [...from.decisions, ...placed(decisions, from.decisions.length)],
});
const answer = (from: StorySource, asked: Asked, yes: readonly number[]): StorySource => decide(from, decisionsOf(asked, yes, '2031-05-11'));
const first = (from: StorySource): Asked => {
  const [one] = ask(from);
  if (!one) throw new Error('there is a question');
  return one;
};
const pairsIn = ({ question: { passage, candidates } }: Asked): string[] =>
  candidates.map((one) =>
    [passage, one]
      .map(({ quote }) => quote)
      .sort()
      .join(' | '),
  );
const holding = (claims: readonly Claim[], quotes: readonly string[]): Claim | undefined =>
  claims.find(({ mentions }) => quotes.every((quote) => mentions.some((mention) => mention.quote === quote)));

describe('the questions', () => {
  test('have the form that is promised, the most useful first, and ask of passages in different outlets', () => {
    const asked = ask(source);
    expect(asked.length).toBeGreaterThan(1);
    for (const { question } of asked) {
      expect(Question.parse(question)).toEqual(question);
      for (const { article } of question.candidates) expect(article).not.toBe(question.passage.article);
    }
    // By what an answer brings for the time that reading it takes: of 10 words, and each word that is shown.
    const useful = asked.map(({ question: { gain, passage, candidates } }) => {
      const words = [passage, ...candidates].flatMap(({ quote }) => quote.split(' '));
      return Number(((10 * gain) / (1 - gain) / (10 + words.length)).toFixed(4));
    });
    expect(useful[0]).toBe(Math.max(...useful));
    expect(useful.at(-1)).toBe(Math.min(...useful));
    expect(ask(source, { limit: 1 })).toEqual(asked.slice(0, 1));
  });

  test('have ids of their own, which stay while neither quotes nor decisions change', () => {
    const ids = ask(source).map(({ question }) => question.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ask({ ...source, articles: source.articles.toReversed() }).map(({ question }) => question.id)).toEqual(ids);
  });

  test('never ask about two passages twice, nor about those that an editor has judged', () => {
    let now = source;
    const judged = new Set<string>();
    for (let next: Asked | undefined = first(now), round = 0; next && round < 30; next = ask(now, { limit: 1 })[0], round += 1) {
      for (const pair of pairsIn(next)) {
        expect([pair, judged.has(pair)]).toEqual([pair, false]);
        judged.add(pair);
      }
      now = answer(now, next, round % 2 ? [] : [0]);
    }
    const all = ask(source).filter(({ question }) => question.kind !== 'difference').flatMap(pairsIn); // prettier-ignore
    expect(all.length).toBe(new Set(all).size);
    expect(ask(now, { limit: 1 })).toEqual([]);
  });

  test('leave out what was skipped', () => {
    const { question } = first(source);
    expect(ask(source, { skipped: new Set([question.id]) }).map((one) => one.question.id)).not.toContain(question.id);
  });

  test('ask first whether an article that was added since tells what is pinned, and the answer puts it there or calls it silent', () => {
    const quotes = [
      { article: 'gazette', quote: 'Its captain was rescued by a fishing boat from Elm' },
      { article: 'herald', quote: 'A fishing boat from Elm took the captain of the ferry aboard' },
    ];
    const post = { text: 'The captain was aboard a fishing boat by noon.\n\nThe bay is closed to swimmers.', meta: { captured: '2031-05-12' } };
    const pinned = decide(story({ ...TEXTS, post }), [{ pin: 'captain', label: 'The captain', quotes, date: '2031-05-11' }]);
    const asked = ask(pinned).find(({ question }) => question.candidates[0]?.article === 'post') as Asked;
    expect(asked).toMatchObject({ claim: 'captain', question: { kind: 'silent', candidates: [{ quote: 'The captain was aboard a fishing boat by noon' }] } });
    expect(ask(pinned)[0]?.claim).toBe('captain');
    const told = (yes: readonly number[]): Claim | undefined => compare(answer(pinned, asked, yes)).comparison.claims.find(({ id }) => id === 'captain');
    expect(told([0])?.mentions.map(({ article }) => article)).toContain('post');
    expect(told([])?.silent).toContain('post');
    expect(ask(answer(pinned, asked, [0])).map(({ question }) => question.id)).not.toContain(asked.question.id);
  });

  test('are not asked of what is pinned, of a headline, or of words that stand twice in an article', () => {
    const { question } = first(source);
    const pinned = decide(source, [{ pin: 'a-claim', label: 'A claim', quotes: [question.passage] }]);
    const passages = ask(pinned).flatMap((one) => [one.question.passage, ...one.question.candidates]);
    expect(passages).not.toContainEqual(question.passage);
    expect(passages.map(({ quote }) => quote)).not.toContain('Ferry lost');
  });
});

describe('a claim that nobody has confirmed', () => {
  const agreeing = (from: StorySource): Asked[] => ask(from).filter(({ question }) => question.kind === 'agree');
  const SANK = 'The old ferry sank in the Bay of Tarn on Monday with 40 cars on board';
  const OTHER = 'The old ferry sank in the Bay of Tarn on Monday with 60 cars on board';
  const given = (from: StorySource, yes: readonly number[], differ = {}): WrittenDecision[] => {
    const asked = agreeing(from).find(({ question }) => /sank/.test(question.passage.quote));
    if (!asked) throw new Error('it is asked');
    const { decisions, diagnostics } = decideAll([asked], [{ id: asked.question.id, yes: [...yes], differ }], 'answers.json', '2031-05-11');
    expect(diagnostics).toEqual([]);
    return decisions.map(writtenForm);
  };

  test('is asked about: its mention, and those of other outlets', () => {
    const { claims } = compare(source).comparison;
    const unreviewed = claims.filter(({ status, review }) => status !== 'single' && review === 'unreviewed');
    const shown = agreeing(source).map(({ question }) => [question.passage, ...question.candidates].map(({ quote }) => quote));
    // A claim that is settled in part shares its question with the part.
    for (const { id, mentions } of unreviewed)
      expect(
        shown.some((quotes) => mentions.filter(({ quote }) => quotes.includes(quote)).length > 1),
        id,
      ).toBe(true);
    for (const { question } of agreeing(source)) {
      expect(
        holding(
          claims,
          [question.passage, ...question.candidates].map(({ quote }) => quote),
        ),
      ).toBeDefined();
      expect(question.facet).toBeNull();
    }
  });

  test('the less sure the site is of what it asserts, the sooner', () => {
    const claims = new Map(compare(source).comparison.claims.map((claim) => [claim.id, claim]));
    const asserted = agreeing(source).flatMap(({ claim, question }) => {
      const found = claims.get(claim ?? '');
      return found && found.mentions.length === 2 && ['agreed', 'differs'].includes(found.status) ? [{ gain: question.gain, confidence: found.confidence ?? 1 }] : []; // prettier-ignore
    });
    for (const [a, b] of pairsOf(asserted)) if (a.confidence < b.confidence) expect(a.gain).toBeGreaterThanOrEqual(b.gain);
  });

  test('that says the same is confirmed, and has no open match', () => {
    const claim = holding(compare(decide(source, given(source, [0]))).comparison.claims, [SANK, OTHER]);
    expect([claim?.review, claim?.open]).toEqual(['confirmed', []]);
    expect(agreeing(decide(source, given(source, [0]))).map(({ question }) => question.passage.quote)).not.toContain(SANK);
  });

  test('that differs is one claim with an editor’s difference, whose sides are in the outlets’ words', () => {
    const decisions = given(source, [], { 0: 'quantity' });
    expect(Decisions.parse(decisions).map(writtenForm)).toEqual(decisions);
    const claim = holding(compare(decide(source, decisions)).comparison.claims, [SANK, OTHER]);
    expect([claim?.status, claim?.review]).toEqual(['differs', 'confirmed']);
    const [difference, ...more] = claim?.differences.filter(({ kind }) => kind === 'quantity') ?? [];
    expect([difference?.by, more]).toEqual(['editor', []]);
    const sides = difference?.sides.map(({ articles, value }) => [...articles, value].join(' ')).toSorted();
    expect(sides).toEqual([expect.stringMatching(/^gazette .*40/), expect.stringMatching(/^herald .*60/)]);
  });

  test('is asked about again until each of its passages was shown, and only then confirmed', () => {
    const SAID = 'The old ferry sank in the Bay of Tarn on Monday';
    const six = story(Object.fromEntries(['40', '50', '60', '70', '80', '90'].map((cars) => [`outlet-${cars}`, `${SAID} with ${cars} cars on board.`])));
    const shown = new Set<string>();
    let now = six;
    for (let round = 0; ; round += 1) {
      const [asked] = agreeing(now);
      const [claim] = compare(now).comparison.claims;
      expect(claim?.mentions).toHaveLength(6);
      expect([round, claim?.review]).toEqual([round, asked ? 'unreviewed' : 'confirmed']);
      if (!asked) break;
      for (const { quote } of [asked.question.passage, ...asked.question.candidates]) shown.add(quote);
      now = answer(
        now,
        asked,
        asked.question.candidates.map((_, i) => i),
      );
    }
    expect(shown.size).toBe(6);
    // All was called the same: what the rules saw between them is done away with.
    expect(compare(now).comparison.claims[0]).toMatchObject({ status: 'agreed', differences: [], open: [] });
  });

  test('whose difference an editor names in two rounds has one difference with all its sides', () => {
    const SAID = 'The old ferry sank in the Bay of Tarn on Monday';
    const six = story(Object.fromEntries(['40', '50', '60', '70', '80', '90'].map((cars) => [`outlet-${cars}`, `${SAID} with ${cars} cars on board.`])));
    let now = six;
    for (let [asked] = agreeing(now); asked; [asked] = agreeing(now)) {
      const differ = Object.fromEntries(asked.question.candidates.map((_, i) => [`${i}`, 'quantity' as const]));
      now = decide(now, decideAll([asked], [{ id: asked.question.id, yes: [], differ }], 'answers.json', '2031-05-11').decisions.map(writtenForm));
    }
    const [claim] = compare(now).comparison.claims;
    expect([claim?.status, claim?.review, claim?.differences.length]).toEqual(['differs', 'confirmed', 1]);
    expect(claim?.differences[0]?.sides.map(({ articles, value }) => `${articles.join()} ${value}`).sort()).toEqual(
      ['40', '50', '60', '70', '80', '90'].map((cars) => `outlet-${cars} ${cars} cars`),
    );
  });

  test('that does not belong together falls apart', () => {
    expect(holding(compare(decide(source, given(source, []))).comparison.claims, [SANK, OTHER])).toBeUndefined();
  });

  test('takes no answer that says of one candidate that it is the same and differs, nor does another kind of question take `differ`', () => {
    const told = (asked: Asked | undefined): string[] =>
      decideAll(ask(source), [{ id: asked?.question.id ?? '', yes: [0], differ: { 0: 'quantity' } }], 'answers.json', '2031-05-11').diagnostics.map(({ what }) => what); // prettier-ignore
    expect(told(agreeing(source)[0])[0]).toMatch(/says that candidate 0 says the same, and that it differs/);
    expect(told(ask(source).find(({ question }) => question.kind === 'same'))[0]).toMatch(/says in what a candidate differs/);
  });
});

describe('an answer', () => {
  test('puts what was ticked into one claim, and keeps the rest out of it', () => {
    const asked = first(source);
    const { passage, candidates } = asked.question;
    const yes = candidates.map((_, i) => i).filter((i) => i !== candidates.length - 1 || candidates.length === 1);
    const { claims } = compare(answer(source, asked, yes)).comparison;
    const ticked = [passage, ...yes.map((i) => candidates[i] ?? passage)].map(({ quote }) => quote);
    const claim = holding(claims, ticked);
    expect(claim).toBeDefined();
    // What came along was shown to nobody.
    expect(claim?.review).toBe(claim?.mentions.every(({ quote }) => ticked.includes(quote)) ? 'confirmed' : 'unreviewed');
    const no = candidates.filter((_, i) => !yes.includes(i));
    for (const { quote } of no) expect(holding(claims, [passage.quote, quote])).toBeUndefined();
  });

  test('is written as decisions that name the passages', () => {
    const asked = first(source);
    const { passage, candidates } = asked.question;
    const decisions = decisionsOf(asked, [0], '2031-05-11');
    expect(Decisions.parse(decisions).map(writtenForm)).toEqual(decisions);
    expect(decisions).toEqual([
      { same: [passage, candidates[0]], date: '2031-05-11' },
      ...candidates.slice(1).map((one) => ({ different: [passage, one], date: '2031-05-11' })),
    ]);
  });

  test('to a question of silence makes the article silent, or a teller', () => {
    const asked: Omit<Asked, 'items'> = {
      question: {
        id: 'silent-1',
        kind: 'silent',
        facet: null,
        passage: { article: 'gazette', quote: 'x' },
        candidates: [{ article: 'mail', quote: 'y' }],
        gain: 0.1,
      },
      claim: 'a-claim',
      of: null,
      said: [],
      stated: [],
      judged: [],
      sides: [],
      parted: new Set(),
    };
    expect(decisionsOf(asked, [], '2031-05-11')).toContainEqual({ silent: 'mail', claim: 'a-claim', date: '2031-05-11' });
    expect(decisionsOf(asked, [0], '2031-05-11')).toEqual([{ same: [asked.question.passage, asked.question.candidates[0]], date: '2031-05-11' }]);
  });

  test('to a question of difference states the sides that were ticked, or that there is none', () => {
    const sides = [
      { articles: ['gazette'], value: 'may' },
      { articles: ['mail'], value: 'will' },
      { articles: ['herald'], value: 'could' },
    ];
    const passage = { article: 'gazette', quote: 'x' };
    const asked: Omit<Asked, 'items'> = {
      question: { id: 'd', kind: 'difference', facet: 'certainty', passage, candidates: [{ article: 'mail', quote: 'y' }, { article: 'herald', quote: 'z' }], gain: 0.1 }, // prettier-ignore
      claim: 'a-claim',
      of: null,
      said: [],
      stated: [],
      judged: [],
      sides,
      parted: new Set(),
    };
    const shared = { difference: 'certainty', claim: 'a-claim', minor: false, date: '2031-05-11' };
    expect(decisionsOf(asked, [], '2031-05-11')).toEqual([{ ...shared, sides: [] }]);
    expect(decisionsOf(asked, [0], '2031-05-11')).toEqual([
      { ...shared, sides: [{ articles: ['gazette', 'herald'], value: 'may' }, { articles: ['mail'], value: 'will' }] },
    ]); // prettier-ignore
  });

  test('to a question of difference holds though its claim has another id by now', () => {
    const mine = story({
      gazette: 'Ostrel Deep, which owns the pit, denied that it had ignored warnings.\n\nAbout 40 miners were trapped in the Ostrel pit on Tuesday.',
      herald: 'The owner of the pit may have ignored warnings, according to the union.\n\nAround 1,200 people work in the pit.',
    });
    const differences = (from: StorySource): Asked[] => ask(from).filter(({ question }) => question.kind === 'difference');
    const [asked] = differences(mine);
    if (!asked) throw new Error('a difference is asked about');
    const answered = decisionsOf({ ...asked, claim: 'as-it-was-called' }, [], '2031-05-11');
    expect(differences(decide(mine, answered)).map(({ question }) => question.id)).not.toContain(asked.question.id);
  });

  test('that ticks two passages which an earlier one parted ties each to the passage alone', () => {
    const a = { article: 'herald', quote: 'A fishing boat from Elm took the captain of the ferry aboard' };
    const b = { article: 'mail', quote: 'Fishermen of Elm pulled the skipper out of the cold water' };
    const passage = { article: 'gazette', quote: 'Its captain was rescued by a fishing boat from Elm' };
    const apart = decide(source, [{ different: [a, b] }]);
    const asked = { ...first(source), question: { ...first(source).question, kind: 'same' as const, passage, candidates: [a, b] } };
    const again = { ...asked, parted: new Set([pairKey(a, b)]) };
    const decisions = decisionsOf(again, [0, 1], '2031-05-11').flatMap((one) => ('same' in one ? [one.same] : []));
    expect(decisions).toEqual([[asked.question.passage, a], [asked.question.passage, b]]); // prettier-ignore
    const { claims } = compare(answer(apart, again, [0, 1])).comparison;
    expect(holding(claims, [asked.question.passage.quote, a.quote])).toBeDefined();
    expect(holding(claims, [asked.question.passage.quote, b.quote])).toBeDefined();
    expect(holding(claims, [a.quote, b.quote])).toBeUndefined();
  });

  test('is refused whole when an id, a number or two answers are wrong, each named', () => {
    const asked = ask(source);
    const id = asked[0]?.question.id ?? '';
    const told = (answers: Parameters<typeof decideAll>[1]): string[] => {
      const { decisions, diagnostics } = decideAll(asked, answers, 'answers.json', '2031-05-11');
      expect(decisions).toEqual([]);
      return diagnostics.map(({ what }) => what);
    };
    expect(told([{ id, yes: [0] }, { id: 'same-none', yes: [0] }])).toEqual(['there is no question same-none, or it has been answered']); // prettier-ignore
    expect(told([{ id, yes: [3] }])).toEqual([`the answer to ${id} ticks candidate 3`]);
    expect(told([{ id, yes: [0] }, { id, yes: [] }])).toEqual([`two answers to ${id} contradict each other: [0] and []`]); // prettier-ignore
  });
});

describe('a decision is carried over to like passages', () => {
  const SKIPPER = 'Fishermen of Elm pulled the skipper out of the cold water';
  const CAPTAIN = 'Its captain was rescued by a fishing boat from Elm';
  const same: WrittenDecision = { same: [{ article: 'gazette', quote: CAPTAIN }, { article: 'mail', quote: SKIPPER }] }; // prettier-ignore
  test('a copy of a passage comes along with it', () => {
    const UNHURT = 'Nobody on the bridge was hurt';
    const mail = `${UNHURT}.\n\nTickets for the crossing stay valid until the end of June.`;
    const copied = story({ ...TEXTS, mail, courier: `${mail}\n\nA new ferry has been ordered from a yard abroad.` });
    expect(holding(compare(copied).comparison.claims, [CAPTAIN, UNHURT])).toBeUndefined();
    const tied = decide(copied, [{ same: [{ article: 'gazette', quote: CAPTAIN }, { article: 'mail', quote: UNHURT }] }]); // prettier-ignore
    const claim = holding(compare(tied).comparison.claims, [CAPTAIN, UNHURT]);
    expect(claim?.mentions.map(({ article }) => article)).toEqual(expect.arrayContaining(['courier', 'gazette', 'mail']));
  });

  test('a copy of a passage stays out with it', () => {
    const quote = 'The old ferry sank in the Bay of Tarn on Monday with 40 cars on board';
    const other = 'The old ferry sank in the Bay of Tarn on Monday with 60 cars on board';
    const copied = story({ ...TEXTS, courier: TEXTS.herald });
    expect(holding(compare(copied).comparison.claims, [quote, other])).toBeDefined();
    const apart = decide(copied, [{ different: [{ article: 'gazette', quote }, { article: 'herald', quote: other }] }]); // prettier-ignore
    expect(holding(compare(apart).comparison.claims, [quote, other])).toBeUndefined();
  });

  test('a yes does not merge what does not fit', () => {
    const { claims } = compare(decide(source, [same])).comparison;
    const claim = holding(claims, [CAPTAIN, SKIPPER]);
    expect(claim?.mentions.every(({ quote }) => !/cars|Tickets/.test(quote))).toBe(true);
  });
});

test('decisions that contradict each other are an error that names both lines', () => {
  const [a, b] = [{ article: 'gazette', quote: 'Its captain was rescued by a fishing boat from Elm' }, { article: 'mail', quote: 'Fishermen of Elm pulled the skipper out of the cold water' }]; // prettier-ignore
  expect(() => compare(decide(source, [{ same: [a, b] }, { different: [b, a] }]))).toThrow(
    'decisions.yaml:2:1: “Fishermen of Elm pulled the skipper out of the cold water” and “Its captain was rescued by a fishing boat from Elm” are called different here, and the same in line 1.\n' +
      '  Keep the entry that is right, here or in line 1, and take the passage out of the other.',
  );
});
