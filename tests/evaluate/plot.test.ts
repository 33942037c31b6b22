import { expect, test } from 'vitest';
import { drawPanels } from '../../src/evaluate/plot.ts';
import type { Panel } from '../../src/evaluate/plot.ts';

const panel: Panel = {
  title: 'Answers & what they bring',
  x: { label: 'answers', domain: [0, 40] },
  y: { label: 'F1', domain: [0, 1] },
  series: [
    { label: 'in <our> order', points: [{ x: 0, y: 0.5 }, { x: 20, y: 0.68, note: 'twenty' }] }, // prettier-ignore
    { label: 'in random order', points: [{ x: 0, y: 0.5 }, { x: 20, y: 0.5512 }] }, // prettier-ignore
  ],
};

test('the picture says in words what it shows', () => {
  const svg = drawPanels('Review', [panel, { ...panel, title: 'Second' }]);
  expect(svg).toContain('role="img" aria-labelledby="title words"');
  expect(svg).toContain('Answers &amp; what they bring, answers against F1.\nin &lt;our&gt; order: 0 0.5, 20 0.68.\nin random order: 0 0.5, 20 0.551.');
  expect(svg).toContain('>twenty</text>');
  expect(svg.match(/>Second<\/text>/g)).toHaveLength(1);
});

test('it reads on a dark ground too, and runs and loads nothing', () => {
  const svg = drawPanels('Review', [panel]);
  expect(svg).toContain('prefers-color-scheme:dark');
  expect(svg).not.toMatch(/<script|<image|href=|url\(/);
});

test('the same panels give the same bytes', () => {
  expect(drawPanels('Review', [panel])).toBe(drawPanels('Review', [panel]));
});
