import type { APIRoute } from 'astro';
import { settings } from '../site/settings.ts';
import { absolute, urls } from '../site/urls.ts';

/** Every page may be read by a program; those that should not be found say so themselves. The sitemap has to be named by its whole address. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n${settings.published ? `\nSitemap: ${absolute(urls.sitemap)}\n` : ''}`, { headers: { 'content-type': 'text/plain' } });
