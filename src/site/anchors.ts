/** Fragment ids made of the words they lead to, so that a link outlives a rebuild, an edit elsewhere and an added article. */
import { oneLine } from './one-line.ts';

/** Seven letters and digits that stand for `text` (FNV-1a, 32 bits): short, because a page holds hundreds of them. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of oneLine(text)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * One anchor for each passage, in the order given: `m-` and its fingerprint. Words that stand twice on a page get `-2`, `-3` …
 * in the order of the passages, which must therefore be the order of the text.
 */
export function anchorsOf(passages: readonly string[], prefix: string): string[] {
  const seen = new Map<string, number>();
  return passages.map((passage) => {
    const anchor = `${prefix}-${fingerprint(passage)}`;
    const times = (seen.get(anchor) ?? 0) + 1;
    seen.set(anchor, times);
    return times === 1 ? anchor : `${anchor}-${times}`;
  });
}
