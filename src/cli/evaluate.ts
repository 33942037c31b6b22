/** `npm run evaluate`: how well the comparison does on stories that a careful reader has annotated. */
import { evaluateStories } from '../evaluate/evaluate.ts';
import type { Evaluated } from '../evaluate/evaluate.ts';
import { toDetail, toTable } from '../evaluate/report.ts';
import { meanScore } from '../evaluate/score.ts';
import { findAnnotated, readAnnotated } from '../files/gold.ts';
import type { AnnotatedPlace } from '../files/gold.ts';
import { loadLexicon } from '../lexicon.ts';
import { ContentError } from '../pipeline/types.ts';
import type { Problem } from '../pipeline/types.ts';
import { readCut } from './cut.ts';
import { EXIT, printable, runCommand } from './terminal.ts';

const help = `Usage: npm run evaluate -- [--gold FILE --articles DIR]... [options]

Compares annotated stories without any editor's decision and prints how well that went. Without
--gold: the site's own stories (content/stories) that have a gold list in tests/gold, with the model
that the site is built with. Several stories that are named are each compared with a new model that
is trained on the others; one that is named, with the site's model.

  --gold FILE                       a gold list; the next --articles names its articles
  --articles DIR                    a story's folder, or any folder of .md or .txt articles
  --cut published|suggested|NUMBER  how sure a match must be, as named or from 0 to 1 (published)
  --no-retrain                      use the site's model throughout
  --detail                          also print how each claim fared, the wrong and the missed pairs
  --json                            print JSON
  --help                            print this

Exit code: 0 done, 1 bad input, 2 bad usage. Problems are printed on standard error.
`;

await runCommand({
  help,
  options: {
    gold: { type: 'string', multiple: true },
    articles: { type: 'string', multiple: true },
    cut: { type: 'string' },
    'no-retrain': { type: 'boolean' },
    detail: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: 0,
  run: async ({ values }) => {
    const cut = readCut(String(values['cut'] ?? 'published'));
    if (cut === null) return `--cut is published, suggested or a number from 0 to 1, not ${values['cut']}`;
    const [golds, dirs] = [many(values['gold']), many(values['articles'])];
    if (golds.length !== dirs.length) return 'each --gold needs one --articles, and each --articles one --gold';
    const named = golds.map((goldFile, i) => ({ goldFile, dir: dirs[i] ?? '' }));
    const stories = await readAll(named.length > 0 ? named : await findAnnotated('tests/gold', 'content/stories'));
    const retrain = named.length > 1 && values['no-retrain'] !== true;
    const results = evaluateStories(stories, loadLexicon(), { cut, retrain });
    const detail = values['detail'] === true;
    process.stdout.write(`${values['json'] === true ? toJson(results, cut, detail) : printable(toText(results, detail))}\n`);
    return EXIT.ok;
  },
});

/** An option that may be given again and again; the type of `values` knows single ones only. */
function many(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** All the stories, or all their problems together. */
async function readAll(places: readonly AnnotatedPlace[]): Promise<Awaited<ReturnType<typeof readAnnotated>>[]> {
  const read = await Promise.allSettled(places.map(readAnnotated));
  const problems: Problem[] = [];
  for (const result of read)
    if (result.status === 'rejected') {
      if (!(result.reason instanceof ContentError)) throw result.reason;
      problems.push(...result.reason.problems);
    }
  if (problems.length > 0) throw new ContentError(problems);
  return read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

function toText(results: readonly Evaluated[], detail: boolean): string {
  if (results.length === 0) return 'there is no annotated story: put a gold list <story>.json into tests/gold';
  return [...(detail ? results.map(toDetail) : []), toTable(results)].join('\n\n');
}

function toJson(results: readonly Evaluated[], cut: string | number, withDetail: boolean): string {
  const stories = results.map(({ detail, ...rest }) => (withDetail ? { ...rest, detail } : rest));
  return JSON.stringify({ cut, stories, mean: meanScore(results.map(({ score }) => score)) }, null, 2);
}
