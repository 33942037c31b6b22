/** `npm run check`: everything that is wrong with content/, at once. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { printableJson } from '../compare/printable.ts';
import { cacheModules } from '../build/cache/modules.ts';
import type { Diagnostic } from '../compare/types.ts';
import { toAnnotations } from './annotations.ts';
import { againLine, nextLine, thisCommand } from './next.ts';
import { EXIT, printDiagnostics, runCommand } from './terminal.ts';

const help = `Usage: npm run check -- [options]

Reads all of content/, drafts too, compares every story and prints everything that is wrong, with its
place, the lines around it and how to fix it. A quote that is no longer in its article comes with the
nearest words there: a proposal, which only you can accept.

  --format text|github  for people, or as annotations of a GitHub workflow (text)
  --json                print the diagnostics as JSON instead
  --write               write each story's claims.lock.yaml, the ledger of the ids that its claims have had, and
                        give entries of decisions.yaml that name a claim a passage of it, where that is certain
  --help                print this

Exit code: 0 no errors (there may be warnings), 1 errors, 2 invalid usage.
`;

const ROOT = 'content';

await runCommand({
  help,
  options: { format: { type: 'string' }, json: { type: 'boolean' }, write: { type: 'boolean' } },
  positionals: 0,
  run: async ({ values }) => {
    const format = values['format'] ?? 'text';
    if (format !== 'text' && format !== 'github') return `--format is text or github, not ${format}`;
    if (values['json'] === true && values['format'] !== undefined) return '--json and --format cannot go together';
    const { bindEntries, checkSite, LEDGER_FILE, nameFile, sortDiagnostics, unboundEntries, whileSame, writeLedger } = await load();
    const { site, diagnostics: all } = await checkSite(ROOT, { drafts: true });
    const unbound = site.stories.map(({ source, comparison }) => ({ source, entries: unboundEntries(source, comparison) }));
    const diagnostics = sortDiagnostics([...all, ...unbound.flatMap(({ entries }) => entries.map(({ diagnostic }) => diagnostic))]);
    const errors = count(diagnostics, 'error');
    const written: string[] = [];
    const settled = new Set<Diagnostic>();
    // A ledger that is written while a story cannot be compared would forget what corrections and addresses lead to.
    for (const [i, { source, ledger }] of values['write'] === true && errors === 0 ? site.stories.entries() : []) {
      const entries = (unbound[i]?.entries ?? []).flatMap(({ of, ...rest }) => (of ? [{ ...rest, of }] : []));
      // A ledger of an older version is not called stale for having no history, and gets one all the same.
      const current = isDeepStrictEqual(source.ledger, ledger);
      if (current && entries.length === 0) continue;
      await whileSame(ROOT, source, async (dir) => {
        const file = nameFile(join(dir, LEDGER_FILE));
        if (!current) {
          writeLedger(dir, ledger);
          written.push(file);
          for (const diagnostic of diagnostics) if (diagnostic.file === file) settled.add(diagnostic);
        }
        const bound = entries.length ? await bindEntries(dir, entries) : null;
        if (bound === null) return;
        written.push(bound);
        for (const { diagnostic } of entries) settled.add(diagnostic);
      });
    }
    const left = diagnostics.filter((diagnostic) => !settled.has(diagnostic));
    const warnings = count(left, 'warning');
    const articles = site.stories.reduce((sum, { source }) => sum + source.articles.length, 0);
    const stories = site.stories.length;
    if (values['json'] === true) {
      process.stdout.write(`${printableJson({ articles, stories, errors, warnings, written, diagnostics: left })}\n`);
      return errors === 0 ? EXIT.ok : EXIT.badInput;
    }
    for (const file of written) console.log(`wrote ${file}`);
    if (format === 'github') process.stdout.write(toAnnotations(left));
    else printDiagnostics(left);
    const found = `${errors === 0 ? 'no errors' : number(errors, 'error')}, ${number(warnings, 'warning')}`;
    if (errors === 0) {
      console.log(`${number(articles, 'article')} in ${number(stories, 'story', 'stories')}: ${found}`);
      const fresh = site.stories.filter(({ source: { id } }) => written.some((file) => file.includes(`/${id}/`)));
      const story = fresh.length === 1 ? fresh[0]?.source.id : 'STORY';
      process.stdout.write(nextLine(`npm run review -- ${story} asks what only an editor knows; npm run build makes the site`));
    } else {
      console.error(found);
      process.stderr.write(againLine(thisCommand()));
    }
    return errors === 0 ? EXIT.ok : EXIT.badInput;
  },
});

/** Loaded after the cache of compiled modules is on, which saves a third of the time; an import at the head of the file would come before it. */
async function load(): Promise<typeof import('../build/compared.ts') & typeof import('../content/index.ts') & typeof import('../content/add-passages.ts')> {
  cacheModules();
  return { ...(await import('../build/compared.ts')), ...(await import('../content/index.ts')), ...(await import('../content/add-passages.ts')) };
}

function count(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}

function number(many: number, one: string, more = `${one}s`): string {
  return `${many} ${many === 1 ? one : more}`;
}
