/** The whole build against writing the same pages, when there is nothing to compare. */
import { makeArchive } from '../archive.ts';
import type { Figure, Part } from '../figures.ts';
import type { Measured } from '../measure.ts';
import { bytesOf, eleventy, pagesOf, plainAstro } from '../rivals.ts';
import { build, makeSite } from '../site.ts';
import { join } from 'node:path';

export const peers: Part = {
  name: 'peers',
  title: 'The whole build against writing the same pages',
  run: async (sizes, report) => {
    const figures: Figure[] = [];
    for (const articles of sizes ?? [100]) figures.push(...(await measureSize(articles, report)));
    return { figures };
  },
};

async function measureSize(articles: number, report: (words: string) => void): Promise<Figure[]> {
  const site = await makeSite(makeArchive({ stories: Math.ceil(articles / 5), articles, words: 500, seed: 1 }));
  try {
    report(`building ${articles} articles`);
    const own = await build(site);
    report(`${own.seconds.toFixed(1)} s; writing the same pages with Astro alone`);
    const astro = await plainAstro(site);
    report(`${astro.seconds.toFixed(1)} s; with Eleventy`);
    const peer = await eleventy(site);
    const pages = `${pagesOf(site).length.toLocaleString('en')} pages of ${articles.toLocaleString('en')} articles`;
    const bytes = bytesOf(join(site.dir, 'dist'));
    const against = (name: string, other: Measured & { readonly bytes: number }, most?: number): Figure[] => [
      {
        what: `building ${pages}, against ${name}, on the wall`,
        value: own.seconds / other.seconds,
        unit: 'times',
        ...(most === undefined ? {} : { most }),
        of: `${own.seconds.toFixed(1)} s against ${other.seconds.toFixed(1)} s; bytes ${((other.bytes / bytes) * 100).toFixed(1)} %`,
      },
      { what: 'the same in processor time', value: own.processor / other.processor, unit: 'times', of: `${own.processor.toFixed(1)} s against ${other.processor.toFixed(1)} s` },
    ]; // prettier-ignore
    return [...against('Astro alone', astro, 4), ...(peer === null ? [] : against('Eleventy 3.1.7', peer))];
  } finally {
    await site.remove();
  }
}
