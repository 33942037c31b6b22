import type { APIRoute } from 'astro';
import { claimPicture } from '../../../../site/pictures/claim-picture.ts';
import { findClaim, openStory, storyPaths } from '../../../../site/stories.ts';

export async function getStaticPaths() {
  return (await storyPaths()).flatMap(({ id, pictures }) => pictures.map((claim) => ({ params: { story: id, claim } })));
}

/** What is shown with a link to a claim. */
export const GET: APIRoute<Record<string, never>, { story: string; claim: string }> = async ({ params }) => {
  const story = await openStory(params.story);
  const claim = findClaim(story, params.claim);
  if (!claim) throw new Error(`the story ${params.story} has no claim ${params.claim}`);
  return new Response(await claimPicture(story, claim), { headers: { 'content-type': 'image/png' } });
};
