/** Money by sign, code and name. What several countries call theirs stays a word, unless an adjective tells which. */
import type { Token } from '../../types.ts';
import { lowerAt } from './cardinals.ts';

/** ISO 4217, the codes in use. */
const CODES = new Set(
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'.split(
    ' ',
  ),
);
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD', us$: 'USD', a$: 'AUD', c$: 'CAD', nz$: 'NZD', hk$: 'HKD', s$: 'SGD', r$: 'BRL', au$: 'AUD', ca$: 'CAD', nt$: 'TWD', mx$: 'MXN', '£': 'GBP', '€': 'EUR', '¥': 'JPY', '₹': 'INR', '₽': 'RUB', '₩': 'KRW', '₪': 'ILS', '₺': 'TRY', rs: 'rupee', 'rs.': 'rupee',
}; // prettier-ignore
/** Names that one country uses, or that mean one country's where nothing else is said. */
const NAMES: Readonly<Record<string, string>> = {
  dollar: 'USD', buck: 'USD', euro: 'EUR', sterling: 'GBP', pound: 'GBP', yen: 'JPY', yuan: 'CNY', renminbi: 'CNY', rouble: 'RUB', ruble: 'RUB', rand: 'ZAR', zloty: 'PLN', shekel: 'ILS', baht: 'THB', ringgit: 'MYR', rupiah: 'IDR', hryvnia: 'UAH', forint: 'HUF', lira: 'TRY', naira: 'NGN',
}; // prettier-ignore
/** Names of several countries' money; they stay words. */
const SHARED = new Set('crown krone krona kroner kronor rupee peso franc dinar riyal rial dirham shilling real mark won'.split(' '));
const COUNTRIES: Readonly<Record<string, string>> = {
  canadian: 'CA', australian: 'AU', us: 'US', 'u.s.': 'US', american: 'US', swiss: 'CH', danish: 'DK', swedish: 'SE', norwegian: 'NO', czech: 'CZ', indian: 'IN', pakistani: 'PK', mexican: 'MX', argentine: 'AR', chilean: 'CL', brazilian: 'BR', singapore: 'SG', 'hong kong': 'HK', british: 'GB', egyptian: 'EG', kenyan: 'KE', chinese: 'CN',
}; // prettier-ignore
/** The third letter of a code by the name of its money. */
const LETTERS: Readonly<Record<string, string>> = {
  dollar: 'D',
  franc: 'F',
  crown: 'K',
  krone: 'K',
  kroner: 'K',
  krona: 'K',
  kronor: 'K',
  rupee: 'R',
  peso: 'P',
  pound: 'P',
  shilling: 'S',
};

/** The currency written before a number that begins at a token, and where it begins: "$", "A$", "US$", "CHF", "Rs". */
export function moneyBefore(tokens: readonly Token[], at: number): { readonly unit: string; readonly from: number } | null {
  const before = tokens[at - 1];
  if (!before) return null;
  if (CODES.has(before.text)) return { unit: before.text, from: at - 1 };
  const sign = SIGNS[before.lower];
  if (sign === undefined) return null;
  const joined = SIGNS[`${lowerAt(tokens, at - 2)}${before.lower}`];
  // "HK $5m" as well as "HK$5m"
  const isOne = tokens[at - 2]?.end === before.start || /^[A-Z]{2}$/.test(tokens[at - 2]?.text ?? '');
  return joined !== undefined && isOne ? { unit: joined, from: at - 2 } : { unit: sign, from: at - 1 };
}

/** The currency written behind a number, and its last token: "euros", "Swiss francs", "CHF", "€", "pounds sterling". */
export function moneyAfter(tokens: readonly Token[], at: number): { readonly unit: string; readonly last: number } | null {
  const word = tokens[at];
  if (!word) return null;
  if (CODES.has(word.text) || (SIGNS[word.lower] !== undefined && !word.lower.startsWith('rs')))
    return { unit: CODES.has(word.text) ? word.text : (SIGNS[word.lower] ?? ''), last: at };
  const country = COUNTRIES[word.lower];
  const named = country === undefined ? at : at + 1;
  const name = nameOf(lowerAt(tokens, named));
  if (name === null) return null;
  const last = lowerAt(tokens, named + 1) === 'sterling' ? named + 1 : named;
  const code = country === undefined ? '' : `${country}${LETTERS[name] ?? ''}`;
  return { unit: CODES.has(code) ? code : (NAMES[name] ?? name), last };
}

function nameOf(word: string): string | null {
  const singular = word.replace(
    /(?<=dollar|buck|euro|pound|rouble|ruble|shekel|crown|rupee|peso|franc|dinar|riyal|rial|dirham|shilling|real|mark|lira|rand)s$/,
    '',
  );
  return NAMES[singular] !== undefined || SHARED.has(singular) ? singular : null;
}

/** The currency that a word or sign of a unit names, without a number beside it: "$", "EUR", "euros"; null for any other. */
export const currencyOf = (word: string): string | null => SIGNS[word.toLowerCase()] ?? (CODES.has(word) ? word : namedCurrency(word.toLowerCase()));

function namedCurrency(word: string): string | null {
  const name = nameOf(word);
  return name === null ? null : (NAMES[name] ?? name);
}

/** Whether a unit of a quantity is money. */
export const isMoney = (unit: string): boolean => CODES.has(unit) || SHARED.has(unit);
