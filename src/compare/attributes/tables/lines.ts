/** The rows and columns of a table as lines of cells with a head: which cells head the rows, and what a head is called. */
import type { Grid, GridCell } from '../../text/table-grid.ts';
import { fateOf } from '../numbers/fates.ts';
import { type Head, readHead, wordsIn } from './heads.ts';
import { readValue } from './values.ts';

/** What stands in a cell that tells nothing. */
export const NOTHING = /^(?:[-–—.…?]+|n\/?a\.?|nil|none|unknown|tb[ca])$/i;
const YEAR = /^(?:1[89]|20)\d\d$/;
const RANK = /^(?:#|№|no\.?|rank(?:ing)?|pos(?:ition)?\.?|place)$/i;
/** A row or table that says so may tell of less than it seems. */
export const HEDGES = /\b(?:partial(?:ly)?|prelim\w*|provisional\w*|project\w*|forecasts?|expected|unconfirmed|disputed|incomplete|planned|proposed|targets?|excluding|including)\b/giu; // prettier-ignore
const TOTAL = /^(?:(?:grand |overall )?totals?|overall|sum|combined|together|all(?: \p{L}+)?)$/iu;
/** Heads that say nothing by themselves. */
const GENERIC = new Set('total value amount figure change share rate result percentage sum level'.split(' '));

const TIMES = new Set('q1 q2 q3 q4 h1 h2 fy year quarter half month week january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ')); // prettier-ignore

/** Whether words name no more than a time: what is told of it stands elsewhere. */
export const isTime = (words: readonly string[]): boolean => words.every((word) => TIMES.has(word) || /^\d+$/.test(word));

/** Whether words name nothing by which one table could be told from another. */
export const isGeneric = (words: readonly string[]): boolean => words.every((word) => GENERIC.has(word));

/** "Injured" and "Total" say what is counted: then the other head names the subject, in a table that stands on its side too. */
export const isMeasure = (words: readonly string[]): boolean => isGeneric(words) || words.every((word) => fateOf(word) !== null);

/** A row or a column with a head. */
export interface Line {
  readonly head: Head;
  readonly title: string;
  readonly isTotal: boolean;
}

/** A table without the row of its heads. */
export interface Body {
  /** The columns [subjectFrom, from) hold the subject of each row, those behind them its values. */
  readonly subjectFrom: number;
  readonly from: number;
  readonly rows: readonly (readonly (GridCell | null)[])[];
}

/** Which columns head the rows; null for a table of which nobody knows, or in which some rows head others. */
export function bodyOf({ heads, rows }: Grid): Body | null {
  const width = heads.length;
  const whole = rows.filter((row) => row.length === width);
  const column = (at: number): (GridCell | null)[] => whole.map((row) => row[at] ?? null);
  const nouns = (at: number): Set<string> => new Set(wordsIn(heads[at]?.text ?? ''));
  const isNamed = (at: number): boolean => column(at).length > 0 && column(at).every((cell) => cell !== null && isWords(cell.text, nouns(at)));
  const isRank = RANK.test(heads[0]?.text ?? '#') && !isNamed(0);
  const subjectFrom = isRank ? 1 : 0;
  let from = subjectFrom;
  while (from < width && isNamed(from)) from += 1;
  const isOfYears = from === 0 && column(0).every((cell) => cell !== null && YEAR.test(cell.text));
  if (isOfYears) from = 1;
  if (from === subjectFrom || from >= width) return null;
  // A second row of heads, or the name of a part of the table.
  const headsOthers = (row: readonly (GridCell | null)[]): boolean =>
    row.slice(from).every((cell) => cell === null || !(/\d/.test(cell.text) || NOTHING.test(cell.text)));
  return whole.some(headsOthers) ? null : { subjectFrom, from, rows: whole };
}

/** Words that are no number: "Northgate", "District 5", "16–24 years". */
const isWords = (text: string, nouns: ReadonlySet<string>): boolean => /\p{L}{2}/u.test(text) && readValue(text, null, nouns) === null;
/** A number that is no year heads no column: then the table has none. */
export const isNumber = (text: string): boolean => !YEAR.test(text) && readValue(text, null, new Set()) !== null;
/** Whether a cell says that its row tells of less than it seems, or of what is only expected. */
export const isHedged = (text: string): boolean => text.search(HEDGES) >= 0;

/** The head of a row or a column, of one cell or of several side by side; null where it says nothing, or may name several units. */
export function lineOf(cells: readonly (GridCell | null)[]): Line | null {
  const title = cells.map((cell) => cell?.text ?? '').join(', ');
  const head = readHead(title);
  return head && (head.words.length > 0 || head.years.length > 0 || head.measuring) ? { head, title, isTotal: TOTAL.test(title) } : null;
}

/** What is told of a year or in a unit alone is told of the caption. */
const nameOf = ({ head }: Line): string => head.words.join(' ') || (head.years.length > 0 ? 'year' : 'number');
/** What the rows, or the columns, of a table are called, totals left out: what its totals sum. */
export const namesIn = (lines: readonly (Line | null)[]): string =>
  lines.flatMap((line) => (line && !line.isTotal ? [[nameOf(line), ...line.head.years].join(' ')] : [])).sort().join(', '); // prettier-ignore

/** A total is of what it sums: it meets a total of the same rows, or the same columns, and nothing else. */
export const nameOfLine = (line: Line, siblings: string): string => (line.isTotal ? `total of ${siblings}` : nameOf(line));
