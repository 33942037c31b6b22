/**
 * Tables -> what their cells tell. A cell is read only where its table says of what it is: its row has a subject, its column a head, and
 * nothing around it may mean two things. What is not read is compared with nothing.
 */
import { once } from '../../once.ts';
import type { Clause } from '../../text/clauses.ts';
import { joinSentences, type Sentence } from '../../text/sentences.ts';
import { type Grid, gridsOf } from '../../text/table-grid.ts';
import type { Block } from '../../text/blocks.ts';
import type { Amount } from '../quantity.ts';
import { shown } from '../numbers/amounts.ts';
import { fateOf } from '../numbers/fates.ts';
import { type Head, readHead } from './heads.ts';
import { type Line, bodyOf, isGeneric, isHedged, isMeasure, isNumber, isTime, lineOf, namesIn, nameOfLine, NOTHING } from './lines.ts';
import { combined, type Measuring } from './units.ts';
import { type CellValue, readValue } from './values.ts';

/** What is the same for all cells of a table, and decides whether another one tells of the same thing. */
export interface TableAround {
  /** The words of the caption in their order; '' where it is a sentence or there is none. */
  readonly caption: string;
  /** The words of the heads of its columns that say something, and of the heads of its subjects. */
  readonly columns: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  /** The caption and the note as they stand. */
  readonly text: string;
}

/** A number of a table, or the same told in a sentence, with what it is of. */
export interface CellClause extends Clause {
  readonly kind: 'cell';
  /** Equal for what is told of one subject, under one head, in one unit and of one year, whichever of the two heads the row. */
  readonly key: string;
  /** The names of the words of its row and of its column. */
  readonly row: readonly string[];
  readonly column: readonly string[];
  readonly unit: string | null;
  readonly years: readonly string[];
  readonly amount: Amount;
  /** Whether its heads say what is counted or measured, by a unit or by what became of people. */
  readonly isMeasured: boolean;
  /** Null in a sentence. */
  readonly table: TableAround | null;
  /** What it is of, as the table writes it: "Northgate, Injured". */
  readonly title: string;
  /** Its number with what the heads multiply it by: "4.1 billion". */
  readonly shown: string;
}

/** Whether a clause is a number of a table, or the same told in a sentence. */
export const isCell = (clause: Clause): clause is CellClause => clause.kind === 'cell';

/**
 * What the tables of an article tell, cell by cell, in the order of the text. What stands twice under one key tells nobody which is meant,
 * and is left out.
 * @param everything the sentences of the article, those that are set aside too
 */
export function cellsOf(blocks: readonly Block[], everything: readonly Sentence[]): CellClause[] {
  const grids = gridsOf(blocks);
  if (grids.length === 0) return [];
  const inBlock = Map.groupBy(everything, ({ block }) => block);
  const sentenceOf = once((row: Block): Sentence | null => {
    const parts = inBlock.get(row) ?? [];
    const [first, last] = [parts[0], parts.at(-1)];
    return first && last ? joinSentences(parts, { article: first.article, block: row, start: first.start, end: last.end }, undefined) : null;
  });
  const found = grids.flatMap((grid) => cellsOfGrid(grid, sentenceOf));
  const keys = Map.groupBy(found, ({ key }) => key);
  return found.filter(({ key }) => keys.get(key)?.length === 1);
}

function cellsOfGrid(grid: Grid, sentenceOf: (row: Block) => Sentence | null): CellClause[] {
  const body = bodyOf(grid);
  if (!body) return [];
  const { subjectFrom, from, rows } = body;
  const text = `${grid.caption}\n${grid.note}`.trim();
  const [caption, note] = [grid.caption, grid.note].map((line) => readHead(line.replace(/\.$/, '')));
  if (!caption || !note) return [];
  const columns = grid.heads.map((head, at) => (head && at >= from && !isNumber(head.text) ? lineOf([head]) : null));
  const lines = rows.map((row) => lineOf(row.slice(subjectFrom, from)));
  const title = /[.!?]$/.test(grid.caption) ? '' : grid.caption.replace(/:$/, '');
  const wordsOf = (some: readonly (Line | null)[]): Set<string> =>
    new Set(some.flatMap((one) => one?.head.words ?? []).filter((word) => !isGeneric([word]) && !isTime([word])));
  const around: TableAround = {
    text,
    caption: title === '' ? '' : caption.words.join(' '),
    columns: wordsOf(columns),
    kinds: wordsOf(grid.heads.slice(subjectFrom, from).map((head) => head && lineOf([head]))),
  };
  const siblings = { rows: namesIn(lines), columns: namesIn(columns) };
  return rows.flatMap((row, i) => {
    const line = lines[i];
    if (!line || row.some((cell) => cell !== null && isHedged(cell.text))) return [];
    return row.flatMap((cell, at): CellClause[] => {
      const column = columns[at];
      if (!cell || !column || NOTHING.test(cell.text)) return [];
      const outer = measuringAt(line.head, column.head, [caption.measuring, note.measuring]);
      const value = outer && readValue(cell.text, outer.measuring, new Set([...line.head.words, ...column.head.words]));
      const own = [...line.head.years, ...column.head.years];
      const years = own.length > 0 ? own : caption.years;
      const names = [nameOfLine(line, siblings.rows), nameOfLine(column, siblings.columns)];
      if (!value || years.length > 1) return [];
      const key = [...names.toSorted(), value.unit ?? '', ...years].join(' | ');
      const onItsSide = isMeasure(line.head.words) && !line.isTotal && !isMeasure(column.head.words);
      const [subject, measure] = onItsSide ? [column, line] : [line, column];
      const label = [isGeneric(measure.head.words) || isTime(measure.head.words) ? title : '', subject.title, measure.title].filter(Boolean).join(', ');
      const sentence = sentenceOf(cell.row);
      if (!sentence) return [];
      const [start, end] = [cell.start - sentence.start, cell.end - sentence.start];
      const tokens = sentence.tokens.filter((token) => token.start >= start && token.end <= end);
      const amount = amountOf(value, { text: cell.text, start, thing: key, of: measure.title.toLowerCase() });
      return [
        {
          sentence,
          tokens,
          start,
          end,
          kind: 'cell',
          key,
          row: line.head.words,
          column: column.head.words,
          unit: value.unit,
          years,
          amount,
          isMeasured: [line, column].some(
            ({ head }) => head.measuring !== null || (head.words.length > 0 && head.words.every((word) => fateOf(word) !== null)),
          ),
          table: around,
          title: label,
          shown: shownWith(cell.text, value),
        },
      ];
    });
  });
}

/** The unit of a cell by its heads, else by what stands above or below the table; null where these exclude each other. */
function measuringAt(row: Head, column: Head, around: readonly (Measuring | null)[]): { readonly measuring: Measuring | null } | null {
  const own = combined(column.measuring, row.measuring);
  if (own === null && column.measuring && row.measuring) return null;
  if (own !== null) return { measuring: own };
  const [above = null, below = null] = around;
  const both = combined(above, below);
  return both === null && above && below ? null : { measuring: both };
}

const SCALE_NAMES: ReadonlyMap<number, string> = new Map([[1e3, 'thousand'], [1e6, 'million'], [1e9, 'billion'], [1e12, 'trillion']]); // prettier-ignore
const shownWith = (text: string, { outerScale }: CellValue): string => [text, SCALE_NAMES.get(outerScale) ?? ''].filter(Boolean).join(' ');

/** What a cell tells, as a quantity that can be held against another of the same key. */
export function amountOf(
  { number, bound, unit }: Pick<CellValue, 'number' | 'bound' | 'unit'>,
  { text, start, thing, of }: { readonly text: string; readonly start: number; readonly thing: string; readonly of: string },
): Amount {
  return {
    kind: 'quantity', text, number, approximate: bound !== 'exactly', of: unit ?? of, start, role: 'measure', low: number, high: number, bound, vague: false, figure: shown(number), unit, thing, content: null, change: false, fate: null, aspect: null, partial: false, verb: null, side: 'other',
  }; // prettier-ignore
}
