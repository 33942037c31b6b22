/** What only one article tells: the clauses that no claim took, whole again where their sentence was left whole. */
import type { Group } from './align.ts';
import type { Clause } from '../text/clauses.ts';

/** A passage with fewer content words says too little to stand alone on a page. */
const LEAST_WORDS = 5;
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

/** One group a run of neighbouring clauses of a sentence; headlines and asides repeat what the text says and stay out. */
export function leftovers(left: readonly Clause[]): Group[] {
  const runs: Clause[][] = [];
  for (const clause of left) {
    if (clause.sentence.heading || clause.kind === 'aside') continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.sentence === clause.sentence && isNext(last, clause)) run.push(clause);
    else runs.push([clause]);
  }
  return runs
    .map(join)
    .filter(({ tokens }) => tokens.filter(({ tag }) => CONTENT.has(tag)).length >= LEAST_WORDS)
    .map((clause) => ({ clauses: [clause], fit: 0, pin: null, confirmed: false }));
}

/** Nothing but joining words stands between two clauses. */
function isNext(a: Clause, b: Clause): boolean {
  return !/[\p{L}\p{N}]{5}/u.test(a.sentence.text.slice(a.end, b.start));
}

function join(run: readonly Clause[]): Clause {
  const [first, last] = [run[0] as Clause, run.at(-1) as Clause];
  if (first === last) return first;
  const tokens = first.sentence.tokens.filter(({ start, end }) => start >= first.start && end <= last.end);
  return { ...first, tokens, end: last.end };
}
