/** A live blog: posts, each below the time of its own. */
import { boilerplateKind } from '../../compare/text/boilerplate.ts';
import { MARK } from '../visible/flow.ts';
import { rename } from '../visible/replaced.ts';

/** Fewer times stand in other articles too. */
const FEWEST = 3;

interface Piece {
  readonly index: number;
  readonly text: string;
}

/**
 * Makes the times of a live blog headings of their posts; a post whose words were left out loses its heading with the others.
 * @param marked the blocks of the page, which are changed
 * @param parts why blocks were left out, which is changed
 */
export function keepTimes(marked: Element[], chosen: readonly Piece[], parts: Map<number, string>): void {
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
