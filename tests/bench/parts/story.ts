/** One story as it grows: the comparison, and the whole build of the largest. */
import { readingsOf } from '../../support/readings.ts';
import { RESOURCES } from '../../../src/compare/resources.ts';
import { compareStory, prepareStory } from '../../../src/compare/index.ts';
import { makeStory } from '../corpus.ts';
import { exponentOf, type Part } from '../figures.ts';
import { makeOutlets } from '../outlets.ts';
import { build, makeSite } from '../site.ts';
import { timeOf } from '../timing.ts';

const AIMS: Readonly<Record<number, number>> = { 100: 25 };

/** Comparing one story of more and more articles, in one process. */
export const story: Part = {
  name: 'story',
  title: 'One story as it grows',
  run: async (sizes, tell) => {
    const stories = (sizes ?? [10, 50, 100]).map((articles) => ({ articles, source: makeStory({ articles, words: 500, seed: 2 }).source }));
    const [first] = stories;
    if (first === undefined) return { figures: [] };
    // The first is timed as often as it takes to be as long as the others, and after everything has been compiled.
    for (let round = 0; round < 3; round += 1) compareStory(prepareStory(first.source.articles, RESOURCES, readingsOf(first.source.articles)), first.source);
    const times = stories.map(({ articles, source }, index) => {
      tell(`comparing one story of ${articles} articles`);
      const readings = readingsOf(source.articles);
      const rounds = index === 0 ? 5 : 1;
      return {
        articles,
        time: Math.min(
          ...Array.from({ length: rounds }, () =>
            timeOf(() =>
              compareStory(
                prepareStory(
                  source.articles.map((article) => ({ ...article })),
                  RESOURCES,
                  readings,
                ),
                source,
              ),
            ),
          ),
        ),
      };
    });
    const base = times[0]?.time ?? Number.NaN;
    const named = times.map(({ articles, time }) => ({ x: articles, y: time / 1000 }));
    return {
      figures: [
        ...times.map(({ articles, time }) => {
          const most = first.articles === 10 ? AIMS[articles] : undefined;
          return { what: `comparing a story of ${articles} articles, against ${first.articles}`, value: time / base, unit: 'times', ...(most === undefined ? {} : { most }), of: `${(time / 1000).toFixed(2)} s of processor time` }; // prettier-ignore
        }),
        ...(named.length > 1 ? [{ what: 'exponent of its time', value: exponentOf(named), unit: '' }] : []),
      ],
      panels: [
        {
          title: 'Comparing one story',
          x: { label: 'articles', domain: [0, Math.max(...named.map(({ x }) => x)) * 1.1] },
          y: { label: 'seconds of processor time', domain: [0, Math.max(...named.map(({ y }) => y)) * 1.1] },
          series: [{ label: 'measured', points: named }],
        },
      ],
    };
  },
};

/** Building a site of one large story with all its pages. */
export const largest: Part = {
  name: 'largest',
  title: 'A site of one large story',
  run: async (sizes, tell) => {
    const articles = sizes?.[0] ?? 50;
    const outlets = makeOutlets(articles);
    const site = await makeSite({ outlets, stories: [makeStory({ articles, words: 500, seed: 2, outlets })] });
    tell(`building one story of ${articles} articles`);
    const { seconds, processor, memory } = await build(site).finally(site.remove);
    return {
      figures: [
        { what: `most memory of building one story of ${articles} articles`, value: memory, unit: 'MB', ...(articles <= 200 ? { most: 1536 } : {}), of: `${seconds.toFixed(1)} s on the wall, ${processor.toFixed(1)} s of processor time` },
      ], // prettier-ignore
    };
  },
};
