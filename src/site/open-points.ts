/** What is not settled about a claim, as a question in words: an open point of the document without its ids. */
import type { Claim, OpenPoint } from '../schema/comparison.ts';
import { KIND_WORDS } from './format.ts';

/** One question, in our words, and the outlets' own words that it is about: each stands in a mention. */
export interface OpenQuestion {
  readonly asks: string;
  readonly words: readonly string[];
  /** How many more words there are. */
  readonly more: number;
}

/** More words than these say no more. */
const MOST = 5;

/** What an editor has still to decide on a claim, in the order of the document, each once. */
export function openQuestions({ open, mentions }: Pick<Claim, 'open' | 'mentions'>): OpenQuestion[] {
  const quotes = mentions.map(({ quote }) => quote);
  const questions = open.map(({ kind, words }) => {
    const said = [...new Set(words)].filter((word) => quotes.some((quote) => quote.includes(word)));
    const shown = said.length > MOST + 1 ? MOST : said.length;
    return { asks: asked(kind), words: said.slice(0, shown), more: said.length - shown };
  });
  return [...new Map(questions.map((question) => [`${question.asks} ${question.words.join('/')}`, question])).values()];
}

function asked(kind: OpenPoint['kind']): string {
  if (kind === 'match') return 'whether they speak of one thing';
  if (kind === 'wording') return 'whether words so different say the same';
  return kind === 'polarity' ? 'whether they say yes or no' : KIND_WORDS[kind];
}
