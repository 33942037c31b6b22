import type { APIRoute } from 'astro';
import { correctionFeed, toJsonFeed } from '../../site/feeds/feeds.ts';
import { catalogue } from '../../site/stories.ts';

/** The newest corrections as JSON Feed. */
export const GET: APIRoute = async () => new Response(toJsonFeed(correctionFeed(await catalogue())), { headers: { 'content-type': 'application/feed+json' } });
