/**
 * Are the tests any good? The pipeline is broken in MUTANTS places (60 unless said), drawn by lot (MUTATION_SEED) from every fault that its
 * syntax allows, one at a time in a copy of the project; of the faults 85 in a hundred must make a test fail. A fault that hangs counts as found.
 */
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mutantsOf, sample, type Mutant } from './mutants.ts';

const COUNT = Number(process.env['MUTANTS'] ?? 60);
const SEED = Number(process.env['MUTATION_SEED'] ?? 20261122);
const LEAST = 0.85;
const PATIENCE = 300_000;
/** The quick ones first; the later ones are asked only about what those let pass. None of them reads a built site. */
const STAGES = [
  ['tests/unchanged.test.ts', 'tests/cases.test.ts', 'tests/content.test.ts', 'tests/pipeline', '--exclude', 'tests/pipeline/{read,mark,wording}.test.ts'],
  [
    'tests/compare/text/blocks.test.ts',
    'tests/text-marks/mark.test.ts',
    'tests/text-marks/wording.test.ts',
    'tests/laws.test.ts',
    'tests/evaluate',
    'tests/files',
  ],
  ['tests/cli/compare.test.ts', 'tests/cli/check.test.ts', 'tests/cli/review.test.ts', 'tests/cli/report.test.ts'],
];

const copy = mkdtempSync(join(tmpdir(), 'corroborate-mutants-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Whether these tests pass in the copy. */
async function passes(files: readonly string[]): Promise<boolean> {
  const args = [
    resolve('node_modules/vitest/vitest.mjs'),
    'run',
    '--bail',
    '1',
    '--no-isolate',
    '--pool',
    'threads',
    '--maxWorkers',
    '1',
    '--testTimeout',
    '120000',
    ...files,
  ];
  const child = spawn(process.execPath, args, { cwd: copy, stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '', CI: '' } });
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearTimeout(timer);
  return code === 0;
}

/** Whether these tests find the fault. */
async function find({ file, start, end, after }: Mutant, files: readonly string[]): Promise<boolean> {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.slice(0, start) + after + text.slice(end));
  try {
    return !(await passes(files));
  } finally {
    writeFileSync(path, text);
  }
}

const short = (code: string): string => code.replace(/\s+/g, ' ').slice(0, 70);

test(`of ${COUNT} faults in the pipeline the tests find ${LEAST * 100} in a hundred (seed ${SEED})`, { timeout: 24 * 3_600_000 }, async () => {
  for (const name of [
    'src',
    'tests',
    'content',
    'docs',
    'public',
    'package.json',
    'tsconfig.json',
    'vitest.config.ts',
    'astro.config.mjs',
    'README.md',
    'CONTRIBUTING.md',
  ])
    // prettier-ignore
    await cp(name, join(copy, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const files = globSync('src/pipeline/**/*.ts').map((file) => file.replaceAll('\\', '/')).toSorted(); // prettier-ignore
  const all = files.flatMap((file) => mutantsOf(file, readFileSync(join(copy, file), 'utf8')));
  const told = ({ file, start, kind, before, after }: Mutant): string =>
    `${file}:${readFileSync(join(copy, file), 'utf8').slice(0, start).split('\n').length} ${kind}: ${short(before)} → ${short(after)}`;

  const chosen = sample(all, COUNT, SEED);
  let left = chosen;
  for (const stage of STAGES) {
    expect(await passes(stage), `${stage.join(' ')} without a fault`).toBe(true);
    const survivors: Mutant[] = [];
    for (const [i, mutant] of left.entries()) {
      const found = await find(mutant, stage);
      if (!found) survivors.push(mutant);
      console.log(`${i + 1}/${left.length} ${found ? 'found' : 'STILL THERE'} ${told(mutant)}`);
    }
    left = survivors;
  }
  console.log(`${chosen.length - left.length} of ${chosen.length} found, of ${all.length} possible in ${files.length} files\n${left.map(told).join('\n')}`);
  expect(left.length / chosen.length).toBeLessThanOrEqual(1 - LEAST);
});
