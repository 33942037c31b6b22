/** Characters that act, mislead or cannot be seen, in named sets: whoever prints, publishes or imports text says which of them it refuses. */

/** Of the inside of a character class in a regular expression with the flag `u`. */
const SETS = {
  /** Control characters but for tabs and line ends: escape sequences move a terminal's cursor and hide text. */
  control: String.raw`\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F`,
  /** To a terminal, a carriage return alone is one too: what follows stands over what was there. */
  carriageReturn: String.raw`\r`,
  /** Embeds, overrides and isolates, which make a line read in another order. */
  reordering: String.raw`\u202A-\u202E\u2066-\u2069`,
  /** Marks of a direction, which names in Arabic and Hebrew need. */
  direction: String.raw`\u061C\u200E\u200F`,
  /** Takes no place, or only where a line breaks. */
  widthless: String.raw`\u200B\u2060-\u2065\u206A-\u206F\uFEFF\uFFF9-\uFFFB`,
  softHyphen: String.raw`\u00AD`,
  /** Tag characters, which carry text that nobody sees. */
  tag: String.raw`\u{E0000}-\u{E007F}`,
  /** Halves of characters, and what is none. */
  broken: String.raw`\p{Cs}\p{Noncharacter_Code_Point}`,
} as const;

/** One character of any of these sets. */
export function anyOf(...sets: readonly (keyof typeof SETS)[]): RegExp {
  return new RegExp(`[${sets.map((name) => SETS[name]).join('')}]`, 'gu');
}
