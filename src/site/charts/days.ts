/** When, and how far along: the days of a difference on a time line. */
import { scaleUtc } from 'd3-scale';
import type { Claim, ComparedArticle, Mention } from '../../schema/comparison.ts';
import { wordsIn } from '../../compare/text/whole-words.ts';
import { dayWords } from '../format.ts';
import type { Axis, AxisPoint } from './number-line.ts';
import { onRows, SPAN, toTenth } from './rows.ts';
import type { ShownSide } from './sides.ts';

const DAY = 86_400_000;

/** Days that a date covers, from its first moment to the first behind it. */
function spanOf(date: string): [number, number] | null {
  const [year = NaN, month, day] = date.slice(0, 10).split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const to = month === undefined ? Date.UTC(year + 1, 0, 1) : day === undefined ? Date.UTC(year, month, 1) : from + DAY;
  return Number.isFinite(from) ? [from, to] : null;
}

interface Dated {
  readonly side: ShownSide;
  readonly article: string;
  readonly date: string;
  readonly span: readonly [number, number];
  readonly limit: AxisPoint['limit'];
  /** What stands before the date: “by”, “c.”. */
  readonly before: string;
}

/** The days that two or more sides name; null where they do not, or name the same. */
export function timeLine(claim: Claim, sides: readonly ShownSide[]): Axis | null {
  return drawn(
    sides.flatMap((side) =>
      side.articles.flatMap((article): Dated[] => {
        const told = claim.mentions.filter((mention) => mention.article === article).flatMap((mention) => datedBy(mention, side));
        return told.slice(0, 1).flatMap(({ date, limit }) => {
          const span = spanOf(date);
          return span ? [{ side, article, date, span, limit, before: limit === 'most' ? 'by ' : limit === 'least' ? 'from ' : '' }] : [];
        });
      }),
    ),
  );
}

/** Where each side stands by the day on which its articles were published; null where that is one day. */
export function stageLine(articles: readonly ComparedArticle[], sides: readonly ShownSide[]): Axis | null {
  return drawn(
    sides.flatMap((side) =>
      side.articles.flatMap((id): Dated[] => {
        const article = articles.find((one) => one.id === id);
        const date = article?.published?.slice(0, 10);
        const span = date === undefined ? null : spanOf(date);
        const before = article?.publishedIs === 'inferred' ? 'c. ' : '';
        return date !== undefined && span ? [{ side, article: id, date, span, limit: null, before }] : [];
      }),
    ),
  );
}

function datedBy({ quote, values }: Mention, { words }: ShownSide): { date: string; limit: AxisPoint['limit'] }[] {
  const dates = values.flatMap((value) => (value.kind === 'time' && value.date !== null ? [{ text: value.text, date: value.date }] : []));
  const named = dates.filter(({ text }) => words.some((some) => wordsIn(some, text) !== null || wordsIn(text, some) !== null));
  return (named.length > 0 ? named : dates.length === 1 ? dates : []).map(({ text, date }) => ({ date, limit: edgeBefore(quote, text) }));
}

/** Whether the words before a date make it a limit: “by 2 June”, “not before September”. */
function edgeBefore(quote: string, text: string): AxisPoint['limit'] {
  const before = quote.slice(0, Math.max(0, quote.indexOf(text)));
  if (/(?:\bnot (?:before|until)|\bno (?:earlier|sooner) than|\b(?:after|since|from|starting))\s(?:the\s)?$/i.test(before)) return 'least';
  return /\b(?:by|before|until|till|no later than|up to)\s(?:the\s)?(?:end of\s)?$/i.test(before) ? 'most' : null;
}

function drawn(dated: readonly Dated[]): Axis | null {
  const days = Map.groupBy(dated, ({ side }) => side);
  const [first, last] = [Math.min(...dated.map(({ span }) => span[0])), Math.max(...dated.map(({ span }) => span[1]))];
  const differ = new Set([...days.values()].map((own) => [...new Set(own.map(({ date, limit }) => `${date} ${limit ?? ''}`))].toSorted().join())).size > 1;
  if (days.size < 2 || !differ) return null;
  const scale = scaleUtc().domain([first, last]).range(SPAN);
  const length = (last - first) / DAY;
  const withYear = new Set(dated.map(({ date }) => date.slice(0, 4))).size > 1;
  const points = [...Map.groupBy(dated, ({ side, date, limit }) => [side.shape, date, limit].join()).values()].flatMap((same) =>
    same.slice(0, 1).map(({ side, date, span: [from, to], limit, before }) => ({
      x: toTenth(scale(from)),
      to: (to - from) / DAY > 1 ? toTenth(scale(to)) : null,
      limit,
      label: before + dayWords(date, withYear),
      shape: side.shape,
      articles: same.map(({ article }) => article),
    })),
  );
  const ticks = scale.ticks(3).map((moment) => {
    const iso = moment.toISOString();
    const grain = length > 900 ? 4 : length > 70 ? 7 : 10;
    return { x: toTenth(scale(moment)), label: dayWords(iso.slice(0, grain), withYear || length > 330) };
  });
  return { kind: 'days', unit: '', ticks: [...new Map(ticks.map((tick) => [tick.label, tick])).values()], points: onRows(points) };
}
