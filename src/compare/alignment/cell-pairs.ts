/** Which cells of the tables of two articles tell of one thing. What they tell of it may differ. */
import { type CellClause, type TableAround } from '../attributes/tables/cells.ts';
import { HEDGES, isGeneric, isTime } from '../attributes/tables/lines.ts';
import { daysBetween, FAR_DAYS } from '../attributes/times/calendar.ts';
import type { TellScore } from '../similarity/scores.ts';

/** No encoder reads a row of figures: one subject, one head and one unit are one thing by rule, and what is not sure is not told. */
const SURE = 0.95;

/**
 * Tells pairs of cells of two articles that tell of one thing.
 * @param cells in their order
 * @param first the index that the first has among the clauses that the pairs will stand beside
 * @param publishedOf the day of an article, by its id; null where nobody knows
 */
export function cellPairs(cells: readonly CellClause[], first: number, publishedOf: (article: string) => string | null, tell: TellScore): void {
  const alike = Map.groupBy(cells.keys(), (i) => cells[i]?.key);
  for (const [i, one] of cells.entries())
    for (const k of alike.get(one.key) ?? []) {
      const other = cells[k] as CellClause;
      if (k > i && one.sentence.article !== other.sentence.article && areOfOneThing(one, other, publishedOf)) tell(first + i, first + k, SURE);
    }
}

function areOfOneThing(a: CellClause, b: CellClause, publishedOf: (article: string) => string | null): boolean {
  const [day, other] = [publishedOf(a.sentence.article), publishedOf(b.sentence.article)];
  // Tables of articles so far apart are of two times, unless they name the year.
  if (a.years.length === 0 && day !== null && other !== null && daysBetween(day, other) >= FAR_DAYS) return false;
  if (!a.table || !b.table) return true;
  if (contradict(a.table, b.table)) return false;
  return saysOfWhat(a, b, a.table.caption !== '' && a.table.caption === b.table.caption, !a.table.columns.isDisjointFrom(b.table.columns));
}

/** Whether the heads of two cells of one key say what their numbers are: of "Q3" and "Total" something else must. */
function saysOfWhat({ row, column, isMeasured }: CellClause, other: CellClause, haveOneCaption: boolean, shareColumn: boolean): boolean {
  if (isTime(row) || isTime(column)) return haveOneCaption || (isMeasured && other.isMeasured);
  return (!isGeneric(row) && !isGeneric(column)) || haveOneCaption || shareColumn;
}

const DAYS = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/giu;
const MONTHS =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/giu;
const NUMBERS = /\b\d+(?:st|nd|rd|th)?\b|\b(?:first|second|third|fourth|fifth|final)\b/giu;
/** Of a name every letter but the first is small, or it would be a caption in capitals. */
const NAMES = /(?<=\p{Ll}[\p{L}'’-]* )\p{Lu}\p{Ll}{2,}/gu;

/** Whether what stands around two tables tells that they are of two days, rounds or places, or that one of them is only expected. */
function contradict({ text: a }: TableAround, { text: b }: TableAround): boolean {
  const found = (text: string, words: RegExp): string[] => [...new Set((text.match(words) ?? []).map((word) => word.toLowerCase().slice(0, 3)))].sort();
  const isOther = (words: RegExp): boolean => {
    const [one, other] = [found(a, words), found(b, words)];
    return one.length > 0 && other.length > 0 && one.join(' ') !== other.join(' ');
  };
  const names = (text: string): Set<string> => new Set((text.match(NAMES) ?? []).filter((word) => word.search(MONTHS) < 0 && word.search(DAYS) < 0));
  const [ours, theirs] = [names(a), names(b)];
  const areElsewhere = ours.size > 0 && theirs.size > 0 && ours.isDisjointFrom(theirs);
  return found(a, HEDGES).join(' ') !== found(b, HEDGES).join(' ') || [DAYS, MONTHS, NUMBERS].some(isOther) || areElsewhere;
}
