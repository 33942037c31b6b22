/** Decisions that say the opposite of each other about the same two passages. */
import type { FoundDecision, PlacedPassage } from './align.ts';
import { sourceSpan } from '../text/blocks.ts';
import type { PlacedDecision, Diagnostic } from '../types.ts';

/**
 * An error for each pair of passages that one entry calls the same (or pins to one claim) and another calls different.
 * @param found in the order of `placed`
 */
export function contradictions(placed: readonly PlacedDecision[], found: readonly FoundDecision[]): Diagnostic[] {
  const said = new Map<string, PlacedDecision>();
  const entries = found.map((one, i) => ({ ...one, at: placed[i] as PlacedDecision }));
  for (const { decision, passages, at } of entries)
    if ('same' in decision || 'pin' in decision) for (const key of pairKeys(passages)) if (!said.has(key.key)) said.set(key.key, at);
  return entries.flatMap(({ decision, passages, at }) => {
    if (!('different' in decision)) return [];
    return pairKeys(passages).flatMap(({ key, quotes: [a, b] }): Diagnostic[] => {
      const other = said.get(key);
      if (!other) return [];
      const { file, line, column } = at;
      const what = `“${a}” and “${b}” are called different here, and ${'pin' in other.decision ? `pinned to one claim (${other.decision.pin})` : 'the same'} in line ${other.line}`;
      return [
        {
          severity: 'error',
          file,
          line,
          column,
          what,
          fix: `Keep the entry that is right, here or in line ${other.line}, and take the passage out of the other`,
        },
      ];
    });
  });
}

/** A pair is the same pair in either order; a quote that is cut otherwise is another passage. */
function pairKeys(passages: readonly PlacedPassage[]): { key: string; quotes: [string, string] }[] {
  const places = passages.map(({ passage, clause: { sentence, start, end } }) => ({
    quote: passage.quote,
    place: [sentence.article, ...sourceSpan(sentence.block, sentence.start + start, sentence.start + end)].join(' '),
  }));
  return places.flatMap((a, i) =>
    places
      .slice(i + 1)
      .flatMap((b) => (a.place === b.place ? [] : [{ key: [a.place, b.place].sort().join('\n'), quotes: [a.quote, b.quote] as [string, string] }])),
  );
}
