/**
 * What of a claim may be asserted. A claim of many mentions is seldom sure as a whole, while some of its mentions are: those then stand as a
 * claim of their own, and the whole is offered to an editor.
 */
import type { OpenPoint } from '../schema/comparison.ts';
import { type Group, regroup } from './alignment/align.ts';
import { pairsOf } from './alignment/beliefs.ts';
import type { Member } from './alignment/pins.ts';
import { type FoundClaim, statusOf, SURE } from './claims.ts';
import { proposals } from './differences/index.ts';
import { type ComparedPair, saysTheSame, surenessOf } from './differences/open-points.ts';
import { areFarApart } from './differences/other-event.ts';
import { compareValues } from './differences/values.ts';
import { nth } from './nth.ts';
import type { Scores } from './similarity/scores.ts';

/** What is needed to make claims of parts of a group. */
interface Settling {
  readonly make: (group: Group) => FoundClaim;
  readonly scores: Scores;
}

/**
 * So likely must each two mentions of a core tell one claim, its mean being at least `SURE`: more where a difference would be stated, since of what
 * does not belong together something always differs. Chosen on seven stories, each left out of training.
 */
const LEAST = { same: 0.75, differing: 0.9 } as const;
/** A claim of more mentions says something general, and is not looked through. */
const MOST_MENTIONS = 40;

/** How sure it is that two members, by index, tell one claim; of those that may stand in one core. */
type Fitting = ReadonlyMap<string, number>;

const keyOf = (i: number, j: number): string => (i < j ? `${i} ${j}` : `${j} ${i}`);

/**
 * @param group what was joined
 * @returns the claim as it is, where it can be asserted or nothing of it can; else the parts that can, then the whole, unsettled
 */
export function settle(group: Group, { make, scores }: Settling): FoundClaim[] {
  const whole = make(group);
  if (whole.status === 'single' || whole.review === 'confirmed' || isAsserted(whole)) return [whole];
  const { members, judged } = group;
  const claimOf = (some: readonly Member[]): FoundClaim => make(regroup(some, scores, judged));
  const cores: FoundClaim[] = [];
  let left = members.length <= MOST_MENTIONS ? [...members.keys()] : [];
  const differs = whole.status === 'differs' && members.length <= FEW && !tellsOfTwo(whole);
  const pairsFrom = (least: number): ComparedPair[] => (left.length > 0 ? whole.pairs.filter((pair) => surenessOf(pair) >= least) : []);
  const surePairs = pairsFrom(LEAST.differing);
  const samePairs = pairsFrom(LEAST.same).filter((pair) => isSame(whole, pair));
  // Where the whole differs, a part of it tells nothing more by differing too.
  const fittings = [...(differs ? [] : [surePairs]), samePairs].map(
    (pairs): Fitting => new Map(pairs.map((pair) => [keyOf(pair.i, pair.j), surenessOf(pair)])),
  );
  for (;;) {
    // Lazily: the second is only looked for where nothing of the first can be asserted.
    const found = fittings
      .values()
      .map((fitting) => coreOf(group, left, fitting))
      .filter((core) => core.length > 1)
      .map((core) => ({ core, claim: claimOf(core.map((i) => nth(members, i))) }))
      .find(({ claim }) => isAsserted(claim));
    if (!found) break;
    cores.push(found.claim);
    left = left.filter((i) => !found.core.includes(i));
  }
  return [...cores, differs ? whole : unsettled(whole)];
}

/** A claim of so few mentions that a rule sets apart is asserted although it is not sure: of 26 such differences of seven stories 20 were right. */
const FEW = 6;

/** Whether what sets the mentions apart may be no more than that they tell of two times: nobody is sure that they belong together. */
const tellsOfTwo = ({ found, pairs }: FoundClaim): boolean =>
  pairs.some(({ i, j }) => {
    const [a, b] = [nth(found, i), nth(found, j)];
    return areFarApart(a, b) && !compareValues(a, b).same.some(({ kind }) => kind === 'quantity');
  });

const isAsserted = ({ status, confidence }: FoundClaim): boolean => status === 'agreed' || (status === 'differs' && (confidence ?? 0) >= SURE);

/** Whether neither a rule nor an open point sets two mentions of a claim apart. */
function isSame({ found }: FoundClaim, pair: ComparedPair): boolean {
  return saysTheSame(pair) && proposals([nth(found, pair.i), nth(found, pair.j)]).every(({ minor }) => minor);
}

/** Grows a core from the surest two members that fit, each time by the member that is surest of all in it. */
function coreOf({ members }: Group, left: readonly number[], fitting: Fitting): number[] {
  const articleOf = (i: number): string => nth(members, i).clause.sentence.article;
  const sure = (i: number, j: number): number => fitting.get(keyOf(i, j)) ?? 0;
  const opening = pairsOf([...left])
    .filter(([i, j]) => fitting.has(keyOf(i, j)))
    .reduce<[number, number] | null>((best, pair) => (best === null || sure(...pair) > sure(...best) ? pair : best), null);
  const core = [...(opening ?? [])];
  for (;;) {
    const offers = left.flatMap((i) => {
      const others = core.filter((j) => articleOf(j) !== articleOf(i));
      const fits = !core.includes(i) && others.length > 0 && others.every((j) => fitting.has(keyOf(i, j)));
      return fits ? [{ i, value: Math.min(...others.map((j) => sure(i, j))) }] : [];
    });
    const best = offers.reduce<(typeof offers)[number] | null>((most, one) => (most === null || one.value > most.value ? one : most), null);
    if (!best) return core.sort((a, b) => a - b);
    core.push(best.i);
  }
}

/** Whether all that a claim holds stands in another that an editor has confirmed: to assert it by itself would count it twice. */
export function isPartOfConfirmed(claim: FoundClaim, claims: readonly FoundClaim[]): boolean {
  if (claim.review === 'confirmed' || claim.status === 'single') return false;
  const keys = passagesOf(claim);
  return claims.some((other) => other !== claim && other.review === 'confirmed' && other.status !== 'single' && keys.isSubsetOf(passagesOf(other)));
}

const passagesOf = ({ mentions }: FoundClaim): ReadonlySet<string> =>
  new Set(mentions.map(({ article, start, end }) => `${article} ${start.offset} ${end.offset}`));

/** A claim of which nothing is asserted: what a rule would call a difference is for an editor to decide too. */
function unsettled(claim: FoundClaim): FoundClaim {
  const asked = claim.differences.flatMap(({ kind, shown }): OpenPoint[] => {
    if (claim.open.some((point) => point.kind === kind)) return [];
    return [{ kind, mentions: [...new Set(shown.flatMap(({ mentions }) => mentions))].sort((a, b) => a - b), words: shown.flatMap(({ words }) => words) }];
  });
  const open = [...claim.open, ...asked];
  return { ...claim, differences: [], open, status: statusOf(2, [], open) };
}
