/** Groups of clauses -> claims as they are published: mentions with their places, differences, status, label. */
import type { Claim, Difference, Mention } from '../schema/comparison.ts';
import type { Decision } from '../schema/decisions.ts';
import type { Group } from './alignment/align.ts';
import type { ReadArticle } from './text/article.ts';
import type { Clause } from './text/clauses.ts';
import { findDifferences, setsApart, type Told } from './differences/index.ts';
import { facetsOf } from './attributes/index.ts';
import { freshId } from './identity/identity.ts';
import type { FoundOrigins } from './provenance/origins.ts';
import { placer, sourceSpan } from './text/blocks.ts';
import type { absenceFinder } from './alignment/silence.ts';

/** What every claim of a story is made with. */
export interface Making {
  readonly articles: ReadonlyMap<string, ReadArticle>;
  readonly origins: FoundOrigins;
  readonly absence: ReturnType<typeof absenceFinder>;
  /** The share of right pairs to expect of a group with this mean score. */
  readonly confidence: (fit: number) => number;
  /** How well each clause of a group fits the others, for the choice of a label. */
  readonly centrality: (group: Group) => readonly number[];
}

/** Makes clauses into mentions; a line table is made once an article. */
export function mentionMaker({ articles, origins }: Pick<Making, 'articles' | 'origins'>): (clause: Clause) => Mention {
  const placers = new Map([...articles].map(([id, { source }]) => [id, placer(source.text)]));
  return (clause) => {
    const { sentence, start, end } = clause;
    const { article } = sentence;
    const [from, to] = sourceSpan(sentence.block, sentence.start + start, sentence.start + end);
    const place = placers.get(article) as ReturnType<typeof placer>;
    const published = articles.get(article)?.source.meta.published ?? null;
    return {
      article,
      quote: sentence.text.slice(start, end),
      start: place(from),
      end: place(to),
      sentence: sentence.text,
      ...facetsOf(clause, { published, named: origins.namedBy.get(article) ?? [] }),
    };
  };
}

/** A claim from a group; its id is a fresh one, for `keepIds` to replace. */
export function toClaim(group: Group, making: Making, mentionOf: (clause: Clause) => Mention): Claim {
  const mentions = group.clauses.map(mentionOf);
  const outlets = new Set(mentions.map(({ article }) => making.articles.get(article)?.source.outlet.id));
  const label = group.clauses[labelIndex(group, making)] as Clause;
  const words = label.sentence.text.slice(label.start, label.end).replace(/\s+/g, ' ');
  const differences = outlets.size > 1 ? findDifferences(toldOf(group, mentions, making)) : [];
  return {
    id: group.pin?.pin ?? freshId(words, { article: label.sentence.article, quote: words }),
    label: group.pin?.label ?? words,
    labelFrom: group.pin ? 'editor' : 'mention',
    pinned: group.pin !== null,
    status: statusOf(outlets.size, differences),
    review: group.confirmed ? 'confirmed' : 'unreviewed',
    confidence: outlets.size > 1 ? (group.pin ? 1 : Number(making.confidence(group.fit).toFixed(2))) : null,
    origins: [...new Set(mentions.map((mention) => originOf(mention, making.origins)))].sort(),
    mentions,
    ...making.absence(group.clauses, group.pin?.date),
    differences,
  };
}

/** The mentions of a group with what the rules for differences need to know of each. */
export function toldOf(group: Group, mentions: readonly Mention[], { articles }: Pick<Making, 'articles'>): Told[] {
  return group.clauses.flatMap((clause, i): Told[] => {
    const mention = mentions[i];
    return mention ? [{ mention, clause, published: articles.get(mention.article)?.source.meta.published ?? null }] : [];
  });
}

/** single | differs | agreed, as rule 2 of the format has it. */
export function statusOf(outlets: number, differences: readonly Difference[]): Claim['status'] {
  if (outlets < 2) return 'single';
  return differences.some(({ minor }) => !minor) ? 'differs' : 'agreed';
}

/** The report that a sentence names or is copied from, else the main one of its article. */
function originOf({ article, sentence, attribution }: Mention, { origins, ofArticle, ofSentence }: FoundOrigins): string {
  const own = (ofArticle.get(article) ?? []).flatMap((id) => origins.find((origin) => origin.id === id) ?? []);
  const named = own.find(({ name }) => attribution !== null && (attribution.source.includes(name) || attribution.through === name));
  return named?.id ?? ofSentence(article, sentence) ?? own[0]?.id ?? article;
}

/**
 * The mention whose words stand best for all: central to its group, not long, and a sentence that stands without what was
 * before it ("which …", "while …", "he …" do not). The weights are in units of the mean score.
 */
function labelIndex(group: Group, { centrality }: Making): number {
  const central = centrality(group);
  const values = group.clauses.map((clause, i) => {
    const leans = ['SCONJ', 'PRON', 'CCONJ', 'VERB', 'AUX', 'ADV', 'PUNCT'].includes(clause.tokens[0]?.tag ?? '');
    return (central[i] ?? 0) - (clause.end - clause.start) / 1500 - (leans ? 0.25 : 0);
  });
  return values.reduce((best, value, i) => (value > (values[best] ?? 0) + 1e-12 ? i : best), 0);
}

/** The sides that an editor gave a difference, without articles that do not tell the claim (a withdrawn one, or a slip). */
export function sidesOf({ sides }: Extract<Decision, { difference: string }>, { mentions }: Claim): Difference['sides'] {
  const told = sides.map((side) => ({ ...side, articles: side.articles.filter((id) => mentions.some(({ article }) => article === id)) }));
  return told.filter(({ articles }) => articles.length);
}

/** What an editor said of a claim by its id: its label, its differences, who is silent. */
export function applyDecisions(claim: Claim, decisions: readonly Decision[], articles: Making['articles']): Claim {
  let { label, labelFrom, review, differences, silent, unknown } = claim;
  for (const decision of decisions) {
    if (!('claim' in decision) || decision.claim !== claim.id) continue;
    review = 'confirmed';
    if ('label' in decision) [label, labelFrom] = [decision.label, 'editor'];
    else if ('difference' in decision) {
      const sides = sidesOf(decision, claim);
      differences = differences.filter(({ kind, by }) => kind !== decision.difference || by === 'editor');
      if (setsApart(sides)) differences = [...differences, { kind: decision.difference, minor: decision.minor, by: 'editor', sides }];
    } else if (unknown.includes(decision.silent) && articles.get(decision.silent)?.source.meta.copy === 'complete') {
      unknown = unknown.filter((article) => article !== decision.silent);
      silent = [...silent, decision.silent];
    }
  }
  const outlets = new Set(claim.mentions.map(({ article }) => articles.get(article)?.source.outlet.id));
  const status = statusOf(outlets.size, differences);
  return { ...claim, label, labelFrom, review, differences, silent, unknown, status };
}
