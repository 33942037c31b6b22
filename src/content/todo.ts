import type { Diagnostic } from '../compare/types.ts';
import { error } from './diagnostics.ts';
import type { Path, YamlTree } from './yaml.ts';

/** An error for each place that a command left for an editor to fill in. */
export function todoDiagnostics(tree: YamlTree, data: object): Diagnostic[] {
  return Object.entries(data).flatMap(([field, value]) => {
    if (typeof value !== 'string' || !/^TODO\b/.test(value)) return [];
    const path: Path = [field];
    const fix =
      field === 'published'
        ? 'Write the date that the copy states, such as 2025-03-04 or 2025-03-04T21:43; if it states none, remove the lines `published` and `publishedIs`'
        : `Replace TODO with ${MEANT.get(field) ?? 'what belongs there'}`;
    return [error(tree.file, tree.placeOf(path), `the field \`${field}\` has not been filled in`, fix)];
  });
}

/** A map, since a stranger may call a field `constructor`, which every object has. */
const MEANT = new Map([
  ['name', 'the name that readers see'],
  ['standfirst', 'one sentence under the title that says what is compared'],
]);
