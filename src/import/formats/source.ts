/** What the import is given, before it is known to be an article. */
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { ContentError } from '../../compare/types.ts';
import { error, nameFile, WHOLE_FILE } from '../../content/diagnostics.ts';
import { misplaced, refused } from '../../content/disk.ts';
import { unwrapMhtml } from './mhtml.ts';
import { withSheetsBeside } from './sheets.ts';

/** Saved pages carry no pictures that we want; what is longer is a film, an archive or an attack. */
export const MAX_BYTES = 10 * 1024 * 1024;

export interface Source {
  /** As messages name it. */
  readonly name: string;
  readonly kind: 'page' | 'markdown' | 'plain' | 'word' | 'pdf';
  readonly bytes: Uint8Array;
  /** As a server or a saved page states it, with its charset where it names one. */
  readonly contentType: string | null;
  /** Where the page was, when that is known. */
  readonly address: string | null;
  /** When the copy was made, when that is known: a day. */
  readonly captured: string | null;
  /** What whoever made the page out of the file could not know, in sentences for the editor. */
  readonly doubts?: readonly string[];
}

const KINDS: Readonly<Record<string, Source['kind'] | 'mhtml'>> = {
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.mhtml': 'mhtml',
  '.mht': 'mhtml',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'plain',
  '.text': 'plain',
  '.docx': 'word',
  '.pdf': 'pdf',
};

/**
 * Reads a saved page or a text.
 * @throws ContentError when the file cannot be read, is of another kind or longer than 10 MB
 */
export async function readSource(path: string): Promise<Source> {
  const name = nameFile(path);
  const kind = KINDS[extname(path).toLowerCase()];
  const bytes = await readBytes(path, name);
  if (kind === undefined) {
    const ending = extname(path) === '' ? 'has no ending' : `has the ending ${extname(path)}`;
    throw refusal(
      name,
      `the file ${ending}, and only web pages, texts, Word files and PDFs can be imported`,
      'Save the page as .html or .mhtml, or its text as .docx, .txt or .md',
    );
  }
  const plain = { name, contentType: null, address: null, captured: null };
  if (kind === 'page') return { ...plain, kind, bytes: await withSheetsBeside(path, bytes) };
  if (kind !== 'mhtml') return { ...plain, kind, bytes };
  const page = unwrapMhtml(bytes);
  if (page === null) throw refusal(name, 'the file contains no page', 'Save the page again, as “Webpage, Single File” or “Webpage, HTML Only”');
  return { ...plain, kind: 'page', ...page };
}

/** The error that says why something cannot be imported. */
export function refusal(name: string, what: string, fix: string): ContentError {
  return new ContentError([error(name, WHOLE_FILE, what, fix)]);
}

async function readBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new ContentError([misplaced(path, info, 'file')]);
    if (info.size > MAX_BYTES) throw tooLong(name);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof ContentError) throw cause;
    const { what, fix } = refused(path, cause, 'the file cannot be read');
    throw refusal(name, what, `${fix}; an address begins with https:// or http://`);
  }
}

/** The error about what is longer than 10 MB. */
export function tooLong(name: string): ContentError {
  return refusal(name, 'this is longer than 10 MB', 'Save the page as “Webpage, HTML Only”, or copy the text of the article into a .txt file');
}
