/** Errors in the content as Astro's own overlay shows them. */
import { resolve } from 'node:path';
import { frameOf } from '../content/frame.ts';
import { describeDiagnostic, type Diagnostic } from '../compare/types.ts';
import { escapeHtml } from '../compare/printable.ts';

/** What Astro sends to its overlay (its core/errors/dev/vite.js): `message` and `highlightedCode` are taken as HTML, all else as text. */
export interface Overlay {
  readonly type: 'error';
  readonly __isEnhancedAstroErrorPayload: true;
  readonly err: {
    readonly name: string;
    readonly title: string;
    readonly message: string;
    readonly stack: string;
    readonly highlightedCode: string;
    readonly loc?: { file: string; line: number; column: number };
  };
}

/** The words of `check`, the first error with the lines around it and a way into the editor, all of them below. */
export function toOverlay(errors: readonly Diagnostic[]): Overlay {
  const [first] = errors;
  const words = errors.map((error) => describeDiagnostic(error));
  const framed = errors.map((error, index) => [words[index], frameOf(error)].filter((part) => part !== null).join('\n\n'));
  return {
    type: 'error',
    __isEnhancedAstroErrorPayload: true,
    err: {
      name: 'content',
      title: errors.length === 1 ? 'An error in the content' : `${errors.length} errors in the content`,
      message: words.map(escapeHtml).join('\n\n'),
      stack: framed.join('\n\n'),
      highlightedCode: `<pre>${escapeHtml((first && frameOf(first)) ?? '')}</pre>`,
      ...(first ? { loc: { file: resolve(first.file), line: first.line ?? 1, column: first.column ?? 1 } } : {}),
    },
  };
}
