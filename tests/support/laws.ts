import { expect } from 'vitest';
import type { StorySource } from '../../src/pipeline/types.ts';
import { Comparison } from '../../src/schema.ts';
import type { Claim } from '../../src/schema.ts';

const MARKUP = /\]\([^)\s]*\)|[[\]*_~`\\]|^[ \t>]+/gm;
/** A quote without white space and the signs that may be markup. Markdown puts U+FFFD in the place of U+0000, which no page may hold. */
const bare = (text: string): string =>
  text
    .replaceAll('\0', '\uFFFD')
    .replaceAll('&amp;', '&')
    .replace(MARKUP, '')
    .replace(/[\s>]+/g, '');

/** Holds a comparison to the rules of the format that concern one document alone: evidence, status, cells, names. */
export function expectLawful(story: StorySource, document: Comparison): void {
  const comparison = Comparison.parse(document);
  expect(comparison).toEqual(document);
  const compared = comparison.articles.filter(({ withdrawn }) => withdrawn === null);
  expect(comparison.articles.map(({ id }) => id).toSorted()).toEqual(story.articles.map(({ id }) => id).toSorted());
  expect(new Set(comparison.claims.map(({ id }) => id)).size).toBe(comparison.claims.length);
  const outletOf = new Map(compared.map(({ id, outlet }) => [id, outlet.id]));
  for (const claim of comparison.claims) {
    expectEvidence(story, claim);
    expectStatus(claim, outletOf);
    expectCells(claim, compared);
    for (const id of claim.origins) expect(comparison.origins.map((origin) => origin.id)).toContain(id);
  }
  for (const origin of comparison.origins) {
    const says = compared.filter(({ origins }) => origins.includes(origin.id)).map(({ id }) => id);
    expect(origin.articles.toSorted()).toEqual(says.toSorted());
  }
}

/** Rule 1: a quote is to the letter what stands between its start and end, markup aside; line and column say the same. */
function expectEvidence(story: StorySource, { mentions }: Claim): void {
  for (const { article, quote, start, end, sentence } of mentions) {
    const text = story.articles.find(({ id }) => id === article)?.text ?? '';
    const taken = text.slice(start.offset, end.offset);
    if (taken !== quote) expect(bare(taken)).toBe(bare(quote));
    expect(quote.trim()).not.toBe('');
    expect(sentence).toContain(quote);
    for (const place of [start, end]) {
      const lines = text.slice(0, place.offset).split(/\r\n|[\r\n]/);
      expect([place.line, place.column]).toEqual([lines.length, (lines.at(-1) ?? '').length + 1]);
    }
  }
}

/** Rule 2. */
function expectStatus({ mentions, status, differences, confidence }: Claim, outletOf: ReadonlyMap<string, string>): void {
  const outlets = new Set(mentions.map(({ article }) => outletOf.get(article)));
  expect(outlets).not.toContain(undefined);
  expect(status).toBe(outlets.size === 1 ? 'single' : differences.some(({ minor }) => !minor) ? 'differs' : 'agreed');
  expect(confidence === null).toBe(status === 'single');
}

/** Rule 3. */
function expectCells({ mentions, silent, unknown, differences }: Claim, compared: Comparison['articles']): void {
  const telling = [...new Set(mentions.map(({ article }) => article))];
  expect([...telling, ...silent, ...unknown].toSorted()).toEqual(compared.map(({ id }) => id).toSorted());
  for (const id of silent) expect(compared.find((article) => article.id === id)?.copy).toBe('complete');
  for (const { sides } of differences) {
    for (const { articles } of sides) for (const id of articles) expect(telling).toContain(id);
    const apart = sides.some((a) => sides.some((b) => a.articles.some((id) => !b.articles.includes(id)) && b.articles.some((id) => !a.articles.includes(id))));
    expect(apart).toBe(true);
  }
}
