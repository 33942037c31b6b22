/** What the search finds: stories, claims and articles, each as a small page that only the index reads. */
import { isOutletsWords } from '../compare/label-words.ts';
import { escapeHtml } from '../compare/printable.ts';
import { byWeight } from './cells.ts';
import { hrefOf, tells } from './claims.ts';
import type { Claim, ComparedArticle } from '../schema/comparison.ts';
import { topicWords, withoutOuterMarks } from './format.ts';
import { gradeOf, shownStatus } from './grade.ts';
import { BY, EVERYTHING, TITLE } from './found.ts';
import type { Story } from './library.ts';
import { articleName } from './names.ts';
import { headingsOf } from './outlets/outlet-cell.ts';
import { settings } from './settings.ts';
import { sentencesOf } from './texts.ts';
import { inArticle, urls } from './urls.ts';

export interface SearchPage {
  /** Without the site's base path, which the search page puts before it. */
  readonly path: string;
  /** HTML with Pagefind's attributes; each paragraph's id is where its words stand on the page found. */
  readonly html: string;
  /** The same as readers see it: their words are spelled otherwise by some, and misspelled by others. */
  readonly texts?: readonly string[];
}

interface FoundText {
  readonly href: string;
  readonly title: string;
  /** How much a word of the title counts, as one of the text counts 1. */
  readonly weight: number;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** `by` is who says it. */
  readonly paragraphs: readonly { readonly id: string; readonly text: string; readonly by?: string }[];
}

/** Pagefind's own weight of a first heading. */
const TITLE_WEIGHT = 7;

/**
 * Everything to be found of a story. Of an article of which only quotations may be shown its quoted sentences, of a withdrawn one nothing: the texts
 * are those of the pages.
 */
export function searchPages(story: Story): SearchPage[] {
  return [
    toPage(storyFound(story)),
    ...story.comparison.claims.map((claim) => toPage(claimFound(story, claim))),
    ...story.compared.flatMap((article) => articleFound(story, article).map(toPage)),
  ];
}

function storyFound(story: Story): FoundText {
  const { title, standfirst, tags } = story.comparison.story;
  const outlets = story.compared.map((article) => article.outlet.id);
  const text = [standfirst, ...(tags.length > 0 ? [`Topics: ${tags.map(topicWords).join(', ')}`] : [])].join('. ');
  return { href: urls.story(story.id), title, weight: TITLE_WEIGHT, filters: { kind: ['story'], outlet: outlets }, paragraphs: [{ id: 'main', text }] };
}

function claimFound(story: Story, claim: Claim): FoundText {
  const articles = story.compared.filter((article) => tells(claim, article.id));
  const paragraphs = sidesFirst(story, claim, articles).map(({ article, side }) => {
    // The words that tell it and not their sentences, which tell other claims too.
    const quotes = new Set(claim.mentions.filter((mention) => mention.article === article.id).map((mention) => mention.quote));
    const by = side === '' ? articleName(story, article.id) : `${articleName(story, article.id)}, ${side}`;
    return { id: inArticle(article.id), text: [...quotes].join(' … '), by };
  });
  const status = shownStatus(claim);
  const filters = {
    kind: ['claim'],
    status: [status],
    grade: [gradeOf(claim)],
    outlet: articles.map((article) => article.outlet.id),
    story: [story.comparison.story.title],
  };
  // What one outlet tells alone is in its article too; neither it nor what is not settled shall stand before what several tell.
  const weight = status === 'agreed' || status === 'differs' ? TITLE_WEIGHT : 1;
  return { href: hrefOf(story, claim), title: isOutletsWords(claim) ? `“${withoutOuterMarks(claim.label)}”` : claim.label, weight, filters, paragraphs };
}

/** Those who tell a claim with our heading of their side, one of each side first: so many of them the search shows. */
function sidesFirst(story: Story, claim: Claim, articles: readonly ComparedArticle[]): { article: ComparedArticle; side: string }[] {
  const [difference] = byWeight(claim.differences).filter(({ minor }) => !minor);
  const sided = articles.map((article) => ({ article, side: difference ? (headingsOf(story, claim, difference, article.id)[0] ?? '') : '' }));
  const firsts = sided.filter(({ side }, index) => side !== '' && sided.findIndex((one) => one.side === side) === index);
  return [...firsts, ...sided.filter((one) => !firsts.includes(one))];
}

function articleFound(story: Story, article: ComparedArticle): FoundText[] {
  const sentences = sentencesOf(story, article.id);
  if (sentences.length === 0) return [];
  const name = articleName(story, article.id);
  return [
    {
      href: urls.article(story.id, article.id),
      title: article.title === null ? name : `${name}: “${withoutOuterMarks(article.title)}”`,
      weight: TITLE_WEIGHT,
      filters: { kind: ['article'], outlet: [article.outlet.id], story: [story.comparison.story.title] },
      paragraphs: sentences.map(({ anchor, text }) => ({ id: anchor, text })),
    },
  ];
}

function toPage({ href, title, weight, filters, paragraphs }: FoundText): SearchPage {
  // The story stands among the filters, since whatever is called meta is looked in: a story's title would find each of its claims.
  const every = `<i data-pagefind-meta="every[data-value]" data-value="${EVERYTHING}"></i>`;
  const marks = Object.entries(filters).flatMap(([name, values]) => [...new Set(values)].map((value) => filter(name, value)));
  // Pagefind puts a full stop behind each block that has none, which would not be to the letter: so these are spans.
  const text = paragraphs.map(({ id, text: words, by }) => {
    const who = by === undefined ? '' : `<span id="${BY}">${escapeHtml(by)}</span> `;
    return `${who}<span id="${escapeHtml(id)}">${escapeHtml(words)}</span>`;
  });
  const body = [every, ...marks, `<h1 id="${TITLE}" data-pagefind-weight="${weight}">${escapeHtml(title)}</h1>`, ...text].join('\n');
  return {
    path: href.slice(settings.base.length),
    html: `<html lang="en"><body><main data-pagefind-body>\n${body}\n</main></body></html>`,
    texts: [title, ...paragraphs.map((one) => one.text)],
  };
}

/** A value in an attribute of its own, where it is taken as it is: in Pagefind's short form a colon or a comma would part it. */
function filter(name: string, value: string): string {
  return `<i data-pagefind-filter="${name}[data-value]" data-value="${escapeHtml(value)}"></i>`;
}
