/** What the site asserts, and how often it is right: by status, since a reader is told the status and not the score. */
import type { LocatedClaim, LocatedGoldClaim, PublishedMention } from './locate.ts';
import { articlesApart, calledSilent } from './verdicts.ts';
import { pairsAcrossArticles } from './pairs.ts';

export interface StatusRate {
  /** Pairs shown as agreed; pairs shown as agreed or told differently; claims found nowhere else; articles called silent on a claim that was found. */
  readonly status: 'agreed' | 'stated' | 'alone' | 'silent';
  readonly right: number;
  readonly cases: number;
}

/** Judges what a comparison asserts of one story. What is not settled is not looked at. */
export function judgeStatuses(claims: readonly LocatedClaim[], goldClaims: readonly LocatedGoldClaim[]): StatusRate[] {
  const byId = new Map(goldClaims.map((claim) => [claim.id, claim]));
  const pairsOf = (statuses: readonly string[]): [PublishedMention, PublishedMention][] =>
    claims.filter(({ status }) => statuses.includes(status ?? '')).flatMap(({ mentions }) => pairsAcrossArticles(mentions));
  const common = ([a, b]: readonly [PublishedMention, PublishedMention]): LocatedGoldClaim[] => {
    const told = [...new Set(a.tells.values())].flatMap((id) => byId.get(id) ?? []);
    const others = new Set(b.tells.values());
    return told.filter(({ id, mayMergeWith }) => others.has(id) || mayMergeWith.some((other) => others.has(other)));
  };
  const isApart = ({ differences }: LocatedGoldClaim, [a, b]: readonly [PublishedMention, PublishedMention]): boolean =>
    differences.some((difference) => !difference.minor && articlesApart(difference).has([a.article, b.article].sort().join(' ')));
  const alone = claims.filter(({ status, unknown, mentions }) => status === 'single' && unknown.length === 0 && mentions.length > 0);
  const isAlone = ({ mentions }: LocatedClaim): boolean => {
    const own = new Set(mentions.map(({ article }) => article));
    const told = mentions.flatMap(({ tells }) => [...tells.values()]).flatMap((id) => byId.get(id)?.mentions ?? []);
    return told.every(({ article, optional }) => optional || own.has(article));
  };
  const rateOf = <T>(status: StatusRate['status'], cases: readonly T[], isRight: (one: T) => boolean): StatusRate => ({
    status,
    right: cases.filter(isRight).length,
    cases: cases.length,
  });
  return [
    rateOf('agreed', pairsOf(['agreed']), (pair) => common(pair).some((claim) => !isApart(claim, pair))),
    rateOf('stated', pairsOf(['agreed', 'differs']), (pair) => common(pair).length > 0),
    rateOf('alone', alone, isAlone),
    rateOf('silent', calledSilent(claims, goldClaims), Boolean),
  ];
}

/** The cases of several stories together, in the order of the first. */
export function sumStatuses(all: readonly (readonly StatusRate[])[]): StatusRate[] {
  return (all[0] ?? []).map(({ status }) => {
    const own = all.flatMap((rates) => rates.filter((one) => one.status === status));
    return { status, right: own.reduce((sum, { right }) => sum + right, 0), cases: own.reduce((sum, { cases }) => sum + cases, 0) };
  });
}
