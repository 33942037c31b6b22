import type { APIRoute } from 'astro';
import { claimFeed, toJsonFeed } from '../../../site/feeds/feeds.ts';
import { openStory, storyPaths } from '../../../site/stories.ts';

export async function getStaticPaths() {
  return (await storyPaths()).map(({ id }) => ({ params: { story: id } }));
}

/** The settled claims of a story as JSON Feed. */
export const GET: APIRoute<Record<string, never>, { story: string }> = async ({ params }) =>
  new Response(toJsonFeed(claimFeed(await openStory(params.story))), { headers: { 'content-type': 'application/feed+json' } });
