/** Which report an article repeats: the names it cites as its source, and text that it shares nearly word for word with another. */
import type { Origin } from '../../schema/comparison.ts';
import type { ReadArticle } from '../text/article.ts';
import { shortHash, slug } from '../identity/hash.ts';
import { by } from '../order.ts';
import { namesCited } from './cited-names.ts';
import { type SharedPassage, markOf, sharedPassages, sharedTexts } from './shared-text.ts';
import { type Coded, codeWords } from './shingles.ts';

export interface FoundOrigins {
  readonly origins: Origin[];
  /** Article id -> the ids of its origins, its main one first. */
  readonly ofArticle: ReadonlyMap<string, readonly string[]>;
  /** Article id -> the names that it gives its origins, as it writes them. */
  readonly namedBy: ReadonlyMap<string, readonly string[]>;
  /** The origin of a sentence, by its article and its text, where the sentence is copied and the rest of the article is not. */
  readonly ofSentence: (article: string, sentence: string) => string | null;
}

/** Two articles that name one agency within this many days mean the same report; beyond, two. */
const SAME_REPORT_DAYS = 7;

/** The origins of the articles of a story; every article has at least one, its own outlet where it names and shares nothing. */
export function findOrigins(articles: readonly ReadArticle[]): FoundOrigins {
  const namedBy = namesCited(articles);
  const coded = codeWords(articles);
  const texts = sharedTexts(coded);
  const named = namedOrigins(articles, repeatedNames(namedBy, texts));
  const unnamed = texts.flatMap((ids) => (ids.some((id) => namedBy.get(id)?.length) ? [] : [unnamedOrigin(ids, coded)]));
  const whole = new Map<string, readonly string[]>();
  const own = new Map<string, Origin>();
  for (const { source } of articles) {
    const cited = namedBy.get(source.id) ?? [];
    const rank = ({ name }: Origin): number => (cited.includes(name) ? cited.indexOf(name) : cited.length);
    const found = [...named, ...unnamed].filter((origin) => origin.articles.includes(source.id)).sort(by((origin) => [rank(origin), origin.id]));
    whole.set(source.id, found.length ? found.map(({ id }) => id) : [source.outlet.id]);
    if (found.length) continue;
    const before = own.get(source.outlet.id)?.articles ?? [];
    own.set(source.outlet.id, { id: source.outlet.id, name: source.outlet.name, kind: 'own', articles: [...before, source.id].sort() });
  }
  const passages = sharedPassages(coded, texts).map((passage) => ({ passage, origin: passageOrigin(passage, whole, named) }));
  const origins = merge([...named, ...unnamed, ...own.values(), ...passages.flatMap(({ origin }) => origin ?? [])]);
  const sentences = new Map(
    passages.flatMap(({ passage, origin }) => (origin ? passage.sentences.map((one) => [sentenceKey(one.article, one.text), origin.id]) : [])),
  );
  return {
    origins: origins.sort(mostArticlesFirst),
    ofArticle: new Map([...whole].map(([id, ids]) => [id, [...new Set([...ids, ...originsWith(id, origins)])]])),
    namedBy,
    ofSentence: (article, sentence) => sentences.get(sentenceKey(article, sentence)) ?? null,
  };
}

const sentenceKey = (article: string, sentence: string): string => `${article}\n${sentence}`;
const originsWith = (article: string, origins: readonly Origin[]): string[] =>
  origins.flatMap(({ id, articles }) => (articles.includes(article) ? [id] : [])).sort();

const mostArticlesFirst = by<Origin>(({ articles, id }) => [-articles.length, id]);

/** One entry an id, with all its articles. */
function merge(origins: readonly Origin[]): Origin[] {
  const all = [...Map.groupBy(origins, ({ id }) => id).values()];
  return all.flatMap((same) => same.slice(0, 1).map((one) => ({ ...one, articles: [...new Set(same.flatMap(({ articles }) => articles))].sort() })));
}

/**
 * The report that a shared passage repeats: the one that its articles name, or one without a name.
 * Null where they name several, since nothing tells which of them the passage is from.
 */
function passageOrigin({ articles, mark }: SharedPassage, whole: ReadonlyMap<string, readonly string[]>, named: readonly Origin[]): Origin | null {
  const known = new Set(articles.flatMap((id) => (whole.get(id) ?? []).filter((origin) => named.some((one) => one.id === origin))));
  if (known.size > 1) return null;
  const [only] = known;
  const report = named.find(({ id }) => id === only);
  return report ? { ...report, articles: [...articles] } : unnamedReport([...articles], mark);
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

/** One origin a report: articles that name one medium and were published within days of each other repeat the same one. */
function namedOrigins(articles: readonly ReadArticle[], namedBy: ReadonlyMap<string, readonly string[]>): Origin[] {
  const names = [...new Set([...namedBy.values()].flat())].sort();
  return names.flatMap((name) => {
    const citing = articles.map(({ source }) => source).filter(({ id }) => namedBy.get(id)?.includes(name));
    const dated = citing.flatMap(({ id, meta }) => (meta.published === undefined ? [] : [{ id, day: meta.published.slice(0, 10) }]));
    const groups: { ids: string[]; day: string | null; last: string }[] = [];
    for (const { id, day } of dated.sort(by((one) => one.day))) {
      const open = groups.at(-1);
      if (open && daysBetween(open.last, day) <= SAME_REPORT_DAYS) {
        open.ids.push(id);
        open.last = day;
      } else groups.push({ ids: [id], day, last: day });
    }
    const undated = citing.filter(({ meta }) => meta.published === undefined).map(({ id }) => id);
    // An article without a date repeats the only report there is; among several nothing tells which.
    if (undated.length && groups.length === 1) groups[0]?.ids.push(...undated);
    else if (undated.length) groups.push({ ids: undated, day: null, last: '' });
    return groups.map(({ ids, day }) => ({
      id: [slug(name) || 'report', ...(day ? [day] : [])].join('-'),
      name,
      kind: 'named' as const,
      articles: ids.sort(),
    }));
  });
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

function unnamedOrigin(ids: string[], coded: Coded): Origin {
  const own = coded.articles.filter(({ id }) => ids.includes(id));
  return unnamedReport(ids, markOf(own, coded) || ids.join(' '));
}

const unnamedReport = (articles: string[], mark: string): Origin => ({
  id: `shared-text-${shortHash(mark, 6)}`,
  name: 'the same text, no source named',
  kind: 'unnamed',
  articles,
});
