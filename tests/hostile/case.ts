/** What every hostile case is: a name to be told by, what it tries, and the words that it stands in an article with. */
export interface Case {
  readonly name: string;
  /** What would go wrong if it worked. */
  readonly tries: string;
  /** Stands within a sentence of an article. `hit(…)` is what a script that ran would call. */
  readonly text: string;
}

/** One case a row: name, what it tries, the text. */
export function cases(rows: readonly (readonly [name: string, tries: string, text: string])[]): Case[] {
  return rows.map(([name, tries, text]) => ({ name, tries, text }));
}

/** No page of the site asks this host for anything. */
export const ELSEWHERE = 'https://evil.example';
