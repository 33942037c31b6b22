/** claims.lock.yaml: the ids that claims have had, and what these claims have been. */
import { z } from 'zod';
import { Day, Id, Passage } from './primitives.ts';

const claim = z.strictObject({ id: Id, mentions: z.array(Passage).min(1) });
const redirect = z.strictObject({ from: Id, to: Id.nullable().describe('null: the claim has gone; the address leads to the story') });
const seal = z.string().optional().describe('A hash of the entry, which shows that nobody has changed it by hand. Files of older versions have none.');

const history = z
  .array(
    z.strictObject({
      claim: Id,
      on: Day.describe('The day of the story, or of its update, on which the claim became so.'),
      status: z.enum(['agreed', 'differs', 'unsettled', 'gone']).describe('gone: another claim has taken it in, or no two outlets tell it now'),
    }),
  )
  .optional()
  .describe('What claims have been, the oldest first. Files of older versions have none.');

/** The ids that claims have had, so that no address dies. */
export const Ledger = z.strictObject({ claims: z.array(claim).default([]), redirects: z.array(redirect).default([]), history });

/** claims.lock.yaml, written by `npm run check -- --write` only. */
export const LedgerFile = z.strictObject({
  claims: z.array(claim.extend({ seal })).default([]),
  redirects: z.array(redirect.extend({ seal })).default([]),
  history,
});

export type Ledger = z.infer<typeof Ledger>;
export type LedgerFile = z.infer<typeof LedgerFile>;
