/** An article's text with its claims marked, and what the margin says beside each of them. */
import { markArticle, markHeadline, toHtml, type Mark } from '../text-marks/mark.ts';
import { STATUS_WORDS } from './format.ts';
import { isSettled, shownStatus } from './grade.ts';
import { passageKey, type Story } from './library.ts';
import { piecesOf, type Piece } from './margins.ts';
import { outletCount } from './names.ts';
import { type MarkedPassage, notesOf, type Note } from './notes.ts';
import { sentencesOf, toldBy } from './texts.ts';
import { urls } from './urls.ts';
import { by } from '../compare/order.ts';

export interface MarkedText {
  /** The headline as HTML; null when the copy has none or it may not be shown. */
  readonly headline: string | null;
  readonly headlineMarks: readonly string[];
  readonly pieces: readonly Piece[];
  /** By the anchors of their passages. */
  readonly notes: ReadonlyMap<string, Note>;
}

/** What the page of an article shows of its text; null when none of its words may be shown. */
export function markedText(story: Story, article: string): MarkedText | null {
  const source = story.sources.get(article);
  const compared = story.compared.find((one) => one.id === article);
  if (!source || !compared) return null;
  const passages = passagesOf(story, article);
  const marks = [...passages.values()].map((passage) => markOf(story, passage));
  const anchors = sentencesOf(story, article).map(({ anchor, start, end }) => ({ id: anchor, start, end }));
  const quotesOnly = compared.publish === 'quotes';
  const title = markHeadline(source, { marks, anchors });
  const [headline] = title === null ? [] : piecesOf([{ type: 'element', tagName: 'p', properties: {}, children: title }], { quotesOnly });
  const headlineMarks = headline?.marks ?? [];
  const words = quotesOnly ? headline?.html.replace(/^<p>|<\/p>$/g, '') : title && toHtml(title);
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number | null => {
    const isShared = !headlineMarks.includes(id) && passages.get(id)?.claims.some((claim) => claim.status !== 'single');
    if (isShared) numbers.set(id, numbers.size + 1);
    return numbers.get(id) ?? null;
  };
  // A copy in Markdown whose title is no heading keeps its words where they are.
  const pieces = piecesOf(markArticle(source, { marks, anchors, omitTitle: true }), { quotesOnly, numberOf }).map((piece) => ({
    ...piece,
    marks: piece.marks.filter((id) => !headlineMarks.includes(id)),
  }));
  const notes = notesOf(story, article, passages, numbers);
  return { headline: words ?? null, headlineMarks, pieces, notes };
}

/** A passage is marked as what is most surely known of it. */
const MARK_RANK = { differs: 0, agreed: 0, unsettled: 1, single: 2 } as const;

function passagesOf(story: Story, article: string): Map<string, MarkedPassage> {
  const groups = Map.groupBy(toldBy(story, article), ({ mention }) => passageKey(mention));
  return new Map(
    [...groups.values()].flatMap((group): [string, MarkedPassage][] => {
      const mention = group[0]?.mention;
      if (!mention) return [];
      const claims = group.map(({ claim }) => claim).toSorted(by((claim) => MARK_RANK[shownStatus(claim)]));
      return [[story.anchor(mention), { anchor: story.anchor(mention), mention, claims }]];
    }),
  );
}

function markOf(story: Story, { anchor, mention, claims }: MarkedPassage): Mark {
  const claim = claims[0];
  const isShared = claim !== undefined && claim.status !== 'single';
  return {
    id: anchor,
    start: mention.start.offset,
    end: mention.end.offset,
    // What one outlet alone tells has no page to go to: the link is the address of the passage itself.
    href: isShared ? urls.claimIn(story.id, claim.id, mention.article) : `#${anchor}`,
    label: claim
      ? `${STATUS_WORDS[shownStatus(claim)]}${isShared ? `, ${!isSettled(claim) ? 'may be told' : 'told'} by ${outletCount(story, claim)}` : ''}`
      : '',
    status: claim ? shownStatus(claim) : 'single',
  };
}
