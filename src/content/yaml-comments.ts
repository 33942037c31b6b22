/** Finds comments that an editor did not mean: ` #` ends a text in YAML, and what stands behind it is lost without a word. */
import { Lexer } from 'yaml';
import type { Diagnostic } from '../compare/types.ts';
import { error, type Place } from './diagnostics.ts';

/** Behind a value of these fields, which holds no prose, `# …` is a remark and nothing else. */
const CODES =
  /^[\s-]*(?:pin|claim|silent|article|difference|minor|date|outlet|published|publishedIs|updated|captured|language|copy|publish|draft|story|at)\s*:\s*$/;
/** What YAML reads as something else than a text, and what the commands write where an editor is to fill in a text. */
const NO_TEXT = /^(?:TODO|true|false|null|~|[-+]?(?:\d[\d.]*|\.\d+)(?:e[-+]?\d+)?)$/i;
/** Of control characters the lexer makes marks, which have no length: of a document, of the end of a flow and of a scalar. */
const [DOCUMENT, FLOW_END, SCALAR] = ['\u0002', '\u0018', '\u001f'];

/** A piece of a text that is no white space. */
interface Piece {
  readonly kind: 'plain' | 'quoted' | 'comment' | 'block' | 'sign';
  readonly text: string;
  readonly start: number;
}

/** An error for each comment that cuts a text off, or that stands where a text was meant. */
export function cutByComments(file: string, text: string, placeAt: (offset: number) => Place): Diagnostic[] {
  if (!text.includes('#')) return [];
  let before: Piece | null = null;
  return piecesOf(text).flatMap((piece): Diagnostic[] => {
    if (piece.kind !== 'comment') {
      before = piece;
      return [];
    }
    if (!isCut(text, before, piece)) return [];
    const isText = before?.kind === 'plain' || before?.kind === 'quoted';
    const what = isText
      ? `\`#\` begins a comment here, so the text ends at “${shorten(before?.text ?? '')}”`
      : '`#` begins a comment here, so no text is left';
    return [error(file, placeAt(piece.start), what, 'Put quotation marks around the whole text; if it is a comment, give it a line of its own, with a space behind the #')];
  });
}

function isCut(text: string, before: Piece | null, comment: Piece): boolean {
  if (before === null || before.kind === 'block') return false;
  const between = text.slice(before.start + before.text.length, comment.start);
  const isTight = /^#[^\s#]/.test(comment.text);
  if (before.kind !== 'plain') return isTight && !between.includes('\n') && !/[\]}]/.test(before.text);
  const from = text.lastIndexOf('\n', before.start - 1) + 1;
  const ahead = text.slice(from, before.start);
  if (between.includes('\n')) return columnOf(text, comment.start) > indentOf(ahead) && !NO_TEXT.test(before.text);
  return isTight || !(NO_TEXT.test(before.text) || CODES.test(ahead));
}

/** A text that goes on in the next line stands further in than this: than its key or hyphen, or just as far as its own first line. */
function indentOf(ahead: string): number {
  if (/^\s*$/.test(ahead)) return ahead.length - 1;
  return (/^[\s-]*(?=[^\s-])/.exec(ahead) ?? /^\s*/.exec(ahead))?.[0].length ?? 0;
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let [offset, isScalar, isBlock] = [0, false, false];
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === SCALAR) isScalar = true;
    else if (lexeme !== DOCUMENT && lexeme !== FLOW_END) {
      if (lexeme.trim() || isScalar) {
        const kind = isScalar ? (isBlock ? 'block' : 'plain') : /^["']/.test(lexeme) ? 'quoted' : lexeme.startsWith('#') ? 'comment' : 'sign';
        pieces.push({ kind, text: lexeme, start: offset });
        isBlock = !isScalar && /^[|>]/.test(lexeme);
      }
      isScalar = false;
      offset += lexeme.length;
    }
  }
  return pieces;
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `…${line.slice(-40)}` : line;
};
