/** The unit behind a number: "%", "per cent", "sq km", "degrees Celsius", "miles an hour", and what it is per. */
import type { Token } from '../../types.ts';
import { isHyphen, lowerAt } from './cardinals.ts';
import { moneyAfter } from './currencies.ts';
import { singular } from './counted.ts';
import { powerOf, tellsWeight, unitNamed } from './units.ts';

export interface Measure {
  readonly unit: string;
  /** The last token of the unit. */
  readonly last: number;
  /** Whether the unit is joined by a hyphen to the number, so that it says of what kind the noun behind it is. */
  readonly joined: boolean;
}

/** The unit that stands from a token on, or null. Lengths of time are none: they are durations. */
export function measureAt(tokens: readonly Token[], to: number, glued: string): Measure | null {
  if (glued) return gluedUnit(tokens, to, glued);
  const joined = isHyphen(tokens[to]);
  const at = joined ? to + 1 : to;
  const found = percentAt(tokens, at) ?? degreesAt(tokens, at) ?? pointsAt(tokens, at) ?? powerAt(tokens, at) ?? sumAt(tokens, at) ?? plainAt(tokens, at);
  return found ? { ...withPer(tokens, found), joined } : null;
}

type Found = Pick<Measure, 'unit' | 'last'>;

function gluedUnit(tokens: readonly Token[], to: number, glued: string): Measure | null {
  const name = glued.replace(/^[°º]/, '');
  // "a 9400M chip": a capital is the letter of a model.
  if (name === 'M') return null;
  const unit = /^[CF]$/.test(name) ? unitNamed(name) : (unitNamed(name.toLowerCase()) ?? unitNamed(name.toLowerCase().replace(/s$/, '')));
  return unit && unit.of !== 'second' ? { ...withPer(tokens, { unit: unit.name, last: to - 1 }), joined: false } : null;
}

function percentAt(tokens: readonly Token[], at: number): Found | null {
  const word = lowerAt(tokens, at);
  if (word === 'per' && lowerAt(tokens, at + 1) === 'cent') return { unit: 'percent', last: at + 1 };
  if (word === 'per' && isHyphen(tokens[at + 1]) && lowerAt(tokens, at + 2) === 'cent') return { unit: 'percent', last: at + 2 };
  return /^(?:%|percent|pct\.?|pc)$/.test(word) && !/^points?$/.test(lowerAt(tokens, at + 1)) ? { unit: 'percent', last: at } : null;
}

function degreesAt(tokens: readonly Token[], at: number): Found | null {
  const word = lowerAt(tokens, at);
  if (!/^(?:degrees?|deg|°|º|°c|°f|ºc|c|f|celsius|fahrenheit)$/.test(word)) return null;
  const scale = /^(?:degrees?|deg|°|º)$/.test(word) ? at + 1 : at;
  const name = lowerAt(tokens, scale).replace(/^[°º]/, '');
  if (/^(?:c|celsius|centigrade)$/.test(name)) return { unit: 'C', last: scale };
  if (/^(?:f|fahrenheit)$/.test(name)) return { unit: 'F', last: scale };
  return { unit: 'degree', last: at };
}

function pointsAt(tokens: readonly Token[], at: number): Found | null {
  const word = lowerAt(tokens, at);
  if (/^(?:percentage|basis|%|percent)$/.test(word) && /^points?$/.test(lowerAt(tokens, at + 1)))
    return { unit: word === 'basis' ? 'basis point' : 'percentage point', last: at + 1 };
  return /^points?$/.test(word) ? { unit: 'point', last: at } : null;
}

function powerAt(tokens: readonly Token[], at: number): Found | null {
  const power = /^(?:square|sq\.?|cubic|cu\.?)$/.exec(lowerAt(tokens, at))?.[0];
  if (power === undefined) return null;
  // "a 12-square-mile lake"
  const last = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  const unit = powerOf(power.startsWith('s') ? 'square' : 'cubic', unitNamed(singular(lowerAt(tokens, last))));
  return unit ? { unit: unit.name, last } : null;
}

function sumAt(tokens: readonly Token[], at: number): Found | null {
  const money = moneyAfter(tokens, at);
  if (!money) return null;
  if (money.unit === 'GBP' && /^pounds?$/.test(lowerAt(tokens, at)) && (tokens.some(tellsWeight) || lowerAt(tokens, at + 1) === 'of'))
    return { unit: 'pound weight', last: at };
  return money;
}

/** Letters that are units only where they are written onto a number. */
const LETTERS = /^(?:m|g|c|f|mi|ha)$/;

function plainAt(tokens: readonly Token[], at: number): Found | null {
  const word = lowerAt(tokens, at);
  // 17″, and the straight sign where no quotation is open
  const isInch = word === '″' || (word === '"' && tokens.slice(0, at).filter(({ text }) => text === '"').length % 2 === 0);
  if (isInch && tokens[at - 1]?.end === tokens[at]?.start) return { unit: 'inch', last: at };
  // "metric tons", "nautical miles"
  if (word === 'nautical' && /^miles?$/.test(lowerAt(tokens, at + 1))) return { unit: 'nautical mile', last: at + 1 };
  if (/^(?:metric|imperial|short|troy|statute)$/.test(word)) return plainAt(tokens, at + 1);
  const unit = unitNamed(singular(word)) ?? unitNamed(word);
  if (!unit || unit.of === 'second' || (LETTERS.test(word) && tokens[at - 1]?.end !== tokens[at]?.start)) return null;
  return { unit: unit.name, last: at };
}

const ABBREVIATED: Readonly<Record<string, string>> = { h: 'hour', hr: 'hour', yr: 'year', s: 'second', min: 'minute', wk: 'week' };

/** "per hour", "an hour", "a litre", "/ h", "each year" */
export function perAt(tokens: readonly Token[], at: number): { readonly per: string; readonly last: number } | null {
  const link = lowerAt(tokens, at);
  const noun = tokens[at + 1];
  if (!noun || !/^(?:per|an?|\/|each|every)$/.test(link)) return null;
  const name = ABBREVIATED[noun.lower] ?? singular(noun.lower);
  const isUnit = unitNamed(name) !== null || /^(?:head|person|household|barrel|share|bottle|cup|ticket|unit|capita)$/.test(name);
  return (link === 'per' && noun.tag === 'NOUN') || isUnit ? { per: unitNamed(name)?.name ?? name, last: at + 1 } : null;
}

function withPer(tokens: readonly Token[], { unit, last }: Found): Found {
  if (unit === 'percent' || unit.endsWith('point')) return { unit, last };
  if (unit === 'mph' || unit === 'kmh') return { unit: `${unit === 'mph' ? 'mile' : 'km'} per hour`, last };
  const per = perAt(tokens, last + 1);
  return per ? { unit: `${unit} per ${per.per}`, last: per.last } : { unit, last };
}
