/** Where a quote may begin and end: never inside a word or a number, since half a word may say the opposite (“legal” in “illegal”, “5” in “1.5”). */

const LETTER = /[\p{L}\p{M}\p{N}_]/u;
const DIGIT = /\p{N}/u;
/** Signs that make one word of what stands on both sides. */
const IN_WORDS = /^['’ʼ＇\-‐‑\u00ad\u200b-\u200d\u2060@&]$/u;
/** Signs that make one number of digits on both sides. */
const IN_NUMBERS = /^[.,:/·٫٬–−⁄×\u00a0\u2007\u2009\u202f]$/u;
/** Signs before a number, and behind one, that belong to it. */
const BEFORE_NUMBER = /^[-−+±~≈<>≤≥#№\p{Sc}]$/u;
const BEHIND_NUMBER = /^[%‰‱°′″+\p{Sc}]$/u;

/**
 * Whether a cut of a text at an offset is one inside a word or a number. A sign that joins belongs to both sides: “-5” is one number,
 * “anti-war” and “can't” are one word each, and so are “U.S.” and “example.org”.
 */
export function isInsideWord(text: string, at: number): boolean {
  const [before, after] = [charBefore(text, at), charAt(text, at)];
  if (!before || !after) return false;
  if (LETTER.test(before) && LETTER.test(after)) return true;
  // The cut is before or behind a sign: what counts is what the sign joins.
  if (LETTER.test(before)) return joinsBehind(text, at, after, before);
  return LETTER.test(after) && joinsBefore(text, at, before, after);
}

/** The cut is behind a letter or digit, before a sign. */
function joinsBehind(text: string, at: number, sign: string, before: string): boolean {
  if (DIGIT.test(before) && BEHIND_NUMBER.test(sign)) return true;
  return isJoint(text, at, sign);
}

/** The cut is behind a sign, before a letter or digit. */
function joinsBefore(text: string, at: number, sign: string, after: string): boolean {
  const place = at - sign.length;
  if (isJoint(text, place, sign)) return true;
  if (!DIGIT.test(after)) return false;
  const ahead = charBefore(text, place);
  // A dash or a full stop behind a letter is none of a number's signs.
  return /^[.–]$/.test(sign) ? !LETTER.test(ahead) && ahead !== sign : BEFORE_NUMBER.test(sign);
}

/** Whether the sign at a place makes one word or number of what stands on both sides of it. */
function isJoint(text: string, place: number, sign: string): boolean {
  const [left, right] = [charBefore(text, place), charAt(text, place + sign.length)];
  if (!LETTER.test(left) || !LETTER.test(right)) return false;
  if (IN_WORDS.test(sign)) return true;
  if (DIGIT.test(left) && DIGIT.test(right)) return IN_NUMBERS.test(sign) && (!/\s/.test(sign) || isThousands(text, place));
  // A full stop without a space behind it may end a sentence; not so in “U.S”, “a.m” and “example.org”.
  return sign === '.' && (/\p{Ll}/u.test(right) || !/[\p{L}\p{M}\p{N}]{2}$/u.test(text.slice(Math.max(0, place - 3), place)));
}

/** Whether a blank stands between the thousands of a number: one to three digits before it, three behind. */
function isThousands(text: string, place: number): boolean {
  return /(?:^|\D)\d{1,3}$/.test(text.slice(Math.max(0, place - 4), place)) && /^.\d{3}(?!\d)/su.test(text.slice(place, place + 5));
}

const charAt = (text: string, at: number): string => (at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '');
const charBefore = (text: string, at: number): string => {
  if (at <= 0) return '';
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text.slice(at - 1, at);
};
