import type { APIRoute } from 'astro';
import { correctionFeed, toRss } from '../../site/feeds/feeds.ts';
import { catalogue } from '../../site/stories.ts';

/** The newest corrections as RSS. */
export const GET: APIRoute = async () => new Response(toRss(correctionFeed(await catalogue())), { headers: { 'content-type': 'application/rss+xml' } });
