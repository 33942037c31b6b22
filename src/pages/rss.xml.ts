import type { APIRoute } from 'astro';
import { storyFeed, toRss } from '../site/feeds/feeds.ts';
import { catalogue } from '../site/stories.ts';

/** The newest stories as RSS. */
export const GET: APIRoute = async () => new Response(toRss(storyFeed(await catalogue())), { headers: { 'content-type': 'application/rss+xml' } });
