import { defineConfig } from 'astro/config';
import { settings } from './src/site/settings.ts';

export default defineConfig({
  site: settings.origin,
  base: settings.base || '/',
  trailingSlash: 'always',
  // One request a page: the style sheet is small enough to come with it.
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [
    {
      name: 'corroborate',
      hooks: {
        // A shell or a test runner may have set NODE_ENV to something else, and Vite would then build as for development.
        'astro:config:setup': ({ command }) => {
          if (command === 'build') process.env['NODE_ENV'] = 'production';
        },
      },
    },
  ],
});
