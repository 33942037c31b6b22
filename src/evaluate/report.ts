/** The figures of an evaluation for people: a table, and on demand what stands behind it. */
import type { Calibration } from './calibration.ts';
import { bestCut } from './curve.ts';
import type { CurvePoint } from './curve.ts';
import { type KindFigures, kindFigures, together } from './differences.ts';
import type { Evaluated } from './evaluate.ts';
import { FIGURES, meanScore } from './score.ts';
import { sumStatuses } from './statuses.ts';
import type { Figure, Score } from './score.ts';

/** A table with a row a story, and the mean below when there are several. */
export function toTable(results: readonly Evaluated[]): string {
  const scores: [string, Score][] = results.map(({ story, score, heldOut }) => [heldOut ? story : `${story} *`, score]);
  if (results.length > 1) scores.push(['mean', meanScore(results.map(({ score }) => score))]);
  const rows = [['', ...FIGURES], ...scores.map(([name, score]) => [name, ...FIGURES.map((figure) => show(figure, score[figure]))])];
  const note = results.every(({ heldOut }) => heldOut) ? [] : ['', '* The model was trained on this story: its figures are better than those of a new story.'];
  return [columns(rows), ...note].join('\n');
}

/** What each cut does, in means over the stories. */
export function toCurveTable(curve: readonly CurvePoint[]): string {
  const figures = ['pairPrecision', 'pairRecall', 'pairF1', 'claimsFound', 'verdicts'] as const;
  const best = bestCut(curve);
  const rows = curve.map((point) => [
    point.cut.toFixed(2),
    ...figures.map((figure) => show(figure, point.mean[figure])),
    point === best ? '<- best F1 of any single cut' : '',
  ]);
  return columns([['cut', ...figures, ''], ...rows]);
}

const ASSERTED = {
  agreed: 'pairs shown as agreed',
  stated: 'pairs shown as agreed or told differently',
  alone: 'claims found nowhere else',
  silent: 'articles called silent on a claim',
} as const;

/** What the site asserts of all the stories, and how often it is right: a row a status. */
export function toStatusTable(results: readonly Evaluated[]): string {
  const rows = sumStatuses(results.map(({ detail }) => detail.statuses)).map(({ status, right, cases }) => [
    ASSERTED[status],
    String(cases),
    String(right),
    cases > 0 ? (right / cases).toFixed(3) : '-',
  ]);
  return `what is asserted, of all stories together\n${columns([['', 'cases', 'right', 'share'], ...rows])}`;
}

/** Of the pairs published at some confidence, how many are right: a row a bin. */
export function toCalibrationTable(cut: string, { pairs, bins, error, right }: Calibration): string {
  if (error === null) return `calibration at the ${cut} cut: no pair was published`;
  const rows = bins.map((bin) => [`${bin.from.toFixed(2)} to ${bin.to.toFixed(2)}`, String(bin.pairs), bin.said.toFixed(3), bin.right.toFixed(3)]);
  const head = `calibration at the ${cut} cut: ${pairs} pairs, ${right?.toFixed(3)} of them right, expected calibration error ${error.toFixed(3)}`;
  return [head, columns([['confidence', 'pairs', 'said', 'right'], ...rows])].join('\n');
}

/** The differences of all the stories by kind, where a reader aligned the claims and as they were published. */
export function differencesByKind(results: readonly Evaluated[]): Record<'aligned' | 'published', KindFigures[]> {
  return {
    aligned: kindFigures(together(results.map(({ differences }) => differences.aligned))),
    published: kindFigures(together(results.map(({ differences }) => differences.published))),
  };
}

/** How often a difference that was proposed is one, and how many of those that are were proposed: a row a kind. */
export function toKindTables({ aligned, published }: Record<'aligned' | 'published', readonly KindFigures[]>): string {
  const head = ['kind', 'pairs', 'claims', 'right', 'precision', 'wanted', 'found', 'recall', ''];
  const rows = (figures: readonly KindFigures[]): string[][] =>
    figures.map(({ kind, proposals, claims, right, precision, wanted, found, recall, stated }) => [
      kind,
      ...[proposals, claims, right].map(String),
      precision?.toFixed(3) ?? '-',
      ...[wanted, found].map(String),
      recall?.toFixed(3) ?? '-',
      stated ? '' : 'asked, not stated',
    ]);
  return [
    'differences proposed where a reader aligned the claims (pairs of articles set apart)',
    columns([head, ...rows(aligned)]),
    '',
    'differences stated in what is published',
    columns([head, ...rows(published)]),
  ].join('\n');
}

/** The first column to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function show(figure: Figure, value: number | null): string {
  if (value === null) return '-';
  return figure === 'boilerplate' && Number.isInteger(value) ? String(value) : value.toFixed(3);
}

/** How every gold claim of a story fared, which published pairs are wrong, and which gold pairs were missed. */
export function toDetail({ story, detail: { perClaim, wrongPairs, missedPairs } }: Evaluated): string {
  const pairs = (list: typeof wrongPairs): string[] => list.map(({ claim, quotes: [a, b] }) => `  ${claim}\n    ${oneLine(a)}\n    ${oneLine(b)}`);
  return [
    `${story}: claims that two or more articles tell (articles reached, published status, gold verdict)`,
    ...perClaim.map(({ claim, best, articles, status, verdict }) => `  ${articles}  ${claim} -> ${best ?? 'nothing'}: ${status ?? '-'} (${verdict})`),
    `${story}: wrong pairs (${wrongPairs.length})`,
    ...pairs(wrongPairs),
    `${story}: missed pairs (${missedPairs.length})`,
    ...pairs(missedPairs),
  ].join('\n');
}

const oneLine = (quote: string): string => quote.replace(/\s+/g, ' ');
