/** "third", "twenty-first", "100th". */
const WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** What an ordinal stands for, or null: 3 for "third", 100 for "100th". */
export function ordinalOf(word: string): number | null {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits);
  const at = WORDS.indexOf(word);
  return at < 0 ? null : at + 1;
}
