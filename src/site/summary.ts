/** What pages of the whole site say of a story: a summary, so that a list of all stories never needs all comparisons at once. */
import type { Claim } from '../schema/comparison.ts';

import { claimHref, hrefOf, tells } from './claims.ts';
import { type Dispute, disputesOf, type SharedReport, sharedReport } from './disputes.ts';
import { type FedClaim, fedClaims } from './feeds/fed.ts';
import { dayRange, someOf, withoutOuterMarks } from './format.ts';
import type { OwnCorrection, Story } from './library.ts';
import { gradeOf, isSettled, type Grade } from './grade.ts';
import { cellOf } from './outlets/outlet-cell.ts';
import { articleName, publishedWords, reportCount } from './names.ts';
import { byInterest } from './order.ts';
import { firstOf, type OutletFigures, outletFigures } from './outlets/outlet-figures.ts';
import { claimsOfOutlet, tally, type Tally } from './tally.ts';
import { urls } from './urls.ts';
import { isOutletsWords } from '../compare/label-words.ts';
import { byFalling } from '../compare/order.ts';

/** Claims named of a story in a list, and in a feed. */
const [LISTED, FED] = [4, 8] as const;

/** A claim as a list names it. */
export interface NamedClaim extends Pick<Claim, 'label'> {
  /** Whether the label is an outlet's words. */
  readonly inQuotes: boolean;
  readonly href: string;
  readonly grade: Grade;
}

/** Plain data: it is kept on disk between two builds. */
export interface StorySummary {
  readonly id: string;
  readonly date: string;
  readonly updated: string | null;
  readonly title: string;
  readonly standfirst: string;
  readonly tags: readonly string[];
  /** How many articles are compared. */
  readonly articles: number;
  readonly sums: Tally;
  /** How many reports its articles name or say to be their own. */
  readonly reports: number;
  /** Of its articles, `3 – 8 May 2031`; null where none states a day. */
  readonly days: string | null;
  /** On what its outlets differ, what most of them tell first. */
  readonly disputes: readonly Dispute[];
  /** What they agree on, what most of them tell first. */
  readonly agreed: readonly NamedClaim[];
  readonly report: SharedReport | null;
  /** What a feed tells of it, what differs first. */
  readonly fed: readonly FedClaim[];
  /** Newest first; `href` leads to the claim, where there is still one. */
  readonly corrections: readonly (OwnCorrection & { readonly href: string | null })[];
  /** The outlets that have an article in it. */
  readonly outlets: readonly OutletFigures[];
}

/** What stands of a story on the page of one of its outlets. Plain data, as the summary. */
export interface OutletPart {
  readonly outlet: string;
  readonly articles: readonly { readonly href: string; readonly title: string | null; readonly published: string; readonly withdrawn: boolean }[];
  readonly sums: Tally;
  /** What it told before all others. */
  readonly first: readonly NamedClaim[];
  readonly differs: readonly (NamedClaim & Pick<Claim, 'status' | 'differences'> & { readonly told: readonly Telling[] })[];
  readonly agreed: readonly (NamedClaim & { readonly others: string; readonly reports: string })[];
  readonly single: readonly { readonly href: string; readonly quote: string }[];
}

/** What an article says of a claim. */
interface Telling {
  readonly name: string;
  /** Our heading of its side; empty where it stands on none. */
  readonly heading: string;
  /** Its own words, in short. */
  readonly quote: string;
  readonly cut: boolean;
  /** Whether it is of the outlet whose page this is. */
  readonly own: boolean;
}

const named = (story: Story, claim: Claim): NamedClaim => ({
  href: hrefOf(story, claim),
  label: claim.label,
  inQuotes: isOutletsWords(claim),
  grade: gradeOf(claim),
});

/** What lists, feeds and corrections say of a story. */
export function summarise(story: Story): StorySummary {
  const { title, standfirst, tags } = story.comparison.story;
  const agreed = story.shared.filter((claim) => claim.status === 'agreed');
  const compared = new Set(story.compared.map((article) => article.id));
  return {
    id: story.id,
    date: story.date,
    updated: story.updated,
    title,
    standfirst,
    tags,
    articles: story.compared.length,
    sums: tally(story.comparison.claims),
    reports: story.comparison.origins.filter(({ kind, articles }) => kind !== 'unnamed' && articles.some((id) => compared.has(id))).length,
    days: dayRange(story.compared.flatMap(({ published }) => published ?? [])),
    disputes: disputesOf(story),
    agreed: byInterest(story, agreed).slice(0, LISTED).map((claim) => named(story, claim)), // prettier-ignore
    report: sharedReport(story),
    fed: fedClaims(story).slice(0, FED),
    corrections: story.corrections.map((one) => ({ ...one, href: one.claim ? claimHref(story, one.claim) : null })),
    outlets: outletFigures(story),
  };
}

/** What stands of a story on the pages of its outlets, one entry for each of them. */
export function outletParts(story: Story): OutletPart[] {
  return outletsOf(story).map((outlet) => {
    const claims = byInterest(story, claimsOfOutlet(story, outlet));
    const own = (status: Claim['status']): Claim[] => claims.filter((claim) => claim.status === status && isSettled(claim));
    const articles = story.articles.filter((article) => article.outlet.id === outlet);
    return {
      outlet,
      articles: articles.map((article) => ({
        href: urls.article(story.id, article.id),
        title: article.title,
        published: publishedWords(article),
        withdrawn: article.withdrawn !== null,
      })),
      sums: tally(claims),
      first: byInterest(story, firstOf(story, outlet)).map((claim) => named(story, claim)),
      differs: own('differs').map((claim) => ({
        ...named(story, claim),
        status: claim.status,
        // Who stands where is in what each of them tells.
        differences: claim.differences.map((difference) => ({ ...difference, sides: [] })),
        told: tellingsOf(story, claim, outlet),
      })),
      agreed: own('agreed').map((claim) => ({
        ...named(story, claim),
        others: someOf(story.compared.filter((one) => one.outlet.id !== outlet && tells(claim, one.id)).map(({ id }) => articleName(story, id))),
        reports: reportCount(story, claim),
      })),
      single: own('single').flatMap(({ mentions }) =>
        mentions
          .slice(0, 1)
          .map((mention) => ({ href: urls.passage(story.id, mention.article, story.anchor(mention)), quote: withoutOuterMarks(mention.quote) })),
      ),
    };
  });
}

function outletsOf(story: Story): string[] {
  return [...new Set(story.articles.map(({ outlet }) => outlet.id))];
}

/** What each article says of a claim, those of `outlet` first. */
function tellingsOf(story: Story, claim: Claim, outlet: string): Telling[] {
  const told = story.compared.flatMap((article): Telling[] => {
    const cell = cellOf(story, claim, article.id);
    if (cell.kind !== 'told') return [];
    return [{ name: articleName(story, article.id), own: article.outlet.id === outlet, heading: cell.heading, quote: cell.quote, cut: cell.cut }];
  });
  return told.toSorted(byFalling(({ own }) => own));
}
