/** What the commands print of hostile content: text, and nothing that acts on a terminal or on who keeps a log. */
import { readingsOf } from '../support/readings.ts';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toAnnotations } from '../../src/cli/annotations.ts';
import { screen } from '../../src/review/dialogue-text.ts';
import { layOut } from '../../src/review/page.ts';
import { toMarkdown } from '../../src/cli/markdown.ts';
import { toReport } from '../../src/cli/report-markdown.ts';
import { frameOf } from '../../src/content/frame.ts';
import { readStory } from '../../src/content/index.ts';
import { RESOURCES } from '../../src/compare/resources.ts';
import { findChanges } from '../../src/compare/identity/changes.ts';
import { compareStory, prepareStory } from '../../src/compare/index.ts';
import { describeDiagnostic } from '../../src/compare/types.ts';
import { run } from '../cli/run.ts';
import { makeFolder } from '../support/folder.ts';
import { acting, ACTS, both, printedContent, wrongContent } from './printed.ts';

describe('what is printed of hostile content', () => {
  test('errors, their frames, annotations', async () => {
    const dir = await makeFolder({ ...printedContent, ...wrongContent });
    const [text, annotated] = await Promise.all([run('check', [], dir), run('check', ['--format', 'github'], dir)]);
    expect([text.code, annotated.code]).toEqual([1, 1]);
    expect(both(text)).toContain('there is no article `[31mevil ::set-env name=EVIL::1`');
    expect(both(text).split('error content').length).toBeGreaterThan(4);
    expect(acting(both(text))).toEqual([]);
    const commands = annotated.stdout.trimEnd().split('\n');
    for (const line of commands) expect(line).toMatch(/^::(?:error|warning) file=[^:\n]*(?:,line=\d+)?(?:,col=\d+)?::/);
    expect(acting(commands.join('\n').replace(/^::/gm, ''))).toEqual([]);
  });

  test('the comparison as JSON, which is the same data; as a table; as what a change did; in the dialogue', async () => {
    const dir = await makeFolder(printedContent);
    const story = join(dir, 'content/stories/boards');
    const json = await run('compare', [story]);
    expect([json.code, acting(both(json))]).toEqual([0, []]);
    const { story: source } = await readStory(story);
    const { comparison } = compareStory(prepareStory(source.articles, RESOURCES, readingsOf(source.articles)), source);
    expect(JSON.parse(json.stdout)).toEqual(JSON.parse(JSON.stringify(comparison)));
    expect(comparison.claims.some(({ label }) => ACTS.test(label))).toBe(true);
    const table = toMarkdown(comparison);
    expect(acting(table)).toEqual([]);
    // Every row has as many cells as its head, whatever stands in them, and nothing in them is markup or an address.
    const [head = '', ...rows] = table.split('\n').filter((line) => line.startsWith('|'));
    const cells = (line: string): number => line.split(/(?<!\\)\|/).length;
    expect([...new Set(rows.map(cells))]).toEqual([cells(head)]);
    expect(table).not.toMatch(/(?<!\\)[<[]|https:\/\/|(?<!\\)@/);
    const report = toReport([findChanges(null, comparison)], 'x');
    expect(acting(report)).toEqual([]);
    const shown = comparison.claims.flatMap(({ mentions }) => mentions.slice(0, 1).map(({ article, quote }) => ({ passage: { article, quote }, item: 0, who: 'x', before: '\u001B[31m', quote, after: '\u009B\r' }))); // prettier-ignore
    const agenda = {
      item: { kind: 'label' as const, claim: 'x', of: null, label: '\u001B[31mevil', mentions: shown },
      questions: 0,
      labels: 1,
      progress: { confirmed: 0, claims: 1, sure: 0.5, later: 0.5, pairs: 0 },
    };
    expect(
      acting(
        screen({ answered: 0, agenda })
          .map((one) => layOut(one, { width: 80, colour: false }))
          .join('\n'),
      ),
    ).toEqual([]);
  });

  test('a problem is told on its own lines, whatever its words', () => {
    const diagnostic = { severity: 'error', file: 'a\n::b', line: 1, column: 1, what: 'x\r\n::error::evil \u001B[31m', fix: '##[error]\u2028evil' } as const;
    expect(acting(describeDiagnostic(diagnostic))).toEqual([]);
    expect(describeDiagnostic(diagnostic).split('\n')).toHaveLength(2);
    expect(toAnnotations([diagnostic]).split('\n')).toHaveLength(2);
    expect(frameOf(diagnostic)).toBeNull();
  });
});
