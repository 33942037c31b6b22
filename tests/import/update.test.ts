/** A newer copy of an article: what the editor wrote at the head of the file stays to the letter; only what the copy changes, changes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importArticle, type Given } from '../../src/import/index.ts';
import { makeFolder } from '../support/folder.ts';
import { makePage, PROSE, TITLE, type Parts } from './made-page.ts';
import { lostWords } from '../../src/import/body/account.ts';

const NOTHING: Given = { published: null, url: null, author: null };
const site = { 'outlets/zz.md': '---\nname: ZZ\n---\n', 'stories/s/story.md': '---\ntitle: S\nstandfirst: One.\ndate: 2031-01-01\n---\n' };

async function update(head: string, parts: Parts, given: Given = NOTHING): Promise<{ head: string; body: string; kept: readonly string[] }> {
  const old = `---\n${head}---\n\n# ${TITLE}\n\n${PROSE.join('\n\n')}\n`;
  const content = await makeFolder({ ...site, 'stories/s/articles/zz.md': old, 'page.html': makePage(parts) });
  const { revision } = await importArticle(join(content, 'page.html'), { content, story: 's', outlet: 'zz', id: 'zz' }, '2031-06-01', { given });
  const [, fields = '', body = ''] = /^---\n([^]*?)---\n\n([^]*)$/.exec(revision?.update.text ?? '') ?? [];
  expect(await readFile(join(content, 'stories/s/articles/zz.md'), 'utf8')).toBe(old);
  return { head: fields, body, kept: revision?.update.kept ?? [] };
}

const NEWER = [PROSE[0].replace('900', '950'), ...PROSE.slice(1)];
const HEAD = `# checked by Ada\noutlet: zz   # the paper, not the radio\n\npublished: '2031-03-03' # from the printed page\npublishedIs: stated\nauthor: "Petra Holm"\nnote: >-\n  The copy was made\n  in the library.\nomitted:\n  - An old line\n# the end\n`;

test('comments, order, signs and the editor’s own values stay; what was left out is told anew; what the page says otherwise is said', async () => {
  const { head, body, kept } = await update(HEAD, {
    prose: NEWER,
    above: '<p>By Jo Roe</p><p>Published 3 March 2031</p>',
    below: '<p>© 2031 ZZ. All rights reserved.</p>',
  });
  expect(head).toBe(HEAD.replace('omitted:\n  - An old line', 'omitted:\n  - By Jo Roe\n  - © 2031 ZZ. All rights reserved.'));
  expect(body).toBe(`# ${TITLE}\n\n${NEWER.join('\n\n')}\n`);
  expect(kept).toEqual(['the newer copy says `author: Jo Roe`; the file keeps `Petra Holm`', expect.stringContaining('`note: The date line of the copy')]);
});
test('what was still to do is done, with its remark; a new field comes last; what an editor names with the import counts', async () => {
  const { head } = await update(
    'outlet: zz\npublished: TODO # such as 2025-03-04\nauthor: Jo Roe # as he signs\n',
    { prose: [NEWER[0] ?? '', `${PROSE[1].slice(0, 40)}…`], above: '<p>Published 3 March 2031</p>', below: '<p>Subscribe to continue reading</p>' },
    { ...NOTHING, author: 'Ada Brandt' },
  );
  expect(head).toMatch(
    /^outlet: zz\npublished: 2031-03-03\nauthor: Ada Brandt # as he signs\npublishedIs: stated\ncopy: partial # below the text .*\nomitted:\n {2}- Subscribe to continue reading\nnote: /,
  );
});
test('a copy that says nothing new leaves every field; a head that is no YAML is written anew', async () => {
  expect((await update(HEAD, { prose: NEWER })).head).toBe(HEAD);
  expect((await update('outlet: [\n', { prose: NEWER })).head).toBe(
    'outlet: zz\npublished: TODO # such as 2025-03-04; where the copy states no date, remove this line and the next\npublishedIs: stated\n',
  );
});
test('a word that is lost within a paragraph is seen, with the words around it', () => {
  expect(lostWords(['They said that no ships were held up.', 'Nobody was hurt.'], ['They said that ships were held up.', 'Nobody was hurt.'])).toEqual([
    'They said that [no] ships were held up Nobody',
  ]);
  expect(lostWords(['One two.', 'Three.'], ['One two.', 'And three more.', 'Three.'])).toEqual([]);
  expect(lostWords(['Ships, ships.'], ['Ships.'])).toHaveLength(1);
});
