/** How old somebody is: "the 39-year-old pilot", "aged 38", "the driver, 34,", "two men, 31 and 48,", "at the age of 91", "she was 85". */
import type { Token } from '../../types.ts';
import { ancestorsOf, dependentsOf, headOf, relationOf, subjectOf } from '../../text/tree.ts';
import { holderOf, lastNameFrom } from './aspects.ts';
import type { Bare } from './amounts.ts';
import { lowerAt } from './cardinals.ts';
import { headFrom, singular } from './counted.ts';
import { isPeople } from './fates.ts';
import { thingNamed } from './holders.ts';
import type { Numeral } from './numerals.ts';

const OLDEST = 115;

/** The age that a number tells, and whose it is; null for any other number. */
export function ageAt(tokens: readonly Token[], numeral: Numeral): Bare | null {
  const ofOne = (find: (of: readonly Token[], sole: Numeral) => Bare | null): Bare | null => (isAge(numeral) ? find(tokens, numeral) : null);
  return joinedAge(tokens, numeral) ?? ofOne(listedAge) ?? agedAt(tokens, numeral) ?? ofOne(shortAge) ?? ofOne(predicateAge) ?? ofOne(asideAge);
}

const isAge = ({ low, high, form }: Numeral): boolean => form === 'figure' && low === high && low >= 1 && low <= OLDEST && Number.isInteger(low);

const told = (to: number, thing: string | null, aspect: string | null): Bare => ({ role: 'age', to, thing, aspect, fate: null, unit: null });

const thingOf = (tokens: readonly Token[], holder: Token | null | undefined): string | null => (holder?.tag === 'NOUN' ? thingNamed(tokens, holder) : null);

/** "39-year-old", "38 years old", "38 years of age"; no months, which are a length of time. */
function joinedAge(tokens: readonly Token[], { from, to }: Numeral): Bare | null {
  const next = [0, 1, 2, 3].map((step) => lowerAt(tokens, to + step));
  const isHalf = /^-years?old$/.test(next.slice(0, 3).join(''));
  const isJoined = isHalf || /^-years?-olds?$/.test(next.join(''));
  const isApart = /^years?$/.test(next[0] ?? '') && /^(?:old|of age)$/.test(next[1] === 'of' ? `of ${next[2]}` : (next[1] ?? ''));
  if (!isJoined && !isApart) return null;
  const end = isHalf ? to + 3 : isJoined ? to + 4 : next[1] === 'of' ? to + 3 : to + 2;
  const holder = isJoined ? headFrom(tokens, end) : null;
  const owner = headOf(tokens, tokens[to - 1] as Token);
  return told(end, thingOf(tokens, holder ?? subjectOf(tokens, owner ?? (tokens[from] as Token))), holderOf(tokens, from, end));
}

const KIN = /^(?:brother|sister|son|daughter|twin|couple|pair|parent|sibling|friend|boy|girl|grandchild|grandson|cousin|teen|kid|youth|defendant)$/;
const isPersonal = (noun: Token): boolean =>
  isPeople(singular(noun.lower)) || KIN.test(singular(noun.lower)) || /(?:man|woman|player|star|singer|actor|actress|champion)$/.test(noun.lower);

/** "two men, aged 31 and 48,", "the boys, 9 and 12,": each has its place among them, the youngest first. */
function listedAge(tokens: readonly Token[], { from, to, low }: Numeral): Bare | null {
  const ages = [low];
  let [first, last] = [from, to];
  for (let at = itemBefore(tokens, first); at !== null; at = itemBefore(tokens, first)) [first] = [at, ages.push(Number(lowerAt(tokens, at)))];
  for (let at = itemBehind(tokens, last); at !== null; at = itemBehind(tokens, last)) [last] = [at + 1, ages.push(Number(lowerAt(tokens, at)))];
  if (ages.length < 2) return null;
  const isTold = /^age[ds]?$/.test(lowerAt(tokens, first - 1));
  const opener = isTold ? first - 1 : first;
  const isAside = /^[,(]$/.test(lowerAt(tokens, opener - 1));
  const holder = isAside ? tokens[opener - 2] : isTold ? undefined : null;
  const areMany = holder !== null && holder !== undefined && (holder.xpos === 'NNS' || KIN.test(holder.lower)) && isPersonal(holder);
  const isClosed = /^(?:[,.);:]|)$/.test(lowerAt(tokens, last));
  if (!isTold && !(areMany && isClosed)) return null;
  const place = ages.toSorted((a, b) => a - b).indexOf(low) + 1;
  return told(to, areMany ? thingOf(tokens, holder) : null, `${place} of ${ages.length}`);
}

const isItem = (tokens: readonly Token[], at: number): boolean => /^\d{1,3}$/.test(lowerAt(tokens, at)) && Number(lowerAt(tokens, at)) <= OLDEST;

function itemBefore(tokens: readonly Token[], from: number): number | null {
  const joint = lowerAt(tokens, from - 1) === 'and' && lowerAt(tokens, from - 2) === ',' ? from - 2 : from - 1;
  return /^(?:,|and)$/.test(lowerAt(tokens, joint)) && isItem(tokens, joint - 1) ? joint - 1 : null;
}

function itemBehind(tokens: readonly Token[], to: number): number | null {
  const at = lowerAt(tokens, to) === ',' && lowerAt(tokens, to + 1) === 'and' ? to + 2 : to + 1;
  return /^(?:,|and)$/.test(lowerAt(tokens, to)) && isItem(tokens, at) ? at : null;
}

/** "she was 85", "her son turned 30", "when he was nine" */
function predicateAge(tokens: readonly Token[], { to }: Numeral): Bare | null {
  const number = tokens[to - 1] as Token;
  const isSaid = dependentsOf(tokens, number, 'cop').length > 0;
  const verb = isSaid ? number : headOf(tokens, number);
  const isTurned = /^turn(?:s|ed|ing)?$/.test(verb?.lower ?? '') && /^(?:xcomp|obj)$/.test(relationOf(number));
  if (!verb || !(isSaid || isTurned) || !/^(?:[.,;)"”]|when|and|at|in|on|but|or|this|last|next|)$/.test(lowerAt(tokens, to))) return null;
  const subject = subjectOf(tokens, verb);
  if (!subject) return null;
  const isWho = /^(?:he|she|i|who|we|you)$/.test(subject.lower) || subject.tag === 'PROPN' || (subject.tag === 'NOUN' && isPersonal(subject));
  return isWho ? told(to, thingOf(tokens, subject), nameOf(tokens, subject)) : null;
}

const nameOf = (tokens: readonly Token[], holder: Token | undefined): string | null => (holder?.tag === 'PROPN' ? lastNameFrom(tokens, holder.index) : null);

/** "aged 38", "aged 12 to 15", "at the age of 91", "at age 91" */
function agedAt(tokens: readonly Token[], { from, to }: Numeral): Bare | null {
  const before = lowerAt(tokens, from - 1);
  if (!/^age[ds]?$/.test(before) && !(before === 'of' && lowerAt(tokens, from - 2) === 'age')) return null;
  const number = tokens[to - 1] as Token;
  const verb = before === 'aged' ? headOf(tokens, number) : ancestorsOf(tokens, number).find(({ tag }) => tag === 'VERB');
  const subject = subjectOf(tokens, verb ?? (tokens[from] as Token));
  return told(to, thingOf(tokens, subject), holderOf(tokens, from, to) ?? nameOf(tokens, subject));
}

/** "dead at 95", "the painter died at 91", "Hakim and Tarn, both 51," */
function shortAge(tokens: readonly Token[], { from, to }: Numeral): Bare | null {
  const isClosed = /^(?:[.,;)]|)$/.test(lowerAt(tokens, to));
  const isThen = /^(?:then|now)$/.test(lowerAt(tokens, from - 1)) && /^[,(–—-]$/.test(lowerAt(tokens, from - 2));
  if (isThen && /^(?:[.,;)–—-]|)$/.test(lowerAt(tokens, to))) return told(to, thingOf(tokens, tokens[from - 3]), nameOf(tokens, tokens[from - 3]));
  const isBoth = lowerAt(tokens, from - 1) === 'both' && /^[,(]$/.test(lowerAt(tokens, from - 2));
  if (isClosed && isBoth) return told(to, null, 'both');
  const isDead = lowerAt(tokens, from - 1) === 'at' && /^(?:dead|died|dies|dying)$/.test(lowerAt(tokens, from - 2));
  if (!isDead || !isClosed) return null;
  const subject = subjectOf(tokens, headOf(tokens, tokens[to - 1] as Token) ?? (tokens[from] as Token));
  return told(to, thingOf(tokens, subject), nameOf(tokens, subject));
}

/** "the driver, 34,", "children under 12" */
function asideAge(tokens: readonly Token[], { from, to, low }: Numeral): Bare | null {
  const owner = headOf(tokens, tokens[to - 1] as Token);
  const isAside = isApposed(tokens, from, to) && low <= 110;
  const isLimit =
    /^(?:over|under)$/.test(lowerAt(tokens, from - 1)) &&
    relationOf(tokens[to - 1] as Token) === 'nmod' &&
    /^(?:child|children|people|boys|girls|women|men|adults|those|anyone|pupils|players|drivers)$/.test(owner?.lower ?? '');
  if (!isAside && !isLimit) return null;
  return told(to, thingOf(tokens, isAside ? tokens[from - 2] : owner), holderOf(tokens, from, to));
}

/** ", 34," behind a name or a noun of a person. */
function isApposed(tokens: readonly Token[], from: number, to: number): boolean {
  const [before, next] = [tokens[from - 2], lowerAt(tokens, to)];
  const isClosed = next === ',' || next === '' || next === '.' || next === ')' || next === ';';
  if (to !== from + 1 || !/^[,(]$/.test(lowerAt(tokens, from - 1)) || !isClosed || !before) return false;
  return (
    before.tag === 'PROPN' ||
    (before.xpos === 'NN' &&
      /^(?:appos|obl:unmarked|nmod|nummod|parataxis|conj)/.test((tokens[from] as Token).deprel) &&
      /^(?:an?|the|his|her)$/.test(lowerAt(tokens, before.index - 1)))
  );
}
