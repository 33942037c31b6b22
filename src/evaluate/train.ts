/** Annotated stories -> the weights of the pair score. */
import { createHash } from 'node:crypto';
import { readArticle } from '../pipeline/article.ts';
import type { Clause } from '../pipeline/clauses.ts';
import { sourceSpan } from '../pipeline/read.ts';
import { candidatePairs, featureNames } from '../pipeline/similarity.ts';
import { weighTerms } from '../pipeline/terms.ts';
import type { Lexicon, StorySource } from '../pipeline/types.ts';
import type { Model } from '../schema.ts';
import type { Gold } from './gold.ts';
import { locate } from './locate.ts';
import { fitLogistic } from './regression.ts';

/**
 * A right pair counts this often: right ones are few, and to miss one weighs more than the likelihood knows. With this weight
 * the cut at .5 is the one with the best F1 on stories held out.
 */
const RIGHT_PAIRS_COUNT = 5;
/** Of the squared weights: enough to keep features that say nearly the same from taking opposite signs. */
const PENALTY = 3;

/**
 * Trains the pair score: every candidate pair is an example, right when both clauses tell one gold claim (or two that may merge).
 * Same stories, same model, to the byte; the order of the stories does not matter.
 */
export function trainModel(stories: readonly { readonly source: StorySource; readonly gold: Gold }[], lexicon: Lexicon): Model {
  const ordered = [...stories].sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
  const examples = ordered.flatMap(({ source, gold }) => examplesOf(source, gold, lexicon));
  const features = featureNames.map((name, i) => {
    const values = examples.map((example) => example.features[i] ?? 0);
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length) || 1;
    return { name, mean: round(mean), spread: round(spread) };
  });
  const rows = examples.map((example) => example.features.map((value, i) => (value - (features[i]?.mean ?? 0)) / (features[i]?.spread ?? 1)));
  const labels = examples.map(({ right }) => Number(right));
  const { bias, weights } = fitLogistic(
    rows,
    labels,
    labels.map((label) => (label ? RIGHT_PAIRS_COUNT : 1)),
    PENALTY,
  );
  return {
    stories: ordered.map(({ source, gold }) => ({ id: source.id, sha256: checksum(source, gold) })),
    features: features.map((feature, i) => ({ ...feature, weight: round(weights[i] ?? 0) })),
    bias: round(bias),
  };
}

/** Six digits: enough for any score, and the same on every processor. */
const round = (value: number): number => Number(value.toPrecision(6));

/** Of the articles and the gold list that the model was trained on, in hexadecimal. */
function checksum(source: StorySource, gold: Gold): string {
  const hash = createHash('sha256').update(JSON.stringify(gold));
  for (const { id, sha256 } of [...source.articles].sort((a, b) => (a.id < b.id ? -1 : 1))) hash.update(`${id} ${sha256}`);
  return hash.digest('hex');
}

interface Example {
  readonly features: readonly number[];
  readonly right: boolean;
}

function examplesOf(source: StorySource, gold: Gold, lexicon: Lexicon): Example[] {
  const articles = [...source.articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const clauses = articles.flatMap((article) => readArticle(article, lexicon).clauses.filter(({ reportingOnly }) => !reportingOnly));
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const told = goldClaimsOf(clauses, gold, texts);
  const joinable = new Set(gold.claims.flatMap(({ id, mayMergeWith }) => mayMergeWith.flatMap((other) => [`${id} ${other}`, `${other} ${id}`])));
  const isRight = (a: number, b: number): boolean =>
    [...(told[a] ?? [])].some((one) => [...(told[b] ?? [])].some((other) => one === other || joinable.has(`${one} ${other}`)));
  return candidatePairs(weighTerms(clauses)).map(({ a, b, features }) => ({ features, right: isRight(a, b) }));
}

/** The gold claims that each clause tells, as the measure sees it. */
function goldClaimsOf(clauses: readonly Clause[], gold: Gold, texts: ReadonlyMap<string, string>): Set<string>[] {
  const claims = clauses.map(({ sentence, start, end }, i) => {
    const [from, to] = sourceSpan(sentence.block, sentence.start + start, sentence.start + end);
    const mention = { article: sentence.article, quote: sentence.text.slice(start, end), start: { offset: from }, end: { offset: to } };
    return { id: String(i), status: 'single', mentions: [mention], silent: [], differences: [] };
  });
  return locate(gold, { claims }, texts).claims.map(({ mentions }) => new Set(mentions.flatMap(({ tells }) => [...tells.values()])));
}
