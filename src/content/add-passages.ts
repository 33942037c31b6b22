/** Gives entries on claims the passage that binds them to its words (`of`), where it is certain which: for entries of format 1. */
import { join } from 'node:path';
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { freshId } from '../compare/identity/identity.ts';
import { once } from '../compare/once.ts';
import { blocksOf } from '../compare/text/article.ts';
import { placesOf } from '../compare/text/quotes.ts';
import type { Comparison } from '../schema/comparison.ts';
import type { Passage } from '../schema/primitives.ts';
import type { Diagnostic, StorySource } from '../compare/types.ts';
import { nameFile } from './diagnostics.ts';
import { valueOf } from './result.ts';
import { readText } from './text.ts';
import { DECISIONS_FILE, writeAtomically } from './write.ts';

/** An entry without a passage, by its number from 0, and the passage that it would have; null where only its editor can say. */
export interface Unbound {
  readonly entry: number;
  readonly of: Passage | null;
  readonly diagnostic: Diagnostic;
}

/**
 * The entries on claims that are there and carry no passage of theirs yet. Which passage it is is certain where the ledger agrees that
 * the claim is the one, or a pin says so, or the id is made of the passage.
 */
export function unboundEntries({ articles, decisions, ledger }: StorySource, { claims }: Pick<Comparison, 'claims'>): Unbound[] {
  const read = once(blocksOf);
  const standsOnce = ({ article, quote }: Passage): boolean =>
    articles.some((source) => source.id === article && placesOf({ blocks: read(source) }, quote).length === 1);
  return decisions.flatMap(({ decision, file, line, column }, entry): Unbound[] => {
    if ((decision.kind !== 'label' && decision.kind !== 'difference' && decision.kind !== 'silent') || decision.passages.length) return [];
    const claim = claims.find(({ id }) => id === decision.claim);
    if (!claim) return [];
    const known = ledger.claims.find(({ id }) => id === decision.claim)?.mentions ?? [];
    const passages = claim.mentions.map(({ article, quote }): Passage => ({ article, quote: quote.replace(/\s+/g, ' ').trim() }));
    const isNamer = (passage: Passage): boolean => freshId(passage.quote, passage) === decision.claim;
    const isKnown = ({ article, quote }: Passage): boolean =>
      known.some((one) => one.article === article && one.quote.replace(/\s+/g, ' ').trim() === quote);
    const certain = passages.filter((one) => standsOnce(one) && (claim.pinned || isKnown(one) || isNamer(one)));
    const of = certain.find(isNamer) ?? certain[0] ?? null;
    const what = `the entry names the claim ${decision.claim} without a passage of it, so it could come to stand on other words`;
    const [first] = passages;
    const byHand = `\`of: { article: ${(of ?? first)?.article ?? '…'}, quote: … }\` with words of the claim`;
    const fix = of ? `Run \`npm run check -- --write\`, or add ${byHand}` : `Look whether it still speaks of “${first?.quote ?? ''}”; if so, add ${byHand}`;
    return [{ entry, of, diagnostic: { severity: 'warning', file, line, column, what, fix } }];
  });
}

/** An entry of which it is certain which passage it would have. */
type Bound = Omit<Unbound, 'of' | 'diagnostic'> & { readonly of: Passage };

/**
 * The text of a decisions.yaml with a passage behind `claim:` of some entries; all else stays to the letter. Null when it cannot be done so.
 * @param unbound the entries by their number in the list
 */
export function withPassages(text: string, unbound: readonly Bound[]): string | null {
  const document = documentOf(text);
  if (document.errors.length || !isSeq(document.contents)) return null;
  const { items } = document.contents;
  const added = unbound.flatMap(({ entry, of }) => insertion(text, items[entry], of) ?? []);
  const written = added
    .toSorted((a, b) => b.at - a.at)
    .reduce((soFar, { at, words }) => `${soFar.slice(0, at)}${words}${soFar.slice(at)}`, text);
  const after = documentOf(written);
  const isRight = !after.errors.length && added.length === unbound.length && unbound.every(({ entry, of }) => holds(after, entry, of));
  return isRight ? written : null;
}

/**
 * Writes the passages into a story's decisions.yaml.
 * @returns the file as messages name it; null, and nothing is written, when that would change anything else
 * @throws ContentError when the file cannot be read
 */
export async function bindEntries(dir: string, unbound: readonly Bound[]): Promise<string | null> {
  const path = join(dir, DECISIONS_FILE);
  const text = withPassages(valueOf(await readText(path)).text, unbound);
  if (text === null) return null;
  writeAtomically(path, text);
  return nameFile(path);
}

const documentOf = (text: string): Document => parseDocument(text, { schema: 'core' });

/** What stands in the entry afterwards. */
function holds(document: Document, entry: number, of: Passage): boolean {
  return document.getIn([entry, 'of', 'article']) === of.article && document.getIn([entry, 'of', 'quote']) === of.quote;
}

/** A line of its own behind that of `claim:`, as far in; in an entry in braces, behind the id. */
function insertion(text: string, node: unknown, of: Passage): { at: number; words: string } | null {
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === 'claim');
  const [key, value] = [pair?.key, pair?.value];
  if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) return null;
  const words = `of: ${written(of)}`;
  if (node.flow === true) return { at: value.range[1], words: `, ${words}` };
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(key.range[0] - (text.lastIndexOf('\n', key.range[0] - 1) + 1));
  const line = text.indexOf('\n', value.range[1]);
  return line < 0 ? { at: text.length, words: `${end}${indent}${words}` } : { at: line + 1, words: `${indent}${words}${end}` };
}

/** A passage on one line, quoted where YAML needs it. */
function written({ article, quote }: Passage): string {
  const document = documentOf('');
  const node = document.createNode({ article, quote }) as YAMLMap;
  node.flow = true;
  document.contents = node as typeof document.contents;
  return document.toString({ lineWidth: 0 }).trim();
}
