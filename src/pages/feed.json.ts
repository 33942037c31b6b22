import type { APIRoute } from 'astro';
import { storyFeed, toJsonFeed } from '../site/feeds.ts';
import { library } from '../site/library.ts';

/** The newest stories as JSON Feed. */
export const GET: APIRoute = async () => new Response(toJsonFeed(storyFeed(await library())), { headers: { 'content-type': 'application/feed+json' } });
