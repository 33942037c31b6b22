import type { APIRoute } from 'astro';
import { storyFeed, toAtom } from '../site/feeds.ts';
import { library } from '../site/library.ts';

/** The newest stories as Atom. */
export const GET: APIRoute = async () => new Response(toAtom(storyFeed(await library())), { headers: { 'content-type': 'application/atom+xml' } });
