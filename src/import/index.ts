/** A page or text, from anywhere -> the files of an article. Nothing is written here. */
import { join } from 'node:path';
import { MAX_ARTICLE_BYTES } from '../content/text.ts';
import { articleFile, outletFile } from './compose.ts';
import type { Draft } from './draft.ts';
import { fetchPage, isAddress } from './fetch-page.ts';
import type { Network } from './network.ts';
import { readPage } from './page.ts';
import { articlesFolder, findOutlet, type Wish } from './place.ts';
import { readMarkdown, readPlain } from './plain.ts';
import { readSource, refusal } from './source.ts';

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
}

const READERS = { page: readPage, plain: readPlain, markdown: readMarkdown } as const;

/**
 * Reads an article from a file or an address and says what its files would be.
 * @param today the day, for a copy that is made now
 * @throws ContentError when it cannot be had, is no article or not in English, or the story is not there
 */
export async function importArticle(from: string, wish: Wish, today: string, network?: Network): Promise<Imported> {
  const folder = await articlesFolder(wish);
  const source = isAddress(from) ? await fetchPage(from, today, network) : await readSource(from);
  const draft = READERS[source.kind](source);
  if (draft.language !== null && !/^en\b/.test(draft.language)) {
    throw refusal(source.name, `the page says its language is \`${draft.language}\``, 'Only English articles can be compared for now');
  }
  const outlet = await findOutlet(draft, source.name, wish);
  const text = articleFile(draft, outlet.id);
  if (text.length > MAX_ARTICLE_BYTES) throw refusal(source.name, 'the text of the article is longer than 2 MB', 'Import one article, not a whole site');
  return {
    draft,
    article: { path: join(folder, `${wish.id ?? outlet.id}.md`), text },
    outlet: outlet.made === null ? null : { path: join(wish.content, 'outlets', `${outlet.id}.md`), text: outletFile(outlet.made.name, outlet.made.url) },
    near: outlet.near,
  };
}
