import type { APIRoute } from 'astro';
import { toRss, topicFeed } from '../../../site/feeds/feeds.ts';
import { catalogue } from '../../../site/stories.ts';
import { topicsOf, type Topic } from '../../../site/topics.ts';

export async function getStaticPaths() {
  const { stories } = await catalogue();
  return topicsOf(stories).map((topic) => ({ params: { tag: topic.tag }, props: { topic } }));
}

/** The newest stories of a topic as RSS. */
export const GET: APIRoute<{ topic: Topic }> = ({ props }) =>
  new Response(toRss(topicFeed(props.topic)), { headers: { 'content-type': 'application/rss+xml' } });
