/** The same pages with the same bytes, written by Astro alone and by Eleventy: what any static site of this size costs. */
import { globSync, statSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { measure, type Measured } from './measure.ts';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { makePlace, type Site } from './site.ts';

/** Every page of a built site as its folder, such as `stories/a/`; only those called index.html. */
export function pagesOf({ dir }: Site): string[] {
  return globSync('**/index.html', { cwd: join(dir, 'dist') }).map((name) => name.replaceAll('\\', '/').slice(0, -'index.html'.length)).toSorted(); // prettier-ignore
}

/** How many bytes all of these pages have together. */
export function bytesOf(dist: string): number {
  return globSync('**/index.html', { cwd: dist }).reduce((sum, name) => sum + statSync(join(dist, name)).size, 0);
}

const READ = `const read = (path) => readFileSync(join(pages.dist, path, 'index.html'), 'utf8');`;

/** Astro with one page that returns what it reads: no Markdown, no components, no style sheet of its own. */
export async function plainAstro(site: Site): Promise<Measured & { readonly bytes: number }> {
  const place = await makePlace();
  try {
    await mkdir(join(place.dir, 'src', 'pages'), { recursive: true });
    await symlink(resolve('node_modules'), join(place.dir, 'node_modules'), 'junction');
    await writeFile(join(place.dir, 'package.json'), '{"type":"module"}');
    await writeFile(join(place.dir, 'astro.config.mjs'), 'export default { compressHTML: false, devToolbar: { enabled: false } };\n');
    await writeFile(join(place.dir, 'pages.json'), JSON.stringify({ dist: join(site.dir, 'dist'), paths: pagesOf(site) }));
    await writeFile(
      join(place.dir, 'src', 'pages', '[...path].astro'),
      `---
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
// Once for all pages: what stands outside of it is run for each.
export const getStaticPaths = () => {
  const { dist, paths } = JSON.parse(readFileSync('pages.json', 'utf8'));
  return paths.map((path) => ({ params: { path: path.slice(0, -1) || undefined }, props: { file: join(dist, path, 'index.html') } }));
};
---
<Fragment set:html={readFileSync(Astro.props.file, 'utf8')} />
`,
    );
    const env = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
    const measured = await measure([resolve('node_modules/astro/bin/astro.mjs'), 'build', '--silent'], { cwd: place.dir, env });
    return { ...measured, bytes: bytesOf(join(place.dir, 'dist')) };
  } finally {
    await place.remove();
  }
}

/** Eleventy likewise; null, with a reason on standard error, where it cannot be installed. */
export async function eleventy(site: Site): Promise<(Measured & { readonly bytes: number }) | null> {
  const place = await makePlace();
  try {
    await writeFile(join(place.dir, 'package.json'), '{"private":true}');
    const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', '@11ty/eleventy@3.1.7'];
    try {
      await promisify(execFile)(process.platform === 'win32' ? 'npm.cmd' : 'npm', install, { cwd: place.dir, timeout: 180_000 });
    } catch (cause) {
      console.error(`Eleventy is left out, since it cannot be installed: ${(cause as Error).message.split('\n')[0]}`);
      return null;
    }
    await writeFile(join(place.dir, 'pages.json'), JSON.stringify({ dist: join(site.dir, 'dist'), paths: pagesOf(site) }));
    await mkdir(join(place.dir, 'input'));
    await writeFile(
      join(place.dir, 'input', 'pages.11ty.cjs'),
      `const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const pages = require('../pages.json');
${READ}
exports.data = () => ({ paths: pages.paths, pagination: { data: 'paths', size: 1, alias: 'path' }, permalink: ({ path }) => path + 'index.html' });
exports.render = ({ path }) => read(path);
`,
    );
    const args = [join(place.dir, 'node_modules/@11ty/eleventy/cmd.cjs'), '--input=input', '--output=out', '--quiet'];
    return { ...(await measure(args, { cwd: place.dir })), bytes: bytesOf(join(place.dir, 'out')) };
  } finally {
    await place.remove();
  }
}
