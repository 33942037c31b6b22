/** A gold list: which claims two or more articles of a story share, and where they differ, as a careful reader wrote it down. */
import { z } from 'zod';
import { ContentError } from '../compare/types.ts';
import type { Diagnostic } from '../compare/types.ts';
import { locator } from './places.ts';

const GoldQuote = z.object({ article: z.string().min(1), quote: z.string().min(1) });
const GoldMention = GoldQuote.extend({
  optional: z.boolean().default(false).describe('A careful reader could go either way: it is not asked for, and is right when it is found.'),
});
const GoldDifference = z.object({
  kind: z.string(),
  minor: z.boolean().default(false),
  sides: z.array(z.object({ articles: z.array(z.string()) })),
});
const GoldClaim = z.object({
  id: z.string().min(1),
  verdict: z.string().describe('agreed or differs'),
  asked: z.boolean().default(false).describe('One of the claims that the story is about; every article that tells it has to be found.'),
  mayMergeWith: z.array(z.string()).default([]).describe('Claims so close that a reader could join them with this one.'),
  mentions: z.array(GoldMention).min(1),
  differences: z.array(GoldDifference).default([]),
});

/** No stricter than the measure needs: an annotator's labels, values and notes are for people. */
export const Gold = z.object({
  story: z.string().optional(),
  articles: z.array(z.string().min(1)).min(1),
  claims: z.array(GoldClaim),
  boilerplate: z.array(GoldQuote).default([]).describe('Passages that are no news text.'),
});
export type Gold = z.infer<typeof Gold>;
export type GoldClaim = z.infer<typeof GoldClaim>;

const diagnostic = (file: string, what: string, fix: string): Diagnostic => ({ severity: 'error', file, line: null, column: null, what, fix });

/**
 * Reads a gold list.
 * @param json the text of the file
 * @param file what an error calls it
 * @throws ContentError naming every field that is wrong by its path, such as claims[3].mentions[0].quote
 */
export function parseGold(json: string, file: string): Gold {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ContentError([diagnostic(file, `it is not JSON: ${(error as Error).message}`, 'Write it as docs and tests/gold show')]);
  }
  const result = Gold.safeParse(data);
  if (result.success) return result.data;
  throw new ContentError(
    result.error.issues.map((issue) => diagnostic(file, `${z.core.toDotPath(issue.path) || 'the file'}: ${issue.message}`, 'Mend the gold list there')),
  );
}

/**
 * What keeps a gold list from being used with these articles: an article without a text, a quote that does not stand in its article.
 * @param texts the text of each article's file, by id
 */
export function goldDiagnostics(gold: Gold, texts: ReadonlyMap<string, string>, file: string): Diagnostic[] {
  const missing = gold.articles.filter((id) => !texts.has(id));
  if (missing.length > 0)
    return missing.map((id) => diagnostic(file, `there is no text for the article ${id}`, `Put ${id}.md or ${id}.txt into the folder of the articles`));
  const { placesOf } = locator(new Map(gold.articles.map((id) => [id, texts.get(id) ?? ''])));
  const quotes = [
    ...gold.claims.flatMap((claim, c) => claim.mentions.map((mention, m) => ({ ...mention, path: `claims[${c}].mentions[${m}]` }))),
    ...gold.boilerplate.map((mention, b) => ({ ...mention, path: `boilerplate[${b}]` })),
  ];
  return quotes
    .filter(({ article, quote }) => placesOf(article, quote).length === 0)
    .map(({ article, quote, path }) =>
      diagnostic(file, `${path}: this does not stand in ${article}: “${quote}”`, 'Copy the quote from the article to the letter'),
    );
}
