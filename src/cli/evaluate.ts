/** `npm run evaluate`: how well the comparison does on stories that a careful reader has annotated. */
import { writeFile } from 'node:fs/promises';
import { ABLATABLE, ablate, toAblationTable } from '../evaluate/ablate.ts';
import type { Ablation } from '../evaluate/ablate.ts';
import { rateBattery, toBatteryTable } from '../evaluate/battery.ts';
import { evaluateStories } from '../evaluate/evaluate.ts';
import type { Evaluated } from '../evaluate/evaluate.ts';
import { curvePanel, reliabilityPanel } from '../evaluate/picture.ts';
import { differencesByKind, toCalibrationTable, toCurveTable, toDetail, toKindTables, toStatusTable, toTable } from '../evaluate/report.ts';
import { meanReview, reviewPanel, toReviewTable } from '../evaluate/review-report.ts';
import { simulateReview } from '../evaluate/simulate.ts';
import type { Simulated } from '../evaluate/simulate.ts';
import { SUMMARY_CUTS, summarise } from '../evaluate/summary.ts';
import type { Summary } from '../evaluate/summary.ts';
import { findAnnotated, readAnnotated } from '../evaluate/read-gold.ts';
import type { AnnotatedPlace } from '../evaluate/read-gold.ts';
import { sharedEncoder } from '../build/readings.ts';
import { RESOURCES } from '../compare/resources.ts';
import { printable, printableJson } from '../compare/printable.ts';
import { ContentError } from '../compare/types.ts';
import type { Diagnostic } from '../compare/types.ts';
import { readCut } from './cut.ts';
import { EXIT, runCommand } from './terminal.ts';

const help = `Usage: npm run evaluate -- [--gold FILE --articles DIR]... [options]

Compares annotated stories without any editor's decision and prints how well that went: a row a
story, what every cut would do, and whether claims are as sure as they say. Without --gold: the
site's own stories (content/stories) that have a gold list in tests/gold, with the model that the
site is built with. Several stories that are named are each compared with a new model that is
trained on the others; one that is named, with the site's model.

  --gold FILE                       a gold list; the next --articles names its articles
  --articles DIR                    a story's folder, or any folder of .md or .txt articles
  --cut published|suggested|NUMBER  how sure a match must be, as named or from 0 to 1 (published)
  --no-retrain                      use the site's model throughout
  --detail                          also print how each claim fared, the wrong and the missed pairs
  --plot FILE                       also draw the cuts and the confidence as a picture (SVG)
  --ablate                          instead, leave out each feature and each clause rule in turn, retrain, and
                                    print the table of docs/decisions/; several stories must be named
  --battery FILE                    instead, print what becomes of the pairs of sentences in a table of the form
                                    | kind | a | b |, such as tests/compare/battery/differs.md
  --answers N                       also answer up to N questions of the review as the gold list has it,
                                    best first and drawn by lot, and print what they brought
  --wrong SHARE                     with --answers: the share of answers, 0 to 1, with an error about one passage (0)
  --seed N                          with --wrong: another number, other mistakes (0)
  --json                            print JSON, with everything that the tables say
  --help                            print this

Exit code: 0 done, 1 bad input, 2 invalid usage. Diagnostics are printed on standard error.
`;

await runCommand({
  help,
  options: {
    gold: { type: 'string', multiple: true },
    articles: { type: 'string', multiple: true },
    cut: { type: 'string' },
    'no-retrain': { type: 'boolean' },
    detail: { type: 'boolean' },
    plot: { type: 'string' },
    ablate: { type: 'boolean' },
    answers: { type: 'string' },
    wrong: { type: 'string' },
    seed: { type: 'string' },
    battery: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: 0,
  run: async ({ values }) => {
    const cut = readCut(String(values['cut'] ?? 'published'));
    if (cut === null) return `--cut is published, suggested or a number from 0 to 1, not ${values['cut']}`;
    const [golds, dirs] = [many(values['gold']), many(values['articles'])];
    if (golds.length !== dirs.length) return 'each --gold needs one --articles, and each --articles one --gold';
    const named = golds.map((goldFile, i) => ({ goldFile, dir: dirs[i] ?? '' }));
    if (values['ablate'] === true && named.length < 2) return '--ablate trains models, so it needs two --gold or more';
    const answers = values['answers'] === undefined ? null : Number(values['answers']);
    if (answers !== null && !(Number.isInteger(answers) && answers > 0)) return `--answers is a whole number from 1, not ${values['answers']}`;
    const [wrong, seed] = [Number(values['wrong'] ?? 0), Number(values['seed'] ?? 0)];
    if (!(wrong >= 0 && wrong <= 1)) return `--wrong is a share from 0 to 1, not ${values['wrong']}`;
    if (!Number.isInteger(seed)) return `--seed is a whole number, not ${values['seed']}`;
    if (answers === null && (values['wrong'] !== undefined || values['seed'] !== undefined)) return '--wrong and --seed need --answers';
    if (typeof values['battery'] === 'string') {
      const rates = await rateBattery(values['battery'], RESOURCES, sharedEncoder());
      process.stdout.write(`${values['json'] === true ? printableJson(rates) : printable(toBatteryTable(rates))}\n`);
      return EXIT.ok;
    }
    const stories = await readAll(named.length > 0 ? named : await findAnnotated('tests/gold', 'content/stories'));
    const retrain = named.length > 1 && values['no-retrain'] !== true;
    if (values['ablate'] === true) {
      const told = ({ without }: Ablation): void => void process.stderr.write(`done: ${without ?? 'everything'}\n`);
      const ablations = ablate(stories, RESOURCES, ABLATABLE, told);
      process.stdout.write(`${values['json'] === true ? JSON.stringify(ablations, null, 2) : toAblationTable(ablations)}\n`);
      return EXIT.ok;
    }
    const results = evaluateStories(stories, RESOURCES, { cut, retrain, alsoAt: SUMMARY_CUTS });
    const summary = summarise(results);
    const reviews = answers === null ? [] : simulateReview(stories, RESOURCES, { cut, retrain, answers, wrong, seed });
    const detail = values['detail'] === true;
    if (typeof values['plot'] === 'string') await plot(values['plot'], results, summary, reviews);
    process.stdout.write(
      `${values['json'] === true ? toJson(results, summary, cut, detail, reviews) : printable(toText(results, summary, detail, reviews))}\n`,
    );
    return EXIT.ok;
  },
});

/** An option that may be given again and again; the type of `values` knows single ones only. */
function many(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** All the stories, or all their diagnostics together. */
async function readAll(places: readonly AnnotatedPlace[]): Promise<Awaited<ReturnType<typeof readAnnotated>>[]> {
  const read = await Promise.allSettled(places.map((place) => readAnnotated(place, sharedEncoder())));
  const diagnostics: Diagnostic[] = [];
  for (const result of read)
    if (result.status === 'rejected') {
      if (!(result.reason instanceof ContentError)) throw result.reason;
      diagnostics.push(...result.reason.diagnostics);
    }
  if (diagnostics.length > 0) throw new ContentError(diagnostics);
  return read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

function toText(results: readonly Evaluated[], summary: Summary, detail: boolean, reviews: readonly Simulated[]): string {
  if (results.length === 0) return 'there is no annotated story\nnext: put a gold list <story>.json into tests/gold, then npm run evaluate';
  return [
    ...(detail ? results.map(toDetail) : []),
    toTable(results),
    toCurveTable(summary.curve),
    ...Object.entries(summary.calibration).map(([cut, table]) => toCalibrationTable(cut, table)),
    toStatusTable(results),
    toKindTables(differencesByKind(results)),
    ...(reviews.length ? [toReviewTable(reviews)] : []),
  ].join('\n\n');
}

function toJson(results: readonly Evaluated[], summary: Summary, cut: string | number, withDetail: boolean, reviews: readonly Simulated[]): string {
  const stories = results.map(({ story, trainedOn, heldOut, score, detail, also }) => ({
    story,
    trainedOn,
    heldOut,
    score,
    also: also.map((one) => ({ cut: one.cut, score: one.score })),
    ...(withDetail ? { detail } : {}),
  }));
  return printableJson({
    cut,
    stories,
    ...summary,
    differences: differencesByKind(results),
    ...(reviews.length ? { reviews, review: meanReview(reviews) } : {}),
  });
}

async function plot(file: string, results: readonly Evaluated[], { curve, calibration }: Summary, reviews: readonly Simulated[]): Promise<void> {
  // Loaded only here: it takes longer than all the rest of a short run.
  const { drawPanels } = await import('../evaluate/plot.ts');
  const unseen = results.every(({ heldOut }) => heldOut) ? ', each with a model that has not seen it' : '';
  await writeFile(
    file,
    drawPanels(`${results.length === 1 ? 'One story' : `${results.length} stories`}${unseen}`, [
      curvePanel(curve),
      reliabilityPanel(calibration),
      ...(reviews.length ? [reviewPanel(reviews)] : []),
    ]),
  );
}
