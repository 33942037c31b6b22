/** What the program would like to know of an editor, most useful first. */
import { judgedOf } from '../compare/alignment/align.ts';
import { type Beliefs, pairsOf } from '../compare/alignment/beliefs.ts';
import { isSamePlace } from '../compare/alignment/overlap.ts';
import { shortHash } from '../compare/identity/hash.ts';
import type { FoundClaim } from '../compare/claims.ts';
import type { Compared, Passages, Prepared } from '../compare/index.ts';
import { nth } from '../compare/nth.ts';
import { by } from '../compare/order.ts';
import type { Clause } from '../compare/text/clauses.ts';
import type { Question } from '../schema/questions.ts';
import type { About, Asked, AskedClaim, DraftQuestion, StatedDifference } from './about.ts';
import { saidOf } from './agreement.ts';
import { askOfAgreement } from './agreement-questions.ts';
import { askOfDifferences } from './difference-questions.ts';
import { canBeNamed, namingPassage, pairKey, passageOf } from './named.ts';
import { timeFor } from './reading.ts';
import { askOfSameness } from './sameness-questions.ts';
import { askOfSilence } from './silence-questions.ts';

export interface AskOptions {
  /** How many questions to tell at most; all of them unless said. */
  readonly limit?: number;
  /** Ids of questions to leave out: those that an editor has skipped. */
  readonly skipped?: ReadonlySet<string>;
}

/**
 * The questions about a story, given what was decided. An id is made of the kind and the quotes alone. Two questions never ask
 * about the same two passages.
 */
export function questions({ passages }: Compared, { limit = Infinity, skipped = new Set() }: AskOptions = {}): Asked[] {
  const { prepared, joined, decisions } = passages;
  const about: About = { prepared, joined, decisions, claims: askedClaims(passages) };
  const drafts = [...askOfAgreement(about), ...askOfSameness(about), ...askOfSilence(about), ...askOfDifferences(about)].sort(mostUsefulFirst(prepared));
  const asked: Asked[] = [];
  const taken = new Set<string>();
  for (const draft of drafts) {
    if (asked.length >= limit) break;
    const keyOf = (item: number): string => pairOf(draft, item);
    const candidates = draft.candidates.filter(({ item }) => canBeNamed(prepared, item) && !taken.has(keyOf(item)));
    if (!candidates.length || !canBeNamed(prepared, draft.passage)) continue;
    const one = toAsked({ ...draft, candidates }, passages);
    if (skipped.has(one.question.id)) continue;
    for (const { item } of candidates) taken.add(keyOf(item));
    asked.push(one);
  }
  return asked;
}

/** By what an answer brings for the time that it takes to read the question. */
const mostUsefulFirst = (prepared: Prepared) =>
  by<DraftQuestion>(({ worth, passage, candidates }) => [-worth / timeFor(prepared, [passage, ...candidates.map(({ item }) => item)]), passage]);

/** The same for two passages in either order. */
function pairOf({ kind, facet, passage }: DraftQuestion, item: number): string {
  return `${kind === 'difference' ? facet : ''} ${Math.min(passage, item)} ${Math.max(passage, item)}`;
}

function askedClaims({ prepared, claims }: Passages): AskedClaim[] {
  const isClause = (clause: Clause, item: number): boolean => item >= 0 && isSamePlace(clause, nth(prepared.clauses, item));
  return [...claims.values()]
    .filter(({ status }) => status !== 'single')
    .map((claim) => ({ claim, items: claim.found.filter(({ clause, item }) => isClause(clause, item)).map(({ item, mention }) => ({ item, mention })) }));
}

function toAsked({ kind, facet, passage: item, candidates, worth, claim, side }: DraftQuestion, { prepared, joined, claims }: Passages): Asked {
  const quoted = (index: number): Question['passage'] => passageOf(prepared, nth(prepared.clauses, index));
  const items = candidates.map((candidate) => candidate.item);
  const [passage, others] = [quoted(item), items.map(quoted)];
  const about = claim === null ? undefined : claims.get(claim);
  const key = JSON.stringify([kind, facet, passage, others]);
  // From any number of pairs to 0..1, in the same order.
  const gain = Number((worth / (worth + 10)).toFixed(4));
  const parted = pairsOf(items).filter(([a, b]) => joined.beliefs().constraint(a, b) === 'cannot-link');
  return {
    question: { id: `${kind}-${shortHash(key, 7)}${shortHash(`${key} `, 3)}`, kind, facet, passage, candidates: others, gain },
    items: { passage: item, candidates: items },
    claim,
    // An agreement ties the claim to its passage; whatever else is said of a claim goes by the passage that it is named after.
    of: about ? (kind === 'agree' ? passage : namingPassage(prepared, about)) : null,
    said: kind === 'agree' && about ? [item, ...items].flatMap((one) => saidOf(about, one) ?? []) : [],
    stated: kind === 'agree' && about ? statedOf(about) : [],
    judged: kind === 'agree' ? judgedWith(item, about?.found.map((one) => one.item) ?? [], joined.beliefs()).map((one) => quoted(one).article) : [],
    sides: [side, ...candidates.map((candidate) => candidate.side)].filter((one) => one !== null),
    parted: new Set(parted.map(([a, b]) => pairKey(quoted(a), quoted(b)))),
  };
}

function statedOf({ differences }: FoundClaim): StatedDifference[] {
  return differences
    .filter(({ by: whose }) => whose === 'rule')
    .map(({ kind, sides }) => ({ kind, articles: [...new Set(sides.flatMap(({ articles }) => articles))] }));
}

/** The passages of a claim that an editor has called the same as one of them. */
function judgedWith(item: number, items: readonly number[], beliefs: Beliefs): number[] {
  const judged = judgedOf(items, beliefs);
  return judged.length > 1 && judged.includes(item) ? judged : [];
}
