/** A simulated review for people: what answers bring, best questions first against sampled ones. */
import type { Panel } from './plot.ts';
import type { AnswersGiven, Simulated } from './simulate.ts';

const SHARE = [0, 1] as const;

interface MeanReview {
  readonly answers: number;
  readonly ranked: { readonly pairF1: number; readonly pairPrecision: number };
  readonly random: { readonly pairF1: number; readonly pairPrecision: number };
}

/** The means over the stories, one row a number of answers. */
export function meanReview(reviews: readonly Simulated[]): MeanReview[] {
  const mean = (lists: readonly (readonly AnswersGiven[])[], at: number, figure: 'pairF1' | 'pairPrecision'): number =>
    lists.reduce((total, list) => total + (list[at]?.score[figure] ?? 0), 0) / lists.length;
  const both = (way: 'ranked' | 'random', at: number): { pairF1: number; pairPrecision: number } => {
    const lists = reviews.map((review) => review[way]);
    return { pairF1: mean(lists, at, 'pairF1'), pairPrecision: mean(lists, at, 'pairPrecision') };
  };
  return (reviews[0]?.ranked ?? []).map(({ answers }, at) => ({ answers, ranked: both('ranked', at), random: both('random', at) }));
}

/** F1 and precision of pairs after so many answers, a row a story, then their means, and what is asserted wrongly. */
export function toReviewTable(reviews: readonly Simulated[]): string {
  const means = meanReview(reviews);
  const show = (figures: readonly { pairF1: number | null; pairPrecision: number | null }[]): string[] =>
    figures.map(({ pairF1, pairPrecision }) => `${pairF1?.toFixed(3) ?? '-'} ${pairPrecision?.toFixed(2) ?? '-'}`);
  const rows = [
    ['review: pairF1, pairPrecision', ...means.map(({ answers }) => `${answers}`)],
    ...reviews.map(({ story, ranked }) => [story, ...show(ranked.map(({ score }) => score))]),
    ['mean', ...show(means.map(({ ranked }) => ranked))],
    ['asserted, wrong of all', ...means.map((_, at) => asserted(reviews, at))],
    ['mean, sampled questions', ...show(means.map(({ random }) => random))],
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0))).join('  ')).join('\n');
}

/** Of the pairs that the stories show as agreed or told differently, those that do not tell one claim. */
function asserted(reviews: readonly Simulated[], at: number): string {
  const stated = reviews.flatMap(({ ranked }) => (ranked[at]?.statuses ?? []).filter(({ status }) => status === 'stated'));
  const cases = stated.reduce((sum, one) => sum + one.cases, 0);
  return `${cases - stated.reduce((sum, { right }) => sum + right, 0)}/${cases}`;
}

/** F1 of pairs as the answers come in. */
export function reviewPanel(reviews: readonly Simulated[]): Panel {
  const means = meanReview(reviews);
  return {
    title: 'What an editor’s answers bring',
    x: { label: 'answers a story', domain: [0, means.at(-1)?.answers ?? 1] },
    y: { label: 'pairs found and right (F1)', domain: SHARE },
    series: [
      {
        label: 'the most useful question first',
        points: means.map(({ answers, ranked }) => ({ x: answers, y: ranked.pairF1, note: ranked.pairF1.toFixed(2) })),
      },
      { label: 'sampled questions', points: means.map(({ answers, random }) => ({ x: answers, y: random.pairF1 })) },
    ],
  };
}
