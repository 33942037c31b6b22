import { existsSync, readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { settings } from './src/site/settings.ts';

/** @type {URL} */
let built;

/** Pages that this build does not draw itself and that may be found: of stories that have not changed. */
const listed = new Set(/** @type {{ corroborateListed?: readonly string[] }} */ (globalThis).corroborateListed?.map((path) => `${settings.origin}${settings.base}/${path}`)); // prettier-ignore

/** Whether a page that was built says that it should not be found: a copy of an article, or an address that leads on. */
const isHidden = (/** @type {string} */ page) => {
  const path = new URL(page).pathname.slice(settings.base.length + 1);
  const file = new URL(`${path}index.html`, built);
  return !existsSync(file) || readFileSync(file, 'utf8').includes('<meta name="robots" content="noindex">');
};

export default defineConfig({
  site: settings.origin,
  base: settings.base || '/',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // One request a page: the style sheet is small enough to come with it.
    inlineStylesheets: 'always',
  },
  // A script within a page is what the content security policy forbids, so that the one of the search page is a file.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  integrations: [
    {
      name: 'corroborate',
      hooks: {
        // A shell or a test runner may have set NODE_ENV to something else, and Vite would then build as for development.
        'astro:config:setup': ({ command }) => {
          if (command === 'build') process.env['NODE_ENV'] = 'production';
        },
        'astro:config:done': ({ config }) => {
          built = config.outDir;
        },
        'astro:server:setup': async ({ server, logger }) => {
          const { followContent } = await import('./src/site/follow.ts');
          followContent(server, logger);
        },
      },
    },
    sitemap({ customPages: [...listed], filter: (page) => listed.has(page) || !isHidden(page) }),
  ],
});
