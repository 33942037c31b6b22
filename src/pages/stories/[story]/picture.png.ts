import type { APIRoute } from 'astro';
import { storyPicture } from '../../../site/pictures/picture.ts';
import { openStory, storyPaths } from '../../../site/stories.ts';

export async function getStaticPaths() {
  return (await storyPaths()).map(({ id }) => ({ params: { story: id } }));
}

/** What is shown with a link to a page of the story. */
export const GET: APIRoute<Record<string, never>, { story: string }> = async ({ params }) =>
  new Response(await storyPicture(await openStory(params.story)), { headers: { 'content-type': 'image/png' } });
