import type { APIRoute } from 'astro';
import { storyFeed, toAtom } from '../site/feeds/feeds.ts';
import { catalogue } from '../site/stories.ts';

/** The newest stories as Atom. */
export const GET: APIRoute = async () => new Response(toAtom(storyFeed(await catalogue())), { headers: { 'content-type': 'application/atom+xml' } });
