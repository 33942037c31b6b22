import type { APIRoute } from 'astro';
import { correctionFeed, toAtom } from '../../site/feeds.ts';
import { library } from '../../site/library.ts';

/** The newest corrections as Atom. */
export const GET: APIRoute = async () => new Response(toAtom(correctionFeed(await library())), { headers: { 'content-type': 'application/atom+xml' } });
