import type { Clause } from '../../src/compare/text/clauses.ts';
import { article, read, readSource } from './articles.ts';

/** The clauses of one paragraph that stands below a headline. */
export function clausesOf(text: string): readonly Clause[] {
  return read(`# A headline of no matter\n\n${text}`).clauses.filter(({ sentence }) => !sentence.heading);
}

/** The one clause of a sentence in an article of this id. */
export function clauseIn(id: string, text: string): Clause {
  const found = readSource(article(id, `# A headline of no matter\n\n${text}`)).clauses.filter(({ sentence }) => !sentence.heading);
  if (!found[0] || found.length > 1) throw new Error(`“${text}” has ${found.length} clauses`);
  return found[0];
}

/** Their words; those that only say who speaks stand in brackets. */
export function wordsOf(text: string): string[] {
  return clausesOf(text).map(({ sentence, start, end, kind }) => {
    const words = sentence.text.slice(start, end);
    return kind === 'source' ? `(${words})` : words;
  });
}
