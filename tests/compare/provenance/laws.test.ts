import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readStory } from '../../../src/content/index.ts';
import { compare } from '../../support/articles.ts';
import { withTwin } from '../../support/laws.ts';
import { expectHonestOrigins } from '../../support/origin-laws.ts';

const foldersIn = async (parent: string): Promise<string[]> =>
  (await readdir(parent, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => `${parent}/${name}`);
const stories = [...(await foldersIn('tests/cases')), ...(await foldersIn('content/stories'))];

test.each(stories)('%s: nothing is invented, and a copy counts once', async (dir) => {
  const { story } = await readStory(dir);
  const own = { ...story, decisions: [] };
  expectHonestOrigins(own, compare(own).comparison);
  const twin = withTwin(own);
  const { comparison } = compare(twin.story);
  const shared = twin.ids.map((id) => comparison.articles.find((one) => one.id === id)?.origins);
  expect(shared[0]).toEqual(shared[1]);
  expectHonestOrigins(twin.story, comparison);
  for (const { mentions } of comparison.claims) {
    const [one, other] = twin.ids.map((id) => mentions.filter(({ article }) => article === id).map(({ origin }) => origin));
    expect(one).toEqual(other);
  }
});
