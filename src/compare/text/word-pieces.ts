/** A text in words and signs, as a reader would see one changed: "3,110", "£1.2bn", "O’Neill" and "Jean-Luc" are one word each. */

/** A word or a sign, and the white space before it. */
export interface WordPiece {
  readonly gap: string;
  readonly text: string;
}

/** White space goes with the piece after it; `rest` is the white space that ends the text. */
export interface WordPieces {
  readonly pieces: readonly WordPiece[];
  readonly rest: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const SPACE = /^\s+$/u;
const WORD = /[\p{L}\p{N}]/u;
const HYPHEN = /^[-‐‑]$/;
/** Between two words without a space, these make one of both. */
const JOINER = /^[-‐‑’'&/_]$/;
/** Between two figures so do these, which end or part clauses elsewhere. */
const FIGURE_JOINER = /^[.,:–−]$/;
const UNIT = /^[%‰°]$/;
/** Before a figure it belongs to the amount. */
const SIGN = /^[-+−±~#$£€¥₹₴₽₩]$/u;

/** Cuts as Unicode does (UAX 29, word boundaries), and joins what it parts within a number, a name or an amount. To the letter, all gaps and pieces are the text. */
export function wordPieces(text: string): WordPieces {
  const segments = [...segmenter.segment(text)].map(({ segment }) => segment);
  const pieces: { gap: string; text: string }[] = [];
  let gap = '';
  for (const [index, segment] of segments.entries()) {
    const last = pieces.at(-1);
    if (SPACE.test(segment)) gap += segment;
    else if (last !== undefined && gap === '' && belongs(segment, last, segments[index + 1] ?? '', pieces.at(-2))) last.text += segment;
    else {
      pieces.push({ gap, text: segment });
      gap = '';
    }
  }
  return { pieces, rest: gap };
}

/** Whether a segment goes on the piece that it follows without a space. */
function belongs(segment: string, last: WordPiece, next: string, before: WordPiece | undefined): boolean {
  const end = last.text.at(-1) ?? '';
  if (SIGN.test(last.text)) return /^\p{N}/u.test(segment) && (last.gap !== '' || before === undefined || !WORD.test(before.text));
  if (!WORD.test(last.text)) return false;
  if (HYPHEN.test(segment) || HYPHEN.test(end)) return true;
  if (JOINER.test(segment)) return WORD.test(next);
  if (FIGURE_JOINER.test(segment)) return /\p{N}$/u.test(last.text) && /^\p{N}/u.test(next);
  if (UNIT.test(segment)) return /\p{N}$/u.test(last.text);
  return (JOINER.test(end) || FIGURE_JOINER.test(end) || end === '°') && WORD.test(segment);
}
