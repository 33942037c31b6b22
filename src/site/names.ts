/** What an article, an origin and a date are called beside the claims of one story. */
import { once } from '../compare/once.ts';
import type { Attribution, Claim, ComparedArticle, Origin } from '../schema/comparison.ts';
import { count, daysBetween, inWords, listOf, longDay, shortDay, span } from './format.ts';
import type { Story } from './library.ts';

/** Days before the newest article from which on an article is called earlier rather than different. */
const EARLIER = 7;

/** A longer list of names says less than its length. */
const MOST_NAMES = 4;

/** The outlet's name; with the day or the id where the outlet has more than one article in the story. */
export function articleName(story: Story, id: string): string {
  return namesOf(story).get(id) ?? id;
}

// Each name depends on all the others, and a page asks for one again and again.
const namesOf = once((story: Story) => new Map(story.articles.map((article) => [article.id, nameOf(story, article)])));

function nameOf(story: Story, article: ComparedArticle): string {
  const siblings = story.articles.filter((one) => one.outlet.id === article.outlet.id);
  if (siblings.length === 1) return shortName(story, article.outlet.name);
  const sameDay = siblings.filter((one) => one.published?.slice(0, 10) === article.published?.slice(0, 10));
  return `${shortName(story, article.outlet.name)} (${article.published === null || sameDay.length > 1 ? article.id : shortDay(article.published)})`;
}

/** Without a remark in brackets at the end, unless another outlet of the story would then be called the same: a column is narrow. */
function shortName(story: Story, name: string): string {
  const cut = (full: string): string => full.replace(/(?<!\s)\s*\([^()]*\)$/, '') || full;
  const alike = new Set(story.articles.map((article) => article.outlet.name).filter((other) => cut(other) === cut(name)));
  return alike.size > 1 ? name : cut(name);
}

/** How long before the newest article this one was published, `4 months`; null when it is of the same days or undated. */
export function earlierBy(story: Story, article: ComparedArticle): string | null {
  const newest = newestOf(story);
  if (article.published === null || newest === '') return null;
  const days = daysBetween(article.published, newest);
  return days >= EARLIER ? span(days) : null;
}

const newestOf = once((story: Story) => story.compared.map((one) => one.published ?? '').reduce((a, b) => (a > b ? a : b), ''));

/** `18 Dec 2025 (inferred)`, `no date stated`. */
export function publishedWords(article: ComparedArticle): string {
  if (article.published === null) return 'no date stated';
  return longDay(article.published) + (article.publishedIs === 'inferred' ? ' (inferred)' : '');
}

/** What an origin is called; two reports by one name are told apart by the day of the first article that repeats them. */
export function originName(story: Story, origin: Origin): string {
  if (origin.kind === 'own') return `${shortName(story, origin.name)}, own reporting`;
  if (origin.kind === 'handout') return `a statement by ${origin.name}`;
  if (origin.kind === 'unnamed') {
    const names = origin.articles.map((id) => articleName(story, id));
    return `one report, not named (${names.length > MOST_NAMES ? `${names.length} articles` : listOf(names)})`;
  }
  const namesakes = story.comparison.origins.filter((one) => one.kind === 'named' && one.name === origin.name);
  if (namesakes.length === 1) return origin.name;
  const days = story.articles.filter((article) => origin.articles.includes(article.id) && article.published !== null).map((article) => article.published ?? '');
  const first = days.toSorted()[0];
  return first === undefined ? origin.name : `${origin.name}, ${shortDay(first)}`;
}

/** `3 outlets`, by outlets and not by articles: two articles of one outlet are one voice. */
export function outletCount(story: Story, claim: Claim): string {
  const articles = new Set(claim.mentions.map((mention) => mention.article));
  return count(new Set(story.articles.filter((article) => articles.has(article.id)).map((article) => article.outlet.id)).size, 'outlet');
}

/** The names of those who tell a claim, in the order of the columns; or that all of many do, or some of many and how many more. */
export function tellers(story: Story, claim: Claim): string {
  const articles = new Set(claim.mentions.map((mention) => mention.article));
  const told = story.compared.filter((article) => articles.has(article.id));
  if (told.length > MOST_NAMES && told.length === story.compared.length) return `all ${told.length} articles`;
  const shown = told.length > 2 * MOST_NAMES ? MOST_NAMES : told.length;
  const names = told.slice(0, shown).map(({ id }) => articleName(story, id));
  return names.join(', ') + (shown < told.length ? ` and ${told.length - shown} more` : '');
}

/** The reports that stand behind a claim, by name; of many their number. */
export function reportNames(story: Story, origins: readonly Origin[]): string {
  if (origins.length === 0) return 'no source named';
  return origins.length > MOST_NAMES ? `${origins.length} independent reports` : listOf(origins.map((origin) => originName(story, origin)));
}

/** The reports that stand behind a claim. */
export function originsOf(story: Story, claim: Claim): Origin[] {
  return claim.origins.flatMap((id) => story.origins.get(id) ?? []);
}

/** `1 report`, `2 independent reports`, or that none is known. */
export function reportCount(story: Story, claim: Claim): string {
  const { length } = originsOf(story, claim);
  return length === 0 ? 'no source named' : count(length, 'report', 'independent reports');
}

/** How many independent reports stand behind what outlets agree on: `all from one report`, `2 from independent reports`. */
export function backingWords(agreed: readonly Claim[]): string {
  const several = agreed.filter((claim) => claim.origins.length > 1).length;
  if (several > 0) return `${several} from two or more independent reports`;
  return new Set(agreed.map((claim) => claim.origins[0])).size === 1 && agreed[0]?.origins.length === 1
    ? 'all from one report'
    : 'none from independent reports';
}

/** Which articles are earlier than the newest by more than some days: `A’s is 4 months older than the newest`; null when none is. */
export function olderWords(story: Story): string | null {
  const older = story.compared.flatMap((article) => {
    const earlier = earlierBy(story, article);
    return earlier ? [{ name: articleName(story, article.id), earlier }] : [];
  });
  const [only] = older;
  if (!only) return null;
  if (older.length === 1) return `${only.name}’s is ${only.earlier} older than the newest`;
  return `older than the newest: ${listOf(older.map(({ name, earlier }) => `${name}’s (${earlier})`))}`;
}

/** Reports that two or more of the articles repeat, each in two halves: what is so, and what it means for agreement. */
export function repeated(story: Story): { fact: string; meaning: string }[] {
  const compared = new Set(story.compared.map((article) => article.id));
  return story.comparison.origins
    .filter((origin) => origin.kind !== 'own')
    .map((origin) => ({ origin, times: origin.articles.filter((id) => compared.has(id)).length }))
    .filter(({ times }) => times > 1)
    .map(({ origin, times }) => ({
      fact: `${times} of them ${FACTS[origin.kind](origin.name)}`,
      meaning: `agreement among those ${inWords(times)} is one confirmation, not ${inWords(times)}`,
    }));
}

const FACTS: Readonly<Record<Origin['kind'], (name: string) => string>> = {
  named: (name) => `repeat one ${name} report`,
  own: (name) => `repeat one ${name} report`,
  handout: (name) => `quote one statement by ${name}`,
  unnamed: () => 'repeat one report that none of them names',
};

/** `quoting A, through B`, or that no source is named. */
export function sourceWords(attribution: Attribution | null): string {
  if (!attribution) return 'no source in the sentence';
  return attribution.through === null ? `source: ${attribution.source}` : `source: ${attribution.source}, through ${attribution.through}`;
}
