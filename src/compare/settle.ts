/**
 * What of a claim may be asserted. A claim of many mentions is seldom sure as a whole, while some of its mentions are: those then stand as a
 * claim of their own, and the whole is offered to an editor.
 */
import type { OpenPoint } from '../schema/comparison.ts';
import { type Group, regroup } from './alignment/align.ts';
import { pairsOf } from './alignment/beliefs.ts';
import { type FoundClaim, statusOf, SURE } from './claims.ts';
import { proposals } from './differences/index.ts';
import { type ComparedPair, saysTheSame, surenessOf } from './differences/open-points.ts';
import { nth } from './nth.ts';
import type { Scores } from './similarity/scores.ts';

/** What is needed to make claims of parts of a group. */
interface Settling {
  readonly make: (group: Group) => FoundClaim;
  readonly scores: Scores;
}

/** So likely must each two mentions of a core tell one claim; its mean must reach `SURE`. */
const LEAST = 0.85;
/** A claim of more mentions says something general, and is not looked through. */
const MOST_MENTIONS = 40;

/** Tells of two members, by index in their group, whether they may stand in one core. */
type Fits = (i: number, j: number) => boolean;

/**
 * @param group what was joined
 * @returns the claim as it is, where it can be asserted or nothing of it can; else the parts that can, then the whole, unsettled
 */
export function settle(group: Group, { make, scores }: Settling): FoundClaim[] {
  const whole = make(group);
  if (whole.status === 'single' || whole.review === 'confirmed' || isAsserted(whole)) return [whole];
  const cores: FoundClaim[] = [];
  const { members } = group;
  const pairs = new Map(whole.pairs.map((pair) => [`${pair.i} ${pair.j}`, pair]));
  const pairOf = (i: number, j: number): ComparedPair | undefined => pairs.get(i < j ? `${i} ${j}` : `${j} ${i}`);
  const sure = (i: number, j: number): number => ((pair) => (pair ? surenessOf(pair) : 0))(pairOf(i, j));
  const isSure: Fits = (i, j) => sure(i, j) >= LEAST;
  const isClean: Fits = (i, j) => isSure(i, j) && isSame(whole, pairOf(i, j), i, j);
  let left = members.length <= MOST_MENTIONS ? [...members.keys()] : [];
  for (;;) {
    const found = [isSure, isClean].flatMap((fits) => {
      const core = coreOf(group, left, sure, fits);
      const claim =
        core.length > 1
          ? make(
              regroup(
                core.map((i) => nth(members, i)),
                scores,
                group.judged,
              ),
            )
          : null;
      return claim && isAsserted(claim) ? [{ core, claim }] : [];
    })[0];
    if (!found) break;
    cores.push(found.claim);
    left = left.filter((i) => !found.core.includes(i));
  }
  const differs = whole.status === 'differs' && members.length <= FEW && !cores.some(({ status }) => status === 'differs');
  return [...cores, differs ? whole : unsettled(whole)];
}

/** A claim of so few mentions that a rule sets apart is asserted although it is not sure: of 26 such differences of seven stories 20 were right. */
const FEW = 6;

const isAsserted = ({ status, confidence }: FoundClaim): boolean => status === 'agreed' || (status === 'differs' && (confidence ?? 0) >= SURE);

/** Whether neither a rule nor an open point sets two mentions of a claim apart. */
function isSame({ found }: FoundClaim, pair: ComparedPair | undefined, i: number, j: number): boolean {
  return pair !== undefined && saysTheSame(pair) && proposals([nth(found, i), nth(found, j)]).every(({ minor }) => minor);
}

/** Grows a core from the surest two members that fit, each time by the member that is surest of all in it. */
function coreOf({ members }: Group, left: readonly number[], sure: (i: number, j: number) => number, fits: Fits): number[] {
  const articleOf = (i: number): string => nth(members, i).clause.sentence.article;
  const isApart = (i: number, j: number): boolean => articleOf(i) !== articleOf(j);
  const opening = pairsOf([...left])
    .filter(([i, j]) => isApart(i, j) && fits(i, j))
    .reduce<[number, number] | null>((best, pair) => (best === null || sure(...pair) > sure(...best) ? pair : best), null);
  const core = [...(opening ?? [])];
  for (;;) {
    const offers = left.flatMap((i) => {
      const others = core.filter((j) => isApart(i, j));
      return core.includes(i) || others.length === 0 || !others.every((j) => fits(i, j)) ? [] : [{ i, value: Math.min(...others.map((j) => sure(i, j))) }];
    });
    const best = offers.reduce<(typeof offers)[number] | null>((most, one) => (most === null || one.value > most.value ? one : most), null);
    if (!best) return core.sort((a, b) => a - b);
    core.push(best.i);
  }
}

/** A claim of which nothing is asserted: what a rule would call a difference is for an editor to decide too. */
function unsettled(claim: FoundClaim): FoundClaim {
  const asked = claim.differences.flatMap(({ kind, shown }): OpenPoint[] => {
    if (claim.open.some((point) => point.kind === kind)) return [];
    return [{ kind, mentions: [...new Set(shown.flatMap(({ mentions }) => mentions))].sort((a, b) => a - b), words: shown.flatMap(({ words }) => words) }];
  });
  const open = [...claim.open, ...asked];
  return { ...claim, differences: [], open, status: statusOf(2, [], open) };
}
