/** Decisions that say the opposite of each other about the same two passages. */
import type { Decision } from '../../schema/decisions.ts';
import type { Passage } from '../../schema/primitives.ts';
import type { Clause } from '../text/clauses.ts';
import { spanOf } from '../text/placed.ts';
import type { Diagnostic, PlacedDecision } from '../types.ts';
import { pairsOf } from './beliefs.ts';

/** A decision with its place, and its passages as they were found. */
interface CheckedDecision {
  readonly placed: PlacedDecision;
  readonly decision: Decision;
  readonly passages: readonly { readonly passage: Passage; readonly clause: Clause }[];
}

/** An error for each pair of passages that one entry calls the same (or pins to one claim) and another calls different. */
export function contradictions(entries: readonly CheckedDecision[]): Diagnostic[] {
  const together = new Map<string, CheckedDecision>();
  for (const entry of entries) {
    const { kind } = entry.decision;
    if (kind === 'same' || kind === 'pin') for (const { key } of keyedPairs(entry)) if (!together.has(key)) together.set(key, entry);
  }
  return entries.flatMap((entry) =>
    entry.decision.kind === 'different'
      ? keyedPairs(entry).flatMap(({ key, quotes }) => {
          const other = together.get(key);
          return other ? [contradiction(entry, other, quotes)] : [];
        })
      : [],
  );
}

function contradiction(
  { placed: { file, line, column } }: CheckedDecision,
  { decision, placed: other }: CheckedDecision,
  [a, b]: readonly [string, string],
): Diagnostic {
  const said = decision.kind === 'pin' ? `pinned to one claim (${decision.claim})` : 'the same';
  const what = `“${a}” and “${b}” are called different here, and ${said} in line ${other.line}`;
  const fix = `Keep the entry that is right, here or in line ${other.line}, and take the passage out of the other`;
  return { severity: 'error', file, line, column, what, fix };
}

/** A pair is the same pair in either order; a quote that is cut otherwise is another passage. */
function keyedPairs({ passages }: CheckedDecision): { key: string; quotes: [string, string] }[] {
  const places = passages.map(({ passage: { quote }, clause }) => ({ quote, place: [clause.sentence.article, ...spanOf(clause)].join(' ') }));
  return pairsOf(places).flatMap(([a, b]) =>
    a.place === b.place ? [] : [{ key: [a.place, b.place].sort().join('\n'), quotes: [a.quote, b.quote] as [string, string] }],
  );
}
