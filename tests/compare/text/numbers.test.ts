import { expect, test } from 'vitest';
import { numberOf } from '../../../src/compare/text/numbers.ts';

test.each([
  ['800,000', 800_000], ['12', 12], ['1.5', 1.5], ['1,234.5', 1234.5], ['twelve', 12], ['Forty', 40], ['dozen', 12], ['half', 0.5],
  ['1,23', null], ['1.2.3', null], ['3rd', null], ['x12', null], ['', null], ['mine', null], ['9'.repeat(400), null],
])('%s is %s', (word, number) => expect(numberOf(word)).toBe(number)); // prettier-ignore
