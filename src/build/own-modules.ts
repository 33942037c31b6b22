/** Has a build leave our own modules to Node, which runs them already: bundled, each would be compiled and run a second time, and remember for itself. */
import { dirname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

const PAGES = `${sep}src${sep}pages${sep}`;

/** For pages and components, which import our modules by relative paths. What runs in a browser is bundled all the same. */
export const ownModules: AstroIntegration = {
  name: 'own-modules',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [{ name: 'own-modules', enforce: 'pre', resolveId: leaveToNode }] } }),
  },
};

function leaveToNode(this: { readonly environment: { readonly name: string } }, source: string, importer: string | undefined) {
  if (this.environment.name === 'client' || importer === undefined || !/^\.{1,2}\/.*\.ts$/.test(source)) return null;
  const file = resolve(dirname(importer.split('?')[0] ?? importer), source);
  return file.includes(PAGES) ? null : { id: pathToFileURL(file).href, external: true };
}
