/** Parts of a claim that stand by themselves, and the whole that an editor has confirmed. */
import { expect, test } from 'vitest';
import { readStory } from '../../src/content/index.ts';
import type { Claim } from '../../src/schema/comparison.ts';
import { compare, placed } from '../support/articles.ts';

const keysOf = ({ mentions }: Claim): string[] => mentions.map(({ article, start, end }) => `${article} ${start.offset} ${end.offset}`);
const isPart = (one: Claim, whole: Claim): boolean => one !== whole && keysOf(one).every((key) => keysOf(whole).includes(key));

test('what an editor has confirmed as one claim is not counted once more in parts', async () => {
  const stories = await Promise.all(['bridge-closure', 'museum-theft', 'tram-strike'].map((name) => readStory(`tests/cases/${name}`)));
  const split = stories.map(({ story }) => ({ story, claims: compare(story).comparison.claims }));
  const wholes = split.flatMap(({ story, claims }) =>
    claims.filter((whole) => claims.some((part) => part.status === 'agreed' && isPart(part, whole))).map((whole) => ({ story, ...whole })),
  );
  expect(wholes.length).toBeGreaterThan(0);
  for (const { story, id, mentions } of wholes) {
    const [of] = mentions;
    if (!of) throw new Error('a claim has a mention');
    const decisions = placed([{ label: 'What the editor calls it', claim: id, of: { article: of.article, quote: of.quote } }]);
    const decided = compare({ ...story, decisions }).comparison.claims;
    const whole = decided.find(({ label }) => label === 'What the editor calls it');
    expect([whole?.review, whole && keysOf(whole)]).toEqual(['confirmed', keysOf({ mentions } as Claim)]);
    expect(decided.filter((part) => whole && part.status !== 'single' && isPart(part, whole)).map(({ label }) => label)).toEqual([]);
  }
});
