/** A story in review: prepared once, and compared once an answer. */
import { type Compared, type Prepared, compareStory, prepareStory } from '../compare/index.ts';
import { findDecisions } from '../compare/alignment/find-decisions.ts';
import type { PlacedDecision, Readings, Resources, SourceArticle, StorySource } from '../compare/types.ts';

export interface Session {
  readonly story: StorySource;
  readonly prepared: Prepared;
  readonly compared: Compared;
  /** What the encoder makes of articles. */
  readonly read: (articles: readonly SourceArticle[]) => Promise<Readings>;
}

/** @throws ContentError as `compareStory` */
export async function openSession(story: StorySource, resources: Resources, read: Session['read']): Promise<Session> {
  const prepared = prepareStory(story.articles, resources, await read(story.articles));
  return { story, prepared, read, compared: compareStory(prepared, story) };
}

/**
 * The session with the story as it reads now: after an answer was written, or taken back.
 * @throws ContentError as `compareStory`
 */
export async function withStory({ story: before, prepared, read }: Session, story: StorySource): Promise<Session> {
  const isUnchanged =
    story.articles.length === before.articles.length &&
    story.articles.every(({ id, sha256 }) => before.articles.some((old) => old.id === id && old.sha256 === sha256));
  if (!isUnchanged) return openSession(story, prepared.resources, read);
  return { story, prepared, read, compared: compareStory(prepared, story) };
}

/**
 * Looks whether decisions that are about to be written go with those that stand.
 * @throws ContentError when they contradict each other
 */
export function refuseContradictions({ story, prepared }: Session, decisions: readonly PlacedDecision[]): void {
  findDecisions([...story.decisions, ...decisions], prepared);
}
