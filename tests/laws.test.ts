import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStory } from '../src/files.ts';
import { ContentError } from '../src/pipeline/types.ts';
import type { StorySource } from '../src/pipeline/types.ts';
import { Comparison } from '../src/schema.ts';
import { compare, story } from './support/articles.ts';
import { expectLawful } from './support/laws.ts';
import { anyDecidedStory, anyStory } from './support/random-story.ts';

/** RUNS=5000 looks further than there is time for on every commit. */
const runs = process.env['RUNS'];
const limits = runs ? { numRuns: Number(runs) } : { numRuns: 200, interruptAfterTimeLimit: 15_000 };
const folders = async (parent: string): Promise<string[]> =>
  (await readdir(parent, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => `${parent}/${name}`);
const told = [...(await folders('content/stories')), ...(await folders('tests/cases'))];
const stories = await Promise.all(told.map(async (dir): Promise<[string, StorySource]> => [dir, (await readStory(dir)).story]));

const bytes = (source: StorySource): string => JSON.stringify(compare(source).comparison);
/** The story with its first article doubled under another outlet's name. */
function withTwin(source: StorySource): { story: StorySource; ids: [string, string] } {
  const [first] = source.articles;
  if (!first) throw new Error('a story has an article');
  const twin = { ...first, id: `${first.id}-twin`, file: `${first.id}-twin.md`, meta: { ...first.meta, outlet: 'twin' }, outlet: { id: 'twin', name: 'Twin' } };
  return { story: { ...source, articles: [...source.articles, twin] }, ids: [first.id, twin.id] };
}

const words = ({ article, quote }: { article: string; quote: string }): string => `${article} ${quote.replace(/\s+/g, ' ')}`;

/** Rule 6: whatever an article tells, its copy tells too; nothing sets the two apart, and they repeat one report. */
function expectTwins({ claims, origins, articles }: Comparison, [a, b]: [string, string]): void {
  if (articles.some(({ id, withdrawn }) => id === a && withdrawn !== null)) return;
  const told = claims.filter(({ mentions }) => mentions.some(({ article }) => article === a || article === b));
  for (const claim of told) {
    const quotes = (id: string): string[] => claim.mentions.filter(({ article }) => article === id).map(({ quote, start }) => `${start.offset} ${quote}`);
    expect(quotes(a)).toEqual(quotes(b));
    for (const { sides } of claim.differences) for (const side of sides) expect(side.articles.includes(a)).toBe(side.articles.includes(b));
    if (claim.mentions.every(({ article }) => article === a || article === b)) expect([claim.id, claim.status]).toEqual([claim.id, 'agreed']);
  }
  const shared = origins.filter((origin) => origin.articles.includes(a));
  expect(shared.map(({ id }) => id)).toEqual(origins.filter((origin) => origin.articles.includes(b)).map(({ id }) => id));
}

/** Rule 7: a second run with the new ledger changes nothing, and every id of the old one lives or leads on. */
function expectIdsToLive(before: StorySource, after: StorySource): void {
  const { ledger } = compare(before);
  const then = compare({ ...after, ledger });
  const again = compare({ ...after, ledger: then.ledger });
  expect(again).toEqual(then);
  const living = new Set(then.ledger.claims.map(({ id }) => id));
  const leads = new Map(then.ledger.redirects.map(({ from, to }) => [from, to]));
  for (const { id } of ledger.claims) expect([id, living.has(id) !== leads.has(id)]).toEqual([id, true]);
  const told = then.comparison.claims.map(({ id }) => id);
  for (const [from, to] of leads) {
    expect(living).not.toContain(from);
    if (to !== null) expect(told).toContain(to);
  }
  const shown = then.comparison.claims.filter(({ status }) => status !== 'single').map(({ id }) => id);
  expect(shown.toSorted()).toEqual([...living].toSorted());
}

describe.each(stories)('%s', (_, source) => {
  test('is lawful, with decisions and without', () => {
    expectLawful(source, compare(source).comparison);
    expectLawful(source, compare(source, { decisions: false, cut: 'suggested' }).comparison);
  });

  test('is the same whatever the order of its articles', () => {
    const once = bytes(source);
    expect(bytes({ ...source, articles: source.articles.toReversed() })).toBe(once);
    expect(bytes({ ...source, articles: [...source.articles.slice(2), ...source.articles.slice(0, 2)] })).toBe(once);
  });

  test('an article agrees with a copy of itself', () => {
    for (const first of source.articles) {
      const { story: doubled, ids } = withTwin({ ...source, decisions: [], articles: [first, ...source.articles.filter((other) => other !== first)] });
      expectTwins(compare(doubled).comparison, ids);
      const pair = withTwin({ ...source, decisions: [], articles: [first] });
      const { claims } = compare(pair.story).comparison;
      expect(claims.filter(({ status }) => status !== 'agreed')).toEqual([]);
    }
  });

  test('ids outlive an article that comes, goes or is withdrawn', () => {
    const [first, ...rest] = source.articles;
    if (!first) throw new Error('a story has an article');
    const fewer = { ...source, decisions: [], articles: rest };
    expectIdsToLive(fewer, { ...source, decisions: [] });
    expectIdsToLive({ ...source, decisions: [] }, fewer);
    expectIdsToLive({ ...source, decisions: [] }, source);
    const withdrawn = { ...first, meta: { ...first.meta, withdrawn: 'asked for' } };
    expectIdsToLive(source, { ...source, articles: [withdrawn, ...rest] });
  });
});

describe('random stories', { timeout: runs ? 3_600_000 : 30_000 }, () => {
  test('are lawful whatever an editor decided, and free of order', () => {
    fc.assert(
      fc.property(anyDecidedStory, fc.constantFrom(0.2, 0.5, 0.75), (source, cut) => {
        const { comparison } = compare(source, { cut });
        expectLawful(source, comparison);
        expect(compare({ ...source, articles: source.articles.toReversed() }, { cut }).comparison).toEqual(comparison);
      }),
      limits,
    );
  });

  test('of any signs at all are lawful, or an error of their article', () => {
    const signs = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('The dam said it broke 4,000 times. ', '\r\n', '\n\n', '> ', '- ', '# ', '|a|\n|-|\n', '&amp;', '`', '“', '\u0000', '\uFEFF')), { maxLength: 12 }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 3 }), fc.constantFrom<'markdown' | 'plain'>('markdown', 'plain'), (texts, format) => {
        const source = story(Object.fromEntries(texts.map((parts, i) => [`paper-${i}`, { text: parts.join(''), format }])));
        try {
          const { comparison } = compare(source, { cut: 0.2 });
          expect(JSON.stringify(compare(source, { cut: 0.2 }).comparison)).toBe(JSON.stringify(comparison));
          expectLawful(source, comparison);
        } catch (error) {
          if (!(error instanceof ContentError)) throw error;
        }
      }),
      limits,
    );
  });

  test('hold what an editor pinned', () => {
    fc.assert(
      fc.property(anyDecidedStory, (source) => {
        const { claims } = compare(source).comparison;
        for (const { decision } of source.decisions) {
          if (!('pin' in decision)) continue;
          const present = decision.quotes.filter(({ article }) => source.articles.some(({ id, meta }) => id === article && meta.withdrawn === undefined));
          const claim = claims.find(({ id }) => id === decision.pin);
          if (!present.length) expect(claim).toBeUndefined();
          else {
            expect(claim?.pinned).toBe(true);
            expect(claim?.mentions.map(words).toSorted()).toEqual(present.map(words).toSorted());
          }
        }
      }),
      limits,
    );
  });

  test('an article agrees with a copy of itself', () => {
    fc.assert(
      fc.property(anyStory, (source) => {
        const { story: doubled, ids } = withTwin(source);
        expectTwins(compare(doubled).comparison, ids);
      }),
      limits,
    );
  });

  test('ids outlive what happens to a story', () => {
    fc.assert(
      fc.property(anyDecidedStory, fc.nat(4), fc.boolean(), (source, which, back) => {
        const fewer = { ...source, decisions: [], articles: source.articles.filter((_, i) => i !== which) };
        if (back) expectIdsToLive(fewer, source);
        else expectIdsToLive(source, fewer);
      }),
      limits,
    );
  });
});
