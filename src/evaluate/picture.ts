/** An evaluation -> the panels of its picture. */
import type { Calibration } from './calibration.ts';
import { bestCut } from './curve.ts';
import type { CurvePoint } from './curve.ts';
import type { Panel, Series } from './plot.ts';

const SHARE = [0, 1] as const;

/** Precision against recall as the cut rises, the best cut named. */
export function curvePanel(curve: readonly CurvePoint[]): Panel {
  const best = bestCut(curve);
  const points = curve.map((point) => ({
    x: point.mean.pairRecall ?? 0,
    y: point.mean.pairPrecision ?? 0,
    ...(point === best ? { note: `cut ${point.cut}: F1 ${point.mean.pairF1?.toFixed(3)}` } : {}),
  }));
  return {
    title: 'Pairs found, and pairs right',
    x: { label: 'found of all right pairs (recall)', domain: SHARE },
    y: { label: 'right of those found (precision)', domain: SHARE },
    series: [{ label: `mean of the stories, cuts ${curve[0]?.cut} to ${curve.at(-1)?.cut}`, points }],
  };
}

/** What claims say of themselves against what is right. */
export function reliabilityPanel(tables: Readonly<Record<string, Calibration>>): Panel {
  const series = Object.entries(tables).map(([name, { bins, error, pairs }]): Series => ({
    label: `${name}: ${pairs} pairs${error === null ? '' : `, mean distance ${error.toFixed(3)}`}`,
    points: bins.map(({ said, right }) => ({ x: said, y: right })),
  }));
  return {
    title: 'As sure as they are right',
    x: { label: 'confidence', domain: SHARE },
    y: { label: 'share of pairs right', domain: SHARE },
    series,
    diagonal: true,
  };
}
