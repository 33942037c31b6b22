import { expect, test } from 'vitest';
import { type Amount, amounts } from '../../../src/compare/attributes/quantity.ts';
import { clausesOf } from '../../support/clauses.ts';
import { tableOf } from './tables.ts';

/** Rows that are read wrongly, by the text of the sentence, and why. */
const MISSES: ReadonlyMap<string, string> = new Map([]);

const ROLES: Readonly<Record<string, string>> = { magnitude: ' magnitude', index: ' index', score: ' score', vote: ' vote', odds: ' odds' };

/** An amount in the notation of the table. */
function noted({ role, figure, unit, thing, bound, change, fate }: Amount): string {
  const number = `${change ? 'by ' : ''}${bound === 'exactly' ? '' : `${bound} `}${figure}`;
  if (ROLES[role] !== undefined) return `${number}${ROLES[role]}`;
  const of = thing === null ? '' : ` of ${thing}`;
  if (role === 'age') return `${number} age${of}`;
  if (role === 'ordinal') return `${number}${thing === null ? '' : ` ${thing}`}`;
  if (role === 'multiple' || (role === 'share' && figure.includes('/'))) return `${number}${of}`;
  if (role === 'count') return `${number} ${fate === 'dead' && unit === null && thing === 'person' ? 'dead' : `${thing}${unit === null ? '' : ` ${unit}`}`}`;
  return `${number} ${unit === 'pound weight' ? 'pound' : unit}${of}`;
}

test('every row is read as it says', () => {
  const read = tableOf('tables/quantity.md').map(({ line, cells: [text = '', told = ''] }) => {
    const found = clausesOf(text).flatMap((clause) => amounts(clause).map(noted)).join(' ; ') || 'none'; // prettier-ignore
    return { line, text, told, found };
  });
  const wrong = read.filter(({ told, found }) => told !== found);
  expect(wrong.filter(({ text }) => !MISSES.has(text)).map(({ line, text, told, found }) => `${line} ${text}\n    ${told}\n    ${found}`)).toEqual([]);
  expect([...MISSES.keys()].filter((text) => !wrong.some((row) => row.text === text))).toEqual([]);
  expect(MISSES.size).toBeLessThanOrEqual(read.length * 0.05);
});
