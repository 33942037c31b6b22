/** What the review asks, and what an editor answers. */
import { z } from 'zod';
import { DifferenceKind } from './comparison.ts';
import { Passage } from './primitives.ts';

/** What `npm run review` would like to know of an editor. */
export const Question = z.strictObject({
  id: z.string().describe('Stable while neither quotes nor decisions change.'),
  kind: z.enum(['same', 'agree', 'silent', 'difference']),
  facet: DifferenceKind.nullable().describe('For a difference: its kind.'),
  passage: Passage,
  candidates: z.array(Passage).min(1).max(5),
  gain: z.number().min(0).max(1).describe('What the answer is expected to change.'),
});

/** Of candidates, by number from 0, that tell the claim but differ from the passage: in what. */
export const Differ = z.record(z.string().regex(/^(?:0|[1-9]\d*)$/, 'must be the number of a candidate, from 0'), DifferenceKind);

/**
 * What an editor answers: the candidates ticked, from 0 (unticked means no), to a question of the kind `agree` those that tell the
 * same claim and differ, or that the question is to be left.
 */
export const Answer = z.union([
  z.strictObject({ id: z.string().min(1), yes: z.array(z.int().min(0)), differ: Differ.optional() }),
  z.strictObject({ id: z.string().min(1), skip: z.literal(true) }),
]);
export const Answers = z.array(Answer);

export type Question = z.infer<typeof Question>;
export type Differ = z.infer<typeof Differ>;
export type Answer = z.infer<typeof Answer>;
