/** claims.lock.yaml: the ids that claims have had. */
import { z } from 'zod';
import { Id, Passage } from './primitives.ts';

/** claims.lock.yaml: the ids that claims have had, so that no address dies. Written by `npm run check -- --write` only. */
export const Ledger = z.strictObject({
  claims: z.array(z.strictObject({ id: Id, mentions: z.array(Passage).min(1) })).default([]),
  redirects: z.array(z.strictObject({ from: Id, to: Id.nullable().describe('null: the claim has gone; the address leads to the story') })).default([]),
});

export type Ledger = z.infer<typeof Ledger>;
