import { ContentError, type Diagnostic } from '../compare/types.ts';

/**
 * What a step that may fail gives back: a value with what an editor should know of it, or only why there is none. `ok` says that there
 * is a value, which may have errors beside it: decisions are read on behind a wrong one. It is a tag rather than a null, since null is a
 * value of some steps ("no such folder"), and since the compiler then asks for the tag before it lets anybody at the value. Steps hand
 * results on, so that all faults of a site come together; a command that cannot go on throws them as a ContentError (`valueOf`).
 */
export type Result<T> = Success<T> | Failure;

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Failure {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
}

export function success<T>(value: T, diagnostics: readonly Diagnostic[] = []): Success<T> {
  return { ok: true, value, diagnostics };
}

export function failure(...diagnostics: readonly Diagnostic[]): Failure {
  return { ok: false, diagnostics };
}

/** The values of the results that have one, and all that is wrong, each in order. */
export function collect<T>(results: readonly Result<T>[]): { values: T[]; diagnostics: Diagnostic[] } {
  return {
    values: results.flatMap((result) => (result.ok ? [result.value] : [])),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}

/**
 * The value of a result.
 * @param fix said in place of how else to fix it
 * @throws ContentError with its diagnostics when it has none
 */
export function valueOf<T>(result: Result<T>, fix?: string): T {
  if (result.ok) return result.value;
  throw new ContentError(fix === undefined ? result.diagnostics : result.diagnostics.map((diagnostic) => ({ ...diagnostic, fix })));
}
