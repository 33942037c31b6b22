import type { APIRoute } from 'astro';
import { correctionFeed, toRss } from '../../site/feeds.ts';
import { library } from '../../site/library.ts';

/** The newest corrections as RSS. */
export const GET: APIRoute = async () => new Response(toRss(correctionFeed(await library())), { headers: { 'content-type': 'application/rss+xml' } });
