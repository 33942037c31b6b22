/** On the built site: the method page says what was measured, and no figure of it is typed by hand. */
import { expect, test } from 'vitest';
import { measure } from '../../src/build/measured.ts';
import { inHundred } from '../../src/site/measured.ts';
import { pagesOf } from './dist.ts';

const html = pagesOf().find(({ path }) => path === '/method/')?.html ?? '';
const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('says how it works, how often it is right, what it cannot do and what the figures mean', () => {
  for (const head of ['How it works', 'How often it is right', 'What it cannot do', 'What the figures mean']) expect(text).toContain(head);
});

test('shows what the model scored on stories that it had not seen', async () => {
  const { scored } = await measure();
  const published = scored?.cuts.find(({ cut }) => cut === 'published');
  if (!scored || !published) return expect(text).toContain('was not measured on other stories');
  expect(text).toContain(`${inHundred(published.precision)} of 100 pairs of passages`);
  expect(text).toContain(`${inHundred(published.recall)} of 100 pairs that say the same`);
  for (const { right, proposals, stated } of scored.differences)
    expect(text).toContain(stated ? `${right} of ${proposals} differences in` : `(${right} of ${proposals} right)`);
  for (const { said, right, pairs } of scored.calibration.bins) expect(text).toContain(`${inHundred(said)} ${inHundred(right)} ${pairs}`);
});

test('the link to the words opens them: what it leads to stands inside the fold', () => {
  expect(html).toMatch(/<details>\s*<summary>What the words mean<\/summary>\s*<dl id="words"/);
});
