import { defineConfig } from 'astro/config';
import { settings } from './src/site/settings.ts';

export default defineConfig({
  site: settings.origin,
  base: settings.base || '/',
  trailingSlash: 'always',
  // One request a page: the style sheet is small enough to come with it.
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
});
