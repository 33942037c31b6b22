import { ContentError } from '../pipeline/types.ts';
import { Answers, type Answer } from '../schema.ts';
import { readText } from './text.ts';
import { parseYaml, validate } from './yaml.ts';

/**
 * Reads a file of answers: JSON, a list of `{ "id": …, "yes": [0] }` or `{ "id": …, "skip": true }`.
 * @throws ContentError with the place of everything that is wrong
 */
export async function readAnswers(path: string): Promise<Answer[]> {
  const { value, problems } = await readText(path);
  if (value === null) throw new ContentError(problems);
  // JSON is YAML, and this reader knows where everything stands.
  const tree = parseYaml({ file: value.file, text: value.text, startLine: 1 });
  if (tree.value === null) throw new ContentError(tree.problems.map((problem) => ({ ...problem, mend: MEND })));
  const read = validate(Answers, tree.value, tree.value.data ?? [], 'an answer');
  if (read.value === null) throw new ContentError(read.problems.map((problem) => ({ ...problem, mend: MEND })));
  return read.value;
}

const MEND = 'Write a list of answers such as [{ "id": "…", "yes": [0] }, { "id": "…", "skip": true }]';
