/** Decisions of which two cannot both hold, whatever the articles say; what they say of one pair of passages is told once the passages are found. */
import { passagesOf } from '../compare/alignment/decided-passages.ts';
import type { PlacedDecision, Diagnostic } from '../compare/types.ts';
import type { Decision } from '../schema/decisions.ts';
import { error } from './diagnostics.ts';

/** What may be said once only, and what a second entry that says it is told. */
interface Rule {
  /** What the decision lays down, as a key; null where the rule does not speak of it. */
  readonly key: (decision: Decision) => string | null;
  readonly what: (decision: Decision) => string;
  readonly fix: string;
}

const ONCE: readonly Rule[] = [
  {
    key: (decision) => ('pin' in decision ? decision.pin : null),
    what: (decision) => `the claim \`${'pin' in decision ? decision.pin : ''}\` is pinned twice`,
    fix: 'Put the quotes of both under one of them and remove the other',
  },
  {
    key: (decision) => ('difference' in decision ? `${decision.difference} ${decision.claim}` : null),
    what: (decision) => ('difference' in decision ? `the difference \`${decision.difference}\` of the claim \`${decision.claim}\` is told twice` : ''),
    fix: 'Keep the entry that is right and remove the other',
  },
  {
    // A label beside a pin gives the pinned claim another name; two such labels cannot both hold.
    key: (decision) => ('label' in decision && 'claim' in decision ? decision.claim : null),
    what: (decision) => `the claim \`${'claim' in decision ? decision.claim : ''}\` is named twice`,
    fix: 'Keep the label that is right and remove the other',
  },
];

/** An error for each entry that an earlier one speaks against; both lines are named. */
export function conflicts(placed: readonly PlacedDecision[]): Diagnostic[] {
  const told = new Set<PlacedDecision>();
  const twice = ONCE.flatMap(({ key, what, fix }) =>
    placed.flatMap((entry, index) => {
      const own = key(entry.decision);
      const first = own === null ? undefined : placed.slice(0, index).find((other) => key(other.decision) === own);
      if (first === undefined || told.has(entry)) return [];
      told.add(entry);
      return [error(entry.file, entry, `${what(entry.decision)}, here and in line ${first.line}`, fix)];
    }),
  );
  return [...twice, ...silentYetQuoted(placed), ...noClaimYetUsed(placed)];
}

function silentYetQuoted(placed: readonly PlacedDecision[]): Diagnostic[] {
  return placed.flatMap((entry) => {
    const { decision } = entry;
    if (!('silent' in decision)) return [];
    const pin = placed.find((other) => 'pin' in other.decision && other.decision.pin === decision.claim);
    if (pin === undefined || !passagesOf(pin.decision).some(({ article }) => article === decision.silent)) return [];
    const what = `\`${decision.silent}\` is called silent on the claim \`${decision.claim}\` here, and has a quote in it in line ${pin.line}`;
    return [error(entry.file, entry, what, 'Remove this entry, or the quote from the other')];
  });
}

function noClaimYetUsed(placed: readonly PlacedDecision[]): Diagnostic[] {
  return placed.flatMap((entry) => {
    const { decision } = entry;
    if (!('not-a-claim' in decision)) return [];
    const { article, quote } = decision['not-a-claim'];
    const other = placed.find(
      (one) =>
        ('pin' in one.decision || 'same' in one.decision) && passagesOf(one.decision).some((passage) => passage.article === article && passage.quote === quote),
    );
    if (other === undefined) return [];
    const what = `“${quote}” is called no claim here, and is used as one in line ${other.line}`;
    return [error(entry.file, entry, what, 'Remove this entry, or the quote from the other')];
  });
}
