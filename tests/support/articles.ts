import { createHash } from 'node:crypto';
import { Decision, type WrittenDecision } from '../../src/schema/decisions.ts';
import { readArticle } from '../../src/compare/text/article.ts';
import type { ReadArticle } from '../../src/compare/text/article.ts';
import { RESOURCES } from '../../src/compare/resources.ts';
import { readingsOf } from './readings.ts';
import { compareStory, prepareStory } from '../../src/compare/index.ts';
import type { Compared, ScoreCut, Prepared } from '../../src/compare/index.ts';
import type { PlacedDecision, SourceArticle, StorySource } from '../../src/compare/types.ts';

/** What a test says of an article; the rest is made up. */
export type Given = Partial<Omit<SourceArticle, 'meta'>> & { readonly text: string; readonly meta?: Partial<SourceArticle['meta']> };

/** An article of an outlet of its own name. */
export function article(id: string, given: Given | string): SourceArticle {
  const { meta, ...rest } = typeof given === 'string' ? { text: given, meta: {} } : given;
  return {
    id,
    file: `${id}.md`,
    bodyOffset: 0,
    format: 'markdown',
    sha256: createHash('sha256').update(rest.text).digest('hex'),
    meta: { outlet: id, language: 'en', copy: 'complete', publish: 'full', omitted: [], ...meta },
    outlet: { id, name: id.replaceAll('-', ' ').replace(/\b\w/g, (letter) => letter.toUpperCase()) },
    ...rest,
  };
}

/** A story of these articles, by id, without decisions. */
export function story(articles: Readonly<Record<string, Given | string>>, rest: Partial<StorySource> = {}): StorySource {
  return {
    id: 'a-story',
    meta: { title: 'A story', standfirst: 'Told for a test.', date: '2031-05-10', tags: [], draft: false },
    articles: Object.entries(articles).map(([id, given]) => article(id, given)),
    decisions: [],
    ledger: { claims: [], redirects: [] },
    ...rest,
  };
}

/** An article with what the encoder makes of its sentences. */
export function readSource(source: SourceArticle): ReadArticle {
  return readArticle(source, readingsOf([source]));
}

export function read(text: string, given: Omit<Given, 'text'> = {}): ReadArticle {
  return readSource(article('gazette', { text, ...given }));
}

export function prepare({ articles }: Pick<StorySource, 'articles'>): Prepared {
  return prepareStory(articles, RESOURCES, readingsOf(articles));
}

/** Compares a story as the site would; `decisions: false` leaves out what its editor decided. */
export function compareWhole(
  source: StorySource,
  { cut = 'published', decisions = true }: { readonly cut?: ScoreCut; readonly decisions?: boolean } = {},
): Compared {
  return compareStory(prepare(source), { ...source, decisions: decisions ? source.decisions : [], cut });
}

/** What the site says of a story: the comparison without what it was made of. */
export function compare(...given: Parameters<typeof compareWhole>): Told {
  return toldBy(compareWhole(...given));
}

type Told = Omit<Compared, 'passages'>;
export const toldBy = ({ comparison, ledger, diagnostics }: Compared): Told => ({ comparison, ledger, diagnostics });

/** Decisions as decisions.yaml has them, placed one a line. */
export function placed(decisions: readonly WrittenDecision[], before = 0): PlacedDecision[] {
  return decisions.map((decision, i) => ({ decision: Decision.parse(decision), file: 'decisions.yaml', line: before + i + 1, column: 1, quotesAt: [] }));
}
