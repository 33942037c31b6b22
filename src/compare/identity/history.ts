/** What became of a story's claims from one update to the next: kept in the ledger, by the days that the story names and by no clock. */
import type { Claim } from '../../schema/comparison.ts';
import type { StoryMeta } from '../../schema/front-matter.ts';
import type { Ledger } from '../../schema/ledger.ts';
import { by } from '../order.ts';

type Entry = NonNullable<Ledger['history']>[number];

/**
 * The ledger with one more entry for each claim that is new, has another status than it last had, or has gone. What happens twice on one day happened once: an
 * editor writes the ledger as often as it takes. Without a day nothing is added.
 * @param before the ledger as it was
 * @param after the ledger as it is, without a history
 */
export function recordHistory(
  before: Ledger,
  after: Ledger,
  claims: readonly Pick<Claim, 'id' | 'status'>[],
  { date, updated }: Pick<StoryMeta, 'date' | 'updated'>,
): Ledger {
  const day = updated ?? date;
  // A folder of articles that is no story of the site has none.
  if (day === '') return before.history === undefined ? after : { ...after, history: before.history };
  const known = new Set(before.claims.map(({ id }) => id));
  const kept = new Set([...after.claims.map(({ id }) => id), ...after.redirects.map(({ from }) => from)]);
  const past = Map.groupBy(
    (before.history ?? []).filter(({ claim }) => kept.has(claim)),
    ({ claim }) => claim,
  );
  const statusOf = new Map(claims.map(({ id, status }) => [id, status]));
  const now: Entry[] = [
    // A ledger of an older version knows the claim and not since when: since the story began.
    ...after.claims.flatMap(({ id }) => {
      const status = statusOf.get(id) ?? 'single';
      return status === 'single' ? [] : [{ claim: id, on: past.has(id) || !known.has(id) ? day : date, status }];
    }),
    ...after.redirects.filter(({ from }) => known.has(from)).map(({ from }) => ({ claim: from, on: day, status: 'gone' as const })),
  ];
  for (const entry of now) past.set(entry.claim, withEntry(past.get(entry.claim) ?? [], entry));
  const history = [...past.values()].flat().toSorted(by(({ on, claim }) => [on, claim]));
  return history.length > 0 ? { ...after, history } : after;
}

/** What a claim has been, with what it is: the last word of a day is the day's, and what has not changed is not said again. */
function withEntry(past: readonly Entry[], entry: Entry): Entry[] {
  const earlier = past.filter(({ on }) => on < entry.on);
  const same = past.at(-1)?.status === entry.status;
  if (same && past.length > earlier.length) return [...past];
  return earlier.at(-1)?.status === entry.status ? earlier : [...earlier, entry];
}
