/** Word files, PDFs, transcripts and live blogs, all made for these tests, through the import. */
import { deflateRawSync } from 'node:zlib';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../../src/compare/types.ts';
import { importArticle, type Imported } from '../../src/import/index.ts';
import { CHROME_FLAGS, findChrome } from '../site/chrome.ts';
import { makeFolder } from '../support/folder.ts';
import { makePage, PROSE, TITLE } from './made-page.ts';

const site = { 'outlets/zz.md': '---\nname: ZZ\n---\n', 'stories/s/story.md': '---\ntitle: S\nstandfirst: One.\ndate: 2031-01-01\n---\n' };
async function bring(name: string, bytes: Uint8Array | string): Promise<Imported> {
  const content = await makeFolder({ ...site, [name]: bytes });
  return importArticle(join(content, name), { content, story: 's', outlet: 'zz', id: 'zz' }, '2031-06-01');
}
const refused = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'no error',
    (cause: unknown) => (cause instanceof ContentError ? cause.message : String(cause)),
  );

/** A ZIP file, without sums, which no reader of these asks for. */
function zip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const [parts, index]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.write('PK\u0003\u0004', 'latin1');
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(Buffer.byteLength(content), 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.write('PK\u0001\u0002', 'latin1');
    head.copy(entry, 6, 4, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(head, Buffer.from(name), packed);
    index.push(entry, Buffer.from(name));
    at += head.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(Buffer.concat(index).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...index, end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, style = ''): string => `<w:r><w:rPr>${style}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, style = ''): string => `<w:p><w:pPr>${style}</w:pPr>${inner}</w:p>`;
function word(body: string): Buffer {
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/_rels/document.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  }); // prettier-ignore
}

describe('Word files', () => {
  test('title, headings, tables, raised figures; what was inserted counts, what was deleted or struck through does not', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const { draft } = await bring(
      'a.docx',
      word(
        paragraph(run(TITLE), '<w:pStyle w:val="T"/>') +
          paragraph(run(PROSE[0])) +
          paragraph(`${run('The board said that ')}<w:del w:id="1">${run('two').replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="2">${run('no')}</w:ins>${run(' ships', '<w:b/>')}${run(' of ')}${run('all', '<w:strike/>')}${run('10')}${run('3', '<w:vertAlign w:val="superscript"/>')}${run(' were held up.')}`) +
          paragraph(run('What next'), '<w:pStyle w:val="H2"/>') +
          `<w:tbl><w:tr>${cell('Ship')}${cell('Year')}</w:tr><w:tr>${cell('Wren')}${cell('2016')}</w:tr></w:tbl>`,
      ),
    ); // prettier-ignore
    expect(draft.title).toBe(TITLE);
    expect(draft.body.split('\n\n').slice(0, 3)).toEqual([PROSE[0], 'The board said that no ships of 10³ were held up.', '## What next']);
    expect(draft.body).toMatch(/\| Ship +\| Year +\|\n\|[ -|]+\n\| Wren +\| 2016 +\|$/);
    expect(draft.omitted).toEqual(['all']);
  });
  test('a first line that looks like a headline is one', async () => {
    const { draft } = await bring('a.docx', word(paragraph(run(TITLE)) + paragraph(run(PROSE[0]))));
    expect([draft.title, draft.body]).toEqual([TITLE, PROSE[0]]);
  });
  test('who wrote it and when, below the headline, are no sentences of the article', async () => {
    const { draft } = await bring('a.docx', word([TITLE, 'By Kate Brody', '9 April 2031', ...PROSE].map((text) => paragraph(run(text))).join('')));
    expect([draft.author, draft.published, draft.omitted]).toEqual(['Kate Brody', '2031-04-09', ['By Kate Brody', '9 April 2031']]);
    expect([draft.title, draft.body.startsWith(PROSE[0])]).toEqual([TITLE, true]);
  });
  test('no Word file, an empty one, and one that unpacks without end are refused', async () => {
    expect(await refused(bring('a.docx', 'Not a ZIP file'))).toContain('this is not a Word file (.docx).\n  Open it in Word, save it as “Plain text”');
    expect(await refused(bring('a.docx', zip({ 'a.txt': 'x' })))).toContain('the Word file cannot be read');
    expect(await refused(bring('a.docx', word('')))).toContain('the file has no article text');
    expect(await refused(bring('a.docx', zip({ 'word/document.xml': Buffer.alloc(60 * 1024 * 1024) })))).toContain('the file unpacks to more than 50 MB');
  });
});

const executablePath = findChrome();
describe.skipIf(executablePath === null)('PDFs', () => {
  async function print(tagged: boolean): Promise<Buffer> {
    const browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROME_FLAGS });
    const page = await browser.newPage();
    await page.setContent(
      makePage({ above: '<p>By Ada Brandt</p><p>Published 3 March 2031 at 14:05 CET</p>', prose: [...Array.from({ length: 12 }, (_, index) => `Day ${index + 1}: ${PROSE[index % 4]}`), '<h2>What next</h2>', `<p>${PROSE[3]}</p>`, '<table><tr><th>Ship</th><th>Year</th></tr><tr><td>Wren</td><td>2016</td></tr></table>'] }).replace('<article>', '<article style="font:20pt serif">'),
    ); // prettier-ignore
    const bytes = await page.pdf({ tagged });
    await browser.close();
    return bytes;
  }
  test('a tagged one is read as the page that it was printed from, paragraphs over two sheets whole', { timeout: 120_000 }, async () => {
    const { draft } = await bring('a.pdf', await print(true));
    expect(draft).toMatchObject({ title: TITLE, author: 'Ada Brandt', published: '2031-03-03T14:05+01:00' });
    expect(draft.body.split('\n\n').slice(0, 14)).toEqual([
      ...Array.from({ length: 12 }, (_, index) => `Day ${index + 1}: ${PROSE[index % 4]}`),
      '## What next',
      PROSE[3],
    ]);
    expect(draft.body).toContain('| Wren | 2016 |');
  });
  test('one without tags is refused, with what to do instead', { timeout: 120_000 }, async () => {
    expect(await refused(bring('a.pdf', await print(false)))).toContain(
      'the PDF does not say in which order its lines are read.\n  Save the page itself from the browser as “Webpage, Single File”, or copy the text',
    );
  });
});
test.each([
  ['a by-line and a date', ['By Kate Brody', 'Published 9 April 2031, 8.15am'], 'Kate Brody', '2031-04-09T08:15'],
  [
    'a date first, and when it was updated',
    ['Wednesday 9 April 2031', 'By Kate Brody and Tom Achebe', 'Updated 10 April 2031'],
    'Kate Brody, Tom Achebe',
    '2031-04-09',
  ],
  ['nothing', [], null, null],
])('of a text: %s', async (_, lines, author, published) => {
  const { draft } = await bring('a.txt', `${[TITLE, ...lines, ...PROSE].join('\n\n')}\n`);
  expect([draft.author, draft.published, draft.omitted]).toEqual([author, published, lines]);
  expect(draft.body).toBe(PROSE.join('\n\n'));
});

test.each(['By Friday 40 people had left the town.', 'On 9 April 2031 the mill burned down in the night.'])(
  '“%s” is the first sentence of a text',
  async (first) => {
    const { draft } = await bring('a.txt', `${[TITLE, first, ...PROSE].join('\n\n')}\n`);
    expect([draft.body.startsWith(first), draft.omitted]).toEqual([true, []]);
  },
);

describe('pages saved with a folder beside them', () => {
  const prose = [PROSE[0], PROSE[1].replace('water', '<span class="gone">no </span>water'), ...PROSE.slice(2)] as const;
  const beside = async (href: string, file: string): Promise<string> => {
    const content = await makeFolder({ ...site, 'A wall.html': makePage({ prose, head: `<link rel="stylesheet" href="${href}">` }), [file]: '.gone { display: none }' }); // prettier-ignore
    return (await importArticle(join(content, 'A wall.html'), { content, story: 's', outlet: 'zz', id: 'zz' }, '2031-06-01')).draft.body;
  };
  test.each(['./A%20wall_files/main.css', 'A wall_files/main.css', './A%20wall_files/main.css?v=2'])(
    'a style sheet at %s hides what it hides',
    async (href) => {
      expect((await beside(href, 'A wall_files/main.css')).split('\n\n')).toEqual(PROSE);
    },
  );
  test.each([
    ['../main.css', 'main.css'],
    ['/etc/main.css', 'main.css'],
    ['https://velm.example/main.css', 'main.css'],
    ['A%20wall_files/../outlets/main.css', 'outlets/main.css'],
    ['A%20wall_files/%E0%A4%A', 'A wall_files/main.css'],
    ['A%20wall_files/lost.css', 'A wall_files/main.css'],
  ])('of %s nothing is read', async (href, file) => {
    expect(await beside(href, file)).toContain('let no water out');
  });
});

describe('pages saved as one file', () => {
  const [, second = ''] = PROSE;
  const prose = [PROSE[0], second.replace('water', '<span class="gone">no </span>water'), ...PROSE.slice(2)] as const;
  const part = (head: string, text: string): string => `--AAA\r\n${head}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n`;
  const saved = (link: string, sheet: string): string =>
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="AAA"\r\n\r\n${part('Content-Type: text/html; charset=utf-8', makePage({ prose, head: link }))}${part(`Content-Type: text/css\r\n${sheet}`, '@charset "utf-8"; .gone { display: none }')}--AAA--\r\n`; // prettier-ignore

  test.each([
    ['as a part of its own', '<link href="cid:css-1@page" type="text/css" rel="stylesheet">', 'Content-ID: <css-1@page>'],
    [
      'by its address',
      "<link rel=stylesheet media='screen' href='https://velm.example/a.css?b=1&amp;c=2'>",
      'Content-Location: https://velm.example/a.css?b=1&c=2',
    ],
  ])('a style sheet in it %s hides what it hides', async (_how, link, sheet) => {
    expect((await bring('page.mhtml', saved(link, sheet))).draft.body.split('\n\n')).toEqual(PROSE);
  });

  test.each([
    ['for paper', '<link rel="stylesheet" media="print" href="cid:css-1@page">'],
    ['to be chosen', '<link rel="alternate stylesheet" href="cid:css-1@page">'],
  ])('a style sheet %s hides nothing', async (_what, link) => {
    expect((await bring('page.mhtml', saved(link, 'Content-ID: <css-1@page>'))).draft.body).toContain('let no water out');
  });

  test.skipIf(executablePath === null)('what a browser saves has the words that it shows', async () => {
    const browser = await chromium.launch({ executablePath: executablePath as string, args: CHROME_FLAGS });
    const page = await browser.newPage();
    await page.setContent(makePage({ prose, head: '<style>.gone { display: none }</style>' }));
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
    await browser.close();
    expect((await bring('page.mhtml', data)).draft.body.split('\n\n')).toEqual(PROSE);
  });
});

test('a broken PDF is refused', async () => {
  expect(await refused(bring('a.pdf', '%PDF-1.7 and no more'))).toContain('the PDF cannot be read');
});

test('a PDF of pictures says that it has no text', async () => {
  const pdf =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>endobj\n4 0 obj<</Length 18>>stream\n0 0 100 100 re f\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
  expect(await refused(bring('a.pdf', pdf))).toContain('has no text: its pages are pictures');
});

test('a page that says that it is in UTF-8 and is not is read as what it is', async () => {
  const html = makePage({ prose: [PROSE[0].replace('hand', 'café’s door'), PROSE[1], PROSE[2]] });
  const { draft } = await bring('a.html', Buffer.from(html.replaceAll('’', '\u0092'), 'latin1'));
  expect(draft.body).toContain('as a café’s door has');
  expect(draft.report.doubts).toEqual([expect.stringContaining('says that it is written in utf-8, but it is not')]);
});

const post = (time: string, inner: string): string => `<article class="post"><time>${time}</time>${inner}<div><button>Share</button></div></article>`;
test('a live blog keeps the time of each post that is news, and no others', async () => {
  const posts = [
    post('12.40pm', `<h3>Water falls by two metres</h3><p>${PROSE[1]}</p>`),
    post('11.05am', `<p>${PROSE[2]}</p>`),
    post('10.12am', '<p>That’s all from me for now; Ivo Esk will be with you for the rest of the day.</p>'),
    post('8.30am', `<p>${PROSE[0]}</p>`),
    post('8.00am', '<p>Good morning and welcome to our live coverage.</p>'),
  ].join('');
  const { draft } = await bring('a.html', makePage({ prose: [posts] }).replace('<main><article>', '<main><div>'));
  expect(draft.body.split('\n\n')).toEqual(['## 12.40pm', '### Water falls by two metres', PROSE[1], '## 11.05am', PROSE[2], '## 8.30am', PROSE[0]]);
  expect(draft.omitted).toEqual(expect.arrayContaining(['10.12am', 'Good morning and welcome to our live coverage.']));
});
test('a transcript keeps who speaks before what is said, also where a list of terms sets it', async () => {
  const said = ['When may people go back to the lower streets of the town?', 'On Friday at the earliest, as the mayor told the meeting in the school.'];
  const { draft } = await bring(
    'a.html',
    makePage({ prose: [PROSE[0], `<p><b>HOST:</b> ${said[0]}</p><p><strong>[00:00:12] PETRA LUND:</strong> ${said[1]}</p>`, `<dl><dt>HOST</dt><dd>${said[0]}</dd><dt>PETRA LUND:</dt><dd>${said[1]}</dd></dl>`] }),
  ); // prettier-ignore
  const lines = draft.body.split('\n\n');
  expect(lines.slice(1, 3)).toEqual([`HOST: ${said[0]}`, `[00:00:12] PETRA LUND: ${said[1]}`]);
  expect(lines.slice(3)).toEqual([`HOST: ${said[0]}`, `PETRA LUND: ${said[1]}`]);
});
