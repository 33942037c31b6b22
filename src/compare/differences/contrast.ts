/** Values that articles tell -> the sides of a difference, or none. */
import type { DifferenceKind, Mention, Value } from '../../schema/comparison.ts';
import { by } from '../order.ts';
import type { Clause } from '../text/clauses.ts';

/** A mention with the clause that it was made of, and the day of its article. */
export interface Statement {
  readonly mention: Mention;
  readonly clause: Clause;
  /** As in the article's front matter; null when nobody knows. */
  readonly published: string | null;
  /** Of its outlet, as ISO 3166 has it; null when nobody knows. */
  readonly country?: string | null;
}

/** Whether a mention has a value of this kind: if not, nothing more of its kind need be looked for in its clause. */
export function tells({ values }: Mention, kind: Value['kind']): boolean {
  return values.some((value) => value.kind === kind);
}

/** A difference that a rule proposes. */
export interface Proposal {
  readonly kind: DifferenceKind;
  readonly minor: boolean;
  readonly sides: readonly ProposedSide[];
  /** The share of its like that was right on annotated stories, roughly. */
  readonly probability: number;
  /** Nothing else sets the mentions apart: then the program may state it, whatever its kind. */
  readonly isSole?: boolean;
}

/** What some articles say, and others do not. */
export interface ProposedSide {
  readonly articles: readonly string[];
  /** The most exact and shortest words of each of its values that are not the same, three at most. */
  readonly words: readonly string[];
  /** The mentions that say it, those of the first words first. */
  readonly told: readonly Statement[];
}

/** A side's words as they are printed: the heading of a column. */
export function headingOf({ words }: Pick<ProposedSide, 'words'>): string {
  return words.join(' / ');
}

/** Something of which an article may say one thing and another article another. */
export interface Said<T> {
  /** Who says it. */
  readonly by: Statement;
  /** In the words of the article. */
  readonly text: string;
  readonly value: T;
  /** How much room it leaves: 0 for an exact one. The most exact ones open the sides. */
  readonly width: number;
}

/** How two values stand to each other: the same, something to shrug at, or not the same. */
export type Relation = 'same' | 'minor' | 'apart';

/**
 * The difference between what articles say, or null when no two of them are set apart. Two articles agree when one value of each
 * is the same, so an article that says two things differs only from those that say neither. Values to shrug at share a side of
 * a difference that matters, and make a minor one where nothing else does.
 * @param areOfOneMatter of two values that are apart, whether they are told of one thing; all are unless said
 */
export function contrast<T>(
  kind: DifferenceKind,
  said: readonly Said<T>[],
  relateValues: (a: T, b: T) => Relation,
  probability: number,
  areOfOneMatter: (a: Said<T>, b: Said<T>) => boolean = () => true,
): Proposal | null {
  const relate: Relate<T> = (a, b) => {
    const relation = relateValues(a.value, b.value);
    return relation === 'apart' && !areOfOneMatter(a, b) ? null : relation;
  };
  const byArticle = [...Map.groupBy(said, articleOf).values()];
  const pairs = byArticle.flatMap((a, i) => byArticle.slice(i + 1).map((b) => nearest(a, b, relate)));
  const worst = pairs.includes('apart') ? 'apart' : pairs.includes('minor') ? 'minor' : 'same';
  if (worst === 'same') return null;
  const joins = (a: Said<T>, b: Said<T>): boolean => relate(a, b) === 'same' || (worst === 'apart' && relate(a, b) === 'minor');
  const comparable = said.filter((one) => said.some((other) => articleOf(other) !== articleOf(one) && relate(one, other) !== null));
  const sides = sidesOf(comparable, joins, relate);
  return setsApart(sides) ? { kind, minor: worst === 'minor', sides, probability } : null;
}

/** Only what somebody else says the contrary of. */
export function contested<T>(all: readonly Said<T>[], against: (a: T, b: T) => boolean): Said<T>[] {
  return all.filter((one) => all.some((other) => articleOf(other) !== articleOf(one) && against(one.value, other.value)));
}

const articleOf = (said: Said<unknown>): string => said.by.mention.article;

/** null of two that are told of two things. */
type Relate<T> = (a: Said<T>, b: Said<T>) => Relation | null;

function nearest<T>(a: readonly Said<T>[], b: readonly Said<T>[], relate: Relate<T>): Relation {
  const relations = new Set(a.flatMap((one) => b.map((other) => relate(one, other))));
  return (['same', 'minor', 'apart'] as const).find((relation) => relations.has(relation)) ?? 'same';
}

/** A value stands on every side all of whose values it joins. */
function sidesOf<T>(said: readonly Said<T>[], joins: (a: Said<T>, b: Said<T>) => boolean, relate: Relate<T>): ProposedSide[] {
  const sides: Said<T>[][] = [];
  for (const one of said.toSorted(byExactness)) {
    const fitting = sides.filter((side) => side.every((other) => joins(one, other)));
    for (const side of fitting) side.push(one);
    if (!fitting.length) sides.push([one]);
  }
  const articlesOf = (side: readonly Said<T>[]): string[] => [...new Set(side.map(articleOf))].sort();
  // What the same articles say twice sets none of them apart: "over 200" above, "249" below.
  const merged = [...Map.groupBy(sides, (side) => articlesOf(side).join(' ')).values()].map((same) => same.flat().sort(byExactness));
  const made = merged.map((side) => ({ articles: articlesOf(side), words: wordsOf(side, relate), told: [...new Set(side.map((one) => one.by))] }));
  return made.sort(by<ProposedSide>((side) => [-side.articles.length, headingOf(side)]));
}

const byExactness = by<Said<unknown>>((one) => [one.width, one.text.length, one.text, articleOf(one)]);

/** The words of a side: of each of its values that are not the same the most exact and shortest. */
function wordsOf<T>(side: readonly Said<T>[], relate: Relate<T>): string[] {
  const kept: Said<T>[] = [];
  for (const one of side) if (!kept.some((other) => relate(other, one) === 'same')) kept.push(one);
  return kept.map(({ text }) => text.replace(/\s+/g, ' ').trim()).slice(0, 3);
}

/** Whether some article on one side is not on another that some article is on alone: two articles are set apart. */
export function setsApart(sides: readonly { readonly articles: readonly string[] }[]): boolean {
  return sides.some((a, i) =>
    sides.slice(i + 1).some((b) => a.articles.some((article) => !b.articles.includes(article)) && b.articles.some((article) => !a.articles.includes(article))),
  );
}
