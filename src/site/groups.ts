/** Mentions by the report that they repeat: several outlets with one report are one confirmation, and look it. */
import type { Claim, Mention, Origin } from '../schema/comparison.ts';
import { byWeight, sidesOf, wordsFor } from './cells.ts';
import { type Shape, shownSides } from './charts/index.ts';
import { capital, count, inWords, listOf } from './format.ts';
import type { Story } from './library.ts';
import { articleName, originName } from './names.ts';

/** many: a report that several outlets repeat; one: an outlet's alone; none: no report is named. */
export type ReportLook = 'many' | 'one' | 'none';

export interface ReportGroup {
  readonly name: string;
  readonly look: ReportLook;
  /** How it shows, in our words; empty where its name says it. */
  readonly note: string;
  readonly mentions: readonly ToldMention[];
}

/** A mention with the words in it that set it apart. */
export interface ToldMention {
  readonly mention: Mention;
  readonly words: readonly string[];
}

export interface ClaimSide {
  /** Our heading; null for those that stand on no side. */
  readonly heading: string | null;
  /** As a chart draws it. */
  readonly shape?: Shape | undefined;
  /** Who stands on it, whether or not a sentence of theirs is left to show for it. */
  readonly names: string;
  readonly outlets: number;
  readonly groups: readonly ReportGroup[];
}

/** The sides of a claim's weightiest difference, each by report; one without a heading where nothing sets its mentions apart. Each mention stands in one of them. */
export function claimSides(story: Story, claim: Claim): ClaimSide[] {
  const differences = byWeight(claim.differences).filter(({ minor }) => !minor);
  const [first] = differences;
  /** By mention, the words that set it apart in any difference. */
  const words = new Map<Mention, string[]>();
  for (const difference of differences)
    for (const side of sidesOf(story, claim, difference))
      for (const mention of side.mentions) words.set(mention, [...(words.get(mention) ?? []), ...wordsFor(mention.quote, side.words)]);
  const left = new Set(claim.mentions);
  const take = (mentions: readonly Mention[]): ToldMention[] =>
    mentions.flatMap((mention) => (left.delete(mention) ? [{ mention, words: [...new Set(words.get(mention) ?? [])] }] : []));
  const shown = (first ? shownSides(story, claim, first) : []).map((side) => ({ side, told: take(side.mentions) }));
  // What else an article of a side says of the claim stands beside what shows the side.
  const sides = shown.map(({ side, told }): { heading: string | null; shape: Shape | undefined; articles: readonly string[]; told: ToldMention[] } => ({
    articles: side.articles,
    shape: side.shape,
    heading: capital(side.heading),
    told: [...told, ...take(claim.mentions.filter(({ article }) => side.articles.includes(article)))],
  }));
  const rest = take(claim.mentions);
  return [...sides, ...(rest.length > 0 ? [{ heading: null, shape: undefined, told: rest, articles: rest.map(({ mention }) => mention.article) }] : [])].map(
    ({ heading, shape, told, articles }) => ({
      heading,
      shape,
      names: listOf(story.compared.filter(({ id }) => articles.includes(id)).map(({ id }) => articleName(story, id))),
      outlets: outletCountOf(story, articles),
      groups: groupsOf(story, told),
    }),
  );
}

/** Of how many outlets some articles are. */
const outletCountOf = (story: Story, articles: readonly string[]): number =>
  new Set(story.compared.filter(({ id }) => articles.includes(id)).map(({ outlet }) => outlet.id)).size;

/** Reports that several outlets repeat come first, those that name none last; within one, the order of the columns. */
function groupsOf(story: Story, told: readonly ToldMention[]): ReportGroup[] {
  const ordered = story.compared.flatMap(({ id }) => told.filter(({ mention }) => mention.article === id));
  const groups = [...Map.groupBy(ordered, ({ mention }) => mention.origin)].map(([id, mentions]): ReportGroup => {
    const origin = id === null ? undefined : story.origins.get(id);
    return origin
      ? {
          name: originName(story, origin),
          look: lookOf(story, origin),
          note: noteOf(
            origin,
            outletCountOf(
              story,
              mentions.map(({ mention }) => mention.article),
            ),
          ),
          mentions,
        }
      : { name: 'names no report', look: 'none', note: '', mentions };
  });
  const rank = { many: 0, one: 1, none: 2 } as const;
  return groups.toSorted((a, b) => rank[a.look] - rank[b.look]);
}

function lookOf(story: Story, { kind, articles }: Origin): ReportLook {
  if (kind === 'unnamed') return 'none';
  return outletCountOf(story, articles) > 1 ? 'many' : 'one';
}

function noteOf({ kind }: Origin, outlets: number): string {
  if (kind === 'own') return 'says that it found this out itself';
  if (kind === 'unnamed') return '';
  if (outlets > 1) return `${kind === 'handout' ? 'quoted' : 'repeated'} by ${inWords(outlets)} outlets here`;
  return kind === 'handout' ? 'quoted' : 'named as the source';
}

/** How many outlets and reports stand behind some groups: `3 outlets, one report`. */
export function groupWords({ outlets, groups }: Pick<ClaimSide, 'outlets' | 'groups'>): string {
  const reports = groups.filter(({ look }) => look !== 'none').length;
  const named = reports === 0 ? 'no report named' : reports === 1 ? 'one report' : `${reports} reports`;
  return `${count(outlets, 'outlet')}, ${named}`;
}
