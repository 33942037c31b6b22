import { expect, test } from 'vitest';
import { compare, story } from '../../support/articles.ts';

/** What becomes of two sentences of two articles: the status, kinds of differences and of open points of each claim that both tell. */
function verdicts(a: string, b: string): { status: string; differs: string[]; open: string[] }[] {
  const { claims } = compare(story({ one: `# Morning notes\n\n${a}`, two: `# Evening letter\n\n${b}` })).comparison;
  return claims
    .filter(({ status }) => status !== 'single')
    .map(({ status, differences, open }) => ({
      status,
      differs: differences.filter(({ minor }) => !minor).map(({ kind }) => kind),
      open: open.map(({ kind }) => kind),
    }));
}
const openIn = (a: string, b: string): string[] => verdicts(a, b).flatMap(({ open }) => open);

test.each([
  ['what one adds and denies', 'The ferry sank off Dunmoor on Friday, and the owner would not give his name.', 'The ferry sank off Dunmoor on Friday.', 'polarity'],
  ['what both announce', 'The two leaders will meet in the border town of Senn.', 'The two leaders are scheduled to meet in the border town of Senn.', 'certainty'],
  ['an end and a day', 'The council postponed the new harbour tax until June.', 'The council postponed the new harbour tax on Monday.', 'time'],
])('%s sets nothing apart', (_, a, b, kind) => {
  expect(verdicts(a, b)).not.toEqual([]);
  expect(openIn(a, b)).not.toContain(kind);
  expect(openIn(b, a)).not.toContain(kind);
}); // prettier-ignore

test.each([
  ['a denial of what the other says', 'The ferry did not sink off Dunmoor on Friday.', 'The ferry sank off Dunmoor on Friday.'],
  ['a denial in other words', 'The ferry sank off Dunmoor on Friday and nobody drowned.', 'The ferry sank off Dunmoor on Friday and two sailors drowned.'],
  ['a hedge', 'The two leaders will meet in the border town of Senn.', 'The two leaders may meet in the border town of Senn.'],
  ['an expectation', 'The two leaders will meet in the border town of Senn.', 'The two leaders are expected to meet in the border town of Senn.'],
  ['two ends', 'The council postponed the harbour tax until June.', 'The council postponed the harbour tax until March.'],
])('%s still does', (_, a, b) => {
  const found = verdicts(a, b);
  expect(found.map(({ status }) => status)).not.toContain('agreed');
}); // prettier-ignore

test('numbers of one matter differ although the verbs beside them have nothing in common', () => {
  const found = verdicts(
    'The thieves entered the museum of Calder through a skylight on Sunday and left with four paintings.',
    'Burglars climbed through a skylight into the Calder museum on Sunday and took five paintings.',
  );
  expect(found.flatMap(({ differs }) => differs)).toContain('quantity');
});

test('what both tell to the letter is agreed, whatever either tells beside it', () => {
  const found = verdicts(
    'Rescue operations are under way after a 6.1 magnitude earthquake hit the island of Sorrel.',
    'A strong 6.1 magnitude earthquake hit the island of Sorrel early on Tuesday, killing one.',
  );
  expect(found).toEqual([{ status: 'agreed', differs: [], open: [] }]);
});

test('a run to the letter that one of them denies does not', () => {
  const found = verdicts('The mayor denied that houses were flooded in the lower town of Senn.', 'Houses were flooded in the lower town of Senn.');
  expect(found.map(({ status }) => status)).not.toContain('agreed');
});
