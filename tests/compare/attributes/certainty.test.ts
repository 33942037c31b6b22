import { expect, test } from 'vitest';
import { certaintyOf } from '../../../src/compare/attributes/certainty.ts';
import { clausesOf } from '../../support/clauses.ts';

test.each([
  ['The dam will hold.', 'stated'], ['In May the dam broke again.', 'stated'], ['The dam cannot hold any longer.', 'stated'], ['He can see the dam from his house.', 'stated'],
  ['She should have closed the dam.', 'stated'], ['The two sides agree that the dam is safe.', 'stated'],
  ['The dam may hold until spring.', 'possible'], ['The dam might not hold.', 'possible'], ['The dam could break within days.', 'possible'], ['The dam allegedly broke at noon.', 'possible'],
  ['The dam is expected to hold.', 'expected'], ['The dam is likely to break.', 'expected'], ['The dam is to be repaired in June.', 'expected'],
  ['The firm promised to repair the dam.', 'committed'], ['The firm has agreed to repair the dam.', 'committed'],
  ['The town wants a new dam.', 'wanted'], ['The mayor called for a new dam.', 'wanted'], ['The council hopes to repair the dam.', 'wanted'],
  ['It is unclear whether the dam will hold.', 'unclear'], ['It remains to be seen what the firm promised.', 'unclear'],
])('%s', (text, certainty) => expect(clausesOf(text).map(certaintyOf)).toEqual([certainty])); // prettier-ignore
