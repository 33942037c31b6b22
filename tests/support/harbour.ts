import type { Files } from './folder.ts';

/** A small site about a fire that never was. */
export const STORY = 'stories/harbour-fire';

export const harbour: Files = {
  'outlets/daily-post.md': '---\nname: Daily Post\n---\n\nA morning paper.\n',
  'outlets/evening-star.md': '---\nname: Evening Star\n---\n',
  'corrections.md': '---\ncorrections: []\n---\n\nWhat was put right.\n',
  [`${STORY}/story.md`]: '---\ntitle: The harbour fire\nstandfirst: A warehouse burnt; how many had to leave it?\ndate: 2025-03-04\n---\n',
  [`${STORY}/articles/daily-post.md`]:
    '---\noutlet: daily-post\npublished: 2025-03-04\npublishedIs: stated\n---\n\n# Fire in the old harbour\n\nAbout 40 workers were evacuated from the warehouse on Tuesday, the fire chief said.\n\nThe fire was out by noon.\n',
  [`${STORY}/articles/evening-star.md`]:
    '---\noutlet: evening-star\n---\n\n# Warehouse burns\n\nSome 60 workers were evacuated from the warehouse on Tuesday. The fire was put out by noon, and nobody was hurt.\n',
};
