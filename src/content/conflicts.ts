/** Decisions of which two cannot both hold, whatever the articles say; what they say of one pair of passages is told once the passages are found. */
import type { PlacedDecision, Diagnostic } from '../compare/types.ts';
import type { Decision } from '../schema/decisions.ts';
import { error } from './diagnostics.ts';

/** What an entry lays down that no other may lay down too: what an error calls it, and how two of them are fixed. */
interface Rule {
  readonly what: string;
  readonly fix: string;
}

/** A label beside a pin gives the pinned claim another name; two such labels cannot both hold. */
function ruleFor(decision: Decision): Rule | null {
  switch (decision.kind) {
    case 'pin':
      return { what: `the claim \`${decision.claim}\` is pinned twice`, fix: 'Put the quotes of both under one of them and remove the other' };
    case 'difference':
      return {
        what: `the difference \`${decision.attribute}\` of the claim \`${decision.claim}\` is told twice`,
        fix: 'Keep the entry that is right and remove the other',
      };
    case 'label':
      return { what: `the claim \`${decision.claim}\` is named twice`, fix: 'Keep the label that is right and remove the other' };
    default:
      return null;
  }
}

/** An error for each entry that an earlier one speaks against; both lines are named. */
export function conflicts(placed: readonly PlacedDecision[]): Diagnostic[] {
  return [...saidTwice(placed), ...placed.flatMap((entry) => [...silentYetQuoted(entry, placed), ...noClaimYetUsed(entry, placed)])];
}

function saidTwice(placed: readonly PlacedDecision[]): Diagnostic[] {
  const first = new Map<string, PlacedDecision>();
  return placed.flatMap((entry) => {
    const rule = ruleFor(entry.decision);
    if (rule === null) return [];
    const before = first.get(rule.what);
    if (before !== undefined && goTogether(before.decision, entry.decision)) return [];
    if (before !== undefined) return [error(entry.file, entry, `${rule.what}, here and in line ${before.line}`, rule.fix)];
    first.set(rule.what, entry);
    return [];
  });
}

/** Whether a second entry on a difference tells more of it: both put some article on a side, and none puts apart what the other puts together. */
function goTogether(a: Decision, b: Decision): boolean {
  if (a.kind !== 'difference' || b.kind !== 'difference' || a.minor !== b.minor) return false;
  const sideOf = ({ sides }: typeof a, article: string): string[] => sides.flatMap((side, i) => (side.articles.includes(article) ? [`${i}`] : []));
  const named = (one: typeof a): string[] => [...new Set(one.sides.flatMap(({ articles }) => articles))];
  const shared = named(a).filter((article) => named(b).includes(article));
  const isTogether = (one: typeof a, x: string, y: string): boolean => sideOf(one, x).join() === sideOf(one, y).join();
  return shared.length > 0 && shared.every((x) => shared.every((y) => isTogether(a, x, y) === isTogether(b, x, y)));
}

const REMOVE = 'Remove this entry, or the quote from the other';

function silentYetQuoted(entry: PlacedDecision, placed: readonly PlacedDecision[]): Diagnostic[] {
  const { decision } = entry;
  if (decision.kind !== 'silent') return [];
  const pin = placed.find((other) => other.decision.kind === 'pin' && other.decision.claim === decision.claim);
  if (!pin?.decision.passages.some(({ article }) => article === decision.article)) return [];
  const what = `\`${decision.article}\` is called silent on the claim \`${decision.claim}\` here, and has a quote in it in line ${pin.line}`;
  return [error(entry.file, entry, what, REMOVE)];
}

function noClaimYetUsed(entry: PlacedDecision, placed: readonly PlacedDecision[]): Diagnostic[] {
  if (entry.decision.kind !== 'not-a-claim') return [];
  const [{ article, quote, at }] = entry.decision.passages;
  const other = placed.find(
    ({ decision: { kind, passages } }) => (kind === 'pin' || kind === 'same') && passages.some((passage) => passage.article === article && passage.quote === quote && passage.at === at),
  );
  return other ? [error(entry.file, entry, `“${quote}” is called no claim here, and is used as one in line ${other.line}`, REMOVE)] : [];
}
