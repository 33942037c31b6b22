/** What a change is measured against, and how: a month before or a year before, adjusted for the season or not. */
import { once } from '../../once.ts';
import type { Clause } from '../../text/clauses.ts';

export interface Basis {
  /** The period with the like of which the figure is compared; null where nothing says so. */
  readonly period: 'day' | 'week' | 'month' | 'quarter' | 'year' | null;
  readonly isAdjusted: boolean | null;
  /** The words that take inflation off: empty where it is in. */
  readonly real: string;
  /** The words that say so, of the period and of the adjustment. */
  readonly words: readonly [string, string];
}

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const AGAINST = '(?:from|than|over|on|versus|against|compared (?:with|to))';
const EARLIER = '(?:earlier|ago|before)';
const before = (period: string): string =>
  `(?:${period}[- ](?:on|over)[- ]${period}|${AGAINST} (?:the )?(?:an? |one )?${period} ${EARLIER}|${AGAINST} (?:in )?the (?:previous|prior|preceding) ${period}|on the ${period})`;

/** The longest period first: "the same month a year earlier" is of a year. */
const PERIODS: readonly (readonly [NonNullable<Basis['period']>, RegExp])[] = [
  ['year', new RegExp(`\\b(?:${before('year')}|annually|annual (?:rate|rise|increase|growth|fall|drop|inflation|pace)|(?:period|month|quarter|week|time|day) (?:of )?(?:last|the previous|a) year|y\\/y|yoy)\\b`)],
  ['quarter', new RegExp(`\\b(?:${before('quarter')}|${AGAINST} (?:in )?the (?:first|second|third|fourth) quarter|quarterly (?:rate|rise|increase|growth|fall|drop|pace)|q\\/q|qoq)\\b`)],
  ['month', new RegExp(`\\b(?:${before('month')}|${AGAINST} ${MONTH}|monthly (?:rate|rise|increase|fall|drop|pace)|m\\/m|mom)\\b`)],
  ['week', new RegExp(`\\b${before('week')}\\b`)],
  ['day', new RegExp(`\\b${before('day')}\\b`)],
]; // prettier-ignore
const ADJUSTED = /\b(?:seasonally[- ]adjusted|adjusted for (?:the season|seasonal)|after seasonal adjustment)\b/;
const UNADJUSTED =
  /\b(?:unadjusted|not (?:seasonally )?adjusted|non-seasonally|not adjusted for seasonal|(?:before|without) (?:any )?(?:seasonal )?adjust(?:ment|ing))\b/;

const REAL =
  /\b(?:adjusted for inflation|after inflation|inflation-adjusted|in real terms|real (?:wages?|incomes?|earnings|pay|pensions?|gdp|spending|terms))\b/;

/** Read from the words of a clause; "since March" and "from 3.1 percent in March" name no basis. */
const basisOf: (clause: Clause) => Basis = once(({ tokens }: Clause): Basis => {
  const text = tokens.map(({ lower }) => lower).join(' ').replaceAll(' - ', '-'); // prettier-ignore
  const period = PERIODS.map(([name, words]) => ({ name, found: words.exec(text)?.[0] })).find(({ found }) => found !== undefined);
  const not = UNADJUSTED.exec(text)?.[0];
  const adjusted = not === undefined ? ADJUSTED.exec(text)?.[0] : undefined;
  return {
    period: period?.name ?? null,
    real: REAL.exec(text)?.[0] ?? '',
    isAdjusted: not !== undefined ? false : adjusted !== undefined ? true : null,
    words: [period?.found ?? '', not ?? adjusted ?? ''],
  };
});

/** Which words of either clause say that its figures are of another basis; null where none do. */
export function otherBasis(a: Clause, b: Clause): readonly [string, string] | null {
  const [left, right] = [basisOf(a), basisOf(b)];
  if (left.period !== null && right.period !== null && left.period !== right.period) return [left.words[0], right.words[0]];
  if ((left.real === '') !== (right.real === '')) return [left.real, right.real];
  if (left.isAdjusted !== null && right.isAdjusted !== null && left.isAdjusted !== right.isAdjusted) return [left.words[1], right.words[1]];
  return null;
}

/** Whether two clauses tell figures of another basis, or only one of them says with which period it compares. */
export const mayHaveOtherBasis = (a: Clause, b: Clause): boolean => otherBasis(a, b) !== null || (basisOf(a).period === null) !== (basisOf(b).period === null);
