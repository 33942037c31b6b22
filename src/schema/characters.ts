/** Characters that act, mislead or cannot be seen, in named sets: whoever prints, publishes or imports text says which of them it refuses. */

/** Of the inside of a character class in a regular expression with the flag `u`. */
const SETS = {
  /** Control characters but for tabs and line ends: escape sequences move a terminal's cursor and hide text. */
  control: String.raw`\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F`,
  /** To a terminal, a carriage return alone is one too: what follows stands over what was there. */
  carriageReturn: String.raw`\r`,
  /** Embeds, overrides and isolates, which make a line read in another order. */
  reordering: String.raw`\u202A-\u202E\u2066-\u2069`,
  /** Marks of a direction. */
  direction: String.raw`\u061C\u200E\u200F`,
  /** Takes no place, or only where a line breaks. */
  widthless: String.raw`\u200B\u2060-\u2065\u206A-\u206F\uFEFF\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}`,
  /** Ends a line for some programs and not for others. */
  separator: String.raw`\u2028\u2029`,
  /** Has whatever shape a font gives it. */
  private: String.raw`\p{Co}`,
  softHyphen: String.raw`\u00AD`,
  /** Letters and signs without a shape, which look like a space or like nothing. */
  filler: String.raw`\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0`,
  /** Tag characters and selectors, which carry text that nobody sees. */
  tag: String.raw`\u{E0000}-\u{E0FFF}`,
  /** Halves of characters, and what is none. */
  broken: String.raw`\p{Cs}\p{Noncharacter_Code_Point}`,
} as const;

/** One character of any of these sets. */
export function anyOf(...sets: readonly (keyof typeof SETS)[]): RegExp {
  return new RegExp(`[${sets.map((name) => SETS[name]).join('')}]`, 'gu');
}

/** Scripts whose spelling needs joiners: before one of them stands a letter or a mark of these. */
const JOINING = `[${'Arab Syrc Mong Nkoo Thaa Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Tibt'
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('')}]`;
const NEVER = `[${[SETS.control, SETS.reordering, SETS.direction, SETS.widthless, SETS.separator, SETS.private, SETS.softHyphen, SETS.filler, SETS.tag, SETS.broken].join('')}]`;
const UNSEEN = new RegExp(
  [
    NEVER,
    // Between two emoji, a joiner makes them one.
    `(?<!${JOINING})\\u200C`,
    `(?<!${JOINING}|\\p{Extended_Pictographic}|\\p{Extended_Pictographic}\\uFE0F|\\p{Emoji_Modifier})\\u200D`,
    `(?<=\\p{Emoji_Modifier}|\\p{Extended_Pictographic}|\\p{Extended_Pictographic}\\uFE0F)\\u200D(?!\\p{Extended_Pictographic})`,
    // Behind an emoji, or the digit of a key, a selector says whether it has colours.
    '[\\uFE00-\\uFE0D]',
    '(?<!\\p{Extended_Pictographic})[\\uFE0E\\uFE0F](?!\\u20E3)',
    '(?<!\\p{Script=Mong})[\\u180B-\\u180F]',
    // More marks than any script puts on one letter run over the lines above and below.
    '(?<=[\\p{Mn}\\p{Me}]{4})[\\p{Mn}\\p{Me}]+',
  ].join('|'),
  'gu',
);
/** Whether a text may hold any: looking for one of many characters is much faster than for one in its context. */
const MAYBE = new RegExp(`[${NEVER.slice(1, -1)}\\u200C\\u200D\\uFE00-\\uFE0F\\u180B-\\u180F]|[\\p{Mn}\\p{Me}]{5}`, 'u');

/** A selector is a mark too, by its category. */
const MARK = /^(?!\p{Variation_Selector}|\u034F|\u17B4|\u17B5)[\p{Mn}\p{Me}]/u;

/** Something in a text that makes it read otherwise than it looks: where it stands, and its name, such as `U+200B`. */
export interface Unseen {
  readonly at: number;
  readonly text: string;
  readonly name: string;
  /** Not invisible, but the fifth and further marks on one letter. */
  readonly isMark: boolean;
}

/** What of a text cannot be seen, or covers what stands around it; joiners that emoji and scripts need aside. */
export function unseenIn(text: string): Unseen[] {
  return MAYBE.test(text)
    ? [...text.matchAll(UNSEEN)].map((match) => ({ at: match.index, text: match[0], name: nameOf(match[0]), isMark: MARK.test(match[0]) }))
    : [];
}

/** The text without them. */
export function withoutUnseen(text: string): string {
  return MAYBE.test(text) ? text.replace(UNSEEN, '') : text;
}

function nameOf(text: string): string {
  const number = (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${number}${text.length > 2 ? ` and ${[...text].length - 1} more` : ''}`;
}
