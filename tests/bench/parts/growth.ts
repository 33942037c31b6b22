/** How time and memory grow with the archive: the comparison alone, and the whole build. */
import type { Panel } from '../../../src/evaluate/plot.ts';
import { makeArchive } from '../archive.ts';
import { exponentOf, type Figure, type Part } from '../figures.ts';
import { measure } from '../measure.ts';
import { build, makeSite } from '../site.ts';

const PER_STORY = 5;

interface Grown {
  readonly articles: number;
  readonly seconds: number;
  readonly memory: number;
}

/** Archives of stories of five articles, compared. */
export const growth: Part = {
  name: 'growth',
  title: 'The comparison as the archive grows',
  run: async (sizes, report) => {
    const grown: Grown[] = [];
    for (const articles of sizes ?? [100, 300, 1000]) {
      report(`comparing ${articles} articles`);
      const { stdout } = await measure(['tests/bench/compare-archive.ts', String(Math.ceil(articles / PER_STORY)), String(articles)], { cwd: process.cwd() });
      const { seconds, memory } = JSON.parse(stdout) as { seconds: number; memory: number };
      grown.push({ articles, seconds, memory });
    }
    return { figures: toFigures(grown, 'comparing', 2048, 20_000), panels: toPanels(grown, 'The comparison alone') };
  },
};

/** The same, built with all its pages, each from nothing. */
export const building: Part = {
  name: 'building',
  title: 'The whole build as the archive grows',
  run: async (sizes, report) => {
    const grown: Grown[] = [];
    for (const articles of sizes ?? [25, 100]) {
      report(`building ${articles} articles`);
      const site = await makeSite(makeArchive({ stories: Math.ceil(articles / PER_STORY), articles, words: 500, seed: 1 }));
      const { processor, memory, seconds } = await build(site).finally(site.remove);
      report(`${articles} articles: ${seconds.toFixed(1)} s on the wall`);
      grown.push({ articles, seconds: processor, memory });
    }
    return { figures: toFigures(grown, 'building', 4096, 5000), panels: toPanels(grown, 'The whole build') };
  },
};

/** @param most megabytes, up to so many articles */
function toFigures(grown: readonly Grown[], doing: string, most: number, upTo: number): Figure[] {
  return [
    ...grown.map(({ articles, seconds }) => ({
      what: `${doing} ${articles.toLocaleString('en')} articles`,
      value: seconds,
      unit: 's of processor time',
      of: `${(articles / seconds).toFixed(1)} articles a second`,
    })),
    ...(grown.length > 1
      ? [{ what: 'exponent of its time', value: exponentOf(grown.map(({ articles: x, seconds: y }) => ({ x, y }))), unit: '', most: 1.1, of: grown.map(({ articles }) => articles.toLocaleString('en')).join(', ') + ' articles' }]
      : []), // prettier-ignore
    ...grown.map(({ articles, memory }) => ({
      what: `most memory at ${articles.toLocaleString('en')} articles`,
      value: memory,
      unit: 'MB',
      ...(articles <= upTo ? { most } : {}),
    })),
  ];
}

function toPanels(grown: readonly Grown[], title: string): Panel[] {
  const most = { articles: Math.max(...grown.map(({ articles }) => articles)), seconds: Math.max(...grown.map(({ seconds }) => seconds)) };
  const points = grown.map(({ articles: x, seconds: y, memory }) => ({ x, y, note: Number.isNaN(memory) ? '' : `${memory.toFixed(0)} MB` }));
  return [
    {
      title,
      x: { label: 'articles', domain: [0, most.articles * 1.1] },
      y: { label: 'seconds of processor time', domain: [0, most.seconds * 1.1] },
      series: [{ label: 'measured, with its peak memory', points }],
    },
  ];
}
