/** `npm run bench`: how much the comparison costs, in ratios of two things timed in one run, so that any machine can be held to them. */
import { styleText } from 'node:util';
import { loadLexicon } from '../../src/lexicon.ts';
import { compareStory } from '../../src/pipeline/index.ts';
import { parseArticle } from '../../src/pipeline/markdown.ts';
import { readBlocks } from '../../src/pipeline/read.ts';
import { readSentences } from '../../src/pipeline/sentences.ts';
import type { StorySource } from '../../src/pipeline/types.ts';
import { makeStory } from './corpus.ts';
import { ratioOf } from './timing.ts';

const WORDS = 500;
const lexicon = loadLexicon();
const story = (articles: number, seed: number): StorySource => makeStory({ articles, words: WORDS, seed }).source;

/** What nobody can do without: Markdown, sentences, part-of-speech tags. */
function parseOnly({ articles }: StorySource): void {
  for (const source of articles) readSentences(source.id, readBlocks(parseArticle(source), source.text), lexicon);
}
const compare = (source: StorySource) => compareStory(source, lexicon);

const [five, ten, hundred] = [story(5, 1), story(10, 2), story(100, 2)];
const rows = [
  { what: `comparing 5 articles of ${WORDS} words, against only reading them`, most: 3, ...ratioOf(() => compare(five), () => parseOnly(five), 15) }, // prettier-ignore
  { what: 'comparing 100 articles of one story, against 10', most: 25, ...ratioOf(() => compare(hundred), () => compare(ten), 3) }, // prettier-ignore
];

console.log(`${'ratio'.padStart(7)} ${'at most'.padStart(8)} ${'CPU ms'.padStart(8)} ${'against'.padStart(8)}`);
for (const { what, most, ratio, time, against } of rows) {
  const figures = [ratio.toFixed(2).padStart(7), String(most).padStart(8), time.toFixed(0).padStart(8), against.toFixed(0).padStart(8)].join(' ');
  console.log(styleText(ratio <= most ? 'green' : 'red', `${figures}  ${what}`));
}
if (rows.some(({ ratio, most }) => ratio > most)) process.exitCode = 1;
