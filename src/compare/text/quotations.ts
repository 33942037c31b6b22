/** What stands between quotation marks in a block: where a quotation opens and closes, over sentences too. */

/** Characters [start, end) of a block's text, its marks included. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** A quotation that goes on in the next paragraph has no mark at its end. */
  readonly closed: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»', '‘': '’' };

/** The quotations of a text in their order; one within another is part of it. */
export function quotationsOf(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (!isOpening(text, at, sign)) continue;
    const end = closingAt(text, at + 1, CLOSING[sign] ?? sign);
    // A single mark that is never closed is an apostrophe.
    if (end < 0 && (sign === '‘' || sign === "'")) continue;
    found.push({ start: at, end: end < 0 ? text.length : end + 1, closed: end >= 0 });
    at = end < 0 ? text.length : end;
  }
  return found;
}

function isOpening(text: string, at: number, sign: string): boolean {
  if (sign === '“' || sign === '«') return true;
  if (sign !== '"' && sign !== '‘' && sign !== "'") return false;
  return /^$|[\s(–—-]/.test(text[at - 1] ?? '') && /\S/.test(text[at + 1] ?? ' ');
}

function closingAt(text: string, from: number, sign: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] !== sign) continue;
    if (sign === '”' || sign === '»') return at;
    const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? ''];
    // “the farmers’ union”: an apostrophe stands behind a letter; the mark that closes speech behind a sign.
    if (
      sign === '"'
        ? !/\s/.test(before) || !/\S/.test(after)
        : !/\p{L}/u.test(after) && /[.,!?…\p{L}]/u.test(before) && (/[.,!?…]/.test(before) || /^[\s.,;:)]?$/.test(after))
    )
      return at;
  }
  return -1;
}
