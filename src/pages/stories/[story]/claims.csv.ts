import type { APIRoute } from 'astro';
import { toCsv } from '../../../site/csv.ts';
import { openStory, storyPaths } from '../../../site/stories.ts';

export async function getStaticPaths() {
  return (await storyPaths()).map(({ id }) => ({ params: { story: id } }));
}

/** One row for each mention, for a spreadsheet. */
export const GET: APIRoute<Record<string, never>, { story: string }> = async ({ params }) =>
  new Response(toCsv((await openStory(params.story)).comparison), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
