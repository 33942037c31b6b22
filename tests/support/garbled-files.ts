/** The law of the door to the disk: whatever stands in the files of a site, they are read and compared, or refused by name. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { readSite } from '../../src/content/index.ts';
import { compare } from './articles.ts';
import { expectRefusal } from './ask-a-story.ts';
import type { Files } from './folder.ts';
import { expectLawful } from './laws.ts';
import { anyGarbled } from './mutated-story.ts';

/** One or two files of a site garbled, the rest as they were. */
export function anyGarbledFiles(files: Files): fc.Arbitrary<Files> {
  const texts = Object.entries(files).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text] as const] : []));
  return fc
    .shuffledSubarray(texts, { minLength: 1, maxLength: 2 })
    .chain((some) => fc.tuple(...some.map(([name, text]) => anyGarbled(text).map((garbled): [string, string] => [name, garbled]))))
    .map((changed) => ({ ...files, ...Object.fromEntries(changed) }));
}

/** The property, for a site of these files. */
export function lawOfFiles(files: Files): fc.IAsyncProperty<[Files]> {
  return fc.asyncProperty(anyGarbledFiles(files), async (garbled) => {
    const root = await mkdtemp(join(tmpdir(), 'corroborate-'));
    try {
      for (const [name, content] of Object.entries(garbled)) {
        await mkdir(dirname(join(root, name)), { recursive: true });
        await writeFile(join(root, name), content);
      }
      const { stories, warnings } = await readSite(root, { drafts: true });
      for (const story of stories) expectLawful(story, compare(story).comparison);
      for (const { severity } of warnings) expect(severity).toBe('warning');
    } catch (error) {
      expectRefusal(error);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
}
