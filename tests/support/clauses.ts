import type { Clause } from '../../src/compare/text/clauses.ts';
import { read } from './articles.ts';

/** The clauses of one paragraph that stands below a headline. */
export function clausesOf(text: string): readonly Clause[] {
  return read(`# A headline of no matter\n\n${text}`).clauses.filter(({ sentence }) => !sentence.heading);
}

/** Their words; those that only say who speaks stand in brackets. */
export function wordsOf(text: string): string[] {
  return clausesOf(text).map(({ sentence, start, end, kind }) => {
    const words = sentence.text.slice(start, end);
    return kind === 'source' ? `(${words})` : words;
  });
}
