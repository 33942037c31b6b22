import type { APIRoute } from 'astro';
import { claimFeed, toAtom } from '../../../site/feeds/feeds.ts';
import { openStory, storyPaths } from '../../../site/stories.ts';

export async function getStaticPaths() {
  return (await storyPaths()).map(({ id }) => ({ params: { story: id } }));
}

/** The settled claims of a story as Atom. */
export const GET: APIRoute<Record<string, never>, { story: string }> = async ({ params }) =>
  new Response(toAtom(claimFeed(await openStory(params.story))), { headers: { 'content-type': 'application/atom+xml' } });
