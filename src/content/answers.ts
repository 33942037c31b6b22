import { ContentError } from '../compare/types.ts';
import { Answer, Answers } from '../schema/questions.ts';
import { DIFFERENCE_KINDS } from '../schema/comparison.ts';
import { error } from './diagnostics.ts';
import { valueOf } from './result.ts';
import { readText } from './text.ts';
import { parseYaml } from './yaml.ts';

/**
 * Reads a file of answers: JSON, a list of `{ "id": …, "yes": [0] }` (perhaps with `"differ": { "1": "quantity" }`) or `{ "id": …, "skip": true }`.
 * @throws ContentError with the place of everything that is wrong
 */
export async function readAnswers(path: string): Promise<Answer[]> {
  const source = valueOf(await readText(path));
  // JSON is YAML, and this reader knows where everything stands.
  const { file, data, placeOf } = valueOf(parseYaml({ ...source, startLine: 1 }), FIX);
  if (!Array.isArray(data)) throw new ContentError([error(file, { line: 1, column: 1 }, 'the answers are not a list', FIX)]);
  const wrong = data.flatMap((entry: unknown, i) =>
    Answer.safeParse(entry).success
      ? []
      : [error(file, placeOf([i]), faultOf(entry), FIX)],
  );
  if (wrong.length) throw new ContentError(wrong);
  return Answers.parse(data);
}

const FORM = 'this answer has no `id`, or not one of `yes` (a list of numbers) and `skip`: true';

function faultOf(entry: unknown): string {
  const hasDiffer = typeof entry === 'object' && entry !== null && 'differ' in entry;
  if (!hasDiffer || !Answer.safeParse({ ...entry, differ: undefined }).success) return FORM;
  return `\`differ\` must name candidates by number, and for each one of ${DIFFERENCE_KINDS.join(', ')}`;
}

const FIX = 'Write a list of answers such as [{ "id": "…", "yes": [0] }, { "id": "…", "skip": true }]';
