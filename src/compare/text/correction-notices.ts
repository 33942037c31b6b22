/** Notices by which an outlet corrects its own article: they are set aside, and the editor should know what they say. */
import type { Diagnostic } from '../types.ts';
import type { ReadArticle } from './article.ts';
import { placer, sourceSpan } from './blocks.ts';
import { setAside } from './set-aside.ts';

/** A warning for each correction notice of the articles, at its first word. */
export function correctionNotices(articles: readonly ReadArticle[]): Diagnostic[] {
  return articles.flatMap(({ source, everything }) => {
    const notices = setAside(everything).filter(({ kind }) => kind === 'correction');
    const blocks = new Map(notices.toReversed().map(({ sentence }) => [sentence.block, sentence]));
    const place = placer(source.text);
    return [...blocks.values()].reverse().map((sentence): Diagnostic => {
      const [at] = sourceSpan(sentence.block, sentence.start, sentence.end);
      const { line, column } = place(at);
      return {
        severity: 'warning',
        file: source.file,
        line,
        column,
        what: 'the outlet corrects its article here, and the notice is not compared',
        fix: 'Read the notice, and see that the copy has the corrected words and that no decision rests on the old ones',
      };
    });
  });
}
