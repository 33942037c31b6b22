/** claims.lock.yaml: the ids that claims have had. */
import { z } from 'zod';
import { Id, Passage } from './primitives.ts';

const claim = z.strictObject({ id: Id, mentions: z.array(Passage).min(1) });
const redirect = z.strictObject({ from: Id, to: Id.nullable().describe('null: the claim has gone; the address leads to the story') });
const seal = z.string().optional().describe('A hash of the entry, which shows that nobody has changed it by hand. Files of older versions have none.');

/** The ids that claims have had, so that no address dies. */
export const Ledger = z.strictObject({ claims: z.array(claim).default([]), redirects: z.array(redirect).default([]) });

/** claims.lock.yaml, written by `npm run check -- --write` only. */
export const LedgerFile = z.strictObject({
  claims: z.array(claim.extend({ seal })).default([]),
  redirects: z.array(redirect.extend({ seal })).default([]),
});

export type Ledger = z.infer<typeof Ledger>;
export type LedgerFile = z.infer<typeof LedgerFile>;
