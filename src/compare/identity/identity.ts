/** Ids that live on: a claim keeps the id that the ledger remembers while it keeps most of its mentions. */
import type { Claim } from '../../schema/comparison.ts';
import type { Ledger } from '../../schema/ledger.ts';
import type { Passage } from '../../schema/primitives.ts';
import { by } from '../order.ts';
import { shortHash, slug } from './hash.ts';

/** How many words of its label an id carries. */
const WORDS = 5;
const EMPTY = new Set(
  'a an the of to in on at for and or but that which who with by as is are was were be been will would has have had it its their his her this'.split(' '),
);

const keyOf = ({ article, quote }: Passage): string => `${article}\n${quote}`;

/** An id made of the words of a claim and of where they stand: it depends on nothing else in the story. */
export function freshId(label: string, mention: Passage): string {
  const words = slug(label)
    .split('-')
    .filter((word) => word && !EMPTY.has(word))
    .slice(0, WORDS);
  return [...(words.length ? [words.join('-').slice(0, 70).replace(/-$/, '')] : []), shortHash(keyOf(mention), 4)].join('-');
}

/** Whether an id was made of the words of a passage; a number behind it tells two claims of the same words apart. */
export function isMadeOf(id: string, passage: Passage): boolean {
  const fresh = freshId(passage.quote, passage);
  return id === fresh || (id.startsWith(`${fresh}-`) && /^-[1-9]\d*$/.test(id.slice(fresh.length)));
}

/**
 * Gives each claim the id that it had, and says what the ledger should remember from now on.
 * @param claims with fresh ids; a pinned one keeps the id that its editor gave it
 */
export function keepIds<C extends Claim>(claims: readonly C[], ledger: Ledger): { claims: C[]; ledger: Ledger } {
  const pinned = new Set(claims.filter(({ pinned: is }) => is).map(({ id }) => id));
  const holders = claims.map((claim, index) => ({ claim, index, keys: new Set(claim.mentions.map(keyOf)) }));
  const ties = ledger.claims.flatMap((old) =>
    holders.map(({ claim, index, keys }) => ({ old, claim, index, shared: old.mentions.filter((mention) => keys.has(keyOf(mention))).length })),
  );
  const most = ties
    .filter(({ old, claim, shared }) => shared * 2 > old.mentions.length && !claim.pinned && claim.status !== 'single' && !pinned.has(old.id))
    // The part of a claim that is settled lies in the whole beside it: of two that share as much, the one of the same size is meant.
    // Two cells of tables may hold the same number: then the claim whose fresh id it is is meant.
    .sort(by(({ shared, old, claim }) => [-shared, Math.abs(claim.mentions.length - old.mentions.length), claim.id !== old.id, old.id, claim.id]));
  const idOf = new Map<Claim, string>();
  const kept = new Set<string>();
  for (const { old, claim } of most) {
    if (idOf.has(claim) || kept.has(old.id)) continue;
    idOf.set(claim, old.id);
    kept.add(old.id);
  }
  const named = unique(claims.map((claim) => ({ ...claim, id: idOf.get(claim) ?? claim.id })));
  const heirs = ties.flatMap(({ old, index, shared }): Heir[] =>
    shared > 0 ? named.slice(index, index + 1).map(({ id }) => ({ from: old.id, id, shared })) : [],
  );
  return { claims: named, ledger: remember(named, ledger, heirs) };
}

/** A claim, by its id, that has passages of one that the ledger remembers. */
interface Heir {
  readonly from: string;
  readonly id: string;
  readonly shared: number;
}

function unique<C extends Claim>(claims: readonly C[]): C[] {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const times = (seen.get(claim.id) ?? 0) + 1;
    seen.set(claim.id, times);
    return times === 1 ? claim : { ...claim, id: `${claim.id}-${times}` };
  });
}

function remember(claims: readonly Claim[], ledger: Ledger, heirs: readonly Heir[]): Ledger {
  const shared = claims.filter(({ status }) => status !== 'single');
  const ids = new Set(shared.map(({ id }) => id));
  // A claim that two outlets tell has a page; what one outlet alone tells is only a sentence, yet nearer to what was sought than the story.
  const ranked = heirs.toSorted(by(({ id, shared: common }) => [!ids.has(id), -common, id]));
  const heirOf = (gone: string): string | null => ranked.find(({ from }) => from === gone)?.id ?? null;
  const gone = ledger.claims.filter(({ id }) => !ids.has(id)).map(({ id }) => ({ from: id, to: heirOf(id) }));
  const led = new Map<string | null, string | null>(gone.map(({ from, to }) => [from, to]));
  const before = ledger.redirects
    .filter(({ from }) => !ids.has(from) && !led.has(from))
    // An address that led to a claim which has now gone leads on to where that one leads.
    .map(({ from, to }) => ({ from, to: led.get(to) ?? (led.has(to) ? null : to) }))
    // What one outlet tells is not remembered: when it has gone, nothing is left to lead to.
    .map(({ from, to }) => ({ from, to: claims.some(({ id }) => id === to) ? to : null }));
  return {
    claims: shared.map(({ id, mentions }) => ({ id, mentions: mentions.map(({ article, quote }) => ({ article, quote })) })).sort(by(({ id }) => id)),
    redirects: [...before, ...gone].sort(by(({ from }) => from)),
  };
}
