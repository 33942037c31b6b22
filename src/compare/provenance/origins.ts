/** Which report the words of an article repeat: rule 6 of the format. Where nothing is named or shared there is none. */
import { type Speech, speechOf } from '../attributes/speakers/speech.ts';
import type { ReadArticle } from '../text/article.ts';
import type { Block } from '../text/blocks.ts';
import type { Clause } from '../text/clauses.ts';
import { citationsOf } from './citations.ts';
import { type Span, overlapOf } from './spans.ts';
import { bareName } from './outlet-names.ts';
import { namedRepeats } from './named-repeats.ts';
import { RANKS, type Repeat, type Report } from './repeats.ts';
import { sharedRepeats } from './shared-repeats.ts';
import { sharedTexts } from './shared-text.ts';
import { codeWords } from './shingles.ts';
import { utterancesOf } from './utterances.ts';

export interface FoundOrigins {
  /** The report that a clause repeats; null where its words name none and are shared with nobody. */
  readonly originOf: (clause: Clause) => Report | null;
  /** All reports, by id. */
  readonly reports: ReadonlyMap<string, Report>;
  /** Article id -> the media that it names, as it writes them. */
  readonly namedBy: ReadonlyMap<string, readonly string[]>;
  /** Article id -> who speaks in it, and where. */
  readonly speech: ReadonlyMap<string, readonly Speech[]>;
}

/** The origins of the articles of a story. */
export function findOrigins(articles: readonly ReadArticle[]): FoundOrigins {
  const citations = citationsOf(articles);
  const speech = new Map(citations.map(({ article, names }) => [article.source.id, speechOf(article.sentences, names)]));
  const utterances = articles.flatMap((article) => utterancesOf(article, speech.get(article.source.id) ?? []));
  const texts = sharedTexts(codeWords(articles));
  const named = namedRepeats(citations, { speech, texts, utterances });
  const repeats = [...named, ...sharedRepeats(articles, { texts, utterances, named })];
  const namedBy = new Map(citations.map(({ article, names }) => [article.source.id, names]));
  return { originOf: finder(repeats), reports: new Map(repeats.map(({ report }) => [report.id, report])), namedBy, speech };
}

/** A repeat stands for a clause that lies in it by this share. */
const SHARE = 1 / 3;

function finder(repeats: readonly Repeat[]): FoundOrigins['originOf'] {
  const inBlock: ReadonlyMap<Block, readonly Repeat[]> = Map.groupBy(repeats, ({ block }) => block);
  return ({ sentence, start, end }) => {
    const span: Span = { block: sentence.block, start: sentence.start + start, end: sentence.start + end };
    const found = (inBlock.get(sentence.block) ?? []).filter((one) => overlapOf(one, span) >= SHARE * (end - start));
    const rank = RANKS.find((each) => found.some((one) => one.rank === each));
    const best = found.filter((one) => one.rank === rank);
    const words = bareName(sentence.text.slice(start, end));
    const named = best.filter(({ report }) => words.includes(bareName(report.name)));
    const shortest = Math.min(...best.map((one) => one.end - one.start));
    return theOne(best) ?? theOne(best.filter((one) => one.end - one.start === shortest)) ?? theOne(named);
  };
}

/** Of several reports nothing tells which one is repeated. */
function theOne(repeats: readonly Repeat[]): Report | null {
  const reports = new Map(repeats.map(({ report }) => [report.id, report]));
  const [report] = reports.size === 1 ? reports.values() : [];
  return report ?? null;
}
