/** A Word file (.docx) -> the article in it: its paragraphs, lists and tables as they stand, without comments and what was deleted. */
import { inflateRawSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import type { Root } from 'mdast';
import { treeOf } from '../body/body.ts';
import { oneLine } from '../characters.ts';
import { PLAIN_REPORT, type Draft } from '../draft.ts';
import { leadOf } from '../metadata/lead.ts';
import { toMarkdown, wordsOnly } from '../markdown.ts';
import { EMPTY, isHeadline } from './plain.ts';
import { rename, replaceControls } from '../visible/replaced.ts';
import { refusal, type Source } from './source.ts';

/** The text of a long article has some hundred thousand bytes in it; what unpacks to more was made to fill a memory. */
const MOST_UNPACKED = 50 * 1024 * 1024;
const OTHERWISE = 'Open it in Word, save it as “Plain text” with the encoding UTF-8, and import the .txt file';

/** @throws ContentError when it is no Word file, too large, or holds no words */
export async function readWord(source: Source): Promise<Draft> {
  const unpacked = unpackedSize(source.bytes);
  if (unpacked === null) throw refusal(source.name, 'this is not a Word file (.docx)', OTHERWISE);
  if (unpacked > MOST_UNPACKED) throw refusal(source.name, 'the file unpacks to more than 50 MB', OTHERWISE);
  const html = await htmlOf(source);
  const { document } = new JSDOM(`<body>${html}`).window;
  const struck = new Set(document.querySelectorAll('s, del, strike'));
  // Footnotes stand in a list below the text, each with a way back to its mark.
  const footnotes = [...document.querySelectorAll('li[id^="footnote"], li[id^="endnote"]')];
  for (const note of footnotes) note.remove();
  const replaced = replaceControls(document, { struck, shifted: new Map() });
  // Word knows no cells that are headings.
  for (const cell of document.querySelectorAll('tr:first-child > td')) rename(cell, 'th');
  const title = titleOf(document);
  const below = [...document.body.children];
  const { lines, ...lead } = leadOf(below.map(({ tagName, textContent }) => (tagName === 'P' ? oneLine(textContent) : '')));
  for (const element of below.slice(0, lines.length)) element.remove();
  const tree: Root = treeOf(document.body.innerHTML);
  const body = toMarkdown(wordsOnly(tree));
  if (body === '') throw refusal(source.name, 'the file has no article text', OTHERWISE);
  const reasons = [
    ...lines,
    ...footnotes.map(({ textContent }) => ({ text: oneLine(textContent.replaceAll('↑', '')), why: 'footnote' })),
    ...replaced.struck.map((text) => ({ text, why: 'struck through' })),
  ];
  return {
    ...EMPTY,
    ...lead,
    title,
    captured: source.captured,
    body,
    omitted: reasons.map(({ text }) => text),
    report: { ...PLAIN_REPORT, reasons, doubts: replaced.doubts, footnotes: replaced.notes },
  };
}

async function htmlOf(source: Source): Promise<string> {
  try {
    const styleMap = ["p[style-name='Title'] => h1:fresh", 'strike => s'];
    return (await mammoth.convertToHtml({ buffer: Buffer.from(source.bytes) }, { styleMap, externalFileAccess: false })).value;
  } catch (cause) {
    // The library says in many ways that a file is broken.
    throw refusal(source.name, `the Word file cannot be read (${oneLine(String(cause)).slice(0, 120)})`, OTHERWISE);
  }
}

/** The heading that comes first, or a first paragraph that looks like one; it is taken out of the text. */
function titleOf(document: Document): string | null {
  const heading = document.querySelector('h1');
  const [first, second] = document.body.children;
  const found = heading ?? (first?.tagName === 'P' && second !== undefined && isHeadline(oneLine(first.textContent)) ? first : null);
  found?.remove();
  return found === null ? null : oneLine(found.textContent) || null;
}

/** How much a ZIP file unpacks to, by unpacking it and keeping nothing; null for another file. (PKWARE, APPNOTE 4.3) */
function unpackedSize(bytes: Uint8Array): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (file.subarray(0, 2).toString('latin1') !== 'PK' || end < 0 || end + 20 > file.length) return null;
  let [at, sum] = [file.readUInt32LE(end + 16), 0];
  while (at + 46 <= file.length && file.readUInt32LE(at) === 0x02014b50) {
    const [length, place] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    if (place + 30 > file.length) return null;
    const start = place + 30 + file.readUInt16LE(place + 26) + file.readUInt16LE(place + 28);
    try {
      const isPacked = file.readUInt16LE(at + 10) === 8;
      sum += isPacked ? inflateRawSync(file.subarray(start, start + length), { maxOutputLength: MOST_UNPACKED + 1 }).length : length;
    } catch (cause) {
      return (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? Infinity : null;
    }
    if (sum > MOST_UNPACKED) return sum;
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return sum;
}
