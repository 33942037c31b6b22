/** `npm run --silent report -- --base REF`: what a change of content did to the comparisons, as Markdown. */
import { checkSite, compareSite, type ComparedStory } from '../build/compared.ts';
import { readPast } from '../content/past.ts';
import { findChanges, type StoryChanges } from '../compare/identity/changes.ts';
import { describeDiagnostic, type Diagnostic } from '../compare/types.ts';
import { escapeMarkdown } from './markdown.ts';
import { toReport } from './report-markdown.ts';
import { EXIT, runCommand } from './terminal.ts';

const help = `Usage: npm run --silent report -- --base REF

Compares the stories as they are in content/ and as git has them at REF, both with this program, and
prints as Markdown what changed: claims that are new, gone or of another status, who is silent, how
sure it is. Prints nothing when nothing changed. Your files are left as they are.

  --base REF  a branch, a tag or a commit, such as origin/main
  --help      print this

Exit code: 0 done, 1 bad content, no git or no such commit, 2 invalid usage. Diagnostics are printed on standard error.
`;

const ROOT = 'content';

await runCommand({
  help,
  options: { base: { type: 'string' } },
  positionals: 0,
  run: async ({ values }) => {
    const base = values['base'];
    if (typeof base !== 'string' || base === '') return '--base must name a commit';
    const past = await readPast(base, ROOT);
    try {
      const now = await compareSite(ROOT, { drafts: true });
      const before = past.root === null ? null : await checkSite(past.root, { drafts: true });
      const from = `\`${base.replaceAll('`', '')}\` (${past.commit.slice(0, 7)})`;
      const faults = before?.diagnostics.filter(({ severity }) => severity === 'error') ?? [];
      const report = toReport(changesOf(before?.site.stories ?? [], now.stories), from);
      if (report !== '') process.stdout.write(report + toNote(faults, past.root ?? ROOT));
      return EXIT.ok;
    } finally {
      await past.remove();
    }
  },
});

/** The stories of both, by id; what is only in the past comes last. */
function changesOf(before: readonly ComparedStory[], now: readonly ComparedStory[]): StoryChanges[] {
  const old = new Map(before.map(({ source, comparison }) => [source.id, comparison]));
  const ids = new Set(now.map(({ source }) => source.id));
  return [
    ...now.map(({ source, comparison }) => findChanges(old.get(source.id) ?? null, comparison)),
    ...before.filter(({ source }) => !ids.has(source.id)).map(({ comparison }) => findChanges(comparison, null)),
  ];
}

/** Nobody can fix errors of the past now, yet they make stories look new. */
function toNote(faults: readonly Diagnostic[], root: string): string {
  const [first] = faults;
  if (first === undefined) return '';
  const words = describeDiagnostic(first).split('\n')[0]?.replaceAll(root, ROOT) ?? '';
  return `\nThe earlier content has errors (${faults.length}), so a story that could not be compared then is reported as new. The first: ${escapeMarkdown(words)}\n`;
}
