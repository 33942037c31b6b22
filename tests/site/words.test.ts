/** Our own words: dates that no time zone shifts, counts, names, and what a cell of the matrix says. */
import { describe, expect, test } from 'vitest';
import { anchorsOf, fingerprint } from '../../src/site/anchors.ts';
import { bestMention } from '../../src/compare/differences/index.ts';
import { byWeight, kindsOf, kindWord, wordsFor } from '../../src/site/cells.ts';
import { count, dayRange, daysBetween, listOf, longMoment, span, withoutOuterMarks } from '../../src/site/format.ts';
import { markQuotes } from '../../src/site/highlight.ts';
import { gradeOf, isSettled, shownStatus } from '../../src/site/grade.ts';
import { agreementWords, reportCount } from '../../src/site/names.ts';
import { cellOf } from '../../src/site/outlets/outlet-cell.ts';
import { openQuestions } from '../../src/site/open-points.ts';
import { ofHundred, sureRate } from '../../src/site/rates.ts';
import { inOriginal } from '../../src/site/original.ts';
import { isShareable } from '../../src/site/share.ts';
import { tally } from '../../src/site/tally.ts';
import { pairId, urls } from '../../src/site/urls.ts';
import type { Claim, Mention } from '../../src/schema/comparison.ts';
import type { Scored } from '../../src/schema/model.ts';
import type { Story } from '../../src/site/library.ts';

describe('dates', () => {
  test('a range says each year and month once', () => {
    expect(dayRange([])).toBe(null);
    expect(dayRange(['2031-05-08T07:10', '2031-05-08'])).toBe('8 May 2031');
    expect(dayRange(['2031-05-08', '2031-05-03'])).toBe('3 – 8 May 2031');
    expect(dayRange(['2031-12-18', '2031-08-19'])).toBe('19 Aug – 18 Dec 2031');
    expect(dayRange(['2031-01-02', '2030-12-30'])).toBe('30 Dec 2030 – 2 Jan 2031');
  });
  test('a moment is as precise as the copy states it', () => {
    expect(longMoment('2031-05-08')).toBe('8 May 2031');
    expect(longMoment('2031-05-08T23:59+14:00')).toBe('8 May 2031, 23:59');
  });
  test('a span is told as a person would', () => {
    expect(daysBetween('2031-08-19', '2031-12-18T21:43')).toBe(121);
    expect([1, 9, 14, 60, 61, 121, 800].map(span)).toEqual(['1 day', '9 days', '2 weeks', '9 weeks', '2 months', '4 months', '2 years']);
  });
});

test('lists and counts', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listOf)).toEqual(['', 'A', 'A and B', 'A, B and C']);
  expect([count(0, 'claim'), count(1, 'claim'), count(2, 'story', 'stories')]).toEqual(['0 claims', '1 claim', '2 stories']);
});

test('half a pair of quotation marks is left out of a label, and a pair around the whole; a pair within it stays', () => {
  expect(withoutOuterMarks('“We heard a bang, and then the windows went.”')).toBe('We heard a bang, and then the windows went.');
  expect(withoutOuterMarks('"Nobody is hurt"')).toBe('Nobody is hurt');
  expect(withoutOuterMarks('“Nobody”, she said, “is hurt”')).toBe('“Nobody”, she said, “is hurt”');
  expect(withoutOuterMarks('“Nobody is hurt,” she said')).toBe('“Nobody is hurt,” she said');
  expect(withoutOuterMarks('"it is unclear')).toBe('it is unclear');
  expect(withoutOuterMarks('not a truce, but “peace”')).toBe('not a truce, but “peace”');
});

test('an anchor is made of the words alone; the same words get numbers in their order', () => {
  expect(fingerprint('the  fire\nwas out')).toBe(fingerprint('the fire was out'));
  const [a, b, c] = anchorsOf(['the fire was out', 'nobody was hurt', 'the fire was out'], 'm');
  expect(c).toBe(`${a}-2`);
  expect(anchorsOf(['nobody was hurt'], 'm')).toEqual([b]);
});

test('a pair has one address whichever article is named first', () => {
  expect(pairId('north', 'echo')).toBe('echo-and-north');
  expect(urls.pair('s', 'b', 'a')).toBe(urls.pair('s', 'a', 'b'));
});

const place = { line: 1, column: 1, offset: 0 };
const mention = (article: string, quote: string, more: Partial<Mention> = {}): Mention => ({
  article,
  quote,
  sentence: quote,
  start: place,
  end: place,
  certainty: 'stated',
  stance: 'asserts',
  attribution: null,
  origin: null,
  values: [],
  ...more,
});
const claim = (mentions: Mention[], differences: Claim['differences'] = []): Claim => ({
  id: 'boats',
  label: 'Boats',
  labelFrom: 'editor',
  pinned: false,
  status: 'agreed',
  review: 'unreviewed',
  confidence: 0.9,
  open: [],
  origins: [],
  mentions,
  silent: ['mist'],
  unknown: ['echo'],
  differences,
});

describe('a cell', () => {
  const compared = ['north', 'tide'].map((id) => ({ id }) as Story['compared'][number]);
  const none = { shown: {}, compared };
  const quantity = { kind: 'quantity' as const, text: 'seven boats', number: 7, approximate: false, of: 'boats' };
  test('has the value of the side that the outlet stands on, the weightier one first', () => {
    const sides = (a: string, b: string) => [
      { articles: ['north'], value: a },
      { articles: ['tide'], value: b },
    ];
    const both = claim(
      [mention('north', 'seven boats sail'), mention('tide', 'nine boats may sail')],
      [
        { kind: 'time', minor: true, by: 'rule', sides: sides('at dawn', 'early') },
        { kind: 'certainty', minor: false, by: 'rule', sides: sides('stated', 'possible') },
      ],
    );
    // What the rule saw in the mention is what the cell quotes; the heading is ours.
    const shown = {
      boats: [
        [],
        [
          { words: ['seven'], mentions: [0] },
          { words: ['nine boats', 'may'], mentions: [1] },
        ],
      ],
    };
    expect(cellOf({ shown, compared }, both, 'tide')).toEqual({
      kind: 'told',
      heading: 'possible, early',
      quote: 'nine boats',
      cut: false,
      per: '',
      differs: true,
    });
  });
  test('else quotes its figure or the beginning of its words, and says whose word it is', () => {
    const told = mention('north', 'seven boats', { values: [quantity], certainty: 'expected', attribution: { source: 'the harbour master', through: null } });
    expect(cellOf(none, claim([told]), 'north')).toEqual({
      kind: 'told',
      heading: '',
      quote: 'seven boats',
      cut: false,
      per: 'the harbour master',
      differs: false,
    });
    const long = 'the new line to the outer islands will have more boats than ever before';
    expect(cellOf(none, claim([mention('north', long)]), 'north')).toMatchObject({ quote: 'the new line to the outer islands will have', cut: true });
  });
  test('has no heading that only says its words again', () => {
    const sides = [{ articles: ['north'], value: 'Seven boats' }, { articles: ['tide'], value: 'nine' }]; // prettier-ignore
    const set = claim([mention('north', 'seven boats'), mention('tide', 'nine')], [{ kind: 'quantity', minor: false, by: 'editor', sides }]);
    const shown = {
      boats: [
        [
          { words: ['seven boats'], mentions: [0] },
          { words: ['nine'], mentions: [1] },
        ],
      ],
    };
    expect(cellOf({ shown, compared }, set, 'north')).toMatchObject({ heading: '', quote: 'seven boats', differs: true });
  });
  test('or says that the outlet is silent, or that nobody knows', () => {
    expect(['mist', 'echo', 'gone'].map((article) => cellOf(none, claim([]), article).kind)).toEqual(['silent', 'unknown', 'withdrawn']);
  });
});

test('the mention that holds the words of a side is the one to show, and those words are found in any case', () => {
  const told = claim([mention('north', 'boats will sail'), mention('north', 'Seven Boats in all')]);
  const showing = (words: string[]): string | undefined => told.mentions[bestMention(told.mentions, 'north', words)]?.quote;
  expect(showing(['seven boats'])).toBe('Seven Boats in all');
  expect(showing(['may sail', 'will sail'])).toBe('boats will sail');
  expect(wordsFor('Seven Boats in all', ['seven  boats', 'none'])).toEqual(['Seven Boats']);
  expect(wordsFor('they will sail, or could', ['could', 'will sail'])).toEqual(['could', 'will sail']);
  // Not within a word, and not what only looks like a pattern.
  expect(wordsFor('a focus (on it)', ['us', '(on it)', 'f.cus'])).toEqual(['(on it)']);
});

test('the way to an original names whole words, the first and the last of a long passage', () => {
  expect(inOriginal('https://tide.example/a', 'well-known, & late')).toBe('https://tide.example/a#:~:text=well%2Dknown%2C%20%26%20late');
  const long = Array.from({ length: 30 }, (_, index) => `w${index}`).join(' ');
  // Words that an address would have marked in the quotation's place.
  expect(inOriginal('https://tide.example/a', '43', 'Elm Vale | 12 | 43')).toBe('https://tide.example/a#:~:text=Elm%20Vale,43');
  expect(inOriginal('https://tide.example/a#:~:text=evil&text=evil', 'late')).toBe('https://tide.example/a#:~:text=late');
  expect(decodeURIComponent(inOriginal('https://tide.example/a#top', long))).toBe(
    'https://tide.example/a#top:~:text=w0 w1 w2 w3 w4 w5,w24 w25 w26 w27 w28 w29',
  );
});

describe('reports', () => {
  const kinds = { wire: 'named', post: 'own', navy: 'handout', copied: 'unnamed' } as const;
  const origins = Object.entries(kinds).map(([id, kind]) => ({ id, kind, name: id, articles: ['north', 'tide'] }));
  const story = { origins: new Map(origins.map((origin) => [origin.id, origin])), comparison: { origins }, articles: [], compared: [{ id: 'north' }, { id: 'tide' }] } as unknown as Story; // prettier-ignore
  const from = (...each: (string | null)[]): Claim => ({
    ...claim(each.map((origin, index) => mention(['north', 'tide'][index] ?? 'tide', 'boats', { origin }))),
    origins: [...new Set(each.flatMap((origin) => origin ?? []))],
  });
  test('only those that outlets name, or say to be their own, count as independent', () => {
    expect(reportCount(story, from('wire', 'post'))).toBe('2 independent reports');
    expect(reportCount(story, from('wire', 'navy'))).toBe('2 independent reports');
    expect(reportCount(story, from('wire', 'wire'))).toBe('1 report');
    expect(reportCount(story, from('wire', null))).toBe('1 report, 1 article names no report');
    expect(reportCount(story, from(null, null))).toBe('no report named');
    expect(reportCount(story, from('copied', 'copied'))).toBe('no report named');
  });
  test('what stands behind the agreement is said in reports, not in outlets', () => {
    expect(agreementWords(story, [from('wire', 'wire'), from('copied', 'wire')])).toBe(
      'Two claims, all from one report (wire): told several times, it is still one.',
    );
    expect(agreementWords(story, [from('wire', 'wire'), from('navy', 'navy')])).toBe('Two claims, none from two independent reports.');
    expect(agreementWords(story, [from('wire', 'wire'), from(null, null)])).toBe(
      'Two claims. One comes from one report (wire): told several times, it is still one; no report is named for the other.',
    );
    expect(agreementWords(story, [from(null, null)])).toBe('One claim; no report is named for it.');
    expect(agreementWords(story, [from('wire', 'post'), from('wire', 'wire')])).toBe('Two claims, 1 from two or more independent reports.');
  });
});

describe('how sure a status is', () => {
  const told = claim([mention('north', '31 boats sail'), mention('tide', '48 boats sail')]);
  test('an editor’s word, the program’s, or nobody’s', () => {
    expect(gradeOf({ ...told, unknown: [], review: 'confirmed' })).toBe('checked');
    expect(gradeOf({ ...told, unknown: [] })).toBe('sure');
    expect(gradeOf({ ...told, status: 'unsettled', review: 'confirmed' })).toBe('open');
    expect(gradeOf({ ...told, status: 'differs', open: [{ kind: 'match', mentions: [0, 1], words: [] }] })).toBe('open');
  });
  test('one outlet’s claim is settled only where no other article has something close', () => {
    expect(isSettled({ ...told, status: 'single', unknown: [] })).toBe(true);
    expect(isSettled({ ...told, status: 'single', unknown: ['echo'] })).toBe(false);
    expect(isSettled({ ...told, status: 'agreed', unknown: ['echo'] })).toBe(true);
  });
  test('what differs in passages that may not belong together is counted and shared nowhere, until an editor has confirmed it', () => {
    const unsure: Claim = { ...told, status: 'differs', review: 'unreviewed', open: [{ kind: 'match', mentions: [0, 1], words: [] }] };
    expect([isSettled(unsure), shownStatus(unsure), isShareable(unsure), tally([unsure]).differs]).toEqual([false, 'unsettled', false, 0]);
    const confirmed: Claim = { ...unsure, review: 'confirmed' };
    expect([isSettled(confirmed), shownStatus(confirmed), isShareable(confirmed), tally([confirmed]).differs]).toEqual([true, 'differs', true, 1]);
  });
  test('what is open is asked in words, with the outlets’ own', () => {
    const open: Claim['open'] = [
      { kind: 'match', mentions: [0, 1], words: [] },
      { kind: 'quantity', mentions: [0, 1], words: ['31', '48'] },
      { kind: 'wording', mentions: [0], words: ['not in any of them'] },
    ];
    expect(openQuestions({ ...told, open })).toEqual([
      { asks: 'whether they speak of one thing', words: [], more: 0 },
      { asks: 'how many', words: ['31', '48'], more: 0 },
      { asks: 'whether words so different say the same', words: [], more: 0 },
    ]);
  });
  test('its rate is the measured one of what is called agreed, else of the pairs that the program was sure of', () => {
    const scored: Scored = { cuts: [], differences: [], calibration: { error: 0, bins: [{ pairs: 10, said: 0.8, right: 0.5 }, { pairs: 40, said: 0.95, right: 0.9 }] } }; // prettier-ignore
    expect(sureRate(scored)).toEqual({ right: 36, cases: 40 });
    expect(sureRate({ ...scored, statuses: [{ status: 'agreed', right: 199, cases: 200 }] })).toMatchObject({ right: 199, cases: 200 });
    expect(ofHundred({ right: 199, cases: 200 })).toBe(99);
    expect(sureRate(null)).toBe(null);
  });
});

test('an editor’s difference comes before a rule’s, and before one that a reader would shrug at', () => {
  const sides = [
    { articles: ['north'], value: 'a' },
    { articles: ['tide'], value: 'b' },
  ];
  const [rule, minor, editor] = [
    { kind: 'certainty' as const, minor: false, by: 'rule' as const, sides },
    { kind: 'place' as const, minor: true, by: 'editor' as const, sides },
    { kind: 'actor' as const, minor: false, by: 'editor' as const, sides },
  ];
  expect(byWeight([rule, minor, editor])).toEqual([editor, rule, minor]);
  expect(kindsOf(claim([], [rule, minor, editor]))).toEqual(['who', 'how sure']);
});

test('what is counted is how many, what is measured or paid how much', () => {
  const asked = (text: string, of: string): string => {
    const value = { kind: 'quantity' as const, text, number: 1, approximate: false, of };
    const sides = [{ articles: ['north'], value: text }, { articles: ['tide'], value: 'another' }]; // prettier-ignore
    return kindWord({ mentions: [mention('north', text, { values: [value] })], differences: [] }, { kind: 'quantity', minor: false, by: 'rule', sides });
  };
  expect([asked('40 tonnes', 'tonne'), asked('40 crowns', 'SEK'), asked('40 boats', 'boat')]).toEqual(['how much', 'how much', 'how many']);
});

test('quotes in a sentence are marked, overlapping ones as one, foreign ones not at all', () => {
  const show = (quotes: string[]) =>
    markQuotes('one two three four', quotes)
      .map(({ text, marked }) => (marked ? `[${text}]` : text))
      .join('');
  expect(show(['two three', 'three four', 'five'])).toBe('one [two three four]');
  expect(show(['four', 'one'])).toBe('[one] two three [four]');
  expect(show([])).toBe('one two three four');
});
