import { expect, test } from 'vitest';
import { rolesAround } from '../../../src/compare/attributes/stance/roles.ts';
import type { Token } from '../../../src/compare/types.ts';
import { read } from '../../support/articles.ts';
import { roleWords } from '../../support/role-words.ts';
import { tableOf } from './tables.ts';

/** Sentences that come out otherwise: the encoder reads "bit" as a noun, and "strike" as the subject of "exports". */
const KNOWN: ReadonlySet<string> = new Set(['The postman that the dog bit is back at work.', 'The strike hurt exports more than the storm did.']);

const rolesIn = (text: string): string[][] => {
  const sentence = read(`# A headline of no matter\n\n${text}`).everything.at(-1);
  const tokens = sentence?.tokens ?? [];
  const wordsOf = (head: Token | null): string => {
    const words = head ? roleWords(tokens, head) : [];
    return words.length > 0 ? text.slice((words[0] as Token).start, (words.at(-1) as Token).end) : '-';
  };
  return tokens.filter(({ tag }) => tag === 'VERB').map((verb) => rolesAround(tokens, verb)).map(({ name, who, whom }) => [name, wordsOf(who), wordsOf(whom)]); // prettier-ignore
};

test.each(tableOf('tables/roles.md').filter(({ cells: [text = ''] }) => !KNOWN.has(text)))('line $line: $cells', ({ cells: [text = '', ...roles] }) => {
  expect(rolesIn(text)).toContainEqual(roles);
});
