/** The names that articles give as the source of what they report. */
import { speakersOf } from '../attributes/attribution.ts';
import type { ReadArticle } from '../text/article.ts';
import { hasMediaCue, isCapitalised, nameRuns } from '../text/proper-nouns.ts';
import { namesInCredits } from './credits.ts';

/** The media that each article cites, in the order in which it names them. What one article shows to be a medium is one in all. */
export function namesCited(articles: readonly ReadArticle[]): Map<string, string[]> {
  const read = articles.map((article) => ({
    article,
    runs: article.sentences.flatMap((sentence) => nameRuns(sentence).map((run) => ({ ...run, sentence, isCued: hasMediaCue(sentence, run) }))),
  }));
  const named = read.flatMap(({ runs }) => runs);
  const places = new Set(named.filter(({ place }) => place).map(({ name }) => name));
  const media = new Set(named.filter(({ name, isCued }) => isCued && !places.has(name)).map(({ name }) => name));
  const cited = new Map(
    read.map(({ article: { source, blocks }, runs }) => {
      const own = ownNames(source);
      const inText = runs.flatMap(({ name, sentence, isCued }) => (media.has(name) && (isCued || speakersOf(sentence).includes(name)) ? [name] : []));
      const inLines = namesInCredits(blocks.map(({ text }) => text));
      return [source, [...new Set([...inText, ...inLines])].filter((name) => !own.has(bareName(name)) && isCapitalised(name))];
    }),
  );
  // An outlet whose report others cite stands at the head of that report.
  const all = [...new Set([...cited.values()].flat())].sort();
  return new Map(
    [...cited].map(([source, names]) => {
      const own = ownNames(source);
      return [source.id, [...all.filter((name) => own.has(bareName(name))), ...names]];
    }),
  );
}

const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .replace(/^the /, '');
const ownNames = ({ outlet }: ReadArticle['source']): ReadonlySet<string> => new Set([outlet.name, outlet.id].map(bareName));
