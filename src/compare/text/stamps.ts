/** What is cut off the head of a paragraph: a date or time stamp, a bullet, a speaker's label, the dateline of an agency. */

/** A town in capitals and a dash open the report of an agency. */
const DATELINE =
  /(?:^|[.!?]["”’)]?\s[^\p{L}]{0,20}(?:n )?)\p{Lu}{2,20}(?:[ -]\p{Lu}{2,20}){0,2}(?:, \p{Lu}[\p{L}.]{1,15}(?: \d{1,2})?){0,2}\s{1,3}(?:\([\p{L} ]{2,30}\)\s{0,3})?[—–-]{1,2}\s{1,3}(?=\p{Lu})/u;
/** A caption that was captured together with the lead is not longer than this. */
const CAPTION = 500;

const BULLET = /^\s*[•·▪●‣∙■►]\s*/u;
const DATE = /^\s*(?:(?:date|published|updated):? )?\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S{0,10})?\s+/i;
/** "[00:00:12] ", "10.42am ": before a sentence of its own. */
const TIME =
  /^\s*(?:\[\d{1,2}:\d{2}(?::\d{2})?\]|\d{1,2}[.:]\d{2} ?(?:[ap]\.?m\.?)?(?: (?:GMT|BST|CET|CEST|UTC|E[DS]?T|P[DS]?T))?(?: ?[:|–—-])?)\s+(?=["“‘]?\p{Lu}\S* \S)/u;
const LABEL = /^(\p{Lu}[\p{Lu} .'’-]{1,30}): (?=["“‘]?\p{Lu}\p{L}*)/u;

/**
 * How many characters at the head of a block are no text, and who is named there as the speaker: "[00:00:12] MINISTER: The steering …". A
 * caption that runs into the dateline of the lead is cut off with it.
 */
export function headOf(text: string): { readonly length: number; readonly speaker: string | null } {
  let length = 0;
  for (const sign of [BULLET, DATE, TIME]) length += sign.exec(text.slice(length))?.[0].length ?? 0;
  const label = LABEL.exec(text.slice(length));
  if (label && /\p{Lu}{3}/u.test(label[1] ?? '')) return { length: length + label[0].length, speaker: label[1] ?? null };
  const dateline = DATELINE.exec(text.slice(length, length + CAPTION));
  return { length: dateline ? length + dateline.index + dateline[0].length : length, speaker: null };
}
