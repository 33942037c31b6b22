import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WINDOW_PIECES, windowsOf } from '../../src/encoder/windows.ts';

test('what fits is read at once', () => {
  expect(windowsOf([])).toEqual([{ from: 0, to: 0, until: 0 }]);
  expect(windowsOf(Array.from({ length: WINDOW_PIECES }, () => 1))).toEqual([{ from: 0, to: WINDOW_PIECES, until: WINDOW_PIECES }]);
});

test('longer ones overlap, and each word is taken from the window in which it has more around it', () => {
  const windows = windowsOf(Array.from({ length: 200 }, () => 1));
  expect(windows).toEqual([
    { from: 0, to: 126, until: 110 },
    { from: 94, to: 200, until: 200 },
  ]);
});

test('every word is taken from one window that holds it, whatever words are long', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 300 }), (counts) => {
      let at = 0;
      for (const { from, to, until } of windowsOf(counts)) {
        expect(counts.slice(from, to).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(WINDOW_PIECES);
        expect(from).toBeLessThanOrEqual(at);
        expect(until).toBeLessThanOrEqual(to);
        expect(until > at || counts.length === 0).toBe(true);
        at = until;
      }
      expect(at).toBe(counts.length);
    }),
  );
});
