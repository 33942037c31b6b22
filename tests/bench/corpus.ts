/** Stories for measuring time: lifelike enough that words repeat as in news, made by a seed, with known truth. */
import { createHash } from 'node:crypto';
import type { Gold } from '../../src/evaluate/gold.ts';
import type { SourceArticle, StorySource } from '../../src/compare/types.ts';
import { type Chance, chance } from './chance.ts';
import { type Fact, type Topic, makeFact, makeTitle, pickTopic, tell } from './grammar.ts';
import { type MadeOutlet, makeOutlets } from './outlets.ts';

export interface CorpusOptions {
  readonly articles: number;
  /** How long an article is, within a sentence. */
  readonly words: number;
  readonly seed: number;
  /** Which outlets may tell it, at least one for each article; without them, outlets of its own. */
  readonly outlets?: readonly MadeOutlet[];
  readonly id?: string;
  readonly date?: string;
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

interface Teller {
  readonly outlet: MadeOutlet;
  readonly lines: readonly Told[];
}

/** How many facts a story has that any outlet may tell; the rest of an article is its own. */
const SHARED_FACTS = 40;
/** This share of the sentences tells a shared fact; this share of those changes its number. */
const [SHARED, CHANGED] = [0.6, 0.15] as const;

/**
 * A story of invented outlets. The same options give the same bytes; a story of more articles has the same facts, more often told.
 */
export function makeStory({ articles, words, seed, outlets = makeOutlets(articles), id = `made-${seed}`, date = '2031-03-10' }: CorpusOptions): MadeStory {
  const random = chance(seed);
  const facts = Array.from({ length: SHARED_FACTS }, () => makeFact(random));
  const topic = pickTopic(random);
  const told = outlets.slice(0, articles).map((outlet) => ({ outlet, lines: makeLines(facts, topic, words, random) }));
  return {
    source: {
      id,
      meta: { title: makeTitle(topic, random), standfirst: 'A made story, to measure by.', date, tags: [topic.tag], draft: false },
      articles: told.map((teller) => toArticle(teller, date, random)),
      decisions: [],
      ledger: { claims: [], redirects: [] },
    },
    gold: toGold(id, facts, told),
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

function toArticle({ outlet, lines }: Teller, date: string, { whole, pick }: Chance): SourceArticle {
  const paragraphs: string[] = [];
  for (let at = 0; at < lines.length;) {
    const size = whole(1, 3);
    paragraphs.push(lines.slice(at, at + size).map(({ quote }) => `${quote}.`).join(' ')); // prettier-ignore
    at += size;
  }
  const published = `${date}T${String(whole(6, 22)).padStart(2, '0')}:${String(whole(0, 59)).padStart(2, '0')}`;
  const front = `---\noutlet: ${outlet.id}\npublished: ${published}\npublishedIs: stated\npublish: full\n---\n`;
  const text = `${front}\n${[`# ${pick(lines).quote}`, ...paragraphs].join('\n\n')}\n`;
  return {
    id: outlet.id,
    file: `${outlet.id}.md`,
    text,
    bodyOffset: front.length,
    format: 'markdown',
    sha256: createHash('sha256').update(text).digest('hex'),
    meta: { outlet: outlet.id, language: 'en', copy: 'complete', publish: 'full', omitted: [], published, publishedIs: 'stated' },
    outlet,
  };
}

function toGold(story: string, facts: readonly Fact[], told: readonly Teller[]): Gold {
  const claims = facts.flatMap((_, fact) => {
    const tellings = told.flatMap(({ outlet, lines }) =>
      lines.filter((line) => line.fact === fact).map(({ quote, count }) => ({ article: outlet.id, quote, count })),
    );
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
  return { story, articles: told.map(({ outlet }) => outlet.id), claims, boilerplate: [] };
}
