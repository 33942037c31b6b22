/** What a part of the benchmark found, and how it is shown. */
import type { Panel } from '../../src/evaluate/plot.ts';

export interface Figure {
  readonly what: string;
  readonly value: number;
  /** Such as `times`, `MB`, `articles a second`; a ratio of two things of one run is `times`. */
  readonly unit: string;
  /** What it may be at most; without it, the figure is reported and has no aim. */
  readonly most?: number;
  /** What the figure was made of. */
  readonly of?: string;
}

export interface Found {
  readonly figures: readonly Figure[];
  readonly panels?: readonly Panel[];
}

/** A part that can be asked for by name. */
export interface Part {
  readonly name: string;
  readonly title: string;
  /** @param sizes how many articles, or outlets, where the part can be asked for other sizes than its own */
  readonly run: (sizes: readonly number[] | null, report: (what: string) => void) => Promise<Found>;
}

export const holds = ({ value, most }: Figure): boolean => most === undefined || value <= most;

/** The figures as a table in Markdown. */
export function toTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const aim = figure.most === undefined ? '' : `${holds(figure) ? 'yes' : '**no**'}, at most ${number(figure.most)}`;
    return `| ${figure.what} | ${number(figure.value)} ${figure.unit} | ${aim} | ${figure.of ?? ''} |`;
  });
  return ['| what | figure | aim kept | made of |', '| --- | ---: | --- | --- |', ...rows].join('\n');
}

/** With as many digits as mean something. */
export function number(value: number): string {
  if (Number.isNaN(value)) return '–';
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}

/**
 * The exponent with which `y` grows, by least squares over the logarithms: 1 is in step with `x`, 2 with its square.
 * @param points two or more
 */
export function exponentOf(points: readonly { readonly x: number; readonly y: number }[]): number {
  const logs = points.map(({ x, y }) => [Math.log(x), Math.log(y)] as const);
  const mean = (index: 0 | 1): number => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
