/** One number in running text: digits, words, scales and mixed numbers. */
import { numberOf, SCALES } from '../../text/numbers.ts';
import type { Token } from '../../types.ts';
import { isDigit } from '../../text/words.ts';

/** Behind digits: "3.5bn", "£3 m". */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['tn', 1e12],
]);
const MIXED: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['quarter', 1 / 4],
  ['third', 1 / 3],
]);
/** How many of them: "and a half", "and three quarters". */
const PARTS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
]);
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);
const SMALL = /^(?:one|two|three|four|five|six|seven|eight|nine)$/;

export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** Whether nothing stands between two tokens. */
export const touches = (tokens: readonly Token[], at: number): boolean => tokens[at] !== undefined && tokens[at].end === tokens[at + 1]?.start;

export const isHyphen = (token: Token | undefined): boolean => token !== undefined && /^[-‑–—]$/.test(token.text);

export interface Cardinal {
  readonly value: number;
  readonly end: number;
  /** By what a scale behind it multiplies it. */
  readonly scale: number;
  readonly isScaled: boolean;
  readonly isDigits: boolean;
  readonly glued: string;
}

/** One number from a token on: "12", "12 000", "3½", "7B", "twenty-three", "one hundred and twenty", "one and a half million". */
export function cardinalAt(tokens: readonly Token[], at: number): Cardinal | null {
  const atom = atomAt(tokens, at);
  if (!atom) return null;
  const base = mixedAt(tokens, atom.end);
  let value = atom.value + base.value;
  let { end } = base;
  let scale = 1;
  for (let next = scaleAt(tokens, end, atom.isDigits); next; next = scaleAt(tokens, end, atom.isDigits)) {
    scale *= next.scale;
    ({ end } = next);
  }
  value *= scale;
  const isScaled = scale > 1 || atom.scale > 1;
  const rest = !atom.isDigits && (scale > 12 || atom.scale > 12) ? restAt(tokens, end, scale * atom.scale) : null;
  if (rest) return { value: value + rest.value, end: rest.end, scale, isScaled, isDigits: false, glued: '' };
  const late = isScaled ? mixedAt(tokens, end) : { value: 0, end };
  return { value: value + late.value * scale * atom.scale, end: late.end, scale, isScaled, isDigits: atom.isDigits, glued: atom.glued };
}

/** "hundred and twenty", "thousand five hundred" */
function restAt(tokens: readonly Token[], at: number, scale: number): Cardinal | null {
  const next = lowerAt(tokens, at) === 'and' ? at + 1 : at;
  if (/^\d/.test(lowerAt(tokens, next)) || lowerAt(tokens, next) === 'half') return null;
  const rest = cardinalAt(tokens, next);
  return rest && rest.value < scale ? rest : null;
}

/** "and a half" */
function mixedAt(tokens: readonly Token[], at: number): { value: number; end: number } {
  const times = lowerAt(tokens, at) === 'and' ? PARTS.get(lowerAt(tokens, at + 1)) : undefined;
  // "and three quarters", "and three-quarter"
  const named = isHyphen(tokens[at + 2]) ? at + 3 : at + 2;
  const part = times === undefined ? undefined : MIXED.get(lowerAt(tokens, named).replace(/s$/, ''));
  return part === undefined || times === undefined ? { value: 0, end: at } : { value: part * times, end: named + 1 };
}

interface Atom {
  readonly value: number;
  readonly end: number;
  readonly scale: number;
  readonly isDigits: boolean;
  readonly glued: string;
}

function atomAt(tokens: readonly Token[], at: number): Atom | null {
  const token = tokens[at];
  if (!token) return null;
  if (SIGNS.has(token.text)) return { value: SIGNS.get(token.text) ?? 0, end: at + 1, scale: 1, isDigits: true, glued: '' };
  if (isDigit(token.text)) return digitsAt(tokens, at);
  const number = numberOf(token.lower) ?? SCALES.get(token.lower) ?? null;
  if (number === null || token.lower === 'half') return null;
  const scale = SCALES.get(token.lower) ?? 1;
  const joint = isHyphen(tokens[at + 1]) ? at + 2 : at + 1;
  if (number >= 20 && number < 100 && SMALL.test(lowerAt(tokens, joint)))
    return { value: number + (numberOf(lowerAt(tokens, joint)) ?? 0), end: joint + 1, scale: 1, isDigits: false, glued: '' };
  return { value: number, end: at + 1, scale, isDigits: false, glued: '' };
}

function digitsAt(tokens: readonly Token[], at: number): Atom | null {
  const [, digits = '', fraction = '', glued = ''] = /^(\d[\d,\s]*(?:\.\d+)?)([½¼¾⅓⅔]?)([a-z°º]*)$/i.exec(tokens[at]?.text ?? '') ?? [];
  let whole = digits.replaceAll(/\s/g, '');
  let end = at + 1;
  // "12 000", with any space between
  while (/^\d{1,3}(?:\d{3})*$/.test(whole) && !glued && /^\d{3}$/.test(lowerAt(tokens, end)) && tokens[end]?.start === (tokens[end - 1]?.end ?? 0) + 1) {
    whole += lowerAt(tokens, end);
    end += 1;
  }
  const number = numberOf(whole);
  if (number === null || /^0\d/.test(whole) || /^(?:st|nd|rd|th|s|h)$/i.test(glued)) return null;
  const slipped = slippedAt(tokens, at, whole, end);
  if (slipped && !glued) return slipped;
  const sign = partOf(lowerAt(tokens, end)) !== undefined && fraction === '' && !glued && Number.isInteger(number) ? lowerAt(tokens, end) : '';
  const value = number + (partOf(fraction || sign) ?? 0);
  const scale = glued.toLowerCase() === 'mm' && !isSum(tokens, at) ? undefined : SHORT_SCALES.get(glued.toLowerCase());
  const isMoney = scale !== undefined && (!/^[mb]$/i.test(glued) || isSum(tokens, at) || tokens[end]?.tag === 'NOUN');
  return { value: value * (isMoney ? scale : 1), end: sign ? end + 1 : end, scale: isMoney ? scale : 1, isDigits: true, glued: isMoney ? '' : glued };
}

/** "$37. 5 million", "29. 8%", "£35, 000": a space that slipped into a sum when the page was copied. */
function slippedAt(tokens: readonly Token[], at: number, whole: string, end: number): Atom | null {
  const [sign, rest = ''] = [lowerAt(tokens, end), lowerAt(tokens, end + 1)];
  if (!/^[.,]$/.test(sign) || !touches(tokens, end - 1) || !(isSum(tokens, at) || sign === '.')) return null;
  const scaled = isHyphen(tokens[end + 2]) ? end + 3 : end + 2;
  const isScaled =
    SCALES.has(lowerAt(tokens, scaled)) ||
    /^(?:m|bn|tn|k)$/.test(lowerAt(tokens, scaled)) ||
    /^\d+(?:m|bn|tn)$/.test(rest) ||
    /^[%″]$/.test(lowerAt(tokens, scaled));
  const [, decimals, unit = ''] = /^(\d{1,2})(m|bn|tn)?$/.exec(rest) ?? [];
  if (sign === '.' && decimals !== undefined && isScaled) {
    const scale = SHORT_SCALES.get(unit) ?? 1;
    return { value: Number(`${whole}.${decimals}`) * scale, end: end + 2, scale, isDigits: true, glued: '' };
  }
  // "10.4F", "2.53GHz": cut at the point
  const [, behind, glued] = (touches(tokens, end) ? /^(\d+)([a-z°º]{1,3})$/i : /^(\d)([mg]hz)$/i).exec(tokens[end + 1]?.text ?? '') ?? [];
  if (sign === '.' && behind !== undefined && glued !== undefined)
    return { value: Number(`${whole}.${behind}`), end: end + 2, scale: 1, isDigits: true, glued };
  return sign === ',' && /^\d{3}$/.test(rest) ? { value: Number(whole + rest), end: end + 2, scale: 1, isDigits: true, glued: '' } : null;
}

/** "½", and "1/2" behind a whole number. */
function partOf(text: string): number | undefined {
  const [, over, under] = /^([1-7])[/⁄]([2-8])$/.exec(text) ?? [];
  return over !== undefined && under !== undefined && over < under ? Number(over) / Number(under) : SIGNS.get(text);
}

/** Whether a sum of money begins at a token: "$5", "A$5", "CHF 5". */
const isSum = (tokens: readonly Token[], at: number): boolean =>
  /^(?:[$£€¥₹]|[a-z]{1,3}\$|[A-Z]{3}|rs\.?)$/.test(tokens[at - 1]?.text ?? '') || /^rs\.?$/.test(lowerAt(tokens, at - 1));

function scaleAt(tokens: readonly Token[], at: number, isDigits: boolean): { scale: number; end: number } | null {
  const joined = isHyphen(tokens[at]) ? at + 1 : at;
  const word = lowerAt(tokens, joined).replace(/\.$/, '');
  const scale = SCALES.get(word);
  if (scale !== undefined) return { scale, end: joined + 1 };
  const short = isDigits ? SHORT_SCALES.get(word) : undefined;
  if (short === undefined || joined !== at) return null;
  // "a 5m wall" is five metres, "5m people" and "£5 m" are millions; letters alone need a sum before them.
  const isMoney = [1, 2, 3, 4].some((back) => isSum(tokens, at - back));
  if (isMoney) return { scale: short, end: at + 1 };
  const isGlued = touches(tokens, at - 1);
  const noun = tokens[at + 1]?.tag === 'ADJ' ? tokens[at + 2] : tokens[at + 1];
  const counts = noun?.tag === 'NOUN' && (tokens[at]?.xpos === 'CD' || noun.xpos === 'NNS');
  return isGlued && word !== 'mm' && (word === 'm' ? counts : word !== 'b') ? { scale: short, end: at + 1 } : null;
}
