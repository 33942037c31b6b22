/** The story of the guide, “your first story in ten minutes”: its pictures show the desk and the page that it makes. */
import type { Files } from '../support/folder.ts';

export const GUIDE_STORY = 'harbour-fire';

const DIR = `stories/${GUIDE_STORY}`;
const article = (outlet: string, headline: string, paragraphs: readonly string[]): string =>
  `---\noutlet: ${outlet}\npublished: 2031-05-10\npublishedIs: stated\n---\n\n# ${headline}\n\n${paragraphs.join('\n\n')}\n`;

export const guideStory: Files = {
  'corrections.md': '---\ncorrections: []\n---\n',
  'outlets/daily-post.md': '---\nname: Daily Post\n---\n',
  'outlets/evening-star.md': '---\nname: Evening Star\n---\n',
  'outlets/harbour-wire.md': '---\nname: Harbour Wire\n---\n',
  [`${DIR}/story.md`]:
    '---\ntitle: Fire in the old harbour\nstandfirst: A warehouse burnt down in the night. How many had to leave it, and when do the ferries sail again?\ndate: 2031-05-10\n---\n',
  [`${DIR}/articles/daily-post.md`]: article('daily-post', 'Workers flee burning warehouse', [
    'About 40 workers were evacuated from a burning warehouse in the old harbour on Friday night, the fire chief said.',
    'The fire was put out by noon on Saturday. Nobody was hurt.',
    'The ferries to the islands will sail again on Monday, the harbour office said.',
    'The police are looking for a man who was seen near the gate.',
  ]),
  [`${DIR}/articles/evening-star.md`]: article('evening-star', 'Night of smoke in the old harbour', [
    'Some 60 workers were evacuated from a burning warehouse in the old harbour on Friday night, the police said.',
    'No one was hurt. The fire was out by noon on Saturday.',
    'The ferries will sail again on Tuesday, a spokeswoman for the harbour office said.',
  ]),
  [`${DIR}/articles/harbour-wire.md`]: article('harbour-wire', 'Warehouse burns in old harbour', [
    'About 40 workers were evacuated from a burning warehouse in the old harbour on Friday night, fire chief Martin Dale said.',
    'Firefighters put the fire out by noon on Saturday.',
    'Ferries to the islands are expected to sail again on Monday.',
    'The warehouse held timber and paint.',
  ]),
};
