/** Units of measure, each in one unit of its dimension, so that miles can be held against kilometres. */

const UNITS: readonly (readonly [of: string, factor: number, names: string])[] = [
  ['metre', 1, 'metre meter m'],
  ['metre', 1000, 'kilometre kilometer km kms'],
  ['metre', 0.01, 'centimetre centimeter cm'],
  ['metre', 1609.34, 'mile'],
  ['metre', 0.3048, 'foot feet ft'],
  ['metre', 0.9144, 'yard'],
  ['metre', 0.0254, 'inch inche'],
  ['kmh', 1, 'kph kmh'],
  ['kmh', 1.60934, 'mph'],
  ['kilogram', 1, 'kilogram kilo kg kilogramme'],
  ['kilogram', 1000, 'ton tonne'],
  ['hectare', 1, 'hectare ha'],
  ['hectare', 0.404686, 'acre'],
  ['percent', 1, 'percent percentage pct'],
  ['second', 1, 'second'],
  ['second', 60, 'minute min'],
  ['second', 3600, 'hour'],
  ['second', 86_400, 'day'],
  ['second', 604_800, 'week'],
  ['second', 2_629_800, 'month'],
  ['second', 31_557_600, 'year'],
  ['second', 315_576_000, 'decade'],
];
const BY_NAME: ReadonlyMap<string, { readonly of: string; readonly factor: number }> = new Map(
  UNITS.flatMap(([of, factor, names]) => names.split(' ').map((name) => [name, { of, factor }] as const)),
);

/** The dimension of a singular unit and how many of its basic unit one is; null for what is no unit. */
export function unitOf(noun: string): { readonly of: string; readonly factor: number } | null {
  return BY_NAME.get(noun) ?? null;
}

/** Signs and names of money. */
export const MONEY: Readonly<Record<string, string>> = { $: 'dollar', us$: 'dollar', '£': 'pound', '€': 'euro', '¥': 'yen', '%': 'percent' };
