/** Headings that are none of the article: of what was left out, and of other articles. */
import { settingOf } from './ends.ts';
import { MARK } from '../visible/flow.ts';
import { linked } from './lists.ts';
import { type Piece, wordsTogether } from './piece.ts';
import { isProse } from './prose.ts';

/** So many headlines with a line below each are other articles. */
const FEWEST_TEASERS = 2;
const FEWEST_TOLD = 3;
/** A text of so many words is an article, whatever stands below it. */
const WHOLE_WORDS = 150;

const level = (element: Element): number => Number(/^H([1-6])$/.exec(element.tagName)?.[1] ?? 9);

/**
 * A heading with nothing of the article below it, or in a box of which nothing is left, belongs to what was left out.
 * @param parts why blocks were left out, which is changed
 */
export function endHeadings(chosen: readonly Piece[], parts: Map<number, string>): void {
  const told = chosen.filter((piece) => level(piece.element) < 9 && !parts.has(piece.index) && isProse(piece.text)).map(({ element }) => settingOf(element));
  // Some pages set their whole text as headings.
  const isText = (element: Element, text: string): boolean => isProse(text) && told.filter((name) => name === settingOf(element)).length >= FEWEST_TOLD;
  const kept = new Set(chosen.flatMap(({ element, index }) => (parts.has(index) ? [] : [element])));
  let next: Element | undefined;
  for (const [place, { element, index, text }] of [...chosen.entries()].toReversed()) {
    if (parts.has(index)) continue;
    const below = chosen[place + 1];
    const isAboveOmitted = below !== undefined && parts.has(below.index);
    const isEmpty = next === undefined || (isAboveOmitted && level(next) <= level(element)) || (level(element) < 9 && !isProse(text) && isAlone(element, kept));
    if (level(element) < 9 && isEmpty && !isText(element, text)) parts.set(index, 'heading of a part that was left out');
    else next = element;
  }
}

/** Whether a heading stands in a box with links, of which nothing else is text. */
function isAlone(heading: Element, kept: ReadonlySet<Element>): boolean {
  for (let box = heading.parentElement; box !== null; box = box.parentElement) {
    const others = [...box.querySelectorAll(`[${MARK}]`)].filter((element) => element !== heading);
    if (others.length > 0) return others.some((element) => linked(element) >= 0.5) && !others.some((element) => kept.has(element));
  }
  return false;
}

/**
 * Headlines that lead away, each with a line or two below it, set as most of the text is not.
 * @param parts why blocks were left out, which is changed
 */
export function leaveTeasers(chosen: readonly Piece[], parts: Map<number, string>): void {
  const prose = chosen.filter(({ index, text }) => !parts.has(index) && isProse(text));
  const isTeaser = (piece: Piece): boolean => {
    const above = chosen[chosen.indexOf(piece) - 1];
    return above !== undefined && level(above.element) < 9 && parts.get(above.index) === 'related link';
  };
  const settings = Map.groupBy(prose, ({ element }) => settingOf(element));
  for (const set of settings.values()) {
    const teasers = set.filter(isTeaser);
    const before = prose.slice(
      0,
      prose.findIndex((piece) => teasers.includes(piece)),
    );
    const isOther = wordsTogether(set) < wordsTogether(prose) / 2 || (!set.some((piece) => before.includes(piece)) && wordsTogether(before) >= WHOLE_WORDS);
    if (teasers.length >= FEWEST_TEASERS && teasers.length * 2 >= set.length && isOther)
      for (const { index } of set) if (index >= (teasers[0]?.index ?? 0)) parts.set(index, 'related link');
  }
}
