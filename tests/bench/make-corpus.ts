/** `npm run bench:corpus`: writes made stories, and what is true of them, into a folder. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EXIT, runCommand } from '../../src/cli/terminal.ts';
import { makeArchive, writeArchive } from './archive.ts';

const help = `Usage: npm run bench:corpus -- --stories N --articles M [options]

Writes N made stories with M articles in all: DIR/content as the build takes it, and DIR/gold with a gold
list for each story, as \`npm run evaluate -- --gold FILE --articles DIR\` takes it. The same options write
the same bytes.

  --stories N   how many stories
  --articles M  how many articles, of all stories together: two or more for each
  --words W     how long an article is, within a sentence (500)
  --seed S      another number makes other stories (1)
  --out DIR     a folder that is empty or not yet there (bench/corpus)
  --help        print this

Exit code: 0 done, 1 the folder is not empty, 2 invalid usage.
`;

await runCommand({
  help,
  options: { stories: { type: 'string' }, articles: { type: 'string' }, words: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } },
  positionals: 0,
  run: async ({ values }) => {
    const whole = (option: string, otherwise?: number): number =>
      values[option] === undefined && otherwise !== undefined ? otherwise : Number(values[option]);
    const options = { stories: whole('stories'), articles: whole('articles'), words: whole('words', 500), seed: whole('seed', 1) };
    for (const [option, value] of Object.entries(options))
      if (!(Number.isSafeInteger(value) && value > 0))
        return `--${option} is a whole number from 1${values[option] === undefined ? '' : `, not ${values[option]}`}`;
    const { stories, articles } = options;
    if (articles < 2 * stories)
      return `--articles is the number of all articles: ${articles} are too few for ${stories} stories, of which each has two or more`;
    const out = String(values['out'] ?? join('bench', 'corpus'));
    if (existsSync(out) && (await readdir(out)).length > 0) {
      process.stderr.write(`${out} is not empty: remove it, or name another folder with --out\n`);
      return EXIT.badInput;
    }
    await writeArchive(out, makeArchive(options), (done) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${stories} stories`);
    });
    console.log(`${process.stderr.isTTY ? '\n' : ''}${stories} stories with ${articles} articles written to ${out}`);
    return EXIT.ok;
  },
});
