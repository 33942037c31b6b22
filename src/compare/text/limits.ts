/**
 * How much an article may hold of what makes it slow to read. Markdown's parser, the tagger and our own rules look back and forth within
 * a paragraph, so that one twice as long takes more than twice as long; an article whose paragraphs keep within these takes as long as it is long.
 */
import type { Diagnostic, Limits, SourceArticle } from '../types.ts';

/** The defaults: far beyond what people write. An article that says one thing again and again is slow to compare; `length` is three times the longest reports. */
export const LIMITS: Limits = {
  size: 2 * 1024 * 1024,
  length: 200_000,
  nesting: 100,
  paragraph: 20_000,
  signs: 1_000,
  word: 1_000,
  underlines: 200,
};

/** What an error adds to how it can be mended. */
export const howToRaise = (limit: keyof Limits, to: number): string => `or raise the limit: CORROBORATE_LIMITS=${limit}=${to}`;

/** Where an article goes beyond a limit on its text: the first place for each of them. Looks at characters only, and at each but a few times. */
export function overLimits(article: SourceArticle): Diagnostic[] {
  const limits = article.limits ?? LIMITS;
  const found = new Map<keyof Limits, Diagnostic>();
  const put = (limit: keyof Limits, line: number, column: number, what: string, fix: string, to: number): void => {
    const diagnostic: Diagnostic = { severity: 'error', file: article.file, line, column, what, fix: `${fix}, ${howToRaise(limit, to)}` };
    if (!found.has(limit)) found.set(limit, diagnostic);
  };
  const length = article.text.length - article.bodyOffset;
  if (length > limits.length)
    put('length', linesOf(article).findIndex(Boolean) + 1, 1, `the article has ${length} characters, and ${limits.length} is the most`, 'Keep the text of one article in it', length); // prettier-ignore
  let paragraph = { line: 1, length: 0, signs: 0 };
  let underlines = 0;
  const close = (next: number): void => {
    const { line, length, signs } = paragraph;
    if (length > limits.paragraph)
      put('paragraph', line, 1, `the paragraph that begins here has ${length} characters, and ${limits.paragraph} is the most`, 'Put an empty line wherever a new paragraph begins', length); // prettier-ignore
    if (signs > limits.signs)
      put('signs', line, 1, `the paragraph that begins here holds ${signs} of the signs [ ] * _ ~ and \`, and ${limits.signs} is the most`, 'Take out what is no part of the article', signs); // prettier-ignore
    paragraph = { line: next, length: 0, signs: 0 };
  };
  linesOf(article).forEach((text, i) => {
    const line = i + 1;
    const isPlain = article.format === 'plain';
    const deep = isPlain ? -1 : beyond(text, limits.nesting);
    const word = deep < 0 ? longWord(text, limits.word) : null;
    if (deep >= 0) put('nesting', line, deep + 1, `quotations or lists are nested more than ${limits.nesting} deep`, NESTED, 10 * limits.nesting);
    if (word)
      put('word', line, word.index + 1, `a word here has ${word.length} characters, and ${limits.word} is the most`, 'Put spaces between words, or take out what is none', word.length); // prettier-ignore
    if (isPlain || startsBlock(text)) close(line);
    if (paragraph.length === 0) paragraph.line = line;
    paragraph.length += text.trim() === '' ? 0 : text.length;
    if (isPlain) return;
    paragraph.signs += text.match(/[[\]*_~`]/g)?.length ?? 0;
    if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(text) && (underlines += 1) > limits.underlines)
      put('underlines', line, 1, `more than ${limits.underlines} lines of = or - stand under other lines`, 'Write a heading as ## and its words', 10 * limits.underlines); // prettier-ignore
  });
  close(0);
  return [...found.values()];
}

/** How nesting is mended. */
export const NESTED = 'Take off the > or - signs at the head of the line that are not part of the article';

/** The lines of the file, those of the front matter empty. */
function linesOf({ text, bodyOffset }: SourceArticle): string[] {
  const head = text.slice(0, bodyOffset).split(/\r\n|[\r\n]/);
  const [first = '', ...body] = text.slice(bodyOffset).split(/\r\n|[\r\n]/);
  return [...head.slice(1).map(() => ''), first, ...body];
}

/** Whether a line cannot belong to the paragraph before it: it is empty, a heading or the item of a list. */
const startsBlock = (line: string): boolean => /^[ \t]*(?:$|[-*+][ \t]+[^ \t]|#{1,6}[ \t])/.test(line);

/** The first word that is too long. */
function longWord(line: string, most: number): { index: number; length: number } | null {
  if (line.length <= most) return null;
  for (const { index, 0: word } of line.matchAll(/\S+/g)) if (word.length > most) return { index, length: word.length };
  return null;
}

/** Where at the head of a line one more quotation or list begins than may be, each by its sign or by two columns of indentation; -1 where none does. */
function beyond(line: string, most: number): number {
  const sign = /([ \t]*)(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  for (let depth = 0, match = sign.exec(line); match; match = sign.exec(line)) {
    depth += Math.max(1, Math.floor((match[1] ?? '').length / 2));
    if (depth > most) return sign.lastIndex - 1;
  }
  return -1;
}
