/** Hostile pages through the import: whatever they try, what is written is an article of ours, words only, and nothing ran or was asked for. */
import { mkdir, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { elementsOf } from '../site/dist.ts';
import { importArticle } from '../../src/import/index.ts';
import { readSite } from '../../src/content/index.ts';
import { markArticle, toHtml } from '../../src/text-marks/mark.ts';
import { unseenIn } from '../../src/schema/characters.ts';
import { makeFolder } from '../support/folder.ts';
import { pageOf, pages } from './pages.ts';
import { inSentences } from './site.ts';

const site = {
  'content/corrections.md': '---\ncorrections: []\n---\n',
  'content/outlets/kelp-courier.md': '---\nname: Kelp Courier\n---\n',
  'content/stories/clock/story.md': '---\ntitle: A clock\nstandfirst: Whose?\ndate: 2031-05-02\n---\n',
};
const FIELDS = ['outlet', 'url', 'published', 'publishedIs', 'author', 'captured', 'omitted', 'note'];
const SHAPES = new Set('html head body br p h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td'.split(' '));

const hits: unknown[] = [];
const asked = vi.spyOn(Socket.prototype, 'connect');
beforeAll(() => void Object.assign(globalThis, { hit: (what: unknown) => hits.push(what) }));
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'hit');
  asked.mockRestore();
});

/** Imports a page, fills in what an editor is asked for, and reads it as the site would. */
async function bring(html: string): Promise<void> {
  const dir = await makeFolder({ ...site, 'page.html': html });
  const content = join(dir, 'content');
  const { article, outlet } = await importArticle(join(dir, 'page.html'), { content, story: 'clock', outlet: null, id: null }, '2031-05-03');
  for (const file of [article, outlet].filter((one) => one !== null)) {
    expect(file.path.startsWith(`${content}/`), file.path).toBe(true);
    expect(unseenIn(file.text)).toEqual([]);
    await mkdir(dirname(file.path), { recursive: true });
    await writeFile(file.path, file.text.replace(/^published: TODO.*\npublishedIs: .*\n/m, '').replace(/^name: TODO.*$/m, 'name: Evil'));
  }
  const [read] = (await readSite(content)).stories[0]?.articles ?? [];
  if (read === undefined) throw new Error('the article is not there');
  const head = read.text.slice(4, read.bodyOffset).split('\n').filter((line) => /^\S/.test(line) && !line.startsWith('---')); // prettier-ignore
  expect(head.filter((line) => !FIELDS.includes(line.split(':')[0] ?? '') && !line.startsWith('- '))).toEqual([]);
  expect([read.meta.withdrawn, read.meta.publish]).toEqual([undefined, 'quotes']);
  if (read.meta.url !== undefined) expect(new URL(read.meta.url)).toMatchObject({ protocol: expect.stringMatching(/^https?:$/), username: '' });
  const shown = elementsOf(toHtml(markArticle(read, { omitTitle: true })));
  expect(shown.filter(({ tagName, properties }) => !SHAPES.has(tagName) || Object.keys(properties).some((name) => !['start', 'align'].includes(name))).map(({ tagName }) => tagName)).toEqual([]); // prettier-ignore
  expect(hits).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
}

describe('hostile pages', () => {
  test.each(pages)('$name: $tries', ({ html }) => bring(html));

  const GROUP = 30;
  // jsdom takes the language of a second <html> for the page's, which is then refused for it.
  const whole = inSentences.filter(({ name }) => name !== 'html-attributes');
  const groups = Array.from({ length: Math.ceil(whole.length / GROUP) }, (_, index) => whole.slice(index * GROUP, (index + 1) * GROUP));
  test.each(groups.map((group) => ({ first: group[0]?.name, texts: group.map(({ text }) => text) })))('the cases from $first on, in a page', ({ texts }) =>
    bring(pageOf(texts)),
  );
});
