/** Twelve slips that an editor makes: each is told once, in words that somebody who is no programmer can act on. */
import { expect, test } from 'vitest';
import { checkSite } from '../../src/build/compared.ts';
import { describeDiagnostic } from '../../src/compare/types.ts';
import { makeFolder, type Files } from '../support/folder.ts';
import { harbour, STORY } from '../support/harbour.ts';

const POST = `${STORY}/articles/daily-post.md`;
const STAR = `${STORY}/articles/evening-star.md`;
const DECISIONS = `${STORY}/decisions.yaml`;

const article = (front: string, body = 'About 40 workers were evacuated from the warehouse on Tuesday, the fire chief said.'): string =>
  `---\n${front}---\n\n# Fire in the old harbour\n\n${body}\n`;
const pinned = (quote: string): string => `- pin: evacuated\n  label: Who had to leave\n  quotes:\n    - { article: daily-post, quote: ${quote} }\n`;

/** What `npm run check` would tell, but for the ledger, which nobody has written yet. */
async function told(changes: Files, ...removed: string[]): Promise<string[]> {
  const dir = await makeFolder(Object.fromEntries(Object.entries({ ...harbour, ...changes }).filter(([name]) => !removed.includes(name))));
  const { diagnostics } = await checkSite(dir, { drafts: true });
  return diagnostics
    .filter(({ what }) => what !== 'the ledger of claim ids is not up to date')
    .map((diagnostic) => `${diagnostic.severity} ${describeDiagnostic(diagnostic)}`.replaceAll(`${dir}/`, ''));
}

const MISTAKES: [name: string, changes: Files, expected: string][] = [
  [
    'a wrong date',
    { [POST]: article('outlet: daily-post\npublished: 4 March 2025\npublishedIs: stated\n') },
    `error ${POST}:3:12: the field \`published\` must be a date such as 2025-03-04, or a date and time such as 2025-03-04T21:43 or 2025-03-04T21:43+02:00.\n  Correct \`4 March 2025\`; the field holds: when it was published, as precise as the copy states it.`,
  ],
  [
    'an unknown outlet',
    { [POST]: article('outlet: daily-pots\n') },
    `error ${POST}:2:9: there is no outlet \`daily-pots\`.\n  Did you mean outlet \`daily-post\`? If not, add the file outlets/daily-pots.md, with the outlet's name as \`name:\` in its front matter.`,
  ],
  [
    'a tab in YAML',
    { [DECISIONS]: '- pin: evacuated\n  label: Who had to leave\n\tquotes:\n    - { article: daily-post, quote: noon }\n' },
    `error ${DECISIONS}:3:1: a tab is used where only spaces are allowed.\n  Replace the tab with as many spaces as the neighbouring lines have.`,
  ],
  [
    'one id twice',
    { [`${STORY}/articles/Daily-Post.md`]: article('outlet: daily-post\n') },
    `error ${POST}: two articles have one id: Daily-Post.md and daily-post.md.\n  Rename or remove one of the two.`,
  ],
  [
    'a quote that does not stand in its article',
    { [DECISIONS]: pinned('about 50 workers were evacuated from a warehouse') },
    `error ${DECISIONS}:4:37: the quote “about 50 workers were evacuated from a warehouse” does not stand in ${POST} (claim evacuated).\n  The nearest words there are “About 40 workers were evacuated from the warehouse” (${POST}:9:1): copy them if they say the same, or take the entry out.`,
  ],
  [
    'decisions that contradict each other',
    {
      [DECISIONS]:
        '- same:\n    - { article: daily-post, quote: The fire was out by noon }\n    - { article: evening-star, quote: The fire was put out by noon }\n- different:\n    - { article: evening-star, quote: The fire was put out by noon }\n    - { article: daily-post, quote: The fire was out by noon }\n',
    },
    `error ${DECISIONS}:4:3: “The fire was put out by noon” and “The fire was out by noon” are called different here, and the same in line 1.\n  Keep the entry that is right, here or in line 1, and take the passage out of the other.`,
  ],
  [
    'an empty body',
    { [POST]: '---\noutlet: daily-post\n---\n\n', [DECISIONS]: pinned('The fire was out by noon') },
    `error ${POST}:4:1: the article has no text.\n  Put its text below the second line \`---\`, or remove the file.`,
  ],
  [
    'two title fields',
    { [`${STORY}/story.md`]: '---\ntitle: The harbour fire\ntitle: The fire in the harbour\nstandfirst: A warehouse burnt.\ndate: 2025-03-04\n---\n' },
    `error ${STORY}/story.md:3:1: the field \`title\` appears here a second time.\n  Keep one of the two lines.`,
  ],
  [
    'smart quotes in YAML',
    { [`${STORY}/story.md`]: '---\ntitle: “Harbour: the fire”\nstandfirst: A warehouse burnt.\ndate: 2025-03-04\n---\n' },
    `error ${STORY}/story.md:2:8: curly quotation marks cannot enclose a text.\n  Write straight quotation marks (" or ') around the text; curly ones may be part of it.`,
  ],
  [
    'a wrong file ending',
    { [`${STORY}/articles/weekly.docx`]: 'Two words.', [DECISIONS]: '- not-a-claim: { article: weekly, quote: Two words. }\n' },
    `error ${STORY}/articles/weekly.docx: an article of a story must be a .md file, and this one has the ending .docx.\n  Rename it to weekly.md and give it front matter, or move it out of the folder.`,
  ],
  [
    'an image without words for what it shows',
    { [POST]: article('outlet: daily-post\n', '![](smoke.jpg)\n\nThe fire was out by noon.') },
    `warning ${POST}:7:1: the picture has no words for what it shows; the site shows no pictures, so that nothing would be left of it.\n  Write what it shows between the square brackets, such as \`![The harbour at noon](harbour.jpg)\`, or take the picture out.`,
  ],
  [
    'a missing story',
    { 'corrections.md': '---\ncorrections:\n  - date: 2025-03-06\n    story: harbor-fire\n    text: It was 40.\n---\n' },
    'error corrections.md:4:12: there is no story `harbor-fire`.\n  Did you mean `harbour-fire`? If so, write that.',
  ],
];

test.each(MISTAKES)('%s', async (_name, changes, expected) => {
  expect(await told(changes)).toEqual([expected]);
});

test.each<[name: string, changes: Files, expected: string]>([
  [
    'a folder without its story.md',
    { 'stories/flood/articles/daily-post.md': article('outlet: daily-post\n') },
    'error stories/flood: the folder has no story.md.\n  Add a story.md with `title`, `standfirst` and `date` in its front matter, or remove the folder.',
  ],
  [
    'smart quotes around a title',
    { [`${STORY}/story.md`]: '---\ntitle: “The harbour fire”\nstandfirst: A warehouse burnt.\ndate: 2025-03-04\n---\n' },
    `error ${STORY}/story.md:2:8: readers would see the curly quotation marks around the field \`title\`.\n  Remove them, or replace them with straight ones (" or '); if they belong to the text, put straight ones around them.`,
  ],
  [
    'smart quotes around a date',
    { [POST]: article('outlet: daily-post\npublished: “2025-03-04”\npublishedIs: stated\n') },
    `error ${POST}:3:12: the field \`published\` must be a date such as 2025-03-04, or a date and time such as 2025-03-04T21:43 or 2025-03-04T21:43+02:00.\n  Remove the curly quotation marks, or replace them with straight ones (").`,
  ],
  [
    'smart quotes around a quote',
    { [DECISIONS]: pinned('“The fire was out by noon”') },
    `error ${DECISIONS}:4:37: the quote ““The fire was out by noon”” does not stand in ${POST} (claim evacuated).\n  It stands there without the quotation marks at its ends: take them off, or put straight ones (") in their place.`,
  ],
  [
    'a quote of another article',
    { [DECISIONS]: pinned('The fire was put out by noon') },
    `error ${DECISIONS}:4:37: the quote “The fire was put out by noon” does not stand in ${POST} (claim evacuated).\n  It stands in \`evening-star\`: name that article, or copy the words from this one.`,
  ],
  [
    'a quote like nothing there',
    { [DECISIONS]: pinned('Nobody saw the moon that night') },
    `error ${DECISIONS}:4:37: the quote “Nobody saw the moon that night” does not stand in ${POST} (claim evacuated).\n  Nothing there is like it: copy the words from the article again, to the letter, or take the entry out.`,
  ],
  [
    'a difference that is told twice',
    { [DECISIONS]: `${pinned('The fire was out by noon')}${'- difference: time\n  claim: evacuated\n  sides: []\n'.repeat(2)}` },
    `error ${DECISIONS}:8:3: the difference \`time\` of the claim \`evacuated\` is told twice, here and in line 5.\n  Keep the entry that is right and remove the other.`,
  ],
  [
    'an article that is silent and quoted',
    { [DECISIONS]: `${pinned('The fire was out by noon')}- silent: daily-post\n  claim: evacuated\n` },
    `error ${DECISIONS}:5:3: \`daily-post\` is called silent on the claim \`evacuated\` here, and has a quote in it in line 1.\n  Remove this entry, or the quote from the other.`,
  ],
  [
    'a passage that is no claim and is pinned',
    { [DECISIONS]: `${pinned('The fire was out by noon')}- not-a-claim: { article: daily-post, quote: The fire was out by noon }\n` },
    `error ${DECISIONS}:5:3: “The fire was out by noon” is called no claim here, and is used as one in line 1.\n  Remove this entry, or the quote from the other.`,
  ],
  [
    'a field without a space behind its colon',
    { [POST]: article('outlet:daily-post\n') },
    `error ${POST}:2:1: the front matter has no fields.\n  Write one field per line, such as \`outlet: daily-post\`.`,
  ],
  [
    'a misspelt field that must be there',
    { [`${STORY}/story.md`]: '---\ntitel: The harbour fire\nstandfirst: A warehouse burnt.\ndate: 2025-03-04\n---\n' },
    `error ${STORY}/story.md:2:1: \`titel\` is not a field of a story.\n  Did you mean \`title\`? If so, write that.`,
  ],
  [
    'a bracket that nothing closes',
    { [POST]: article('outlet: daily-post\nomitted: [Photo\n') },
    `error ${POST}:4:1: a bracket is not closed: \`]\` is missing before this place.\n  Add it where the list or the fields in brackets end.`,
  ],
  [
    'a line that is indented by itself',
    { [POST]: article('language: en\n outlet: daily-post\n') },
    `error ${POST}:3:1: the line is indented further than its neighbours.\n  Indent it like them, with spaces.`,
  ],
])('%s', async (_name, changes, expected) => {
  expect(await told(changes)).toEqual([expected]);
});

test('several mistakes are told at once, also those that only a look into the articles shows', async () => {
  const diagnostics = await told({
    [`${STORY}/story.md`]: '---\ntitle: The harbour fire\nstandfirst: A warehouse burnt.\ndate: soon\n---\n',
    [STAR]: article('outlet: evening-str\n', 'The fire was put out by noon. ![]()'),
    [DECISIONS]: `${pinned('The fire was out at noon')}- silent: evening-star\n  claim: evacuated\n  dat: 2025-03-04\n`,
  });
  expect(diagnostics.map((diagnostic) => diagnostic.split('\n')[0])).toEqual([
    `error ${STAR}:2:9: there is no outlet \`evening-str\`.`,
    `warning ${STAR}:7:31: the picture has no words for what it shows; the site shows no pictures, so that nothing would be left of it.`,
    `error ${DECISIONS}:4:37: the quote “The fire was out at noon” does not stand in ${POST} (claim evacuated).`,
    `error ${DECISIONS}:7:3: \`dat\` is not a field of the decision \`silent\`.`,
    `error ${STORY}/story.md:4:7: the field \`date\` must be a date such as 2025-03-04.`,
  ]);
});
