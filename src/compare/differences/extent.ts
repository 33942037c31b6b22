/** Of how much, of whom and when a clause tells: "some ferries" beside "all ferries", "severe infections" beside "infections", "400 million a month". */
import { otherBasis } from '../attributes/numbers/basis.ts';
import { ordinalOf } from '../attributes/numbers/ordinal-words.ts';
import { keyOf } from '../text/lemma.ts';
import { dependentsOf, headOf, relationOf } from '../text/tree.ts';
import type { Clause } from '../text/clauses.ts';
import type { Token } from '../types.ts';
import { contentOf, likeness, type MetWord } from './aligned-words.ts';
import type { Apart } from './apart.ts';
import { oneMore } from './one-more.ts';

type Sides = readonly [readonly MetWord[], readonly MetWord[]];
type Found = readonly [own: string, other: string];

/** What one of two clauses tells of a part, a rate or another time, and the other of the whole. Of (b, a) it tells the same, sides exchanged. */
export function otherExtent(a: Clause, b: Clause, [left, right]: Sides): Apart[] {
  const rules: readonly [Apart['kind'], (one: Clause, other: Clause, unmet: readonly MetWord[]) => Found | null][] = [
    ['scope', partOf],
    ['scope', narrowedShare],
    ['scope', onlyIn],
    ['scope', mostIn],
    ['quantity', rateIn],
    ['scope', placedOtherwise],
    ['scope', rankedOtherwise],
    // "from a month earlier" beside "from a year earlier"
    ['quantity', otherBasis],
    ['scope', oneMoreIn],
  ];
  return rules.flatMap(([kind, rule]) => {
    const there = rule(a, b, left);
    const back = there ? null : rule(b, a, right);
    return there ? [{ kind, sides: there }] : back ? [{ kind, sides: [back[1], back[0]] as const }] : [];
  });
}

const ALL = new Set(['all', 'every', 'each', 'entire', 'whole', 'both']);
const PART = new Set(['some', 'several', 'most', 'many', 'few', 'certain', 'various', 'part', 'half', 'parts']);
/** So near are two words for one thing. */
const ONE_THING = 0.75;

/** The nouns of two clauses that name one thing. */
function sharedNouns(a: Clause, b: Clause): (readonly [Token, Token])[] {
  const nouns = (clause: Clause) => contentOf(clause).filter(({ token }) => token.tag === 'NOUN');
  return nouns(a).flatMap((one) => nouns(b).flatMap((other) => (likeness(one, other) >= ONE_THING ? [[one.token, other.token] as const] : [])));
}

/** "all" of a noun against "some" of it, or against those of one kind. */
function partOf(a: Clause, b: Clause, unmet: readonly MetWord[]): Found | null {
  for (const [one, other] of sharedNouns(a, b)) {
    const whole = quantifierOf(b, other);
    if (!whole || !ALL.has(whole.lower)) continue;
    const part = quantifierOf(a, one);
    const kind = part ? undefined : unmet.find(({ token, within }) => within < 1 && token.head === one.index && isRestricting(token));
    if (part && PART.has(part.lower)) return [part.text, whole.text];
    if (kind && kind.met < ONE_THING) return [kind.token.text, whole.text];
  }
  return null;
}

const isRestricting = (token: Token): boolean => /^(?:amod|compound)$/.test(relationOf(token));

/** "some ferries", "some of the ferries"; not "some 40 ferries", "the most seats". */
function quantifierOf({ sentence: { tokens } }: Clause, noun: Token): Token | undefined {
  const isOne = ({ lower }: Token): boolean => ALL.has(lower) || PART.has(lower);
  const own = dependentsOf(tokens, noun, 'det', 'amod').find((token) => isOne(token) && tokens[token.index - 1]?.lower !== 'the');
  const above = headOf(tokens, noun);
  if (own) return dependentsOf(tokens, noun, 'nummod').length > 0 ? undefined : own;
  return above && isOne(above) && relationOf(noun) === 'nmod' ? above : undefined;
}

const SHARE = /^(?:percent|percentage|cent|pct|%|third|quarter|fifth|tenth|half|thirds|quarters|fifths|tenths|majority|most|share|proportion)$/;

/** A share of those of one kind against the same share of all: "82 percent of severe infections". */
function narrowedShare(a: Clause, b: Clause, unmet: readonly MetWord[]): Found | null {
  const isShared = ({ sentence: { tokens } }: Clause, noun: Token): boolean => relationOf(noun) === 'nmod' && SHARE.test(headOf(tokens, noun)?.lower ?? '');
  for (const [one, other] of sharedNouns(a, b)) {
    if (!isShared(a, one) || !isShared(b, other)) continue;
    const kind = unmet.find(({ token, met }) => token.head === one.index && isRestricting(token) && met < ONE_THING);
    if (kind) return [`${kind.token.text} ${one.text}`, other.text];
  }
  return null;
}

const ONLY = /^(?:only|solely|exclusively)$/;

/** "only residents" beside "residents"; "only 50 tonnes" is no other number. */
function onlyIn({ sentence, tokens }: Clause, other: Clause): Found | null {
  const only = tokens.find((token) => {
    const head = headOf(sentence.tokens, token);
    if (!ONLY.test(token.lower) || !head || sentence.tokens[token.index - 1]?.lower === 'not') return false;
    return (
      head.tag !== 'NUM' && !['NUM', 'DET'].includes(sentence.tokens[token.index + 1]?.tag ?? '') && dependentsOf(sentence.tokens, head, 'nummod').length === 0
    );
  });
  return only && !other.sentence.tokens.some(({ lower }) => ONLY.test(lower) || lower === 'sole' || lower === 'alone') ? [only.text, ''] : null;
}

/** "the most seats" beside "a majority": more than any other, and more than all others. */
function mostIn({ sentence: { tokens }, tokens: own }: Clause, other: Clause): Found | null {
  const most = own.find((token) => token.lower === 'most' && token.deprel === 'amod' && tokens[token.index - 1]?.lower === 'the');
  return most && !other.sentence.tokens.some(({ xpos }) => xpos === 'JJS' || xpos === 'RBS') ? [most.text, ''] : null;
}

const PERIOD = /^(?:second|minute|hour|day|night|week|month|quarter|year)$/;
const REGULARLY = /^(?:per|hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual|annually|mph|kph|kmh|km\/h)$/;

/** "400 million a month" beside "400 million": a rate beside a sum of one number. */
function rateIn({ sentence: { tokens }, tokens: own }: Clause, other: Clause): Found | null {
  const told = new Set(other.sentence.tokens.map(({ lower }) => lower));
  const period = own.find((token) => {
    const [before, number, next] = [tokens[token.index - 1], tokens[token.index - 2], tokens[token.index + 1]];
    return (
      PERIOD.test(token.lower) &&
      /^(?:an?|per|each|every)$/.test(before?.lower ?? '') &&
      !/^(?:ago|earlier|later|after|before|and|from)$/.test(next?.lower ?? '') &&
      number !== undefined &&
      (/^(?:NUM|NOUN|SYM)$/.test(number.tag) || number.text === '%') &&
      !/^(?:half|quarter|once|twice)$/.test(number.lower) &&
      own.some(({ tag, index, lower }) => tag === 'NUM' && index < token.index && index >= token.index - 6 && told.has(lower))
    );
  });
  if (!period) return null;
  const isTold = other.sentence.tokens.some((token) => keyOf(token) === keyOf(period) || REGULARLY.test(token.lower));
  return isTold ? null : [`${tokens[period.index - 1]?.text} ${period.text}`, ''];
}

/** "a third man was arrested" beside "a man was arrested" */
function oneMoreIn(a: Clause, b: Clause): Found | null {
  const more = oneMore(a);
  return more !== '' && oneMore(b) === '' ? [more, ''] : null;
}

const NAMED_OF = /^(?:of|among|amongst)$/;

/** "the warmest April" beside "the second-warmest April" or "one of the warmest" */
function rankedOtherwise(a: Clause, b: Clause): Found | null {
  for (const one of superlatives(a)) {
    const other = superlatives(b).find(({ key }) => key === one.key);
    if (other && one.rank !== other.rank) return [one.words, other.words];
  }
  return null;
}

/** The tagger takes the second word of "second-warmest" for a plain one. */
const isSuperlative = ({ xpos, tag, lower }: Token): boolean =>
  /^(?:JJS|RBS)$/.test(xpos) || (tag === 'ADJ' && /..(?:est)$/.test(lower) && !/(?:mod|hon|earn|w)est$/.test(lower));

/** The superlatives of a clause with what tells their place: an ordinal before them, or that there are several. */
function superlatives({ sentence: { tokens, text }, tokens: own }: Clause): { key: string; rank: string; words: string }[] {
  return own.flatMap((token) => {
    if (!isSuperlative(token)) return [];
    const word = /^(?:most|least)$/.test(token.lower) ? tokens[token.index + 1] : token;
    if (!word || (word !== token && word.tag !== 'ADJ' && word.tag !== 'ADV' && word.tag !== 'VERB')) return [];
    let at = token.index - 1;
    if (tokens[at]?.text === '-') at -= 1;
    const place = ordinalOf(tokens[at]?.lower ?? '');
    while (at >= 0 && /^(?:NUM|DET)$/.test(tokens[at]?.tag ?? '')) at -= 1;
    const isOneOf =
      place === null && NAMED_OF.test(tokens[at]?.lower ?? '') && (tokens[at]?.lower !== 'of' || /^(?:one|some|two|three)$/.test(tokens[at - 1]?.lower ?? ''));
    const from = place !== null ? (tokens[at + 1]?.start ?? token.start) : isOneOf ? (tokens[at] as Token).start : token.start;
    return [
      {
        key: `${token === word ? '' : token.lower} ${keyOf(word)}`,
        rank: place !== null ? String(place) : isOneOf ? 'one' : '1',
        words: text.slice(from, word.end),
      },
    ];
  });
}

const PLACING: ReadonlyMap<string, RegExp> = new Map([
  ['before', /^(?:before|ahead|prior|until|pre)$/],
  ['without', /^(?:without|no|not|lack)$/],
  ['despite', /^(?:despite|spite|notwithstanding|though|although|but)$/],
  ['except', /^(?:except|but|apart|excluding|other)$/],
]);

/** "fell before the tax" beside "fell because of the tax", "without his consent" beside "with his consent". */
function placedOtherwise(a: Clause, b: Clause): Found | null {
  const caseOf = ({ sentence: { tokens } }: Clause, noun: Token): Token | undefined => dependentsOf(tokens, noun, 'case')[0];
  for (const [one, other] of sharedNouns(a, b)) {
    const placed = caseOf(a, one);
    const same = placed && PLACING.get(placed.lower);
    if (placed && same && !b.sentence.tokens.some(({ lower }) => same.test(lower)))
      return [`${placed.text} ${one.text}`, `${caseOf(b, other)?.text ?? ''} ${other.text}`.trim()];
  }
  return null;
}
