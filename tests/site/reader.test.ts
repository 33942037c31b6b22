/** What a screen reader meets on each type of page, in its order: read from the accessibility tree of a real browser. */
import { expect, test } from 'vitest';
import { pagesOf, pageTypes } from './dist.ts';
import { describeInBrowser } from './in-browser.ts';

const types = pageTypes(pagesOf());

/** A node of the tree: its role, its name, and at which level a heading is. */
interface TreeNode {
  readonly depth: number;
  readonly role: string;
  readonly name: string | null;
  readonly level: number | null;
}

/** The tree as Playwright writes it down, a line a node. */
function nodesOf(snapshot: string): TreeNode[] {
  return snapshot.split('\n').flatMap((line): TreeNode[] => {
    const [, indent = '', role = '', name, rest = ''] = /^(\s*)- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?(.*)$/.exec(line) ?? [];
    if (role === '') return [];
    const level = /\[level=(\d)\]/.exec(rest)?.[1];
    return [{ depth: indent.length, role, name: name ?? (rest.includes(': ') ? rest : null), level: level === undefined ? null : Number(level) }];
  });
}

describeInBrowser('a screen reader', ({ open }) => {
  async function treeOf(path: string, width = 1280): Promise<TreeNode[]> {
    const page = await open(path, width);
    const snapshot = await page.locator('body').ariaSnapshot();
    await page.close();
    return nodesOf(snapshot);
  }

  test.each([...types])('%s: meets the way to the text, the site, the text with one title, and the foot', async (type, { path }) => {
    const nodes = await treeOf(path);
    const landmarks = nodes.filter(({ depth, role }) => depth === 0 && ['link', 'navigation', 'main', 'contentinfo'].includes(role));
    expect(landmarks.map(({ role, name }) => (role === 'navigation' ? `${role} ${name ?? ''}` : role))).toEqual(
      // A card stands within another site's page.
      type === 'card' ? ['main'] : ['link', 'navigation Site', 'main', 'contentinfo'],
    );
    const headings = nodes.filter(({ role }) => role === 'heading');
    expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
    expect(headings[0]?.level).toBe(1);
    // A level that is left out sounds like a heading that was missed.
    for (const [index, { level, name }] of headings.entries()) expect((level ?? 0) - (headings[index - 1]?.level ?? 0), name ?? path).toBeLessThanOrEqual(1);
  });

  test.each([...types])('%s: everything that can be used or looked at has a name', async (_, { path }) => {
    for (const width of [360, 1280]) {
      const nodes = await treeOf(path, width);
      // A node without a name of its own may be named by what stands in it.
      const isNamed = ({ depth, name }: TreeNode, index: number): boolean => name !== null || (nodes[index + 1]?.depth ?? 0) > depth;
      const used = nodes.flatMap((node, index) =>
        ['link', 'button', 'radio', 'img', 'heading', 'textbox', 'searchbox', 'combobox'].includes(node.role) && !isNamed(node, index) ? [node] : [],
      );
      expect(used, `${path} at ${width}`).toEqual([]);
    }
  });

  test('of two articles side by side hears who says a passage before the passage, and the verdict behind both', async () => {
    const page = await open(types.get('pair')?.path ?? '/');
    const row = await page.locator('.pair > li.t-differ').first().ariaSnapshot();
    const [first, second] = [row.indexOf('“'), row.indexOf('“', row.indexOf('”'))];
    const names = await page.locator('.columns bdi').allTextContents();
    expect(row.indexOf(names[0] ?? '-')).toBeLessThan(first);
    expect(row.lastIndexOf(names[1] ?? '-', second)).toBeGreaterThan(first);
    expect(row.indexOf('against')).toBeGreaterThan(second);
    await page.close();
  });
});
