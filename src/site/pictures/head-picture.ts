/** The picture at the head of a story, as a table: under which report each outlet stands, and which of the weightiest claims it tells. */
import { byFalling } from '../../compare/order.ts';
import type { Claim, ComparedArticle, Origin } from '../../schema/comparison.ts';
import { byWeight, kindsOf } from '../cells.ts';
import { type Shape, shownSides } from '../charts/index.ts';
import { tells } from '../claims.ts';
import { capital, count, inWords, shortDay } from '../format.ts';
import { differenceGrade, gradeOf, type Grade } from '../grade.ts';
import type { Story } from '../library.ts';
import { articleName, originName } from '../names.ts';
import { byInterest, byStatus } from '../order.ts';

/** Over so many outlets the columns are reports. */
export const MOST_OUTLETS = 6;
const MOST_ROWS = 7;
/** Columns of reports, what is left over in the last of them. */
const MOST_REPORTS = 6;

/** shared: a report that several outlets repeat; own: one outlet's; none: it names no report. */
export interface Tag {
  readonly name: string;
  readonly kind: 'shared' | 'own' | 'none';
}

export interface Column {
  readonly name: string;
  /** When it was published, `c. 18 Dec`; empty for a report or an undated copy. */
  readonly date: string;
  /** The reports that stand above this column alone. */
  readonly tags: readonly Tag[];
  /** The articles in it: one, or those that repeat a report. */
  readonly articles: readonly string[];
}

type BandedColumn = Column & { readonly banded: boolean };

/** Columns that stand beneath one report. */
export interface Band {
  readonly tag: Tag | null;
  readonly columns: readonly Column[];
}

export interface Mark {
  readonly shape: Shape;
  readonly heading: string;
}

export type PictureCell =
  { readonly kind: 'told'; readonly marks: readonly Mark[]; readonly joins: boolean; readonly tellers: string } | { readonly kind: 'silent' | 'unknown' };

export interface PictureRow {
  readonly claim: Claim;
  readonly grade: Grade;
  /** In what they differ, the weightiest first. */
  readonly kinds: readonly string[];
  readonly cells: readonly PictureCell[];
}

export interface HeadPicture {
  /** The sentence that the picture shows. */
  readonly title: string;
  readonly byReport: boolean;
  readonly bands: readonly Band[];
  readonly rows: readonly PictureRow[];
}

interface Group {
  readonly origin: Origin | null;
  readonly articles: readonly ComparedArticle[];
}

/** The picture of a story; null where there is nothing to set side by side. */
export function headPicture(story: Story): HeadPicture | null {
  if (story.compared.length < 2) return null;
  const groups = groupsOf(story);
  const byReport = new Set(story.compared.map(({ outlet }) => outlet.id)).size > MOST_OUTLETS || story.compared.length > MOST_OUTLETS;
  const bands = byReport ? reportBands(story, groups) : outletBands(story, groups);
  const columns = bands.flatMap((band) => band.columns);
  const rows = weightiest(story).map((claim) => rowOf(story, claim, columns));
  return { title: titleOf(story, groups), byReport, bands, rows };
}

/** The pinned claims, then those that differ, then the others, what most outlets tell first. */
function weightiest(story: Story): Claim[] {
  const others = byStatus(story, byInterest(story, story.shared)).filter((claim) => !story.pinned.includes(claim));
  return [...story.pinned, ...others].slice(0, MOST_ROWS);
}

/** The articles by the report that most others repeat too; the largest group first, each that repeats none of the others' alone. */
function groupsOf(story: Story): Group[] {
  const ids = new Set(story.compared.map(({ id }) => id));
  const times = (origin: Origin): number => origin.articles.filter((id) => ids.has(id)).length;
  // A report that the words name says more than passages that happen to be alike.
  const origins = story.comparison.origins.toSorted(byFalling((origin) => [origin.kind !== 'unnamed', times(origin)]));
  const main = Map.groupBy(story.compared, ({ id }) => origins.find(({ articles }) => articles.includes(id)) ?? null);
  const groups = [...main].flatMap(([origin, articles]): Group[] =>
    origin === null ? articles.map((one) => ({ origin, articles: [one] })) : [{ origin, articles }],
  );
  const isShared = ({ origin, articles }: Group): boolean => articles.length > 1 && origin?.kind !== 'unnamed';
  return groups.toSorted(byFalling((group) => [isShared(group), group.articles.length]));
}

/** Rows for other claims of the story, with a cell for each of the outlets in the order of the picture. */
export function rowsByOutlet(story: Story, claims: readonly Claim[]): { columns: readonly BandedColumn[]; rows: readonly PictureRow[] } {
  const columns = outletBands(story, groupsOf(story)).flatMap(({ tag, columns: own }) => own.map((column) => ({ ...column, banded: tag !== null })));
  return { columns, rows: claims.map((claim) => rowOf(story, claim, columns)) };
}

function outletBands(story: Story, groups: readonly Group[]): Band[] {
  return groups.map(({ origin, articles }) => ({
    tag: origin && articles.length > 1 ? tagOf(story, origin, 'shared') : null,
    columns: articles.map((article) => {
      const own = story.comparison.origins.filter(
        (one) => one.articles.includes(article.id) && (one === origin ? articles.length === 1 : one.kind !== 'unnamed'),
      );
      const none: Tag[] = own.length === 0 && articles.length === 1 ? [{ name: 'names no report', kind: 'none' }] : [];
      return {
        name: articleName(story, article.id),
        date: article.published === null ? '' : (article.publishedIs === 'inferred' ? 'c. ' : '') + shortDay(article.published),
        tags: [...own.map((one) => tagOf(story, one, 'own')), ...none].slice(0, 2),
        articles: [article.id],
      };
    }),
  }));
}

function reportBands(story: Story, groups: readonly Group[]): Band[] {
  const isNamed = ({ origin }: Group): boolean => origin !== null && origin.kind !== 'unnamed';
  const named = groups.filter(isNamed);
  const without = groups.filter((group) => !isNamed(group)).flatMap(({ articles }) => articles);
  const room = MOST_REPORTS - (without.length > 0 ? 1 : 0);
  const shown = named.length > room ? room - 1 : room;
  const rest = named.slice(shown);
  const column = (articles: readonly ComparedArticle[], tag: Tag): Band => ({
    tag: null,
    columns: [{ name: count(articles.length, 'outlet'), date: '', tags: [tag], articles: articles.map(({ id }) => id) }],
  });
  return [
    ...named
      .slice(0, shown)
      .flatMap(({ origin, articles }) => (origin ? [column(articles, tagOf(story, origin, articles.length > 1 ? 'shared' : 'own'))] : [])),
    ...(rest.length > 0 ? [column(rest.flatMap(({ articles }) => articles), { name: `${rest.length} other reports`, kind: 'own' })] : []), // prettier-ignore
    ...(without.length > 0 ? [column(without, { name: 'names no report', kind: 'none' })] : []),
  ];
}

function tagOf(story: Story, origin: Origin, kind: Tag['kind']): Tag {
  if (origin.kind === 'unnamed') return { name: 'shared passages, no source named', kind: kind === 'shared' ? kind : 'none' };
  return { name: origin.kind === 'own' ? 'its own reporting' : originName(story, origin), kind };
}

function rowOf(story: Story, claim: Claim, columns: readonly Column[]): PictureRow {
  const [first] = byWeight(claim.differences).filter(({ minor }) => !minor);
  const sides = first ? shownSides(story, claim, first) : [];
  const plain: Mark = { shape: 'circle', heading: '' };
  const cells = columns.map(({ articles }): PictureCell => {
    const telling = articles.filter((id) => tells(claim, id));
    if (telling.length === 0) return { kind: articles.every((id) => claim.silent.includes(id)) ? 'silent' : 'unknown' };
    const own = sides.filter((side) => telling.some((id) => side.articles.includes(id)));
    const marks = own.length > 0 ? own.map(({ shape, heading }) => ({ shape, heading })) : [plain];
    return { kind: 'told', marks, joins: false, tellers: articles.length > 1 ? `${telling.length} of ${articles.length}` : '' };
  });
  return {
    claim,
    grade: claim.status === 'differs' && first ? differenceGrade(claim, first) : gradeOf(claim),
    kinds: kindsOf(claim),
    cells: cells.map((cell, index) => ({ ...cell, ...(cell.kind === 'told' ? { joins: saySame(cell, cells[index - 1]) } : {}) })),
  };
}

/** Whether two cells stand on one and the same side. */
function saySame(a: PictureCell, b: PictureCell | undefined): boolean {
  if (a.kind !== 'told' || b?.kind !== 'told') return false;
  const [one, other] = [a.marks[0], b.marks[0]];
  return a.marks.length === 1 && b.marks.length === 1 && one?.heading === other?.heading && one?.shape === other?.shape;
}

/** `Three of the five outlets repeat one Wire report`. */
function titleOf(story: Story, groups: readonly Group[]): string {
  const outletsOf = (articles: readonly ComparedArticle[]): number => new Set(articles.map(({ outlet }) => outlet.id)).size;
  const all = outletsOf(story.compared);
  const [largest] = groups;
  const times = largest ? outletsOf(largest.articles) : 0;
  if (largest?.origin && times > 1) {
    const who = times === all ? (all === 2 ? 'Both outlets' : `All ${inWords(all)} outlets`) : `${capital(inWords(times))} of the ${inWords(all)} outlets`;
    return `${who} ${REPEAT[largest.origin.kind](largest.origin.name)}`;
  }
  const naming = groups.filter(({ origin }) => origin !== null && origin.kind !== 'unnamed').length;
  if (all === 1) return 'One outlet tells this story so far';
  if (naming === 0) return all === 2 ? 'Neither outlet names a report' : `None of the ${inWords(all)} outlets names a report`;
  if (naming === groups.length) return all === 2 ? 'Each outlet has a report of its own' : `Each of the ${inWords(all)} outlets has a report of its own`;
  return `${capital(inWords(naming))} of the ${inWords(all)} outlets ${naming === 1 ? 'names a report' : 'name a report, each another one'}`;
}

const REPEAT: Readonly<Record<Origin['kind'], (name: string) => string>> = {
  named: (name) => `repeat one ${name} report`,
  own: (name) => `repeat what ${name} reported itself`,
  handout: (name) => `quote one statement: ${name}`,
  unnamed: () => 'share passages word for word, with no source named',
};
