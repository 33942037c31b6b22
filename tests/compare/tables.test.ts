import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/schema/comparison.ts';
import type { WrittenDecision } from '../../src/schema/decisions.ts';
import { compareWhole, compare, placed, story } from '../support/articles.ts';
import { isOutletsWords } from '../../src/compare/label-words.ts';
import { agendaOf } from '../../src/review/agenda.ts';
import { explain } from '../../src/review/explain.ts';
import { expectLawful, withTwin } from '../support/laws.ts';

/** Rows of cells as a table of Markdown, the first of heads. */
const table = (...rows: readonly string[]): string => {
  const [heads = '', ...body] = rows.map((row) => `| ${row} |`);
  return [heads, heads.replace(/[^|]+/g, ' --- '), ...body].join('\n');
};
const told = (text: string): string => `# Crews search the hills\n\n${text}\n\nThe mayor of the town will speak in the evening.`;

/** What is told of the cells of tables: the label, the status, and the values of the sides or the value that is agreed. */
function claimsOf(...texts: readonly string[]): [label: string, status: string, ...values: string[]][] {
  const source = story(Object.fromEntries(texts.map((text, i) => [`paper-${i + 1}`, told(text)])));
  const { comparison } = compare(source);
  expectLawful(source, comparison);
  return comparison.claims
    .filter(({ mentions }) => mentions.some(({ sentence }) => sentence.includes(' | ')))
    .map(({ label, status, differences }): [string, string, ...string[]] => [
      label,
      status,
      ...differences.filter(({ minor }) => !minor).flatMap(({ sides }) => sides.map(({ value }) => value)),
    ]) // prettier-ignore
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const TOLL = table('District | Dead | Injured', 'Northgate | 12 | 43', 'Southgate | 3 | 1,200');

describe('cells of two tables', () => {
  test('of one subject and one head agree or differ; what only one has is no claim of the two', () => {
    expect(claimsOf(TOLL, table('District | Dead | Injured | Missing', 'Northgate | 11 | 43 | 2', 'Southgate | 3 | 1,200 | 0', 'Elm Vale | 1 | 9 | 0'))).toEqual([
      ['Northgate, Dead', 'differs', '11', '12'],
      ['Northgate, Injured: 43', 'agreed'],
      ['Southgate, Dead: 3', 'agreed'],
      ['Southgate, Injured: 1,200', 'agreed'],
    ]); // prettier-ignore
  });

  test('other words for a head, another order of rows and columns, and rows that are columns', () => {
    const expected = [['agreed'], ['differs', '11', '12'], ['agreed'], ['agreed']].sort();
    const statuses = (other: string) => claimsOf(TOLL, other).map(([, ...rest]) => rest).sort(); // prettier-ignore
    expect(statuses(table('Wounded | District | Killed', '1,200 | Southgate | 3', '43 | Northgate | 11'))).toEqual([]);
    expect(statuses(table('District | Wounded | Killed', 'Southgate | 1,200 | 3', 'Northgate | 43 | 11'))).toEqual(expected);
    expect(statuses(table(' | Southgate | Northgate', 'Injured | 1,200 | 43', 'Dead | 3 | 11'))).toEqual(expected);
    expect(statuses(table('# | District | Injured | Dead', '1 | Southgate | 1,200 | 3', '2 | Northgate | 43 | 11'))).toEqual(expected);
  });

  test('heads below an empty row, as a page without marked heads has them; the label begins with the subject', () => {
    const sided = table(' | | ', ' | Southgate | Northgate', 'Injured | 1,200 | 43', 'Dead | 3 | 11');
    expect(claimsOf(sided, TOLL).map(([label]) => label)).toEqual([
      'Northgate, Dead',
      'Northgate, Injured: 43',
      'Southgate, Dead: 3',
      'Southgate, Injured: 1,200',
    ]);
  });

  test.each([
    ['1,200', '1200'], ['1,200', '1 200'], ['1,200', '1.2k'], ['1,200', '**1,200**'], ['1,200', '1,200 injured'], ['1,200', '1,200 (est.)'], ['1,200', 'about 1,200'],
    ['1,234', '1,200'], ['1,200+', '1,250'], ['-4', '−4'], ['1,200', '1,200 people'],
  ])('%s is %s', (a, b) => {
    const one = (value: string): string => table('District | Injured', `Northgate | ${value}`);
    expect(claimsOf(one(a), one(b)).map(([, status]) => status)).toEqual(['agreed']);
  }); // prettier-ignore

  test.each([['1,200', '1,300'], ['1,200', '120'], ['4', '−4'], ['0', '1'], ['1.5', '15'], ['up to 40', 'more than 60']])('%s is not %s', (a, b) => {
    const one = (value: string): string => table('District | Injured', `Northgate | ${value}`);
    expect(claimsOf(one(a), one(b)).map(([, status]) => status)).toEqual(['differs']);
  }); // prettier-ignore

  test.each(['', '-', '–', 'n/a', '?', '43*', '40–50', '3-2', '43 (prelim.)', '43 of 60', 'many', '43 dogs', '12m'])('“%s” tells nothing', (value) => {
    expect(claimsOf(TOLL, table('District | Dead | Injured', `Northgate | 12 | ${value}`)).map(([label]) => label)).toEqual(
      value === '43 (prelim.)' ? [] : ['Northgate, Dead: 12'],
    );
  });
});

describe('what a number is of', () => {
  test('units stand in the head, the cell or the caption', () => {
    const heads = table('Ministry | Budget ($m)', 'Health | 4,100', 'Roads | 900');
    const pairs = [
      table('Ministry | Budget (US$ billion)', 'Health | 4.1', 'Roads | 1.2'),
      table('Ministry | Budget', 'Health | $4.1bn', 'Roads | $1.2bn'),
      `Spending, in billions of dollars\n\n${table('Ministry | Budget', 'Health | 4.1', 'Roads | 1.2')}`,
      table('Ministry | Budget, $bn', 'Health | 4.1', 'Roads | 1.2'),
    ];
    pairs.push(`${pairs[1]?.replaceAll(/\$|bn/g, '') ?? ''}\n\nAll amounts are in billions of dollars.`);
    for (const other of pairs) expect(claimsOf(heads, other).map(([, status]) => status)).toEqual(['agreed', 'differs']);
    expect(claimsOf(heads, pairs[0] ?? '').flat()).toEqual(expect.arrayContaining(['900 million', '1.2 billion']));
  });

  test('a sentence above a table tells the unit of its own number only', () => {
    const below = `Damage was put at $12 million, or 3% of the budget.\n\n${TOLL}`;
    expect(claimsOf(below, TOLL)).toHaveLength(4);
  });

  test('numbers in two units, or in one that nobody knows, are never held against each other', () => {
    const of = (head: string): string => table(`Party | ${head}`, 'Reform | 42', 'Unity | 38');
    expect(claimsOf(of('Votes (%)'), of('Votes, %'))).toHaveLength(2);
    expect(claimsOf(of('Heat (°C)'), of('Heat, °C'))).toHaveLength(2);
    expect(claimsOf(of('Votes (%)'), of('Votes'))).toEqual([]);
    expect(claimsOf(of('Votes (%)'), of('Seats (%)'))).toEqual([]);
    expect(claimsOf(of('Cost ($m)'), of('Cost (€m)'))).toEqual([]);
    expect(claimsOf(of('Depth (m)'), of('Depth (m)'))).toEqual([]);
    expect(claimsOf(of('Cost ($, in €)'), of('Cost ($, in €)'))).toEqual([]);
    expect(claimsOf(table('Party | Cost ($)', 'Reform | €4'), table('Party | Cost ($)', 'Reform | €4'))).toEqual([]);
  });

  test('another year in the head or the caption is another number; a year alone is of what the caption says', () => {
    const years = (caption: string, ...heads: string[]): string =>
      `${caption}\n\n${table(['Ministry', ...heads].join(' | '), `Health | ${heads.map((_, i) => 4 + i).join(' | ')}`)}`;
    expect(claimsOf(years('Budget in $bn', '2024', '2025'), years('Budget, $bn', '2025', '2026')).map(([label, status]) => [label, status])).toEqual([
      ['Budget in $bn, Health, 2025', 'differs'],
    ]);
    expect(claimsOf(years('Budget in $bn', '2024'), years('Staff', '2024'))).toEqual([]);
    expect(claimsOf(years('Budget 2024', 'Budget'), years('Budget 2025', 'Budget'))).toEqual([]);
    expect(claimsOf(table('Year | Deaths', '2023 | 41', '2024 | 52'), table('Year | Deaths', '2024 | 52', '2025 | 60')).map(([, status]) => status)).toEqual([
      'agreed',
    ]);
  });

  test('captions of two days, rounds or places, or of which one only expects, part the tables', () => {
    const under = (caption: string): string => `${caption}\n\n${TOLL}`;
    for (const [a, b] of [['Toll on Monday', 'Toll on Tuesday'], ['Votes of the first round', 'Votes of the second round'], ['Toll in Orm province', 'Toll in Vesk province'], ['Toll', 'Toll, provisional']] as const)
      expect(claimsOf(under(a), under(b))).toEqual([]);
    expect(claimsOf(under('Toll by district'), under('Victims of the quake'))).toHaveLength(4);
  }); // prettier-ignore

  test('a total meets a total of the same rows, and a part meets no whole', () => {
    const one = table('District | Injured', 'Northgate | 43', 'Southgate | 7', 'Total | 50');
    expect(claimsOf(one, table('District | Injured', 'Northgate | 43', 'Southgate | 8', 'All districts | 51')).map(([label]) => label)).toEqual(
      ['Northgate, Injured: 43', 'Southgate, Injured', 'Total, Injured']
        .map((label) => expect.stringMatching(label === 'Total, Injured' ? /^(?:Total|All districts), Injured$/ : label))
        .toSorted(),
    );
    expect(claimsOf(one, table('District | Injured', 'Northgate | 43', 'Elm Vale | 7', 'Total | 50')).map(([label]) => label)).toEqual([
      'Northgate, Injured: 43',
    ]);
    expect(claimsOf(one, table('Region | Injured', 'The whole country | 43', 'The coast | 9'))).toEqual([]);
    expect(claimsOf(one, '43 people were hurt in the quake, the governor said.')).toEqual([]);
  });
});

describe('tables of which nobody knows what they say', () => {
  test.each([
    ['no subjects', table('Dead | Injured', '12 | 43', '3 | 1,200')],
    ['no heads', table(' | | ', 'Northgate | 12 | 43', 'Southgate | 3 | 1,200')],
    ['no heads under a caption', `Toll\n\n${table('Northgate | 12 | 43', 'Southgate | 3 | 1,200')}`],
    ['two rows of heads', table('District | Toll | Toll', ' | Dead | Injured', 'Northgate | 12 | 43')],
    ['rows that head others', table('District | Dead | Injured', 'The north | | ', 'Northgate | 12 | 43', 'Southgate | 3 | 1,200')],
    ['a subject that stands twice', table('District | Dead | Injured', 'Northgate | 12 | 43', 'Northgate | 3 | 1,200')],
    ['a row that says that it is partial', table('District | Dead | Injured | Note', 'Northgate | 12 | 43 | partial count')],
  ])('%s', (_, text) => {
    expect(claimsOf(TOLL, text)).toEqual([]);
    expect(claimsOf(text, text)).toEqual([]);
  });

  test('a region before a district names it: the district is not the region', () => {
    expect(claimsOf(TOLL, table('Region | District | Dead | Injured', 'Northgate | Hill | 12 | 43'))).toEqual([]);
  });

  test('heads that say nothing, in tables that share no other word', () => {
    const share = (head: string): string => table(`${head} | Share (%)`, 'Norvia | 42');
    expect(claimsOf(share('Party'), share('Party'))).toEqual([]);
    expect(claimsOf(`Votes\n\n${share('Party')}`, `Votes\n\n${share('Parties')}`)).toHaveLength(1);
    const quarter = table('Company | Q3 2025', 'Acme | 4.1');
    expect(claimsOf(quarter, quarter)).toEqual([]);
    expect(claimsOf(`Revenue of firms\n\n${quarter}`, `Profit of firms\n\n${quarter}`)).toEqual([]);
    expect(claimsOf(`Revenue ($bn)\n\n${quarter}`, `Revenue in $bn\n\n${quarter}`)).toHaveLength(1);
    const sided = table('Year | Health | Roads', '2025 | 4 | 7');
    expect(claimsOf(sided, sided)).toEqual([]);
    expect(claimsOf(table('Candidate | Votes for', 'Ada Holt | 43'), table('Candidate | Votes', 'Ada Holt | 43'))).toEqual([]);
  });

  test('thousands of cells, markup and signs in cells break nothing and are read in little time', () => {
    const many = table('District | Injured', ...Array.from({ length: 420 }, (_, i) => `District ${i} | ${i}`));
    const wide = table(...['District', 'Northgate'].map((name) => [name, ...Array.from({ length: 450 }, (_, i) => `${i}`)].join(' | ')));
    const odd =
      '| District | Injured | |\n|---|---|---|\n| North\\|gate | `4\\|3` | ![x](y.png) |\n| **South** [gate](x) | ~~7~~ 8 | &lt;b&gt; |\n| a |\n| b | 1 | 2 | 3 | 4 |';
    const start = performance.now();
    expect(claimsOf(many, many)).toEqual([]);
    expect(claimsOf(wide, wide)).toEqual([]);
    expect(claimsOf(odd, odd)).toEqual([['South gate, Injured: 8', 'agreed']]);
    expect(performance.now() - start).toBeLessThan(60_000);
  });
});

describe('a cell and a sentence', () => {
  const beside = (sentence: string) => claimsOf(TOLL, sentence).map(([label, ...rest]) => [label, ...rest]);

  test('that tells its subject, its number and what is counted, and nothing else, agree or differ', () => {
    expect(beside('Northgate counted 43 injured.')).toEqual([['Northgate, Injured: 43', 'agreed']]);
    expect(beside('Northgate counted 71 injured people.')).toEqual(
      [['Northgate, Injured', 'differs', '43', '71 injured people']].map((one) => expect.arrayContaining([one[0], one[1], '43'])),
    );
    expect(beside('Northgate district counted 43 injured.')).toEqual([['Northgate, Injured: 43', 'agreed']]);
    expect(beside('In Northgate, 12 people were killed.')).toEqual([['Northgate, Dead: 12', 'agreed']]);
    expect(claimsOf(table('Country | Medals', 'Norvia | 16'), 'Norvia won 16 medals.')).toEqual([['Norvia, Medals: 16', 'agreed']]);
  });

  test.each([
    '43 people were injured.',
    'In Northgate, 43 people were injured when a bus overturned.',
    'Northgate counted 43 injured last year.',
    'Northgate did not count 43 injured.',
    'Northgate may have counted 43 injured.',
    'The Northgate hospital counted 43 injured.',
    'Northgate and Southgate counted 43 injured.',
    'Northgate counted 43 injured children.',
    'Northgate counted 43 more injured.',
    'Northgate sent 43 injured people to Elm.',
    'Northgate counted 43 arrests.',
    '43 injured people took Northgate.',
  ])('%s', (sentence) => {
    expect(beside(sentence)).toEqual([]);
  });

  test('a verb that turns what is counted is none of counting', () => {
    expect(claimsOf(table('Company | Jobs', 'Norvia | 16'), 'Norvia lost 16 jobs.')).toEqual([]);
  });
});

describe('beside the rest of a story', () => {
  const source = story({ gazette: told(TOLL), herald: told(table('District | Dead | Injured', 'Northgate | 11 | 43', 'Southgate | 3 | 1,200')), mail: '# Rain\n\nThe rain will last until the end of the week in the north.', post: '# Northgate waits\n\nNorthgate waits for help from the capital this week.' }); // prettier-ignore
  const labelled = (claims: readonly Claim[], label: string): Claim | undefined => claims.find((claim) => claim.label.startsWith(label));

  test('a quote is the cell, to the letter and in its place, within its row', () => {
    const { mentions } = labelled(compare(source).comparison.claims, 'Northgate, Dead') ?? { mentions: [] };
    expect(mentions.map(({ article, quote, sentence, start, values }) => [article, quote, sentence, start.line, values.map((value) => value.kind === 'quantity' && value.number)])).toEqual([
      ['gazette', '12', 'Northgate | 12 | 43', 5, [12]],
      ['herald', '11', 'Northgate | 11 | 43', 5, [11]],
    ]); // prettier-ignore
  });

  test('a label that is put together is no outlet’s words', () => {
    const { claims } = compare(source).comparison;
    expect(claims.filter(isOutletsWords).filter(({ label }) => label.includes('gate, '))).toEqual([]);
    expect(claims.filter(isOutletsWords).map(({ label }) => label)).toEqual(expect.arrayContaining([expect.stringContaining('The mayor of the town')]));
  });

  test('an editor sees what the numbers are of, each within its row, and why they were joined', () => {
    const compared = compareWhole(source);
    const claim = labelled(compared.comparison.claims, 'Northgate, Injured') as Claim;
    const { item } = agendaOf(compared, 0, new Set());
    expect(item).toMatchObject({
      kind: 'question',
      label: expect.stringMatching(/^(?:North|South)gate, (?:Dead|Injured)/),
      passage: { before: expect.stringMatching(/gate \| /) },
    });
    expect(explain(compared, claim).pairs).toMatchObject([{ heads: 'Northgate, Injured' }]);
  });

  test('who does not name the subject is silent, who names it may tell it', () => {
    expect(labelled(compare(source).comparison.claims, 'Northgate, Dead')).toMatchObject({ silent: ['mail'], unknown: ['post'] });
  });

  test('who names a part of the subject does not name it', () => {
    const elm = told(table('District | Dead', 'Elm Vale | 12'));
    const [claim] = compare(
      story({ gazette: elm, herald: elm, mail: '# Elm\n\nIn Elm the rain will last until the end of the week.' }),
    ).comparison.claims.filter(({ label }) => label.startsWith('Elm Vale'));
    expect(claim).toMatchObject({ silent: ['mail'], unknown: [] });
  });

  test('tables of articles that lie weeks apart are of two times, unless they name the year', () => {
    const on = (published: string, text: string) => ({ text: told(text), meta: { published } });
    const labels = (text: string): string[] =>
      compare(story({ gazette: on('2031-01-03', text), herald: on('2031-05-06', text) }))
        .comparison.claims.map(({ label }) => label)
        .filter((label) => /Dead/.test(label));
    expect(labels(table('District | Dead', 'Elm Vale | 12'))).toEqual([]);
    expect(labels(table('District | Dead in 2030', 'Elm Vale | 12'))).toEqual(['Elm Vale, Dead in 2030: 12']);
  });

  test('a copy agrees with every cell', () => {
    const { story: twice, ids } = withTwin(story({ gazette: told(TOLL) }));
    const claims = compare(twice).comparison.claims.filter(({ mentions }) => ids.every((id) => mentions.some(({ article }) => article === id)));
    expect(claims.filter(({ label }) => /^(?:North|South)gate/.test(label)).map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'agreed'));
  });

  test('the order of the articles changes nothing, and an id lives on though two cells hold one number', () => {
    const twins = story({ gazette: told(table('Town | Hurt', 'Orm | 7', 'Vesk | 7')), herald: told(table('Town | Hurt', 'Orm | 7', 'Vesk | 7')) });
    const first = compare(twins);
    const again = compare({ ...twins, articles: twins.articles.toReversed(), ledger: first.ledger });
    expect(again.comparison).toEqual(first.comparison);
    const later = told(table('Town | Hurt', 'Orm | 8', 'Vesk | 7'));
    const changed = compare({ ...story({ gazette: later, herald: later }), ledger: first.ledger });
    expect(changed.comparison.claims.find(({ label }) => label.startsWith('Vesk'))?.id).toMatch(/^vesk/);
    expect(first.comparison.claims.map(({ label, id }) => [label, id.slice(0, 3)])).toEqual(expect.arrayContaining([['Orm, Hurt: 7', 'orm'], ['Vesk, Hurt: 7', 'ves']])); // prettier-ignore
  });

  test('an editor parts, joins, labels and pins cells, by the number or by the row up to it', () => {
    const decided = (...decisions: WrittenDecision[]): readonly Claim[] => compareWhole({ ...source, decisions: placed(decisions) }).comparison.claims;
    const [gazette, herald] = [{ article: 'gazette', quote: 'Northgate | 12 | 43' }, { article: 'herald', quote: '43' }] as const; // prettier-ignore
    expect(labelled(decided({ different: [gazette, herald] }), 'Northgate, Injured')).toBeUndefined();
    expect(labelled(decided({ same: [gazette, herald] }), 'Northgate, Injured')).toMatchObject({ review: 'confirmed', status: 'agreed' });
    expect(labelled(decided({ 'not-a-claim': herald }), 'Northgate, Injured')).toBeUndefined();
    expect(labelled(decided({ pin: 'toll', label: 'The dead of Northgate', quotes: [{ article: 'gazette', quote: '12' }, { article: 'herald', quote: '11' }] }), 'The dead')).toMatchObject({ status: 'differs', differences: [{ kind: 'quantity', by: 'rule' }] }); // prettier-ignore
  });
});
