/** Annotated stories -> the weights of the pair score. */
import { createHash } from 'node:crypto';
import { groupsOf, join } from '../compare/alignment/align.ts';
import { pairsOf } from '../compare/alignment/beliefs.ts';
import { readArticle } from '../compare/text/article.ts';
import type { Clause } from '../compare/text/clauses.ts';
import { quoteOf, spanOf } from '../compare/text/placed.ts';
import { gatherScores, scoreOf } from '../compare/similarity/scores.ts';
import type { LateInteraction } from '../compare/similarity/late-interaction.ts';
import { CUTS, candidatePairs, evidenceOf, featureNames, interactionOf, scorePairs } from '../compare/similarity/similarity.ts';
import { weighTerms } from '../compare/similarity/terms.ts';
import { readWholes } from '../compare/alignment/wholes.ts';
import type { Resources, StorySource } from '../compare/types.ts';
import type { Model } from '../schema/model.ts';
import type { Annotated } from './annotated.ts';
import type { Gold } from './gold.ts';
import { locate } from './locate.ts';
import { fitLogistic } from './regression.ts';
import { by } from '../compare/order.ts';

/** Of the squared weights: enough to keep features that say nearly the same from taking opposite signs. */
const PENALTY = 3;

/**
 * Trains the pair score: every candidate pair is an example, right when both clauses tell one gold claim (or two that may merge).
 * How sure a claim is, is learned from stories that were left out of training in turn.
 * Same stories, same model, to the byte; the order of the stories does not matter.
 */
export function trainModel(stories: readonly Annotated[], resources: Resources): Model {
  const ordered = stories.toSorted(by(({ source }) => source.id));
  const examined = ordered.map((story) => goWithout(examine(story, resources), resources.without));
  const score = fitScore(examined);
  const heldOut = examined.flatMap((story) => {
    const others = examined.filter((other) => other !== story);
    return others.length ? judgedPairs(story, { ...score, ...fitScore(others), stories: [], calibration: IDENTITY }) : [];
  });
  return {
    stories: ordered.map(({ source, gold }) => ({ id: source.id, sha256: checksum(source, gold) })),
    ...score,
    calibration: heldOut.length ? fitCalibration(heldOut) : IDENTITY,
  };
}

/** The probability that a pair is right is its score, as it is. */
const IDENTITY = { slope: 1, intercept: 0 };

function fitScore(stories: readonly Examined[]): Pick<Model, 'features' | 'bias'> {
  const examples = stories.flatMap(({ pairs }) => pairs);
  const features = featureNames.map((name, i) => {
    const values = examples.map((example) => example.features[i] ?? 0);
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length) || 1;
    return { name, mean: round(mean), spread: round(spread) };
  });
  const rows = examples.map((example) => example.features.map((value, i) => (value - (features[i]?.mean ?? 0)) / (features[i]?.spread ?? 1)));
  const labels = examples.map(({ right }) => Number(right));
  const { bias, weights } = fitLogistic(rows, labels, PENALTY);
  return { features: features.map((feature, i) => ({ ...feature, weight: round(weights[i] ?? 0) })), bias: round(bias) };
}

/** Platt scaling (Platt 1999) of the score, one example a pair of mentions of a claim. */
function fitCalibration(pairs: readonly JudgedPair[]): Model['calibration'] {
  const { bias, weights } = fitLogistic(
    pairs.map(({ score }) => [evidenceOf(score)]),
    pairs.map(({ right }) => Number(right)),
    0.05,
  );
  return { slope: round(weights[0] ?? 1), intercept: round(bias) };
}

interface JudgedPair {
  readonly score: number;
  readonly right: boolean;
}

/** The pairs of the claims that a model would publish of a story it has not seen. */
function judgedPairs({ clauses, interaction, judge }: Examined, model: Model): JudgedPair[] {
  const read = readWholes(clauses, interaction, model);
  const isRight = judge(read);
  const scores = gatherScores(read.length, (tell) => scorePairs(weighTerms(read), interaction, model, ({ i, j }, score) => tell(i, j, score)));
  const groups = groupsOf(read, scores, join(read, scores, CUTS.published, []));
  return groups.flatMap(({ members }) =>
    pairsOf(members)
      .filter(([a, b]) => a.clause.sentence.article !== b.clause.sentence.article)
      .map(([a, b]) => ({ score: scoreOf(scores, a.item, b.item), right: isRight(a.item, b.item) })),
  );
}

/** Six digits: enough for any score, and the same on every processor. */
const round = (value: number): number => Number(value.toPrecision(6));

/** Of the articles and the gold list that the model was trained on, in hexadecimal. */
function checksum(source: StorySource, gold: Gold): string {
  const hash = createHash('sha256').update(JSON.stringify(gold));
  for (const { id, sha256 } of source.articles.toSorted(by(({ id }) => id))) hash.update(`${id} ${sha256}`);
  return hash.digest('hex');
}

interface Examined {
  readonly clauses: readonly Clause[];
  readonly interaction: LateInteraction;
  readonly pairs: readonly { readonly features: readonly number[]; readonly right: boolean }[];
  /** Makes what says of two of some clauses of the story, by index, whether they tell one claim. */
  readonly judge: (clauses: readonly Clause[]) => (a: number, b: number) => boolean;
}

function examine({ source, gold, readings }: Annotated, { without }: Resources): Examined {
  const articles = source.articles.toSorted(by(({ id }) => id));
  const clauses = articles.flatMap((article) => readArticle(article, readings, without).clauses.filter(({ kind }) => kind === 'claim'));
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const joinable = new Set(gold.claims.flatMap(({ id, mayMergeWith }) => mayMergeWith.flatMap((other) => [`${id} ${other}`, `${other} ${id}`])));
  const judge: Examined['judge'] = (own) => {
    const told = goldClaimsOf(own, gold, texts);
    return (a, b) => [...(told[a] ?? [])].some((one) => [...(told[b] ?? [])].some((other) => one === other || joinable.has(`${one} ${other}`)));
  };
  const isRight = judge(clauses);
  const interaction = interactionOf(clauses);
  const pairs = candidatePairs(weighTerms(clauses), interaction).map(({ a, b, features }) => ({ features, right: isRight(a, b) }));
  return { clauses, interaction, pairs, judge };
}

/** With these features at 0 in every example: the penalty then holds their weights at 0, and they count nowhere. */
function goWithout(story: Examined, without: ReadonlySet<string> = new Set()): Examined {
  if (without.size === 0) return story;
  const kept = featureNames.map((name) => !without.has(name));
  return { ...story, pairs: story.pairs.map((pair) => ({ ...pair, features: pair.features.map((value, i) => (kept[i] ? value : 0)) })) };
}

/** The gold claims that each clause tells, as the measure sees it. */
function goldClaimsOf(clauses: readonly Clause[], gold: Gold, texts: ReadonlyMap<string, string>): Set<string>[] {
  const claims = clauses.map((clause, i) => {
    const [from, to] = spanOf(clause);
    const mention = { article: clause.sentence.article, quote: quoteOf(clause), start: { offset: from }, end: { offset: to } };
    return { id: String(i), status: 'single', mentions: [mention], silent: [], differences: [] };
  });
  return locate(gold, { claims }, texts).claims.map(({ mentions }) => new Set(mentions.flatMap(({ tells }) => [...tells.values()])));
}
