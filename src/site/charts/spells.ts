/** How long: a bar for each length of time, dotted where a side names no end. */
import { scaleLinear } from 'd3-scale';
import { figuresIn, limitOf, measured } from './figures.ts';
import { toTenth } from './rows.ts';
import type { Shape, ShownSide } from './sides.ts';

export interface Spell {
  /** In per cent of the longest, to which it surely lasts; null where no length is named. */
  readonly width: number | null;
  /** How far it may reach: the upper end of a range or of a vague length. */
  readonly reach: number | null;
  readonly limit: 'least' | 'most' | null;
  readonly label: string;
  readonly shape: Shape;
  readonly articles: readonly string[];
}

export interface Spells {
  readonly kind: 'spells';
  readonly bars: readonly Spell[];
}

/** How much of the width the longest bar takes: an arrow stands behind it. */
const LONGEST = 88;

/** The bars of a difference in how long; null where no side names a length of time. */
export function spellsOf(sides: readonly ShownSide[]): Spells | null {
  const told = sides.map((side) => {
    const figure = figuresIn(side.heading).find(({ unit }) => unit?.of === 'second') ?? null;
    return { side, figure, ...(figure ? measured(figure) : { low: 0, high: 0 }) };
  });
  const longest = Math.max(...told.map(({ high }) => high));
  if (!(longest > 0)) return null;
  const isAlone = told.filter(({ figure }) => figure).length === 1;
  const scale = scaleLinear()
    .domain([0, longest])
    .range([0, isAlone ? LONGEST / 6 : LONGEST]);
  const bars = told.map(({ side, figure, low, high }) => ({
    width: figure ? Math.max(1, toTenth(scale(low))) : null,
    reach: figure && high > low ? toTenth(scale(high)) : null,
    limit: figure ? limitOf(figure.bound) : null,
    label: side.heading,
    shape: side.shape,
    articles: side.articles,
  }));
  return { kind: 'spells', bars };
}
