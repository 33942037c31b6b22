/** What the dialogue asks next, and what it looks up: passages within their sentences. */
import type { Compared, Prepared } from '../compare/index.ts';
import type { Clause } from '../compare/text/clauses.ts';
import type { Claim } from '../schema/comparison.ts';
import type { Passage } from '../schema/primitives.ts';
import type { Asked } from './about.ts';
import { findByWords, nearestOf } from './lookup.ts';
import { passageOf } from './named.ts';
import { questions } from './questions.ts';

/** A passage as an editor sees it: within its sentence, and whose it is. */
export interface Shown {
  readonly passage: Passage;
  /** By index, the clause that it is or is nearest to; -1 where it stands in none. */
  readonly item: number;
  readonly who: string;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** A claim that a passage can be put under: with the one of its passages that the entry will name. */
export interface Home {
  readonly label: string;
  readonly shown: Shown;
}

export type Item =
  | { readonly kind: 'question'; readonly asked: Asked; readonly label: string | null; readonly passage: Shown; readonly candidates: readonly Shown[] }
  | { readonly kind: 'label'; readonly claim: string; readonly label: string; readonly mentions: readonly Shown[] };

/** What is left to ask. */
export interface Agenda {
  /** Null when nothing is left. */
  readonly item: Item | null;
  /** Questions that are worth an answer, and claims whose label may want better words. */
  readonly questions: number;
  readonly labels: number;
}

/** With this gain an answer is expected to bring half a right pair, or to put a cell or a verdict right: always worth asking. */
const WORTH_ASKING = 0.0476;
/** In a small story no answer brings that much; there, what brings this share of what the first one does is worth asking. */
const OF_THE_FIRST = 0.25;
/** As many as one key can choose among. */
const MOST = 9;
const MOST_HOMES = 6;

/** The gain from which the questions about a story are worth asking: found once a dialogue, so that it comes to an end. */
export function leastGain(compared: Compared): number {
  const [first] = questions(compared, { limit: 1 });
  return Math.min(WORTH_ASKING, (first?.question.gain ?? 0) * OF_THE_FIRST);
}

/**
 * Questions that are worth an answer, then labels, then the other questions.
 * @param least what `leastGain` said at the beginning of the dialogue
 * @param skipped ids of questions and of claims whose labels were left as they are
 */
export function agendaOf(compared: Compared, least: number, skipped: ReadonlySet<string>): Agenda {
  const asked = questions(compared, { skipped });
  const worth = asked.filter(({ question }) => question.gain >= least);
  const labels = compared.comparison.claims.filter(({ id, status, labelFrom }) => status !== 'single' && labelFrom === 'mention' && !skipped.has(id));
  const [question, label] = [worth[0] ?? (labels.length ? undefined : asked[0]), labels[0]];
  const item = question ? questionItem(compared, question) : label ? labelItem(compared, label) : null;
  return { item, questions: worth.length, labels: labels.length };
}

/** The id by which an item is skipped. */
export function idOf(item: Item): string {
  return item.kind === 'label' ? item.claim : item.asked.question.id;
}
