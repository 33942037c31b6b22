import type { APIRoute } from 'astro';
import type { Comparison } from '../../../schema.ts';
import { toCsv } from '../../../site/csv.ts';
import { library } from '../../../site/library.ts';

export async function getStaticPaths() {
  const { stories } = await library();
  return stories.map((story) => ({ params: { story: story.id }, props: { comparison: story.comparison } }));
}

/** One row for each mention, for a spreadsheet. */
export const GET: APIRoute<{ comparison: Comparison }> = ({ props }) =>
  new Response(toCsv(props.comparison), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
