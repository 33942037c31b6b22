/** `npm run train`: annotated stories -> src/compare/similarity/model.json. */
import { writeFile } from 'node:fs/promises';
import { scoreModel } from '../evaluate/scored.ts';
import { trainModel } from '../evaluate/train.ts';
import { readAnnotated } from '../evaluate/read-gold.ts';
import { sharedEncoder } from '../build/readings.ts';
import { RESOURCES } from '../compare/resources.ts';
import type { Model } from '../schema/model.ts';
import { nextLine } from './next.ts';
import { EXIT, runCommand } from './terminal.ts';

const help = `Usage: npm run train -- --gold FILE --articles DIR [--gold FILE --articles DIR]... [--out FILE]

Trains the pair score on annotated stories and writes the model that the site is built with, with
what each story scores when it is left out of the training. The same stories give the same file, to
the byte.

  --gold FILE      a gold list; the next --articles names its articles
  --articles DIR   a story's folder, or any folder of .md or .txt articles
  --out FILE       where to write (src/compare/similarity/model.json)
  --help           print this

Exit code: 0 done, 1 bad input, 2 invalid usage.
`;

await runCommand({
  help,
  options: { gold: { type: 'string', multiple: true }, articles: { type: 'string', multiple: true }, out: { type: 'string' } },
  positionals: 0,
  run: async ({ values }) => {
    const golds = [values['gold'] ?? []].flat().map(String);
    const dirs = [values['articles'] ?? []].flat().map(String);
    if (!golds.length || golds.length !== dirs.length) return 'name at least one --gold, and one --articles for each';
    const stories = await Promise.all(golds.map((goldFile, i) => readAnnotated({ goldFile, dir: dirs[i] ?? '' }, sharedEncoder())));
    const out = typeof values['out'] === 'string' ? values['out'] : 'src/compare/similarity/model.json';
    const resources = RESOURCES;
    const scored = scoreModel(stories, resources);
    const { stories: trainedOn, ...weights } = trainModel(stories, resources);
    const model: Model = { stories: trainedOn, ...(scored ? { scored } : {}), ...weights };
    await writeFile(out, `${JSON.stringify(model, null, 2)}\n`);
    console.log(`wrote ${out}: ${model.features.length} features, trained on ${model.stories.map(({ id }) => id).join(', ')}`);
    process.stdout.write(nextLine('npm run evaluate says how accurate the comparison is with it'));
    return EXIT.ok;
  },
});
