/** Every command starts, or says which Node it needs; none calls home. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runsTypeScript } from '../../src/cli/node-version.mjs';

const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

test('which Node is needed', () => {
  for (const version of ['18.20.0', '20.20.2', '21.7.3', '22.17.1', '23.5.0']) expect([version, runsTypeScript(version)]).toEqual([version, false]);
  for (const version of ['22.18.0', '23.6.0', '24.0.0', '26.1.0']) expect([version, runsTypeScript(version)]).toEqual([version, true]);
});

test('every command of ours and of Astro goes through the one that looks at Node', () => {
  for (const [name, script] of Object.entries(scripts))
    expect([name, script.match(/(?:^|&& )(?:astro |node src\/cli\/(?!start\.mjs))/g)]).toEqual([name, null]);
});

test('a command gets its arguments and keeps its exit code', () => {
  const { status, stdout } = spawnSync(process.execPath, ['src/cli/start.mjs', 'compare', '--help'], { encoding: 'utf8' });
  expect([status, stdout.split('\n')[0]]).toEqual([0, 'Usage: npm run --silent compare -- DIR [options]']);
  expect(spawnSync(process.execPath, ['src/cli/start.mjs', 'compare', '--no-such'], { encoding: 'utf8' }).status).toBe(2);
});

/** The system's own Node, where npm has put a newer one before it. */
const OLD = ['/usr/bin/node', '/usr/local/bin/node'].find(
  (path) => existsSync(path) && !runsTypeScript(execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' })),
);
test.skipIf(OLD === undefined)('an old Node says in two lines which one is needed', () => {
  const { status, stderr } = spawnSync(OLD ?? '', ['src/cli/start.mjs', 'build'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^error: Node 22\.18 or newer is needed, and this is Node \d+\.\d+\.\d+\.\n {2}Install it .*\n$/),
  ]);
});
