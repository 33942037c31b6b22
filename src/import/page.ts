/** A saved or fetched page -> the article in it. No script of it runs, and nothing that belongs to it is fetched. */
import { dropClobberingNames } from './visible/clobber.ts';
import { JSDOM, VirtualConsole } from 'jsdom';
import { unaccounted } from './body/account.ts';
import { chooseAuthor } from './metadata/authors.ts';
import { bodyOf } from './body/body.ts';
import type { Draft } from './draft.ts';
import { decode } from './formats/encoding.ts';
import { extract } from './body/extract.ts';
import { wordsOf } from './letters.ts';
import { layOut } from './visible/flow.ts';
import { chooseHeadline } from './metadata/headline.ts';
import { isUnnamed, whyNoArticle } from './body/no-article.ts';
import { blockTexts, toMarkdown } from './markdown.ts';
import { readFields } from './metadata/metadata.ts';
import { leftOut } from './body/omitted.ts';
import { copyOf } from './body/paywall.ts';
import { addressDay, bylines, datesAround, headings, headOf } from './metadata/printed.ts';
import { choosePublished } from './metadata/published.ts';
import { replaceControls } from './visible/replaced.ts';
import { isBeyondReading } from './size.ts';
import { refusal, type Source } from './formats/source.ts';
import { openShadows } from './visible/shadows.ts';
import { keepVisible } from './visible/visible.ts';

/**
 * Reads the article out of a page.
 * @param repeated the letters of lines that other pages of its outlet have too
 * @throws ContentError when there is none, or none in English
 */
export function readPage(source: Source, repeated: ReadonlySet<string> = new Set()): Draft {
  const decoded = decode(source.bytes, source.contentType, true);
  try {
    if (!isBeyondReading(decoded.text)) return read(source, decoded.text, [...decoded.doubts, ...(source.doubts ?? [])], repeated);
  } catch (cause) {
    // The parser's own recursion gives up on some thousand levels, which only a program writes.
    if (!(cause instanceof RangeError)) throw cause;
  }
  throw refusal(
    source.name,
    'the page has more elements, nests them deeper, or gives one more attributes, than any article',
    'Copy the text of the article into a .txt file and import that',
  );
}

const OTHER_PAGE = 'Open one article and save its page, or copy its text into a .txt file and import that';

function read(source: Source, html: string, doubts: readonly string[], repeated: ReadonlySet<string>): Draft {
  const { window } = new JSDOM(html, { ...(source.address === null ? {} : { url: source.address }), virtualConsole: new VirtualConsole() });
  dropClobberingNames(window);
  const { document } = window;
  const fields = readFields(document, source.address);
  openShadows(document);
  const seen = keepVisible(window);
  const replaced = replaceControls(document, seen);
  const marked = layOut(document, seen.display);
  const printed = headings(marked);
  const title = chooseHeadline(fields.headlines, printed, fields.sites);
  const lines = bylines(headOf(marked, title.value));
  const author = chooseAuthor(fields.authors, lines, fields.sites, fields.bodies);
  const known = { title: title.value, lines, authors: author.candidates.map(({ value }) => value), text: fields.text, repeated };
  const { blocks, title: guessed } = extract(document, marked, known);
  const dates = datesAround(blocks, title.value);
  const published = choosePublished(fields.dates, dates, fields.modified, addressDay(fields.url));
  const headline = title.value ?? guessed;
  const tree = bodyOf(blocks);
  const why = whyNoArticle(tree, blocks) ?? (isUnnamed(blocks, headline) ? 'no word of its headline stands in the text that was found' : null);
  if (why !== null) throw refusal(source.name, why, OTHER_PAGE);
  const body = toMarkdown(tree);
  const dateLine = dates.find(({ is }) => is !== 'updated')?.line ?? null;
  const reasons = [...leftOut(blocks, [headline, dateLine, author.value, fields.outlet]), ...replaced.struck.map((text) => ({ text, why: 'struck through' }))];
  return {
    title: headline,
    url: fields.url,
    published: published.value,
    author: author.value,
    captured: source.captured,
    language: fields.language,
    outlet: fields.outlet,
    outletUrl: fields.outletUrl,
    body,
    copy: copyOf({ isFree: fields.isFree, hasPaidPart: hasWords(document, fields.paidParts), tier: fields.tier, blurred: seen.blurred, blocks }),
    omitted: reasons.map(({ text }) => text),
    note: dateLine === null ? null : `The date line of the copy reads "${dateLine}".`,
    report: {
      choices: { headline: title, published, author },
      reasons,
      doubts: [...doubts, ...seen.doubts, ...replaced.doubts],
      unseen: seen.unseen,
      footnotes: replaced.notes,
      ...unaccounted(blocks, blockTexts(body), [headline, dateLine, ...reasons.map(({ text }) => text)]),
    },
  };
}

/** Whether the elements of some selectors hold a sentence; null where there are no selectors, or none that can be read. */
function hasWords(document: Document, selectors: readonly string[]): boolean | null {
  try {
    return selectors.length === 0
      ? null
      : selectors.some((selector) => [...document.querySelectorAll(selector)].some(({ textContent }) => wordsOf(textContent).length >= 12));
  } catch {
    // Anything may stand in a field of a page.
    return null;
  }
}
