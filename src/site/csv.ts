/** A comparison as a table for a spreadsheet: one row for each mention. */
import { stringify } from 'csv-stringify/sync';
import type { Comparison } from '../schema/comparison.ts';
import { by } from '../compare/order.ts';

const COLUMNS = [
  'story', 'claim', 'label', 'status', 'review', 'confidence', 'article', 'outlet', 'published', 'quote', 'line', 'column', 'start', 'end',
  'sentence', 'certainty', 'source', 'through', 'values', 'differences',
] as const; // prettier-ignore

type CsvRow = Record<(typeof COLUMNS)[number], string | number | null>;

/** The table as text, with a header; what a spreadsheet would take for a formula is escaped. */
export function toCsv(comparison: Comparison): string {
  const articles = new Map(comparison.articles.map((article) => [article.id, article]));
  const rows = comparison.claims.flatMap((claim) =>
    claim.mentions.toSorted(by(({ article, start }) => [article, start.offset])).map((mention): CsvRow => {
      const article = articles.get(mention.article);
      const standing = claim.differences.flatMap(({ kind, minor, sides }) =>
        sides.filter((side) => side.articles.includes(mention.article)).map((side) => `${kind}${minor ? ' (minor)' : ''}: ${side.value}`),
      );
      return {
        story: comparison.story.id,
        claim: claim.id,
        label: claim.label,
        status: claim.status,
        review: claim.review,
        confidence: claim.confidence,
        article: mention.article,
        outlet: article?.outlet.name ?? '',
        published: article?.published ?? null,
        quote: mention.quote,
        line: mention.start.line,
        column: mention.start.column,
        start: mention.start.offset,
        end: mention.end.offset,
        sentence: mention.sentence,
        certainty: mention.certainty,
        source: mention.attribution?.source ?? null,
        through: mention.attribution?.through ?? null,
        values: mention.values.map((value) => value.text).join('; '),
        differences: standing.join('; '),
      };
    }),
  );
  return stringify(rows, { header: true, columns: [...COLUMNS], escape_formulas: true, record_delimiter: 'windows' });
}
