/** What an article, an origin and a date are called beside the claims of one story. */
import { once } from '../compare/once.ts';
import type { Claim, ComparedArticle, Origin } from '../schema/comparison.ts';
import { capital, count, daysBetween, inWords, listOf, longDay, shortDay, span } from './format.ts';
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
  if (origin.kind === 'unnamed') {
    const names = origin.articles.map((id) => articleName(story, id));
    return `the same text in ${names.length > MOST_NAMES ? `${names.length} articles` : listOf(names)}, no source named`;
  }
  const name = origin.kind === 'handout' ? `${origin.name} (one statement)` : origin.name;
  const namesakes = story.comparison.origins.filter((one) => one.kind === origin.kind && one.name === origin.name);
  if (namesakes.length === 1) return name;
  const days = story.articles.filter((article) => origin.articles.includes(article.id) && article.published !== null).map((article) => article.published ?? '');
  const first = days.toSorted()[0];
  return first === undefined ? name : `${name}, ${shortDay(first)}`;
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

/** The reports that stand behind a claim, in the order of the document. */
export function originsOf(story: Story, claim: Claim): Origin[] {
  return claim.origins.flatMap((id) => story.origins.get(id) ?? []);
}

/** The reports that outlets name, or say to be their own: copied text that names no source is none. */
export function reportsOf(story: Story, claim: Claim): Origin[] {
  return originsOf(story, claim).filter(({ kind }) => kind !== 'unnamed');
}

/** The articles that tell a claim and name no report for it, in the order of the columns. */
function withoutReport(story: Story, { mentions }: Claim): string[] {
  return story.compared.map(({ id }) => id).filter((id) => {
    const own = mentions.filter(({ article }) => article === id);
    return own.length > 0 && own.every(({ origin }) => origin === null || story.origins.get(origin)?.kind === 'unnamed');
  }); // prettier-ignore
}

/** `1 report`, `2 independent reports`, `2 independent reports, 1 outlet names none`, `no report named`. */
export function reportCount(story: Story, claim: Claim): string {
  const { length } = reportsOf(story, claim);
  if (length === 0) return 'no report named';
  const none = withoutReport(story, claim).length;
  const rest = none === 0 ? '' : `, ${none === 1 ? '1 article names' : `${none} articles name`} no report`;
  return count(length, 'report', 'independent reports') + rest;
}

/** What stands behind the claims that outlets agree on: one report told several times is one, and independent are only reports that outlets name. */
export function agreementWords(story: Story, agreed: readonly Claim[]): string {
  const claims = agreed.length === 1 ? 'One claim' : `${capital(inWords(agreed.length))} claims`;
  const several = agreed.filter((claim) => reportsOf(story, claim).length > 1).length;
  if (several > 0) return `${claims}, ${several === agreed.length ? 'each' : several} from two or more independent reports.`;
  const names = new Set(agreed.flatMap((claim) => reportsOf(story, claim)));
  const [only] = names;
  if (!only) return `${claims}; no report is named for ${agreed.length === 1 ? 'it' : 'any of them'}.`;
  if (names.size > 1) return `${claims}, none from two independent reports.`;
  const named = agreed.filter((claim) => reportsOf(story, claim).length > 0).length;
  const report = originName(story, only);
  if (named === agreed.length) return `${claims}, ${named === 1 ? '' : 'all '}from one report (${report}): told several times, it is still one.`;
  const rest = `no report is named for the ${agreed.length - named === 1 ? 'other' : 'others'}`;
  return `${claims}. ${capital(inWords(named))} ${named === 1 ? 'comes' : 'come'} from one report (${report}): told several times, it is still one; ${rest}.`;
}

/** The reports that an article repeats, by name; or that it names none, and whether it shares passages with others all the same. */
export function reportsOfArticle(story: Story, id: string): string {
  const own = story.comparison.origins.filter(({ articles }) => articles.includes(id));
  const named = own.filter(({ kind }) => kind !== 'unnamed');
  if (named.length > 0) return listOf(named.map((origin) => originName(story, origin)));
  return own.length > 0 ? 'names no report; shares passages with others' : 'names no report';
}

/** Reports that two or more of the articles repeat, each in two halves: what is so, and what it means for agreement. */
export function repeated(story: Story): { fact: string; meaning: string }[] {
  const compared = new Set(story.compared.map((article) => article.id));
  return story.comparison.origins
    .filter((origin) => origin.kind !== 'own')
    .map((origin) => ({ origin, times: origin.articles.filter((id) => compared.has(id)).length }))
    .filter(({ times }) => times > 1)
    .map(({ origin, times }) => ({
      fact: `${times} of them ${REPEATING[origin.kind](origin.name)}`,
      meaning: `what these ${inWords(times)} take from it is one confirmation, not ${inWords(times)}`,
    }));
}

const REPEATING: Readonly<Record<Origin['kind'], (name: string) => string>> = {
  named: (name) => `cite one ${name} report`,
  own: (name) => `are ${name}’s own`,
  handout: (name) => `quote one statement (${name})`,
  unnamed: () => 'have the same text and name no source',
};
