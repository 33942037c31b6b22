/** Words that several outlets share and nobody names a medium for: a statement that they quote, or a text without a source. */
import { shortHash, slug } from '../identity/hash.ts';
import type { ReadArticle } from '../text/article.ts';
import { isCited, type Rank, type Repeat, type Report } from './repeats.ts';
import type { SharedText } from './shared-text.ts';
import { overlaps, placeOf, type Span } from './spans.ts';
import { speakerOf, statementAround, statementsAmong } from './statements.ts';
import type { Utterance } from './utterances.ts';

interface Found {
  readonly texts: readonly SharedText[];
  readonly utterances: readonly Utterance[];
  /** What repeats a report that is named. */
  readonly named: readonly Repeat[];
}

/** The words that repeat a statement or a text of nobody's. */
export function sharedRepeats(articles: readonly ReadArticle[], { texts, utterances, named }: Found): Repeat[] {
  const dayOf = new Map(articles.map(({ source: { id, meta } }) => [id, meta.published?.slice(0, 10)]));
  const cited = named.filter(isCited);
  const free = utterances.filter((one) => !cited.some((repeat) => overlaps(repeat, one)));
  const isOneText = (group: readonly Utterance[]): boolean => texts.some(({ whole }) => group.every(({ article }) => whole.includes(article.source.id)));
  const quoted = statementsAmong(free).filter((group) => !isOneText(group));
  const shared = texts.map(({ copies, whole, mark }) => ({ mark, sentences: copies.flat(), around: whole.length ? [] : statementAround(copies.flat(), free) }));
  // Sentences without quotation marks may be of a statement that is quoted as well.
  const statements = [...quoted, ...shared.map(({ around }) => around)].reduce(joined, []);
  const ofStatements = statements.map((group) => ({ group, report: statement(group, dayOf) }));
  return [
    ...ofStatements.flatMap(({ group, report }) => repeatsOf(group, report, 'statement')),
    ...shared.flatMap(({ sentences, around, mark }) => {
      const own = ofStatements.find(({ group }) => around.some((one) => group.includes(one)));
      return repeatsOf(sentences, own?.report ?? unnamed(mark), 'shared');
    }),
  ];
}

/** Groups that have a member in common are one. */
function joined(groups: readonly (readonly Utterance[])[], group: readonly Utterance[]): (readonly Utterance[])[] {
  if (group.length === 0) return [...groups];
  const [same, others] = [groups.filter((one) => one.some((each) => group.includes(each))), groups.filter((one) => !one.some((each) => group.includes(each)))];
  return [...others, [...new Set([...same.flat(), ...group])]];
}

const repeatsOf = (spans: readonly Span[], report: Report, rank: Rank): Repeat[] => spans.map((span) => ({ ...placeOf(span), report, rank }));

/** A statement by its speaker and the day of the first article about it. */
function statement(group: readonly Utterance[], dayOf: ReadonlyMap<string, string | undefined>): Report {
  const name = speakerOf(group);
  if (name === null) return unnamed(group.flatMap(({ shingles }) => [...shingles]).sort()[0] ?? '');
  const [day] = group.flatMap(({ article }) => dayOf.get(article.source.id) ?? []).sort();
  return { id: [slug(name) || 'speaker', 'statement', ...(day ? [day] : [])].join('-'), name, kind: 'handout' };
}

const unnamed = (mark: string): Report => ({ id: `shared-text-${shortHash(mark, 6)}`, name: 'the same text, no source named', kind: 'unnamed' });
