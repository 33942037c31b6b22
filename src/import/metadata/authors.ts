/** Who wrote an article: the names in the page's fields and on its by-line. */
import { listed, type Candidate, type Choice } from './candidates.ts';

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '');
const ROLE =
  /^(?:the )?(?:staff|senior|chief|political|special|freelance|foreign|reporting|\w+ (?:reporter|correspondent|editor|writer))\b|\b(?:reporter|correspondent|editor|writer|staff|journalist|columnist|bureau|contributor)s?$/i;

/** Behind a bar stands a day. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;

/** Where and for whom somebody writes. */
const PLACE = /\b(?:in|for|of) (?:the )?\p{Lu}[\p{L}.'’ -]*?(?=,|;|\||&| and |$)/gu;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
/** Behind the names stands when the article was published, or who did something else for it. */
const AFTER = new RegExp(
  String.raw`\b(?:(?:last|first) )?(?:published|updated|posted|modified)\b|(?:\bon )?\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:${MONTH}\.? )?(?<!\p{L})\d|\d{1,2} ${MONTH}\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:edited|reviewed|fact[ -]checked|photograph(?:ed|s|y)|photos|pictures|illustrat(?:ed|ions?)|translated|produced|additional reporting|with (?:files|reporting)|graphics) (?:by|from)\b`,
  'iu',
);
/** Stands in the place of a name that nobody gave. */
const NOBODY = /^(?:admin|administrator|editor|staff|webmaster|unknown|none|null|undefined|no author|no byline|guest|anonymous|author|default|user)$/i;
/** What somebody is, behind the name: "MS, RDN". */
const DEGREE = /^(?:\p{Lu}{2,5}|Ph\.? ?D\.?|M\.? ?D\.?|B\.? ?Sc\.?|M\.? ?Sc\.?|MPhil|Esq\.?)$/u;
/** Whom somebody writes for, behind the name. */
const EMPLOYER =
  /\b(?:media|news|press|agency|network|service|business|magazine|newspapers?|group|bureau|newsroom|reuters|wires?|international|projects?|program(?:me)?s?|institute|university|college|cent(?:er|re)|department|foundation|union|school|laborator(?:y|ies)|team)$/i;

/** The people in a by-line, or in a field that names several; roles, outlets and handles are none. */
function namesIn(text: string, sites: readonly string[]): string[] {
  const outlets = new Set(sites.map(letters));
  const parts = text
    .replace(/^\W*(?:(?:(?:written|reported|posted|story|words|text) )?by:?|from)\s+/i, '')
    .split(AFTER, 1)
    .join('')
    .replace(PLACE, ' ')
    .replace(/,(?=\s*(?:jr|sr|ii|iii|iv)\b)/gi, '')
    // Behind a name that ends as a sentence stands an outlet.
    .replace(/(?<=\p{Ll}{3})\. (?=\p{Lu})/gu, ', ')
    .split(/,|;|\||•|·|–|—|&|\band\b|\bwith\b|\/|\n/i);
  const named = parts.map((name) => withoutHandles(name).replace(/^by\s+/i, '').replace(/[\s-]{1,9}$/, '').trim()).filter((name) => name !== ''); // prettier-ignore
  return named.filter((name, index) => isPerson(name, outlets) && (index === 0 || isFurther(name, named[0] ?? '', outlets)));
}

/** `outlets` in letters alone. */
const isPerson = (name: string, outlets: ReadonlySet<string>): boolean =>
  /^[\p{L}][\p{L}.'’ -]{1,60}$/u.test(name) &&
  name.split(/\s+/).length <= 6 &&
  !outlets.has(letters(name)) &&
  !NOBODY.test(name) &&
  !ROLE.test(name) &&
  !CALENDAR.test(name);

/** Whether what stands behind a name is another name, rather than a degree, a beat or an employer of the first. */
function isFurther(name: string, first: string, outlets: ReadonlySet<string>): boolean {
  const isAcronym = /^\p{Lu}{3,5} \p{Lu}\p{Ll}/u.test(name);
  if (isAcronym || DEGREE.test(name) || EMPLOYER.test(name) || (first.includes(' ') && !name.includes(' '))) return false;
  return ![...outlets].some((outlet) => outlet.length >= 3 && letters(name).startsWith(outlet));
}

const withoutHandles = (name: string): string => name.trim().split(/\s+/).filter((word) => !word.includes('@')).join(' '); // prettier-ignore

/**
 * @param lines by-lines as they are printed
 * @param bodies organisations that are named as authors, for an article that names no person
 */
export function chooseAuthor(fields: readonly Candidate[], lines: readonly string[], sites: readonly string[], bodies: readonly string[]): Choice {
  const printed = lines.map((line) => ({ names: namesIn(line, sites), where: 'the by-line' }));
  // Several fields of one name each name one author; several sources repeat one another.
  const byWhere = [...Map.groupBy(fields, ({ where }) => where)].map(([where, found]) => ({
    names: found.flatMap(({ value }) => namesIn(value, sites)),
    where,
  }));
  const sources = [...byWhere, ...printed].filter(({ names }) => names.length > 0);
  const candidates = sources.map(({ names, where }) => ({ value: unique(names).join(', '), where }));
  const [longest] = sources.map(({ names, where }) => ({ names: unique(names), where })).toSorted((one, other) => other.names.length - one.names.length);
  if (longest === undefined) {
    const named = [...fields.map(({ value }) => value), ...bodies].map((value) => value.split(AFTER, 1).join('').replace(/[\s,;|-]{1,9}$/, '')); // prettier-ignore
    const whole = named.find(
      (value) => !new Set(sites.map(letters)).has(letters(value)) && /\p{L}/u.test(value) && !NOBODY.test(value) && !/\p{L}\d/u.test(value),
    );
    return { value: whole ?? null, candidates, question: null };
  }
  const stranger = sources.find(({ names }) => !names.some((name) => longest.names.some((other) => areOne(name, other))));
  return stranger === undefined
    ? { value: longest.names.join(', '), candidates, question: null }
    : { value: null, candidates, question: `the names of the author do not agree: ${listed(candidates)}` };
}

/** One name in two forms: with a middle name or without, or a part of it. */
function areOne(one: string, other: string): boolean {
  const [first, second] = [letters(one), letters(other)];
  const ends = (name: string): string => name.trim().split(/\s+/).filter((_part, index, all) => index === 0 || index === all.length - 1).map(letters).join(' '); // prettier-ignore
  return first.includes(second) || second.includes(first) || (ends(one).includes(' ') && ends(one) === ends(other));
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(letters(name)) && seen.add(letters(name)) !== undefined);
}
