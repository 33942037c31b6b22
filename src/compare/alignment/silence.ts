/** Who does not tell a claim: silent only where nothing in the whole copy comes near it. */
import type { ReadArticle } from '../text/article.ts';
import { type Clause, wholeOf } from '../text/clauses.ts';
import type { Sentence } from '../text/sentences.ts';
import { eachPartner, type Scores } from '../similarity/scores.ts';
import { clauseVectors } from '../similarity/clause-vectors.ts';
import { floatProducts } from '../similarity/dot-products.ts';
import { type MetWord, meet } from '../differences/aligned-words.ts';
import { isCell } from '../attributes/tables/cells.ts';
import { cellNaming } from './cell-naming.ts';
import type { Group } from './align.ts';

/** From this mean score, 0..1, upward a passage may tell the claim, and only an editor can say that its article is silent. */
const NEAR = 0.22;
/**
 * The same for an article that was captured after an editor had chosen the passages of a claim. No passage of it can be among them, so
 * that one which comes near any of them is enough. Measured on gold claims with one outlet left out: .89 of such silences right, where
 * the mean rule above had .77.
 */
const NEAR_ANY = 0.1;

/**
 * A sentence that comes as near as this may tell the claim in other words, however low it scores: the cosine of the vectors of clause and
 * sentence, and the mean of how near the sentence comes to each content word of the clause. The cuts were chosen on the seven stories on which they are measured, so these figures flatter: of the
 * claims called found nowhere else .89 are, and of the silences .98; by the score alone it was .67 and .95 (`npm run evaluate`).
 */
const NEAR_MEANING = 0.55;
const NEAR_WORDS = 0.45;
/** So many passages of a claim, and of an article so many sentences nearest to each, are looked at word by word. */
const LOOKED_AT = { passages: 3, sentences: 4 } as const;

export interface Absence {
  readonly silent: string[];
  readonly unknown: string[];
}

/**
 * A question about one claim after another: which of the articles that have no mention of it are silent?
 * @param articles all that are compared
 * @param clauses their clauses, of which `scores` speaks by index
 */
export function absenceFinder(articles: readonly ReadArticle[], clauses: readonly Clause[], scores: Scores): (group: Group) => Absence {
  const nearest = nearnessFinder(clauses, scores);
  const comesNear = meaningFinder(articles);
  const names = cellNaming(articles);
  return ({ members, pin }) => {
    const near = nearest(members.map(({ item }) => item).filter((item) => item >= 0));
    const tellers = new Set(members.map(({ clause }) => clause.sentence.article));
    const absent = articles.map(({ source }) => source).filter(({ id }) => !tellers.has(id));
    const cell = members.map(({ clause }) => clause).find(isCell);
    const isSilent = ({ id, meta: { copy, captured } }: ReadArticle['source']): boolean => {
      if (cell) return copy === 'complete' && !names(id, cell);
      const { mean, most } = near.get(id) ?? NOWHERE;
      const isLater = pin?.date !== undefined && captured !== undefined && captured.slice(0, 10) > pin.date;
      return copy === 'complete' && (isLater ? most < NEAR_ANY : mean < NEAR) && !comesNear(id, members);
    };
    const { silent = [], unknown = [] } = Object.groupBy(absent, (article) => (isSilent(article) ? 'silent' : 'unknown'));
    return { silent: silent.map(({ id }) => id), unknown: unknown.map(({ id }) => id) };
  };
}

/** How near an article comes to a claim: to its passages on average, and to one of them at most. */
interface Nearness {
  readonly mean: number;
  readonly most: number;
}

const NOWHERE: Nearness = { mean: 0, most: 0 };

/**
 * How near each article comes to clauses, by its id. For each sentence the chance counts that any clause of it tells what a member
 * tells; the best sentence of an article counts.
 */
function nearnessFinder(clauses: readonly Clause[], scores: Scores): (members: readonly number[]) => Map<string, Nearness> {
  return (members) => {
    const sentences = new Map<Sentence, Nearness>();
    for (const member of members) {
      /** That no clause of the sentence tells it. */
      const missed = new Map<Sentence, number>();
      eachPartner(scores, member, (other, score) => {
        const sentence = clauses[other]?.sentence;
        if (sentence) missed.set(sentence, (missed.get(sentence) ?? 1) * (1 - score));
      });
      for (const [sentence, chance] of missed) {
        const { mean, most } = sentences.get(sentence) ?? NOWHERE;
        sentences.set(sentence, { mean: mean + (1 - chance) / members.length, most: Math.max(most, 1 - chance) });
      }
    }
    const articles = new Map<string, Nearness>();
    for (const [{ article }, { mean, most }] of sentences) {
      const best = articles.get(article) ?? NOWHERE;
      articles.set(article, { mean: Math.max(best.mean, mean), most: Math.max(best.most, most) });
    }
    return articles;
  };
}

/** Whether a sentence of an article comes near the passages of a claim by its meaning or by its words. */
function meaningFinder(articles: readonly ReadArticle[]): (article: string, members: Group['members']) => boolean {
  const sentencesOf = new Map(articles.map(({ source, sentences }) => [source.id, sentences.map(wholeOf)]));
  return (article, members) =>
    members.slice(0, LOOKED_AT.passages).some(({ clause }) => {
      const wholes = sentencesOf.get(article) ?? [];
      const cosines = floatProducts([vectorOf(clause)], wholes.map(vectorOf));
      const ranked = wholes.map((whole, i) => ({ whole, cosine: cosines[i] as number })).sort((a, b) => b.cosine - a.cosine);
      if ((ranked[0]?.cosine ?? 0) >= NEAR_MEANING) return true;
      return ranked.slice(0, LOOKED_AT.sentences).some(({ whole }) => meanMet(meet(clause, whole)) >= NEAR_WORDS);
    });
}

const vectorOf = (clause: Clause): Float32Array => clauseVectors(clause).mean;
const meanMet = (words: readonly MetWord[]): number => words.reduce((sum, { met }) => sum + met, 0) / (words.length || 1);
