/** How each kind of difference draws itself: plain data, which the components in components/charts/ only put into marks. */
import type { Claim, Difference } from '../../schema/comparison.ts';
import type { Story } from '../library.ts';
import { articleName } from '../names.ts';
import { clockLine } from './clock-line.ts';
import { stageLine, timeLine } from './days.ts';
import { type Axis, numberLine } from './number-line.ts';
import { type ShownSide, shownSides } from './sides.ts';
import { type Spells, spellsOf } from './spells.ts';

export type { Axis, AxisPoint } from './number-line.ts';
export { ownWords, type Shape, SHAPES, type ShownSide, shownSides } from './sides.ts';
export type { Spells } from './spells.ts';

/** Each step with its height among the others, from 1. */
export interface Stairs {
  readonly kind: 'stairs';
  readonly heights: readonly number[];
}

/** A chart with its sides, and what it shows in words for those who do not see it. */
export interface Chart {
  readonly sides: readonly ShownSide[];
  /** `columns` draws nothing: the sides stand beside each other in words. */
  readonly drawing: Stairs | Axis | Spells | { readonly kind: 'columns' };
  readonly words: string;
}

/** The chart of a difference: a staircase, a number line, a time line, bars, or the sides beside each other. */
export function chartOf(story: Story, claim: Claim, difference: Difference): Chart {
  const sides = shownSides(story, claim, difference);
  const drawing = drawingOf(story, claim, difference, sides);
  const names = (articles: readonly string[]): string => articles.map((id) => articleName(story, id)).join(', ');
  const told =
    drawing.kind === 'numbers' || drawing.kind === 'days'
      ? drawing.points.map(({ item }) => `${item.label}: ${names(item.articles)}`)
      : sides.map(({ heading, articles }) => `${heading}: ${names(articles)}`);
  const unit = drawing.kind === 'numbers' && drawing.unit !== '' ? `, ${drawing.unit}` : '';
  return { sides: alongAxis(drawing, sides), drawing, words: `${TITLES[drawing.kind]}${unit}. ${told.join('; ')}.` };
}

/** In the order in which the sides stand on their axis, so that columns and marks read the same way. */
function alongAxis(drawing: Chart['drawing'], sides: readonly ShownSide[]): readonly ShownSide[] {
  if (drawing.kind !== 'numbers' && drawing.kind !== 'days') return sides;
  const place = ({ shape }: ShownSide): number => Math.min(...drawing.points.filter(({ item }) => item.shape === shape).map(({ item }) => item.x));
  return sides.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

const TITLES: Readonly<Record<Chart['drawing']['kind'], string>> = {
  stairs: 'From the least sure to the surest',
  numbers: 'Number line',
  days: 'Time line',
  spells: 'Lengths of time',
  columns: 'Side by side',
};

function drawingOf(story: Story, claim: Claim, { kind }: Difference, sides: readonly ShownSide[]): Chart['drawing'] {
  const columns = { kind: 'columns' } as const;
  switch (kind) {
    case 'certainty': {
      const steps = sides.flatMap(({ step }) => step ?? []);
      return steps.length > 1 ? { kind: 'stairs', heights: steps.map((_, index) => index + 1) } : columns;
    }
    case 'quantity':
    case 'scope':
      return numberLine(claim, sides) ?? (kind === 'quantity' ? spellsOf(sides) : null) ?? columns;
    case 'time':
      return timeLine(claim, sides) ?? clockLine(sides) ?? spellsOf(sides) ?? columns;
    case 'stage':
      return stageLine(story.compared, sides) ?? columns;
    case 'place':
    case 'actor':
    case 'polarity':
    case 'attribution':
      return columns;
  }
}
