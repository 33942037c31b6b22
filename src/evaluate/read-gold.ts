import { join } from 'node:path';
import type { Annotated } from './annotated.ts';
import type { Encoder } from '../encoder/index.ts';
import { readArticles } from '../encoder/read-articles.ts';
import { goldDiagnostics, parseGold } from './gold.ts';
import { ContentError } from '../compare/types.ts';
import { listFolder } from '../content/folder.ts';
import { valueOf } from '../content/result.ts';
import { readStory } from '../content/story.ts';
import { readText } from '../content/text.ts';

/** A gold list and the folder of the articles that it is about. */
export interface AnnotatedPlace {
  readonly goldFile: string;
  readonly dir: string;
}

/** The site's own annotated stories: each gold list `<story>.json` in `goldDir` whose story is among `storiesDir`. */
export async function findAnnotated(goldDir: string, storiesDir: string): Promise<AnnotatedPlace[]> {
  const lists = (valueOf(await listFolder(goldDir))?.files ?? []).filter((name) => name.endsWith('.json'));
  const stories = valueOf(await listFolder(storiesDir))?.folders ?? [];
  return lists
    .map((name) => ({ name, story: name.slice(0, -'.json'.length) }))
    .filter(({ story }) => stories.includes(story))
    .map(({ name, story }) => ({ goldFile: join(goldDir, name), dir: join(storiesDir, story) }));
}

/**
 * Reads a story's folder, or any folder of articles, and its gold list.
 * @throws ContentError when either cannot be used, or a gold quote does not stand in its article
 */
export async function readAnnotated({ goldFile, dir }: AnnotatedPlace, encoder: Encoder): Promise<Annotated> {
  const { text: json, file } = valueOf(await readText(goldFile));
  const gold = parseGold(json, file);
  const { story } = await readStory(dir);
  const misfits = goldDiagnostics(gold, new Map(story.articles.map(({ id, text }) => [id, text])), file);
  if (misfits.length > 0) throw new ContentError(misfits);
  return { source: story, gold, readings: await readArticles(encoder, story.articles) };
}
