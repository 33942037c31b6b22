/** A gold list in the place of an editor: what somebody who knows every article by heart answers. */
import { DIFFERENCE_KINDS, type DifferenceKind } from '../schema/comparison.ts';
import type { Passage } from '../schema/primitives.ts';
import type { Differ } from '../schema/questions.ts';
import type { Asked } from '../review/index.ts';
import type { Gold, GoldClaim } from './gold.ts';
import { locate } from './locate.ts';
import { articlesApart } from './verdicts.ts';

/** Which candidates were ticked, by number, and which of the others report the claim and differ. */
export interface Verdicts {
  readonly yes: readonly number[];
  readonly differ: Differ;
}

/** One of the candidates: it says the same (or reports the claim, or differs, as the question asks), it does not, or it differs in something. */
type Verdict = boolean | DifferenceKind;

/**
 * Makes an editor of a gold list.
 * @param texts the text of each article's file, by id
 * @param slip of so many verdicts, which one the editor gets wrong, by number: a yes becomes a no, and a no a yes; null: none
 */
export function informedEditor(gold: Gold, texts: ReadonlyMap<string, string>, slip: (verdicts: number) => number | null): (asked: Asked) => Verdicts {
  const byId = new Map(gold.claims.map((claim) => [claim.id, claim]));
  const known = new Map<string, ReadonlySet<string>>();
  const toldIn = (passage: Passage): ReadonlySet<string> => {
    const key = JSON.stringify(passage);
    const told = known.get(key) ?? new Set(tellsOf(gold, passage, texts));
    known.set(key, told);
    return told;
  };
  return ({ question: { kind, facet, passage, candidates } }) => {
    const judge = (candidate: Passage): Verdict => {
      const shared = [...toldIn(passage)].filter((id) => toldIn(candidate).has(id)).flatMap((id) => byId.get(id) ?? []);
      const apart = shared.map((one) => kindsApart(one, passage.article, candidate.article));
      if (kind === 'difference') return facet !== null && apart.some((kinds) => kinds.includes(facet));
      // Who says one thing alike and differs in another says the same: the editor is asked about the whole passage.
      const differs = kind === 'agree' && apart.every((kinds) => kinds.length) ? apart[0]?.[0] : undefined;
      return differs ?? shared.length > 0;
    };
    const wrong = slip(candidates.length);
    const verdicts = candidates.map((candidate, i): Verdict => (i === wrong ? judge(candidate) === false : judge(candidate)));
    return {
      yes: verdicts.flatMap((verdict, i) => (verdict === true ? [i] : [])),
      differ: Object.fromEntries(verdicts.flatMap((verdict, i) => (typeof verdict === 'string' ? [[i, verdict]] : []))),
    };
  };
}

/** In what two articles differ on a claim; what a reader would shrug at is left out. */
function kindsApart({ differences }: GoldClaim, a: string, b: string): DifferenceKind[] {
  const pair = [a, b].sort().join(' ');
  const kinds = differences.filter((one) => !one.minor && articlesApart(one).has(pair)).map(({ kind }) => kind);
  return DIFFERENCE_KINDS.filter((kind) => kinds.includes(kind));
}

/** The gold claims that a passage tells. */
function tellsOf(gold: Gold, passage: Passage, texts: ReadonlyMap<string, string>): string[] {
  const { claims } = locate(gold, { claims: [{ id: '0', mentions: [passage] }] }, texts);
  return claims.flatMap(({ mentions }) => mentions.flatMap(({ tells }) => [...tells.values()]));
}
