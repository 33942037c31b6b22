import { describe, expect, test } from 'vitest';
import { certaintyAt } from '../../../src/compare/attributes/certainty.ts';
import { conditionOf } from '../../../src/compare/attributes/condition.ts';
import { topOf } from '../../../src/compare/attributes/stance/core.ts';
import { stageOf } from '../../../src/compare/attributes/stage.ts';
import { stanceOf } from '../../../src/compare/attributes/stance/stance.ts';
import type { Token } from '../../../src/compare/types.ts';
import { read } from '../../support/articles.ts';
import { tableOf } from './tables.ts';

interface Read {
  readonly tokens: readonly Token[];
  readonly target: Token;
  readonly wordsOf: (words: readonly Token[]) => string;
}

/** The words of a clause within its sentence, and the token that they hang on. */
function find(text: string, clause: string): Read {
  const sentence = read(`# A headline of no matter\n\n${text}`).everything.at(-1);
  if (!sentence) throw new Error(`no sentence: ${text}`);
  const { tokens } = sentence;
  const [from, to] = [text.indexOf(clause), text.indexOf(clause) + clause.length];
  const target = topOf(tokens, tokens.filter(({ start, end }) => start >= from && end <= to)); // prettier-ignore
  if (!target) throw new Error(`no words: ${clause}`);
  return { tokens, target, wordsOf: (words) => (words.length > 0 ? text.slice((words[0] as Token).start, (words.at(-1) as Token).end) : '-') };
}

describe('polarity.md', () => {
  test.each(tableOf('tables/polarity.md'))('line $line: $cells', ({ cells: [text = '', clause = '', stance] }) => {
    const { tokens, target } = find(text, clause);
    expect(stanceOf(tokens, target).stance).toBe(stance);
  }); // prettier-ignore
});

describe('certainty.md', () => {
  test.each(tableOf('tables/certainty.md'))('line $line: $cells', ({ cells: [text = '', clause = '', certainty, condition, stage] }) => {
    const { tokens, target, wordsOf } = find(text, clause);
    expect({ certainty: certaintyAt(tokens, target).certainty, condition: wordsOf(conditionOf(tokens, target)), stage: stageOf(tokens, target)?.stage ?? '-' }).toEqual({ certainty, condition, stage });
  }); // prettier-ignore
});
