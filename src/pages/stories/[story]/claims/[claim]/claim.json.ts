import type { APIRoute } from 'astro';
import { claimDocument } from '../../../../../site/claim-document.ts';
import { findClaim, openStory, storyPaths } from '../../../../../site/stories.ts';

export async function getStaticPaths() {
  return (await storyPaths()).flatMap(({ id, data }) => data.map((claim) => ({ params: { story: id, claim } })));
}

/** One claim as data; one that was renamed or merged under its old address too. */
export const GET: APIRoute<Record<string, never>, { story: string; claim: string }> = async ({ params }) => {
  const story = await openStory(params.story);
  const claim = findClaim(story, params.claim);
  if (!claim) throw new Error(`the story ${params.story} has no claim ${params.claim}`);
  const document = claimDocument(story, claim, claim.id === params.claim ? null : params.claim);
  return new Response(`${JSON.stringify(document, null, 2)}\n`, { headers: { 'content-type': 'application/json' } });
};
