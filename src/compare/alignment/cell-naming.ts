/** Which articles name what a cell of a table is of, and may tell the same in other words. */
import type { CellClause } from '../attributes/tables/cells.ts';
import { isGeneric } from '../attributes/tables/lines.ts';
import { fateOf } from '../attributes/numbers/fates.ts';
import { wordsIn } from '../attributes/tables/heads.ts';
import { once } from '../once.ts';
import type { ReadArticle } from '../text/article.ts';

/** A question about one article and one cell after another: does it name the subject of the cell? */
export function cellNaming(articles: readonly ReadArticle[]): (article: string, cell: CellClause) => boolean {
  const byId = new Map(articles.map((article) => [article.source.id, article]));
  return (id, { row, column }) => {
    const article = byId.get(id);
    const said = article ? saidIn(article) : new Set<string>();
    return (saysLittle(row) ? column : row).every((word) => said.has(word));
  };
}

/** "Injured" and "Total" stand in any story: then the other head names the subject. */
const saysLittle = (words: readonly string[]): boolean => isGeneric(words) || words.every((word) => fateOf(word) !== null);

const saidIn = once(({ blocks }: ReadArticle): ReadonlySet<string> => new Set(blocks.flatMap(({ text }) => wordsIn(text))));
