/** Numbers and lengths of time as a heading or a value of the document writes them: the readers of the comparison, on words without a tree. */
import { type Bound, boundAfter, boundBefore } from '../../compare/attributes/numbers/bounds.ts';
import { isHyphen } from '../../compare/attributes/numbers/cardinals.ts';
import { singular } from '../../compare/attributes/numbers/counted.ts';
import { numeralAt } from '../../compare/attributes/numbers/numerals.ts';
import { type Unit, unitNamed } from '../../compare/attributes/numbers/units.ts';
import { numberOf } from '../../compare/text/numbers.ts';
import { tokensOf } from '../../compare/text/tokens.ts';
import type { Token } from '../../compare/types.ts';

/** A number as it is told: between `low` and `high`, exact or a limit. */
export interface Figure {
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  /** What stands behind the number, where that is a unit. */
  readonly unit: Unit | null;
  /** Whether it names no figure: “a few days”. */
  readonly vague: boolean;
}

const WORDS = /\d[\d.,]*\d|\d|\p{L}[\p{L}’']*|[^\s]/gu;

/** The words of `text`, each a match of `pattern`, as the readers of the comparison take them. */
export function tokensIn(text: string, pattern: RegExp = WORDS): Token[] {
  const words = [...text.matchAll(pattern)].map(({ 0: word, index }) => {
    const isNumber = numberOf(word) !== null;
    return { text: word, start: index, end: index + word.length, upos: isNumber ? 'NUM' : 'X', xpos: '', head: -1, deprel: '' };
  });
  return tokensOf({ words });
}

/** Every number that `text` states, in its order. */
export function figuresIn(text: string): Figure[] {
  const tokens = tokensIn(text);
  const found: Figure[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const numeral = numeralAt(tokens, at) ?? singleAt(tokens, at);
    if (!numeral) continue;
    const behind = isHyphen(tokens[numeral.to]) ? numeral.to + 1 : numeral.to;
    const unit = unitNamed(singular(tokens[behind]?.lower ?? ''));
    const bound = boundAfter(tokens, unit ? behind + 1 : behind) ?? boundBefore(tokens, numeral.from).bound;
    found.push({ low: numeral.low, high: numeral.high, bound, unit, vague: numeral.form === 'vague' });
    at = numeral.to - 1;
  }
  return found;
}

type Tokens = Parameters<typeof numeralAt>[0];

/** “a week”, and “few days” where the article was left out. */
function singleAt(tokens: Tokens, at: number): ReturnType<typeof numeralAt> {
  const [word, next] = [tokens[at]?.lower ?? '', singular(tokens[at + 1]?.lower ?? '')];
  if (unitNamed(next)?.of !== 'second') return null;
  if (word === 'few') return { from: at, to: at + 1, low: 2, high: 9, form: 'vague' };
  return /^an?$/.test(word) ? { from: at, to: at + 1, low: 1, high: 1, form: 'figure' } : null;
}

/** In the basic unit of its dimension. */
export function measured({ low, high, unit }: Pick<Figure, 'low' | 'high' | 'unit'>): { low: number; high: number } {
  const { factor = 1, offset = 0 } = unit ?? {};
  return { low: low * factor + offset, high: high * factor + offset };
}

/** Whether a number is only a lower or an upper limit. */
export function limitOf(bound: Bound): 'least' | 'most' | null {
  if (bound === '>=' || bound === '>') return 'least';
  return bound === '<=' || bound === '<' ? 'most' : null;
}

const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  exactly: '',
  about: 'about ',
  '>=': 'at least ',
  '>': 'more than ',
  '<=': 'at most ',
  '<': 'less than ',
};

/** `about 40`, `30 to 50`, `at least 1.2m`. */
export function figureWords({ low, high, bound, vague }: Pick<Figure, 'low' | 'high' | 'bound' | 'vague'>): string {
  return (vague ? 'about ' : BOUND_WORDS[bound]) + (low === high ? shortNumber(low) : `${shortNumber(low)} to ${shortNumber(high)}`);
}

/** `1,200`, `1.2m`, `3bn`: a number of seven digits or more is read faster in millions. */
export function shortNumber(number: number): string {
  const scaled = (by: number, sign: string): string => `${plain(number / by)}${sign}`;
  if (Math.abs(number) >= 1e12) return scaled(1e12, 'tn');
  if (Math.abs(number) >= 1e9) return scaled(1e9, 'bn');
  if (Math.abs(number) >= 1e6) return scaled(1e6, 'm');
  return plain(number);
}

const PLAIN = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const plain = (number: number): string => PLAIN.format(number);
