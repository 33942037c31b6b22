/** A newer copy of an article that a story has: which words changed, and which quotes of decisions are gone with them. */
import { diffArrays } from 'diff';
import { z } from 'zod';
import { hasFrontMatter, splitFences } from '../content/front-matter.ts';
import { DECISIONS_FILE } from '../content/write.ts';
import { parseYaml } from '../content/yaml.ts';
import { type Searched, nearestPassage } from '../compare/text/nearest.ts';
import { placesOf } from '../compare/text/quotes.ts';
import { wordPieces, type WordPiece } from '../compare/text/word-pieces.ts';
import { blocksRead } from './markdown.ts';
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
  /** The passage of the newer copy that is most like it; null when none is. */
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
  const [older, newer] = [copyOf(before.body, id), copyOf(after.body, id)];
  const gone = quotesOf(decisions, id).filter((quote) => placesOf(older, quote).length > 0 && placesOf(newer, quote).length === 0);
  const drifted = gone.map((quote) => ({ quote, nearest: nearestPassage([newer], quote)?.quote ?? null }));
  return { changes: changesIn(before.body, after.body), drifted, update: update() };
}

const copyOf = (text: string, id: string): Searched => ({ source: { id, file: id, text }, blocks: blocksRead(text) });

function parts(text: string): { url: string | null; title: string; body: string } {
  const fences = hasFrontMatter(text) ? splitFences(text) : null;
  const body = text.slice(fences?.bodyOffset ?? 0);
  return { url: /^url: *(\S+)$/m.exec(fences?.yaml ?? '')?.[1] ?? null, title: /^# (.+)$/m.exec(body)?.[1] ?? '', body };
}

function changesIn(before: string, after: string): string[] {
  // White space is none of the words: a line that was broken elsewhere is the same.
  const parts = diffArrays([...wordPieces(before).pieces], [...wordPieces(after).pieces], { comparator: (one, other) => one.text === other.text });
  return parts.flatMap((part, index): string[] => {
    const last = parts[index - 1];
    if (!isChange(part) || isChange(last)) return [];
    const change = isChange(parts[index + 1]) ? parts.slice(index, index + 2) : [part];
    const gone = change.flatMap(({ removed, value }) => (removed ? value : []));
    const come = change.flatMap(({ added, value }) => (added ? value : []));
    const behind = parts[index + change.length]?.value.slice(0, CONTEXT) ?? [];
    const changed = `${gone.length === 0 ? '' : `[-${textOf(gone)}-]`}${come.length === 0 ? '' : `{+${textOf(come)}+}`}`;
    return [`${textOf(last?.value.slice(-CONTEXT) ?? [])}${gapOf(part.value)}${changed}${gapOf(behind)}${textOf(behind)}`.trim()];
  });
}

const isChange = (part: { added: boolean; removed: boolean } | undefined): boolean => part !== undefined && (part.added || part.removed);
const gapOf = ([first]: readonly WordPiece[]): string => (first === undefined || first.gap === '' ? '' : ' ');
const textOf = (pieces: readonly WordPiece[]): string => pieces.map(({ gap, text }, index) => `${index > 0 && gap !== '' ? ' ' : ''}${text}`).join('');

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
