/** The hostile corpus in every place where it can stand, without the policy and with all that is shipped. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { faultsOfDownloads } from '../hostile/downloads.ts';
import { pageOf, pages } from '../hostile/pages.ts';
import { acting, both, printedContent } from '../hostile/printed.ts';
import { hostileSite, inSentences } from '../hostile/site.ts';
import { isOwn, SEARCHES, watchPages, withoutPolicy } from '../hostile/watch.ts';
import { findChrome } from '../site/chrome.ts';
import { pagesOf, serve } from '../site/dist.ts';
import { buildSite } from '../site/fixture.ts';
import { headersFor, readRules } from '../site/header-rules.ts';
import { makeFolder } from '../support/folder.ts';

const ORIGIN = 'https://news.example';
const chrome = findChrome();

describe.skipIf(chrome === null)('every hostile case in every place', () => {
  let site: Awaited<ReturnType<typeof buildSite>>;
  beforeAll(async () => {
    site = await buildSite(hostileSite({ whole: true }), ORIGIN);
  }, 600_000);
  afterAll(() => site.remove());

  const paths = (): string[] => [...pagesOf(site.dist).filter(({ html }) => !html.includes('http-equiv="refresh"')).map(({ path }) => path), ...SEARCHES]; // prettier-ignore

  test('without any policy', async () => {
    const server = await serve(site.dist, { edit: withoutPolicy });
    expect(await watchPages(chrome ?? '', server.origin, paths(), isOwn)).toEqual([]);
    server.close();
  });

  test('as shipped, where the policy finds nothing to stop', async () => {
    const rules = readRules(readFileSync(join(site.dist, '_headers'), 'utf8'));
    const server = await serve(site.dist, { headers: (path) => headersFor(rules, path) });
    expect(await watchPages(chrome ?? '', server.origin, paths(), isOwn)).toEqual([]);
    server.close();
  });

  test('what can be taken along', () => {
    expect(faultsOfDownloads(site.dist, ORIGIN)).toEqual([]);
  });
});

describe('what every command prints', () => {
  const STORY = 'content/stories/boards';
  test('of a story', async () => {
    const dir = await makeFolder(printedContent);
    const { stdout } = await run('compare', [STORY], dir);
    const { claims } = JSON.parse(stdout) as { claims: { id: string }[] };
    const calls: [string, string[]][] = [
      ['check', ['--json']],
      ['check', ['--write']],
      ['compare', [STORY, '--format', 'markdown']],
      ['compare', [STORY, '--explain', claims[0]?.id ?? '']],
      ['compare', [STORY, '--explain', 'no-\u001B[31mclaim']],
      ['review', [STORY, '--limit', '100']],
      ['review', [STORY, '--json']],
      ['review', ['\u001B[31m\u202Enowhere']],
      ['new', ['story', 'Evil \u001B[31m\u202E::x']],
    ];
    for (const [command, args] of calls) expect(acting(both(await run(command, args, dir))), `${command} ${args.join(' ')}`).toEqual([]);
  });

  test('of a change', async () => {
    const dir = await makeFolder(printedContent);
    const git = (...args: string[]): void =>
      void execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.example', ...args], { cwd: dir, stdio: 'ignore' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
    const article = join(dir, STORY, 'articles/kelp-courier.md');
    writeFileSync(article, readFileSync(article, 'utf8').replaceAll('boards', 'planks'));
    appendFileSync(article, '\nThe \u001B[31mharbour \u202Ewas closed\u009B at noon on Monday, the | office said @everyone.\n');
    const { code, stdout, stderr } = await run('report', ['--base', 'HEAD'], dir);
    expect([code, acting(stdout + stderr)]).toEqual([0, []]);
    expect(stdout).toContain('What changes in the comparisons');
  });

  test('of a page that is imported', async () => {
    for (const html of [...pages.map((page) => page.html), pageOf(inSentences.map(({ text }) => text))]) {
      const dir = await makeFolder({ ...printedContent, 'page.html': html });
      // A dry run first: it prints the whole file.
      const printed = [await run('import', ['page.html', '--story', 'boards', '--dry-run'], dir), await run('import', ['page.html', '--story', 'boards'], dir)];
      expect(printed.flatMap((one) => acting(both(one)))).toEqual([]);
    }
  });
});
