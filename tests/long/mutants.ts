/** Small faults, made from the syntax of a program: what a mutation check breaks it with. The kinds are those of Stryker, and numbers besides. */
import ts from 'typescript';

export interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly before: string;
  readonly after: string;
}

const OPERATORS: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.QuestionQuestionToken]: '&&',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
  [ts.SyntaxKind.PlusEqualsToken]: '-=',
};
/** Calls that are taken out, what they were called on staying; and calls that become another. */
const DROPPED = ['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'slice', 'trim', 'toLowerCase', 'replace', 'replaceAll', 'concat', 'flat'];
const SWAPPED: Readonly<Record<string, string>> = { some: 'every', every: 'some', min: 'max', max: 'min', startsWith: 'endsWith', endsWith: 'startsWith', push: 'unshift', floor: 'ceil', ceil: 'floor' }; // prettier-ignore

/** Every mutant of one file, in the order of its text. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const add = (node: ts.Node, kind: string, after: string): void => {
    const before = node.getText(source);
    if (before !== after) found.push({ file, start: node.getStart(source), end: node.getEnd(), kind, before, after });
  };
  const visit = (node: ts.Node): void => {
    // Types are gone before anything runs.
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const after = OPERATORS[node.operatorToken.kind];
      const words = [node.left, node.right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
      if (after && !(words && ['-', '-='].includes(after))) add(node.operatorToken, 'operator', after);
    }
    if (ts.isPrefixUnaryExpression(node) && [ts.SyntaxKind.ExclamationToken, ts.SyntaxKind.MinusToken].includes(node.operator))
      add(node, 'unary', `(${node.operand.getText(source)})`);
    if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'boolean', 'false');
    if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'boolean', 'true');
    if (ts.isNumericLiteral(node)) add(node, 'number', String(Number(node.text) + 1));
    if (ts.isStringLiteralLike(node) && !ts.isPropertyAssignment(node.parent.parent ?? node)) add(node, 'string', node.text ? "''" : "'mutant'");
    if (ts.isRegularExpressionLiteral(node)) add(node, 'pattern', `/(?!)/${/[a-z]*$/.exec(node.text)?.[0] ?? ''}`);
    if (ts.isArrayLiteralExpression(node) && node.elements.length && !isTarget(node)) add(node, 'list', '[]');
    for (const condition of conditionsOf(node)) for (const after of ['true', 'false']) add(condition, 'condition', after);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { name, expression } = node.expression;
      if (DROPPED.includes(name.text)) add(node, `without .${name.text}()`, expression.getText(source));
      const other = SWAPPED[name.text];
      if (other) add(name, 'call', other);
    }
    if (ts.isBlock(node) && node.statements.length && ts.isFunctionLike(node.parent)) add(node, 'empty function', '{}');
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) add(node, 'call left out', ';');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function conditionsOf(node: ts.Node): ts.Expression[] {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return [node.expression];
  if (ts.isConditionalExpression(node)) return [node.condition];
  return [];
}

/** `[a, b] = …` names places, and is no list. */
function isTarget(node: ts.Node): boolean {
  return ts.isBinaryExpression(node.parent) && node.parent.left === node && node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

/** `count` of them, each as likely as any other; the same seed gives the same ones (a linear congruential generator, Numerical Recipes). */
export function sample<T>(things: readonly T[], count: number, seed: number): T[] {
  const left = [...things];
  let state = seed >>> 0;
  return Array.from({ length: Math.min(count, left.length) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return left.splice(Math.floor((state / 2 ** 32) * left.length), 1)[0] as T;
  });
}
