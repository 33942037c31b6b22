/** What has a measure: the dam of "the dam will cost £3m", the crop of "a third of the crop", and whether it is a change that is measured. */
import type { Token } from '../../types.ts';
import { dependentsOf, headOf, relationOf, subjectOf } from '../../text/tree.ts';
import { isHyphen, lowerAt } from './cardinals.ts';
import { headFrom, nameOf, ofNoun, singular } from './counted.ts';
import { unitNamed } from './units.ts';

export interface Held {
  readonly thing: string | null;
  readonly change: boolean;
}

/** Verbs whose object is what something costs, and no thing that it costs. */
const COSTING =
  /^(?:cost|costs|costing|fetch|fetches|fetched|total|totals|totalled|totaled|raise|raised|is|was|be|weigh|weighs|weighed|sell|sells|sold|exceeds?|exceeded|reach|reaches|reached)$/;
/** Verbs of change, by stem of their forms. */
const CHANGING =
  /^(?:rise|rises|rose|risen|rising|fall|falls|fell|fallen|falling|gain|gains|gained|gaining|lose|loses|lost|losing|climb(?:s|ed|ing)?|drop(?:s|ped|ping)?|slip(?:s|ped|ping)?|jump(?:s|ed|ing)?|add(?:s|ed|ing)?|grow|grows|grew|grown|growing|shrink|shrinks|shrank|surg(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)|soar(?:s|ed|ing)?|cut|cuts|cutting|rais(?:e|es|ed|ing)|slash(?:es|ed|ing)?|sh(?:ed|eds|edding))$/;
const CHANGES = /^(?:rise|increase|cut|fall|drop|decline|decrease|growth|jump|gain|hike|raise|reduction|surge|slump|loss)$/;
/** What is measured, not what it is measured of. */
const DIMENSIONS = /^(?:distance|altitude|height|depth|length|width|size|weight|speed|elevation|radius|diameter)$/;
const COMPARING = /^(?:below|above|higher|lower|more|less|fewer|up|down|cheaper|dearer|faster|slower|stronger|weaker|bigger|smaller)$/;

/**
 * What the measure told in tokens [from, to) is of, and whether it is a change.
 * @param first the token with which the bound begins, where one is told
 */
export function heldBy(tokens: readonly Token[], first: number, from: number, to: number, unit: string): Held {
  const top = topOf(tokens, from, to);
  if (!top) return { thing: null, change: false };
  const isRate = /^(?:percent|basis point|percentage point|point)$/.test(unit);
  // "50 m by 50 m" is a size.
  const isSize = lowerAt(tokens, first - 1) === 'by' && (tokens[first - 2]?.tag === 'NUM' || unitNamed(singular(lowerAt(tokens, first - 2))) !== null);
  const by =
    (lowerAt(tokens, first - 1) === 'by' && !isSize) ||
    dependentsOf(tokens, top, 'case').some(({ lower, index }) => lower === 'by' && !isSize && index < from && index > first - 4);
  const verb = predicateOf(tokens, top);
  const isLevel = /^(?:to|at|from|of|with|for)$/.test(lowerAt(tokens, first - 1));
  const isChanged =
    verb !== undefined && CHANGING.test(verb.lower) && isRate && !isLevel && lowerAt(tokens, to) !== 'of' && /^(?:obj|obl|xcomp|advmod)$/.test(relationOf(top));
  const isCompared = isRate && (COMPARING.test(lowerAt(tokens, to)) || /^(?:up|down)$/.test(lowerAt(tokens, first - 1)));
  // "25 percent on steel and 10 percent on aluminium": what is taxed has no share of its own.
  if (isRate && lowerAt(tokens, to) === 'on' && relationOf(top) === 'conj') return { thing: null, change: false };
  const noun = nounOf(tokens, top, to, first);
  if (noun && CHANGES.test(noun.lower)) return { thing: null, change: isRate };
  if (noun && DIMENSIONS.test(noun.lower)) return { thing: null, change: false };
  const change = by || isChanged || isCompared;
  if (noun) return { thing: thingNamed(tokens, noun), change };
  if (/^[CF]$/.test(unit) || !verb) return { thing: null, change };
  const isDirect = verb !== top && /^(?:obj|iobj|obl:unmarked)$/.test(top.deprel) && !isLevel && !by;
  if (isDirect && isSum(unit) && !COSTING.test(verb.lower)) return { thing: null, change };
  // "tariffs on $5bn" are not what costs so much.
  if (isSum(unit) && verb !== top && !isDirect && !by && !/^(?:for|at|to|of)$/.test(lowerAt(tokens, first - 1))) return { thing: null, change };
  const object = verb.tag === 'VERB' && !isDirect ? dependentsOf(tokens, verb, 'obj').find(({ index }) => index < from || index >= to) : undefined;
  const isObject = object !== undefined && (object.tag === 'NOUN' || object.tag === 'PROPN') && (change || isSum(unit));
  const holder = isObject ? object : (besideOf(tokens, first) ?? subjectFor(tokens, verb, from, to));
  return { thing: holder ? thingNamed(tokens, holder) : null, change };
}

/** "waves 10 to 40 centimetres in height": the noun right before the measure. */
function besideOf(tokens: readonly Token[], first: number): Token | undefined {
  const before = tokens[first - 1];
  return before?.xpos === 'NNS' && !before.lower.endsWith('day') && relationOf(before) !== 'obl' ? before : undefined;
}

const isSum = (unit: string): boolean => /^(?:[A-Z]{3}|crown|rupee|peso|franc|krone|krona)(?: per .*)?$/.test(unit);

/** "the number of sightings" are sightings. */
export function thingNamed(tokens: readonly Token[], noun: Token): string {
  const counted = /^(?:number|total|amount|share|proportion|percentage|majority)$/.test(noun.lower) ? ofNoun(tokens, noun) : null;
  return nameOf(tokens, counted ?? noun);
}

/** The last noun among tokens [from, to) that hangs on a word outside them. */
function topOf(tokens: readonly Token[], from: number, to: number): Token | undefined {
  const outer = tokens.slice(from, to).filter(({ head }) => head < from || head >= to);
  return outer.findLast(({ deprel }) => relationOf({ deprel } as Token) !== 'nsubj' && deprel !== 'cc') ?? outer.at(-1);
}

/** Beside the measure: "of cement", "a 7.5-tonne truck", "a loan of £3m". */
function nounOf(tokens: readonly Token[], top: Token, to: number, first: number): Token | null {
  const of = /^["”’]$/.test(lowerAt(tokens, to)) ? to + 1 : to;
  if (lowerAt(tokens, of) === 'of') {
    const whole = headFrom(tokens, of + 1);
    if (whole) return whole;
  }
  const head = headOf(tokens, top);
  const isBefore = head !== undefined && head.index >= to && head.index < to + 5 && head.tag === 'NOUN';
  if (isHyphen(tokens[to - 2]) || isHyphen(tokens[to - 3]) || (isBefore && /^(?:compound|amod|nummod|nmod)/.test(top.deprel))) {
    const noun = headFrom(tokens, to);
    if (noun) return noun;
  }
  const cases = dependentsOf(tokens, top, 'case').map(({ lower }) => lower);
  const isOf = cases.includes('of') || lowerAt(tokens, first - 1) === 'of';
  return isOf && relationOf(top) === 'nmod' && head?.tag === 'NOUN' && head.index < first ? head : null;
}

/** The verb or adjective that a measure belongs to, itself where it is the predicate: "the wall is 3 m". */
export function predicateOf(tokens: readonly Token[], top: Token): Token | undefined {
  for (let at: Token | undefined = top; at; at = headOf(tokens, at)) {
    if (at.tag === 'VERB' || at.tag === 'AUX' || dependentsOf(tokens, at, 'cop', 'nsubj').length > 0 || relationOf(at) === 'advcl' || at.head < 0) return at;
  }
  return undefined;
}

function subjectFor(tokens: readonly Token[], verb: Token, from: number, to: number): Token | undefined {
  const own = [verb, ...(verb.index >= from && verb.index < to ? tokens.slice(from, to) : [])]
    .flatMap((one) => dependentsOf(tokens, one, 'nsubj'))
    .find(({ index }) => index < from || index >= to);
  const subject = own ?? subjectOf(tokens, verb);
  // "A poll put support at 20 percent": no share of the poll.
  if (subject && /^(?:poll|survey|report|study|figures?|data|statistics|census|estimate)$/.test(subject.lower)) return undefined;
  if (subject && /^(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day$/.test(subject.lower)) return undefined;
  return subject && (subject.index < from || subject.index >= to) && /^(?:NOUN|PROPN)$/.test(subject.tag) ? subject : undefined;
}
