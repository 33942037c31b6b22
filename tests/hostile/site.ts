/** All the cases as the content of one site: what strangers wrote stands on story, article, claim, pair and outlet pages and in every download. */
import type { Files } from '../support/folder.ts';
import { type BlockCase, blocksOf, MANY } from './blocks.ts';
import type { Case } from './case.ts';
import { characters } from './characters.ts';
import { data, fieldTexts } from './data.ts';
import { links } from './links.ts';
import { markup } from './markup.ts';

/** Every case that stands within a sentence. */
export const inSentences: readonly Case[] = [...markup, ...links, ...characters, ...data];

/** Cases in one story. */
const TOGETHER = 24;
/** What two articles tell has a page of its own: in the short site each so many'th case, in the whole one each. */
const SHARED = 5;
const BLOCKS_TOGETHER = 2;
/** How many stories have hostile fields. */
const FIELDS = { short: 2, whole: 8 };

const OUTLETS = ['kelp-courier', 'dune-dispatch', 'cove-chronicle', 'reef-record', 'spit-sentinel'] as const;
const TRADES = 'baker cooper farrier glazier joiner mason miller potter sadler tanner weaver chandler'.split(' ');
const PLACES = 'brewery chapel granary foundry library lighthouse market mill museum quarry tollhouse windmill'.split(' ');
const BEGINNINGS = 'Bar Dol Fen Gar Hul Kes Lor Mar Nev Orm Pel Ros'.split(' ');
const ENDINGS = 'wick thorp by holm stead mere ness ford'.split(' ');

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const front = (fields: Readonly<Record<string, unknown>>): string =>
  `---\n${Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join('')}---\n\n`; // prettier-ignore

/** The sentence that a case stands in; the second outlet counts otherwise in every third one. */
export function sentenceOf({ text }: Case, index: number, second: boolean): string {
  const [trade, place, town] = [at(TRADES, index), at(PLACES, index * 5 + 2), at(BEGINNINGS, index) + at(ENDINGS, Math.floor(index / 12) + index)];
  const boards = 20 + index + (second && index % 3 === 0 ? 7 : 0);
  return `The ${trade} of ${town} nailed ${boards} boards with the words ${text} to the ${place}.`;
}

function storyFiles(story: string, own: readonly Case[], from: number, whole: boolean): Files {
  const told = (second: boolean): string =>
    own.flatMap((one, index) => (second && !whole && index % SHARED !== 0 ? [] : [sentenceOf(one, from + index, second)])).join('\n\n');
  const [first, ...rest] = own;
  const head = first === undefined ? '' : `# ${first.text.replace(/\s+/g, ' ')} in ${at(BEGINNINGS, from)}wick`;
  const dated = { published: '2031-05-02T07:10', publishedIs: 'stated' };
  return {
    [`stories/${story}/story.md`]: front({ title: `Boards of ${story}`, standfirst: 'What is written on them?', date: '2031-05-02', tags: ['boards'] }),
    [`stories/${story}/articles/kelp-courier.md`]: `${front({ outlet: OUTLETS[0], url: 'https://kelp.example/boards', publish: 'full', ...dated })}${head}\n\n${told(false)}\n`,
    [`stories/${story}/articles/dune-dispatch.md`]: `${front({ outlet: OUTLETS[1], ...dated })}# Words on boards\n\n${told(true)}\n`,
    ...(whole
      ? {
          [`stories/${story}/articles/cove-chronicle.md`]: `${front({ outlet: OUTLETS[2], publish: 'full' })}# Boards\n\n${rest
            .slice(0, 3)
            .map(({ text }) => `> ${text.replaceAll('\n', '\n> ')}\n\n- ${text.replaceAll('\n', '\n  ')}`)
            .join('\n\n')}\n\nNobody in the county knows who has ordered so many boards.\n`,
        }
      : {}),
  };
}

function blockFiles(story: string, own: readonly BlockCase[]): Files {
  const articles = own.map(({ name, body }): [string, string] => [
    `stories/${story}/articles/${name}.md`,
    `${front({ outlet: at(OUTLETS, own.findIndex((one) => one.name === name)), publish: 'full' })}# The ferry sails\n\n${body}\n`, // prettier-ignore
  ]);
  return {
    [`stories/${story}/story.md`]: front({ title: `Shapes of ${story}`, standfirst: 'Hostile shapes.', date: '2031-05-01' }),
    ...Object.fromEntries(articles),
  };
}

/** The words of the story in which every field is hostile: `index` turns the list, so that each text stands in each field once in a while. */
function fieldFiles(index: number): Files {
  const field = (offset: number): string => at(fieldTexts, index + offset);
  const story = `fields-${index}`;
  const outlet = (offset: number): string => `outlet-${index}-${offset}`;
  const quote = `The tide mill at Fenwick will turn again in ${2040 + index}`;
  const article = (id: string, fields: Readonly<Record<string, unknown>>, year: number): [string, string] => [
    `stories/${story}/articles/${id}.md`,
    `${front({ publish: 'full', ...fields })}# ${field(5)}\n\nThe tide mill at Fenwick will turn again in ${year}, the miller ${field(6)} said.\n\nIts wheel weighs nine tons, according to ${field(8)}.\n`,
  ];
  return {
    ...Object.fromEntries(
      [0, 1, 2].map((one) => [
        `outlets/${outlet(one)}.md`,
        `${front({ name: `${one} ${field(one)}`, country: field(one + 1), url: `https://evil.example/?"onmouseover="hit(1)"&<script>#${index}` })}${field(one + 2)}\n\n# ${field(one + 3)}\n`,
      ]),
    ),
    [`stories/${story}/story.md`]: front({ title: field(0), standfirst: field(1), date: '2031-05-03', tags: ['constructor', 'page', 'index'] }),
    [`stories/${story}/decisions.yaml`]: JSON.stringify([
      { pin: 'mill-turns', label: field(2), quotes: [{ article: 'constructor', quote }, { article: 'index', quote: quote.replace(/\d+$/, String(2050 + index)) }], note: field(3) },
      { difference: 'time', claim: 'mill-turns', sides: [{ articles: ['constructor'], value: field(4) }, { articles: ['index'], value: field(5) }], note: field(6) },
    ]), // prettier-ignore
    ...Object.fromEntries([
      article(
        'constructor',
        { outlet: outlet(0), author: field(7), url: 'https://evil.example/#:~:text=evil&text="><script>hit(1)</script>', note: field(8) },
        2040 + index,
      ),
      article('index', { outlet: outlet(1), published: '2031-05-01', publishedIs: 'inferred', publishedNote: field(9), omitted: [field(10)] }, 2050 + index),
      article('404', { outlet: outlet(2), withdrawn: field(11) }, 2040),
    ]),
  };
}

function inGroups<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

/** The content of the site; the short one has every case too, but not each of them in every place. */
export function hostileSite({ whole }: { whole: boolean }): Files {
  const fields = whole ? FIELDS.whole : FIELDS.short;
  const step = fieldTexts.length / fields;
  return {
    ...Object.fromEntries(OUTLETS.map((id) => [`outlets/${id}.md`, front({ name: id.replace('-', ' ') })])),
    ...Object.assign({}, ...inGroups(inSentences, TOGETHER).map((own, index) => storyFiles(`boards-${index}`, own, index * TOGETHER, whole))),
    ...Object.assign({}, ...inGroups(blocksOf(whole ? MANY.whole : MANY.short), BLOCKS_TOGETHER).map((own, index) => blockFiles(`shapes-${index}`, own))),
    ...Object.assign({}, ...Array.from({ length: fields }, (_, index) => fieldFiles(index * step))),
    'corrections.md': `${front({
      corrections: fieldTexts.map((text, index) => ({ date: '2031-05-04', story: `fields-${(index % fields) * step}`, claim: 'mill-turns', text })),
    })}${fieldTexts.join('\n\n')}\n`,
  };
}
