import type { APIRoute } from 'astro';
import { storyFeed, toJsonFeed } from '../site/feeds/feeds.ts';
import { catalogue } from '../site/stories.ts';

/** The newest stories as JSON Feed. */
export const GET: APIRoute = async () => new Response(toJsonFeed(storyFeed(await catalogue())), { headers: { 'content-type': 'application/feed+json' } });
