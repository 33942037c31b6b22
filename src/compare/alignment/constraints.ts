/**
 * An editor's answers as constraints on the clusters: must-link and cannot-link (Wagstaff & Cardie 2000). Merging whole clusters on a yes
 * was measured to fail, and so was clustering again: one clause may tell two claims. So a constraint acts where it was given: its passages
 * become one claim, members of their former claims come along where they fit all of it, and what does not fit stays behind. A passage
 * stands in two claims where an editor tied it to both, or where it fits both.
 */
import { type Beliefs, type Constraint } from './beliefs.ts';
import { byFirstItem } from './cluster.ts';

/** How well, 0..1, a passage must fit a claim on average to come along, and to stay behind with what did not come. */
const FIT = { along: 0.6, behind: 0.5 } as const;
/** How well a passage of no claim must fit one that an editor has confirmed. */
const ATTACH = 0.5;
/** What is nearer than this is equal. */
const TIE = 1e-12;

type Cluster = ReadonlySet<number>;

/** How a passage stands to a cluster: how well it fits, and whether an editor tied it to any of its members or parted it from one. */
interface Standing {
  readonly fit: (item: number, cluster: Iterable<number>) => number;
  readonly has: (kind: Constraint['kind'], item: number, cluster: Iterable<number>) => boolean;
}

/**
 * @param groupOf the article of each item, by index
 * @param clusters what the model alone has found
 * @param mustLink sets of items that an editor called the same
 * @param cannotLink pairs that an editor called different
 * @returns claims, each sorted; those of an editor's passages hold them all
 */
export function applyConstraints(
  groupOf: readonly string[],
  clusters: readonly (readonly number[])[],
  beliefs: Beliefs,
  mustLink: readonly (readonly number[])[],
  cannotLink: readonly (readonly [number, number])[],
): number[][] {
  const standing = standingBy(groupOf, beliefs);
  const parted = clusters.flatMap((items) => part(new Set(items), cannotLink, standing));
  const linked = mustLink.reduce((claims, passages) => link(claims, passages, standing), parted);
  const isConfirmed = (claim: Cluster): boolean => [...claim].some((item) => standing.has('must-link', item, claim));
  const claims = linked.filter((claim) => new Set([...claim].map((item) => groupOf[item])).size > 1 || isConfirmed(claim));
  const attached = attach(claims.filter(isConfirmed), new Set(claims.flatMap((claim) => [...claim])), beliefs, standing);
  return claims.map((claim) => [...claim, ...(attached.get(claim) ?? [])].sort((a, b) => a - b)).sort((a, b) => byFirstItem(a, b) || a.length - b.length);
}

function standingBy(groupOf: readonly string[], beliefs: Beliefs): Standing {
  return {
    fit: (item, cluster) => {
      let [total, count, within] = [0, 0, 0];
      for (const other of cluster) {
        if (other === item) continue;
        if (groupOf[other] === groupOf[item]) within = Math.max(within, beliefs.of(item, other));
        else [total, count] = [total + beliefs.of(item, other), count + 1];
      }
      return count ? total / count : within;
    },
    has: (kind, item, cluster) => [...cluster].some((other) => beliefs.constraint(item, other) === kind),
  };
}

/**
 * Without the one of each two that an editor called different which fits the others less. What is taken out stays together as far as it
 * fits: two passages that do not say what a third says may well
 * say the same.
 */
function part(cluster: Cluster, cannotLink: readonly (readonly [number, number])[], { fit, has }: Standing): Cluster[] {
  const kept = new Set(cluster);
  for (const [a, b] of cannotLink) if (kept.has(a) && kept.has(b)) kept.delete(fit(a, kept) < fit(b, kept) ? a : b);
  const out: Set<number>[] = [];
  for (const item of cluster) {
    if (kept.has(item)) continue;
    const home = out.find((one) => !has('cannot-link', item, one) && fit(item, one) >= FIT.behind);
    if (home) home.add(item);
    else out.push(new Set([item]));
  }
  return [kept, ...out];
}

/** Makes one claim of passages that an editor called the same, with whoever fits them of the claims that they stood in. */
function link(claims: readonly Cluster[], passages: readonly number[], { fit, has }: Standing): Cluster[] {
  const joined = new Set(passages);
  const along = new Set(claims.filter((claim) => passages.some((item) => claim.has(item))).flatMap((claim) => [...claim]));
  for (;;) {
    const fits = [...along].filter((item) => !joined.has(item) && !has('cannot-link', item, joined)).map((item) => ({ item, value: fit(item, joined) }));
    const best = fits.reduce((top, one) => (one.value > top.value ? one : top), { item: -1, value: FIT.along - TIE });
    if (best.item < 0) break;
    joined.add(best.item);
  }
  const behind = claims.flatMap((claim) => {
    const rest = [...claim].filter((item) => !joined.has(item));
    if (rest.length === claim.size) return [claim];
    if (!rest.length) return [];
    const stays = [...claim].filter((item) => joined.has(item) && (has('must-link', item, rest) || fit(item, rest) >= FIT.behind));
    return [new Set([...rest, ...stays])];
  });
  return [...behind, joined];
}

/**
 * Whoever stands in no claim joins the confirmed one that fits best, the best fitting first.
 * @param taken what stands in any claim
 * @returns what joined each claim
 */
function attach(confirmed: readonly Cluster[], taken: ReadonlySet<number>, beliefs: Beliefs, { fit, has }: Standing): ReadonlyMap<Cluster, readonly number[]> {
  const grown = confirmed.map((claim) => ({ claim, items: new Set(claim), added: [] as number[] }));
  const used = new Set(taken);
  for (;;) {
    const offers = grown.flatMap(({ items, added }) =>
      [...new Set([...items].flatMap((member) => beliefs.near(member)))].flatMap((item) =>
        used.has(item) || has('cannot-link', item, items) ? [] : [{ item, value: fit(item, items), items, added }],
      ),
    );
    const best = offers.reduce<(typeof offers)[number] | null>((top, one) => (one.value > (top?.value ?? ATTACH) + TIE ? one : top), null);
    if (best === null) return new Map(grown.map(({ claim, added }) => [claim, added]));
    best.items.add(best.item);
    best.added.push(best.item);
    used.add(best.item);
  }
}
