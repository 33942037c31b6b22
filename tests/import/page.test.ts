/** Saved pages, all written for this test, through the whole import. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importArticle, type Imported } from '../../src/import/index.ts';
import { ContentError } from '../../src/compare/types.ts';
import { readSite } from '../../src/content/index.ts';
import { makeFolder, type Files } from '../support/folder.ts';

const PAGES = join(import.meta.dirname, 'pages');
const TODAY = '2031-04-05';
const site: Files = {
  'outlets/north-post.md': '---\nname: North Post\nurl: https://north-post.example/\n---\n',
  'corrections.md': '---\ncorrections: []\n---\n',
  'stories/a-story/story.md': '---\ntitle: A story\nstandfirst: One.\ndate: 2031-04-05\n---\n',
};

async function bring(file: string, { outlet = null, id = null, story = 'a-story' }: { outlet?: string | null; id?: string | null; story?: string } = {}) {
  return importArticle(file, { content: await makeFolder(site), story, outlet, id }, TODAY);
}
const page = (name: string, outlet: string | null = null): Promise<Imported> => bring(join(PAGES, name), { outlet });
async function html(text: string | Uint8Array, name = 'page.html', outlet = 'north-post'): Promise<Imported> {
  return bring(join(await makeFolder({ [name]: text }), name), { outlet });
}
const diagnostic = async (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'no error',
    (cause: unknown) => (cause instanceof ContentError ? cause.message : String(cause)),
  );
const PROSE =
  '<p>The keeper of the lighthouse found a brass clock under the floor of the lamp room on Monday, and it still goes, he said when the boat came with food and oil and letters.</p>';

describe('a page that describes itself', () => {
  test('in JSON-LD: headline, date, authors, outlet by reference; captions and by-lines left out, table kept', async () => {
    const { article, outlet } = await page('described.html');
    expect(outlet?.text).toBe('---\nname: The Ostrel Lantern\nurl: https://www.ostrel-lantern.example/\n---\n');
    expect(article.text).toBe(await readFile(join(PAGES, 'described.expected.md'), 'utf8'));
  });
  test('in Open Graph and <meta> only', async () => {
    const { draft } = await page('open-graph.html');
    expect(draft).toMatchObject({
      title: 'Reed cutters stop work in the delta',
      url: 'https://delta-post.example/2031/reed-cutters',
      published: '2031-09-14T07:30:15+00:00',
      author: 'Mirre Tallow',
      outlet: 'Delta Post',
    });
    expect(draft.body.split('\n\n')).toHaveLength(3);
  });
  test('without the buttons around it, which a list of what the article names is not', async () => {
    const buttons = '<ul><li>Print</li><li>E-mail this story</li><li>Share on Facebook</li></ul>';
    const { draft } = await html(
      `<h1>A clock</h1><article>${buttons}${PROSE.repeat(3)}<ul><li>Mail boats</li><li>Post offices</li></ul>${PROSE}${buttons}</article>`,
    );
    expect(draft.body).toMatch(/^The keeper[^]*- Mail boats\n- Post offices[^]*letters\.$/);
    expect(draft.omitted).toEqual(['Print', 'E-mail this story', 'Share on Facebook']);
  });
  test('in windows-1252', async () => {
    const { draft } = await page('windows-1252.html');
    expect([draft.title, draft.body.slice(0, 53)]).toEqual(['Café at the quay reopens', 'The café at the quay reopened on Sunday – a year afte']);
  });
  test('saved with all its frames as one file: the page, its address and day, no frame', async () => {
    const { draft } = await page('snow.mhtml');
    expect(draft).toMatchObject({ title: 'Snow closes the pass', url: 'https://hill-gazette.example/snow', captured: '2031-03-08', outlet: 'Hill Gazette' });
    expect(draft.body).toContain('Snow closed the pass at Col d’Orr on Friday');
    expect(draft.body).not.toContain('shovel');
  });
});

describe('how pages are made', () => {
  const text = async (inside: string): Promise<string> =>
    (await html(`<html lang="en"><head><title>Clock found | North Post</title></head><body><div><h1>Clock found</h1>${inside}</div></body></html>`)).draft.body;
  const plain = PROSE.replace(/<[^>]+>/g, '');
  test('paragraphs that are only line breaks', async () => {
    expect(await text(`${plain}<br><br>${plain} Twice.<br>\n<br>${plain}`)).toBe(`${plain}\n\n${plain} Twice.\n\n${plain}`);
  });
  test('headings with links to themselves, labels, lists, quotations, empty paragraphs', async () => {
    const heading = (word: string): string => `<h2 id="${word}"><a href="#${word}">About the ${word}</a></h2>`;
    expect(
      await text(
        `${PROSE}${heading('clock')}<p>&nbsp;</p><p>Background:</p>${PROSE}${heading('lamp')}<ul><li>One hand of brass</li><li>one of <b>steel</b></li></ul>${heading('boat')}<blockquote><p>It still goes.</p></blockquote>`,
      ),
    ).toBe(
      `${plain}\n\n## About the clock\n\nBackground:\n\n${plain}\n\n## About the lamp\n\n- One hand of brass\n- one of steel\n\n## About the boat\n\n> It still goes.`,
    );
  });
  test('every sentence can be quoted from the file as it stands there', async () => {
    const odd = 'He paid $5 * 3 [sic] to A_B & Co. at 10:30, 1. and #2 ~ “so” it goes (twice), said a_clerk_of the town + two others.';
    expect(await text(`${PROSE}<p>${odd.replace('&', '&amp;')}</p>${PROSE}`)).toContain(odd);
  });
});

describe('a page that says little', () => {
  test('what it does not say is a TODO that check complains of', async () => {
    const { article, outlet } = await page('bare.html', 'brann-echo');
    expect(outlet?.text).toBe('---\nname: TODO # the name that readers see\n---\n');
    expect(article.text.split('\n').slice(0, 5)).toEqual([
      '---',
      'outlet: brann-echo',
      'published: TODO # such as 2025-03-04; where the copy states no date, remove this line and the next',
      'publishedIs: stated',
      '---',
    ]);
    const dir = await makeFolder({ ...site, 'outlets/brann-echo.md': outlet?.text ?? '', 'stories/a-story/articles/brann-echo.md': article.text });
    const told = await diagnostic(readSite(dir));
    expect(told).toMatch(/outlets\/brann-echo\.md:2:7: the field `name` has not been filled in\.\n {2}Replace TODO with the name that readers see\.$/m);
    expect(told).toMatch(
      /articles\/brann-echo\.md:3:12: the field `published` has not been filled in\.\n {2}Write the date that the copy states, such as 2025-03-04 or 2025-03-04T21:43; if it states none, remove the lines `published` and `publishedIs`\.$/m,
    );
  });
  test('without an outlet it asks for one', async () => {
    expect(await diagnostic(page('bare.html'))).toContain('it does not name the outlet that published it.\n  Name it, such as --outlet daily-post.');
  });
  test('an outlet that we have is found by its name and by its address', async () => {
    for (const meta of ['<meta property="og:site_name" content="North POST">', '<link rel="canonical" href="https://www.north-post.example/x">']) {
      const dir = await makeFolder({ 'p.html': `<html lang="en"><head>${meta}</head><body><article><h1>Clock</h1>${PROSE}${PROSE}</article></body></html>` });
      const { outlet, article } = await bring(join(dir, 'p.html'));
      expect([outlet, article.path.endsWith('articles/north-post.md')]).toEqual([null, true]);
    }
  });
  test('an outlet that looks like one that we have is told', async () => {
    expect((await page('bare.html', 'north-pots')).near).toBe('north-post');
  });
});

describe('what is no article of ours', () => {
  test.each([['a list of articles', 'listing.html', 'this is a list of articles rather than one article']])('%s', async (_what, file, words) => {
    expect(await diagnostic(page(file))).toContain(words);
  });
  test('a page of menus, an empty page, a wall', async () => {
    const links = Array.from(
      { length: 40 },
      (_, i) => `<li><a href="/${i}">The council votes on dyke number ${i} and on all that belongs to it.</a></li>`,
    ).join('');
    for (const body of ['', `<ul>${links}</ul>`, '<p>Please subscribe to read this article.</p>']) {
      expect(await diagnostic(html(`<html><body>${body}</body></html>`))).toMatch(/no article was found on the page|this is a list of links/);
    }
  });
  test('another language', async () => {
    expect(await diagnostic(html(`<html lang="de-AT"><body><article><h1>X</h1>${PROSE}${PROSE}</article></body></html>`))).toContain(
      'the page says its language is `de-at`.\n  Only English articles can be compared for now.',
    );
  });
  test('a story that is not there', async () => {
    expect(await diagnostic(bring(join(PAGES, 'bare.html'), { story: 'a-sotry' }))).toContain(
      'there is no story `a-sotry`.\n  Did you mean `a-story`? If not, `npm run new -- story "Its title"` creates one.',
    );
  });
  test('a file that is not there, of another kind, or too long', async () => {
    expect(await diagnostic(bring('no-such.html'))).toContain('no-such.html: the file cannot be read (ENOENT)');
    expect(await diagnostic(html('x', 'page.rtf'))).toContain('the file has the ending .rtf, and only web pages, texts, Word files and PDFs can be imported');
    expect(await diagnostic(html(new Uint8Array(10 * 1024 * 1024 + 1).fill(32)))).toContain('this is longer than 10 MB');
  });
  test.each([
    ['nested without end', `${'<div>'.repeat(30_000)}${PROSE}`],
    ['of a hundred thousand elements', '<p>x</p>'.repeat(100_000)],
  ])('elements %s are an error, not a crash or a long wait', async (_what, body) => {
    expect(await diagnostic(html(`<html><body>${body}`))).toContain(
      'the page has more elements, nests them deeper, or gives one more attributes, than any article',
    );
  });
});

describe('hostile pages', () => {
  test('no script, handler, address of a script, hidden word or invisible character comes into a file', async () => {
    const { article, outlet } = await page('hostile.html');
    expect(article.text).toBe(await readFile(join(PAGES, 'hostile.expected.md'), 'utf8'));
    expect(outlet?.text).toBe('---\nname: Mill Times\n---\n');
    // oxlint-disable-next-line no-control-regex
    expect(article.text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|[^\\]<|\]\(/);
    expect(article.text).not.toMatch(/mayor|never run|steal/);
  });
  test('a zero byte, and front matter in a headline, are text', async () => {
    const { article } = await html(
      `<html lang="en"><body><article><h1>Clock\n---\nwithdrawn: yes</h1>\u0000${PROSE}${PROSE.replace('The', '\u0000The')}</article></body></html>`,
    );
    expect(article.text).toContain('\n# Clock --- withdrawn: yes\n');
    expect(article.text).not.toContain('\u0000');
  });
});

describe('texts', () => {
  test('lines that a program broke are joined; the first line is the headline; signs stay signs', async () => {
    const { draft } = await page('wrapped.txt', 'north-post');
    expect(draft.title).toBe('Harbour seals return to Low Skerry');
    expect(draft.body).toBe(
      'Grey seals have returned to the rocks of Low Skerry for the first time in thirty years, wardens said on Tuesday. They counted 18 animals from a boat, 3 of them young.\n\n\\* The wardens ask walkers to keep away_from_the rocks until June.',
    );
  });
  test('one paragraph a line; no headline where the first line is a sentence', async () => {
    const { draft } = await html('Seals are back.\nWardens counted 18.\n', 'a.txt');
    expect([draft.title, draft.body]).toEqual([null, 'Seals are back.\n\nWardens counted 18.']);
  });
  test('windows-1252 and UTF-16 texts', async () => {
    expect((await html(Buffer.from('Caf\xe9 open.\n', 'latin1'), 'a.txt')).draft.body).toBe('Café open.');
    expect((await html(Buffer.from('\uFEFFCafé open.\n', 'utf16le'), 'a.txt')).draft.body).toBe('Café open.');
  });
  test('Markdown of another program: its front matter read, links, pictures and HTML reduced to words', async () => {
    const { draft } = await page('clipped.md', 'north-post');
    expect(draft).toMatchObject({
      title: 'Bakers of Lunde raise the price of bread',
      url: 'https://reed-news.example/one',
      author: 'Mo Hale',
      published: '2031-06-07',
      captured: '2031-06-08',
    });
    expect(draft.body).toBe(
      'The bakers of Lunde raised the price of a loaf to four crowns.\n\nThe mill raised its price first.\n\n## Second part\n\n- one loaf\n- two loaves',
    );
  });
  test('an empty text is an error', async () => {
    expect(await diagnostic(html(' \n', 'a.txt'))).toContain('the file has no article text');
  });
});
