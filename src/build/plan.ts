/** What a build has to do: which stories there are, and under which key all that it knows of each of them is kept. */
import { keyOf, renderingVersion, comparingVersion } from './cache/keys.ts';
import { readSiteOneByOne, type SiteFrame } from '../content/site.ts';
import { ContentError, type Diagnostic, type StorySource } from '../compare/types.ts';
import type { Correction } from '../schema/front-matter.ts';
import { settings } from '../site/settings.ts';

export const ROOT = 'content';

/** A story that is to be on the site. */
export interface PlannedStory {
  readonly id: string;
  /** Of all that its pages depend on: its files, its outlets' names, its corrections, the settings, the program. */
  readonly key: string;
  /** Of its files alone, as the plan read them. */
  readonly hash: string;
  readonly articles: number;
}

export interface Plan extends SiteFrame {
  readonly stories: readonly PlannedStory[];
}

/**
 * Reads all of the content, keeping none of its texts.
 * @throws ContentError with all that is wrong with the files, and with what can be compared in spite of it
 */
export async function makePlan(): Promise<Plan> {
  const read: { readonly id: string; readonly hash: string; readonly articles: number }[] = [];
  const diagnostics: Diagnostic[] = [];
  const { diagnostics: others, ...frame } = await readSiteOneByOne(ROOT, (story) => {
    diagnostics.push(...story.diagnostics);
    if (story.ok && !story.value.meta.draft) read.push({ id: story.value.id, hash: hashOf(story.value), articles: story.value.articles.length });
  });
  diagnostics.push(...others);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw await everythingWrong(diagnostics);
  const stories = read.map(({ id, hash, articles }) => ({ id, hash, key: storyKey(hash, correctionsOf(id, frame.corrections)), articles }));
  return { ...frame, stories, diagnostics };
}

/** Names a story by what was read of it. */
export function hashOf(story: StorySource): string {
  return keyOf(story);
}

/** The corrections of one story. */
export function correctionsOf<Placed extends Correction>(id: string, corrections: readonly Placed[]): Placed[] {
  return corrections.filter(({ story }) => story === id);
}

function storyKey(hash: string, corrections: readonly Correction[]): string {
  // No page of a story shows the two, and one of them is another with each commit.
  const { changed: _changed, security: _security, ...shown } = settings;
  return keyOf(hash, corrections, shown, comparingVersion(), renderingVersion());
}

/** An editor makes one round, not ten: what is wrong with the comparisons is reported along with what is wrong with the files. */
async function everythingWrong(diagnostics: readonly Diagnostic[]): Promise<ContentError> {
  const { checkSite } = await import('./compared.ts');
  const all = (await checkSite(ROOT)).diagnostics;
  return new ContentError(all.length > 0 ? all : diagnostics);
}
