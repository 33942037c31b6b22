/** The comparison alone, against only reading the same articles. */
import { readingsOf } from '../../support/readings.ts';
import { RESOURCES } from '../../../src/compare/resources.ts';
import { compareStory, prepareStory } from '../../../src/compare/index.ts';
import { parseArticle } from '../../../src/compare/text/markdown.ts';
import { readBlocks } from '../../../src/compare/text/blocks.ts';
import { readSentences, splitBlocks } from '../../../src/compare/text/sentences.ts';
import type { StorySource } from '../../../src/compare/types.ts';
import { makeStory } from '../corpus.ts';
import type { Part } from '../figures.ts';
import { ratioOf } from '../timing.ts';

const [ARTICLES, WORDS, STORIES, ROUNDS] = [5, 500, 4, 7] as const;

/** As if it had just been read from the disk: nothing that is remembered of an article counts. */
const anew = (source: StorySource): StorySource => ({ ...source, articles: source.articles.map((article) => ({ ...article })) });

export const pipeline: Part = {
  name: 'pipeline',
  title: 'The comparison alone',
  run: async (sizes) => {
    const articles = sizes?.[0] ?? ARTICLES;
    const stories = Array.from({ length: STORIES }, (_, index) => makeStory({ articles, words: WORDS, seed: index + 1 }).source);
    const readings = readingsOf(stories.flatMap(({ articles }) => articles));
    const compare = (): void => stories.map(anew).forEach((source) => compareStory(prepareStory(source.articles, RESOURCES, readings), source));
    // What nobody can do without: Markdown, sentences, part-of-speech tags.
    const parse = (): void => stories.forEach((source: StorySource) => {
        for (const article of anew(source).articles) readSentences(splitBlocks(article.id, readBlocks(parseArticle(article), article.text)), readings);
      }); // prettier-ignore
    const { ratio, time, against } = ratioOf(compare, parse, ROUNDS);
    const all = STORIES * articles;
    return {
      figures: [
        {
          what: `comparing stories of ${articles} articles of ${WORDS} words, against parsing them`,
          value: ratio,
          unit: 'times',
          most: 3,
          of: `${time.toFixed(0)} ms against ${against.toFixed(0)} ms of processor time for ${all} articles, median of ${ROUNDS}`,
        },
        { what: 'compared', value: (all / time) * 1000, unit: 'articles a second' },
        { what: 'parsed only', value: (all / against) * 1000, unit: 'articles a second' },
      ],
    };
  },
};
