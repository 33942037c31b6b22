import type { APIRoute } from 'astro';
import { openStory, storyPaths } from '../../../site/stories.ts';

export async function getStaticPaths() {
  return (await storyPaths()).map(({ id }) => ({ params: { story: id } }));
}

/** The whole comparison as one document. */
export const GET: APIRoute<Record<string, never>, { story: string }> = async ({ params }) =>
  new Response(`${JSON.stringify((await openStory(params.story)).comparison, null, 2)}\n`, { headers: { 'content-type': 'application/json' } });
