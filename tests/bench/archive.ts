/** A newsroom's archive of made stories, and its truth, as the folders that the build and `npm run evaluate` read. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Chance, chance } from './chance.ts';
import { makeStory, type MadeStory } from './corpus.ts';
import { type MadeOutlet, makeOutlets } from './outlets.ts';

export interface ArchiveOptions {
  readonly stories: number;
  /** Of all stories together, spread as evenly as can be. */
  readonly articles: number;
  /** How long an article is, within a sentence. */
  readonly words: number;
  readonly seed: number;
}

/** An archive has so many outlets, unless a story needs more. */
const OUTLETS = 40;
/** Three years, in days. */
const [FIRST_DAY, DAYS] = [Date.UTC(2031, 0, 1), 1095] as const;

/** An archive; its stories are made when they are asked for, oldest first, since all together may be more than a machine's memory holds. */
export function makeArchive(options: ArchiveOptions): Archive {
  const outlets = makeOutlets(Math.max(OUTLETS, Math.ceil(options.articles / options.stories)));
  return { outlets, stories: makeStories(options, outlets) };
}

function* makeStories({ stories, articles, words, seed }: ArchiveOptions, outlets: readonly MadeOutlet[]): Generator<MadeStory> {
  for (let index = 0; index < stories; index += 1) {
    const own = seed * 100_003 + index;
    const size = sizeOf(index, { stories, articles });
    const date = new Date(FIRST_DAY + Math.floor((index * DAYS) / Math.max(stories, DAYS)) * 86_400_000).toISOString().slice(0, 10);
    yield makeStory({ articles: size, words, seed: own, id: `made-${String(index + 1).padStart(5, '0')}`, date, outlets: draw(outlets, size, chance(own)) });
  }
}

const sizeOf = (index: number, { stories, articles }: Pick<ArchiveOptions, 'stories' | 'articles'>): number =>
  Math.floor(articles / stories) + (index < articles % stories ? 1 : 0);

function draw(outlets: readonly MadeOutlet[], number: number, { whole }: Chance): MadeOutlet[] {
  const left = [...outlets];
  return Array.from({ length: number }, () => left.splice(whole(0, left.length - 1), 1)[0] as MadeOutlet);
}

/** What an archive is written from. */
export interface Archive {
  readonly outlets: readonly MadeOutlet[];
  readonly stories: Iterable<MadeStory>;
}

/**
 * Writes `content/` as the build reads it, and `gold/<story>.json` as `npm run evaluate` reads it; what stands there already is written over.
 * @param written called after each story with how many there are
 */
export async function writeArchive(dir: string, { outlets, stories }: Archive, written: (stories: number) => void = () => undefined): Promise<void> {
  const content = join(dir, 'content');
  for (const folder of [join(content, 'outlets'), join(content, 'stories'), join(dir, 'gold')]) await mkdir(folder, { recursive: true });
  for (const { id, name } of outlets) await writeFile(join(content, 'outlets', `${id}.md`), `---\nname: ${name}\n---\n`);
  await writeFile(join(content, 'corrections.md'), '---\ncorrections: []\n---\n');
  let count = 0;
  for (const { source, gold } of stories) {
    const { title, standfirst, date, tags } = source.meta;
    const folder = join(content, 'stories', source.id);
    await mkdir(join(folder, 'articles'), { recursive: true });
    await writeFile(join(folder, 'story.md'), `---\ntitle: ${title}\nstandfirst: ${standfirst}\ndate: ${date}\ntags: [${tags.join(', ')}]\n---\n`);
    for (const { file, text } of source.articles) await writeFile(join(folder, 'articles', file), text);
    await writeFile(join(dir, 'gold', `${source.id}.json`), `${JSON.stringify(gold, null, 1)}\n`);
    written((count += 1));
  }
}
