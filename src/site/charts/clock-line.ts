/** At what hour: the times of day of a difference on a line. */
import { scaleLinear } from 'd3-scale';
import { type Clock, clocksInWords } from '../../compare/attributes/times/clock.ts';
import { tokensIn } from './figures.ts';
import type { Axis } from './number-line.ts';
import { onRows, SPAN, toTenth } from './rows.ts';
import type { ShownSide } from './sides.ts';

/** Minutes between two ticks, and how many ticks there is room for. */
const STEPS = [1, 5, 10, 15, 30, 60, 120, 180, 360] as const;
const MOST_TICKS = 5;
const HALF_A_DAY = 720;
/** Letters of a heading that stands beside its mark; of a longer one only the hour. */
const LONGEST = 24;
/** An hour is one word: 7:40, 9.30pm, p.m. */
const WORDS = /\d[\d.:h]*\d(?:[ap]\.?m\.?)?|\d(?:[ap]\.?m\.?)?|[ap]\.m\.?|\p{L}[\p{L}'’]*|[^\s]/giu;

/** The hours that two or more sides name; null where a side names none, where their zones differ, or where all name the same. */
export function clockLine(sides: readonly ShownSide[]): Axis | null {
  const told = sides.flatMap((side) => [side.heading, ...side.words].flatMap((text) => clockIn(text) ?? []).slice(0, 1).map((clock) => ({ side, clock }))); // prettier-ignore
  if (told.length < 2 || told.length < sides.length || new Set(told.map(({ clock }) => clock.zone)).size > 1) return null;
  const sure = told.filter(({ clock }) => !clock.either).map(({ clock }) => clock.from);
  const placed = told.map(({ side, clock }) => ({ side, clock, ...inHalf(clock, sure) }));
  const [first, last] = [Math.min(...placed.map(({ from }) => from)), Math.max(...placed.map(({ to }) => to))];
  if (new Set(placed.map(({ from, to, clock }) => `${from} ${to} ${clock.bound}`)).size < 2) return null;
  const room = Math.max(5, (last - first) / 8);
  const scale = scaleLinear()
    .domain([first - room, last + room])
    .range(SPAN);
  const step = STEPS.find((one) => (last - first + 2 * room) / one <= MOST_TICKS) ?? HALF_A_DAY;
  const begin = Math.ceil((first - room) / step);
  const ticks = Array.from({ length: Math.floor((last + room) / step) - begin + 1 }, (_, index) => (begin + index) * step);
  const points = placed.map(({ side, clock, from, to }) => ({
    x: toTenth(scale(from)),
    to: to > from ? toTenth(scale(to)) : null,
    limit: LIMITS[clock.bound],
    label: side.heading.length <= LONGEST ? side.heading : clock.text,
    shape: side.shape,
    articles: side.articles,
  }));
  return { kind: 'days', unit: '', ticks: ticks.map((minutes) => ({ x: toTenth(scale(minutes)), label: hourWords(minutes) })), points: onRows(points) };
}

const LIMITS: Readonly<Record<Clock['bound'], 'least' | 'most' | null>> = { '<': 'most', '>': 'least', about: null, exactly: null };

function clockIn(text: string): Clock | null {
  return clocksInWords({ text, tokens: tokensIn(text, WORDS) })[0] ?? null;
}

/** "seven" is of the half of the day in which the others are, or else of the first. */
function inHalf({ from, to, either }: Clock, sure: readonly number[]): { from: number; to: number } {
  const far = (minutes: number): number => Math.min(...sure.map((one) => Math.abs(one - minutes)));
  const later = either && sure.length > 0 && far(from + HALF_A_DAY) < far(from) ? HALF_A_DAY : 0;
  return { from: from + later, to: to + later };
}

/** `7:40`, on the clock of 24 hours. */
function hourWords(minutes: number): string {
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${Math.floor(ofDay / 60)}:${String(ofDay % 60).padStart(2, '0')}`;
}
