/** What the review asks, and what an editor answers. */
import { z } from 'zod';
import { DifferenceKind } from './comparison.ts';
import { Passage } from './primitives.ts';

/** What `npm run review` would like to know of an editor. */
export const Question = z.strictObject({
  id: z.string().describe('Stable while neither quotes nor decisions change.'),
  kind: z.enum(['same', 'silent', 'difference']),
  facet: DifferenceKind.nullable().describe('For a difference: its kind.'),
  passage: Passage,
  candidates: z.array(Passage).min(1).max(3),
  gain: z.number().min(0).max(1).describe('What the answer is expected to change.'),
});

/** What an editor answers: the candidates ticked, from 0 (unticked means no), or that the question is to be left. */
export const Answer = z.union([
  z.strictObject({ id: z.string().min(1), yes: z.array(z.int().min(0)) }),
  z.strictObject({ id: z.string().min(1), skip: z.literal(true) }),
]);
export const Answers = z.array(Answer);

export type Question = z.infer<typeof Question>;
export type Answer = z.infer<typeof Answer>;
