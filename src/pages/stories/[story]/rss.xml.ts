import type { APIRoute } from 'astro';
import { claimFeed, toRss } from '../../../site/feeds/feeds.ts';
import { openStory, storyPaths } from '../../../site/stories.ts';

export async function getStaticPaths() {
  return (await storyPaths()).map(({ id }) => ({ params: { story: id } }));
}

/** The settled claims of a story as RSS. */
export const GET: APIRoute<Record<string, never>, { story: string }> = async ({ params }) =>
  new Response(toRss(claimFeed(await openStory(params.story))), { headers: { 'content-type': 'application/rss+xml' } });
