/** Whole articles whose shape is hostile. Those that are long or deep are made, and small enough here to be compared in a moment. */

export interface BlockCase {
  readonly name: string;
  readonly tries: string;
  /** Stands below a headline. */
  readonly body: string;
}

const SAID = 'The ferry to the outer isles will sail on Monday at dawn, the harbour office said.';
const times = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, index) => text(index)).join('');

/** How often the short cases do a thing, and the whole ones. That none of them takes long at any size is for the tests of the limits. */
export const MANY = { short: 150, whole: 200 };

const rows = (many: number): readonly (readonly [name: string, tries: string, body: string])[] => [
  ['fence-open', 'swallows the rest as code', `${SAID}\n\n\`\`\`html\n<script>hit(1)</script>\n\nNothing ends this.`],
  ['fence-info', 'ends the attribute of its language', `${SAID}\n\n\`\`\`"><script>hit(1)</script>\nevil\n\`\`\``],
  ['fence-class', 'takes a class of the page', `${SAID}\n\n~~~piece claim sentence\nevil\n~~~`],
  ['indented', 'is code to most readers of Markdown', `    <script>hit(1)</script>\n\n\t${SAID}`],
  ['headings', 'has a second headline', `# Another headline\n\n${SAID}\n\nEvil\n====\n\nEvil\n----\n\n###### <h1>Evil</h1> {#main .evil}`],
  [
    'table',
    'has markup and styles in a table',
    `${SAID}\n\n| <th onclick=hit(1)> | :-: |\n| :-: | --: |\n| <script>hit(1)</script> | [x](javascript:hit(1)) |\n| a | b | c | d |`,
  ],
  [
    'table-wide',
    'has a table of two hundred columns',
    `${SAID}\n\n|${times(200, (i) => ` h${i} |`)}\n|${times(200, () => ' - |')}\n|${times(200, (i) => ` ${i} |`)}`,
  ],
  ['rule', 'looks like the end of front matter', `${SAID}\n\n---\n\ntitle: evil\nwithdrawn: evil\n\n---\n\n+++\nevil = true\n+++`],
  ['frontmatter-again', 'brings front matter of its own', `---\noutlet: evil\npublish: full\n---\n\n${SAID}`],
  ['quotes', 'nests ninety quotations', `${times(90, () => '> ')}${SAID}`],
  ['lists', 'nests twenty lists', times(20, (i) => `${'  '.repeat(i)}- ${i === 19 ? SAID : 'evil'}\n`)],
  ['list-start', 'counts from a number of its own', `99999999. ${SAID}\n\n1) evil\n\n* [ ] <input onclick=hit(1)>\n* [x] evil`],
  [
    'notes',
    'has a hundred notes that refer to each other',
    `${SAID}${times(100, (i) => `[^n${i}]`)}\n\n${times(100, (i) => `[^n${i}]: evil[^n${(i + 1) % 100}]\n\n`)}`,
  ],
  ['definitions', 'defines one link again and again', `${SAID}\n\n${times(many, (i) => `[evil]: javascript:hit(${i})\n`)}\n[evil] and [EVIL][]`],
  [
    'reference-bomb',
    'refers again and again to an address of many signs',
    `${SAID} ${times(many, () => '[x][bomb] ')}\n\n[bomb]: https://evil.example/${'a'.repeat(800)}`,
  ],
  ['emphasis', 'opens many emphases', `${SAID} ${times(many, () => '*a **b _c ')}`],
  ['brackets', 'opens many brackets', `${SAID} ${times(many, () => '[')} ${times(many / 2, () => '![')}`],
  ['closing-brackets', 'closes what nothing opened', `${SAID} ${times(many, () => '](x)')}`],
  ['backticks', 'opens code with marks of every length', `${SAID} ${times(40, (i) => `${'`'.repeat(i + 1)} `)}`],
  ['less-than', 'opens many tags', `${SAID} ${times(many, () => '<a ')}${times(many / 2, () => '<!--')}`],
  ['ampersands', 'opens many entities', `${SAID} ${times(many, () => '&')}${times(many / 2, () => '&#')}`],
  ['dots', 'ends many sentences', `${SAID} ${times(many, () => '. A. ')}`],
  ['quotation-marks', 'opens many quotations', `${SAID} ${times(many, () => '“a ')}${times(many, () => '" ')}`],
  ['capitals', 'is one name of many words', `${SAID} ${times(many, () => 'Evil ')}`],
  ['numbers', 'counts again and again in one sentence', `${SAID} ${times(many, (i) => `${i} boats and `)}none.`],
  ['word', 'is one word of many letters', `${SAID} ${'evil'.repeat(200)}`],
  ['blank-lines', 'is empty for many lines', `${SAID}${'\n'.repeat(many * 5)}${SAID} Again.`],
  ['line-ends', 'ends its lines in three ways', `${SAID}\r\rEvil.\r\n\r\nEvil.\n\r\nEvil.\r`],
  ['only-markup', 'has no sentence at all', '***\n\n![](x)\n\n[](y)\n\n> \n\n- \n'],
  ['only-signs', 'has no word at all', '?!… — “” () [] {} <> &&& ### *** ___ ~~~'],
];

/** The cases; `many` is how often a thing is done that is done often. */
export const blocksOf = (many: number): BlockCase[] => rows(many).map(([name, tries, body]) => ({ name, tries, body }));
