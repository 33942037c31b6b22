import fc from 'fast-check';
import { findQuote } from '../../src/compare/text/quotes.ts';
import type { PlacedDecision, StorySource } from '../../src/compare/types.ts';
import type { WrittenDecision } from '../../src/schema/decisions.ts';
import type { Passage } from '../../src/schema/primitives.ts';
import { article, placed, story, readSource } from './articles.ts';

/** Invented sentences; those of one line tell the same, or nearly. */
const POOL = [
  [
    'About 40 miners were trapped in the Ostrel pit on Tuesday.',
    'Some 55 miners were trapped in the pit at Ostrel.',
    'No miners were trapped, the company insisted.',
  ],
  [
    'The pit had been inspected on 3 March, the mining office said.',
    'Inspectors had seen the pit on 4 March.',
    'The mining office last inspected the pit in March 2031.',
  ],
  ['“We will bring them all home,” said Rana Velt, who leads the rescue.', 'Rana Velt, the head of the rescue, promised to bring all of them home.'],
  [
    'Ostrel Deep, which owns the pit, denied that it had ignored warnings.',
    'The owner of the pit may have ignored warnings, according to the union.',
    'It is unclear whether warnings were ignored.',
  ],
  [
    'The Courier Agency reports that the lift failed at 7:40 a.m.',
    'According to Courier Agency, the lift failed in the morning.',
    'The lift failed in the morning and its cable broke.',
  ],
  [
    'Parliament expects a report within six weeks; the minister wants it sooner.',
    'A report is expected within six weeks.',
    'Within 42 days a report must be before parliament.',
  ],
  ['Nobody was hurt.', 'One woman, aged 31, was hurt by falling rock, doctors said.'],
  ['The pit, opened in 1962, employs 1,200 people and produces 3.5 million tonnes a year.', 'Around 1,200 people work in the pit, which opened in 1962.'],
  ['Schools in the valley stayed closed, but buses ran, and the market opened as usual.', 'Schools were closed on Wednesday while buses kept running.'],
  [
    'Follow us on Telegram!',
    'Photo: rescuers at the gate (Courier Agency)',
    'Read also: Ten mines that closed',
    '0',
    'News',
    'Updated: 4 March 2031, 10:15',
    'By Ina Morl',
  ],
].flat();

type Fate = 'kept' | 'doubled' | 'cut' | 'shouted' | 'garbled' | 'marked' | 'linked' | 'quoted' | 'listed' | 'heading' | 'broken';

/** A sentence as a careless copy may hold it. */
function deal(sentence: string, fate: Fate): string {
  const words = sentence.split(' ');
  const [middle, last] = [words.length >> 1, words.length - 1];
  const wrap = (before: string, behind: string): string => words.map((word, i) => (i === middle ? before + word + behind : word)).join(' ');
  const fates: Record<Fate, () => string> = {
    kept: () => sentence,
    doubled: () => `${sentence} ${sentence}`,
    cut: () => words.slice(0, middle + 1).join(' '),
    shouted: () => sentence.toUpperCase(),
    garbled: () => words.map((_, i) => words[(i * 3 + 1) % words.length]).join(' '),
    marked: () => wrap('**', '**'),
    linked: () => wrap('[', '](https://courier.example/a)'),
    quoted: () => `> ${words.slice(0, last).join(' ')}\n> ${words[last]} R&amp;D`,
    listed: () => `- ${sentence}`,
    heading: () => `# ${sentence.replace(/\.$/, '')}`,
    broken: () => words.map((word, i) => word + (i === middle ? '\n' : ' ')).join(''),
  };
  return fates[fate]();
}

const FATES: Fate[] = ['doubled', 'cut', 'shouted', 'garbled', 'marked', 'linked', 'quoted', 'listed', 'heading', 'broken'];
const fate = fc.oneof({ weight: 6, arbitrary: fc.constant<Fate>('kept') }, { weight: 4, arbitrary: fc.constantFrom(...FATES) });
const body = fc.array(fc.tuple(fc.constantFrom(...POOL), fate, fc.constantFrom(' ', '\n', '\n\n', '\r\n\r\n')), { minLength: 1, maxLength: 9 });
const given = fc.record({
  body,
  format: fc.constantFrom<'markdown' | 'plain'>('markdown', 'markdown', 'plain'),
  published: fc.option(fc.constantFrom('2031-03-04', '2031-03-05T21:43', '2031-09-01'), { nil: undefined }),
  copy: fc.constantFrom<'complete' | 'partial'>('complete', 'complete', 'complete', 'partial'),
  withdrawn: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, 'asked for'),
  outlet: fc.constantFrom(0, 0, 0, 1),
});

/** Stories of one to five articles made of sentences of the pool; some lack a date, some share an outlet. */
export const anyStory: fc.Arbitrary<StorySource> = fc.array(given, { minLength: 1, maxLength: 5 }).map((list) => ({
  ...story({}),
  articles: list.map((one, i) => {
    const { published, withdrawn, copy } = one;
    const text = one.body.map(([sentence, how, glue]) => deal(sentence, how) + (how === 'kept' || how === 'doubled' ? glue : '\n\n')).join('');
    const made = article(`paper-${i}`, {
      text,
      format: one.format,
      meta: { copy, ...(published ? { published, publishedIs: 'stated' as const } : {}), ...(withdrawn ? { withdrawn } : {}) },
    });
    return one.outlet && i > 0 ? { ...made, meta: { ...made.meta, outlet: 'paper-0' }, outlet: { id: 'paper-0', name: 'Paper 0' } } : made;
  }),
}));

/** Words that stand in the article as they are, in one block, and once. */
function passagesIn({ articles }: StorySource): Passage[] {
  const found = articles.flatMap((source) => {
    const read = readSource(source);
    return POOL.filter((sentence) => source.text.includes(sentence)).flatMap((sentence) => {
      const words = sentence.split(' ');
      const quotes = [sentence, words.slice(0, 3).join(' '), words.slice(-4).join(' ')];
      return quotes.filter((quote) => findQuote(read, quote) !== null).map((quote) => ({ article: source.id, quote }));
    });
  });
  return [...new Map(found.map((passage) => [passage.article + passage.quote, passage])).values()];
}

const KINDS = ['pin', 'same', 'different', 'not-a-claim', 'label', 'difference', 'silent'] as const;

/** Stories with decisions whose quotes stand in their articles; parts of one passage may well be decided on in opposite ways. */
export const anyDecidedStory: fc.Arbitrary<StorySource> = anyStory.chain((source) => {
  const passages = passagesIn(source);
  const ids = source.articles.map(({ id }) => id);
  const sides = [ids.slice(0, 1), ids.slice(1)].filter(({ length }) => length).map((articles, i) => ({ articles, value: `value ${i}` }));
  const claims = fc.constantFrom('claim-0', 'claim-1', 'no-such-claim');
  const few = fc.shuffledSubarray(passages, { maxLength: Math.min(4, passages.length) });
  const decision = fc.tuple(fc.constantFrom(...KINDS), few, claims, fc.constantFrom(...ids)).map(([kind, quotes, claim, id]): WrittenDecision | null => {
    if (kind === 'label') return { label: 'What is said', claim };
    if (kind === 'silent') return { silent: id, claim };
    if (kind === 'difference') return { difference: 'actor', minor: false, claim, sides: sides.length > 1 ? sides : [] };
    const [first] = quotes;
    if (!first || (quotes.length < 2 && kind !== 'pin')) return null;
    if (kind === 'pin') return { pin: claim, label: `Pinned ${claim}`, quotes };
    if (kind === 'same') return { same: quotes };
    return kind === 'different' ? { different: quotes } : { 'not-a-claim': first };
  });
  return fc.array(decision, { maxLength: 5 }).map((decisions) => ({ ...source, decisions: place(decisions.filter((one) => one !== null)) }));
});

function place(decisions: readonly WrittenDecision[]): PlacedDecision[] {
  const pinned = new Set<string>();
  const read = placed(decisions);
  const once = read.filter(({ decision }) => decision.kind !== 'pin' || (!pinned.has(decision.claim) && pinned.add(decision.claim)));
  return consistent(once).map((one, i) => ({ ...one, line: i + 1 }));
}

/** Without those that call passages different that an earlier or later entry ties together: that is an error of its own. */
function consistent(all: readonly PlacedDecision[]): PlacedDecision[] {
  const key = ({ article: id, quote }: Passage): string => `${id} ${quote}`;
  const tied = all.flatMap(({ decision: { kind, passages } }) => (kind === 'same' || kind === 'pin' ? [passages.map(key)] : []));
  return all.filter(
    ({ decision: { kind, passages } }) => kind !== 'different' || !tied.some((one) => passages.filter((passage) => one.includes(key(passage))).length > 1),
  );
}
