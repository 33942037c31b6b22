/** Which articles name what a cell of a table is of, and may tell the same in other words. */
import type { CellClause } from '../attributes/tables/cells.ts';
import { isMeasure } from '../attributes/tables/lines.ts';
import { wordsIn } from '../attributes/tables/heads.ts';
import { once } from '../once.ts';
import type { ReadArticle } from '../text/article.ts';

/** A question about one article and one cell after another: does it name the subject of the cell? */
export function cellNaming(articles: readonly ReadArticle[]): (article: string, cell: CellClause) => boolean {
  const byId = new Map(articles.map((article) => [article.source.id, article]));
  return (id, { row, column }) => {
    const article = byId.get(id);
    const said = article ? saidIn(article) : new Set<string>();
    return (isMeasure(row) ? column : row).every((word) => said.has(word));
  };
}

const saidIn = once(({ blocks }: ReadArticle): ReadonlySet<string> => new Set(blocks.flatMap(({ text }) => wordsIn(text))));
