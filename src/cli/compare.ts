/** `npm run --silent compare -- DIR`: the comparison of a folder of articles, on standard output. */
import { readStory } from '../files.ts';
import { loadLexicon } from '../lexicon.ts';
import { compareStory } from '../pipeline/index.ts';
import { readCut } from './cut.ts';
import { toMarkdown } from './markdown.ts';
import { EXIT, printProblems, runCommand } from './terminal.ts';

const help = `Usage: npm run --silent compare -- DIR [options]

Compares the articles of a folder and prints the comparison. DIR is a story's folder (one with a
story.md), or any folder of .md or .txt articles: there front matter may be left out, and an article
and its outlet are called by the file's name.

  --format json|markdown            what to print (json)
  --cut published|suggested|NUMBER  how sure a match must be, as named or from 0 to 1 (published)
  --no-decisions                    as if no editor had decided anything
  --help                            print this

Exit code: 0 done, 1 bad input, 2 bad usage. Problems are printed on standard error.
`;

await runCommand({
  help,
  options: { format: { type: 'string' }, cut: { type: 'string' }, 'no-decisions': { type: 'boolean' } },
  positionals: 1,
  run: async ({ positionals: [dir = ''], values }) => {
    const format = values['format'] ?? 'json';
    if (format !== 'json' && format !== 'markdown') return `--format is json or markdown, not ${format}`;
    const cut = readCut(String(values['cut'] ?? 'published'));
    if (cut === null) return `--cut is published, suggested or a number from 0 to 1, not ${values['cut']}`;
    const { story, warnings } = await readStory(dir);
    const result = compareStory(story, loadLexicon(), { cut, decisions: values['no-decisions'] !== true });
    printProblems([...warnings, ...result.warnings]);
    process.stdout.write(format === 'json' ? `${JSON.stringify(result.comparison, null, 2)}\n` : toMarkdown(result.comparison));
    return EXIT.ok;
  },
});
