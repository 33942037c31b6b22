/** A claim as it is passed on: in a title, on a card, in a picture, in a feed. Both sides in the outlets' own words; nothing that is not settled. */
import { isOutletsWords } from '../compare/label-words.ts';
import type { Claim, Mention } from '../schema/comparison.ts';
import { byFalling } from '../compare/order.ts';
import { byWeight, kindsOf, wordsFor } from './cells.ts';
import { type Chart, chartOf, type Shape, shownSides } from './charts/index.ts';
import { excerptAround, type Excerpt } from './excerpt.ts';
import { capital, count, inWords, listOf, someOf, withoutOuterMarks } from './format.ts';
import { isSettled } from './grade.ts';
import type { Story } from './library.ts';
import { articleName, reportsOf } from './names.ts';
import { oneLine } from './one-line.ts';

/** Letters of a side's own words, alone and with what they stand in. */
const [LONGEST_WORDS, LONGEST_EXCERPT] = [60, 90] as const;
/** Letters of a title, which search engines and social networks cut, and of a label in it. */
const [LONGEST_TITLE, LONGEST_LABEL] = [110, 70] as const;
/** Of a claim on which outlets agree so many are quoted, and in a description of one on which they differ so many sides. */
const MOST_VOICES = 3;
/** Kinds whose words say nothing without the words around them: “could”, “has begun”. */
const NEEDS_CONTEXT: ReadonlySet<string> = new Set(['certainty', 'polarity', 'stage', 'scope', 'attribution']);

/** One side of a claim: our heading, and an outlet's own words for it. */
export interface SharedSide extends Excerpt {
  /** Empty where outlets agree. */
  readonly heading: string;
  /** As a chart draws it; undefined where outlets agree. */
  readonly shape?: Shape | undefined;
  /** The mention whose words they are. */
  readonly mention: Mention;
  /** The words that set it apart, within the quotation; empty where nothing does. */
  readonly telling: string;
  /** Whose words they are, and who else says so in others. */
  readonly by: string;
  readonly also: string;
}

/** Whether a claim may stand in a feed, a title or a picture: two outlets tell it, and it is settled that they do. */
export function isShareable(claim: Claim): boolean {
  return claim.status !== 'single' && isSettled(claim);
}

/** The sides of the weightiest difference, or, of a claim on which outlets agree, the words of some of them. */
export function sharedSides(story: Story, claim: Claim): SharedSide[] {
  const [difference] = byWeight(claim.differences).filter(({ minor }) => !minor);
  if (!difference) return voices(story, claim);
  return shownSides(story, claim, difference).flatMap((side): SharedSide[] => {
    const found = side.mentions.map((mention) => ({ mention, telling: longest(wordsFor(mention.quote, side.words)) }));
    // Whoever stands on one side alone speaks for it best.
    const sure = (mention: Mention): boolean => difference.sides.filter(({ articles }) => articles.includes(mention.article)).length === 1;
    const [best] = found.toSorted(byFalling(({ mention, telling }) => [telling !== '', sure(mention), telling.length]));
    if (!best) return [];
    const { mention, telling } = best;
    const alone = telling !== '' && telling.length <= LONGEST_WORDS && (!NEEDS_CONTEXT.has(difference.kind) || telling.includes(' '));
    const excerpt = alone ? { quote: oneLine(telling), before: false, after: false } : excerptAround(mention.quote, telling, LONGEST_EXCERPT);
    return [{ ...excerpt, heading: side.heading, shape: side.shape, mention, telling, ...whoSay(story, mention, side.articles) }];
  });
}

/** What a card draws; null where its columns say it: steps would say it again. */
export function cardChart(story: Story, claim: Claim): Chart | null {
  const main = byWeight(claim.differences).find(({ minor }) => !minor);
  const chart = main && chartOf(story, claim, main);
  return chart && ['numbers', 'days', 'spells'].includes(chart.drawing.kind) ? chart : null;
}

function voices(story: Story, claim: Claim): SharedSide[] {
  const told = story.compared.flatMap(({ id, outlet }) =>
    claim.mentions.filter(({ article }) => article === id).map((mention) => ({ mention, outlet: outlet.id })),
  );
  const each = [...new Map(told.toReversed().map((one) => [one.outlet, one])).values()].toReversed();
  return each.slice(0, MOST_VOICES).map(({ mention }) => ({
    ...excerptAround(mention.quote, '', LONGEST_EXCERPT),
    heading: '',
    mention,
    telling: '',
    ...whoSay(story, mention, []),
  }));
}

function whoSay(story: Story, { article }: Mention, side: readonly string[]): Pick<SharedSide, 'by' | 'also'> {
  const by = articleName(story, article);
  const others = story.compared.filter(({ id }) => side.includes(id) && id !== article).map(({ id }) => articleName(story, id));
  return { by, also: someOf([...new Set(others)].filter((name) => name !== by)) };
}

/** `Bay Gazette, also Harbour Post and Evening Courier`: of whom the words are, and who says the same in others. */
export function saidBy({ by, also }: Pick<SharedSide, 'by' | 'also'>): string {
  return also === '' ? by : `${by}; also ${also}`;
}

const longest = (words: readonly string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a), '');

/**
 * What a claim's page is called wherever a link to it is shown: `How much oil leaked: 40 tonnes or 300 tonnes? – Oil in Sorrel Bay`. A claim that is
 * not settled is named by no title: `Not settled: passages that may say the same – …`.
 */
export function shareTitle(story: Story, claim: Claim): string {
  const end = ` – ${story.comparison.story.title}`;
  if (!isShareable(claim)) return `Not settled: passages that may say the same${end}`;
  const label = titleLabel(claim);
  if (claim.status === 'agreed') return `${label}: ${inWords(tellingOutlets(story, claim))} outlets agree${end}`;
  const asked = `${label}: ${alternatives(sharedSides(story, claim).map(({ heading }) => heading))}?`;
  return (asked.length <= LONGEST_TITLE ? asked : `${label}: told differently, ${listOf(kindsOf(claim))}`) + end;
}

/** An editor's heading and the heads of a table as they are, an outlet's words in quotation marks, cut outside of them. */
export function titleLabel(claim: Claim): string {
  const { label } = claim;
  if (!isOutletsWords(claim)) return oneLine(label);
  const { quote, after } = excerptAround(withoutOuterMarks(label).replace(/\.$/, ''), '', LONGEST_LABEL);
  return `“${quote}”${after ? ' …' : ''}`;
}

/** `40 tonnes or 300 tonnes`; with a comma where a side has an "or" of its own. */
function alternatives(headings: readonly string[]): string {
  const each = [...new Set(headings.map(oneLine))];
  const comma = each.length === 2 && each.some((heading) => / or /.test(heading)) ? ',' : '';
  return each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')}${comma} or ${each.at(-1)}`;
}

/** How many outlets tell a claim. */
export function tellingOutlets(story: Story, claim: Claim): number {
  const articles = new Set(claim.mentions.map(({ article }) => article));
  return new Set(story.compared.filter(({ id }) => articles.has(id)).map(({ outlet }) => outlet.id)).size;
}

/** The heading over a claim's sentences: how many outlets tell it, in how many ways, and from how many reports. */
export function sharedHeading(story: Story, claim: Claim): string {
  const outlets = tellingOutlets(story, claim);
  const who = outlets === 1 ? 'One outlet' : `${capital(inWords(outlets))} outlets`;
  if (!isSettled(claim)) return 'Passages that may say the same';
  const ways = sharedSides(story, claim).length;
  return claim.status === 'differs' ? `${who} tell it in ${inWords(ways)} ways` : `${who} say the same`;
}

/** What a link to a claim says below its title: each side in an outlet's words, or who agrees. */
export function shareText(story: Story, claim: Claim): string {
  if (!isShareable(claim))
    return `Passages of ${count(tellingOutlets(story, claim), 'outlet')} that may say the same, sentence by sentence. Nobody has decided yet.`;
  const reports = reportsOf(story, claim).length;
  const all = sharedSides(story, claim);
  const sides = all.slice(0, MOST_VOICES).map((side) => `${quoteOf(side)} (${saidBy(side)})`);
  const more = all.length > sides.length ? ` and ${all.length - sides.length} more` : '';
  return `${sides.join(claim.status === 'differs' ? ' ≠ ' : ' = ')}${more}. ${count(tellingOutlets(story, claim), 'outlet')}, ${reports === 0 ? 'no report named' : count(reports, 'report')}.`;
}

/** A side's own words within quotation marks; what was left out is said outside. */
export function quoteOf({ quote, before, after }: Excerpt): string {
  return `${before ? '… ' : ''}“${quote}”${after ? ' …' : ''}`;
}
