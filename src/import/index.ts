/** A page or text, from anywhere -> the files of an article. Nothing is written here. */
import { join } from 'node:path';
import { MAX_ARTICLE_BYTES, readIfThere } from '../content/text.ts';
import { DECISIONS_FILE } from '../content/write.ts';
import { articleFile, outletFile } from './compose.ts';
import type { Draft } from './draft.ts';
import { fetchPage, isAddress } from './formats/fetch-page.ts';
import type { Network } from './formats/network.ts';
import { readPage } from './page.ts';
import { otherLanguage } from './metadata/language.ts';
import { letters } from './letters.ts';
import { blockTexts } from './markdown.ts';
import { revise, type Revision } from './revision.ts';
import { articlesFolder, findOutlet, type Wish } from './place.ts';
import { readMarkdown, readPlain } from './formats/plain.ts';
import { updated } from './update.ts';
import { readSource, refusal, type Source } from './formats/source.ts';

export interface NewFile {
  readonly path: string;
  readonly text: string;
}

export interface Imported {
  readonly draft: Draft;
  readonly article: NewFile;
  /** Null when the outlet has a file. */
  readonly outlet: NewFile | null;
  /** An outlet with nearly the same id as a new one. */
  readonly near: string | null;
  /** How this copy differs from the one that is there; null when there is none, or one of another article. */
  readonly revision: Revision | null;
}

/** What an editor knows better than the page says it. */
export interface Given {
  readonly published: string | null;
  readonly url: string | null;
  readonly author: string | null;
}

const NOTHING: Given = { published: null, url: null, author: null };

/**
 * Reads an article from a file or an address and says what its files would be.
 * @param today the day, for a copy that is made now
 * @param repeated the letters of lines that other pages of its outlet have too
 * @throws ContentError when it cannot be had, is no article or not in English, or the story is not there
 */
export async function importArticle(
  from: string,
  wish: Wish,
  today: string,
  { network, given = NOTHING, repeated = new Set() }: { network?: Network; given?: Given; repeated?: ReadonlySet<string> } = {},
): Promise<Imported> {
  const folder = await articlesFolder(wish);
  const source = isAddress(from) ? await fetchPage(from, today, network) : await readSource(from);
  const draft = withGiven(await readArticle(source, repeated), given);
  refuseOtherLanguages(draft, source.name);
  const outlet = await findOutlet(draft, source.name, wish);
  const text = articleFile(draft, outlet.id);
  if (text.length > MAX_ARTICLE_BYTES) throw refusal(source.name, 'the text of the article is longer than 2 MB', 'Import one article, not a whole site');
  const id = wish.id ?? outlet.id;
  const path = join(folder, `${id}.md`);
  const named = new Set(Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [name])));
  const old = await readIfThere(path);
  const decisions = (await readIfThere(join(folder, '..', DECISIONS_FILE))) ?? '';
  return {
    draft,
    article: { path, text },
    outlet: outlet.made === null ? null : { path: join(wish.content, 'outlets', `${outlet.id}.md`), text: outletFile(outlet.made.name, outlet.made.url) },
    near: outlet.near,
    revision: old === null ? null : revise(old, text, decisions, id, () => updated(old, draft, outlet.id, named)),
  };
}

/** The letters of each line that a page has, of the article and around it; for finding those that several pages of an outlet have. */
export async function linesOf(from: string): Promise<{ outlet: string | null; lines: string[] }> {
  const { outlet, body, report } = await readArticle(await readSource(from), new Set());
  const texts = [...blockTexts(body), ...report.reasons.map(({ text }) => text), ...report.elsewhere];
  return { outlet, lines: [...new Set(texts.map(letters))] };
}

function withGiven(draft: Draft, given: Given): Draft {
  return { ...draft, published: given.published ?? draft.published, url: given.url ?? draft.url, author: given.author ?? draft.author };
}

function refuseOtherLanguages({ language, body }: Draft, name: string): void {
  const fix = 'Only English articles can be compared for now';
  if (language !== null && !/^en\b/.test(language)) throw refusal(name, `the page says its language is \`${language}\``, fix);
  const other = otherLanguage(body);
  if (other !== null) throw refusal(name, `the text is not in English but, as far as can be told, in \`${other}\``, fix);
}

async function readArticle(source: Source, repeated: ReadonlySet<string>): Promise<Draft> {
  switch (source.kind) {
    case 'page':
      return readPage(source, repeated);
    case 'plain':
      return readPlain(source);
    case 'markdown':
      return readMarkdown(source);
    case 'word':
      // What reads these files takes a second to load, and few editors have one.
      return (await import('./formats/word.ts')).readWord(source);
    case 'pdf':
      return readPage(await (await import('./formats/pdf.ts')).readPdf(source), repeated);
  }
}
