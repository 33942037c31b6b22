/** Pictures that would leave nothing behind: the site shows no pictures, only the words that stand for them. */
import { parseArticle } from './markdown.ts';
import type { Diagnostic, SourceArticle } from '../types.ts';
import type { Nodes } from 'mdast';

/** A warning for each picture of an article that has no words for what it shows. */
export function silentPictures(article: SourceArticle): Diagnostic[] {
  // Parsing takes longer than all else here, and articles with pictures are rare.
  if (article.format === 'plain' || !article.text.includes('![', article.bodyOffset)) return [];
  const diagnostics: Diagnostic[] = [];
  const stack: Nodes[] = [parseArticle(article)];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
      const { line = null, column = null } = node.position?.start ?? {};
      const what = 'the picture has no words for what it shows; the site shows no pictures, so that nothing would be left of it';
      const fix = 'Write what it shows between the square brackets, such as `![The harbour at noon](harbour.jpg)`, or take the picture out';
      diagnostics.push({ severity: 'warning', file: article.file, line, column, what, fix });
    }
    if ('children' in node) stack.push(...[...node.children].reverse());
  }
  return diagnostics;
}
