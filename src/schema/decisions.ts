/** decisions.yaml: all that an editor decides about the claims of a story. */
import { z } from 'zod';
import { DifferenceKind, Side } from './comparison.ts';
import { Day, FileId, Id, Passage, Shown } from './primitives.ts';

const remark = { date: Day.optional(), note: Shown.optional() };

/** One entry of decisions.yaml: its first key names its kind. */
export const Decision = z.union([
  z.strictObject({
    pin: Id.describe('The id of a claim that stands at the head of the story.'),
    label: Shown.describe('What the claim is called.'),
    quotes: z.array(Passage).min(1).describe('Its mentions, whatever the model says.'),
    ...remark,
  }),
  z.strictObject({ same: z.array(Passage).min(2).describe('Passages that say the same.'), ...remark }),
  z.strictObject({ different: z.array(Passage).min(2).describe('Passages of which no two say the same.'), ...remark }),
  z.strictObject({ 'not-a-claim': Passage.describe('A passage that is no news text.'), ...remark }),
  z.strictObject({ label: Shown.describe('What the claim is called.'), claim: Id, ...remark }),
  z.strictObject({
    difference: DifferenceKind.describe('Replaces what the rules found of this kind on the claim.'),
    claim: Id,
    minor: z.boolean().default(false),
    sides: z.array(Side).refine((sides) => sides.length !== 1, 'must have two or more sides, or none (an empty list says that there is no such difference)'),
    ...remark,
  }),
  z.strictObject({ silent: FileId.describe('An article that does not tell the claim, as the editor has seen.'), claim: Id, ...remark }),
]);
export const Decisions = z.array(Decision);

export type Decision = z.infer<typeof Decision>;
