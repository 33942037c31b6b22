import type { APIRoute } from 'astro';
import { correctionFeed, toJsonFeed } from '../../site/feeds.ts';
import { library } from '../../site/library.ts';

/** The newest corrections as JSON Feed. */
export const GET: APIRoute = async () => new Response(toJsonFeed(correctionFeed(await library())), { headers: { 'content-type': 'application/feed+json' } });
