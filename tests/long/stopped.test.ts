/** Import, review and check --write are killed at random moments, also on a disk that is full and on one that may not be written: each file is the old one or the new one, and the next run is right. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/schema/questions.ts';
import { FERRY } from '../support/ferry.ts';
import { type Files, makeFolder } from '../support/folder.ts';
import { type Disk, filesIn, finish, MOUNTS, shown, stop } from './stopped.ts';

/** Of each command: so many are killed on each disk. */
const TIMES: Readonly<Record<Disk, number>> = { usual: 30, full: 10, 'read-only': 5 };

const SITE: Files = {
  'content/corrections.md': '---\ncorrections: []\n---\n',
  'content/stories/wreck/story.md': '---\ntitle: The wreck\nstandfirst: Where is it?\ndate: 2031-05-02\n---\n',
  ...Object.fromEntries(['gazette', 'herald', 'mail'].map((id) => [`content/outlets/${id}.md`, `---\nname: The ${id}\n---\n`])),
  ...Object.fromEntries(
    Object.entries(FERRY).map(([name, text]) => {
      const id = name.replace('.txt', '');
      const [title = '', ...body] = text.trim().split('\n');
      return [`content/stories/wreck/articles/${id}.md`, `---\noutlet: ${id}\n---\n\n# ${title}\n\n${body.join('\n\n')}\n`];
    }),
  ),
  'content/stories/wreck/decisions.yaml': '# Ours.\n- not-a-claim: { article: mail, quote: Fishermen of Elm pulled the skipper out of the cold water }\n',
};

interface Command {
  readonly name: string;
  readonly args: readonly string[];
  /** What it reads besides the site. */
  readonly files: (dir: string) => Promise<Files>;
}

const COMMANDS: readonly Command[] = [
  { name: 'check', args: ['--write'], files: () => Promise.resolve({}) },
  {
    name: 'import',
    args: ['described.html', '--story', 'wreck'],
    files: async () => ({ 'described.html': await filesIn(resolve('tests/import/pages')).then((all) => all['described.html'] ?? '') }),
  },
  {
    name: 'review',
    args: ['wreck', '--answer', 'answers.json'],
    files: async (dir) => {
      const { out } = await finish(dir, 'review', ['wreck', '--json']);
      const { questions } = JSON.parse(out) as { questions: Question[] };
      return { 'answers.json': JSON.stringify(questions.map(({ id }) => ({ id, yes: [0] }))) };
    },
  },
];

async function lay(dir: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
}

describe.each(COMMANDS)('$name', ({ name, args, files }) => {
  test.for((Object.keys(TIMES) as Disk[]).map((disk) => ({ disk })))('on a disk that is $disk', async ({ disk }, { skip }) => {
    if (disk !== 'usual' && !MOUNTS) skip('this system lets nobody mount a disk');
    const first = await makeFolder(SITE);
    const more = await files(first);
    await lay(first, more);
    const before = await filesIn(join(first, 'content'));
    const whole = await finish(first, name, args);
    expect([whole.code, whole.err]).toEqual([0, expect.any(String)]);
    const after = shown(await filesIn(join(first, 'content')));
    expect(after).not.toEqual(before);
    const found = { old: 0, new: 0, between: 0 };
    /** What the next run makes of what is left, leftovers included, is looked at once. */
    const known = new Set<string>();
    for (let i = 0; i < TIMES[disk]; i += 1) {
      const dir = await makeFolder(SITE);
      await lay(dir, more);
      const { code, err } = await stop({ dir, command: name, args, disk, usual: whole.took, at: i % 3 === 0 ? null : Math.random() * 1.1 });
      const left = shown(await filesIn(join(dir, 'content')));
      const [old, made] = [JSON.stringify(left) === JSON.stringify(before), JSON.stringify(left) === JSON.stringify(after)];
      // Whole files only, each as it was or as it is to be; of an import, never the article without its outlet.
      for (const [file, text] of Object.entries(left)) expect([before[file], after[file]], `${file} after kill ${i}`).toContain(text);
      for (const file of Object.keys(before)) expect(Object.keys(left), `after kill ${i}`).toContain(file);
      if (!old && !made) expect(Object.keys(left).filter((file) => !(file in before)), `after kill ${i}`).not.toContainEqual(expect.stringContaining('articles/')); // prettier-ignore
      if (code === 0) expect(left).toEqual(after);
      else if (code !== null) expect([code, err], `after kill ${i}`).toEqual([1, expect.stringMatching(/^error \S[^]*(?:ENOSPC|EROFS|disk)/m)]);
      if (disk === 'read-only') expect(left).toEqual(before);
      found[old ? 'old' : made ? 'new' : 'between'] += 1;
      const state = JSON.stringify(Object.entries(await filesIn(join(dir, 'content'))).map(([file, text]) => (/(?:^|\/)\./.test(file) ? file.replaceAll(/[0-9a-f-]{36}/g, '…') : [file, text]))); // prettier-ignore
      if (known.has(state)) continue;
      known.add(state);
      const next = await finish(dir, name, args);
      // What is done already is not done twice: an answer is refused, and a copy that is the same changes nothing.
      if (made && name === 'review') expect([next.code, next.err]).toEqual([1, expect.stringContaining('has been answered')]);
      else expect([next.code, next.err], `the run after kill ${i}`).toEqual([0, expect.any(String)]);
      expect(shown(await filesIn(join(dir, 'content')))).toEqual(after);
    }
    console.log(`${name}, ${disk} disk: stopped ${TIMES[disk]} times: ${JSON.stringify(found)}`);
  });
});
