import { expect } from 'vitest';
import type { StorySource } from '../../src/compare/types.ts';
import type { Comparison, Mention, Origin } from '../../src/schema/comparison.ts';

const NEAR = 3;
const EDGE = 4;
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const paragraphs = (text: string): string[] => text.split(/\n\s*\n/).map((one) => words(one).join(' '));

/** Rule 6: every origin is that of its mentions, and words near them name it or stand in another article too. */
export function expectHonestOrigins({ articles }: StorySource, { claims, origins, articles: compared }: Comparison): void {
  const mentions = claims.flatMap((claim) => claim.mentions);
  const textOf = new Map(articles.map(({ id, text }) => [id, text]));
  expect(new Set(origins.map(({ id }) => id)).size).toBe(origins.length);
  for (const claim of claims) expect(claim.origins).toEqual([...new Set(claim.mentions.flatMap(({ origin }) => origin ?? []))].toSorted());
  for (const { id, origins: own } of compared) {
    expect(own.toSorted()).toEqual([...new Set(mentions.flatMap(({ article, origin }) => (article === id && origin !== null ? [origin] : [])))].toSorted());
  }
  for (const origin of origins) {
    const covered = mentions.filter((mention) => mention.origin === origin.id);
    expect(origin.articles.toSorted()).toEqual([...new Set(covered.map(({ article }) => article))].toSorted());
    const isFounded = covered.some((mention) => isNamedBeside(origin, mention, textOf) || (origin.kind !== 'named' && isShared(mention, textOf)));
    expect([origin, isFounded]).toEqual([origin, true]);
  }
}

/** Whether a paragraph near a mention, or one at an edge of its article, names the origin, or the outlet itself. */
function isNamedBeside({ name, kind }: Origin, { article, quote }: Mention, textOf: ReadonlyMap<string, string>): boolean {
  if (kind === 'unnamed') return false;
  const all = paragraphs(textOf.get(article) ?? '');
  const [first = ''] = [words(quote).join(' ')];
  const near = all.filter((_, i) => i < EDGE || i >= all.length - EDGE || all.slice(Math.max(0, i - NEAR), i + NEAR + 1).some((one) => one.includes(first)));
  const wanted = words(name.replace(/^the /i, '')).join(' ');
  const last = wanted.split(' ').at(-1) ?? '';
  const isOwn = (text: string): boolean =>
    kind === 'own' && (text.includes(last) || /\b(?:our|this) (?:\p{L}+ )?(?:reporter|correspondent|newspaper|paper|journalist)/u.test(text));
  return near.some((text) => text.includes(wanted) || isOwn(text));
}

/** Whether five words in a row of a mention stand in another article. */
function isShared({ article, sentence }: Mention, textOf: ReadonlyMap<string, string>): boolean {
  const all = words(sentence);
  const others = [...textOf].filter(([id]) => id !== article).map(([, text]) => words(text).join(' '));
  return all.some((_, i) => others.some((text) => text.includes(all.slice(i, i + 5).join(' '))));
}
