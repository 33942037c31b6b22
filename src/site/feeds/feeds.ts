/** The stories and the corrections as feeds. No clock: the dates are those of the content. */
import { Feed, type Item } from 'feed';
import { escapeHtml } from '../../compare/printable.ts';
import { lastChange } from './changes.ts';
import { fedClaims, fedEntry, fedLine } from './fed.ts';
import { longDay, topicWords } from '../format.ts';
import type { Story } from '../library.ts';
import { settings } from '../settings.ts';
import type { Catalogue, ListedCorrection } from '../stories.ts';
import type { StorySummary } from '../summary.ts';
import { tallyWords } from '../tally.ts';
import type { Topic } from '../topics.ts';
import { absolute, urls } from '../urls.ts';

/** More would make every reader fetch the whole archive again and again. */
const MOST = 50;

interface Entry {
  readonly title: string;
  readonly link: string;
  readonly id: string;
  readonly published: string;
  readonly updated: string;
  readonly html: string;
}

interface FeedSource {
  readonly title: string;
  readonly description: string;
  /** The page whose feed it is. */
  readonly page: string;
  readonly feeds: { readonly atom: string; readonly rss: string; readonly json: string };
  readonly entries: readonly Entry[];
  /** The day of a feed without entries: the library would take the clock's. */
  readonly since: string;
}

/** The newest stories: what each is about, how far its outlets agree, and on what they differ. */
export function storyFeed({ stories }: Catalogue): FeedSource {
  return {
    title: settings.name,
    description: 'The same news story as each outlet tells it.',
    page: urls.home,
    feeds: { atom: urls.atom, rss: urls.rss, json: urls.jsonFeed },
    entries: stories.slice(0, MOST).map(storyEntry),
    since: '1970-01-01',
  };
}

/** The newest stories of a topic. */
export function topicFeed({ tag, stories }: Topic): FeedSource {
  return {
    title: `${settings.name}: ${topicWords(tag)}`,
    description: `News stories about ${topicWords(tag)}, as each outlet tells them.`,
    page: urls.tag(tag),
    feeds: { atom: urls.tagAtom(tag), rss: urls.tagRss(tag), json: urls.tagJsonFeed(tag) },
    entries: stories.slice(0, MOST).map(storyEntry),
    since: '1970-01-01',
  };
}

/** The settled claims of one story, each with its sides in the outlets' words. */
export function claimFeed(story: Story): FeedSource {
  const { title, standfirst } = story.comparison.story;
  return {
    title: `${settings.name}: ${title}`,
    description: standfirst,
    page: urls.story(story.id),
    feeds: { atom: urls.storyAtom(story.id), rss: urls.storyRss(story.id), json: urls.storyJsonFeed(story.id) },
    entries: fedClaims(story).map((claim) => {
      const link = absolute(urls.claim(story.id, claim.id));
      return { title: claim.label, link, id: link, published: story.date, updated: lastChange(story, claim.id), html: fedEntry(claim) };
    }),
    since: story.date,
  };
}

/** The newest corrections. */
export function correctionFeed({ stories, corrections }: Catalogue): FeedSource {
  return {
    title: `${settings.name}: corrections`,
    description: 'What was wrong on this site, and what it says now.',
    page: urls.corrections,
    feeds: { atom: urls.correctionsAtom, rss: urls.correctionsRss, json: urls.correctionsJson },
    entries: corrections.slice(0, MOST).map(correctionEntry),
    since: stories[0]?.date ?? '1970-01-01',
  };
}

function storyEntry(story: StorySummary): Entry {
  const { title, standfirst } = story;
  const days = [story.date, story.updated ?? '', ...story.corrections.map(({ date }) => date)];
  const items = story.fed.map((claim) => `<li>${fedLine(story.id, claim)}</li>`);
  return {
    title,
    link: absolute(urls.story(story.id)),
    id: absolute(urls.story(story.id)),
    published: story.date,
    updated: days.toSorted().at(-1) ?? story.date,
    html: `<p>${escapeHtml(standfirst)}</p><p>${tallyWords(story.sums)}.</p>${items.length > 0 ? `<ul>${items.join('')}</ul>` : ''}`,
  };
}

function correctionEntry(correction: ListedCorrection): Entry {
  const link = absolute(urls.correction(correction.anchor));
  return {
    title: `${correction.title}: correction of ${longDay(correction.date)}`,
    link,
    id: link,
    published: correction.date,
    updated: correction.date,
    html: `<p>${escapeHtml(correction.text)}</p>`,
  };
}

/** As Atom 1.0 (RFC 4287). */
export function toAtom(source: FeedSource): string {
  // The library says of Atom's titles that they are HTML, and of those of RSS nothing, which means text.
  return `${feedOf(source, escapeHtml, source.feeds.atom).atom1()}\n`;
}

/** As RSS 2.0. */
export function toRss(source: FeedSource): string {
  return `${feedOf(source, (title) => title, source.feeds.rss).rss2()}\n`;
}

/** As JSON Feed 1.1 (jsonfeed.org/version/1.1); the library knows only 1.0. */
export function toJsonFeed({ title, description, page, feeds, entries }: FeedSource): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(page),
    feed_url: absolute(feeds.json),
    description,
    language: 'en',
    authors: [{ name: settings.name, url: absolute(urls.about) }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.link,
      title: entry.title,
      content_html: entry.html,
      date_published: midnight(entry.published),
      date_modified: midnight(entry.updated),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function feedOf({ title, description, page, feeds, entries, since }: FeedSource, asTitle: (text: string) => string, self: string): Feed {
  const newest =
    entries
      .map(({ updated }) => updated)
      .toSorted()
      .at(-1) ?? since;
  const feed = new Feed({
    id: absolute(page),
    title,
    description,
    link: absolute(page),
    feed: absolute(self),
    feedLinks: { atom: absolute(feeds.atom), rss: absolute(feeds.rss) },
    language: 'en',
    generator: settings.name,
    author: { name: settings.name, link: absolute(urls.about) },
    updated: new Date(midnight(newest)),
  });
  for (const entry of entries)
    feed.addItem({
      title: asTitle(printable(entry.title)),
      id: entry.id,
      link: entry.link,
      date: new Date(midnight(entry.updated)),
      published: new Date(midnight(entry.published)),
      content: printable(entry.html),
    } satisfies Item);
  return feed;
}

function midnight(day: string): string {
  return `${day}T00:00:00.000Z`;
}

/** Without the characters that XML cannot hold at all, not even escaped. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
