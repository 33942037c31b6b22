/** Units of measure, each in one unit of its dimension, so that miles can be held against kilometres. */
import type { Token } from '../../types.ts';

/** What one of a unit is in the basic unit of its dimension: `factor * n + offset`. */
export interface Unit {
  /** As tables and sides of differences name it. */
  readonly name: string;
  /** The dimension, by its basic unit. */
  readonly of: string;
  readonly factor: number;
  readonly offset?: number;
}

/** Conversions: BIPM, The International System of Units (2019); NIST Handbook 44, appendix C (2023). First the name, then its other forms. */
const TABLE: readonly (readonly [of: string, factor: number, names: string, offset?: number])[] = [
  ['metre', 1, 'metre meter m'],
  ['metre', 1000, 'km kilometre kilometer kms'],
  ['metre', 0.01, 'centimetre centimeter cm'],
  ['metre', 0.001, 'millimetre millimeter mm'],
  ['metre', 1609.34, 'mile mi'],
  ['metre', 1852, 'nautical-mile'],
  ['metre', 0.3048, 'foot feet ft'],
  ['metre', 0.9144, 'yard yd'],
  ['metre', 0.0254, 'inch inche'],
  ['kilogram', 1, 'kg kilogram kilo kilogramme kgs'],
  ['kilogram', 0.001, 'gram gramme g'],
  ['kilogram', 1e-6, 'milligram mg'],
  ['kilogram', 1000, 'tonne ton'],
  ['kilogram', 0.453592, 'pound-weight lb lbs'],
  ['kilogram', 0.0283495, 'ounce oz'],
  ['hectare', 1, 'hectare ha'],
  ['hectare', 0.404686, 'acre'],
  ['hertz', 1, 'hertz hz'],
  ['hertz', 1e3, 'kilohertz khz'],
  ['hertz', 1e6, 'megahertz mhz'],
  ['hertz', 1e9, 'gigahertz ghz'],
  ['litre', 1, 'litre liter'],
  ['litre', 1e-3, 'millilitre milliliter ml'],
  ['litre', 3.78541, 'gallon'],
  ['litre', 158.987, 'barrel'],
  ['celsius', 1, 'C celsius centigrade'],
  ['celsius', 5 / 9, 'F fahrenheit', -160 / 9],
  ['percent', 1, 'percent percentage pct pc %'],
  ['point', 1, 'percentage-point'],
  ['point', 0.01, 'basis-point'],
  ['point', 1, 'point'],
  ['watt', 1, 'watt'],
  ['watt', 1e3, 'kilowatt kw'],
  ['watt', 1e6, 'megawatt mw'],
  ['watt', 1e9, 'gigawatt gw'],
  ['byte', 1e3, 'kilobyte kb'],
  ['byte', 1e6, 'megabyte mb'],
  ['byte', 1e9, 'gigabyte gb'],
  ['byte', 1e12, 'terabyte tb'],
  ['byte', 1e15, 'petabyte pb'],
  ['metre per second', 1 / 3.6, 'kmh kph km/h'],
  ['metre per second', 0.44704, 'mph'],
  ['metre per second', 0.514444, 'knot'],
  ['second', 1, 'second sec'],
  ['second', 60, 'minute min'],
  ['second', 3600, 'hour hr'],
  ['second', 86_400, 'day'],
  ['second', 86_400, 'night'],
  ['second', 604_800, 'week'],
  ['second', 1_209_600, 'fortnight'],
  ['second', 2_629_800, 'month'],
  ['second', 31_557_600, 'year'],
  ['second', 315_576_000, 'decade'],
  ['second', 3_155_760_000, 'century centurie'],
];
const BY_NAME: ReadonlyMap<string, Unit> = new Map(
  TABLE.flatMap(([of, factor, names, offset]) => {
    const [name = '', ...others] = names.split(' ');
    const unit: Unit = { name: name.replace('-', ' '), of, factor, ...(offset === undefined ? {} : { offset }) };
    return [name, ...others].map((one): [string, Unit] => [one, unit]);
  }),
);
/** A square metre in hectares, a cubic metre in litres. */
const SQUARE = 1e-4;
const CUBIC = 1e3;

/** The unit of a singular noun, in small letters but for C and F; null for what is no unit. */
export function unitNamed(noun: string): Unit | null {
  return BY_NAME.get(noun) ?? null;
}

/** As `unitNamed`, for what is measured per something too, and squares: "square km", "mile per hour". */
export function unitOf(name: string): Unit | null {
  const [whole = '', per] = name.split(' per ');
  const [first = '', second] = whole.split(' ');
  const known = BY_NAME.get(whole.replace(' ', '-')) ?? null;
  const unit = second !== undefined && /^(?:square|cubic)$/.test(first) ? powerOf(first, unitNamed(second)) : known;
  if (!unit || per === undefined) return unit;
  const time = unitNamed(per);
  return time ? { name, of: `${unit.of} per ${time.of}`, factor: unit.factor / time.factor } : { ...unit, name, of: `${unit.of} per ${per}` };
}

/** "square km", "cubic metre" */
export function powerOf(power: string, unit: Unit | null): Unit | null {
  if (unit?.of !== 'metre') return null;
  if (power === 'cubic') return { name: `cubic ${unit.name}`, of: 'litre', factor: CUBIC * unit.factor ** 3 };
  return { name: `square ${unit.name}`, of: 'hectare', factor: SQUARE * unit.factor ** 2 };
}

/** Whether a word speaks of weight, which tells pounds from pounds. */
export const tellsWeight = ({ lower }: Token): boolean => /^(?:weigh(?:s|ed|ing|t)?|heavy|kg|kilos?|kilogram(?:me)?s?|tonnes?|ounces?|lbs?)$/.test(lower);
