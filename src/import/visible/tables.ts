/** Tables of a page: what is one stays one, cell by cell, however it is marked up; what only places things is none. */
import { oneLine } from '../characters.ts';
import { letters, wordsOf } from '../letters.ts';
import { rename } from './replaced.ts';

const BLOCKS_IN_CELLS = 'p, div, section, article, header, footer, figure, center, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre';
/** A cell gives a value or a name; a longer one is a column of text. */
const MOST_WORDS = 20;
const ROLES: Readonly<Record<string, string>> = { table: 'table', grid: 'table', row: 'tr', columnheader: 'th', rowheader: 'th', cell: 'td', gridcell: 'td' };
const LAID: Readonly<Record<string, string>> = { table: 'table', 'table-row': 'tr', 'table-cell': 'td' };

/** Changes the document: of elements that are a table by their role or their style it makes one, and takes those apart that are none. */
export function settleTables(document: Document, display: ReadonlyMap<Element, string>): void {
  for (const element of document.querySelectorAll('[role="table"], [role="grid"]')) if (element.tagName !== 'TABLE') rebuild(element, (part) => ROLES[part.getAttribute('role') ?? '']); // prettier-ignore
  for (const [element, laid] of display) if (laid === 'table' && element.isConnected && element.tagName !== 'TABLE') rebuild(element, (part) => (part.tagName === 'TABLE' ? undefined : LAID[display.get(part) ?? ''])); // prettier-ignore
  for (const table of [...document.querySelectorAll('table')].toReversed()) {
    if (isLayout(table)) takeApart(table);
    else for (const part of table.querySelectorAll('caption')) table.before(rename(part, 'p'));
    for (const cell of table.isConnected ? table.querySelectorAll('td, th') : []) flatten(cell);
  }
}

/** Rows of the same number of short cells are data, though a program set each value into a box. */
function isLayout(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  if (table.querySelector('th, caption, thead') !== null) return false;
  const rows = [...table.querySelectorAll('tr')];
  if (rows.every((row) => row.children.length <= 1)) return true;
  if (table.querySelector('td p + p, td div, td table, td ul, td h2, td h3, td article') === null) return false;
  return !isData(rows.map((row) => [...row.children]));
}

function isData(rows: readonly (readonly Element[])[]): boolean {
  const columns = rows[0]?.length ?? 0;
  const isShort = (cell: Element): boolean => wordsOf(cell.textContent).length <= MOST_WORDS && cell.querySelector('table, img, article') === null;
  return rows.length >= 2 && columns >= 2 && rows.every((row) => row.length === columns && row.every(isShort)) && rows.some((row) => row.some(({ textContent }) => /\d/.test(textContent))); // prettier-ignore
}

/** Writes elements as a table when they hold one. */
function rebuild(outer: Element, tagOf: (part: Element) => string | undefined): void {
  const parts = [...outer.querySelectorAll('*')];
  const rows = parts.filter((part) => tagOf(part) === 'tr').map((row) => parts.filter((part) => row.contains(part) && /^t[dh]$/.test(tagOf(part) ?? '')));
  const cells = rows.flat();
  if (!isData(rows) || letters(cells.map(({ textContent }) => textContent).join('')) !== letters(outer.textContent)) return;
  const table = outer.ownerDocument.createElement('table');
  for (const row of rows) {
    const line = outer.ownerDocument.createElement('tr');
    for (const cell of row) {
      const made = outer.ownerDocument.createElement(tagOf(cell) ?? 'td');
      made.append(...cell.childNodes);
      line.append(made);
    }
    table.append(line);
  }
  outer.replaceWith(table);
}

function takeApart(table: Element): void {
  for (const part of [...table.querySelectorAll('td, th, tr, tbody, thead, tfoot, caption')].toReversed()) rename(part, 'div');
  rename(table, 'div');
}

/** A cell of Markdown is one line: its paragraphs and entries stand one behind the other. */
function flatten(cell: Element): void {
  for (const block of [...cell.querySelectorAll(BLOCKS_IN_CELLS)].toReversed()) {
    const isLast = oneLine(block.nextSibling?.textContent ?? '') === '' && block.nextElementSibling === null;
    block.replaceWith(...block.childNodes, ...(isLast ? [] : [block.ownerDocument.createElement('br')]));
  }
}
