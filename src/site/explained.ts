/** Why a claim's passages stand together, and why the nearest other does not, in words for any reader. */
import { type ExplainedPair, explainer, type Explanation, type NearMiss, type Passage } from '../pipeline/explain.ts';
import { scoreStory } from '../pipeline/index.ts';
import type { Claim } from '../schema.ts';
import { listOf } from './format.ts';
import type { Story } from './library.ts';
import { articleName } from './names.ts';

/** More words than these tell a reader no more. */
const WORDS = 6;

// Pages of one story are made one after another; to keep more than one story's would cost the memory of the whole site.
let last: { readonly story: Story; readonly explain: (claim: Claim) => Explanation } | null = null;

/** What the program saw in the passages of a claim. */
export function explanationOf(story: Story, claim: Claim): Explanation {
  if (last?.story !== story) {
    const scored = scoreStory({ articles: [...story.sources.values()] }, story.lexicon);
    last = { story, explain: explainer(scored, story.comparison, null) };
  }
  return last.explain(claim);
}

/** For each passage its surest pair, each pair once, the surest first. */
export function telling({ pairs }: Explanation): ExplainedPair[] {
  const seen = new Set<string>();
  return pairs.filter(({ a, b }) => {
    const isNews = !seen.has(key(a)) || !seen.has(key(b));
    seen.add(key(a)).add(key(b));
    return isNews;
  });
}

const key = ({ article, quote }: Passage): string => `${article} ${quote}`;

/** "“warehouse”, “Tuesday” and “burnt”"; null where nothing telling is shared. */
export function sharedWords({ shared }: ExplainedPair): string | null {
  return shared.length ? listOf(shared.slice(0, WORDS).map((word) => `“${word}”`)) : null;
}

/** The names of the two articles of a pair. */
export function bothNames(story: Story, { a, b }: ExplainedPair): string {
  return listOf([a.article, b.article].map((id) => articleName(story, id)));
}

/** The nearest passage outside whose words may be shown: of an article that is only quoted, what the comparison quotes anyway. */
export function nearestShown(story: Story, { near }: Explanation): NearMiss | null {
  const isShown = ({ article, quote }: Passage): boolean =>
    story.compared.some(({ id, publish }) => id === article && publish === 'full') ||
    story.comparison.claims.some(({ mentions }) => mentions.some((mention) => mention.article === article && mention.sentence.includes(quote)));
  return near.find(isShown) ?? null;
}
