import { defineConfig } from 'astro/config';
import { settings } from './src/site/settings.ts';

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
        'astro:server:setup': async ({ server, logger }) => {
          const { followContent } = await import('./src/build/follow.ts');
          followContent(server, logger);
        },
      },
    },
  ],
});
