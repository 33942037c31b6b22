/** A story's disputes as the pages of many stories show them: each side in its outlets' own words, with its drawing. Plain data. */
import { isOutletsWords } from '../compare/label-words.ts';
import type { Claim, Difference } from '../schema/comparison.ts';
import { byWeight, kindWord, shortQuote } from './cells.ts';
import { type Chart, chartOf, ownWords, type Shape, type ShownSide } from './charts/index.ts';
import { standingWords } from './charts/standing.ts';
import { hrefOf } from './claims.ts';
import { someOf } from './format.ts';
import { by } from '../compare/order.ts';
import { differenceGrade, type Grade } from './grade.ts';
import type { Story } from './library.ts';
import { articleName } from './names.ts';
import { byInterest } from './order.ts';

export interface DisputeSide {
  readonly shape: Shape;
  /** Ours. */
  readonly heading: string;
  /** The outlets' own words, to the letter; null where they cannot be cut out. */
  readonly quote: string | null;
  /** Whether more words of the passage follow. */
  readonly cut: boolean;
  /** The outlets by name, first those whose words the quotation is; and whether they have it from one report or one speaker. */
  readonly who: string;
  readonly names: string;
}

export interface Dispute {
  readonly href: string;
  readonly label: string;
  /** Whether the label is an outlet's words. */
  readonly inQuotes: boolean;
  readonly grade: Grade;
  /** In what they differ, as a reader would ask. */
  readonly kind: string;
  readonly drawing: Chart['drawing'];
  /** What the drawing shows, for those who do not see it. */
  readonly words: string;
  /** From the least to the most, where the drawing has an order. */
  readonly sides: readonly DisputeSide[];
  readonly outlets: number;
}

/** A story gives a page of many so many disputes at most: its own lead, and places that no other story fills. */
const MOST = 4;
/** Letters of a quotation that stands large. */
const LONGEST = 60;

/** What the outlets of a story differ on, what most of them tell first; nothing that is not settled. */
export function disputesOf(story: Story): Dispute[] {
  const claims = story.shared.filter((claim) => claim.status === 'differs');
  const disputes = byInterest(story, claims).flatMap((claim): Dispute[] => {
    const [difference] = byWeight(claim.differences).filter((one) => !one.minor && differenceGrade(claim, one) !== 'open');
    return difference ? [disputeOf(story, claim, difference)] : [];
  });
  // Two disputes in a row that a reader can read in the outlets' own words say more than those with our headings.
  return disputes.toSorted((a, b) => Number(isQuoted(b)) - Number(isQuoted(a))).slice(0, MOST);
}

/** Whether each side has words of its outlets. */
export const isQuoted = ({ sides }: Dispute): boolean => sides.length > 1 && sides.every(({ quote }) => quote !== null);

function disputeOf(story: Story, claim: Claim, difference: Difference): Dispute {
  const { sides, drawing, words } = chartOf(story, claim, difference);
  const tellers = new Set(claim.mentions.map(({ article }) => article));
  return {
    href: hrefOf(story, claim),
    label: claim.label,
    inQuotes: isOutletsWords(claim),
    grade: differenceGrade(claim, difference),
    kind: kindWord(claim, difference),
    drawing,
    words,
    sides: sides.map((side) => sideOf(story, claim, side)),
    outlets: new Set(story.compared.filter(({ id }) => tellers.has(id)).map(({ outlet }) => outlet.id)).size,
  };
}

function sideOf(story: Story, claim: Claim, side: ShownSide): DisputeSide {
  const told = side.articles.flatMap((id) => ownWords(side, id).map((words) => ({ id, words: words.toLowerCase(), ...shortQuote(words, LONGEST) })));
  const sayers = (words: string): string[] => side.articles.filter((id) => told.some((one) => one.id === id && one.words === words));
  // What most of them say, in the fewest letters.
  const [best] = told.toSorted(by(({ words }) => [-sayers(words).length, words.length]));
  return {
    shape: side.shape,
    heading: side.heading,
    quote: best?.quote ?? null,
    cut: best?.cut ?? false,
    who: standingWords(story, claim, side, best && sayers(best.words)),
    names: someOf(side.articles.map((id) => articleName(story, id))),
  };
}

/** A report that many of a story's articles repeat: whose report it really is. */
export interface SharedReport {
  readonly name: string;
  /** Those who repeat it, by name; of many the first. */
  readonly names: readonly string[];
  readonly repeat: number;
  readonly articles: number;
  /** How many of the agreed claims of the story have no other report behind them. */
  readonly agreed: number;
}

const [FEWEST_REPEATING, MOST_NAMES] = [3, 6] as const;

/** The report that most of a story's articles repeat; null where fewer than three do, or fewer than half. */
export function sharedReport(story: Story): SharedReport | null {
  const compared = new Set(story.compared.map(({ id }) => id));
  const reports = story.comparison.origins
    .filter(({ kind }) => kind === 'named' || kind === 'handout')
    .map((origin) => ({ origin, repeating: origin.articles.filter((id) => compared.has(id)) }))
    .toSorted((a, b) => b.repeating.length - a.repeating.length);
  const [first] = reports;
  if (!first || first.repeating.length < FEWEST_REPEATING || first.repeating.length * 2 < compared.size) return null;
  const { origin, repeating } = first;
  const agreed = story.shared.filter((claim) => claim.status === 'agreed');
  return {
    name: origin.name,
    names: story.compared.filter(({ id }) => repeating.includes(id)).slice(0, MOST_NAMES).map(({ id }) => articleName(story, id)), // prettier-ignore
    repeat: repeating.length,
    articles: compared.size,
    agreed: agreed.filter((claim) => claim.origins.length === 1 && claim.origins[0] === origin.id).length,
  };
}
