/**
 * A PDF -> the page that it was printed from. Only a tagged PDF says what its headings and paragraphs are and in which order they are read
 * (ISO 32000-1, 14.8); the order of the signs in another one is a guess that may change what an article says, so it is refused.
 */
import { getDocumentProxy } from 'unpdf';
import { oneLine } from '../characters.ts';
import { refusal, type Source } from './source.ts';

/** Nobody prints an article on more. */
const MOST_PAGES = 60;
const OTHERWISE = 'Save the page itself from the browser as “Webpage, Single File”, or copy the text of the article into a .txt file';
const SCANNED = 'Save the page itself from the browser as “Webpage, Single File”, or type or copy the text of the article into a .txt file';
const ROLES: Readonly<Record<string, string>> = { P: 'p', H: 'h2', H1: 'h1', H2: 'h2', H3: 'h3', H4: 'h4', H5: 'h5', H6: 'h6', Title: 'h1', L: 'ul', LI: 'li', BlockQuote: 'blockquote', Table: 'table', TR: 'tr', TH: 'th', TD: 'td', THead: 'thead', TBody: 'tbody', Caption: 'figcaption', Figure: 'figure', Aside: 'aside', Note: 'aside', Div: 'div', Sect: 'section', Art: 'article', Part: 'div' }; // prettier-ignore
/** What a program prints for the eye: bullets, and what stands on every page. */
const UNREAD = new Set(['Lbl', 'Artifact']);

interface Structure {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Structure[];
}

/** The page as HTML. @throws ContentError when it is broken, locked, too long, or says nothing of its order */
export async function readPdf(source: Source): Promise<Source> {
  const opened = await open(source);
  const { numPages } = opened;
  if (numPages > MOST_PAGES) throw refusal(source.name, `the PDF has ${numPages} pages, and an article has no more than ${MOST_PAGES}`, OTHERWISE);
  const blocks: string[] = [];
  const broken: string[] = [];
  for (let number = 1; number <= numPages; number += 1) {
    const page = await opened.getPage(number);
    const tree = (await page.getStructTree()) as Structure | null;
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    if (tree === null && !(await hasText(opened))) throw refusal(source.name, 'the PDF has no text: its pages are pictures, as a scanner makes them', SCANNED);
    if (tree === null) throw refusal(source.name, 'the PDF does not say in which order its lines are read', OTHERWISE);
    blocks.push(...htmlOf(tree, textsOf(items, broken)));
  }
  const { info } = (await opened.getMetadata()) as { info: { Title?: unknown; Language?: unknown } };
  const field = (value: unknown): string => (typeof value === 'string' ? escape(oneLine(value)) : '');
  const html = `<!doctype html><html lang="${field(info.Language)}"><head><meta charset="utf-8"><title>${field(info.Title)}</title></head><body><main>${joined(blocks).join('\n')}</main></body></html>`;
  const doubts = broken.map((word) => `“${word}” is broken at the end of a line, and the hyphen may be no part of it: compare it with the original`);
  return { ...source, kind: 'page', bytes: Buffer.from(html), contentType: 'text/html; charset=utf-8', doubts };
}

async function open(source: Source): ReturnType<typeof getDocumentProxy> {
  try {
    return await getDocumentProxy(new Uint8Array(source.bytes), { verbosity: 0, stopAtErrors: true });
  } catch (cause) {
    throw refusal(source.name, `the PDF cannot be read (${oneLine(cause instanceof Error ? cause.message : String(cause)).slice(0, 120)})`, OTHERWISE);
  }
}

async function hasText(opened: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  for (let number = 1; number <= opened.numPages; number += 1) {
    const { items } = await (await opened.getPage(number)).getTextContent();
    if (items.some((item) => 'str' in item && /\p{L}/u.test(item.str))) return true;
  }
  return false;
}

/** The words of each marked part of a page, by its name. */
function textsOf(items: readonly object[], broken: string[]): Map<string, string> {
  const texts = new Map<string, string>();
  const stack: (string | null)[] = [];
  for (const item of items) {
    if ('type' in item) {
      // A part in a part, such as two letters that are set as one sign, belongs to the outer one.
      if (item.type === 'endMarkedContent') stack.pop();
      else stack.push('id' in item && typeof item.id === 'string' ? item.id : (stack.at(-1) ?? null));
      continue;
    }
    const id = stack.at(-1);
    if (id === undefined || id === null || !('str' in item) || typeof item.str !== 'string') continue;
    const before = texts.get(id) ?? '';
    const isBroken = /\p{L}-\n$/u.test(before) && /^\p{Ll}/u.test(item.str);
    if (isBroken) broken.push(`${before.trimEnd().split(/\s/).at(-1) ?? ''}${/^[\p{L}-]+/u.exec(item.str)?.[0] ?? ''}`);
    texts.set(id, `${isBroken ? before.trimEnd() : before}${item.str}${'hasEOL' in item && item.hasEOL === true ? '\n' : ''}`);
  }
  return texts;
}

function htmlOf(node: Structure, texts: ReadonlyMap<string, string>): string[] {
  if (node.type === 'content') return [escape(texts.get(node.id ?? '') ?? '')];
  if (UNREAD.has(node.role ?? '')) return [];
  const inner = (node.children ?? []).flatMap((child) => htmlOf(child, texts));
  const tag = ROLES[node.role ?? ''];
  if (tag === undefined) return inner;
  const text = inner.join('');
  return /[\p{L}\p{N}]/u.test(text) ? [`<${tag}>${text}</${tag}>`] : [];
}

/** A paragraph that goes on behind the end of a page is one. */
function joined(blocks: readonly string[]): string[] {
  const whole: string[] = [];
  for (const block of blocks) {
    const last = whole.at(-1);
    const goesOn = last !== undefined && /[\p{L}\p{N},;–—-]\s*<\/p>$/u.test(last) && /^<p>\s*\p{Ll}/u.test(block);
    if (goesOn) whole[whole.length - 1] = `${last.slice(0, -'</p>'.length)} ${block.slice('<p>'.length)}`;
    else whole.push(block);
  }
  return whole;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
