/** ` #` in a text begins a comment in YAML: what it would cut off is an error, wherever it stands, and a comment that was meant is none. */
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../src/build/compared.ts';
import { parseYaml } from '../../src/content/yaml.ts';
import { makeFolder } from '../support/folder.ts';
import { harbour, STORY } from '../support/harbour.ts';

const faultsOf = (text: string): string[] => parseYaml({ file: 'x.yaml', text, startLine: 1 }).diagnostics.map(({ line, column, what }) => `${line}:${column} ${what}`);

describe('a text is cut off', () => {
  test.each([
    ['in a field', '- label: Fire #3 and its cause\n', '1:15', 'Fire'],
    ['in a note', '- pin: a\n  note: seen in issue #12\n', '2:23', 'seen in issue'],
    ['with a space behind the sign', '- label: Fire # 3\n', '1:15', 'Fire'],
    ['behind one small word', '- label: fire #3\n', '1:15', 'fire'],
    ['behind a tab', '- label: Fire\t#3\n', '1:15', 'Fire'],
    ['in an id', '- pin: worst #3 fire\n', '1:14', 'worst'],
    ['behind a number', '- value: 60 #2\n', '1:13', '60'],
    ['behind a date', 'note: 2031-05-10 #12\n', '1:18', '2031-05-10'],
    ['in a list', 'omitted:\n  - Photo #3\n', '2:11', 'Photo'],
    ['in a list in brackets', 'omitted: [Photo #3, Advert]\n', '1:17', 'Photo'],
    ['in braces', '- { article: gazette, quote: Fire #3 in the mill }\n', '1:35', 'Fire'],
    ['in braces, before the comma', '- { quote: Fire #3 in the mill, article: gazette }\n', '1:17', 'Fire'],
    ['in braces over several lines', '- { article: gazette,\n    quote: Fire #3 in the mill\n  }\n', '2:17', 'Fire'],
    ['in braces, behind an id', '- { article: gazette # 3, quote: x }\n', '1:22', 'gazette'],
    ['behind double quotation marks', '- quote: "Fire" #3 in the mill\n', '1:17', '"Fire"'],
    ['behind single quotation marks', "- quote: 'Fire' #3 in the mill\n", '1:17', "'Fire'"],
    ['in the second line of a text', '- label: Fire in\n    the mill #3\n', '2:14', 'Fire in the mill'],
    ['by a line of its own text', '- label: Fire in the mill\n    #3 was the worst\n', '2:5', 'Fire in the mill'],
    ['by a line, and goes on', '- label: Fire in the mill\n    #3 was\n    the worst\n', '2:5', 'Fire in the mill'],
    ['by a line, below its key', '- label:\n    Fire in the mill\n    #3 was the worst\n', '3:5', 'Fire in the mill'],
    ['by a line in a list', 'omitted:\n  - Photo\n    #3\n', '3:5', 'Photo'],
    ['in the name of a field', 'Fire #3: x\n', '1:6', 'Fire'],
    ['with Windows line ends', '- label: Fire #3\r\n  claim: x\r\n', '1:15', 'Fire'],
  ])('%s', (_name, text, place, kept) => {
    expect(faultsOf(text)).toEqual([`${place} \`#\` begins a comment here, so the text ends at “${kept}”`]);
  });

  test.each([
    ['in a field', '- label: #3 and its cause\n', '1:10'],
    ['in a list', 'tags:\n  - #fires\n  - floods\n', '2:5'],
    ['in a list in brackets', 'tags: [#fires, floods]\n', '1:8'],
  ])('whole, %s', (_name, text, place) => {
    expect(faultsOf(text)).toEqual([`${place} \`#\` begins a comment here, so no text is left`]);
  });
});

test('a text that begins with an ampersand loses no word either', () => {
  expect(faultsOf('- label: &Sons of the mill\n')).toEqual(['1:16 `&Sons` is no part of the text that follows']);
});

describe('a comment is none', () => {
  test.each([
    ['in quotation marks', '- label: "Fire #3"\n- label: \'Fire #3\'\n'],
    ['in quotation marks over two lines', '- label: "Fire\n    #3"\n'],
    ['without a space before it', '- label: C#3\n  note: https://x.example/#top\n'],
    ['in a block', '- note: |\n    Fire\n    #3 in the mill\n- note: >\n    Fire #3\n'],
  ])('%s', (_name, text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

describe('a comment may stand', () => {
  test.each([
    ['in a line of its own', '# head\n- label: Fire\n  # more\n  claim: a\n# next\n- label: Flood\n  claim: b\n'],
    ['between the items of a list', 'tags:\n  - fires\n  # and\n  - floods\n'],
    ['behind an id, a date, a yes or a number', '- silent: mail   # as seen\n  claim: a # that\n  date: 2031-05-10 # Friday\n  minor: true # rounding\n  at: 2 # Friday\n'],
    ['behind what is to be filled in', 'standfirst: TODO # one sentence under the title\n'],
    ['behind quotation marks', '- label: "Fire" # as the mayor calls it\n'],
    ['behind the name of a field, and behind brackets', '- quotes: # two\n    - { article: a, quote: b } # first\n    - { article: c, quote: d } #last\n'],
    ['behind a comma in brackets', 'tags: [fires, # and\n  floods]\n'],
  ])('%s', (_name, text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

test.each([
  [`${STORY}/story.md`, '---\ntitle: Fire #3\nstandfirst: One.\ndate: 2031-05-10\n---\n', '2:13'],
  [`${STORY}/articles/daily-post.md`, '---\noutlet: daily-post\nauthor: A. Nobody #2\n---\n\nA fire broke out.\n', '3:19'],
  ['outlets/daily-post.md', '---\nname: Post #1\n---\n', '2:12'],
  ['corrections.md', '---\ncorrections:\n  - date: 2025-03-06\n    story: harbour-fire\n    text: The label of fire #3 was wrong.\n---\n', '5:29'],
])('%s is told with its line', async (file, text, place) => {
  const dir = await makeFolder({ ...harbour, [file]: text });
  const { diagnostics } = await checkSite(dir, { drafts: true });
  const told = diagnostics.filter(({ what }) => what.includes('`#` begins a comment here'));
  expect(told.map((one) => `${one.file.replace(`${dir}/`, '')}:${one.line}:${one.column}`)).toEqual([`${file}:${place}`]);
  expect(told[0]?.fix).toBe('Put quotation marks around the whole text; if it is a comment, give it a line of its own, with a space behind the #');
});
