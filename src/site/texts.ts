/** An article's sentences as a page may show them, each with its anchor and the claims that it tells. */
import { parseArticle } from '../pipeline/markdown.ts';
import { readBlocks, sourceSpan } from '../pipeline/read.ts';
import { readSentences } from '../pipeline/sentences.ts';
import type { Claim, Mention } from '../schema.ts';
import { anchorsOf } from './anchors.ts';
import type { Story } from './library.ts';

export interface TextSentence {
  readonly text: string;
  /** Where it stands in the article's file. */
  readonly start: number;
  readonly end: number;
  readonly anchor: string;
  readonly heading: boolean;
  readonly told: readonly { readonly claim: Claim; readonly mention: Mention }[];
}

/** All claims that an article tells, each with the words that tell it, in the order of the text. */
export function toldBy(story: Story, article: string): { claim: Claim; mention: Mention }[] {
  return story.comparison.claims
    .flatMap((claim) => claim.mentions.filter((mention) => mention.article === article).map((mention) => ({ claim, mention })))
    .toSorted((a, b) => a.mention.start.offset - b.mention.start.offset || b.mention.end.offset - a.mention.end.offset);
}

// A page for each article and for each pair asks for the same sentences, and the search does, which the build asks outside of Astro.
const shared = globalThis as { corroborateSentences?: WeakMap<Story, Map<string, TextSentence[]>> };
const known = (shared.corroborateSentences ??= new WeakMap());

/** The sentences that the site may show: all, only those that the comparison quotes, or none of a withdrawn article. */
export function sentencesOf(story: Story, article: string): TextSentence[] {
  const own = known.get(story) ?? new Map<string, TextSentence[]>();
  const sentences = own.get(article) ?? readShown(story, article);
  known.set(story, own.set(article, sentences));
  return sentences;
}

function readShown(story: Story, article: string): TextSentence[] {
  const compared = story.compared.find((one) => one.id === article);
  const source = story.sources.get(article);
  if (!compared || !source) return [];
  const told = toldBy(story, article);
  const found = readSentences(article, readBlocks(parseArticle(source), source.text), story.lexicon);
  const anchors = anchorsOf(
    found.map((sentence) => sentence.text),
    's',
  );
  return found
    .map(({ text, block, start, end, heading }, index) => {
      const [from, to] = sourceSpan(block, start, end);
      const within = told.filter(({ mention }) => mention.start.offset < to && from < mention.end.offset);
      return { text, start: from, end: to, anchor: anchors[index] ?? '', heading, told: within };
    })
    .filter((sentence) => compared.publish === 'full' || sentence.told.length > 0);
}
