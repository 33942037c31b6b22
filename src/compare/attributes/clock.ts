/** What time of day: "7:37 a.m.", "0737 GMT", "noon", "the early hours". */

export interface Clock {
  readonly text: string;
  /** Minutes of the day that it may be. */
  readonly from: number;
  readonly to: number;
  /** Whose clock: that of Greenwich, or (`local`) of the place. Others are not held against either. */
  readonly zone: 'utc' | 'local' | 'other';
  /** The weekday that the text names, in lower case; null for none or several. */
  readonly day: string | null;
}

const UTC = /^(?:gmt|utc)$/i;
const TWELVE_HOURS = /\b(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?\s?m\b\.?(?:\s+\(?(local time|GMT|UTC|[ECMP][SD]T|BST|CET|CEST)\b)?/gi;
/** Hours of the parts of a day, as newspapers use them. */
const PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/\b(?:in the )?early hours\b/gi, 0, 6],
  [/\b(?:(?:day|this|in the|early|late) morning|early (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi, 0, 12],
  [/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day morning\b/gi, 0, 12],
  [/\b(?:this|in the|yesterday|early|late|(?:mon|tues|wednes|thurs|fri|satur|sun)day) afternoon\b/gi, 12, 18],
  [/\b(?:this|in the|yesterday|early|late|(?:mon|tues|wednes|thurs|fri|satur|sun)day) evening\b/gi, 17, 23],
];

/** One of these stands in every text that tells the time of day; most texts hold neither, and are passed over at once. */
const NAMED = /noon|hours|morning|evening/i;
const BESIDE_DIGITS = /[ap]\.?\s?m\b|local time|gmt|utc|early/i;

/** The times of day that a text names. Parts of a day are left out where the text also names an hour. */
export function clocks(text: string): Clock[] {
  if (!NAMED.test(text) && !(/\d/.test(text) && BESIDE_DIGITS.test(text))) return [];
  const found: Clock[] = [];
  const days = new Set([...text.matchAll(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi)].map(([word]) => word.toLowerCase()));
  const day = days.size === 1 ? ([...days][0] ?? null) : null;
  const put = (words: string, hour: number, minute: number, zone: string): void => {
    if (hour > 24 || minute > 59) return;
    const at = 60 * (hour % 24) + minute;
    found.push({ text: words.trim(), from: at, to: at, zone: zone === '' || /^local/i.test(zone) ? 'local' : UTC.test(zone) ? 'utc' : 'other', day });
  };
  for (const [words, hour = '', minute = '0', half = '', zone = ''] of text.matchAll(TWELVE_HOURS))
    put(words, (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0), Number(minute), zone);
  for (const [words, hour = '', minute = '0', zone = ''] of text.matchAll(/\b([01]?\d|2[0-4])[:.]?([0-5]\d)(?:\s+(local time|GMT|UTC|hours)\b)/gi))
    put(words, Number(hour), Number(minute), /hours/i.test(zone) ? '' : zone);
  for (const [words] of text.matchAll(/\bnoon\b/gi)) put(words, 12, 0, '');
  if (found.length) return found;
  return PARTS.flatMap(([pattern, from, to]) =>
    [...text.matchAll(pattern)].map(([words]): Clock => ({ text: words, from: 60 * from, to: 60 * to - 1, zone: 'local', day })),
  ).slice(0, 1);
}
