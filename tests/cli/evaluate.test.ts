import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIGURES } from '../../src/evaluate/score.ts';
import { makeFolder } from '../support/folder.ts';
import { run } from './run.ts';

const evaluate = (...options: string[]) => run('evaluate', options);

const STORIES = {
  storm: ['It rained on the harbour all night, the keeper said.', 'All night it rained on the harbour, said the keeper.'],
  bridge: ['The old bridge was closed on Tuesday after a crack was found.', 'A crack was found and the old bridge was closed on Tuesday.'],
  bakery: ['The bakery sold 300 loaves before noon.', 'Before noon the bakery had sold 300 loaves.'],
};
/** A folder with all the stories and their gold lists. */
function makeStories(): Promise<string> {
  const files = Object.entries(STORIES).flatMap(([story, [gazette = '', herald = '']]) => {
    const mentions = [
      { article: 'gazette', quote: gazette },
      { article: 'herald', quote: herald },
    ];
    const gold = { articles: ['gazette', 'herald'], claims: [{ id: 'it', verdict: 'agreed', mentions }] };
    return [
      [`${story}/gazette.txt`, gazette],
      [`${story}/herald.txt`, herald],
      [`${story}.json`, JSON.stringify(gold)],
    ];
  });
  return makeFolder(Object.fromEntries(files) as Record<string, string>);
}
const named = (dir: string, story: string): string[] => ['--gold', join(dir, `${story}.json`), '--articles', join(dir, story)];

describe('evaluate', () => {
  test("prints the figures of the site's own stories", async () => {
    const { code, stdout, stderr } = await evaluate();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const figure of FIGURES) expect(stdout).toContain(figure);
  });

  test('trains a model anew for each of several stories, on the others', async () => {
    const dir = await makeStories();
    const { code, stdout, stderr } = await evaluate(...named(dir, 'storm'), ...named(dir, 'bridge'), ...named(dir, 'bakery'), '--json', '--cut', '.5');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { cut, stories, mean, curve, best, calibration } = JSON.parse(stdout);
    expect(cut).toBe(0.5);
    expect(curve.length).toBeGreaterThanOrEqual(15);
    expect(curve).toContainEqual(best);
    expect(Object.keys(calibration)).toEqual(['published', 'suggested']);
    expect(stories.map(({ story, trainedOn, heldOut }: Record<string, unknown>) => [story, (trainedOn as string[]).toSorted(), heldOut])).toEqual([
      ['storm', ['bakery', 'bridge'], true],
      ['bridge', ['bakery', 'storm'], true],
      ['bakery', ['bridge', 'storm'], true],
    ]);
    expect(Object.keys(mean)).toEqual(FIGURES);
    expect(stories[0].detail).toBeUndefined();
  });

  test('can list what stands behind the figures', async () => {
    const dir = await makeStories();
    const { code, stdout } = await evaluate(...named(dir, 'storm'), '--detail');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^storm: claims that two or more articles tell[^]*storm: wrong pairs \(\d+\)[^]*storm: missed pairs \(\d+\)/);
  });

  test('draws a picture', async () => {
    const dir = await makeStories();
    const { code, stderr } = await evaluate(...named(dir, 'storm'), '--plot', join(dir, 'picture.svg'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await readFile(join(dir, 'picture.svg'), 'utf8')).toMatch(/^<svg [^]*found of all right pairs[^]*<\/svg>\n$/);
  });

  test.each([
    ['a gold list without its articles', ['--gold', 'x.json'], 'each --gold needs one --articles, and each --articles one --gold'],
    ['leaving out features of one story', ['--ablate'], '--ablate trains models, so it needs two --gold or more'],
    ['a cut that is none', ['--cut', '1.5'], '--cut is published, suggested or a number from 0 to 1, not 1.5'],
    ['an unknown option', ['--golden'], "Unknown option '--golden'"],
    ['a folder without an option', ['storm'], 'too many arguments: storm'],
  ])('%s is invalid usage', async (_, options, words) => {
    const { code, stdout, stderr } = await evaluate(...options);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.startsWith(`${words}\n\nUsage: npm run evaluate`)).toBe(true);
  });

  test('all that is wrong with the input is told together', async () => {
    const dir = await makeStories();
    const { code, stderr } = await evaluate('--gold', join(dir, 'none.json'), '--articles', join(dir, 'storm'), '--gold', join(dir, 'storm.json'), '--articles', join(dir, 'none')); // prettier-ignore
    expect(code).toBe(1);
    expect(stderr).toContain('none.json: the file cannot be read (ENOENT)');
    expect(stderr).toContain('none: there is no such folder');
  });

  test('explains itself', async () => {
    expect(await evaluate('--help')).toMatchObject({ code: 0, stderr: '' });
  });
});
