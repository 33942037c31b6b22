/** The sides of a difference as cards and charts show them: a shape, our heading, who stands there and in which words. */
import { CERTAINTIES, type Certainty, type Claim, type Difference, type Mention } from '../../schema/comparison.ts';
import { sidesOf, sideWords, wordsFor, type CardSide } from '../cells.ts';
import { CERTAINTY_WORDS, dayWords } from '../format.ts';
import type { Story } from '../library.ts';

/** The same shape is the same side, wherever a side is drawn. */
export const SHAPES = ['circle', 'square', 'diamond', 'drop', 'leaf'] as const;
export type Shape = (typeof SHAPES)[number];

export interface ShownSide {
  readonly shape: Shape;
  /** Ours: an editor's, or a value that a rule found. */
  readonly heading: string;
  /** In the order of the columns. */
  readonly articles: readonly string[];
  /** One for each of the articles that has one to show. */
  readonly mentions: readonly Mention[];
  /** What sets this side apart, in the words of its outlets. */
  readonly words: readonly string[];
  /** How sure it is, of a difference in how sure. */
  readonly step: Certainty | null;
}

/** From the least sure to the surest. */
export const STEPS: readonly Certainty[] = ['unclear', 'wanted', 'possible', 'expected', 'committed', 'stated'];

/** Words of an editor's heading that say how sure a side is, the telling ones first. */
const CUES: readonly (readonly [Certainty, RegExp])[] = [
  ['unclear', /\b(?:unclear|unknown|not clear|questions?|doubt\w*)\b/i],
  ['wanted', /\b(?:wants?|wish\w*|hopes?|seeks?|demands?|urges?|calls? for|asks?)\b/i],
  ['possible', /\b(?:may|might|could|can|possibl[ey]|perhaps|alleged\w*|reported\w*|rumou?r\w*)\b/i],
  ['expected', /\b(?:expect\w*|plan\w*|propos\w*|likely|probabl[ey]|would|should|intend\w*|envision\w*|forecast\w*)\b/i],
  ['committed', /\b(?:promis\w*|commit\w*|agree\w*|pledg\w*|vow\w*|guarantee\w*)\b/i],
  ['stated', /\b(?:will|certain\w*|confirm\w*|stated|sure|definite\w*|is|are|was|were|has|have|did)\b/i],
];

/** The sides of a difference in the order in which they are read; those that are equally sure stand on one step. */
export function shownSides(story: Pick<Story, 'shown' | 'compared'>, claim: Claim, difference: Difference): ShownSide[] {
  const sides = sidesOf(story, claim, difference);
  const placed =
    difference.kind === 'certainty' ? onSteps(claim, sides) : sides.map((side) => ({ ...side, heading: sideWords(difference, side.value), step: null }));
  return toldApart(placed).map(({ heading, articles, mentions, words, step }, index) => ({
    shape: SHAPES[index % SHAPES.length] ?? 'circle',
    heading,
    articles: story.compared.map(({ id }) => id).filter((id) => articles.includes(id)),
    mentions: story.compared.flatMap(({ id }) => mentions.filter(({ article }) => article === id)),
    words,
    step,
  }));
}

/** Two sides that say “Tuesday” and mean two days are told apart by the days that they mean. */
function toldApart(sides: readonly Placed[]): Placed[] {
  return sides.map((side) => {
    if (sides.filter(({ heading }) => heading === side.heading).length === 1) return side;
    const dates = side.mentions.flatMap(({ values }) =>
      values.flatMap((value) => (value.kind === 'time' && side.words.includes(value.text) ? (value.date ?? []) : [])),
    );
    return dates[0] === undefined ? side : { ...side, heading: `${side.heading}, ${dayWords(dates[0], false)}` };
  });
}

type Placed = CardSide & { readonly heading: string; readonly step: Certainty | null };

function onSteps(claim: Claim, sides: readonly CardSide[]): Placed[] {
  const steps = Map.groupBy(sides, (side) => stepOf(claim, side));
  // Where the headings of an editor all mean one step they say more than the step does.
  if (steps.size < 2) return sides.map((side) => ({ ...side, heading: side.value, step: null }));
  return STEPS.flatMap((step) => {
    const own = steps.get(step) ?? [];
    if (own.length === 0) return [];
    const all = <Part>(of: (side: CardSide) => readonly Part[]): Part[] => [...new Set(own.flatMap((side) => [...of(side)]))];
    return [{ value: CERTAINTY_WORDS[step], heading: CERTAINTY_WORDS[step], step, articles: all(({ articles }) => articles), words: all(({ words }) => words), mentions: all(({ mentions }) => mentions) }]; // prettier-ignore
  });
}

function stepOf(claim: Claim, { value, articles }: CardSide): Certainty {
  const named = CERTAINTIES.find((one) => one === value) ?? CUES.find(([, words]) => words.test(value))?.[0];
  if (named) return named;
  const said = claim.mentions.filter(({ article }) => articles.includes(article)).map(({ certainty }) => certainty);
  return STEPS.find((step) => said.includes(step)) ?? 'stated';
}

/** The words of `article` that put it on a side, each as its mention writes it; none where they cannot be told. */
export function ownWords({ words, mentions }: ShownSide, article: string): string[] {
  return mentions
    .filter((mention) => mention.article === article)
    .flatMap(({ quote }) => wordsFor(quote, words).toSorted((a, b) => b.length - a.length).slice(0, 1)); // prettier-ignore
}
