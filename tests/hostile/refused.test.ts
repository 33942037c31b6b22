/** Content that is wrong is refused, with an error that says what and where; whatever stands in it, a terminal shows text. */
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../src/build/compared.ts';
import { frameOf } from '../../src/content/frame.ts';
import { describeDiagnostic } from '../../src/compare/types.ts';
import { makeFolder } from '../support/folder.ts';
import { refused, wellStory } from './refused.ts';

/** What is wrong with a whole file: with its name, its size or its place. */
const WHOLE = /^(?:name-|megabytes|sub-folder|capital-ending|(?:decisions|corrections)-other-ending|(?:decisions|ledger)-capital|story-nested)/;

describe('content that is refused', () => {
  test.each(refused)('$name: $tries', async ({ name, files, says }) => {
    const dir = await makeFolder({ ...wellStory, ...files });
    const { diagnostics } = await checkSite(dir, { drafts: true });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const told = errors.map((error) => describeDiagnostic(error).replaceAll(`${dir}/`, ''));
    expect(told.join('\n')).toMatch(says);
    // Each names its file, its line where one of them is meant, and how to fix it.
    const wordless = errors.filter(({ file, line, fix }) => !file.startsWith(`${dir}/`) || fix.length < 10 || (line === null && !WHOLE.test(name)));
    expect(wordless).toEqual([]);
  });

  test('a file that leads elsewhere is not read, and nothing of it is told', async () => {
    const dir = await makeFolder({ ...wellStory, 'secret.txt': 'the word is plinth' });
    const [article, folder] = [join(dir, 'stories/mill/articles/dune-dispatch.md'), join(dir, 'stories/other')];
    await rm(article);
    await symlink(join(dir, 'secret.txt'), article);
    await mkdir(folder);
    await writeFile(join(folder, 'story.md'), wellStory['stories/mill/story.md'] ?? '');
    await symlink(join(dir, 'stories/mill/articles'), join(folder, 'articles'));
    const { diagnostics, site } = await checkSite(dir, { drafts: true });
    const told = diagnostics.map((diagnostic) => `${describeDiagnostic(diagnostic)}\n${frameOf(diagnostic) ?? ''}`).join('\n');
    expect(told).toContain('dune-dispatch.md: this is a link, not a file');
    expect(told).toContain('stories/other/articles: this is a link, not a folder');
    expect(told).not.toContain('plinth');
    expect(site.stories).toEqual([]);
  });

  test('the story that they are laid over is well', async () => {
    const dir = await makeFolder(wellStory);
    expect((await checkSite(dir)).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
