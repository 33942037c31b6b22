/** A table of pairs of sentences -> what the comparison makes of each, kind by kind. */
import { createHash } from 'node:crypto';
import { compareStory, prepareStory } from '../compare/index.ts';
import type { Resources, SourceArticle, StorySource } from '../compare/types.ts';
import { valueOf } from '../content/result.ts';
import { readText } from '../content/text.ts';
import type { Encoder } from '../encoder/index.ts';
import { readArticles } from '../encoder/read-articles.ts';
import { columns } from './report.ts';

/** What becomes of the pairs of one kind, in numbers of pairs. */
export interface BatteryRate {
  readonly kind: string;
  readonly pairs: number;
  /** Told differently. */
  readonly differs: number;
  /** One claim with an open point. */
  readonly unsettled: number;
  readonly agreed: number;
  /** No claim of both. */
  readonly apart: number;
}

type Outcome = Exclude<keyof BatteryRate, 'kind' | 'pairs'>;
type Pair = readonly [kind: string, a: string, b: string];

/**
 * Compares the two sentences of each row `| kind | a | b |` of a Markdown table, each as an article of its own.
 * @throws ContentError when the file cannot be read
 */
export async function rateBattery(file: string, resources: Resources, encoder: Encoder): Promise<BatteryRate[]> {
  const pairs = pairsIn(valueOf(await readText(file)).text);
  const stories = pairs.map(([, a, b]) => [articleOf('one', `# Morning notes\n\n${a}\n`), articleOf('two', `# Evening letter\n\n${b}\n`)]);
  const readings = await readArticles(encoder, stories.flat());
  const outcomes = stories.map((articles): Outcome => {
    const source: StorySource = { id: 'pair', meta: META, articles, decisions: [], ledger: { claims: [], redirects: [] } };
    const { claims } = compareStory(prepareStory(articles, resources, readings), { ...source, cut: 'published' }).comparison;
    return (['differs', 'agreed', 'unsettled'] as const).find((status) => claims.some((claim) => claim.status === status)) ?? 'apart';
  });
  const rated = pairs.map(([kind], i) => ({ kind, outcome: outcomes[i] }));
  return [...Map.groupBy(rated, ({ kind }) => kind)].map(([kind, own]) => {
    const count = (wanted: Outcome): number => own.filter(({ outcome }) => outcome === wanted).length;
    return { kind, pairs: own.length, differs: count('differs'), unsettled: count('unsettled'), agreed: count('agreed'), apart: count('apart') };
  });
}

const META: StorySource['meta'] = { title: 'A pair', standfirst: '', date: '2031-05-10', tags: [], draft: false };

function pairsIn(markdown: string): Pair[] {
  const rows = markdown.split('\n').filter((line) => /^\|.*\|\s*$/.test(line) && !/^[\s|:-]+$/.test(line));
  return rows.slice(1).map((line): Pair => {
    const [kind = '', a = '', b = ''] = line.trim().slice(1, -1).split('|').map((cell) => cell.trim()); // prettier-ignore
    return [kind, a, b];
  });
}

function articleOf(id: string, text: string): SourceArticle {
  return {
    id,
    file: `${id}.md`,
    bodyOffset: 0,
    format: 'markdown',
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    meta: { outlet: id, language: 'en', copy: 'complete', publish: 'full', omitted: [], published: '2031-05-10', publishedIs: 'stated' },
    outlet: { id, name: id },
  };
}

/** The rates as a table, a row a kind and one for all. */
export function toBatteryTable(rates: readonly BatteryRate[]): string {
  const OUTCOMES = ['differs', 'unsettled', 'agreed', 'apart'] as const;
  const share = (part: number, of: number): string => (part / of).toFixed(2);
  const row = (kind: string, own: readonly BatteryRate[]): string[] => {
    const pairs = own.reduce((sum, rate) => sum + rate.pairs, 0);
    return [kind, String(pairs), ...OUTCOMES.map((outcome) => share(own.reduce((sum, rate) => sum + rate[outcome], 0), pairs))]; // prettier-ignore
  };
  return columns([['', 'pairs', ...OUTCOMES], ...rates.map((rate) => row(rate.kind, [rate])), row('all', rates)]);
}
