import { expect, test } from 'vitest';
import { readSite } from '../../src/content/index.ts';
import { ContentError, describeDiagnostic } from '../../src/compare/types.ts';
import { makeFolder } from '../support/folder.ts';
import { harbour, STORY } from '../support/harbour.ts';

const FILE = `${STORY}/decisions.yaml`;
const LOCK = `${STORY}/claims.lock.yaml`;

async function complaints(file: string, text: string): Promise<string> {
  const dir = await makeFolder({ ...harbour, [file]: text });
  const result = await readSite(dir).catch((cause: unknown) => cause);
  return result instanceof ContentError ? result.diagnostics.map((diagnostic) => describeDiagnostic(diagnostic).replace(`${dir}/`, '')).join('\n') : 'no error';
}

test('every entry and quote knows its place', async () => {
  const text = `# decisions
- pin: evacuated
  label: Who had to leave
  quotes:
    - { article: daily-post, quote: About 40 workers were evacuated }
    - article: evening-star
      quote: Some 60 workers
        were evacuated
- not-a-claim: { article: daily-post, quote: Fire in the old harbour }
- same:
    - { article: daily-post, quote: The fire was out by noon }
    - { article: evening-star, quote: The fire was put out by noon }
- silent: daily-post
  claim: nobody-hurt
  date: 2025-03-05
`;
  const dir = await makeFolder({ ...harbour, [FILE]: text });
  const decisions = (await readSite(dir)).stories[0]?.decisions ?? [];
  expect(decisions.map(({ line, column, quotesAt }) => [line, column, quotesAt.map((place) => `${place.line}:${place.column}`)])).toEqual([
    [2, 3, ['5:37', '7:14']],
    [9, 3, ['9:46']],
    [10, 3, ['11:37', '12:39']],
    [13, 3, []],
  ]);
  expect(decisions.flatMap(({ decision }) => decision.passages.map(({ quote }) => quote))).toEqual([
    'About 40 workers were evacuated',
    'Some 60 workers were evacuated',
    'Fire in the old harbour',
    'The fire was out by noon',
    'The fire was put out by noon',
  ]);
});

test.each([
  ['a file that is no list', 'pin: evacuated\n', '1:1: the decisions are not a list.\n  Begin each decision with a hyphen, such as `- pin: some-claim`.'],
  [
    'a kind that is misspelt',
    '- lable: Who left\n  claim: evacuated\n',
    '1:3: the decision is of no known kind.\n  It begins with `lable`; did you mean `label`? If so, write that.',
  ],
  [
    'a kind that is none',
    '- verdict: true\n',
    '1:3: the decision is of no known kind.\n  Begin it with one of `pin`, `same`, `different`, `not-a-claim`, `difference`, `silent` or `label`.',
  ],
  [
    'an article that is not there',
    '- silent: evening-str\n  claim: evacuated\n',
    '1:11: there is no article `evening-str`.\n  Did you mean `evening-star`? If so, write that.',
  ],
  [
    'a side that is not there',
    "- difference: quantity\n  claim: evacuated\n  sides:\n    - { articles: [daily-post], value: '40' }\n    - { articles: [weekly], value: '60' }\n",
    '5:20: there is no article `weekly`.\n  The articles of this story are `daily-post` and `evening-star`.',
  ],
  [
    'a value that is cut at its comma',
    "- difference: quantity\n  claim: evacuated\n  sides:\n    - { articles: [daily-post], value: a thousand, 40 of them hurt }\n    - { articles: [evening-star], value: '60' }\n",
    '4:52: `40 of them hurt` is not a field of entry 1 of `sides`.\n  If it belongs to a text that holds a comma, put the whole text between quotation marks.',
  ],
  [
    'one side only',
    "- difference: quantity\n  claim: evacuated\n  sides:\n    - { articles: [daily-post], value: '40' }\n",
    '4:5: the field `sides` must have two or more sides, or none (an empty list says that there is no such difference).\n  Correct it.',
  ],
  [
    'one claim pinned twice',
    '- pin: a\n  label: A\n  quotes: [{ article: daily-post, quote: noon }]\n- pin: a\n  label: B\n  quotes: [{ article: daily-post, quote: noon }]\n',
    '4:3: the claim `a` is pinned twice, here and in line 1.\n  Put the quotes of both under one of them and remove the other.',
  ],
  [
    'one passage that is the same as nothing',
    '- same: [{ article: daily-post, quote: noon }]\n',
    '1:9: the field `same` must have 2 or more entries.\n  Correct it; the field holds: passages that say the same.',
  ],
])('%s', async (_name, text, expected) => {
  expect(await complaints(FILE, text)).toBe(`${FILE}:${expected}`);
});

test('a ledger that was edited by hand', async () => {
  expect(await complaints(LOCK, 'claims:\n  - id: Some Claim\n    mentions: [{ article: daily-post, quote: noon }]\n')).toBe(
    `${LOCK}:2:9: the field \`id\` must be lower-case letters, digits and single hyphens.\n  Bring the file back as it was (\`git checkout\` with its name), or remove it and run \`npm run check -- --write\`: only that command should write it.`,
  );
});
