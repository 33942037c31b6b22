/** Outlets whose names a reader cannot tell apart: skeletons of Unicode's list of confusable characters (UTS 39), one Unicode version behind at most. */
import unhomoglyph from 'unhomoglyph';
import type { Diagnostic } from '../compare/types.ts';
import { error, type Place } from './diagnostics.ts';

export interface PlacedName {
  readonly name: string;
  readonly file: string;
  readonly place: Place;
}

/** What a text looks like: two with one skeleton look the same. What stands between letters, and above and below them, tells nobody apart. */
function skeletonOf(text: string): string {
  const looks = unhomoglyph(text.normalize('NFD')).normalize('NFD');
  return looks.replace(/[^\p{L}\p{N}]/gu, '') || looks;
}

/** An error for each name that looks like an earlier one, in capitals or without. */
export function lookalikes(names: readonly PlacedName[]): Diagnostic[] {
  const known = new Map<string, PlacedName>();
  return names.flatMap((one) => {
    const looks = [skeletonOf(one.name), skeletonOf(one.name.toLowerCase())];
    const other = looks.map((look) => known.get(look)).find((found) => found !== undefined);
    for (const look of looks) if (!known.has(look)) known.set(look, one);
    if (other === undefined) return [];
    const what = `the name “${one.name}” looks like “${other.name}”, which is the name in ${other.file}`;
    const fix = 'Write it in the letters of one alphabet, or add what tells the two apart, such as “(Malta)”';
    return [error(one.file, one.place, what, fix)];
  });
}
