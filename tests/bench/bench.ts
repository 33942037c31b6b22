/** `npm run bench`: what the program costs, in ratios of two things measured in one run, so that any machine can be held to them. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { EXIT, runCommand } from '../../src/cli/terminal.ts';
import { type Found, holds, type Part, toTable } from './figures.ts';
import { change } from './parts/change.ts';
import { building, growth } from './parts/growth.ts';
import { peers } from './parts/peers.ts';
import { pipeline } from './parts/pipeline.ts';
import { largest, story } from './parts/story.ts';
import { weight } from './parts/weight.ts';
import { putSection } from './results.ts';

const PARTS: readonly Part[] = [pipeline, story, growth, building, change, peers, largest, weight];
const QUICK = ['pipeline', 'story', 'peers'];

const help = `Usage: npm run bench -- [options]

Measures what the program costs on made stories, and prints a table for each part; a figure that misses
its aim is named. Without options: pipeline, story and peers, in about three minutes.

  --part NAME[,NAME]…  which parts, or all
${PARTS.map(({ name, title }) => `                         ${name.padEnd(9)} ${title}`).join('\n')}
  --sizes N[,N]…       how many articles, instead of the part's own small numbers; weight: how many outlets
  --write              also put the tables and their plots into the folder bench
  --help               print this

Exit code: 0 done and every aim kept, 1 an aim missed, 2 invalid usage.
`;

await runCommand({
  help,
  options: { part: { type: 'string' }, sizes: { type: 'string' }, write: { type: 'boolean' } },
  positionals: 0,
  run: async ({ values }) => {
    const names = values['part'] === undefined ? QUICK : values['part'] === 'all' ? PARTS.map(({ name }) => name) : String(values['part']).split(',');
    const unknown = names.find((name) => !PARTS.some((part) => part.name === name));
    if (unknown !== undefined) return `there is no part ${unknown}; the parts are ${PARTS.map(({ name }) => name).join(', ')}`;
    const sizes = values['sizes'] === undefined ? null : String(values['sizes']).split(',').map(Number);
    if (sizes?.some((size) => !(Number.isSafeInteger(size) && size > 1))) return `--sizes are whole numbers from 2, not ${values['sizes']}`;
    let missed = false;
    for (const part of PARTS.filter(({ name }) => names.includes(name))) {
      const found = await part.run(sizes, (what) => void process.stderr.write(`${part.name}: ${what}\n`));
      missed ||= !found.figures.every(holds);
      const section = `## ${part.title}\n\n${circumstances(part, sizes)}\n\n${toTable(found.figures)}\n`;
      process.stdout.write(`${section}\n`);
      if (values['write'] === true) await keep(part, section, found);
    }
    return missed ? EXIT.badInput : EXIT.ok;
  },
});

/** Where and of what: enough to judge the figures by, nothing that names the machine. */
function circumstances({ name }: Part, sizes: readonly number[] | null): string {
  const command = `npm run bench -- --part ${name}${sizes === null ? '' : ` --sizes ${sizes.join(',')}`}`;
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const state = git('status', '--porcelain', '--', 'src', 'tests/bench', 'package-lock.json') === '' ? '' : ' and changes on top';
  const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, load at the end ${(loadavg()[0] ?? 0).toFixed(1)}`;
  return `\`${command}\` · ${machine} · commit ${git('rev-parse', '--short', 'HEAD')}${state}`;
}

async function keep({ name, title }: Part, section: string, { panels = [] }: Found): Promise<void> {
  await mkdir('bench', { recursive: true });
  const file = join('bench', 'results.md');
  const picture = panels.length === 0 ? '' : `\n![${title}](${name}.svg)\n`;
  const text = putSection(await readFile(file, 'utf8').catch(() => ''), `${section}${picture}`);
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  if (panels.length === 0) return;
  // Loaded only here: it takes longer than a short part.
  const { drawPanels } = await import('../../src/evaluate/plot.ts');
  await writeFile(join('bench', `${name}.svg`), drawPanels(title, panels));
}
