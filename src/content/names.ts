import { basename, extname } from 'node:path';
import type { z } from 'zod';
import type { Diagnostic } from '../compare/types.ts';
import { Id } from '../schema/primitives.ts';
import { error, nameFile, WHOLE_FILE } from './diagnostics.ts';

/** The name of a file without its ending. */
export function stem(file: string): string {
  return basename(file, extname(file));
}

/** The nearest thing to `text` that is an id: `Daily Post (2)` becomes `daily-post-2`, and `con`, which Windows keeps, `con-1`. */
export function proposeId(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const id = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|(?<!-)-+$/g, '');
  return id === '' ? 'article-1' : Id.safeParse(id).success ? id : `${id}-1`;
}

/** An error for every name that is not an id by `schema`, with a name that would be one. */
export function nameDiagnostics(paths: readonly string[], schema: z.ZodType): Diagnostic[] {
  return paths.flatMap((path) => {
    const reason = schema.safeParse(stem(path)).error?.issues[0]?.message;
    if (reason === undefined) return [];
    const better = `${proposeId(stem(path))}${extname(path).toLowerCase()}`;
    return [error(nameFile(path), WHOLE_FILE, `the file's name ${reason}`, `Rename it, for example to ${better}`)];
  });
}

/** Whether another file would have the same id. */
export function isTwin(path: string, paths: readonly string[]): boolean {
  return paths.some((other) => other !== path && stem(other).toLowerCase() === stem(path).toLowerCase());
}

/** An error for every two files that would have one id; names that differ only in capitals are one name on many machines. */
export function sameIdDiagnostics(paths: readonly string[]): Diagnostic[] {
  return paths.flatMap((path, index) => {
    const id = stem(path).toLowerCase();
    const first = paths.slice(0, index).find((other) => stem(other).toLowerCase() === id);
    if (first === undefined) return [];
    const what = `two articles have one id: ${basename(first)} and ${basename(path)}`;
    return [error(nameFile(path), WHOLE_FILE, what, 'Rename or remove one of the two')];
  });
}
