import { describe, expect, test } from 'vitest';
import { read } from '../../support/articles.ts';

const sentences = (text: string): string[] =>
  read(`# A dam is leaking\n\nThe dam leaks badly.\n\n${text}`)
    .sentences.slice(2)
    .map((one) => one.text);

describe('what is on the page but is no article', () => {
  test.each([
    'Follow us on Telegram', 'Subscribe to our newsletter', 'Sign up for our newsletter to get the news every morning.', 'Join our channel on WhatsApp',
    'Like this article? Share it with your friends on Facebook!', 'Support us', 'Share', 'Listen to this article', 'Log in or register to comment',
    'Photo: the dam at dawn (Norrland Wire)', 'Photo credit: Norrland Wire', 'Illustrative photo', 'Screenshot: Radio North', 'Ada Holm / Norrland Wire',
    'By Ada Holm', 'By Ada Holm and Jon Aske', 'Published: 4 March 2031, 10:15', '4 March 2031', '21:43', 'Tuesday, 4 March 2031', 'Updated 3 hours ago',
    '12 345', 'Comments (12)', 'Views: 1,204', 'Tags: dam, river', '2 min read', 'Reading time: 3 minutes', 'What’s your reaction?',
    'Read more: The dam that held', 'Read also: Who owns the dam?', 'Related articles', 'Most popular', 'News', 'Background:', 'ADVERTISEMENT', 'Advertisement – continue reading below',
    'We use cookies to improve your experience.', 'If you notice an error, highlight it and press Ctrl + Enter', 'What do you think? Tell us in the comments.',
    '© 2031 The Gazette', 'All rights reserved.', 'Source: Norrland Wire',
  ])('%s', (text) => expect(sentences(text)).toEqual([])); // prettier-ignore
});

describe('what begins alike and is news', () => {
  test.each([
    'Share prices fell by 3 percent.', 'Read the letter aloud, the judge told her.', 'Follow-up talks are planned for June.', 'By Monday the water had reached the town.',
    'Support for the plan fell.', 'Watch makers here fear a slump.', 'See how the town voted here, officials urged people.', 'Related charges were dropped on Monday.',
    'Photographs of the dam were shown in court.', 'Video of the crash was shown in court.', 'Copyright rules were changed by parliament on Monday.', 'Nobody was hurt.',
  ])('%s', (text) => expect(sentences(text)).toEqual([text])); // prettier-ignore
});

test('a date stamp at the head of a paragraph is no part of its first sentence', () => {
  expect(sentences('2031-03-04 10:15 The dam broke at noon.')).toEqual(['The dam broke at noon.']);
});
