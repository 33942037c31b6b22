import type { APIRoute } from 'astro';
import type { Comparison } from '../../../schema.ts';
import { library } from '../../../site/library.ts';

export async function getStaticPaths() {
  const { stories } = await library();
  return stories.map((story) => ({ params: { story: story.id }, props: { comparison: story.comparison } }));
}

/** The whole comparison as one document. */
export const GET: APIRoute<{ comparison: Comparison }> = ({ props }) =>
  new Response(`${JSON.stringify(props.comparison, null, 2)}\n`, { headers: { 'content-type': 'application/json' } });
