/** What of strangers' words cannot be seen is shown as a sign of ours, so that no page reads otherwise than it looks. */
import { unseenIn } from '../schema/characters.ts';

/** A tag, whatever stands between the quotation marks of its attributes; what may hold no elements goes whole. */
const TAGS = /<(script|style|svg|select|title)\b[^]*?<\/\1>|<(?:[^"<>]|"[^"]*")*>/g;

/** A page of HTML with each such character in an element that shows its number; the text stays to the letter. */
export function showUnseen(page: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const html = page.toString();
  if (unseenIn(html).length === 0) return page;
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: tag } of html.matchAll(TAGS)) {
    parts.push(withSigns(html.slice(from, index)), tag);
    from = index + tag.length;
  }
  return Buffer.from([...parts, withSigns(html.slice(from))].join(''));
}

function withSigns(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, text: sign, name } of unseenIn(text)) {
    parts.push(text.slice(from, at), `<span class="unseen" title="${name}">${sign}</span>`);
    from = at + sign.length;
  }
  return from === 0 ? text : [...parts, text.slice(from)].join('');
}
