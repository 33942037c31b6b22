/** A live blog: posts, each below the time of its own. */
import { boilerplateKind } from '../../compare/text/boilerplate.ts';
import { MARK } from '../visible/flow.ts';
import { rename } from '../visible/replaced.ts';
import type { Piece } from './piece.ts';

/** Fewer times stand in other articles too. */
const FEWEST = 3;

/**
 * Makes the times of a live blog headings of their posts; a post whose words were left out loses its heading with the others.
 * @param marked the blocks of the page, which are changed
 * @param parts why blocks were left out, which is changed
 */
export function keepTimes(marked: Element[], chosen: readonly Pick<Piece, 'index' | 'text'>[], parts: Map<number, string>): void {
  const times = chosen.filter(({ text }) => /\d[.:]\d{2}/.test(text) && boilerplateKind(text) === 'stamp');
  if (times.length < FEWEST) return;
  for (const { index } of times) {
    const time = marked[index];
    if (time === undefined || time.closest('table, ul, ol') !== null) continue;
    const heading = rename(time, 'h2');
    heading.setAttribute(MARK, String(index));
    marked[index] = heading;
    parts.delete(index);
  }
}
