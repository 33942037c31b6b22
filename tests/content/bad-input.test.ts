import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSite, readStory } from '../../src/content/index.ts';
import { ContentError, describeDiagnostic } from '../../src/compare/types.ts';
import { makeFolder, type Files } from '../support/folder.ts';
import { harbour, STORY } from '../support/harbour.ts';

const POST = `${STORY}/articles/daily-post.md`;
const BODY = '\n\nAbout 40 workers were evacuated.\n';

/** What an editor reads, with the places as inside the folder. */
async function complaints(read: (dir: string) => Promise<unknown>, files: Files): Promise<string> {
  const dir = await makeFolder(files);
  const result = await read(dir).catch((cause: unknown) => cause);
  if (!(result instanceof ContentError)) return 'no error';
  return result.diagnostics.map((diagnostic) => `${diagnostic.severity} ${describeDiagnostic(diagnostic)}`.replaceAll(`${dir}/`, '').replaceAll(dir, '.')).join('\n');
}

const inSite = (changes: Files): Promise<string> => complaints((dir) => readSite(dir), { ...harbour, ...changes });
const inFolder = (files: Files): Promise<string> => complaints((dir) => readStory(dir), files);

describe('the front matter of an article', () => {
  const cases: [name: string, text: string, expected: string][] = [
    [
      'is missing',
      'About 40 workers were evacuated.\n',
      `error ${POST}:1:1: the front matter of an article is missing.\n  Begin the file with a line \`---\`, then its fields, one per line, then another line \`---\`.`,
    ],
    [
      'is a lone ---',
      '---\noutlet: daily-post\n\nAbout 40 workers were evacuated.\n',
      `error ${POST}:1:1: the front matter begins with this \`---\` and never ends.\n  Put a line \`---\` after the last field; a \`---\` that is meant as a rule across the page needs an empty line before it.`,
    ],
    [
      'is nothing but ---',
      '---',
      `error ${POST}:1:1: the front matter begins with this \`---\` and never ends.\n  Put a line \`---\` after the last field; a \`---\` that is meant as a rule across the page needs an empty line before it.`,
    ],
    [
      'holds prose',
      `---\nsome words\n---${BODY}`,
      `error ${POST}:2:1: the front matter has no fields.\n  Write one field per line, such as \`outlet: daily-post\`.`,
    ],
    [
      'lacks a field',
      `---\nlanguage: en\n---${BODY}`,
      `error ${POST}:2:1: the field \`outlet\` is missing.\n  Add a line that begins with \`outlet:\` (the id of the outlet: the name of its file in content/outlets without the ending).`,
    ],
    [
      'names an unknown outlet',
      `---\noutlet: daily-pots\n---${BODY}`,
      `error ${POST}:2:9: there is no outlet \`daily-pots\`.\n  Did you mean outlet \`daily-post\`? If not, add the file outlets/daily-pots.md, with the outlet's name as \`name:\` in its front matter.`,
    ],
    [
      'names an outlet like no other',
      `---\noutlet: weekly-gazette\n---${BODY}`,
      `error ${POST}:2:9: there is no outlet \`weekly-gazette\`.\n  Add the file outlets/weekly-gazette.md, with the outlet's name as \`name:\` in its front matter.`,
    ],
    [
      'has a misspelt field',
      `---\noutlet: daily-post\npublishd: 2025-03-04\n---${BODY}`,
      `error ${POST}:3:1: \`publishd\` is not a field of an article.\n  Did you mean \`published\`? If so, write that.`,
    ],
    [
      'has a field twice',
      `---\noutlet: daily-post\nnote: one\nnote: two\n---${BODY}`,
      `error ${POST}:4:1: the field \`note\` appears here a second time.\n  Keep one of the two lines.`,
    ],
    [
      'has a colon in a text',
      `---\noutlet: daily-post\nnote: Part one: the fire\n---${BODY}`,
      `error ${POST}:3:7: a colon inside a text makes it look like another field.\n  Put quotation marks around the whole text.`,
    ],
    [
      'has a tab',
      `---\noutlet: daily-post\nomitted:\n\t- Photo\n---${BODY}`,
      `error ${POST}:4:1: a tab is used where only spaces are allowed.\n  Replace the tab with as many spaces as the neighbouring lines have.`,
    ],
    [
      'has an open quotation mark',
      `---\noutlet: daily-post\nnote: "no end\n---${BODY}`,
      `error ${POST}:3:7: a quotation mark opens here and is never closed.\n  Add the same mark at the end of the text.`,
    ],
    [
      'has an alias',
      `---\noutlet: &o daily-post\nnote: *o\n---${BODY}`,
      `error ${POST}:3:7: \`*o\` refers to another place, which is not allowed here.\n  Write the text itself, in quotation marks if it begins with an asterisk.`,
    ],
    [
      'has a day that is none',
      `---\noutlet: daily-post\npublished: 2025-02-30\npublishedIs: stated\n---${BODY}`,
      `error ${POST}:3:12: the field \`published\` is not a day of the calendar.\n  Correct \`2025-02-30\`; the field holds: when it was published, as precise as the copy states it.`,
    ],
    [
      'has a date in words',
      `---\noutlet: daily-post\npublished: 4 March 2025\npublishedIs: stated\n---${BODY}`,
      `error ${POST}:3:12: the field \`published\` must be a date such as 2025-03-04, or a date and time such as 2025-03-04T21:43 or 2025-03-04T21:43+02:00.\n  Correct \`4 March 2025\`; the field holds: when it was published, as precise as the copy states it.`,
    ],
    [
      'has a date that nobody vouches for',
      `---\noutlet: daily-post\npublished: 2025-03-04\n---${BODY}`,
      `error ${POST}:2:1: the field \`publishedIs\` is missing: say whether the copy states the date (stated) or it follows from the text (inferred).\n  Add a line that begins with \`publishedIs:\`.`,
    ],
    [
      'has another word than the choice',
      `---\noutlet: daily-post\ncopy: complet\n---${BODY}`,
      `error ${POST}:3:7: the field \`copy\` must be \`complete\` or \`partial\`.\n  It says \`complet\`; did you mean \`complete\`? If so, write that.`,
    ],
    [
      'is of another language',
      `---\noutlet: daily-post\nlanguage: uk\n---${BODY}`,
      `error ${POST}:3:11: the field \`language\` must be en: only English articles can be compared for now.\n  Correct \`uk\`; the field holds: the language of the text.`,
    ],
    [
      'has an empty field',
      `---\noutlet:\n---${BODY}`,
      `error ${POST}:2:8: the field \`outlet\` is empty.\n  Write a value after the colon, or remove the line.`,
    ],
    [
      'has text where a list belongs',
      `---\noutlet: daily-post\nomitted: Photo\n---${BODY}`,
      `error ${POST}:3:10: the field \`omitted\` must be a list.\n  Write it as \`omitted: [one, two]\` or one entry per line, each after a hyphen.`,
    ],
    [
      'has a number where text belongs',
      `---\noutlet: daily-post\nomitted: [7]\n---${BODY}`,
      `error ${POST}:3:11: entry 1 of \`omitted\` must be text.\n  Put it in quotation marks.`,
    ],
  ];
  test.each(cases)('%s', async (_name, text, expected) => {
    expect(await inSite({ [POST]: text })).toBe(expected);
  });
});

describe('a file', () => {
  test('without text under its front matter', async () => {
    const expected = `error ${POST}:4:1: the article has no text.\n  Put its text below the second line \`---\`, or remove the file.`;
    expect(await inSite({ [POST]: '---\noutlet: daily-post\n---\n \n' })).toBe(expected);
  });
  test('without anything', async () => {
    expect(await inFolder({ 'a.txt': '', 'b.md': 'Two words.' })).toBe(
      'error a.txt: the article has no text.\n  Put its text in the file, or remove the file.',
    );
  });
  test('that is not UTF-8', async () => {
    const latin = Buffer.concat([Buffer.from('---\noutlet: daily-post\n---\n\nA caf'), Buffer.from([0xe9]), Buffer.from(' burnt.\n')]);
    const expected = `error ${POST}:5:6: the file is not UTF-8 text: this line has a byte that is not valid UTF-8.\n  Open it in a text editor and save it again with the encoding UTF-8.`;
    expect(await inSite({ [POST]: latin })).toBe(expected);
  });
  test('of two bytes a letter', async () => {
    expect(await inFolder({ 'a.txt': Buffer.from('Two words.', 'utf16le'), 'b.txt': 'Two words.' })).toBe(
      'error a.txt:1:2: the file is not text: this line has a zero byte.\n  Open it in a text editor and save it again with the encoding UTF-8.',
    );
  });
  test('of 5 MB', async () => {
    expect(await inFolder({ 'a.txt': 'word '.repeat(1024 * 1024), 'b.txt': 'Two words.' })).toBe(
      'error a.txt: the file is too long: 5.0 MB, and at most 2.0 MB is allowed.\n  Keep the text of one article in it, without pictures or other pages, or raise the limit: CORROBORATE_LIMITS=size=5242880.',
    );
  });
});

describe('names', () => {
  test('one id twice', async () => {
    expect(await inFolder({ 'post.md': 'Two words.', 'post.txt': 'Two words.' })).toBe(
      'error post.txt: two articles have one id: post.md and post.txt.\n  Rename or remove one of the two.',
    );
  });
  test('that differ only in capitals', async () => {
    expect(await inFolder({ 'Post.txt': 'Two words.', 'post.txt': 'Two words.' })).toBe(
      'error post.txt: two articles have one id: Post.txt and post.txt.\n  Rename or remove one of the two.',
    );
  });
  test('that are no ids', async () => {
    expect(await inSite({ [`${STORY}/articles/Évening Post (2).md`]: `---\noutlet: daily-post\n---${BODY}` })).toBe(
      `error ${STORY}/articles/Évening Post (2).md: the file's name must be lower-case letters, digits and single hyphens.\n  Rename it, for example to evening-post-2.md.`,
    );
  });
  test('with another ending than .md in a story', async () => {
    expect(await inSite({ [`${STORY}/articles/weekly.txt`]: 'Two words.' })).toBe(
      `error ${STORY}/articles/weekly.txt: an article of a story must be a .md file, and this one has the ending .txt.\n  Rename it to weekly.md and give it front matter, or move it out of the folder.`,
    );
  });
  test('of a folder that is not there', async () => {
    expect(await complaints((dir) => readStory(join(dir, 'nowhere')), {})).toBe(
      "error nowhere: there is no such folder.\n  Name a story's folder, or any folder of .md or .txt articles.",
    );
  });
  test('of a folder without articles', async () => {
    const text = await inFolder({ 'notes.pdf': 'x' });
    expect(text).toContain('error .: the folder has no articles.\n  Put two or more articles into it, each a .md or .txt file.');
    expect(text).toContain('warning notes.pdf: the file is not read.\n  An article is a .md or .txt file.');
  });
  test('of a story folder without story.md', async () => {
    expect(await inSite({ 'stories/flood/articles/daily-post.md': `---\noutlet: daily-post\n---${BODY}` })).toBe(
      'error stories/flood: the folder has no story.md.\n  Add a story.md with `title`, `standfirst` and `date` in its front matter, or remove the folder.',
    );
  });
});

test('all problems of a run come together, by file and line, each once', async () => {
  const text = await inSite({
    [POST]: '---\nnote: one\nnot: two\ncopy: none\n---\nText.\n',
    [`${STORY}/story.md`]: '---\ntitle: The harbour fire\ndate: soon\n---\n',
    'outlets/evening-star.md': '---\nname: [Evening, Star]\n---\n',
    'corrections.md': '---\ncorrections:\n  - { date: 2025-03-05, story: harbor-fire, text: It was noon }\n---\n',
  });
  expect(text.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
    'error corrections.md:3:32: there is no story `harbor-fire`.',
    'error outlets/evening-star.md:2:7: the field `name` must be text.',
    `error ${POST}:2:1: the field \`outlet\` is missing.`,
    `error ${POST}:3:1: \`not\` is not a field of an article.`,
    `error ${POST}:4:7: the field \`copy\` must be \`complete\` or \`partial\`.`,
    `error ${STORY}/story.md:2:1: the field \`standfirst\` is missing.`,
    `error ${STORY}/story.md:3:7: the field \`date\` must be a date such as 2025-03-04.`,
  ]);
});
