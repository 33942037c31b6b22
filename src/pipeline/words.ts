/** Whether a token holds a letter or a digit: it is a word or a number, not a sign. Most begin with a letter from a to z, which is seen at once. */
export function isWord(token: string): boolean {
  const first = token.charCodeAt(0);
  return (first >= 97 && first <= 122) || (first >= 65 && first <= 90) || /[\p{L}\p{N}]/u.test(token);
}
