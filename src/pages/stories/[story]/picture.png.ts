import type { APIRoute } from 'astro';
import { library, type Story } from '../../../site/library.ts';
import { storyPicture } from '../../../site/picture.ts';

export async function getStaticPaths() {
  const { stories } = await library();
  return stories.map((story) => ({ params: { story: story.id }, props: { story } }));
}

/** What is shown with a link to a page of the story. */
export const GET: APIRoute<{ story: Story }> = async ({ props }) => new Response(await storyPicture(props.story), { headers: { 'content-type': 'image/png' } });
