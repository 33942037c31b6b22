/** How sure a story is now, and what the next answers of its editor are expected to bring. */
import type { Compared } from '../compare/index.ts';
import type { Asked } from './about.ts';

export interface Progress {
  /** How likely, 0..1, a claim that several outlets tell is right on average; null when there is none. */
  readonly sure: number | null;
  /** The same after the next answers. */
  readonly later: number | null;
  /** How many more pairs of passages they are expected to bring together. */
  readonly pairs: number;
}

/** So many answers are looked ahead. */
export const AHEAD = 10;
/** What a right pair that is found counts in the worth of a question. */
const RIGHT_PAIR = 2;

/** @param asked the questions in the order in which they will be asked */
export function progressOf({ passages: { claims } }: Compared, asked: readonly Asked[]): Progress {
  const shared = [...claims.values()].filter(({ status }) => status !== 'single');
  const next = asked.slice(0, AHEAD);
  const settled = new Set(next.flatMap(({ question: { kind }, claim }) => (kind === 'agree' && claim !== null ? [claim] : [])));
  const sureOf = (isSettled: (id: string) => boolean): number | null => {
    const chances = shared.map(({ id, review, confidence }) => (review === 'confirmed' || isSettled(id) ? 1 : (confidence ?? 1)));
    return chances.length ? chances.reduce((sum, one) => sum + one, 0) / chances.length : null;
  };
  const worth = next.filter(({ question: { kind } }) => kind === 'same').reduce((sum, { question: { gain } }) => sum + (10 * gain) / (1 - gain), 0);
  return {
    sure: sureOf(() => false),
    later: sureOf((id) => settled.has(id)),
    pairs: Math.round(worth / RIGHT_PAIR),
  };
}
