/** A hash of a text, the same everywhere: FNV-1a (Fowler, Noll, Vo), 32 bits, in base 36, at most seven characters. Not for security. */
export function textHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** The last characters of a text's hash. */
export function shortHash(text: string, length: number): string {
  return textHash(text).padStart(7, '0').slice(-length);
}

/** Lower-case letters and digits joined by hyphens; may be empty. */
export function slug(text: string): string {
  const plain = /[^ -~]/.test(text) ? text.normalize('NFKD').replace(/[\p{M}’]/gu, '') : text;
  return plain
    .toLowerCase()
    .replace(/['.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
