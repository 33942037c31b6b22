/** Which reports are meant by the names that articles cite: one medium in March and in August is two. */
import { daysBetween } from '../attributes/times/calendar.ts';
import { slug } from '../identity/hash.ts';
import { by, byFalling, inTurn } from '../order.ts';
import type { SourceArticle } from '../types.ts';
import type { Cited } from './citations.ts';
import { bareName, outletNames } from './outlet-names.ts';
import type { Report } from './repeats.ts';

/** Two articles that name one agency within this many days mean the same report; beyond, two. */
const SAME_REPORT_DAYS = 7;

/** The report that an article means by what it cites. */
export type ReportOf = (article: string, cited: Cited) => Report;

/** The reports that articles cite. An outlet that reported itself stands with those that cite it. */
export function reportsOf(citing: readonly { readonly source: SourceArticle; readonly cited: readonly Cited[] }[]): ReportOf {
  const all = citing.flatMap(({ source, cited }) => cited.map((one) => ({ source, ...one })));
  const known = otherNames(citing.map(({ source }) => source), all.map(({ name }) => name)); // prettier-ignore
  const keyOf = ({ name }: Cited): string => known.get(bareName(name)) ?? bareName(name);
  const found = new Map<string, Report>();
  for (const [key, same] of Map.groupBy(all, keyOf)) {
    const groups = groupByDay([...new Set(same.map(({ source }) => source))]);
    for (const { sources, day } of groups) {
      const own = same.filter(({ source }) => sources.includes(source));
      const report = reportBy(own, day, groups.length > 1);
      for (const { id } of sources) found.set(`${id}\n${key}`, report);
    }
  }
  return (article, cited) => {
    const report = found.get(`${article}\n${keyOf(cited)}`);
    if (!report) throw new Error(`the article does not cite ${cited.name}: ${article}`);
    return report;
  };
}

/**
 * What a medium is called besides its name -> its name: an outlet's id, "the Post" where no other is called so, and letters that are the
 * initials of one name ("AFP").
 */
function otherNames(sources: readonly SourceArticle[], cited: readonly string[]): Map<string, string> {
  const outlets = [...new Map(sources.map(({ outlet }) => [outlet.id, outlet])).values()];
  const ofOutlets = outlets.flatMap((outlet) =>
    [outlet.id, outlet.name, ...outletNames(outlet)].map((other) => [bareName(other), bareName(outlet.name)] as const),
  );
  const initials = cited.flatMap((name) => (/[ -]/.test(name) ? [[initialsOf(name), bareName(name)] as const] : []));
  const others = new Set(cited.map(bareName));
  const all = [...Map.groupBy([...ofOutlets, ...initials], ([other]) => other)];
  return new Map(
    all.flatMap(([other, same]) => {
      const names = new Set(same.map(([, name]) => name));
      const isElse = [...others].some((name) => name.endsWith(` ${other}`) && !names.has(name));
      const [name] = names.size === 1 && !isElse ? names : [];
      return name === undefined ? [] : [[other, name] as const];
    }),
  );
}

const initialsOf = (name: string): string =>
  bareName(name)
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');

function reportBy(citing: readonly ({ readonly source: SourceArticle } & Cited)[], day: string | null, several: boolean): Report {
  const named = citing.filter(({ own }) => !own).map(({ name }) => name);
  // The full name rather than its initials.
  const [name] = named.sort(inTurn(byFalling(({ length }) => length), by((one) => one))); // prettier-ignore
  const [{ outlet }] = citing.map(({ source }) => source) as [SourceArticle];
  if (name === undefined) return { id: [outlet.id, ...(several && day ? [day] : [])].join('-'), name: outlet.name, kind: 'own' };
  return { id: [slug(name) || 'report', ...(day ? [day] : [])].join('-'), name, kind: 'named' };
}

/** Articles that were published within days of each other. One without a date repeats the only report there is; among several nothing tells which. */
function groupByDay(sources: readonly SourceArticle[]): { sources: SourceArticle[]; day: string | null }[] {
  const dated = sources.flatMap((source) => (source.meta.published === undefined ? [] : [{ source, day: source.meta.published.slice(0, 10) }]));
  const groups: { sources: SourceArticle[]; day: string | null; last: string }[] = [];
  for (const { source, day } of dated.sort(by((one) => one.day))) {
    const open = groups.at(-1);
    if (open && daysBetween(open.last, day) <= SAME_REPORT_DAYS) {
      open.sources.push(source);
      open.last = day;
    } else groups.push({ sources: [source], day, last: day });
  }
  const undated = sources.filter(({ meta }) => meta.published === undefined);
  if (undated.length && groups.length === 1) groups[0]?.sources.push(...undated);
  else if (undated.length) groups.push({ sources: undated, day: null, last: '' });
  return groups;
}
