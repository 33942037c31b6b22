/** What of an article's sentences is news, numbered from its head to its foot. */
import type { Sentence } from './sentences.ts';
import { isStatement, setAside } from './set-aside.ts';

/**
 * So many sentences more an article is taken to have, half of them at either end: where a sentence stands says little when there are few.
 * Measured on seven stories and on four of articles of five sentences: pair F1 .596 to .607 and .585 to .603.
 */
const SHORT = 3;

/** The sentences that are news, numbered. */
export function newsOf(sentences: readonly Sentence[]): Sentence[] {
  const without = new Set(setAside(sentences).map(({ sentence }) => sentence));
  const news = sentences.filter((sentence) => !without.has(sentence));
  // A headline without a verb stands before all that is counted.
  const first = news[0] !== undefined && !isStatement(news[0]) ? 1 : 0;
  const last = Math.max(0, news.length - 1 - first);
  const numbered: Sentence[] = [];
  for (const [i, sentence] of news.entries()) {
    const order = Math.max(0, i - first);
    numbered.push({ ...sentence, before: numbered.at(-1) ?? null, order, depth: (order + SHORT / 2) / (last + SHORT) });
  }
  return numbered;
}
