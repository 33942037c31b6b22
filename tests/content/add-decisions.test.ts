import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { withDecisions } from '../../src/content/add-decisions.ts';
import { Decision } from '../../src/schema/decisions.ts';

const same = { same: [{ article: 'daily-post', quote: 'The fire: “out” by noon #1' }, { article: 'evening-star', quote: "it's out" }], date: '2031-05-11' }; // prettier-ignore
const decision = Decision.parse(same);
const OLD = '# Ours.\n- silent: daily-post # seen\n  claim:   nobody-hurt-k2m4\n\n# The last word.\n';

describe('decisions are added', () => {
  test('behind what stands there, which stays to the letter', () => {
    const text = withDecisions(OLD, [decision]) ?? '';
    expect(text.startsWith(OLD)).toBe(true);
    expect(text.slice(OLD.length).split('\n')).toEqual([
      '- same:',
      '    - { article: daily-post, quote: "The fire: “out” by noon #1" }',
      '    - { article: evening-star, quote: it\'s out }',
      '  date: 2031-05-11',
      '',
    ]); // prettier-ignore
  });

  test.each([
    ['nothing', ''],
    ['a comment alone', '# nothing yet\n'],
    ['a list in brackets', '# ours\n[{ silent: a, claim: b }] # seen\n'],
    ['an empty list', '[]\n'],
    ['no line end at the end', '- silent: a\n  claim: b'],
    ['line ends of another system', '- silent: a\r\n  claim: b\r\n'],
    ['an indented list', '  - silent: a\n    claim: b\n'],
    ['an end of document', '---\n- silent: a\n  claim: b\n...\n'],
  ])('to %s', (_, text) => {
    const added = withDecisions(text, [decision, decision]) ?? '';
    expect(parse(added, { schema: 'core' })).toEqual([...((parse(text) as unknown[] | null) ?? []), same, same]);
    for (const comment of text.match(/# \w+/g) ?? []) expect(added).toContain(comment);
    // What is added again goes the same way.
    expect(parse(withDecisions(added, [decision]) ?? '', { schema: 'core' })).toHaveLength(((parse(text) as unknown[] | null) ?? []).length + 3);
  });

  test('to no list at all is refused', () => {
    expect(withDecisions('silent: a\nclaim: b\n', [decision])).toBeNull();
    expect(withDecisions('- silent: [a\n', [decision])).toBeNull();
  });
});
