import { expect, test } from 'vitest';
import { unitOf } from '../../../src/compare/attributes/numbers/units.ts';

test.each([
  [1, 'kilometre', 1000, 'metre'],
  [1, 'metre', 100, 'centimetre'],
  [1, 'mile', 1760, 'yard'],
  [1, 'yard', 3, 'foot'],
  [1, 'foot', 12, 'inch'],
  [1, 'ft', 1, 'feet'],
  [1, 'km', 1, 'kilometer'],
  [100, 'kmh', 62.1371, 'mph'],
  [1, 'tonne', 1000, 'kilo'],
  [1, 'ton', 1000, 'kg'],
  [1, 'hectare', 2.47105, 'acre'],
  [5, 'percent', 5, 'percentage'],
  [1, 'minute', 60, 'second'],
  [1, 'day', 24, 'hour'],
  [1, 'week', 7, 'day'],
  [1, 'year', 12, 'month'],
  [1, 'decade', 10, 'year'],
])('%d %s is %d %s', (one, unit, many, other) => {
  const [a, b] = [unitOf(unit), unitOf(other)];
  expect(a?.of).toBeTruthy();
  expect(b?.of).toBe(a?.of);
  expect(one * (a?.factor ?? 0)).toBeCloseTo(many * (b?.factor ?? NaN), 1);
});

test('what is measured in one unit is not held against another', () => {
  const kinds = ['mile', 'mph', 'kg', 'acre', 'percent', 'hour'].map((name) => unitOf(name)?.of);
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(unitOf('ferry') ?? null).toBeNull();
});
