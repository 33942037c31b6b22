/** What changed in a story since it was first published, by day: claims that are new, merged or told differently now. Settled ones only. */
import type { Claim } from '../../schema/comparison.ts';
import { STATUS_WORDS } from '../format.ts';
import type { Story } from '../library.ts';
import { isShareable } from '../share.ts';

export interface Change {
  readonly claim: Claim;
  /** What happened to it, in our words. */
  readonly what: string;
}

export interface DayOfChanges {
  readonly day: string;
  readonly changes: readonly Change[];
}

/** The days on which something changed, the newest first; none of a story that was not updated. */
export function changesOf(story: Story): DayOfChanges[] {
  const later = story.history.filter(({ on }) => on > story.date);
  const days = Map.groupBy(later, ({ on }) => on);
  return [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, entries]) => ({ day, changes: entries.flatMap((entry) => changeOf(story, entry)) }))
    .filter(({ changes }) => changes.length > 0);
}

function changeOf(story: Story, { claim: id, on, status }: Story['history'][number]): Change[] {
  if (status === 'gone') {
    const into = story.shared.find((one) => one.id === story.redirects.find(({ from }) => from === id)?.to);
    return into && isShareable(into) ? [{ claim: into, what: 'merged with another claim' }] : [];
  }
  const claim = story.shared.find((one) => one.id === id);
  // What has changed again since is told under the later day.
  if (!claim || !isShareable(claim) || claim.status !== status) return [];
  const before = story.history.filter((entry) => entry.claim === id && entry.on < on).at(-1);
  if (!before) return [{ claim, what: `new: ${STATUS_WORDS[status]}` }];
  return [{ claim, what: `now ${STATUS_WORDS[status]}; before, ${before.status === 'gone' ? 'not told by two outlets' : STATUS_WORDS[before.status]}` }];
}

/** The day on which a claim last changed; that of the story where nothing is known of it. */
export function lastChange(story: Story, id: string): string {
  return story.history.filter(({ claim }) => claim === id).at(-1)?.on ?? story.updated ?? story.date;
}
