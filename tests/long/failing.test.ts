/** A build that is killed, on a disk that is full or may not be written: dist/ is the old site or the new one, or the next build puts it back and says so. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { ferry } from '../site/fixture.ts';
import { makeProject } from '../support/project.ts';

const TIMES = 50;
const LAMP = 'content/stories/lone-lamp/articles/north-gazette.md';

test(`killed at random ${TIMES} times, dist/ is always a whole site, and what was kept misleads no later build`, async () => {
  const project = await makeProject(ferry);
  const words = await readFile(join(project.dir, LAMP), 'utf8');
  const save = (version: number): Promise<void> => writeFile(join(project.dir, LAMP), words.replace('forty', ['forty', 'fifty'][version] ?? ''));
  const sites: Record<string, string>[] = [];
  for (const version of [1, 0]) {
    await save(version);
    expect((await project.run('build', [], `clean-${version}`)).code).toBe(0);
    sites[version] = await project.sums();
  }
  const start = performance.now();
  await project.run('build');
  const usual = performance.now() - start;
  const found = { old: 0, new: 0, restored: 0 };
  for (let index = 0; index < TIMES; index += 1) {
    const version = (index + 1) % 2;
    await save(version);
    const env = { ...process.env, SITE_URL: 'https://news.example/paper', CORROBORATE_CACHE: join(project.dir, 'cache') };
    const child = spawn(process.execPath, [join(project.dir, 'src/cli/build.ts')], { cwd: project.dir, env, stdio: 'ignore' });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    // Every fifth is killed when the old site has been moved away, which no random moment hits.
    if (index % 5 === 0) while (child.exitCode === null && !readdirSync(project.dir).some((name) => name.startsWith('.dist-old-'))) await wait(0);
    else await Promise.race([wait(Math.random() * usual), gone]);
    child.kill('SIGKILL');
    await gone;
    const restores = !existsSync(join(project.dir, 'dist'));
    // The next build puts it back before it finds that the content is bad, and leaves it at that.
    if (restores) {
      const bad = join(project.dir, 'content/outlets/bad.md');
      await writeFile(bad, '');
      expect((await project.run('build')).err).toContain('dist/ was put back as it was');
      await rm(bad);
    }
    const sums = await project.sums();
    const whole = sites.findIndex((site) => JSON.stringify(Object.entries(site).toSorted()) === JSON.stringify(Object.entries(sums).toSorted()));
    expect(whole, `after kill ${index}`).toBeGreaterThanOrEqual(0);
    found[restores ? 'restored' : whole === version ? 'new' : 'old'] += 1;
  }
  console.log(`killed ${TIMES} times: ${JSON.stringify(found)}`);
  for (const version of [0, 1]) {
    await save(version);
    expect((await project.run('build')).code).toBe(0);
    expect(await project.sums()).toEqual(sites[version]);
  }
  expect(readdirSync(project.dir).filter((name) => name.startsWith('.dist-'))).toEqual([]);
});

const MOUNTS = spawnSync('unshare', ['-rm', 'true']).status === 0;

test.skipIf(!MOUNTS)('on a disk that is full sooner or later, and on one that may not be written, the error is ours and dist/ is as it was', async () => {
  const project = await makeProject(ferry);
  expect((await project.run('build')).code).toBe(0);
  const sums = await project.sums();
  const build = 'SITE_URL=https://news.example/paper CORROBORATE_CACHE="$PWD/cache" node src/cli/build.ts';
  /** In a space of its own, whose mounts are gone with it. */
  const inside = (script: string): Promise<{ code: number; err: string }> =>
    promisify(execFile)('unshare', ['-rm', 'sh', '-c', script], {
      cwd: project.dir,
      env: { ...process.env, PATH: `${join(process.execPath, '..')}:${process.env['PATH']}` },
    }).then(
      ({ stderr }) => ({ code: 0, err: stderr }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, err: stderr }),
    );
  // The whole project and its new dist/ need about 6 MB on a disk of their own.
  for (const room of ['100k', '500k', '1m']) {
    const onFullDisk = [
      'set -e',
      'mkdir -p full && mount -t tmpfs -o size=40m none full',
      'cp -r src public content dist astro.config.mjs package.json package-lock.json tsconfig.json full/',
      'ln -s "$PWD/node_modules" full/ && cd full',
      'head -c 40000000 /dev/zero 2>/dev/null > filler || true',
      `truncate -s -${room} filler`,
      'sums() { find dist -type f | sort | xargs sha256sum; }',
      'sums > ../before',
      `code=0; ${build} || code=$?`,
      'sums | cmp - ../before || exit 9',
      'exit $code',
    ];
    const full = await inside(onFullDisk.join('\n'));
    expect([room, full.code, full.err]).toEqual([room, 1, expect.stringMatching(/^error .*: the disk is full\.\n {2}Make room/m)]);
  }
  const readOnly = await inside(`mount --bind . . && mount -o remount,bind,ro . && cd "$PWD" && ${build}`);
  expect([readOnly.code, readOnly.err]).toEqual([1, expect.stringMatching(/^error .*: the disk is read-only/m)]);
  expect(await project.sums()).toEqual(sums);
});
