import type { APIRoute } from 'astro';
import { toJsonFeed, topicFeed } from '../../../site/feeds/feeds.ts';
import { catalogue } from '../../../site/stories.ts';
import { topicsOf, type Topic } from '../../../site/topics.ts';

export async function getStaticPaths() {
  const { stories } = await catalogue();
  return topicsOf(stories).map((topic) => ({ params: { tag: topic.tag }, props: { topic } }));
}

/** The newest stories of a topic as JSON Feed. */
export const GET: APIRoute<{ topic: Topic }> = ({ props }) =>
  new Response(toJsonFeed(topicFeed(props.topic)), { headers: { 'content-type': 'application/feed+json' } });
