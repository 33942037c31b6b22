import type { Diagnostic } from '../compare/types.ts';
import { Corrections, type Correction } from '../schema/front-matter.ts';
import { readFrontMatter } from './front-matter.ts';
import { error, nearest } from './diagnostics.ts';
import { success, type Result } from './result.ts';
import { readText } from './text.ts';

/** A correction and where it names its claim, or else where it stands, for errors about it. */
export interface PlacedCorrection extends Correction {
  readonly at: { readonly file: string; readonly line: number | null; readonly column: number | null };
}

/** Reads corrections.md: its entries, and as `note` what stands above the list. `stories` are the ids that an entry may name. */
export async function readCorrections(path: string, stories: readonly string[]): Promise<Result<{ entries: readonly PlacedCorrection[]; note: string }>> {
  const source = await readText(path);
  if (!source.ok) return source;
  const front = readFrontMatter(source.value, Corrections, 'the corrections');
  if (!front.ok) return front;
  const { meta, tree, bodyOffset } = front.value;
  const unknown = meta.corrections.flatMap(({ story }, index): Diagnostic[] => {
    if (stories.includes(story)) return [];
    const fix = meant(story, stories, "Name a story by its folder's name");
    return [error(tree.file, tree.placeOf(['corrections', index, 'story']), `there is no story \`${story}\``, fix)];
  });
  const entries = meta.corrections.map((entry, index) => ({ ...entry, at: { file: tree.file, ...tree.placeOf(['corrections', index, 'claim']) } }));
  return success({ entries, note: source.value.text.slice(bodyOffset).trim() }, unknown);
}

/**
 * What is wrong with corrections of a story whose claims are known by now.
 * @param claims the ids of its claims and those that it once had
 */
export function unknownClaims(corrections: readonly PlacedCorrection[], claims: readonly string[]): Diagnostic[] {
  return corrections.flatMap(({ at, story, claim }) => {
    if (claim === undefined || claims.includes(claim)) return [];
    const fix = meant(claim, claims, 'Name a claim by the last part of the address of its page');
    return [error(at.file, at, `there is no claim \`${claim}\` in the story \`${story}\``, fix)];
  });
}

function meant(word: string, known: readonly string[], otherwise: string): string {
  const guess = nearest(word, known);
  return guess === null ? otherwise : `Did you mean \`${guess}\`? If so, write that`;
}
