/** What comes from elsewhere: packages, each with a reason; actions, each pinned; jobs that may do the least. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

type Json = Readonly<Record<string, string>>;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Json>>;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { resolved?: string; integrity?: string; hasInstallScript?: boolean }>;
};
const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

describe('packages', () => {
  test('every direct dependency has its reason in docs/decisions, and nothing else has', () => {
    const section = readFileSync('docs/decisions/0052-direct-dependencies.md', 'utf8');
    const rows = [...section.matchAll(/^\| (`[^|]+) \| +([^|]*?) +\|$/gm)].map(([, names = '', why = '']) => ({ names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name), why })); // prettier-ignore
    expect(rows.flatMap(({ names }) => names).toSorted()).toEqual(Object.keys(direct).toSorted());
    for (const { names, why } of rows) expect([names, why.length > 15]).toEqual([names, true]);
  });

  test('what the program imports is a direct dependency, and so is what tests import', () => {
    const importedIn = (pattern: string): string[] => {
      const texts = globSync(pattern).filter((file) => !file.endsWith('.d.ts')).map((file) => readFileSync(file, 'utf8')); // prettier-ignore
      const names = texts.flatMap((text) => [...text.matchAll(/^(?:import|export)\b(?! type)(?:[^'\n]* from)? '([^'.][^']*)'(?: with .*)?;$/gm)].map(([, name = '']) => name)); // prettier-ignore
      const packages = names.filter((name) => !/^(?:node|astro|virtual):/.test(name)).map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')); // prettier-ignore
      return [...new Set(packages)];
    };
    const program = importedIn('src/**/*.{ts,astro}');
    expect(program).toEqual(expect.arrayContaining(['remark', 'zod', 'wink-porter2-stemmer']));
    // Plot draws the picture of an evaluation, which is asked for by name and is no part of a build.
    expect(program.filter((name) => !(name in manifest.dependencies) && name !== '@observablehq/plot')).toEqual([]);
    expect(importedIn('tests/**/*.ts').filter((name) => !(name in direct))).toEqual([]);
  });

  test('versions are exact, and the lockfile names a sum for every package and no address but the registry’s own', () => {
    for (const [name, version] of Object.entries(direct)) expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
    for (const [place, { resolved, integrity }] of Object.entries(lock.packages)) {
      if (place === '') continue;
      expect([place, integrity]).toEqual([place, expect.stringMatching(/^sha512-/)]);
      expect(resolved ?? 'https://registry.npmjs.org/').toMatch(/^https:\/\/registry\.npmjs\.org\//);
    }
  });

  test('no package runs a script when it is installed', () => {
    expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
    // Another one is no mistake by itself: look whether it works without its script, as these do.
    const scripted = Object.keys(lock.packages).filter((place) => lock.packages[place]?.hasInstallScript);
    expect(scripted).toEqual(['node_modules/esbuild', 'node_modules/protobufjs']);
  });
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly steps?: readonly Step[]; readonly uses?: string }>
  >;
}

describe.each(globSync('.github/{workflows,actions}/**/*.{yml,yaml}'))('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const { on, permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);

  test('actions are pinned to a commit, with their version behind it', () => {
    const used = [...text.matchAll(/^\s*(?:- )?uses: *(.*)$/gm)].map(([, name = '']) => name).filter((name) => !name.startsWith('./'));
    expect(used.filter((name) => !/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(name))).toEqual([]);
  });

  test('jobs may do the least', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const may = Object.entries(jobs).flatMap(([name, job]) => Object.entries(job.permissions ?? {}).map(([what, how]) => `${name}: ${what}: ${how}`));
    // Whoever adds a line here says why in the workflow.
    expect(may.filter((one) => !['deploy: pages: write', 'deploy: id-token: write', 'sbom: contents: write'].includes(one) && !one.endsWith(': read'))).toEqual([]); // prettier-ignore
    for (const { with: given } of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) expect(given?.['persist-credentials']).toBe(false);
  });

  test('a stranger’s words become no command', () => {
    expect(JSON.stringify(on)).not.toMatch(/pull_request_target|workflow_run|issue_comment/);
    for (const { run = '' } of steps) expect(run).not.toMatch(/\$\{\{ *(?:github\.event|github\.head_ref|inputs)/);
  });
});
