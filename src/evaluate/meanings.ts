/** What each figure says, for readers who have never heard of precision and recall. */
import type { Figure } from './score.ts';

export const MEANINGS: Readonly<Record<Figure, string>> = {
  evidence: 'Of the quotes that the comparison shows, the share that stands in its article word for word, at the place that is named.',
  pairPrecision: 'Of two quotes from different articles that are shown as one claim, how often they really say the same.',
  pairRecall: 'Of two passages from different articles that say the same, how often the comparison shows them together.',
  pairF1: 'The two figures before in one (their harmonic mean): high only when both are.',
  claimsFound: 'Of the claims that two or more articles tell, the share that was found in at least two thirds of them.',
  askedFound: 'Of the claims that the story turns on, the share that was found in every article that tells them.',
  verdicts: 'Of the claims found, the share that is rightly called agreed or differing.',
  differences: 'Of the differences between articles (in number, time, certainty and so on), how many were found and how few made up, in one figure.',
  silentRight: 'Of the articles that are called silent on a claim, the share that really does not tell it.',
  silentFound: 'Of the articles that really do not tell a claim, the share that is called silent.',
  boilerplate: 'How many quotes reach into something that is no article text, such as a photo credit; a count, not a share.',
};
