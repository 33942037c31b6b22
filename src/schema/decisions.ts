/** decisions.yaml: all that an editor decides about the claims of a story. */
import { z } from 'zod';
import { DifferenceKind, Side } from './comparison.ts';
import { Day, FileId, Id, Passage, Shown } from './primitives.ts';

/** A passage of the claim that an entry names, so that it cannot come to stand on other words; an entry of format 1 has none. */
const of = Passage.optional().describe('A passage of the claim, to the letter, so that the entry can never come to stand on other words.');
const remark = { date: Day.optional(), note: Shown.optional() };

/** An entry as an editor writes it, by kind. The order decides what an entry is: a pin has a label too. */
export const DECISION_FORMS = {
  pin: z.strictObject({
    pin: Id.describe('The id of a claim that stands at the head of the story.'),
    label: Shown.describe('What the claim is called.'),
    quotes: z.array(Passage).min(1).describe('Its mentions, whatever the model says.'),
    ...remark,
  }),
  same: z.strictObject({ same: z.array(Passage).min(2).describe('Passages that say the same.'), ...remark }),
  different: z.strictObject({ different: z.array(Passage).min(2).describe('Passages of which no two say the same.'), ...remark }),
  'not-a-claim': z.strictObject({ 'not-a-claim': Passage.describe('A passage that is no news text.'), ...remark }),
  difference: z.strictObject({
    difference: DifferenceKind.describe('Replaces what the rules found of this kind on the claim.'),
    claim: Id,
    of,
    minor: z.boolean().default(false),
    sides: z.array(Side).refine((sides) => sides.length !== 1, 'must have two or more sides, or none (an empty list says that there is no such difference)'),
    ...remark,
  }),
  silent: z.strictObject({ silent: FileId.describe('An article that does not tell the claim, as the editor has seen.'), claim: Id, of, ...remark }),
  label: z.strictObject({ label: Shown.describe('What the claim is called.'), claim: Id, of, ...remark }),
} as const;

const { pin, same, different, difference, silent, label } = DECISION_FORMS;
/** What an entry on a claim quotes: its `of`, where it has one. */
const quoted = (passage: Passage | undefined): readonly Passage[] => (passage ? [passage] : []);

/** A decision is read into one form for all kinds: `kind`, the passages that it quotes, and the claim that it names. */
export const Decision = z.union([
  pin.transform(({ pin: claim, quotes: passages, ...rest }) => ({ kind: 'pin' as const, claim, passages, ...rest })),
  same.transform(({ same: passages, ...rest }) => ({ kind: 'same' as const, passages, ...rest })),
  different.transform(({ different: passages, ...rest }) => ({ kind: 'different' as const, passages, ...rest })),
  DECISION_FORMS['not-a-claim'].transform(({ 'not-a-claim': passage, ...rest }) => ({ kind: 'not-a-claim' as const, passages: [passage] as const, ...rest })),
  label.transform(({ of: passage, ...rest }) => ({ kind: 'label' as const, passages: quoted(passage), ...rest })),
  difference.transform(({ difference: attribute, of: passage, ...rest }) => ({ kind: 'difference' as const, attribute, passages: quoted(passage), ...rest })),
  silent.transform(({ silent: article, of: passage, ...rest }) => ({ kind: 'silent' as const, article, passages: quoted(passage), ...rest })),
]);
export const Decisions = z.array(Decision);

export type Decision = z.infer<typeof Decision>;
/** The decision of one kind. */
export type DecisionOf<Kind extends Decision['kind']> = Extract<Decision, { kind: Kind }>;
/** An entry as decisions.yaml has it. */
export type WrittenDecision = z.input<typeof Decision>;

/** A decision as decisions.yaml has it: the inverse of `Decision.parse`. */
export function writtenForm(decision: Decision): WrittenDecision {
  const { date, note, passages } = decision;
  const [first] = passages;
  const named = first === undefined ? {} : { of: first };
  const remarks = { ...(date === undefined ? {} : { date }), ...(note === undefined ? {} : { note }) };
  switch (decision.kind) {
    case 'pin':
      return { pin: decision.claim, label: decision.label, quotes: [...passages], ...remarks };
    case 'same':
      return { same: [...passages], ...remarks };
    case 'different':
      return { different: [...passages], ...remarks };
    case 'not-a-claim':
      return { 'not-a-claim': decision.passages[0], ...remarks };
    case 'label':
      return { label: decision.label, claim: decision.claim, ...named, ...remarks };
    case 'difference':
      return { difference: decision.attribute, claim: decision.claim, ...named, minor: decision.minor, sides: decision.sides, ...remarks };
    case 'silent':
      return { silent: decision.article, claim: decision.claim, ...named, ...remarks };
  }
}
