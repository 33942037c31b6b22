/** A comparison as a table for a spreadsheet: one row for each mention. */
import { stringify } from 'csv-stringify/sync';
import type { Claim, Comparison } from '../schema/comparison.ts';
import { by } from '../compare/order.ts';

const COLUMNS = [
  'story', 'claim', 'label', 'status', 'review', 'confidence', 'article', 'outlet', 'published', 'quote', 'line', 'column', 'start', 'end',
  'sentence', 'certainty', 'stance', 'source', 'through', 'origin', 'values', 'differences', 'open',
] as const; // prettier-ignore

type Row = Record<(typeof COLUMNS)[number], string | number | null>;

/** The table as text, with a header; what a spreadsheet would take for a formula is escaped. */
export function toCsv(comparison: Comparison): string {
  const articles = new Map(comparison.articles.map((article) => [article.id, article]));
  const rows = comparison.claims.flatMap((claim) =>
    claim.mentions.toSorted(by(({ article, start }) => [article, start.offset])).map((mention): Row => {
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
        stance: mention.stance,
        source: mention.attribution?.source ?? null,
        through: mention.attribution?.through ?? null,
        origin: mention.origin,
        values: mention.values.map((value) => value.text).join('; '),
        differences: standing.join('; '),
        open: openOn(claim, claim.mentions.indexOf(mention)),
      };
    }),
  );
  const cast = { string: inAnyTable };
  return stringify(rows, { header: true, columns: [...COLUMNS], escape_formulas: true, record_delimiter: 'windows', bom: true, quoted_match: /[;\t]/, cast });
}

/** Where another separator than the comma begins a cell in the midst of one, and what is a formula there. */
const LATER_FORMULA = /([;\t\r\n][ "']*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

/**
 * A cell that is no formula whichever separator a spreadsheet goes by: Excel takes the one of the reader's country, LibreOffice any that it is
 * offered. An apostrophe stands where a cell could begin, as csv-stringify has it for the beginning.
 */
function inAnyTable(text: string): string {
  return text.replace(LATER_FORMULA, "$1'");
}

/** The open points of a claim that a mention has a part in: `match; quantity: 31 / 48`. */
function openOn({ open }: Claim, mention: number): string {
  const own = open.filter(({ mentions }) => mentions.includes(mention));
  return own.map(({ kind, words }) => (words.length > 0 ? `${kind}: ${words.join(' / ')}` : kind)).join('; ');
}
