/** Small counts without a figure: "a tanker", "no schools", "none of the divers", "both pilots", "a couple of windows". */
import type { Token } from '../../types.ts';
import { dependentsOf, headOf, relationOf, subtreeOf } from '../../text/tree.ts';
import { type Finder, type Found, PLAIN, shown } from './amounts.ts';
import { boundBefore } from './bounds.ts';
import { lowerAt } from './cardinals.ts';
import { countedFrom, headFrom } from './counted.ts';
import { fateAt, fateOf, isPeople } from './fates.ts';
import { heldBy } from './holders.ts';
import { measureAt } from './measured.ts';
import { mayOpenNumeral, numeralAt } from './numerals.ts';
import { ordinalOf } from './ordinal-words.ts';
import { aloneAsSubject } from './told-before.ts';
import { unitNamed } from './units.ts';

const OPENERS = new Set(['a', 'an', 'all', 'most', 'no', 'none', 'nobody', 'both', 'couple', 'pair', 'single', 'neither']);

export const singles: Finder = (tokens) => tokens.flatMap((token, at) => (OPENERS.has(token.lower) ? (singleAt(tokens, at) ?? []) : []));

function singleAt(tokens: readonly Token[], at: number): Found | null {
  const word = lowerAt(tokens, at);
  if (word === 'a' || word === 'an') return articleAt(tokens, at);
  if (word === 'nobody' || (word === 'no' && lowerAt(tokens, at + 1) === 'one')) return nobodyAt(tokens, at, word === 'no' ? at + 2 : at + 1);
  if (word === 'all' || word === 'most') return wholeAt(tokens, at);
  if (word === 'no') return noneAt(tokens, at, at + 1, true);
  if (word === 'none' || word === 'neither') {
    const isTold = lowerAt(tokens, at + 1) === 'of' || (word === 'neither' && tokens[at]?.deprel === 'det');
    return isTold ? noneAt(tokens, at, at + 1, false) : null;
  }
  if (word === 'both')
    return /^(?:det|nummod|det:predet|nsubj)/.test(tokens[at]?.deprel ?? '') && lowerAt(tokens, at + 2) !== 'and'
      ? (counted(tokens, at, at + 1, 2) ?? bothAlone(tokens, at))
      : null;
  if (word === 'couple')
    return lowerAt(tokens, at + 1) === 'of' && lowerAt(tokens, at - 1) === 'a' ? withBound(counted(tokens, at, at + 1, 2) ?? ofUs(tokens, at)) : null;
  if (word === 'pair') return isPairOfTwo(tokens, at) ? counted(tokens, at, at + 1, 2) : null;
  return /^(?:an?|one)$/.test(lowerAt(tokens, at - 1)) ? counted(tokens, at, at + 1, 1) : null;
}

/** "all of the hostages", "most of the villagers" are shares of them, of no figure where a number follows: "all 62 aboard". */
function wholeAt(tokens: readonly Token[], at: number): Found | null {
  const of = lowerAt(tokens, at + 1) === 'of' ? at + 2 : at + 1;
  const noun = /^(?:the|its|their|his|her|these|those)$/.test(lowerAt(tokens, of)) ? countedFrom(tokens, of + 1) : null;
  if (!noun || tokens[noun.at]?.xpos !== 'NNS' || ![noun.at, at].some((one) => tokens[one]?.deprel.startsWith('nsubj'))) return null;
  if (unitNamed(noun.of) !== null || tokens.slice(of, noun.at).some((token) => mayOpenNumeral(token))) return null;
  const isAll = lowerAt(tokens, at) === 'all';
  const share = isAll ? 100 : 50;
  return {
    ...PLAIN,
    role: 'share',
    from: at,
    to: noun.at + 1,
    low: share,
    high: share,
    bound: isAll ? 'exactly' : '>',
    figure: String(share),
    unit: 'percent',
    thing: noun.of,
  };
}

/** "a pair of lions"; a pair of trousers is one. */
const isPairOfTwo = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at - 1) === 'a' &&
  lowerAt(tokens, at + 1) === 'of' &&
  !/^(?:shoes|boots|socks|gloves|trousers|pants|jeans|shorts|scissors|pliers|glasses|spectacles|sunglasses|binoculars|goggles|tweezers|tights|pyjamas|headphones|earrings|skates|skis)$/.test(
    headFrom(tokens, at + 2)?.lower ?? '',
  );

/** "both were sold": of what was told before */
function bothAlone(tokens: readonly Token[], at: number): Found | null {
  const alone = aloneAsSubject(tokens, { from: at, to: at + 1, low: 2, high: 2, form: 'figure' });
  return alone && { ...PLAIN, role: 'count', from: at, low: 2, high: 2, figure: '2', ...alone };
}

/** "a couple of us" */
const ofUs = (tokens: readonly Token[], at: number): Found | null =>
  /^(?:us|you)$/.test(lowerAt(tokens, at + 2))
    ? { ...PLAIN, role: 'count', from: at, to: at + 3, low: 2, high: 2, figure: '2', thing: 'person', partial: true }
    : null;

const withBound = (found: Found | null): Found | null => found && { ...found, bound: 'about' };

function counted(tokens: readonly Token[], from: number, to: number, number: number): Found | null {
  const noun = countedFrom(tokens, to);
  if (!noun || unitNamed(noun.of) !== null) return null;
  const { bound } = boundBefore(tokens, from);
  return {
    ...PLAIN,
    role: 'count',
    from,
    to: noun.at + 1,
    low: number,
    high: number,
    bound,
    figure: shown(number),
    thing: noun.of,
    fate: fateAbout(tokens, from, noun.at, noun.of),
  };
}

/** "a" counts at the head of the subject, and where no other number stands in its phrase. */
function articleAt(tokens: readonly Token[], at: number): Found | null {
  const article = tokens[at] as Token;
  const noun = headFrom(tokens, at + 1);
  const { bound } = boundBefore(tokens, at);
  const measure = bound === 'exactly' ? null : measureAt(tokens, at + 1, '');
  if (measure)
    return {
      ...PLAIN,
      role: 'measure',
      from: at,
      to: measure.last + 1,
      low: 1,
      high: 1,
      bound,
      figure: '1',
      unit: measure.unit,
      ...heldBy(tokens, at, at, measure.last + 1, measure.unit),
    };
  if (!noun || article.deprel !== 'det' || noun.xpos !== 'NN' || noun.head < 0 || relationOf(noun) !== 'nsubj' || unitNamed(noun.lower) !== null) return null;
  if (
    /^(?:number|lot|couple|pair|few|handful|total|majority|minority|group|series|range|crowd|record|minimum|maximum|quarter|third|half|dozen|spokesman|spokeswoman|spokesperson|statement|report|source|magnitude)$/.test(
      noun.lower,
    )
  )
    return null;
  const isNumbered = subtreeOf(tokens, noun).some(
    (token) => token.index !== at && mayOpenNumeral(token) && (numeralAt(tokens, token.index) !== null || token.tag === 'NUM'),
  );
  // "a third man was arrested" counts those before him too.
  const isOneMore = ordinalOf(lowerAt(tokens, at + 1)) !== null || /^(?:further|additional)$/.test(lowerAt(tokens, at + 1));
  if (isNumbered || isOneMore || lowerAt(tokens, at + 1) === 'single') return null;
  return counted(tokens, at, at + 1, 1);
}

/** "no schools": plurals alone, since "no doubt" counts nothing. */
function noneAt(tokens: readonly Token[], at: number, to: number, isPlural: boolean): Found | null {
  const noun = countedFrom(tokens, to);
  if (!noun || (isPlural && tokens[noun.at]?.xpos !== 'NNS') || unitNamed(noun.of) !== null) return null;
  if (/^(?:casualty|injury|death|fatality|word|plan|sign|report|comment|detail|talk|condition|reason|mean|ground|circumstance|term|illusion)$/.test(noun.of))
    return null;
  return {
    ...PLAIN,
    role: 'count',
    from: at,
    to: noun.at + 1,
    low: 0,
    high: 0,
    figure: '0',
    thing: noun.of,
    fate: fateAbout(tokens, at, noun.at, noun.of),
    partial: false,
  };
}

function nobodyAt(tokens: readonly Token[], at: number, to: number): Found | null {
  const top = tokens[to - 1] as Token;
  const verb = headOf(tokens, top);
  if (!verb || !top.deprel.startsWith('nsubj') || dependentsOf(tokens, verb, 'aux').some(({ lower }) => /^(?:can|could|should|will|would|may)$/.test(lower)))
    return null;
  return { ...PLAIN, role: 'count', from: at, to, low: 0, high: 0, figure: '0', thing: 'person', fate: fateAt(tokens, at, to, () => false) };
}

function fateAbout(tokens: readonly Token[], from: number, noun: number, of: string): Found['fate'] {
  if (!isPeople(of) && !fateOf(of)) return null;
  return fateOf(lowerAt(tokens, noun)) ?? fateAt(tokens, from, noun + 1, (at) => numeralAt(tokens, at) !== null);
}
