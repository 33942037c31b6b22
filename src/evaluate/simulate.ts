/** What a quarter of an hour of an editor's answers brings, with a gold list in the editor's place. */
import { compareStory, type ScoreCut, prepareStory } from '../compare/index.ts';
import { type Asked, decisionsOf, questions } from '../review/index.ts';
import { ContentError, type PlacedDecision, type Resources } from '../compare/types.ts';
import type { Decision } from '../schema/decisions.ts';
import type { Annotated } from './annotated.ts';
import { informedEditor } from './informed-editor.ts';
import { type Score, scoreInDetail } from './score.ts';
import type { StatusRate } from './statuses.ts';
import { trainModel } from './train.ts';

/** After how many answers it is looked. */
const MARKS = [0, 5, 10, 20, 40, 80] as const;

export interface AnswersGiven {
  readonly answers: number;
  readonly score: Score;
  readonly statuses: readonly StatusRate[];
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
  /** The share of answers, 0..1, in which the editor errs about one of the candidates; none unless said. */
  readonly wrong?: number;
  /** Other mistakes, and other questions drawn by lot, for another seed. */
  readonly seed?: number;
}

/** Asks about each story without its editor's decisions, and answers as its gold list has it; a model has not seen the story that it is measured on. */
export function simulateReview(
  stories: readonly Annotated[],
  resources: Resources,
  { cut, retrain, answers, wrong = 0, seed = 0 }: SimulateOptions,
): Simulated[] {
  const marks = [...MARKS.filter((mark) => mark < answers), answers];
  return stories.map((story) => {
    const model = retrain ? trainModel(stories.filter((other) => other !== story), resources) : resources.model; // prettier-ignore
    const run = (pick: (asked: readonly Asked[]) => Asked | undefined, limit: number): AnswersGiven[] =>
      review(story, { ...resources, model }, cut, marks, { pick, limit, slip: slipOf(wrong, seed) });
    const draw = lots(seed);
    return { story: story.source.id, ranked: run((asked) => asked[0], 1), random: run((asked) => asked[Math.floor(draw() * asked.length)], Infinity) };
  });
}

function review(
  { source, gold, readings }: Annotated,
  resources: Resources,
  cut: ScoreCut,
  marks: readonly number[],
  {
    pick,
    limit,
    slip,
  }: { readonly pick: (asked: readonly Asked[]) => Asked | undefined; readonly limit: number; readonly slip: (verdicts: number) => number | null },
): AnswersGiven[] {
  const prepared = prepareStory(source.articles, resources, readings);
  const texts = new Map(source.articles.map(({ id, text }) => [id, text]));
  const editor = informedEditor(gold, texts, slip);
  const given: AnswersGiven[] = [];
  let decisions: readonly PlacedDecision[] = [];
  let compared = compareStory(prepared, { ...source, decisions, cut });
  const skipped = new Set<string>();
  for (let answered = 0; ; answered += 1) {
    if (marks.includes(answered)) {
      const { score, detail } = scoreInDetail(gold, compared.comparison, texts);
      given.push({ answers: answered, score, statuses: detail.statuses });
    }
    const next = answered < (marks.at(-1) ?? 0) ? pick(questions(compared, { limit, skipped })) : undefined;
    if (!next) break;
    const { yes, differ } = editor(next);
    const more = [...decisions, ...decisionsOf(next, yes, '2000-01-01', { differ }).map(placed)];
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

/** Which of the verdicts of an answer is wrong, answer by answer. */
function slipOf(wrong: number, seed: number): (verdicts: number) => number | null {
  const draw = lots(seed);
  return (verdicts) => {
    const [errs, which] = [draw() < wrong, Math.floor(draw() * verdicts)];
    return errs ? which : null;
  };
}

/** The same numbers from 0 to 1 every time (a linear congruential generator: Numerical Recipes, 7.1). */
function lots(seed: number): () => number {
  let state = (20_261_122 + Math.imul(seed, 2_654_435_761)) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
