/**
 * What to ask an editor next about sameness: one passage, and up to five of other outlets that may say the same. Ranked by how many
 * pairs the answer is expected to bring together, since a yes ties not two passages but the claims that they stand in.
 */
import { pairsOf } from '../compare/alignment/beliefs.ts';
import { nth } from '../compare/nth.ts';
import { by } from '../compare/order.ts';
import type { About, DraftQuestion } from './about.ts';
import { noesIn } from './noes.ts';
import { roomFor, wordsIn } from './reading.ts';

/** With five F1 after 20 answers is .02 higher than with three on seven annotated stories; of a claim about to be published three are enough. */
const MOST_CANDIDATES = 5;
/** Of the passage and its candidates. Without a limit F1 after 20 answers is .04 higher, and they take twice as long: docs/experiments.md. */
const MOST_WORDS = 55;
/** So many words of a candidate cost nothing: of two that are worth the same the shorter one is asked. */
const AT_HAND = 5;
/** A pair believed less than this is not asked. */
const LEAST = 0.01;
/** A pair that is less likely than this after a yes would not come along. */
const COMES = 0.6;
/** A wrong pair costs this much, where a right one brings 2. */
const COST = 0.6;
/** Of two that say the same as a third, so many say the same (measured on seven annotated stories). */
const CLOSES = 0.8;

/** With each no about a passage less is left to hope of it: a story has more claims than the one that everything is near to. */
const WORN = 0.8;
/**
 * With each no between two claims much less is left to hope of another two of their passages: the same was asked of member after member.
 * Only what is asked next follows from this, not what stands together.
 */
const ASKED_OF_CLAIM = 0.1;
/** What an open pair promises at most: those that were believed from .4 to .9 were right in three of ten, for something kept them apart. */
const MOST_LIKELY = 0.4;

/** Every passage with its best open candidates. Headlines repeat what the text says, and are not asked about. */
export function askOfSameness({ prepared, joined: { claims, free, constraints, beliefs: believed } }: About): DraftQuestion[] {
  const { articles, clauses } = prepared;
  const beliefs = believed();
  const outletOfArticle = new Map(articles.map(({ source }) => [source.id, source.outlet.id]));
  const outlets = clauses.map(({ sentence }) => outletOfArticle.get(sentence.article));
  const isHeading = (item: number): boolean => nth(clauses, item).sentence.heading;
  const isOneOutlet = (a: number, b: number): boolean => outlets[a] === outlets[b];
  const homesOf = clauses.map((): (readonly number[])[] => []);
  for (const claim of claims) for (const item of claim) homesOf[item]?.push(claim);
  const home = (item: number): readonly number[] => nth(homesOf, item).reduce((large, one) => (one.length > large.length ? one : large), [item]);
  const together = (a: number, b: number): boolean => nth(homesOf, a).some((claim) => claim.includes(b));
  const noes = noesIn(constraints);
  const chanceOf = (u: number, c: number): number => Math.min(beliefs.chance(u, c), MOST_LIKELY);
  const isOpen = (u: number, c: number): boolean =>
    free[c] === true && !isOneOutlet(c, u) && beliefs.constraint(u, c) === null && !together(u, c) && beliefs.chance(u, c) >= LEAST;

  /** What a yes about u and c is expected to bring. */
  const worthOf = (u: number, c: number): number => {
    const [own, other] = [home(u), home(c)];
    let worth = 0;
    for (const x of own)
      for (const y of other) {
        if (isHeading(x) || isHeading(y) || isOneOutlet(x, y) || own.includes(y) || other.includes(x)) continue;
        const likely = (x === u ? 1 : beliefs.of(u, x)) * (y === c ? 1 : beliefs.of(c, y)) * (x === u && y === c ? 1 : beliefs.linked(x, y));
        if (likely >= COMES) worth += 2 * likely - COST;
      }
    return chanceOf(u, c) * worth * WORN ** (noes.about(u) + noes.about(c)) * ASKED_OF_CLAIM ** noes.between(own, other);
  };

  const ask = (u: number): DraftQuestion[] => {
    const options = beliefs
      .near(u)
      .filter((c) => isOpen(u, c))
      .map((c) => ({ c, worth: worthOf(u, c), home: home(c) }))
      .sort(by(({ worth, c }) => [-worth / Math.sqrt(wordsIn(prepared, c) + AT_HAND), c]));
    // One candidate a claim: the others would come along with it.
    const apart = options.filter((one, i) => one.home.length === 1 || options.findIndex((other) => other.home === one.home) === i);
    const fitting = roomFor(
      prepared,
      u,
      apart.map(({ c }) => c),
      MOST_WORDS,
    ).slice(0, MOST_CANDIDATES);
    const chosen = apart.filter(({ c }) => fitting.includes(c));
    if (!chosen.length) return [];
    const among = pairsOf(chosen).map(([a, b]) => (isOneOutlet(a.c, b.c) ? 0 : beliefs.chance(u, a.c) * beliefs.chance(u, b.c) * (2 * CLOSES - COST)));
    const worth = [...chosen.map((one) => one.worth), ...among].reduce((total, one) => total + one, 0);
    return [{ kind: 'same', facet: null, passage: u, candidates: chosen.map(({ c }) => ({ item: c, side: null })), worth, claim: null, side: null }];
  };
  return clauses.flatMap((_, u) => (free[u] && !isHeading(u) ? ask(u) : []));
}
