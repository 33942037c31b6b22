/** What is asked of a story whatever befell it: that it is compared, or refused in our own words. */
import { expect } from 'vitest';
import { explain, questions } from '../../src/review/index.ts';
import { compareStory } from '../../src/compare/index.ts';
import type { Compared, Prepared } from '../../src/compare/index.ts';
import { markArticle, toHtml } from '../../src/text-marks/mark.ts';
import { ContentError } from '../../src/compare/types.ts';
import type { StorySource } from '../../src/compare/types.ts';
import type { Comparison } from '../../src/schema/comparison.ts';
import type { Passage } from '../../src/schema/primitives.ts';
import { compare, placed, prepare, toldBy } from './articles.ts';
import { expectLawful } from './laws.ts';

/** What `work` gives; null where it refuses its input by the one error that is ours, with everything that an editor needs. */
export function orRefused<T>(work: () => T, source?: StorySource): T | null {
  try {
    return work();
  } catch (error) {
    expectRefusal(error, source);
    return null;
  }
}

export function expectRefusal(error: unknown, source?: StorySource): asserts error is ContentError {
  if (!(error instanceof ContentError)) throw error;
  expect(error.diagnostics.length).toBeGreaterThan(0);
  for (const { file, what, fix, proposal } of error.diagnostics) {
    for (const words of [file, what, fix]) expect(words.trim()).not.toBe('');
    if (!proposal || !source) continue;
    // What is proposed in place of a lost quote stands in its article.
    const own = source.articles.find(({ id }) => id === proposal.article);
    expect(own && compare({ ...source, decisions: pinned(proposal) }).comparison.claims.some(({ pinned: is }) => is)).toBe(true);
  }
}

const pinned = ({ article, quote, at }: Passage): StorySource['decisions'] =>
  placed([{ pin: 'proposed', label: 'Proposed', quotes: [{ article, quote, ...(at === undefined ? {} : { at }) }] }]);

/** The comparison, if there is one: lawful, free of order, the same again with its own ledger, and fit for all that is made of it. */
export function expectSound(source: StorySource, cut: number): Compared | null {
  const prepared = orRefused(() => prepare(source), source);
  const compared = prepared && orRefused(() => compareStory(prepared, { ...source, cut }), source);
  const turned = { ...source, articles: source.articles.toReversed() };
  const other = orRefused(() => compare(turned, { cut }), turned);
  expect(other?.comparison).toEqual(compared?.comparison);
  if (!compared) return null;
  const { comparison, ledger } = compared;
  expectLawful(source, comparison);
  const again = compareStory(prepared, { ...source, ledger, cut });
  expect(toldBy(compareStory(prepared, { ...source, ledger: again.ledger, cut }))).toEqual(toldBy(again));
  expectExplained(compared);
  expectMarked(source, comparison);
  for (const { question } of questions(compared)) {
    expect(question.candidates.map(({ article }) => article)).not.toContain(question.passage.article);
    for (const { article, quote } of [question.passage, ...question.candidates]) expect(standsIn(prepared, article, quote)).toBe(true);
  }
  return compared;
}

const standsIn = ({ articles }: Prepared, id: string, quote: string): boolean =>
  articles.some(({ source, blocks }) => source.id === id && blocks.some(({ text }) => text.replace(/\s+/g, ' ').includes(quote)));

function expectExplained(compared: Compared): void {
  for (const claim of compared.comparison.claims) for (const { score, a, b } of explain(compared, claim).pairs) expect([a.article !== b.article, score >= 0 && score <= 1]).toEqual([true, true]); // prettier-ignore
}

/** A page shows all that an article says, marks or no marks. */
function expectMarked({ articles }: StorySource, { claims }: Comparison): void {
  const words = (html: string): string => html.replace(/<[^>]*>/g, '');
  for (const article of articles) {
    const mentions = claims.flatMap(({ id, mentions: all }) => all.filter((one) => one.article === article.id).map((one) => ({ id, ...one })));
    const marks = mentions.map(({ id, start, end }) => ({ id, start: start.offset, end: end.offset, href: '#', label: id, status: 'agreed' }));
    expect(words(toHtml(markArticle(article, { marks })))).toBe(words(toHtml(markArticle(article))));
  }
}
