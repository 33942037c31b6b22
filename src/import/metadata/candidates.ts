/** Something that a page says of its article, and where. */
export interface Candidate {
  readonly value: string;
  /** In words for an editor: "JSON-LD", "the meta field og:title", "printed". */
  readonly where: string;
}

/** What was made of the candidates; a question is a sentence for the editor, where they do not agree. */
export interface Choice {
  readonly value: string | null;
  readonly candidates: readonly Candidate[];
  readonly question: string | null;
}

/** “one” (here) and “two” (there) */
export function listed(candidates: readonly Candidate[]): string {
  const seen = new Set<string>();
  const each = candidates.filter(({ value }) => !seen.has(value) && seen.add(value)).map(({ value, where }) => `${value} (${where})`);
  return each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`;
}
