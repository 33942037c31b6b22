/** A claim's mentions -> what they tell otherwise, side by side. */
import type { Difference, DifferenceKind, Mention } from '../../schema/comparison.ts';
import type { DecisionOf } from '../../schema/decisions.ts';
import { wordsIn } from '../text/whole-words.ts';
import { isCell } from '../attributes/tables/cells.ts';
import { actorProposals } from './actor.ts';
import { cellProposals } from './cells.ts';
import { certaintyProposals } from './certainty.ts';
import { headingOf, type Proposal, setsApart, type Statement } from './contrast.ts';
import { polarityProposals } from './polarity.ts';
import { quantityProposals } from './quantity.ts';
import { soleTurnProposals } from './sole-turn.ts';
import { stageProposals } from './stage.ts';
import { timeProposals } from './time.ts';

export { headingOf, type Proposal, type ProposedSide, setsApart, type Statement } from './contrast.ts';

/** One rule a kind, in the order in which differences are listed. A rule has no say over another. */
const RULES: readonly ((told: readonly Statement[]) => Proposal[])[] = [
  quantityProposals,
  timeProposals,
  certaintyProposals,
  polarityProposals,
  stageProposals,
  actorProposals,
];

/**
 * The kinds that the program may call a difference by itself: on annotated stories at least .85 of at least ten proposals were
 * right (docs/decisions/ has the table, `npm run evaluate` prints it). The others are for an editor to judge.
 */
export const VERDICT_KINDS: ReadonlySet<DifferenceKind> = new Set(['quantity', 'time', 'certainty']);

/** Everything that the rules would call a difference between the mentions of one claim: verdicts, and what is only worth a question. */
export function proposals(told: readonly Statement[]): Proposal[] {
  if (told.some(({ clause }) => isCell(clause))) return cellProposals(told);
  const sole = soleTurnProposals(told);
  return [...RULES.flatMap((rule) => rule(told)).filter(({ kind }) => !sole.some((one) => one.kind === kind)), ...sole];
}

/** Of a side: its words, and by index the mention of each of its articles that shows it. */
export interface ShownSide {
  readonly words: readonly string[];
  readonly mentions: readonly number[];
}

/** A difference as it is published, with what shows each of its sides. */
export interface FoundDifference extends Difference {
  readonly shown: readonly ShownSide[];
}

/** The differences that the program states. */
export function findDifferences(proposed: readonly Proposal[], mentions: readonly Mention[]): FoundDifference[] {
  return proposed
    .filter(({ kind, isSole = false }) => VERDICT_KINDS.has(kind) || isSole)
    .map(({ kind, minor, sides }) => ({
      kind,
      minor,
      by: 'rule',
      sides: sides.map((side) => ({ articles: [...side.articles], value: headingOf(side) })),
      shown: sides.map(({ articles, words, told }) => ({
        words,
        mentions: articles
          .flatMap((article) => told.filter(({ mention }) => mention.article === article).slice(0, 1))
          .map(({ mention }) => mentions.indexOf(mention)),
      })),
    }));
}

/**
 * The difference that an editor stated; null where no two articles that tell the claim are set apart (one was withdrawn, or it was a slip).
 * An editor's words are held against the mentions here, since they name none: whole, or in the parts that a stroke or a comma sets apart.
 */
export function editorsDifference({ attribute, minor, sides }: DecisionOf<'difference'>, mentions: readonly Mention[]): FoundDifference | null {
  const told = sides
    .map(({ articles, value }) => ({ value, articles: articles.filter((id) => mentions.some(({ article }) => article === id)) }))
    .filter(({ articles }) => articles.length);
  if (!setsApart(told)) return null;
  const shown = told.map(({ articles, value }) => {
    const isWhole = mentions.some(({ article, quote }) => articles.includes(article) && wordsIn(quote, value) !== null);
    const words = isWhole ? [value] : value.split(/\s\/\s|[,;]\s/);
    return { words, mentions: articles.map((article) => bestMention(mentions, article, words)) };
  });
  return { kind: attribute, minor, by: 'editor', sides: told.map(({ articles, value }) => ({ articles, value })), shown };
}

/** By index, the mention of an article that holds some of the words, else its first. */
export function bestMention(mentions: readonly Mention[], article: string, words: readonly string[]): number {
  const holds = ({ article: own, quote }: Mention): boolean => own === article && words.some((some) => wordsIn(quote, some) !== null);
  // A headline that only asks shows less than a sentence that says so.
  const stating = mentions.findIndex((mention) => mention.stance !== 'questions' && holds(mention));
  const holding = stating >= 0 ? stating : mentions.findIndex(holds);
  return holding >= 0 ? holding : mentions.findIndex((mention) => mention.article === article);
}
