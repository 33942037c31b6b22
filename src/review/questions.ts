/** What the program would like to know of an editor, most useful first. */
import type { Claim } from '../schema/comparison.ts';
import type { Passage } from '../schema/primitives.ts';
import type { Question } from '../schema/questions.ts';
import { join } from '../compare/alignment/align.ts';
import { pairsOf } from '../compare/alignment/beliefs.ts';
import type { Clause } from '../compare/text/clauses.ts';
import { findDecisions } from '../compare/alignment/found-decisions.ts';
import { shortHash } from '../compare/identity/hash.ts';
import { type CompareOptions, type Scored, compareScored } from '../compare/index.ts';
import { nearestClause } from '../compare/alignment/overlap.ts';
import { pairKey } from './answers.ts';
import type { Asked, ClaimWithItems, Draft } from './about.ts';
import { askOfDifferences } from './difference-questions.ts';
import { rankQuestions } from './sameness-questions.ts';
import { askOfSilence } from './silence-questions.ts';
import { findQuote } from '../compare/text/quotes.ts';
import { sourceSpan } from '../compare/text/blocks.ts';
import { CUTS } from '../compare/similarity/similarity.ts';
import type { Lexicon, StorySource } from '../compare/types.ts';

export type { Asked } from './about.ts';

export interface AskOptions extends Pick<CompareOptions, 'cut'> {
  /** How many questions to tell at most; all of them unless said. */
  readonly limit?: number;
  /** Ids of questions to leave out: those that an editor has skipped. */
  readonly skipped?: ReadonlySet<string>;
}

/**
 * The questions about a story, given what was decided. An id is made of the kind and the quotes alone. Two questions never ask
 * about the same two passages.
 * @param scored what `scoreStory` said of the same story with the same lexicon
 * @throws ContentError as `compareScored`
 */
export function findQuestions(story: StorySource, scored: Scored, lexicon: Lexicon, options: AskOptions = {}): Asked[] {
  const { cut = 'published', limit = Infinity, skipped = new Set() } = options;
  const { sources, articles, clauses, scores } = scored;
  const withdrawn = new Set(sources.filter(({ meta }) => meta.withdrawn !== undefined).map(({ id }) => id));
  const joined = join(clauses, scores, typeof cut === 'number' ? cut : CUTS[cut], findDecisions(story.decisions, articles, withdrawn, lexicon));
  const { claims } = compareScored(story, scored, lexicon, { cut }).comparison;
  const outletOf = new Map(articles.map(({ source }) => [source.id, source.outlet.id]));
  const about = {
    scored,
    joined,
    claims: withItems(claims, clauses),
    published: new Map(articles.map(({ source: { id, meta } }) => [id, meta.published ?? null])),
  };
  const drafts = [
    ...rankQuestions(
      joined,
      clauses.map(({ sentence }) => outletOf.get(sentence.article) ?? ''),
      clauses.map(({ sentence }) => sentence.heading),
    ).map((ranked): Draft => ({ kind: 'same', facet: null, ...ranked, claim: null, sides: [] })),
    ...askOfSilence(about),
    ...askOfDifferences(about, (claim, kind) =>
      story.decisions.some(({ decision }) => 'difference' in decision && decision.claim === claim && decision.difference === kind),
    ),
  ].sort((a, b) => b.worth - a.worth || a.passage - b.passage);

  const byId = new Map(articles.map((article) => [article.source.id, article]));
  const known = new Map<number, boolean>();
  /** A quote that stands in an earlier place too could not be told from it in decisions.yaml. */
  const canBeNamed = (item: number): boolean => {
    const told = known.get(item);
    if (told !== undefined) return told;
    const { article, quote } = passageOf(clauses[item] as Clause);
    const source = byId.get(article);
    const found = source ? findQuote(source, quote, lexicon) : null;
    const can = found !== null && nearestClause(found, clauses) === item;
    known.set(item, can);
    return can;
  };
  const asked: Asked[] = [];
  const taken = new Set<string>();
  for (const draft of drafts) {
    if (asked.length >= limit) break;
    const key = (c: number): string => `${draft.kind === 'difference' ? draft.facet : ''} ${Math.min(draft.passage, c)} ${Math.max(draft.passage, c)}`;
    const kept = draft.candidates.map((c, i) => ({ c, i })).filter(({ c }) => canBeNamed(c) && !taken.has(key(c)));
    if (!kept.length || !canBeNamed(draft.passage)) continue;
    const question = toQuestion({ ...draft, candidates: kept.map(({ c }) => c) }, clauses);
    if (skipped.has(question.id)) continue;
    for (const { c } of kept) taken.add(key(c));
    const [side, ...others] = draft.sides;
    const parted = new Set(
      pairsOf(kept).flatMap(([a, b]) =>
        joined.beliefs.judged(a.c, b.c) === false ? [pairKey(passageOf(clauses[a.c] as Clause), passageOf(clauses[b.c] as Clause))] : [],
      ),
    );
    asked.push({ question, claim: draft.claim, sides: side ? [side, ...kept.flatMap(({ i }) => others[i] ?? [])] : [], parted });
  }
  return asked;
}

function toQuestion({ kind, facet, passage, candidates, worth }: Draft, clauses: readonly Clause[]): Question {
  const [own, ...others] = [passage, ...candidates].map((item) => passageOf(clauses[item] as Clause));
  const key = JSON.stringify([kind, facet, own, others]);
  // From any number of pairs to 0..1, in the same order.
  const gain = Number((worth / (worth + 10)).toFixed(4));
  return { id: `${kind}-${shortHash(key, 7)}${shortHash(`${key} `, 3)}`, kind, facet, passage: own as Passage, candidates: others, gain };
}

/** The words of a clause as decisions.yaml names them: white space folded. */
function passageOf({ sentence, start, end }: Clause): Passage {
  return { article: sentence.article, quote: sentence.text.slice(start, end).replace(/\s+/g, ' ').trim() };
}

function withItems(claims: readonly Claim[], clauses: readonly Clause[]): ClaimWithItems[] {
  const at = new Map(
    clauses.map(({ sentence, start, end }, item) => [
      `${sentence.article} ${sourceSpan(sentence.block, sentence.start + start, sentence.start + end).join(' ')}`,
      item,
    ]),
  );
  return claims
    .filter(({ status }) => status !== 'single')
    .map((claim) => ({
      claim,
      items: claim.mentions.flatMap((mention) => {
        const item = at.get(`${mention.article} ${mention.start.offset} ${mention.end.offset}`);
        return item === undefined ? [] : [{ item, mention }];
      }),
    }));
}
