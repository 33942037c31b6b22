/** Who does not tell a claim: silent only where nothing in the whole copy comes near it. */
import type { Clause } from '../text/clauses.ts';
import { nearestClause } from './overlap.ts';
import type { Scores } from '../similarity/scores.ts';

/** From this mean score, 0..1, upward a passage may tell the claim, and only an editor can say that its article is silent. */
const NEAR = 0.27;
/**
 * The same for an article that was captured after an editor had chosen the passages of a claim. No passage of it can be among them, so
 * that one which comes near any of them is enough. Measured on gold claims with one outlet left out: .89 of such silences right, where
 * the mean rule above had .77.
 */
const NEAR_ANY = 0.1;

/** What is known of the copy of an article. */
export interface Copy {
  readonly complete: boolean;
  /** The day on which it was made (YYYY-MM-DD). */
  readonly captured: string | null;
}

export interface Absence {
  readonly silent: string[];
  readonly unknown: string[];
}

/**
 * A question about one claim after another: which of the articles that have no mention of it are silent?
 * @param copies of all articles, by id
 * @returns a function of a claim's mentions and, where an editor chose these, the day of that (YYYY-MM-DD)
 */
export function absenceFinder(
  clauses: readonly Clause[],
  scores: Scores,
  copies: ReadonlyMap<string, Copy>,
): (mentions: readonly Clause[], chosen?: string) => Absence {
  const index = new Map(clauses.map((clause, i) => [clause, i]));
  const nearest = nearnessFinder(clauses, scores);
  return (mentions, chosen) => {
    const own = mentions.map((clause) => index.get(clause) ?? nearestClause(clause, clauses)).filter((i) => i >= 0);
    const tells = new Set(mentions.map(({ sentence }) => sentence.article));
    const best = nearest(own);
    const absent = [...copies.keys()].filter((article) => !tells.has(article));
    const isSilent = (article: string): boolean => {
      const { complete, captured } = copies.get(article) as Copy;
      const { mean, most } = best.get(article) ?? NOWHERE;
      const isLater = chosen !== undefined && captured !== null && captured > chosen;
      return complete && (isLater ? most < NEAR_ANY : mean < NEAR);
    };
    return { silent: absent.filter(isSilent), unknown: absent.filter((article) => !isSilent(article)) };
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
function nearnessFinder(clauses: readonly Clause[], { starts, others, values }: Scores): (members: readonly number[]) => Map<string, Nearness> {
  const sentences = [...new Set(clauses.map(({ sentence }) => sentence))];
  const numbers = new Map(sentences.map((sentence, number) => [sentence, number]));
  const sentenceOf = Int32Array.from(clauses, ({ sentence }) => numbers.get(sentence) ?? 0);
  const [apart, mean, most] = [new Float64Array(sentences.length).fill(1), new Float64Array(sentences.length), new Float64Array(sentences.length)];
  return (members) => {
    const reached = new Set<number>();
    for (const member of members) {
      const near: number[] = [];
      for (let at = starts[member] as number; at < (starts[member + 1] as number); at += 1) {
        const sentence = sentenceOf[others[at] as number] as number;
        // A score that is listed is above 0: what is still 1 has not been met.
        if (apart[sentence] === 1) near.push(sentence);
        apart[sentence] = (apart[sentence] as number) * (1 - (values[at] as number));
      }
      for (const sentence of near) {
        const chance = 1 - (apart[sentence] as number);
        mean[sentence] = (mean[sentence] as number) + chance / members.length;
        most[sentence] = Math.max(most[sentence] as number, chance);
        apart[sentence] = 1;
        reached.add(sentence);
      }
    }
    const best = new Map<string, Nearness>();
    for (const sentence of reached) {
      const { article } = sentences[sentence] as Clause['sentence'];
      const known = best.get(article) ?? NOWHERE;
      best.set(article, { mean: Math.max(known.mean, mean[sentence] as number), most: Math.max(known.most, most[sentence] as number) });
      mean[sentence] = most[sentence] = 0;
    }
    return best;
  };
}
