/** One claim as a document of its own: a slice of the comparison, with what its ids name. */
import { z } from 'zod';
import { Claim, ComparedArticle, Comparison, Origin } from './comparison.ts';
import { Id } from './primitives.ts';

/** `/stories/<story>/claims/<claim>/claim.json`. */
export const ClaimDocument = z.strictObject({
  format: z.literal('corroborate-claim/1'),
  version: z.string().describe('The beginning of the SHA-256 of the rest of this document: what a citation names.'),
  moved: Id.nullable().describe('The id that was asked for, where the claim stands under another one now.'),
  story: Comparison.shape.story,
  articles: z.array(ComparedArticle).describe('Those that tell the claim, are silent on it or not known to tell it.'),
  origins: z.array(Origin).describe('The reports that its mentions repeat.'),
  claim: Claim,
});

export type ClaimDocument = z.infer<typeof ClaimDocument>;
