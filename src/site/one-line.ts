/** White space other than a lone space. */
const FOLDS = /[^\S ]| {2}/;

/** A passage on one line, all white space in it as lone spaces. Most are so already, and to set a space in the place of each space takes long. */
export function oneLine(text: string): string {
  return (FOLDS.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
