import type { ScoreCut } from '../compare/index.ts';

/** What the option --cut means, or null when it means nothing. */
export function readCut(text: string): ScoreCut | null {
  if (text === 'published' || text === 'suggested') return text;
  const number = Number(text);
  return /^(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) && number >= 0 && number <= 1 ? number : null;
}
