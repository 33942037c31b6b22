/** Stories for measuring time: lifelike enough that words repeat as in news, made by a seed, with known truth. */
import { createHash } from 'node:crypto';
import type { Gold } from '../../src/evaluate/gold.ts';
import type { SourceArticle, StorySource } from '../../src/pipeline/types.ts';
import { type Chance, chance } from './chance.ts';
import { type Fact, makeFact, pickTopic, tell, type Topic } from './grammar.ts';

export interface CorpusOptions {
  readonly articles: number;
  /** How long an article is, within a sentence. */
  readonly words: number;
  readonly seed: number;
}

/** A story and what is true of it. */
export interface MadeStory {
  readonly source: StorySource;
  readonly gold: Gold;
}

/** A sentence of an article, and the shared fact that it tells. */
interface Told {
  readonly quote: string;
  readonly fact: number | null;
  readonly count: number | null;
}

/** How many facts a story has that any outlet may tell; the rest of an article is its own. */
const SHARED_FACTS = 40;
/** This share of the sentences tells a shared fact; this share of those changes its number. */
const [SHARED, CHANGED] = [0.6, 0.15] as const;

/**
 * A story of invented outlets. The same options give the same bytes; a story of more articles has the same facts, more often told.
 */
export function makeStory({ articles, words, seed }: CorpusOptions): MadeStory {
  const random = chance(seed);
  const facts = Array.from({ length: SHARED_FACTS }, () => makeFact(random));
  const topic = pickTopic(random);
  const told = Array.from({ length: articles }, (_, i) => ({ id: `outlet-${String(i + 1).padStart(3, '0')}`, lines: makeLines(facts, topic, words, random) }));
  return {
    source: {
      id: `made-${seed}`,
      meta: { title: 'A made story', standfirst: 'Made to measure time.', date: '2031-03-10', tags: [], draft: false },
      articles: told.map(({ id, lines }) => toArticle(id, lines, random)),
      decisions: [],
      ledger: { claims: [], redirects: [] },
    },
    gold: toGold(facts, told),
  };
}

function makeLines(facts: readonly Fact[], topic: Topic, words: number, random: Chance): Told[] {
  const lines: Told[] = [];
  const used = new Set<number>();
  for (let count = 0; count < words;) {
    const at = random.whole(0, facts.length - 1);
    const shared = random.happens(SHARED) && !used.has(at);
    const fact = shared ? (facts[at] as Fact) : makeFact(random);
    if (shared) used.add(at);
    const changed = shared && fact.count !== null && random.happens(CHANGED) ? fact.count + random.whole(1, 9) : fact.count;
    const quote = tell(fact, changed, topic, random);
    lines.push({ quote, fact: shared ? at : null, count: changed });
    count += quote.split(' ').length;
  }
  return lines;
}

function toArticle(id: string, lines: readonly Told[], { whole, pick }: Chance): SourceArticle {
  const paragraphs: string[] = [];
  for (let at = 0; at < lines.length;) {
    const size = whole(1, 3);
    paragraphs.push(lines.slice(at, at + size).map(({ quote }) => `${quote}.`).join(' ')); // prettier-ignore
    at += size;
  }
  const text = [`# ${pick(lines).quote}`, ...paragraphs].join('\n\n');
  return {
    id,
    file: `${id}.md`,
    text,
    bodyOffset: 0,
    format: 'markdown',
    sha256: createHash('sha256').update(text).digest('hex'),
    meta: { outlet: id, language: 'en', copy: 'complete', publish: 'full', omitted: [], published: '2031-03-10', publishedIs: 'stated' },
    outlet: { id, name: `Outlet ${id.slice(-3)}` },
  };
}

function toGold(facts: readonly Fact[], told: readonly { readonly id: string; readonly lines: readonly Told[] }[]): Gold {
  const claims = facts.flatMap((_, fact) => {
    const tellings = told.flatMap(({ id, lines }) => lines.filter((line) => line.fact === fact).map(({ quote, count }) => ({ article: id, quote, count })));
    if (tellings.length < 2) return [];
    const sides = [...Map.groupBy(tellings, ({ count }) => count).values()].map((group) => ({ articles: group.map(({ article }) => article) }));
    const differs = sides.length > 1;
    return [
      {
        id: `fact-${fact + 1}`,
        verdict: differs ? 'differs' : 'agreed',
        asked: false,
        mayMergeWith: [],
        mentions: tellings.map(({ article, quote }) => ({ article, quote, optional: false })),
        differences: differs ? [{ kind: 'quantity', minor: false, sides }] : [],
      },
    ];
  });
  return { articles: told.map(({ id }) => id), claims, boilerplate: [] };
}
