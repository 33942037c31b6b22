/** What binds a line of the ledger to its words, so that a line changed by hand is noticed. Nobody's signature: whoever changes the seal too is seen by whoever merges. */
import type { Ledger, LedgerFile } from '../../schema/ledger.ts';
import type { Passage } from '../../schema/primitives.ts';
import { textHash } from './hash.ts';

type Sealed<Entry> = Entry & { readonly seal: string };

/** The claim's entry with its seal: a hash of its id and its passages, whatever their order. */
export function sealClaim<Entry extends Pick<Ledger['claims'][number], 'id' | 'mentions'>>(entry: Entry): Sealed<Entry> {
  const passages = entry.mentions.map(({ article, quote }: Passage) => JSON.stringify([article, quote])).toSorted();
  return { ...entry, seal: textHash(JSON.stringify([entry.id, passages])) };
}

/** The redirect with its seal: a hash of both its ends. */
export function sealRedirect<Entry extends Pick<Ledger['redirects'][number], 'from' | 'to'>>(entry: Entry): Sealed<Entry> {
  return { ...entry, seal: textHash(JSON.stringify([entry.from, entry.to])) };
}

/** A ledger as its file has it. */
export function sealLedger({ claims, redirects, ...rest }: Ledger): LedgerFile {
  return { claims: claims.map(sealClaim), redirects: redirects.map(sealRedirect), ...rest };
}
