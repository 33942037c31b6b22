/** The commands themselves: what they write, that they overwrite nothing, and that killing them leaves nothing half done. */
import { spawn } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { makeFolder, type Files } from '../support/folder.ts';
import { run } from './run.ts';

const PAGES = resolve('tests/import/pages');
const site: Files = {
  'content/outlets/north-post.md': '---\nname: North Post\n---\n',
  'content/corrections.md': '---\ncorrections: []\n---\n',
  'content/stories/a-story/story.md': '---\ntitle: A story\nstandfirst: One.\ndate: 2031-04-05\n---\n',
};
const ARTICLE = 'content/stories/a-story/articles/the-ostrel-lantern.md';
const OUTLET = 'content/outlets/the-ostrel-lantern.md';

/** Every file of a folder with its text, those that a killed command may leave aside. */
async function filesIn(dir: string): Promise<Record<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    names.filter((name) => !/\/\.[^/]+\.tmp(?:\/|$)/.test(name)).map(async (name) => [name.slice(dir.length + 1), await readFile(name, 'utf8')] as const),
  );
  return Object.fromEntries(texts.toSorted());
}

describe('npm run import', () => {
  test('writes the article and its new outlet, and says what is next', async () => {
    const dir = await makeFolder(site);
    const { code, stdout, stderr } = await run('import', [join(PAGES, 'described.html'), '--story', 'a-story'], dir);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      `found “Night market of Ostrel closes after 60 years”, 147 words, published 2031-04-02T18:05+02:00\nwrote ${OUTLET}\nwrote ${ARTICLE}\nleft out 3 lines of the page, listed under omitted: in the file\nnext: read ${ARTICLE} against the original, then npm run review -- a-story\n`,
    );
    expect(await readFile(join(dir, ARTICLE), 'utf8')).toBe(await readFile(join(PAGES, 'described.expected.md'), 'utf8'));
    expect((await run('check', [], dir)).code).toBe(0);
  });

  test('says what is left to write, and that a new outlet may be a slip', async () => {
    const dir = await makeFolder(site);
    const { stdout } = await run('import', [join(PAGES, 'bare.html'), '--story', 'a-story', '--outlet', 'north-pots'], dir);
    const article = 'content/stories/a-story/articles/north-pots.md';
    expect(stdout.split('\n').slice(3, 6)).toEqual([
      `the outlet is new; if you meant \`north-post\`, remove content/outlets/north-pots.md and ${article} and add --outlet north-post`,
      'to do: content/outlets/north-pots.md:2: name, the name that readers see',
      `to do: ${article}:3: published, such as 2025-03-04; where the copy states no date, remove this line and the next`,
    ]);
  });

  test('overwrites nothing, and says how to go on', async () => {
    const dir = await makeFolder({ ...site, [ARTICLE]: 'mine' });
    const before = await filesIn(dir);
    const { code, stderr } = await run('import', [join(PAGES, 'described.html'), '--story', 'a-story'], dir);
    expect([code, await filesIn(dir)]).toEqual([1, before]);
    expect(stderr).toBe(
      `error ${ARTICLE}: this already exists, and nothing was written.\n  For another article of this outlet, add --id and a name; for a newer copy of the same article, remove that file first (git remembers it) and import again.\nnext: fix this, then npm run import -- ${join(PAGES, 'described.html')} --story a-story\n`,
    );
    expect((await run('import', [join(PAGES, 'described.html'), '--story', 'a-story', '--id', 'lantern-2'], dir)).code).toBe(0);
    expect(Object.keys(await filesIn(dir))).toContain('content/stories/a-story/articles/lantern-2.md');
  });

  test('--dry-run prints the files and writes none; what it prints holds no control character', async () => {
    const dir = await makeFolder(site);
    const { code, stdout } = await run('import', [join(PAGES, 'hostile.html'), '--story', 'a-story', '--dry-run'], dir);
    expect([code, Object.keys(await filesIn(dir))]).toEqual([0, Object.keys(site).toSorted()]);
    expect(stdout).toContain('content/stories/a-story/articles/mill-times.md would be:\n\n---\noutlet: mill-times\n');
    // oxlint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E]/);
  });

  test('an address of a private network is refused, whatever the environment says', async () => {
    const dir = await makeFolder(site);
    const { code, stderr } = await run('import', ['http://127.0.0.1:9/', '--story', 'a-story'], dir);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining('error http://127.0.0.1:9/: `127.0.0.1` is on a private network, which is never contacted.\n  Open it in a browser'),
    ]);
  });

  test.each([
    [[], 'name a file or an address'],
    [['a.html'], 'name the story: --story harbour-fire'],
    [['a.html', '--story', 'a-story', '--id', 'Not An Id'], '--id must be lower-case letters, digits and single hyphens, not Not An Id'],
  ])('%j is invalid usage', async (args, words) => {
    const { code, stderr } = await run('import', args);
    expect([code, stderr.split('\n')[0]]).toEqual([2, words]);
  });

  test('what an editor gives beats the page; several pages come in one go', async () => {
    const text = await readFile(join(PAGES, 'described.html'), 'utf8');
    const dir = await makeFolder({
      ...site,
      'a.html': text,
      // A browser saved these with the page, and a shell names them for "*".
      'a_files/main.css': 'p { color: black }',
      'b.html': text.replaceAll('Ostrel Lantern', 'Reed Post').replaceAll('ostrel-lantern', 'reed-post'),
    });
    expect((await run('import', ['a.html', 'a_files', 'b.html', '--story', 'a-story', '--author', 'Ada Holm'], dir)).code).toBe(0);
    for (const name of ['the-ostrel-lantern', 'the-reed-post'])
      expect(await readFile(join(dir, `content/stories/a-story/articles/${name}.md`), 'utf8')).toContain('\nauthor: Ada Holm\n');
    const dated = await run(
      'import',
      ['a.html', '--story', 'a-story', '--id', 'c', '--published', '2031-04-01', '--url', 'https://example.org/c', '--dry-run'],
      dir,
    );
    expect(dated.stdout).toMatch(/^url: https:\/\/example\.org\/c\npublished: 2031-04-01$/m);
    expect((await run('import', ['a.html', '--story', 'a-story', '--published', '1 April'], dir)).code).toBe(2);
  }, 120_000);

  test('a newer copy shows its changed words and the quotes that they leave behind, and takes the place of the older one when told', async () => {
    const text = await readFile(join(PAGES, 'described.html'), 'utf8');
    const decisions =
      '- pin: x\n  mentions:\n    - { article: the-ostrel-lantern, quote: About 110 traders sell fish }\n    - { article: the-ostrel-lantern, quote: 110 traders sell }\n';
    const dir = await makeFolder({
      ...site,
      'a.html': text,
      // A browser saved these with the page, and a shell names them for "*".
      'a_files/main.css': 'p { color: black }',
      'b.html': text.replace('About 110 traders', 'About 3,110 traders'),
      'content/stories/a-story/decisions.yaml': decisions,
    });
    await run('import', ['a.html', '--story', 'a-story'], dir);
    const before = await filesIn(dir);
    expect(await run('import', ['a.html', '--story', 'a-story'], dir)).toMatchObject({
      code: 0,
      stdout: `${ARTICLE} has these words already: nothing has changed\nnext: npm run check -- --write\n`,
    });
    const shown = await run('import', ['b.html', '--story', 'a-story'], dir);
    expect([shown.code, await filesIn(dir)]).toEqual([1, before]);
    expect(shown.stdout).toContain('About [-110-]{+3,110+} traders sell fish');
    // A quote inside a number is none.
    expect(shown.stdout).toContain(
      'a decision quotes words that are gone: “About 110 traders sell fish”\n  nearest in the newer copy: “About 3,110 traders sell fish”\n' +
        'a decision quotes words that are gone: “110 traders sell”\n  nearest in the newer copy: “3,110 traders sell”\n',
    );
    expect(shown.stderr).toContain('To take the newer copy, add --update');
    expect((await run('import', ['b.html', '--story', 'a-story', '--update'], dir)).code).toBe(0);
    const after = await filesIn(dir);
    expect([after[ARTICLE]?.includes('About 3,110 traders'), after['content/stories/a-story/decisions.yaml']]).toEqual([true, decisions]);
  }, 120_000);

  test('killed at any moment, each file is as it was or whole', async () => {
    const whole = await makeFolder(site);
    const start = performance.now();
    await run('import', [join(PAGES, 'described.html'), '--story', 'a-story'], whole);
    const length = performance.now() - start;
    const after = await filesIn(whole);
    for (let i = 0; i < 6; i += 1) {
      const dir = await makeFolder(site);
      const child = spawn(process.execPath, [resolve('src/cli/import.ts'), join(PAGES, 'described.html'), '--story', 'a-story'], { cwd: dir, stdio: 'ignore' });
      const gone = new Promise((done) => child.on('close', done));
      // Most of the time goes into starting; what is written, is written in the last third.
      await wait(length * (0.6 + 0.5 * Math.random()));
      child.kill('SIGKILL');
      await gone;
      for (const [name, text] of Object.entries(await filesIn(dir))) expect(text, name).toBe(after[name]);
      if (i > 0) continue;
      // Whatever was left, the same command goes on from there.
      const again = await run('import', [join(PAGES, 'described.html'), '--story', 'a-story'], dir);
      expect([0, 1]).toContain(again.code);
      expect(await filesIn(dir)).toEqual(after);
    }
  }, 120_000);
});

describe('npm run new', () => {
  test('a story: its folder, whole; check asks for the standfirst', async () => {
    const dir = await makeFolder(site);
    const { code, stdout } = await run('new', ['story', 'Fire: the “old” harbour, 1st part'], dir);
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'created content/stories/fire-the-old-harbour-1st-part/']);
    const folder = join(dir, 'content/stories/fire-the-old-harbour-1st-part');
    expect((await readdir(folder)).toSorted()).toEqual(['articles', 'decisions.yaml', 'story.md']);
    expect(await readFile(join(folder, 'story.md'), 'utf8')).toMatch(
      /^---\ntitle: "Fire: the “old” harbour, 1st part"\nstandfirst: TODO # one sentence under the title: what is compared here\ndate: \d{4}-\d{2}-\d{2}\n---\n$/,
    );
    const check = await run('check', [], dir);
    expect(check.code).toBe(1);
    expect(check.stdout + check.stderr).toContain('story.md:3:13: the field `standfirst` has not been filled in');
    await cp(join(folder, 'story.md'), join(folder, 'story.md.old'));
    const again = await run('new', ['story', 'Fire the old harbour 1st part'], dir);
    expect([again.code, again.stderr]).toEqual([
      1,
      expect.stringContaining('this already exists, and nothing was written.\n  Open it, or give the new one another id with --id.'),
    ]);
  });

  test('an outlet', async () => {
    const dir = await makeFolder(site);
    expect(await run('new', ['outlet', 'Lakeside: Radio'], dir)).toMatchObject({
      code: 0,
      stdout: 'created content/outlets/lakeside-radio.md\nnext: npm run import -- FILE_OR_URL --story STORY --outlet lakeside-radio\n',
    });
    expect(await readFile(join(dir, 'content/outlets/lakeside-radio.md'), 'utf8')).toBe('---\nname: "Lakeside: Radio"\n---\n');
    expect((await run('new', ['outlet', 'North post'], dir)).code).toBe(1);
    expect((await run('new', ['outlet', 'Маяк'], dir)).stderr).toContain('no id can be derived from “Маяк”; add --id and an id of Latin letters');
    expect(await run('new', ['outlet', 'Маяк', '--id', 'mayak'], dir)).toMatchObject({ code: 0 });
  });

  test.each([[[]], [['story']], [['paper', 'X']], [['story', ' ']]])('%j is invalid usage', async (args) => expect((await run('new', args)).code).toBe(2));
});
