/** A build on several machines: each makes the stories of its share and hands them over as files; one of them joins all into the site. */
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache/folder.ts';
import { writeAtomically } from '../content/index.ts';
import { entryFile } from './cache/entries.ts';
import { ContentError } from '../compare/types.ts';
import { type PlannedStory, shareOf } from './plan.ts';

/** Where shards lie, each in a folder `2-of-8` with the entries of the cache that its stories have. */
export const SHARDS = '.shards';

export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** What `--shard 2/8` means; null when it means nothing. */
export function toShard(text: string): Shard | null {
  const [, number = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : null;
}

/** Copies what is kept of stories into the folder of a shard, in place of what was there. @returns the folder */
export function handOver(stories: readonly PlannedStory[], { number, of }: Shard): string {
  const folder = join(SHARDS, `${number}-of-${of}`);
  const beside = `${folder}.${process.pid}.tmp`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  for (const { key } of stories)
    for (const kind of ['parts', 'pages'] as const) {
      const file = entryFile(kind, key, beside);
      mkdirSync(dirname(file), { recursive: true });
      cpSync(entryFile(kind, key), file);
    }
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
  return folder;
}

/** Puts the stories of all shards among what is kept here. @returns the names of their folders */
export function takeOver(): string[] {
  const folders = existsSync(SHARDS) ? readdirSync(SHARDS).filter((name) => /^\d+-of-\d+$/.test(name)) : [];
  for (const folder of folders)
    for (const name of globSync('{parts,pages}/*/*', { cwd: join(SHARDS, folder) }))
      writeAtomically(join(cacheFolder(), name), readFileSync(join(SHARDS, folder, name)));
  return folders.toSorted();
}

/** What to say when shards do not hold every story. */
export function incomplete(missing: readonly PlannedStory[], folders: readonly string[]): ContentError {
  const [first] = missing;
  const of = Number(folders[0]?.split('-')[2] ?? 0);
  const absent = [...new Set(missing.map(({ id }) => shareOf(id, of || 1)))].toSorted((a, b) => a - b);
  const what = `${missing.length === 1 ? 'a story is' : `${missing.length} stories are`} in no shard as ${missing.length === 1 ? 'it is' : 'they are'} now: ${first?.id}${missing.length > 1 ? ' and others' : ''}`;
  const calls = absent.map((number) => `\`npm run build -- --shard ${number}/${of}\``).slice(0, 8);
  const fix = of === 0 ? 'Build the shards first: `npm run build -- --shard 1/2`, `npm run build -- --shard 2/2`' : `Run ${calls.join(', ')} on this content`;
  return new ContentError([{ severity: 'error', file: SHARDS, line: null, column: null, what, fix }]);
}
