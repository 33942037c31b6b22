/** Where things stand in the two drawings of a story; the components only draw them. Units are those of the viewBox. */
import type { ComparedArticle } from '../schema/comparison.ts';
import { daysBetween } from './format.ts';
import type { Story } from './library.ts';
import { articleName, originName } from './names.ts';
import { by } from '../compare/order.ts';

const ROW = 26;
/** Room for a name on either side of the lines. */
const LONGEST = 24;

export interface OriginDrawing {
  readonly height: number;
  readonly left: readonly { name: string; y: number }[];
  readonly right: readonly { name: string; y: number; shared: boolean }[];
  readonly lines: readonly { from: number; to: number; shared: boolean }[];
  /** The same in words. */
  readonly words: readonly { article: string; origins: readonly string[] }[];
}

/** Articles on the left, the reports they name on the right, each at the mean height of its articles where there is room. */
export function originDrawing(story: Story): OriginDrawing {
  const articles = story.compared;
  const origins = story.comparison.origins
    .map((origin) => ({ origin, rows: articles.flatMap((article, row) => (origin.articles.includes(article.id) ? [row] : [])) }))
    .filter(({ rows }) => rows.length > 0)
    .toSorted(by(({ rows, origin }) => [mean(rows), origin.id]));
  const rows = Math.max(articles.length, origins.length, 1);
  const spread = (index: number, of: number): number => ((index + 0.5) * rows * ROW) / of;
  const left = articles.map((article, index) => ({ name: clip(articleName(story, article.id)), y: spread(index, articles.length) }));
  const right = origins.map(({ origin, rows: own }, index) => ({
    name: clip(originName(story, origin)),
    y: spread(index, origins.length),
    shared: own.length > 1,
  }));
  const lines = origins.flatMap(({ rows: own }, index) => own.map((row) => ({ from: left[row]?.y ?? 0, to: right[index]?.y ?? 0, shared: own.length > 1 })));
  const words = articles.map((article) => ({
    article: articleName(story, article.id),
    origins: origins.filter(({ origin }) => origin.articles.includes(article.id)).map(({ origin }) => originName(story, origin)),
  }));
  return { height: rows * ROW, left, right, lines, words };
}

export interface TimeLine {
  readonly width: number;
  readonly height: number;
  readonly dots: readonly { x: number; inferred: boolean; labels: readonly { text: string; y: number }[]; anchor: 'start' | 'middle' | 'end' }[];
}

const WIDTH = 400;
// As wide and high as on a narrow screen, where the letters are larger against the drawing.
const LETTER = 7.4;
const LINE = 18;

/** Articles by their day; names that would run into each other are stacked. Null when fewer than two days are known. */
export function timeLine(story: Story): TimeLine | null {
  const days = groupByDay(story.compared.filter((article) => article.published !== null));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || first === last) return null;
  const length = Math.max(1, daysBetween(first.day, last.day));
  const placed: { from: number; to: number; level: number }[] = [];
  const dots = days.map(({ day, articles }) => {
    const x = 8 + (daysBetween(first.day, day) / length) * (WIDTH - 16);
    const anchor = x < WIDTH / 3 ? ('start' as const) : x > (WIDTH * 2) / 3 ? ('end' as const) : ('middle' as const);
    const labels = articles.map((article) => {
      const text = clip(articleName(story, article.id));
      const width = text.length * LETTER;
      const from = anchor === 'start' ? x - 4 : anchor === 'end' ? x + 4 - width : x - width / 2;
      let level = 0;
      while (placed.some((one) => one.level === level && one.from < from + width && from < one.to)) level += 1;
      placed.push({ from, to: from + width, level });
      return { text, level };
    });
    return { x: Math.round(x), inferred: articles.every((article) => article.publishedIs === 'inferred'), labels, anchor };
  });
  const top = Math.max(...placed.map((one) => one.level)) * LINE + 14;
  return {
    width: WIDTH,
    height: top + 44,
    dots: dots.map((dot) => ({ ...dot, labels: dot.labels.map(({ text, level }) => ({ text, y: top - level * LINE })) })),
  };
}

function groupByDay(articles: readonly ComparedArticle[]): { day: string; articles: ComparedArticle[] }[] {
  const days = [...new Set(articles.map((article) => (article.published ?? '').slice(0, 10)))].toSorted();
  return days.map((day) => ({ day, articles: articles.filter((article) => article.published?.startsWith(day)) }));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
}

function clip(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
}
