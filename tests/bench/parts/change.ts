/** One article changed in an archive that was built before. */
import { makeArchive } from '../archive.ts';
import type { Part } from '../figures.ts';
import { build, changeOne, makeSite } from '../site.ts';

export const change: Part = {
  name: 'change',
  title: 'One article changed',
  run: async (sizes, report) => {
    const articles = sizes?.[0] ?? 100;
    const site = await makeSite(makeArchive({ stories: Math.ceil(articles / 5), articles, words: 500, seed: 1 }));
    try {
      report(`building ${articles} articles from nothing`);
      const cold = await build(site);
      report(`${cold.seconds.toFixed(1)} s; building it again with one article changed`);
      await changeOne(site);
      const warm = await build(site);
      const inAll = `of ${articles.toLocaleString('en')}`;
      return {
        figures: [
          { what: `rebuilding with one article changed ${inAll}, on the wall`, value: (warm.seconds / cold.seconds) * 100, unit: '% of the cold build', most: 15, of: `${warm.seconds.toFixed(1)} s of ${cold.seconds.toFixed(1)} s` },
          { what: 'the same in processor time', value: (warm.processor / cold.processor) * 100, unit: '% of the cold build', of: `${warm.processor.toFixed(1)} s of ${cold.processor.toFixed(1)} s` },
          { what: `most memory of the cold build ${inAll}`, value: cold.memory, unit: 'MB', most: 4096 },
          { what: 'most memory of the rebuild', value: warm.memory, unit: 'MB' },
        ], // prettier-ignore
      };
    } finally {
      await site.remove();
    }
  },
};
