/** What pages weigh, compressed as they travel, as outlets and stories grow. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { makeStory } from '../corpus.ts';
import type { Figure, Part } from '../figures.ts';
import { makeOutlets } from '../outlets.ts';
import { build, makeSite } from '../site.ts';

/** The first round trip of a connection; and what a story of many outlets may weigh. */
const [FIRST, MANY, FEW_OUTLETS, MANY_OUTLETS] = [14_600, 40_000, 8, 30] as const;

export const weight: Part = {
  name: 'weight',
  title: 'What pages weigh',
  run: async (sizes, report) => {
    const numbers = sizes ?? [2, 3, 4, 5, 6, 7, 8, 16, 30];
    const outlets = makeOutlets(Math.max(...numbers));
    const stories = numbers.map((articles, index) => makeStory({ articles, words: 500, seed: 10 + index, id: `of-${articles}`, outlets, date: `2031-03-${String(10 + index).padStart(2, '0')}` })); // prettier-ignore
    const site = await makeSite({ outlets, stories });
    try {
      report(`building a story each of ${numbers.join(', ')} outlets`);
      await build(site);
      const dist = join(site.dir, 'dist');
      const bytes = (file: string): number => brotliCompressSync(readFileSync(join(dist, file))).length;
      const heaviest = (pattern: string): number => Math.max(0, ...globSync(pattern, { cwd: dist }).map(bytes));
      const pages = numbers.map((articles) => ({ articles, bytes: bytes(`stories/of-${articles}/index.html`) }));
      const figures: Figure[] = pages.map(({ articles, bytes: value }) => ({
        what: `page of a story of ${articles} outlets`,
        value,
        unit: 'bytes',
        ...(articles <= FEW_OUTLETS ? { most: FIRST } : articles <= MANY_OUTLETS ? { most: MANY } : {}),
      }));
      const kinds = { claim: 'claims', 'pair of articles': 'compare', article: 'articles' } as const;
      return {
        figures: [
          ...figures,
          ...Object.entries(kinds).map(([name, folder]) => ({ what: `heaviest page of ${name}`, value: heaviest(`stories/*/${folder}/*/index.html`), unit: 'bytes' })), // prettier-ignore
          { what: 'heaviest page of an outlet', value: heaviest('outlets/*/**/index.html'), unit: 'bytes' },
          { what: 'home page', value: bytes('index.html'), unit: 'bytes', most: FIRST },
        ],
        panels: [
          {
            title: 'The page of a story',
            x: { label: 'outlets', domain: [0, Math.max(...numbers) * 1.1] },
            y: { label: 'kilobytes in brotli', domain: [0, 40] },
            series: [{ label: 'measured', points: pages.map(({ articles: x, bytes: y }) => ({ x, y: y / 1000 })) }],
          },
        ],
      };
    } finally {
      await site.remove();
    }
  },
};
