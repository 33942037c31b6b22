/** Numbers whose unit stands elsewhere or without its hyphen: "13- and 15-inch screens", "an eight round fight". */
import type { Token } from '../../types.ts';
import type { Found } from './amounts.ts';
import { isHyphen, lowerAt } from './cardinals.ts';
import { countedFrom, headFrom } from './counted.ts';
import { measureAt } from './measured.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { unitNamed } from './units.ts';

type Read = Pick<Found, 'role' | 'unit' | 'thing' | 'to'>;

/** The 13 of "13- and 15-inch screens", the twelve of "twelve- and 15-year-old girls". */
export function sharedUnit(tokens: readonly Token[], { to }: Numeral): Read | null {
  if (!isHyphen(tokens[to]) || !/^(?:and|or|to)$/.test(lowerAt(tokens, to + 1))) return null;
  const second = numeralAt(tokens, to + 2);
  if (!second || !isHyphen(tokens[second.to])) return null;
  const isAge = lowerAt(tokens, second.to + 1) === 'year' && /^olds?$/.test(lowerAt(tokens, second.to + 3));
  if (isAge) return { role: 'age', unit: null, thing: countedFrom(tokens, second.to + 4)?.of ?? null, to };
  const measure = measureAt(tokens, second.to, '');
  return measure && { role: 'measure', unit: measure.unit, thing: countedFrom(tokens, measure.last + 1)?.of ?? null, to };
}

/** "an eight round fight": in words, before a noun in the singular that another follows. */
export function lengthOfKind(tokens: readonly Token[], { from, to, low, form }: Numeral): Pick<Found, 'unit' | 'thing' | 'to'> | null {
  const [unit, next] = [tokens[to], tokens[to + 1]];
  if (form !== 'figure' || low < 2 || /^\d/.test(lowerAt(tokens, from)) || unit?.xpos !== 'NN' || next?.xpos !== 'NN') return null;
  const noun = headFrom(tokens, to + 1);
  return unit.deprel === 'compound' && noun && unitNamed(unit.lower) === null ? { unit: unit.lower, thing: noun.lower, to: to + 1 } : null;
}
