/** Other articles that stand below or within this one, each in an element of its own. */
import { wordsOf } from '../letters.ts';
import { linked } from './lists.ts';
import { type Piece, wordsTogether } from './piece.ts';

/** A shorter line, such as a name, leads to its owner. */
const FEWEST_WORDS = 3;

/**
 * Leaves out text in an `<article>` whose headline leads elsewhere, if most of the text stands in another one, or in none. A post of a live
 * blog leads nowhere, or to a place of its page.
 * @param parts why blocks were left out, which is changed
 */
export function leaveOtherArticles(chosen: readonly Piece[], parts: Map<number, string>): void {
  const left = chosen.filter(({ index }) => !parts.has(index));
  const articles = [...Map.groupBy(left, ({ element }) => element.closest('article'))];
  const most = Math.max(...articles.map(([, pieces]) => wordsTogether(pieces)));
  // A page of which no article holds most is a list of them.
  if (most * 2 < wordsTogether(left)) return;
  const own = articles.find(([, pieces]) => wordsTogether(pieces) === most)?.[0] ?? null;
  for (const [other, pieces] of articles) {
    if (other === null || other === own || (own !== null && other.contains(own)) || !leadsElsewhere(other)) continue;
    for (const { index } of pieces) parts.set(index, 'related link');
  }
}

const leadsElsewhere = (article: Element): boolean =>
  [...article.querySelectorAll('h1, h2, h3, h4, h5, h6')].some((heading) => wordsOf(heading.textContent).length >= FEWEST_WORDS && linked(heading) >= 0.9);
