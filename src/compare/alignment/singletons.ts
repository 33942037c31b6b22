/** What only one article tells: the clauses that no claim took, whole again where their sentence was left whole. */
import type { Clause } from '../text/clauses.ts';
import type { Group } from './align.ts';
import { nearestClause } from './overlap.ts';
import type { Member } from './pins.ts';

/** A passage with fewer content words says too little to stand alone on a page. */
const LEAST_WORDS = 5;
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);

/** Clauses of one sentence with nothing but joining words between them, and the clause that they are together. */
interface ClauseRun {
  readonly members: Member[];
  readonly whole: Clause;
}

/** One group a run of neighbouring clauses of a sentence; headlines and asides repeat what the text says and stay out. */
export function singletons(unjoined: readonly Member[]): Group[] {
  const runs: ClauseRun[] = [];
  for (const member of unjoined) {
    const { sentence, kind } = member.clause;
    if (sentence.heading || kind === 'aside' || kind === 'cell') continue;
    const run = runs.at(-1);
    if (run?.whole.sentence === sentence && isNext(run.whole, member.clause)) runs.splice(-1, 1, extend(run, member));
    else runs.push({ members: [member], whole: member.clause });
  }
  return runs
    .filter(({ whole }) => whole.tokens.filter(({ tag }) => CONTENT.has(tag)).length >= LEAST_WORDS)
    .map((run) => ({ members: [asMember(run)], pairs: [], pin: null, confirmed: false }));
}

function isNext(a: Clause, b: Clause): boolean {
  return !/[\p{L}\p{N}]{5}/u.test(a.sentence.text.slice(a.end, b.start));
}

function extend({ members, whole }: ClauseRun, next: Member): ClauseRun {
  const { end } = next.clause;
  const tokens = whole.sentence.tokens.filter((token) => token.start >= whole.start && token.end <= end);
  return { members: [...members, next], whole: { ...whole, tokens, end } };
}

function asMember({ members, whole }: ClauseRun): Member {
  const nearest =
    members[
      nearestClause(
        whole,
        members.map(({ clause }) => clause),
      )
    ];
  return { clause: whole, item: nearest ? nearest.item : -1 };
}
