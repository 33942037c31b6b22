/** A newer copy of an article that a story has: which words changed, and which quotes of decisions are gone with them. */
import { diffWords } from 'diff';
import { z } from 'zod';
import { hasFrontMatter, splitFences } from '../content/front-matter.ts';
import { DECISIONS_FILE } from '../content/write.ts';
import { parseYaml } from '../content/yaml.ts';
import { wordsOf } from './letters.ts';
import { blockTexts } from './markdown.ts';
import type { Update } from './update.ts';

export interface Revision {
  /** Each stretch of changed words in its line: `said that [-no-]{+two+} ships`; none when the words are the same. */
  readonly changes: readonly string[];
  readonly drifted: readonly Drifted[];
  /** The file with the newer copy in it. */
  readonly update: Update;
}

export interface Drifted {
  readonly quote: string;
  /** The passage of the newer copy that shares most words with it; null when none shares any. */
  readonly nearest: string | null;
}

const CONTEXT = 6;

/**
 * How the newer copy differs from the one that is there; null when they are copies of two articles.
 * @param decisions the text of the story's decisions
 * @param id the name of the article in decisions
 * @param update makes the file that takes the place of the older one
 */
export function revise(old: string, fresh: string, decisions: string, id: string, update: () => Update): Revision | null {
  const [before, after] = [parts(old), parts(fresh)];
  const isSame = (before.url !== null && before.url === after.url) || (before.title !== '' && before.title === after.title);
  if (!isSame) return null;
  const passages = blockTexts(after.body);
  const text = passages.map(squeeze).join('\n');
  const oldText = blockTexts(before.body).map(squeeze).join('\n');
  const gone = quotesOf(decisions, id).filter((quote) => oldText.includes(squeeze(quote)) && !text.includes(squeeze(quote)));
  return { changes: changesIn(before.body, after.body), drifted: gone.map((quote) => ({ quote, nearest: nearestTo(quote, passages) })), update: update() };
}

function parts(text: string): { url: string | null; title: string; body: string } {
  const fences = hasFrontMatter(text) ? splitFences(text) : null;
  const body = text.slice(fences?.bodyOffset ?? 0);
  return { url: /^url: *(\S+)$/m.exec(fences?.yaml ?? '')?.[1] ?? null, title: /^# (.+)$/m.exec(body)?.[1] ?? '', body };
}

function changesIn(before: string, after: string): string[] {
  const pieces = diffWords(before, after);
  return pieces.flatMap((piece, index): string[] => {
    if ((!piece.added && !piece.removed) || (piece.added && pieces[index - 1]?.removed)) return [];
    const next = piece.removed && pieces[index + 1]?.added ? pieces[index + 1] : undefined;
    const ahead = (pieces[index - 1]?.value ?? '')
      .split(/\s+/)
      .slice(-CONTEXT - 1)
      .join(' ');
    const behind = (pieces[index + (next === undefined ? 1 : 2)]?.value ?? '')
      .split(/\s+/)
      .slice(0, CONTEXT + 1)
      .join(' ');
    const changed = piece.removed ? `[-${oneLine(piece.value)}-]${next === undefined ? '' : `{+${oneLine(next.value)}+}`}` : `{+${oneLine(piece.value)}+}`;
    return [oneLine(`${ahead}${changed}${behind}`)];
  });
}

/** Every quote of this article, in entries of any kind. */
function quotesOf(decisions: string, id: string): string[] {
  const tree = parseYaml({ file: DECISIONS_FILE, text: decisions, startLine: 1 });
  const quoted = z.object({ article: z.literal(id), quote: z.string() });
  const walk = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(walk);
    if (typeof value !== 'object' || value === null) return [];
    const own = quoted.safeParse(value);
    return [...(own.success ? [own.data.quote] : []), ...Object.values(value).flatMap(walk)];
  };
  return tree.ok ? [...new Set(walk(tree.value.data))] : [];
}

function nearestTo(quote: string, passages: readonly string[]): string | null {
  const words = new Set(wordsOf(quote.toLowerCase()));
  const shared = (text: string): number => new Set(wordsOf(text.toLowerCase()).filter((word) => words.has(word))).size;
  const sentences = passages.flatMap((text) => [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim()));
  const [best] = sentences.toSorted((one, other) => shared(other) - shared(one));
  return best === undefined || shared(best) === 0 ? null : best;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const squeeze = (text: string): string => oneLine(text).toLowerCase();
