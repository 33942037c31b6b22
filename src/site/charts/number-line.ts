/** How many, how much: the figures of a difference on a number line, with ranges, and arrows for limits. */
import { scaleLinear } from 'd3-scale';
import { isMoney } from '../../compare/attributes/numbers/currencies.ts';
import { unitNamed, unitOf } from '../../compare/attributes/numbers/units.ts';
import { wordsIn } from '../../compare/text/whole-words.ts';
import type { Claim, Value } from '../../schema/comparison.ts';
import { type Figure, figuresIn, figureWords, limitOf, measured, shortNumber } from './figures.ts';
import { onRows, type Placed, SPAN, toTenth } from './rows.ts';
import type { Shape, ShownSide } from './sides.ts';

export interface Tick {
  readonly x: number;
  readonly label: string;
}

/** A mark of one side: a point or a stretch, with an arrow where it is only a limit. */
export interface AxisPoint {
  readonly x: number;
  /** The end of a stretch. */
  readonly to: number | null;
  readonly limit: 'least' | 'most' | null;
  readonly label: string;
  readonly shape: Shape;
  /** Who says it. */
  readonly articles: readonly string[];
}

export interface Axis {
  /** days: of dates, or of the hours of one day. */
  readonly kind: 'numbers' | 'days';
  /** What is counted; empty where that goes without saying or is not one thing. */
  readonly unit: string;
  readonly ticks: readonly Tick[];
  readonly points: readonly Placed<AxisPoint>[];
}

interface Told {
  readonly figure: Figure;
  readonly of: string;
  readonly side: ShownSide;
  readonly article: string;
}

/** Marks that lie closer than this share of the largest figure are shown on a cut-out of the line. */
const CLOSE = 0.3;

/** The number line of a difference; null where fewer than two sides have a figure, or all have the same. */
export function numberLine(claim: Claim, sides: readonly ShownSide[]): Axis | null {
  const told = sides.flatMap((side) => side.articles.flatMap((article) => toldBy(claim, side, article).map((one) => ({ ...one, side, article }))));
  const unit = commonUnit(told);
  if (unit === null || new Set(told.map(({ side }) => side)).size < 2) return null;
  const places = told.map((one) => ({ ...one, ...inUnit(one, unit) }));
  const [low, high] = [Math.min(...places.map((one) => one.low)), Math.max(...places.map((one) => one.high))];
  if (new Set(places.map((one) => `${one.low} ${one.high} ${one.figure.bound}`)).size < 2 || !Number.isFinite(low + high)) return null;
  const room = (high - low) / 2;
  const isClose = low > 0 && high > low && high - low < CLOSE * high;
  const scale = scaleLinear()
    .domain(isClose ? [Math.max(0, low - room), high + room] : [Math.min(0, low), Math.max(0, high, high === low ? high + 1 : high)])
    .nice(4)
    .range(SPAN);
  const marks = [...Map.groupBy(places, (one) => [one.side.shape, one.low, one.high, one.figure.bound].join()).values()].flatMap((same) =>
    same.slice(0, 1).map((one) => ({
      x: toTenth(scale(one.low)),
      to: one.high > one.low ? toTenth(scale(one.high)) : null,
      limit: limitOf(one.figure.bound),
      label: figureWords({ ...one.figure, low: one.low, high: one.high }),
      shape: one.side.shape,
      articles: same.map(({ article }) => article),
    })),
  );
  return {
    kind: 'numbers',
    unit: unit.name,
    ticks: scale.ticks(3).map((value) => ({ x: toTenth(scale(value)), label: shortNumber(value) })),
    points: onRows(marks),
  };
}

/** The figure that an article gives on its side: a value of the document that the side's heading holds, else what the heading itself says. */
function toldBy(claim: Claim, { heading, words }: ShownSide, article: string): { figure: Figure; of: string }[] {
  const values = claim.mentions
    .filter((mention) => mention.article === article)
    .flatMap((mention) => mention.values.filter((value): value is Extract<Value, { kind: 'quantity' }> => value.kind === 'quantity'));
  const headed = figuresIn(heading);
  const isHeld = ({ text, number }: (typeof values)[number]): boolean =>
    words.some((some) => some === text || wordsIn(some, text) !== null || wordsIn(text, some) !== null) || headed.some((one) => one.low === number);
  const value = values.find(({ text }) => words.includes(text)) ?? values.find(isHeld);
  if (value) {
    const read = figuresIn(value.text).find(({ low }) => low === value.number);
    const bound = read?.bound ?? (value.approximate ? 'about' : 'exactly');
    return [{ figure: { low: value.number, high: value.upper ?? value.number, bound, unit: unitOf(value.of), vague: read?.vague ?? false }, of: value.of }];
  }
  return headed.slice(0, 1).map((figure) => ({ figure, of: figure.unit?.name ?? '' }));
}

/** The unit of all figures, and its factor; the name is empty where they name several things that are counted. Null where they do not convert. */
function commonUnit(told: readonly Told[]): { name: string; factor: number } | null {
  const units = new Set(told.map(({ figure }) => figure.unit?.of ?? null));
  if (units.size > 1) return null;
  const names = [...new Set(told.map(({ of }) => of))];
  const unit = told[0]?.figure.unit;
  return { name: names.length === 1 ? namedMany(names[0] ?? '') : unit ? namedMany(unit.name) : '', factor: unit?.factor ?? 1 };
}

/** Basic units are converted; what has the unit of the line keeps its figure to the digit. */
function inUnit({ figure }: Told, unit: { factor: number }): { low: number; high: number } {
  if ((figure.unit?.factor ?? 1) === unit.factor) return { low: figure.low, high: figure.high };
  const { low, high } = measured(figure);
  return { low: low / unit.factor, high: high / unit.factor };
}

/** `tonnes` of a unit, `EUR` of a currency; what is counted stands in the headings. */
function namedMany(name: string): string {
  if (!unitNamed(name)) return isMoney(name) ? name : '';
  return /[a-z]{3}$/.test(name) && !/(?:s|x|ch|foot|per .*)$/.test(name) ? `${name}s` : name;
}
