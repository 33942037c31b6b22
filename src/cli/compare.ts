/** `npm run --silent compare -- DIR`: the comparison of a folder of articles, on standard output. */
import { nearest } from '../content/diagnostics.ts';
import { readingsOf } from '../build/readings.ts';
import { readStory } from '../content/index.ts';
import { RESOURCES } from '../compare/resources.ts';
import { explain } from '../review/explain.ts';
import { readClauses } from '../review/read-clauses.ts';
import { compareStory, prepareStory } from '../compare/index.ts';
import { CUTS } from '../compare/similarity/similarity.ts';
import { printable, printableJson } from '../compare/printable.ts';
import { ContentError } from '../compare/types.ts';
import type { Comparison } from '../schema/comparison.ts';
import { readCut } from './cut.ts';
import { toExplanation, toReadings } from './explain.ts';
import { toMarkdown } from './markdown.ts';
import { EXIT, printDiagnostics, runCommand } from './terminal.ts';

const help = `Usage: npm run --silent compare -- DIR [options]

Compares the articles of a folder and prints the comparison. DIR is a story's folder (one with a
story.md), or any folder of .md or .txt articles: there front matter may be left out, and an article
and its outlet are called by the file's name.

  --format json|markdown            what to print (json)
  --cut published|suggested|NUMBER  how sure a match must be, as named or from 0 to 1 (published)
  --explain CLAIM                   instead, why the passages of this claim (its id) were put together, and why the
                                    nearest others were not; without a claim, what was read of each clause: its kind,
                                    how sure it is said to be, whose word it is, and its values
  --no-decisions                    as if no editor had decided anything
  --help                            print this

Exit code: 0 done, 1 bad input, 2 invalid usage. Problems are printed on standard error.
`;

await runCommand({
  help,
  options: { format: { type: 'string' }, cut: { type: 'string' }, explain: { type: 'string' }, 'no-decisions': { type: 'boolean' } },
  positionals: 1,
  bare: 'explain',
  run: async ({ positionals: [dir = ''], values }) => {
    const format = values['format'] ?? 'json';
    if (format !== 'json' && format !== 'markdown') return `--format is json or markdown, not ${format}`;
    const cut = readCut(String(values['cut'] ?? 'published'));
    if (cut === null) return `--cut is published, suggested or a number from 0 to 1, not ${values['cut']}`;
    const { story, warnings } = await readStory(dir);
    const decisions = values['no-decisions'] === true ? [] : story.decisions;
    const result = compareStory(prepareStory(story.articles, RESOURCES, await readingsOf(story.articles)), { ...story, decisions, cut });
    printDiagnostics([...warnings, ...result.diagnostics]);
    if (values['explain'] === '') {
      process.stdout.write(`${printable(toReadings(readClauses(result.passages.prepared)))}\n`);
      return EXIT.ok;
    }
    if (typeof values['explain'] === 'string') {
      const text = toExplanation(explain(result, claimOf(result.comparison, values['explain'], dir)), typeof cut === 'number' ? cut : CUTS[cut]);
      process.stdout.write(`${printable(text)}\n`);
      return EXIT.ok;
    }
    process.stdout.write(format === 'json' ? `${printableJson(result.comparison)}\n` : toMarkdown(result.comparison));
    return EXIT.ok;
  },
});

/** @throws ContentError naming the claim that is most alike when there is none of this id */
function claimOf({ claims }: Comparison, id: string, file: string): Comparison['claims'][number] {
  const claim = claims.find((one) => one.id === id);
  if (claim) return claim;
  const like = nearest(id, claims.map((one) => one.id)); // prettier-ignore
  const fix = like ? `Did you mean ${like}` : 'The comparison without --explain names its claims';
  throw new ContentError([{ severity: 'error', file, line: null, column: null, what: `there is no claim ${id}`, fix }]);
}
