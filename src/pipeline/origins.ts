/** Which report an article repeats: the names it cites as its source, and text that it shares nearly word for word with another. */
import type { Origin } from '../schema.ts';
import type { ReadArticle } from './article.ts';
import { hasMediaCue, isCapitalised, nameRuns, namesInSourceLine } from './names.ts';
import { shortHash, slug } from './hash.ts';
import { speakersOf } from './facets/attribution.ts';

export interface FoundOrigins {
  readonly origins: Origin[];
  /** Article id -> the ids of its origins, its main one first. */
  readonly ofArticle: ReadonlyMap<string, readonly string[]>;
  /** Article id -> the names that it gives its origins, as it writes them. */
  readonly namedBy: ReadonlyMap<string, readonly string[]>;
}

/** Two articles that name one agency within this many days mean the same report; beyond, two. */
const SAME_REPORT_DAYS = 7;
/** Two articles share a text when this share of the five-word shingles of the shorter stands in the other (Broder 1997). */
const SAME_TEXT = 0.5;

/** The origins of the articles of a story; every article has at least one, its own outlet where it names and shares nothing. */
export function findOrigins(articles: readonly ReadArticle[]): FoundOrigins {
  const namedBy = namesCited(articles);
  const texts = sharedTexts(articles);
  const named = namedOrigins(articles, repeatedNames(namedBy, texts));
  const unnamed = texts.flatMap((ids) => (ids.some((id) => namedBy.get(id)?.length) ? [] : [unnamedOrigin(ids, articles)]));
  const ofArticle = new Map<string, readonly string[]>();
  const own = new Map<string, Origin>();
  for (const { source } of articles) {
    const cited = namedBy.get(source.id) ?? [];
    const rank = ({ name }: Origin): number => (cited.includes(name) ? cited.indexOf(name) : cited.length);
    const found = [...named, ...unnamed].filter((origin) => origin.articles.includes(source.id)).sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
    ofArticle.set(source.id, found.length ? found.map(({ id }) => id) : [source.outlet.id]);
    if (found.length) continue;
    const before = own.get(source.outlet.id)?.articles ?? [];
    own.set(source.outlet.id, { id: source.outlet.id, name: source.outlet.name, kind: 'own', articles: [...before, source.id].sort() });
  }
  const origins = [...named, ...unnamed, ...own.values()].sort((a, b) => b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1));
  return { origins, ofArticle, namedBy };
}

/** What an article names, and what another names whose text it is: a copy that leaves the source out repeats it all the same. */
function repeatedNames(namedBy: ReadonlyMap<string, readonly string[]>, texts: readonly (readonly string[])[]): Map<string, readonly string[]> {
  return new Map(
    [...namedBy].map(([id, names]) => {
      const copies = texts.find((ids) => ids.includes(id)) ?? [];
      return [id, names.length ? names : [...new Set(copies.flatMap((copy) => namedBy.get(copy) ?? []))]];
    }),
  );
}

/** The media that each article cites, in the order in which it names them. What one article shows to be a medium is one in all. */
function namesCited(articles: readonly ReadArticle[]): Map<string, string[]> {
  const places = new Set(
    articles.flatMap(({ sentences }) => sentences.flatMap((sentence) => nameRuns(sentence).flatMap(({ name, place }) => (place ? [name] : [])))),
  );
  const media = new Set(
    articles.flatMap(({ sentences }) =>
      sentences.flatMap((sentence) => nameRuns(sentence).flatMap((run) => (hasMediaCue(sentence, run) && !places.has(run.name) ? [run.name] : []))),
    ),
  );
  const cited = new Map(
    articles.map(({ source, sentences, blocks }) => {
      const own = ownNames(source);
      const inText = sentences.flatMap((sentence) => {
        const said = speakersOf(sentence);
        return nameRuns(sentence).flatMap((run) =>
          media.has(run.name) && (hasMediaCue(sentence, run) || said.some((speaker) => speaker === run.name)) ? [run.name] : [],
        );
      });
      const inLines = blocks.flatMap(({ text }) => namesInSourceLine(text));
      return [source.id, [...new Set([...inText, ...inLines])].filter((name) => !own.has(bareName(name)) && isCapitalised(name))];
    }),
  );
  // An outlet whose report others cite stands at the head of that report.
  const all = [...new Set([...cited.values()].flat())].sort();
  return new Map(articles.map(({ source }) => [source.id, [...all.filter((name) => ownNames(source).has(bareName(name))), ...(cited.get(source.id) ?? [])]]));
}

const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .replace(/^the /, '');
const ownNames = ({ outlet }: ReadArticle['source']): ReadonlySet<string> => new Set([outlet.name, outlet.id].map(bareName));

/** One origin a report: articles that name one medium and were published within days of each other repeat the same one. */
function namedOrigins(articles: readonly ReadArticle[], namedBy: ReadonlyMap<string, readonly string[]>): Origin[] {
  const names = [...new Set([...namedBy.values()].flat())].sort();
  return names.flatMap((name) => {
    const citing = articles
      .filter(({ source }) => namedBy.get(source.id)?.includes(name))
      .map(({ source }) => ({ id: source.id, day: source.meta.published?.slice(0, 10) ?? null }));
    const dated = citing.filter(({ day }) => day !== null).sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
    const groups: { ids: string[]; day: string | null; last: string }[] = [];
    for (const { id, day } of dated) {
      const open = groups.at(-1);
      if (open && daysBetween(open.last, day as string) <= SAME_REPORT_DAYS) {
        open.ids.push(id);
        open.last = day as string;
      } else groups.push({ ids: [id], day, last: day as string });
    }
    const undated = citing.filter(({ day }) => day === null).map(({ id }) => id);
    // An article without a date repeats the only report there is; among several nothing tells which.
    if (undated.length && groups.length === 1) groups[0]?.ids.push(...undated);
    else if (undated.length) groups.push({ ids: undated, day: null, last: '' });
    return groups.map(({ ids, day }) => ({
      id: [slug(name) || 'report', ...(day ? [day] : [])].join('-'),
      name,
      kind: 'named' as const,
      articles: [...ids].sort(),
    }));
  });
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

/** Groups of two or more articles that share their text, by their ids. */
function sharedTexts(articles: readonly ReadArticle[]): string[][] {
  const sets = articles.map((article) => ({ id: article.source.id, shingles: shingles(article) }));
  const group = new Map(sets.map(({ id }) => [id, id]));
  const head = (id: string): string => (group.get(id) === id ? id : head(group.get(id) ?? id));
  sets.forEach((a, i) => {
    for (const b of sets.slice(i + 1)) {
      let shared = 0;
      for (const shingle of a.shingles) if (b.shingles.has(shingle)) shared += 1;
      if (shared > 0 && shared >= SAME_TEXT * Math.min(a.shingles.size, b.shingles.size)) group.set(head(b.id), head(a.id));
    }
  });
  const groups = Map.groupBy(sets, ({ id }) => head(id));
  return [...groups.values()].filter((members) => members.length > 1).map((members) => members.map(({ id }) => id).sort());
}

function unnamedOrigin(ids: string[], articles: readonly ReadArticle[]): Origin {
  const sets = articles.filter(({ source }) => ids.includes(source.id)).map(shingles);
  const common = [...(sets[0] ?? [])].filter((shingle) => sets.every((all) => all.has(shingle))).sort();
  return { id: `shared-text-${shortHash(common[0] ?? ids.join(' '), 6)}`, name: 'the same text, no source named', kind: 'unnamed', articles: ids };
}

/** Runs of five words; all the words of a text that has fewer. What holds no news at all is compared as it stands. */
function shingles({ sentences, blocks }: ReadArticle): Set<string> {
  const told = sentences.flatMap(({ tokens }) => tokens.flatMap(({ lower }) => (/[\p{L}\p{N}]/u.test(lower) ? [lower] : [])));
  const words = told.length ? told : blocks.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  if (words.length < 5) return new Set(words.length ? [words.join(' ')] : []);
  return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')));
}
