/** What a token is by its characters. Most begin with a letter from a to z: that is seen at once, where an expression takes ten times as long. */

/** Whether it holds a letter or a digit: it is a word or a number, not a sign. */
export function isWord(token: string): boolean {
  const first = token.charCodeAt(0);
  return (first >= 97 && first <= 122) || (first >= 65 && first <= 90) || /[\p{L}\p{N}]/u.test(token);
}

/** Whether it begins with a letter from a to z. */
export function isLower(token: string): boolean {
  const first = token.charCodeAt(0);
  return first >= 97 && first <= 122;
}

/** Whether it begins with a capital. */
export function isCapital(token: string): boolean {
  const first = token.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return /^\p{Lu}/u.test(token);
}

/** Whether it begins with a digit from 0 to 9. */
export function isDigit(token: string): boolean {
  const first = token.charCodeAt(0);
  return first >= 48 && first <= 57;
}
