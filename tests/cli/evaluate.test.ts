import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIGURES } from '../../src/evaluate/score.ts';

const evaluate = (...options: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/evaluate.ts', ...options], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
};

const STORIES = {
  storm: ['It rained on the harbour all night, the keeper said.', 'All night it rained on the harbour, said the keeper.'],
  bridge: ['The old bridge was closed on Tuesday after a crack was found.', 'A crack was found and the old bridge was closed on Tuesday.'],
  bakery: ['The bakery sold 300 loaves before noon.', 'Before noon the bakery had sold 300 loaves.'],
};
let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'evaluate-'));
  for (const [story, [gazette = '', herald = '']] of Object.entries(STORIES)) {
    mkdirSync(join(dir, story));
    writeFileSync(join(dir, story, 'gazette.txt'), `${gazette}\n`);
    writeFileSync(join(dir, story, 'herald.txt'), `${herald}\n`);
    const mentions = [
      { article: 'gazette', quote: gazette },
      { article: 'herald', quote: herald },
    ];
    writeFileSync(join(dir, `${story}.json`), JSON.stringify({ articles: ['gazette', 'herald'], claims: [{ id: 'it', verdict: 'agreed', mentions }] }));
  }
});
afterAll(() => rmSync(dir, { recursive: true }));
const named = (story: string): string[] => ['--gold', join(dir, `${story}.json`), '--articles', join(dir, story)];

describe('evaluate', () => {
  test("prints the figures of the site's own stories", () => {
    const { status, stdout, stderr } = evaluate();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const figure of FIGURES) expect(stdout).toContain(figure);
  });

  test('trains a model anew for each of several stories, on the others', () => {
    const { status, stdout, stderr } = evaluate(...named('storm'), ...named('bridge'), ...named('bakery'), '--json', '--cut', '.5');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { cut, stories, mean } = JSON.parse(stdout);
    expect(cut).toBe(0.5);
    expect(stories.map(({ story, trainedOn, heldOut }: Record<string, unknown>) => [story, trainedOn, heldOut])).toEqual([
      ['storm', ['bridge', 'bakery'], true],
      ['bridge', ['storm', 'bakery'], true],
      ['bakery', ['storm', 'bridge'], true],
    ]);
    expect(Object.keys(mean)).toEqual(FIGURES);
    expect(stories[0].detail).toBeUndefined();
  });

  test('can list what stands behind the figures', () => {
    const { status, stdout } = evaluate(...named('storm'), '--detail');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^storm: claims that two or more articles tell[^]*storm: wrong pairs \(\d+\)[^]*storm: missed pairs \(\d+\)/);
  });

  test.each([
    ['a gold list without its articles', ['--gold', 'x.json'], 'each --gold needs one --articles, and each --articles one --gold'],
    ['a cut that is none', ['--cut', '1.5'], '--cut is published, suggested or a number from 0 to 1, not 1.5'],
    ['an unknown option', ['--golden'], "Unknown option '--golden'"],
    ['a folder without an option', ['storm'], 'too much is named: storm'],
  ])('%s is bad usage', (_, options, words) => {
    const { status, stdout, stderr } = evaluate(...options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.startsWith(`${words}\n\nUsage: npm run evaluate`)).toBe(true);
  });

  test('all that is wrong with the input is told together', () => {
    const { status, stderr } = evaluate('--gold', join(dir, 'none.json'), '--articles', join(dir, 'storm'), '--gold', join(dir, 'storm.json'), '--articles', join(dir, 'none')); // prettier-ignore
    expect(status).toBe(1);
    expect(stderr).toContain('none.json: the file cannot be read (ENOENT)');
    expect(stderr).toContain('none: there is no such folder');
  });

  test('explains itself', () => {
    expect(evaluate('--help')).toMatchObject({ status: 0, stderr: '' });
  });
});
