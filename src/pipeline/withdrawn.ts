/** What a withdrawn article leaves behind outside its own text: words of it in the addresses of claims. */
import type { Ledger } from '../schema.ts';
import { slug } from './hash.ts';
import type { SourceArticle, StorySource } from './types.ts';

/** An id is cut at this length, perhaps in the middle of a word. */
const CUT_AT = 60;

/**
 * The ledger without the ids that hold a word which only withdrawn articles have: here a promise (no word of it on the site) is worth more
 * than another (no address dies). A claim that others tell gets an id of their words. What an editor pinned is called as the editor said.
 */
export function forgetWithdrawn(ledger: Ledger, { articles, decisions }: Pick<StorySource, 'articles' | 'decisions'>): Ledger {
  const withdrawn = articles.filter(({ meta }) => meta.withdrawn !== undefined);
  if (withdrawn.length === 0) return ledger;
  const gone = new Set(withdrawn.map(({ id }) => id));
  const quotes = ledger.claims.flatMap(({ mentions }) => mentions.filter(({ article }) => gone.has(article)).map(({ quote }) => quote));
  const left = wordsOf(articles.filter(({ id }) => !gone.has(id)).map(bodyOf));
  const taken = [...wordsOf([...withdrawn.map(bodyOf), ...quotes])].filter((word) => !left.has(word));
  const pinned = new Set(decisions.flatMap(({ decision }) => ('pin' in decision ? [decision.pin] : [])));
  const isTaken = (id: string): boolean => {
    const words = id.split('-');
    return (
      !pinned.has(id) &&
      taken.some((word) => words.includes(word) || (id.length > CUT_AT && words.some((part) => part.length > 2 && word.startsWith(part) && !left.has(part))))
    );
  };
  return { claims: ledger.claims.filter(({ id }) => !isTaken(id)), redirects: ledger.redirects.filter(({ from }) => !isTaken(from)) };
}

const bodyOf = ({ text, bodyOffset }: SourceArticle): string => text.slice(bodyOffset);
const wordsOf = (texts: readonly string[]): Set<string> => new Set(texts.flatMap((text) => slug(text).split('-')));
