/** Ties the published mentions to the gold mentions that they tell; all figures are counted on these ties. */
import type { Gold, GoldClaim } from './gold.ts';
import { covers, locator } from './places.ts';
import type { PlaceRange } from './places.ts';

/** What the measure needs of a comparison: also a bare list of quotes, made by hand or by another program, can be scored. */
export interface Scorable {
  readonly claims: readonly {
    readonly id: string;
    readonly status?: string;
    readonly confidence?: number | null;
    readonly silent?: readonly string[];
    readonly unknown?: readonly string[];
    readonly differences?: readonly ScorableDifference[];
    readonly mentions: readonly ScorableMention[];
  }[];
}
export interface ScorableDifference {
  readonly kind: string;
  readonly minor?: boolean;
  readonly sides?: readonly { readonly articles: readonly string[] }[];
}
interface ScorableMention {
  readonly article: string;
  readonly quote: string;
  readonly start?: { readonly offset: number };
  readonly end?: { readonly offset: number };
}

/** A quote and all the places in its article where it stands. */
export interface Located {
  readonly article: string;
  readonly quote: string;
  readonly places: readonly PlaceRange[];
}
export interface LocatedGoldMention extends Located {
  readonly optional: boolean;
  /** Its claim's and its own number: `3.0`. */
  readonly key: string;
}
export interface LocatedGoldClaim extends Omit<GoldClaim, 'mentions'> {
  readonly mentions: readonly LocatedGoldMention[];
}
export interface PublishedMention extends Located, ScorableMention {
  /** The gold mentions that it tells: their keys, and the ids of their claims. */
  readonly tells: ReadonlyMap<string, string>;
}
export interface LocatedClaim {
  readonly id: string;
  readonly status: string | undefined;
  readonly confidence: number | null;
  readonly silent: readonly string[];
  readonly unknown: readonly string[];
  readonly differences: readonly ScorableDifference[];
  readonly mentions: readonly PublishedMention[];
}

interface Ties {
  readonly claims: readonly LocatedClaim[];
  readonly goldClaims: readonly LocatedGoldClaim[];
  readonly boilerplate: readonly Located[];
  readonly isEvidence: (mention: PublishedMention) => boolean;
}

/**
 * Finds every quote in its article. A mention that a claim publishes twice counts once.
 * @throws Error when a gold quote does not stand in its article
 */
export function locate(gold: Gold, comparison: Scorable, texts: ReadonlyMap<string, string>): Ties {
  const { key, placesOf, standsAt } = locator(new Map(gold.articles.map((id) => [id, texts.get(id) ?? ''])));
  const find = <T extends { article: string; quote: string }>(mention: T): T & Located => ({ ...mention, places: placesOf(mention.article, mention.quote) });
  const mustFind = <T extends { article: string; quote: string }>(mention: T): T & Located => {
    const found = find(mention);
    if (found.places.length === 0) throw new Error(`gold quote not in ${mention.article}: ${mention.quote}`);
    return found;
  };

  const goldClaims = gold.claims.map((claim, c) => ({ ...claim, mentions: claim.mentions.map((mention, m) => ({ ...mustFind(mention), key: `${c}.${m}` })) }));
  const wanted = goldClaims.flatMap((claim) => claim.mentions.map((mention) => ({ ...mention, claim: claim.id })));
  const told = (mention: Located): Map<string, string> =>
    new Map(wanted.filter((one) => one.article === mention.article && covers(mention.places, one.places)).map((one) => [one.key, one.claim]));

  const claims = comparison.claims.map(({ id, status, confidence = null, silent = [], unknown = [], differences = [], mentions }) => {
    const once = new Map<string, ScorableMention>();
    for (const mention of mentions) if (!once.has(key(mention.article, mention.quote))) once.set(key(mention.article, mention.quote), mention);
    const located = [...once.values()].map(find).map((mention) => ({ ...mention, tells: told(mention) }));
    return { id, status, confidence, silent, unknown, differences, mentions: located };
  });
  return {
    claims,
    goldClaims,
    boilerplate: gold.boilerplate.map(mustFind),
    isEvidence: ({ article, quote, places, start, end }) => places.length > 0 && standsAt(article, quote, start?.offset, end?.offset),
  };
}
