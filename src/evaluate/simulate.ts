/** What a quarter of an hour of an editor's answers brings, with a gold list in the editor's place. */
import { compareStory, type ScoreCut, prepareStory } from '../compare/index.ts';
import { type Asked, decisionsOf, questions } from '../review/index.ts';
import { ContentError, type PlacedDecision, type Resources } from '../compare/types.ts';
import type { Decision } from '../schema/decisions.ts';
import type { Passage } from '../schema/primitives.ts';
import type { Annotated } from './annotated.ts';
import { locate } from './locate.ts';
import { score } from './score.ts';
import type { Score } from './score.ts';
import { trainModel } from './train.ts';

/** After how many answers it is looked. */
const MARKS = [0, 5, 10, 20, 40, 80] as const;

export interface AnswersGiven {
  readonly answers: number;
  readonly score: Score;
}

export interface Simulated {
  readonly story: string;
  /** The questions in their order. */
  readonly ranked: readonly AnswersGiven[];
  /** Questions of the same kind, sampled at random. */
  readonly random: readonly AnswersGiven[];
}

export interface SimulateOptions {
  readonly cut: ScoreCut;
  readonly retrain: boolean;
  /** How many questions to answer at most. */
  readonly answers: number;
}

/** Asks about each story without its editor's decisions, and answers as its gold list has it; a model has not seen the story that it is measured on. */
export function simulateReview(stories: readonly Annotated[], resources: Resources, { cut, retrain, answers }: SimulateOptions): Simulated[] {
  const marks = [...MARKS.filter((mark) => mark < answers), answers];
  return stories.map((story) => {
    const model = retrain ? trainModel(stories.filter((other) => other !== story), resources) : resources.model; // prettier-ignore
    const run = (pick: (asked: readonly Asked[]) => Asked | undefined, limit: number): AnswersGiven[] =>
      review(story, { ...resources, model }, cut, marks, pick, limit);
    const draw = lots();
    return { story: story.source.id, ranked: run((asked) => asked[0], 1), random: run((asked) => asked[Math.floor(draw() * asked.length)], Infinity) };
  });
}

function review(
  { source, gold, readings }: Annotated,
  resources: Resources,
  cut: ScoreCut,
  marks: readonly number[],
  pick: (asked: readonly Asked[]) => Asked | undefined,
  limit: number,
): AnswersGiven[] {
  const prepared = prepareStory(source.articles, resources, readings);
  const texts = new Map(source.articles.map(({ id, text }) => [id, text]));
  const tells = (passages: readonly Passage[]): Set<string>[] => {
    const claims = passages.map((mention, i) => ({ id: String(i), mentions: [mention] }));
    return locate(gold, { claims }, texts).claims.map(({ mentions }) => new Set(mentions.flatMap((mention) => [...mention.tells.values()])));
  };
  const given: AnswersGiven[] = [];
  let decisions: readonly PlacedDecision[] = [];
  let compared = compareStory(prepared, { ...source, decisions, cut });
  const skipped = new Set<string>();
  for (let answered = 0; ; answered += 1) {
    if (marks.includes(answered)) given.push({ answers: answered, score: score(gold, compared.comparison, texts) });
    const next = answered < (marks.at(-1) ?? 0) ? pick(questions(compared, { limit, skipped })) : undefined;
    if (!next) break;
    const [own, ...others] = tells([next.question.passage, ...next.question.candidates]);
    const yes = others.flatMap((other, i) => ([...other].some((claim) => own?.has(claim)) ? [i] : []));
    const more = [...decisions, ...decisionsOf(next, yes, '2000-01-01').map(placed)];
    try {
      compared = compareStory(prepared, { ...source, decisions: more, cut });
      decisions = more;
    } catch (cause) {
      // As in the dialogue, an answer that does not go with what was decided before is refused, and the editor skips the question.
      if (!(cause instanceof ContentError)) throw cause;
      skipped.add(next.question.id);
    }
  }
  // Where nothing was left to ask, more answers would change nothing.
  const last = given.at(-1) as AnswersGiven;
  return marks.map((answers) => given.find((one) => one.answers === answers) ?? { ...last, answers });
}

const placed = (decision: Decision): PlacedDecision => ({ decision, file: 'decisions.yaml', line: 1, column: 1, quotesAt: [] });

/** The same numbers from 0 to 1 every time (a linear congruential generator: Numerical Recipes, 7.1). */
function lots(): () => number {
  let state = 20_261_122;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
