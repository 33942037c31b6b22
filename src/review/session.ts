/** A story in review: prepared once, and compared once an answer. */
import { type Compared, type Prepared, compareStory, prepareStory } from '../compare/index.ts';
import { findDecisions } from '../compare/alignment/find-decisions.ts';
import type { Lexicon, PlacedDecision, StorySource } from '../compare/types.ts';

export interface Session {
  readonly story: StorySource;
  readonly prepared: Prepared;
  readonly compared: Compared;
}

/** @throws ContentError as `compareStory` */
export function openSession(story: StorySource, lexicon: Lexicon): Session {
  const prepared = prepareStory(story.articles, lexicon, null);
  return { story, prepared, compared: compareStory(prepared, story) };
}

/**
 * The session with the story as it reads now: after an answer was written, or taken back.
 * @throws ContentError as `compareStory`
 */
export function withStory({ story: before, prepared }: Session, story: StorySource): Session {
  const isUnchanged =
    story.articles.length === before.articles.length &&
    story.articles.every(({ id, sha256 }) => before.articles.some((old) => old.id === id && old.sha256 === sha256));
  if (!isUnchanged) return openSession(story, prepared.lexicon);
  return { story, prepared, compared: compareStory(prepared, story) };
}

/**
 * Looks whether decisions that are about to be written go with those that stand.
 * @throws ContentError when they contradict each other
 */
export function refuseContradictions({ story, prepared }: Session, decisions: readonly PlacedDecision[]): void {
  findDecisions([...story.decisions, ...decisions], prepared);
}
