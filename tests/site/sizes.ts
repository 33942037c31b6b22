/** Stories of all sizes, in our own words: one article, two, five of one report, twelve, forty; long headings, long names, a name from right to left. */
import type { Files } from '../support/folder.ts';

export const LONG_NAME = 'The Consolidated Evening Intelligencer and Low Marrow Agricultural Advertiser';
export const ENDLESS = `${'dam'.repeat(30)}-inspector`;
const ARABIC = 'وقال المهندس إن السد آمن وإن الماء سينخفض خلال يومين.';
export const ARABIC_NAME = 'صحيفة الوادي';

const upTo = (number: number): number[] => Array.from({ length: number }, (_, index) => index + 1);
const nameOf = (number: number): string => (number === 3 ? ARABIC_NAME : number === 7 ? LONG_NAME : `Paper ${number}`);
const front = (fields: string): string => `---\n${fields}\n---\n`;
const story = (id: string, title: string, standfirst: string): Files => ({
  [`stories/${id}/story.md`]: front(`title: ${title}\nstandfirst: ${standfirst}\ndate: 2032-02-02`),
});
const article = (id: string, number: number, fields: string, text: string): Files => ({
  [`stories/${id}/articles/paper-${number}.md`]: `${front(`outlet: paper-${number}\n${fields}`)}\n${text}\n`,
});

/** Twelve papers on one night, undated and quoted ones among them. */
const reservoir = upTo(12).map((number) => {
  const published = number % 4 === 0 ? '' : `published: 2032-02-0${1 + (number % 2)}\npublishedIs: stated\n`;
  return article(
    'reservoir',
    number,
    `${published}publish: ${number === 5 ? 'quotes' : 'full'}`,
    `# ${number === 7 ? `${ENDLESS} warns: ` : ''}Reservoir above Low Marrow rises, paper ${number} reports

The reservoir above Low Marrow rose by ${30 + (number % 3) * 10} centimetres on Sunday night, engineer Tilda Brask said. ${number % 2 ? 'About 400' : 'More than 600'} people were moved from three villages to the school in Upper Marrow.

The spillway of the dam was never finished, the water board admitted. ${number === 3 ? ARABIC : ''}`,
  );
});

/** Five papers that all repeat one agency. */
const echoes = upTo(5).map((number) =>
  article(
    'satellite',
    number,
    `published: 2032-03-0${number}\npublishedIs: stated\npublish: full`,
    `# The satellite Larkspur falls silent

The satellite Larkspur fell silent over the northern sea on Tuesday, Nordwire reported. Its last picture showed the ice off Senn, according to Nordwire.${number > 3 ? '' : ' Engineers will try to wake it in autumn, Nordwire reported.'}`,
  ),
);

/** Forty papers on a bridge: many reports, many who name none, numbers and dates that differ. */
const AGENCIES = ['Nordwire', 'Coast Press', 'Senn Agency', 'Hill Dispatch', 'Marrow Wire', 'Fenland News', 'Delta Press'];
const bridge = upTo(40).map((number) => {
  const agency = number % 5 === 0 ? null : AGENCIES[number % AGENCIES.length];
  const cited = agency ? `, ${agency} reported` : '';
  const lorries = number % 3 === 0 ? 'at least 90 lorries' : number % 3 === 1 ? 'about 40 lorries' : '60 lorries';
  return article(
    'bridge',
    number,
    `published: 2032-04-${String(1 + (number % 9)).padStart(2, '0')}\npublishedIs: stated\npublish: full`,
    `# Glasmere Bridge is closed to lorries

Glasmere Bridge was closed to lorries after a crack was found in its third pier${cited}. It will reopen on ${number % 2 ? '14 June 2032' : '2 August 2032'}, the county said. On Monday ${lorries} waited on the southern bank${cited}.${number % 4 ? '' : ` The ferry at Tarn ${number} carried the post.`}`,
  );
});

const SIXTY = ['a temporary ban on all heavy lorries until a second inspection', 'no ban at all, only a warning that drivers should take care'] as const;
/** Two papers whose editor wrote headings of sixty letters. */
const ban: Files = {
  ...story('ban', 'A ban, or a warning', 'What drivers have to expect at Tarn Pass'),
  ...article('ban', 3, 'published: 2032-05-01\npublishedIs: stated\npublish: full', '# Tarn Pass\n\nThe county banned heavy lorries from Tarn Pass, engineer Tilda Brask said on Monday.'),
  ...article('ban', 7, 'published: 2032-05-02\npublishedIs: stated\npublish: full', '# Tarn Pass\n\nThe county warned the drivers of heavy lorries at Tarn Pass, engineer Tilda Brask said on Monday.'),
  'stories/ban/decisions.yaml': `- pin: lorries-tarn
  label: What the county told the drivers of heavy lorries who cross the pass at Tarn in winter
  quotes:
    - { article: paper-3, quote: The county banned heavy lorries from Tarn Pass }
    - { article: paper-7, quote: The county warned the drivers of heavy lorries at Tarn Pass }
- difference: actor
  claim: lorries-tarn
  sides:
    - { articles: [paper-3], value: ${SIXTY[0]} }
    - { articles: [paper-7], value: '${SIXTY[1]}' }
`,
}; // prettier-ignore

export const SIZES: Files = {
  ...Object.assign({}, ...upTo(40).map((number) => ({ [`outlets/paper-${number}.md`]: front(`name: ${nameOf(number)}`) }))),
  'corrections.md': '---\ncorrections: []\n---\n',
  ...story(
    'reservoir',
    'The reservoir above Low Marrow, the spillway that was never finished and the long night in which three villages waited for a siren',
    'Twelve papers on one night',
  ),
  ...Object.assign({}, ...reservoir),
  ...story('two-lamps', 'Two lamps', 'Two papers and nothing in common'),
  ...article('two-lamps', 1, 'publish: full', 'The lamp on the pier went out on Friday, the keeper said.'),
  ...article('two-lamps', 2, 'publish: full', '# Fish prices fall\n\nHerring sold for two crowns a kilo in Senn.'),
  ...story('satellite', 'A satellite falls silent', 'Five papers, one agency'),
  ...Object.assign({}, ...echoes),
  ...story('bridge', 'Glasmere Bridge', 'Forty papers on a crack'),
  ...Object.assign({}, ...bridge),
  ...story('lone', 'A lone lamp', 'One paper on a lamp'),
  ...article('lone', 1, 'publish: full', 'The lamp on the mole was lit again on Tuesday evening after forty years.'),
  ...ban,
};
