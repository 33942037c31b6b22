/** `npm run check`: all that is wrong with content/, at once. */
import { join } from 'node:path';
import { compareSite } from '../compared.ts';
import { LEDGER_FILE, nameFile, writeLedger } from '../files.ts';
import { EXIT, printProblems, runCommand } from './terminal.ts';

const help = `Usage: npm run check -- [options]

Reads all of content/, drafts too, compares every story and prints what is wrong, each problem with
its place and how to mend it.

  --write  write each story's claims.lock.yaml, the ledger of the ids that its claims have had
  --help   print this

Exit code: 0 no errors (there may be warnings), 1 errors, 2 bad usage.
`;

const ROOT = 'content';

await runCommand({
  help,
  options: { write: { type: 'boolean' } },
  positionals: 0,
  run: async ({ values }) => {
    const { stories, warnings } = await compareSite(ROOT, { drafts: true });
    const write = values['write'] === true;
    const stale = write ? stories.filter(({ current }) => !current) : [];
    for (const { source, ledger } of stale) {
      const dir = join(ROOT, 'stories', source.id);
      await writeLedger(dir, ledger);
      console.log(`wrote ${nameFile(join(dir, LEDGER_FILE))}`);
    }
    const mended = new Set(stale.map(({ source }) => nameFile(join(ROOT, 'stories', source.id, LEDGER_FILE))));
    const left = warnings.filter(({ file }) => !mended.has(file));
    printProblems(left);
    const articles = stories.reduce((sum, { source }) => sum + source.articles.length, 0);
    console.log(`${count(articles, 'article')} in ${count(stories.length, 'story', 'stories')}: no errors, ${count(left.length, 'warning')}`);
    return EXIT.ok;
  },
});

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
