/** What a sentence tells of a cell: "Northgate counted 43 injured" beside the cell of Northgate and "Injured". */
import { type Clause, wholeOf } from '../../text/clauses.ts';
import { verbOf } from '../../text/lemma.ts';
import { headOf, relationOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import { certaintyOf } from '../certainty.ts';
import { stanceOfClause } from '../stance/clause-stance.ts';
import { fateOf } from '../numbers/fates.ts';
import { type Amount, amounts } from '../quantity.ts';
import type { CellClause } from './cells.ts';
import { nameOf } from './heads.ts';
import { isGeneric } from './lines.ts';
import { moments } from '../time.ts';

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM']);
/** What may be said of a subject and a number without turning what the number is. */
const COUNTING = new Set('count record report register have win receive get take poll tally see'.split(' '));

/**
 * The clauses that tell nothing but what a cell of another article tells. Each content word must be the subject, the number, what is counted
 * or a word of counting: of "43 hurt in Northgate when a bus overturned" nobody knows whether the table means these.
 */
export function factsOf(clauses: readonly Clause[], cells: readonly CellClause[]): CellClause[] {
  const told = [...new Map(cells.filter(isPlain).map((cell) => [cell.key, cell])).values()];
  const readings = told.flatMap((cell) => [
    { cell, subject: cell.row, head: cell.column },
    { cell, subject: cell.column, head: cell.row },
  ]);
  const bySubject = Map.groupBy(readings, ({ subject }) => subject[0]);
  if (bySubject.size === 0) return [];
  return clauses.flatMap((clause): CellClause[] => {
    const own = amounts(clause);
    const [amount] = own;
    if (clause.kind !== 'claim' || !amount || own.length > 1 || clause.tokens.length > 20) return [];
    const near = [...new Set(clause.tokens.map(({ text }) => nameOf(text)))].flatMap((name) => bySubject.get(name) ?? []);
    const [found, other] = near.filter((reading) => tellsOf(clause, amount, reading));
    return found && !other && isPlainlyTold(clause) ? [factOf(clause, amount, found.cell)] : [];
  });
}

interface Reading {
  readonly cell: CellClause;
  readonly subject: readonly string[];
  readonly head: readonly string[];
}

/** A cell of a year or of a total is told in too many ways. */
const isPlain = ({ years, row, column, key }: CellClause): boolean =>
  years.length === 0 && row.length > 0 && column.length > 0 && !isGeneric(row) && !isGeneric(column) && !key.includes('total of');

const isPlainlyTold = (clause: Clause): boolean =>
  certaintyOf(clause) === 'stated' && stanceOfClause(clause).stance === 'asserts' && moments(wholeOf(clause.sentence), null).length === 0;

function tellsOf({ sentence, tokens }: Clause, amount: Amount, { cell, subject, head }: Reading): boolean {
  if (amount.unit !== cell.unit || amount.partial || amount.vague || amount.change || !isCounted(amount, head)) return false;
  const isNumber = ({ start, end }: Token): boolean => start >= amount.start && end <= amount.start + amount.text.length;
  const names = tokens.map(({ text }) => nameOf(text));
  const at = names.findIndex((_, i) => subject.every((word, k) => names[i + k] === word));
  const run = at < 0 ? [] : tokens.slice(at, at + subject.length);
  const isOwn = (token: Token): boolean => run.includes(token);
  if (!run.every(({ tag }) => tag === 'PROPN') || !head.every((word) => tokens.some((token, i) => names[i] === word && !isOwn(token)))) return false;
  const isAccounted = (token: Token, i: number): boolean =>
    isOwn(token) || isNumber(token) || head.includes(names[i] ?? '') || names[i] === 'person' || isOfCounting(token) || isKind(token, cell);
  return tokens.every((token, i) => !CONTENT.has(token.tag) || isAccounted(token, i)) && isSubject(run, sentence.tokens, cell, head);
}

/** Whether the number counts what the head names. */
function isCounted({ fate, thing, unit }: Amount, head: readonly string[]): boolean {
  const wanted = head.map(fateOf).find((one) => one !== null);
  if (wanted !== undefined) return fate === wanted && thing === 'person';
  return fate === null && (unit !== null || (thing !== null && head.includes(nameOf(thing))));
}

const isOfCounting = (token: Token): boolean => token.tag === 'VERB' && COUNTING.has(verbOf(token));
/** "Northgate district": a word of the heads of the table. */
const isKind = (token: Token, { table }: CellClause): boolean => token.tag !== 'VERB' && (table?.kinds.has(nameOf(token.text)) ?? false);

/** Whether the subject counts, or is the place in which people came to harm; not "the Northgate hospital", not "to Northgate". */
function isSubject(run: readonly Token[], tokens: readonly Token[], cell: CellClause, head: readonly string[]): boolean {
  let top = run.find((token) => !run.some(({ index }) => index === token.head));
  const above = top && headOf(tokens, top);
  if (top && above && /^(?:compound|amod)$/.test(relationOf(top)) && isKind(above, cell)) top = above;
  if (!top || tokens[top.index + 1]?.xpos === 'POS') return false;
  const verb = headOf(tokens, top);
  if (relationOf(top) === 'nsubj') return verb !== undefined && isOfCounting(verb);
  const isIn = tokens.some((token) => token.lower === 'in' && token.deprel === 'case' && token.head === top.index);
  return isIn && /^(?:obl|nmod)$/.test(relationOf(top)) && head.some((word) => fateOf(word) !== null);
}

function factOf({ sentence, tokens, start, end }: Clause, { text, number, low, high, bound, approximate, start: at }: Amount, cell: CellClause): CellClause {
  const amount: Amount = { ...cell.amount, text, number, low, high, bound, approximate, start: at, figure: text };
  return { ...cell, sentence, tokens, start, end, amount, table: null, shown: text };
}
