import type { APIRoute } from 'astro';
import { storyFeed, toRss } from '../site/feeds.ts';
import { library } from '../site/library.ts';

/** The newest stories as RSS. */
export const GET: APIRoute = async () => new Response(toRss(storyFeed(await library())), { headers: { 'content-type': 'application/rss+xml' } });
