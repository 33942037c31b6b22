/** Which of its mentions names a claim: a whole statement, and of an agreed claim one that says no more than all of them do. */
import type { OpenPoint } from '../schema/comparison.ts';
import { centralityOf, type Group } from './alignment/align.ts';
import { isCell } from './attributes/tables/cells.ts';
import type { Statement } from './differences/index.ts';
import { unsupported } from './differences/supported.ts';
import { byFalling } from './order.ts';
import type { Scores } from './similarity/scores.ts';
import { wholeOf, type Clause } from './text/clauses.ts';
import { quoteOf } from './text/placed.ts';
import { dependentsOf } from './text/tree.ts';
import type { Token } from './types.ts';

/** Words that may name a claim. */
export interface Label {
  readonly article: string;
  readonly quote: string;
  /** Of which member of the group, by index, they are, and how much of its sentence. */
  readonly member: number;
  readonly clause: Clause;
  readonly isStatement: boolean;
}

/** These lean on what was before them: "which …", "while …", "he …". */
const LEANING = new Set(['SCONJ', 'PRON', 'CCONJ', 'VERB', 'AUX', 'ADV', 'PUNCT']);
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/**
 * The words that may stand for all, the best first: of a clause that is central to its group, not long, and a whole statement; where one is
 * none, its whole sentence, unless only a fact told in passing is meant. The weights are in units of the mean score.
 */
export function labelsOf(group: Group, scores: Scores): [Label, ...Label[]] {
  const member = group.members.findIndex(({ clause }) => isCell(clause) && clause.table !== null);
  const cell = group.members[member]?.clause;
  // Of a number in a table only its heads say what it is.
  if (cell && isCell(cell)) return [{ article: cell.sentence.article, quote: cell.title, member, clause: cell, isStatement: false }];
  const central = centralityOf(group, scores);
  const valued = group.members.map(({ clause }, member) => {
    const leans = LEANING.has(clause.tokens[0]?.tag ?? 'X');
    const isWhole = isStatement(clause);
    // "the mayor, Harri Noor": what he said in that sentence is another matter.
    const shown = isWhole || clause.kind === 'aside' ? clause : wholeOf(clause.sentence);
    const quote = (shown === clause ? quoteOf(clause) : clause.sentence.text).replace(/\s+/g, ' ').trim();
    const value = (central[member] ?? 0) - (clause.end - clause.start) / 1500 - (leans ? 0.25 : 0) - (isWhole ? 0 : 1);
    return { value: Math.round(value * 1e12), label: { article: clause.sentence.article, quote, member, clause: shown, isStatement: isWhole } };
  });
  const [best, ...others] = valued.sort(byFalling(({ value }) => value)).map(({ label }): Label => label);
  if (!best) throw new Error('a claim has a mention');
  return [best, ...others];
}

/**
 * Of an agreed claim, the best words of which all mentions tell every number, time and name; where there are none, the best words and what
 * only they tell, as an open point.
 */
export function tellingAll(labels: readonly [Label, ...Label[]], found: readonly Statement[]): { label: Label; open: OpenPoint[] } {
  const [best] = labels;
  if (isCell(best.clause)) return { label: { ...best, quote: `${best.clause.title}: ${best.clause.amount.text}` }, open: [] };
  const lackedBy = ({ member, clause }: Label): OpenPoint[] => {
    const own = found[member];
    return found.flatMap((other, i): OpenPoint[] => {
      const words = own && i !== member ? unsupported({ ...own, clause }, other) : [];
      return words.length > 0 ? [{ kind: 'wording', mentions: [member, i], words }] : [];
    });
  };
  // A heading of nouns never stands for a statement.
  const label = labels.find((one) => one.isStatement === best.isStatement && lackedBy(one).length === 0);
  return label ? { label, open: [] } : { label: best, open: lackedBy(best).slice(0, 1) };
}

/** Whether a clause has a finite verb with a subject of its own. */
function isStatement({ sentence, tokens }: Clause): boolean {
  const own = new Set(tokens.map(({ index }) => index));
  const isOwn = ({ index }: Token): boolean => own.has(index);
  return tokens.some((token) => {
    const [subject] = dependentsOf(sentence.tokens, token, 'nsubj', 'csubj', 'expl').filter(isOwn);
    if (!subject || RELATIVE.has(subject.lower) || /^(?:acl|advcl)/.test(token.deprel)) return false;
    // "are under way": the auxiliary may hang on a word between the two.
    const between = tokens.filter(({ index, tag }) => tag === 'AUX' && index > subject.index && index < token.index);
    return [token, ...between, ...dependentsOf(sentence.tokens, token, 'aux', 'cop')].some((verb) => isOwn(verb) && FINITE.has(verb.xpos));
  });
}

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);
