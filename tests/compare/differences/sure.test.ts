import { expect, test } from 'vitest';
import { compare, story } from '../../support/articles.ts';

/** How sure the mentions of the claims that differ in certainty are, beside the sides that they stand on. */
function sides(a: string, b: string): unknown {
  const { claims } = compare(story({ one: `# Morning notes\n\n${a}`, two: `# Evening letter\n\n${b}` })).comparison;
  return claims.flatMap(({ differences, mentions }) =>
    differences
      .filter(({ kind }) => kind === 'certainty')
      .map(({ sides: told }) =>
        told.map(({ articles, value }) => [value, mentions.filter(({ article }) => articles.includes(article)).map(({ certainty }) => certainty)]),
      ),
  );
}

test.each([
  ['The driver may have fallen asleep at the wheel.', 'The driver fell asleep at the wheel.', 'possible'],
  ['The troops can be stationed near the bridge.', 'The troops will be stationed near the bridge.', 'possible'],
  ['The bridge will likely be closed by the storm.', 'The bridge was closed by the storm.', 'expected'],
])('a mention is as sure as the side that it stands on: %s', (a, b, level) => {
  const found = sides(a, b) as [string, string[]][][];
  expect(found).toHaveLength(1);
  expect(found[0]?.toSorted()).toEqual([[level, [level]], ['stated', ['stated']]].toSorted());
}); // prettier-ignore
