/**
 * An editor's answers -> claims. Merging whole clusters on a yes was measured to fail, and so was clustering anew: one clause may
 * tell two claims. So an answer acts where it was given: its passages become one claim, members of their former claims come along
 * where they fit all of it, and what does not fit stays behind. A passage stands in two claims where an editor tied it to both, or where it fits both.
 */
import type { Beliefs } from './beliefs.ts';

/** How well, 0..1, a passage must fit a claim on average to come along, and to stay behind with what did not come. */
const FIT = { along: 0.6, behind: 0.5 } as const;
/** How well a passage of no claim must fit one that an editor has confirmed. */
const ATTACH = 0.5;

/**
 * @param groupOf the article of each item, by index
 * @param clusters what the model alone has found
 * @param same sets of items that an editor called the same
 * @param different pairs that an editor called different
 * @returns claims, each sorted; those of an editor's passages hold them all
 */
export function settle(
  groupOf: readonly string[],
  clusters: readonly (readonly number[])[],
  beliefs: Beliefs,
  same: readonly (readonly number[])[],
  different: readonly (readonly [number, number])[],
): number[][] {
  const fit = (item: number, claim: Iterable<number>): number => {
    let [total, count, within] = [0, 0, 0];
    for (const other of claim) {
      if (other === item) continue;
      if (groupOf[other] === groupOf[item]) within = Math.max(within, beliefs.of(item, other));
      else [total, count] = [total + beliefs.of(item, other), count + 1];
    }
    return count ? total / count : within;
  };
  const barred = (item: number, claim: Iterable<number>): boolean => [...claim].some((other) => beliefs.judged(item, other) === false);
  const tied = (item: number, claim: Iterable<number>): boolean => [...claim].some((other) => beliefs.judged(item, other) === true);

  let claims = clusters.map((items) => new Set(items));
  for (const [a, b] of different) for (const claim of claims) if (claim.has(a) && claim.has(b)) claim.delete(fit(a, claim) < fit(b, claim) ? a : b);

  for (const passages of same) {
    const joined = new Set(passages);
    const along = new Set(claims.filter((claim) => passages.some((item) => claim.has(item))).flatMap((claim) => [...claim]));
    for (;;) {
      const fits = [...along].filter((item) => !joined.has(item) && !barred(item, joined)).map((item) => ({ item, value: fit(item, joined) }));
      const best = fits.reduce((top, one) => (one.value > top.value ? one : top), { item: -1, value: FIT.along - 1e-12 });
      if (best.item < 0) break;
      joined.add(best.item);
    }
    claims = claims.flatMap((claim) => {
      const rest = [...claim].filter((item) => !joined.has(item));
      if (rest.length === claim.size) return [claim];
      if (!rest.length) return [];
      const stays = [...claim].filter((item) => joined.has(item) && (tied(item, rest) || fit(item, rest) >= FIT.behind));
      return [new Set([...rest, ...stays])];
    });
    claims.push(joined);
  }
  claims = claims.filter((claim) => new Set([...claim].map((item) => groupOf[item])).size > 1 || [...claim].some((item) => tied(item, claim)));
  attach(
    claims.filter((claim) => [...claim].some((item) => tied(item, claim))),
    claims,
  );
  return claims.map((claim) => [...claim].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || a.length - b.length);

  /** Whoever stands in no claim joins the confirmed one that fits best. */
  function attach(confirmed: readonly Set<number>[], all: readonly Set<number>[]): void {
    const taken = new Set(all.flatMap((claim) => [...claim]));
    for (;;) {
      let best = { item: -1, value: ATTACH, claim: new Set<number>() };
      for (const claim of confirmed)
        for (const item of new Set([...claim].flatMap((member) => [...beliefs.near(member)]))) {
          if (taken.has(item) || barred(item, claim)) continue;
          const value = fit(item, claim);
          if (value > best.value + 1e-12) best = { item, value, claim };
        }
      if (best.item < 0) return;
      best.claim.add(best.item);
      taken.add(best.item);
    }
  }
}
