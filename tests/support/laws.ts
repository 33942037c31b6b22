import { expect } from 'vitest';
import type { StorySource } from '../../src/compare/types.ts';
import { Comparison } from '../../src/schema/comparison.ts';
import type { Claim } from '../../src/schema/comparison.ts';
import { SURE } from '../../src/compare/claims.ts';
import { compare } from './articles.ts';
import { expectHonestOrigins } from './origin-laws.ts';

/** A picture, the mark of a note, struck words. */
const ASIDES = /!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?|\[\^[^\]]+\]|~~[^~]*~~/g;
const MARKUP = /\]\((?:[^()\n\r]|\([^()\n\r]*\))*\)|[[\]*_~`\\]|^[ \t>]+/gm;
/** A quote without white space and the signs that may be markup. Markdown puts U+FFFD in the place of U+0000, which no page may hold. */
const bare = (text: string): string =>
  text
    .replaceAll('\0', '\uFFFD')
    .replaceAll('&amp;', '&')
    .replaceAll('&#0;', '\uFFFD')
    .replace(ASIDES, '')
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
    expectAgreement(claim);
    expectLabelOfAll(claim);
    expectCells(claim, compared);
  }
  expectHonestOrigins(story, comparison);
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

/** Rule 2, and of rule 3 what can be seen without reading: a match is open unless an editor or the program is sure. */
function expectStatus({ mentions, status, differences, confidence, open, review }: Claim, outletOf: ReadonlyMap<string, string>): void {
  const outlets = new Set(mentions.map(({ article }) => outletOf.get(article)));
  expect(outlets).not.toContain(undefined);
  const told = open.length > 0 ? 'unsettled' : 'agreed';
  expect(status).toBe(outlets.size === 1 ? 'single' : differences.some(({ minor }) => !minor) ? 'differs' : told);
  expect(confidence === null).toBe(status === 'single');
  if (status === 'single') expect(open).toEqual([]);
  else if (review === 'unreviewed') expect(open.some(({ kind }) => kind === 'match')).toBe((confidence ?? 0) < SURE);
  expect(new Set(open.map(({ kind }) => kind)).size).toBe(open.length);
  // What is stated is not asked as well.
  for (const { kind } of differences.filter(({ minor }) => !minor)) expect(open.map((point) => point.kind)).not.toContain(kind);
  for (const point of open) for (const mention of point.mentions) expect(mention).toBeLessThan(mentions.length);
}

/** Rule 3: what one asserts another neither denies nor asks. */
function expectAgreement({ mentions, status, review }: Claim): void {
  if (status !== 'agreed' || review === 'confirmed') return;
  // A copy may say and ask the same as its original does.
  const stances = [...Map.groupBy(mentions, ({ article }) => article).values()].map((own) => [...new Set(own.map(({ stance }) => stance))].sort().join(' '));
  expect([...new Set(stances)]).toHaveLength(1);
}

/** Rule 3: of numbers and names an agreed claim's label holds none that some mention tells in no form, in its words or those around them. */
function expectLabelOfAll({ label, labelFrom, mentions, status, review }: Claim): void {
  const named = mentions.find(({ quote, sentence }) => [quote, sentence].some((words) => words.replace(/\s+/g, ' ').trim() === label));
  if (status !== 'agreed' || review === 'confirmed' || labelFrom === 'editor' || !named) return;
  const told = label
    .split(/\s+/)
    .flatMap((word, i) => (/^\p{Lu}?.*\d|^(?!I\b)\p{Lu}\p{Ll}{2,}/u.test(word) && i > 0 ? (/[\p{L}\p{N}][\p{L}\p{N}.,]*/u.exec(word) ?? []) : []));
  const lacking = mentions
    .filter(({ quote }) => quote !== named.quote)
    .flatMap(({ sentence, values }) => {
      // A value in other words or units is read by the program; a short form has the first letters of a name: that of “States” is in “US”.
      // "European" is no name of its own.
      const isTold = (word: string): boolean => /(?:ean|ian|ish|ese|can)$/.test(word) || sentence.includes(word.slice(0, 6)) || (/\d/.test(word) ? values.length > 0 : new RegExp(`\\b(?=(?:\\p{Lu}\\.?){2})(?:\\p{Lu}\\.?)*${word[0]}\\.?(?:\\p{Lu}|\\P{L}|$)`, 'u').test(sentence)); // prettier-ignore
      return told.filter((word) => !isTold(word));
    });
  expect([label, lacking]).toEqual([label, []]);
}

/** Rule 5. */
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

/** The story with its first article doubled under another outlet's name. */
export function withTwin(source: StorySource): { story: StorySource; ids: [string, string] } {
  const [first] = source.articles;
  if (!first) throw new Error('a story has an article');
  const twin = { ...first, id: `${first.id}-twin`, file: `${first.id}-twin.md`, meta: { ...first.meta, outlet: 'twin' }, outlet: { id: 'twin', name: 'Twin' } };
  return { story: { ...source, articles: [...source.articles, twin] }, ids: [first.id, twin.id] };
}

/** Rule 9: whatever an article tells, its copy tells too; nothing sets the two apart, and they repeat one report. */
export function expectTwins({ claims, origins, articles }: Comparison, [a, b]: [string, string]): void {
  if (articles.some(({ id, withdrawn }) => id === a && withdrawn !== null)) return;
  const told = claims.filter(({ mentions }) => mentions.some(({ article }) => article === a || article === b));
  for (const claim of told) {
    const quotes = (id: string): string[] => claim.mentions.filter(({ article }) => article === id).map(({ quote, start }) => `${start.offset} ${quote}`);
    expect(quotes(a)).toEqual(quotes(b));
    for (const { sides } of claim.differences) for (const side of sides) expect(side.articles.includes(a)).toBe(side.articles.includes(b));
    if (claim.mentions.every(({ article }) => article === a || article === b)) expect([claim.id, claim.status]).toEqual([claim.id, 'agreed']);
  }
  // Two copies that say nothing repeat nothing.
  if (!articles.some(({ id, words, title }) => id === a && (words > 0 || title !== null))) return;
  const shared = origins.filter((origin) => origin.articles.includes(a));
  expect(shared.map(({ id }) => id)).toEqual(origins.filter((origin) => origin.articles.includes(b)).map(({ id }) => id));
}

/** Rule 10: a second run with the new ledger changes nothing, and every id of the old one lives or leads on. */
export function expectIdsToLive(before: StorySource, after: StorySource): void {
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
