/** The sentence or two between the headline and the text that say what it is about. A reader reads them: they are text of the article. */
import { wordsOf } from '../letters.ts';
import { linked } from './lists.ts';
import { isProse, SENTENCE_END } from './prose.ts';

/** A standfirst is neither shorter nor longer. */
const FEWEST_WORDS = 6;
const MOST_WORDS = 60;
/** A line with a sign between its parts or a year is a by-line, a date or a path. */
const PARTED = /[|•·/]|\b(?:19|20)\d\d\b/;

/** Whether a block between the headline and the text is a standfirst: a heading or a line of the header, or a sentence; no link and no entry of a list. */
export function isStandfirst(element: Element, text: string): boolean {
  const words = wordsOf(text).length;
  if (words < FEWEST_WORDS || words > MOST_WORDS || linked(element) > 0 || element.closest('li, nav, aside, figure, form, footer, dialog') !== null)
    return false;
  const isHeading = element.closest('h2, h3, h4, h5, h6') !== null;
  const isOfHeader = element.closest('header, hgroup') !== null;
  return isHeading || isOfHeader ? SENTENCE_END.test(text) || !PARTED.test(text) : isProse(text);
}
