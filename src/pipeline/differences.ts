/** A claim's mentions -> what they tell otherwise, side by side. Only what was measured to be right becomes a difference here. */
import type { Difference, Mention, Value } from '../schema.ts';
import type { Clause } from './clauses.ts';
import { oneNameOf } from './facets/same.ts';

/** A mention with the clause that it was made of, and the day of its article. */
export interface Told {
  readonly mention: Mention;
  readonly clause: Clause;
  readonly published: string | null;
}

/** A difference that a rule proposes, and the share of its like that was right on annotated stories. */
export interface Proposal extends Difference {
  readonly probability: number;
}

type Quantity = Extract<Value, { kind: 'quantity' }>;
type Time = Extract<Value, { kind: 'time' }>;

/** Two inexact numbers that lie this close to each other are one number rounded twice. */
const ROUNDING = 0.05;

/** The differences that the rules find between the mentions of a claim, in a fixed order of kinds. */
export function findDifferences(mentions: readonly Mention[]): Difference[] {
  return [...quantityDifferences(mentions), ...timeDifferences(mentions)];
}

interface Said {
  readonly article: string;
  /** Values with one key are the same value. */
  readonly key: string;
  readonly text: string;
}

/** Numbers of one counted noun: a claim may count soldiers and ships. */
function quantityDifferences(mentions: readonly Mention[]): Difference[] {
  const all = mentions.flatMap(({ article, values }) =>
    values.filter((value): value is Quantity => value.kind === 'quantity').map((value) => ({ article, value })),
  );
  const nouns = [...new Set(all.map(({ value }) => oneNameOf(value.of)))].sort();
  return nouns.flatMap((noun) => {
    const same = all.filter(({ value }) => oneNameOf(value.of) === noun);
    // An article that counts one thing twice (so many killed, so many hurt) does not say which number the others' is to be held to.
    const counts = Map.groupBy(same, ({ article }) => article);
    if ([...counts.values()].some((own) => new Set(own.map(({ value }) => value.number)).size > 1)) return [];
    const exact = same.map(({ article, value }) => ({ article, key: `${value.number}-${value.upper ?? ''}`, text: value.text }));
    const apart = toDifference('quantity', exact, sidesAreClose(same.map(({ value }) => value)));
    if (apart) return [apart];
    const worded = same.map(({ article, value }) => ({ article, key: String(value.approximate), text: value.text }));
    return toDifference('quantity', worded, true) ?? [];
  });
}

function sidesAreClose(values: readonly Quantity[]): boolean {
  const numbers = values.flatMap(({ number, upper }) => (upper === undefined ? [number] : [number, upper]));
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const rounded = values.some(({ approximate }) => approximate) || numbers.some(Number.isInteger) !== numbers.every(Number.isInteger);
  return rounded && high - low <= ROUNDING * high;
}

/** Days with days, months with months: "March" and "4 March" do not differ. */
function timeDifferences(mentions: readonly Mention[]): Difference[] {
  const all = mentions.flatMap(({ article, values }) => {
    const dated = values.filter((value): value is Time & { date: string } => value.kind === 'time' && value.date !== null);
    // A mention that names two days does not say which of them the claim is about.
    return dated.length === 1 ? dated.map(({ date, text }) => ({ article, key: date, text })) : [];
  });
  return [10, 7, 4]
    .flatMap(
      (length) =>
        toDifference(
          'time',
          all.filter(({ key }) => key.length === length),
          false,
        ) ?? [],
    )
    .slice(0, 1);
}

/** Articles that tell the same value stand on one side; one that tells both stands on both. Null when no two are set apart. */
function toDifference(kind: Difference['kind'], told: readonly Said[], minor: boolean): Difference | null {
  const sides = [...Map.groupBy(told, ({ key }) => key).values()].map((same) => ({
    articles: [...new Set(same.map(({ article }) => article))].sort(),
    value: shortest(same),
  }));
  if (sides.length < 2 || !setsApart(sides)) return null;
  const order = (side: { articles: string[]; value: string }): string => `${1000 - side.articles.length} ${side.value}`;
  return { kind, minor, by: 'rule', sides: sides.sort((a, b) => (order(a) < order(b) ? -1 : 1)) };
}

/** Whether some article on one side is not on another that some article is on alone: two articles are set apart. */
export function setsApart(sides: readonly { readonly articles: readonly string[] }[]): boolean {
  return sides.some((a, i) =>
    sides.slice(i + 1).some((b) => a.articles.some((article) => !b.articles.includes(article)) && b.articles.some((article) => !a.articles.includes(article))),
  );
}

function shortest(same: readonly Said[]): string {
  return same.map(({ text }) => text.replace(/\s+/g, ' ')).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? '';
}

/** Everything that the rules would call a difference between the mentions of one claim, verdicts and mere proposals. */
export function proposals(told: readonly Told[]): Proposal[] {
  return findDifferences(told.map(({ mention }) => mention)).map((difference) => ({ ...difference, probability: 0.9 }));
}
