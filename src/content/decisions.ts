import type { PlacedDecision, Diagnostic } from '../compare/types.ts';
import { Decision, DECISION_FORMS } from '../schema/decisions.ts';
import { conflicts } from './conflicts.ts';
import { error, list, nearest, sortDiagnostics } from './diagnostics.ts';
import { collect, failure, success, type Result } from './result.ts';
import { readText } from './text.ts';
import { parseYaml, validate, type Path, type YamlTree } from './yaml.ts';

type DecisionKind = keyof typeof DECISION_FORMS;
const isKind = (name: string): name is DecisionKind => Object.hasOwn(DECISION_FORMS, name);
const KINDS = Object.keys(DECISION_FORMS).filter(isKind);

/** Reads a decisions.yaml and looks whether the articles that it names exist. The entries that have their form come along with the diagnostics of the others. */
export async function readDecisions(path: string, articles: readonly string[]): Promise<Result<readonly PlacedDecision[]>> {
  const tree = await readTree(path);
  if (!tree.ok) return tree;
  const data = tree.value.data ?? [];
  if (!Array.isArray(data)) {
    const fix = 'Begin each decision with a hyphen, such as `- pin: some-claim`';
    return failure(error(tree.value.file, { line: 1, column: 1 }, 'the decisions are not a list', fix));
  }
  const known = tree.value;
  const entries = collect(data.map((entry: unknown, index) => readEntry(known, entry, index)));
  const placed = entries.values;
  const diagnostics = [
    ...entries.diagnostics,
    ...data.flatMap((entry: unknown, index) => articleDiagnostics(known, entry, [index], articles)),
    ...conflicts(placed),
  ];
  return success(placed, sortDiagnostics(diagnostics));
}

async function readTree(path: string): Promise<Result<YamlTree>> {
  const source = await readText(path);
  return source.ok ? parseYaml({ ...source.value, startLine: 1 }) : source;
}

function readEntry(tree: YamlTree, entry: unknown, index: number): Result<PlacedDecision> {
  const fields = typeof entry === 'object' && entry !== null ? Object.keys(entry) : [];
  const kind = KINDS.find((name) => fields.includes(name));
  const place = tree.placeOf([index]);
  if (kind === undefined) return failure(error(tree.file, place, 'the decision is of no known kind', wantedKind(fields[0])));
  const checked = validate(DECISION_FORMS[kind], tree, entry, `the decision \`${kind}\``, [index]);
  if (!checked.ok) return checked;
  const decision = Decision.parse(checked.value);
  const quotesAt = quotePaths(kind, decision.passages.length).map((path) => solid(tree.placeOf([index, ...path])));
  return success({ decision, file: tree.file, ...solid(place), quotesAt });
}

function wantedKind(first: string | undefined): string {
  const guess = first === undefined ? null : nearest(first, KINDS);
  return guess === null ? `Begin it with one of ${list(KINDS, 'or')}` : `It begins with \`${first}\`; did you mean \`${guess}\`? If so, write that`;
}

function quotePaths(kind: DecisionKind, count: number): Path[] {
  if (kind === 'not-a-claim') return [[kind, 'quote']];
  if (kind === 'label' || kind === 'difference' || kind === 'silent') return Array.from({ length: count }, () => ['of', 'quote']);
  const field = kind === 'pin' ? 'quotes' : kind;
  return Array.from({ length: count }, (_, index) => [field, index, 'quote']);
}

function solid({ line, column }: { line: number | null; column: number | null }): { line: number; column: number } {
  return { line: line ?? 1, column: column ?? 1 };
}

/** Every `article:`, every name in `articles:` and the name behind `silent:` must be an article. */
function articleDiagnostics(tree: YamlTree, data: unknown, path: Path, articles: readonly string[]): Diagnostic[] {
  const key = path.at(-1);
  if (typeof data === 'string') {
    const namesArticle = key === 'article' || key === 'silent' || (typeof key === 'number' && path.at(-2) === 'articles');
    return namesArticle && !articles.includes(data) ? [unknownArticle(tree, data, path, articles)] : [];
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => articleDiagnostics(tree, value, [...path, Array.isArray(data) ? Number(name) : name], articles));
}

function unknownArticle(tree: YamlTree, name: string, path: Path, articles: readonly string[]): Diagnostic {
  const guess = nearest(name, articles);
  const fix = guess === null ? `The articles of this story are ${list(articles)}` : `Did you mean \`${guess}\`? If so, write that`;
  return error(tree.file, tree.placeOf(path), `there is no article \`${name}\``, fix);
}
