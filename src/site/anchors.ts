/** Fragment ids made of the words they lead to, so that a link outlives a rebuild, an edit elsewhere and an added article. */
import { textHash } from '../compare/identity/hash.ts';
import { oneLine } from './one-line.ts';

/** Up to seven letters and digits that stand for `text`: short, because a page has hundreds of them. */
export function fingerprint(text: string): string {
  return textHash(oneLine(text));
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
