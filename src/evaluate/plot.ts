/** Draws curves as one SVG file that reads in light and dark, with every point in words for whoever cannot see it. */
import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { escapeHtml } from '../compare/printable.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
  /** Words beside the point; few points have any. */
  readonly note?: string;
}

export interface Series {
  readonly label: string;
  readonly points: readonly Point[];
}

export interface Axis {
  readonly label: string;
  readonly domain: readonly [number, number];
}

export interface Panel {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  /** At most five, the most telling first. */
  readonly series: readonly Series[];
  /** Draws the line on which both axes say the same. */
  readonly diagonal?: boolean;
}

/** Colours that can be told apart by eyes of all kinds (Okabe & Ito 2008), darker on light and lighter on dark ground. */
const COLOURS = [
  ['#0072b2', '#56b4e9'],
  ['#b34700', '#f0935a'],
  ['#00664f', '#5cc9a7'],
  ['#8b3a75', '#e0a0cc'],
  ['#5f5b52', '#a39e93'],
] as const;
const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '1 4'] as const;
const [WIDTH, HEIGHT, MARGIN, HEAD, LINE] = [440, 360, 20, 66, 18];

const variables = (mode: 0 | 1): string => COLOURS.map((pair, i) => `--s${i}:${pair[mode]}`).join(';');
const STYLE = [
  `svg{color:#1b1a17;background:#fcfbf8;font-family:Inter,Roboto,'Helvetica Neue',Arial,sans-serif;${variables(0)}}`,
  `@media (prefers-color-scheme:dark){svg{color:#e9e6df;background:#15161a;${variables(1)}}}`,
].join('');

/**
 * The panels side by side.
 * @param title of the whole picture
 * @returns the text of an SVG file; the same panels give the same bytes
 */
export function drawPanels(title: string, panels: readonly Panel[]): string {
  const width = panels.length * (WIDTH + MARGIN) + MARGIN;
  const rows = Math.max(1, ...panels.map(({ series }) => series.length));
  const top = HEAD + rows * LINE;
  const height = top + HEIGHT + MARGIN;
  const parts = panels.map((panel, i) => {
    const left = MARGIN + i * (WIDTH + MARGIN);
    return `<g transform="translate(${left} 0)">${headOf(panel)}<g transform="translate(0 ${top})">${drawPanel(panel)}</g></g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title words">`,
    `<title id="title">${escapeHtml(title)}</title>`,
    `<desc id="words">${escapeHtml(panels.map(inWords).join('\n'))}</desc>`,
    `<style>${STYLE}</style>`,
    `<text x="${MARGIN}" y="28" font-size="17" fill="currentColor">${escapeHtml(title)}</text>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function headOf({ title, series }: Panel): string {
  const keys = series.map(
    ({ label }, i) =>
      `<g transform="translate(0 ${HEAD + 10 + i * LINE})"><line x2="26" y1="-4" y2="-4" stroke="var(--s${i})" stroke-width="2.5" stroke-dasharray="${DASHES[i]}"/>` +
      `<text x="34" font-size="12" fill="currentColor">${escapeHtml(label)}</text></g>`,
  );
  return `<text y="${HEAD - 12}" font-size="14" font-weight="600" fill="currentColor">${escapeHtml(title)}</text>${keys.join('')}`;
}

function drawPanel({ x, y, series, diagonal }: Panel): string {
  const low = Math.max(x.domain[0], y.domain[0]);
  const high = Math.min(x.domain[1], y.domain[1]);
  const drawn = Plot.plot({
    document: new JSDOM().window.document,
    width: WIDTH,
    height: HEIGHT,
    marginTop: 28,
    marginLeft: 44,
    marginBottom: 40,
    style: { background: 'none', fontSize: '12px', overflow: 'visible' },
    x: { label: x.label, domain: [...x.domain], grid: true, labelArrow: 'none', labelAnchor: 'center' },
    y: { label: y.label, domain: [...y.domain], grid: true, labelArrow: 'none' },
    marks: [
      Plot.frame({ strokeOpacity: 0.3 }),
      diagonal ? Plot.link([0], { x1: low, y1: low, x2: high, y2: high, stroke: 'currentColor', strokeOpacity: 0.5, strokeDasharray: '2 4' }) : null,
      ...series.flatMap(({ points }, i) => {
        const at = { x: 'x', y: 'y' } as const;
        return [
          Plot.line(points, { ...at, stroke: `var(--s${i})`, strokeWidth: 2, strokeDasharray: DASHES[i] ?? 'none' }),
          Plot.dot(points, { ...at, fill: `var(--s${i})`, r: 3 }),
          Plot.text(
            points.filter(({ note }) => note !== undefined),
            { ...at, text: 'note', fill: 'currentColor', dx: 8, dy: -9, textAnchor: 'start', fontSize: 11 },
          ),
        ];
      }),
    ],
  });
  // Its own style sheet only sets what STYLE sets for the whole picture.
  drawn.querySelector('style')?.remove();
  drawn.removeAttribute('class');
  return drawn.outerHTML;
}

/** All the points of a panel, a series a line. */
function inWords({ title, x, y, series }: Panel): string {
  const list = series.map(({ label, points }) => `${label}: ${points.map((point) => `${number(point.x)} ${number(point.y)}`).join(', ')}.`);
  return [`${title}, ${x.label} against ${y.label}.`, ...list].join('\n');
}

const number = (value: number): string => String(Number(value.toFixed(3)));
