/** No regular expression of the program takes more than twice as long for twice the text: articles may have been made to be slow. */
import { readFile, glob } from 'node:fs/promises';
import { analyse } from 'scslre';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What an expression may be slow on, or nothing. */
function complaint(source: string, flags: string): string[] {
  return analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } }).reports.map(({ type }) => type);
}

/** The scripts of a file: of a page only what stands above the markup. */
const scriptOf = (file: string, text: string): string => (file.endsWith('.astro') ? (/^---\r?\n([^]*?)\r?\n---/.exec(text)?.[1] ?? '') : text);

/** Every expression that is written as one, and every one that is put together from what is known beforehand. */
async function expressions(): Promise<{ at: string; source: string; flags: string }[]> {
  const found: { at: string; source: string; flags: string }[] = [];
  for await (const file of glob('src/**/*.{ts,astro}')) {
    const tree = ts.createSourceFile(file, scriptOf(file, await readFile(file, 'utf8')), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push({ at: `${file}:${line} ${node.text}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return found;
}

test('an expression that is slow is found', () => {
  expect(complaint(String.raw`\s+$`, '')).not.toEqual([]);
  expect(complaint('(?:a+)+b', '')).not.toEqual([]);
  expect(complaint(String.raw`^\s*a\s+$`, '')).toEqual([]);
});

test('no expression that is written in src/ is slow', async () => {
  const all = await expressions();
  expect(all.length).toBeGreaterThan(300);
  expect(all.flatMap(({ at, source, flags }) => (complaint(source, flags).length ? [at] : []))).toEqual([]);
});

test('no expression that is put together is slow', async () => {
  const made: RegExp[] = [];
  const Known = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Known, {
    construct: (target, [pattern, flags]: [string, string | undefined]) => {
      const expression = new target(pattern, flags);
      made.push(expression);
      return expression;
    },
  });
  try {
    await import('../src/compare/provenance/credits.ts');
  } finally {
    globalThis.RegExp = Known;
  }
  expect(made.length).toBeGreaterThan(7);
  expect(made.filter(({ source, flags }) => complaint(source, flags).length).map(String)).toEqual([]);
});
