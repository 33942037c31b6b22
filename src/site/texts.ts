/** An article's sentences as a page may show them, each with its anchor and the claims that it tells. */
import type { PlacedSentence } from '../compare/text/placed.ts';
import type { Claim, Mention } from '../schema/comparison.ts';
import { anchorsOf } from './anchors.ts';
import type { Story } from './library.ts';
import { by } from '../compare/order.ts';

export interface TextSentence extends PlacedSentence {
  readonly anchor: string;
  readonly told: readonly { readonly claim: Claim; readonly mention: Mention }[];
}

/** All claims that an article tells, each with the words that tell it, in the order of the text. */
export function toldBy(story: Story, article: string): { claim: Claim; mention: Mention }[] {
  return story.comparison.claims
    .flatMap((claim) => claim.mentions.filter((mention) => mention.article === article).map((mention) => ({ claim, mention })))
    .toSorted(by(({ mention: { start, end } }) => [start.offset, -end.offset]));
}

// A page for each article and for each pair asks for the same sentences, and so does the search.
const known = new WeakMap<Story, Map<string, TextSentence[]>>();

/** The sentences that the site may show: all, only those that the comparison quotes, or none of a withdrawn article. */
export function sentencesOf(story: Story, article: string): TextSentence[] {
  const own = known.get(story) ?? new Map<string, TextSentence[]>();
  const sentences = own.get(article) ?? findShown(story, article);
  known.set(story, own.set(article, sentences));
  return sentences;
}

function findShown(story: Story, article: string): TextSentence[] {
  const compared = story.compared.find((one) => one.id === article);
  const found = story.sentences[article];
  if (!compared || !found) return [];
  const told = toldBy(story, article);
  const anchors = anchorsOf(
    found.map((sentence) => sentence.text),
    's',
  );
  return found
    .map((sentence, index) => {
      const within = told.filter(({ mention }) => mention.start.offset < sentence.end && sentence.start < mention.end.offset);
      return { ...sentence, anchor: anchors[index] ?? '', told: within };
    })
    .filter(({ row, told: own }) => own.length > 0 || (compared.publish === 'full' && !row));
}
