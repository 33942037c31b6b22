import { createHash } from 'node:crypto';
import { readArticle } from '../../src/compare/text/article.ts';
import type { ReadArticle } from '../../src/compare/text/article.ts';
import { loadLexicon } from '../../src/encoder/lexicon.ts';
import { compareStory } from '../../src/compare/index.ts';
import type { Compared, CompareOptions } from '../../src/compare/index.ts';
import type { SourceArticle, StorySource } from '../../src/compare/types.ts';

/** Loaded once for all tests of a file. */
export const lexicon = loadLexicon();

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

export function read(text: string, given: Omit<Given, 'text'> = {}): ReadArticle {
  return readArticle(article('gazette', { text, ...given }), lexicon);
}

/** Compares a story as the site would. */
export function compare(source: StorySource, options: CompareOptions = {}): Compared {
  return compareStory(source, lexicon, options);
}
