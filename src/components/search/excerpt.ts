import { BY, TITLE } from '../../site/found.ts';
import type { PagefindAnchor, Fragment } from './pagefind.ts';

/** Words, and whether they were looked for. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** A passage found: where it stands, who says it, and its words. */
export interface Excerpt {
  readonly id: string;
  readonly by: string;
  readonly stretches: readonly ExcerptPart[];
}

interface FoundParagraph {
  readonly id: string;
  readonly by: string;
  /** From which word of the page to which, exclusive. */
  readonly start: number;
  readonly end: number;
  /** How many of the words looked for stand in it or in who says it. */
  readonly hits: number;
}

/** Words shown of a long passage. */
const LONGEST = 48;
/** Of these, words before the first one that was looked for. */
const LEAD = 12;

/**
 * The paragraphs of a page that hold the words looked for, those with most of them first; the first ones when none does.
 * Counted in words as Pagefind counts them. Its own excerpts are thirty words of anywhere; these are whole sentences with their places.
 */
export function excerptsOf({ content, anchors, locations, filters }: Pick<Fragment, 'content' | 'anchors' | 'locations' | 'filters'>, most: number): Excerpt[] {
  const words = content.split(/\s+/);
  const hits = new Set(locations);
  const paragraphs = paragraphsOf(anchors, words.length, hits);
  // Of what is told differently the sides stand first in the index, and each is shown whether the words stand in it or not.
  const isParted = filters['status']?.[0] === 'differs';
  const holding = isParted ? paragraphs : paragraphs.filter((paragraph) => paragraph.hits > 0).toSorted((a, b) => b.hits - a.hits);
  // Without words, or with words of the title only: how each outlet tells a claim, or how an article begins.
  const first = paragraphs.slice(0, paragraphs[0]?.by ? most : 1);
  return (holding.length > 0 ? holding.slice(0, most) : first).map(({ id, by, start, end }) => ({
    id,
    by,
    stretches: cut(words, start, end, hits),
  }));
}

function paragraphsOf(anchors: readonly PagefindAnchor[], length: number, hits: ReadonlySet<number>): FoundParagraph[] {
  const sorted = anchors.toSorted((a, b) => a.location - b.location);
  return sorted.flatMap(({ id, location }, index): FoundParagraph[] => {
    if (id === TITLE || id === BY) return [];
    const before = sorted[index - 1];
    const who = before?.id === BY ? before : null;
    const end = sorted[index + 1]?.location ?? length;
    const own = [...hits].filter((hit) => (who?.location ?? location) <= hit && hit < end);
    return [{ id, by: who?.text ?? '', start: location, end, hits: own.length }];
  });
}

function cut(words: readonly string[], start: number, end: number, hits: ReadonlySet<number>): ExcerptPart[] {
  const first = words.findIndex((_, index) => start <= index && index < end && hits.has(index));
  const from = first < 0 || end - start <= LONGEST ? start : Math.max(start, Math.min(first - LEAD, end - LONGEST));
  const to = Math.min(end, from + LONGEST);
  const shown = words.slice(from, to).map((text, index) => ({ text, marked: hits.has(from + index) }));
  const gap = { text: '…', marked: false };
  return [...(from > start ? [gap] : []), ...shown, ...(to < end ? [gap] : [])];
}

/** Words of an outlet within quotation marks, without what is left out between them: “… a … b” is … “a” … “b”. */
export function quoted(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const isGap = (part: ExcerptPart | undefined): boolean => part === undefined || part.text === '…';
  return parts.map((part, index) => {
    if (isGap(part)) return part;
    return { ...part, text: `${isGap(parts[index - 1]) ? '“' : ''}${part.text}${isGap(parts[index + 1]) ? '”' : ''}` };
  });
}
