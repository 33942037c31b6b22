import type { APIRoute } from 'astro';
import { correctionFeed, toAtom } from '../../site/feeds/feeds.ts';
import { catalogue } from '../../site/stories.ts';

/** The newest corrections as Atom. */
export const GET: APIRoute = async () => new Response(toAtom(correctionFeed(await catalogue())), { headers: { 'content-type': 'application/atom+xml' } });
