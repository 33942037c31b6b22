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
/** Behind the names stands when the article was published. */
const AFTER = /\b(?:(?:last|first) )?(?:published|updated|posted|modified)\b|\d/i;

/** The people in a by-line, or in a field that names several; roles, outlets and handles are none. */
function namesIn(text: string, sites: readonly string[]): string[] {
  const outlets = new Set(sites.map(letters));
  return text
    .replace(/^\W*(?:(?:(?:written|reported|story|words|text) )?by:?|from)\s+/i, '')
    .split(AFTER, 1)
    .join('')
    .replace(PLACE, ' ')
    .split(/,|;|\||•|·|–|—|&|\band\b|\bwith\b|\/|\n/)
    .map((name) =>
      withoutHandles(name)
        .replace(/^by\s+/i, '')
        .replace(/[\s-]{1,9}$/, '')
        .trim(),
    )
    .filter(
      (name) =>
        /^[\p{L}][\p{L}.'’ -]{1,60}$/u.test(name) && name.split(/\s+/).length <= 6 && !outlets.has(letters(name)) && !ROLE.test(name) && !CALENDAR.test(name),
    );
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
    const whole = [...fields.map(({ value }) => value), ...bodies].find((value) => !new Set(sites.map(letters)).has(letters(value)) && /\p{L}/u.test(value));
    return { value: whole ?? null, candidates, question: null };
  }
  const known = longest.names.map(letters);
  const stranger = sources.find(({ names }) => !names.some((name) => known.some((other) => other.includes(letters(name)) || letters(name).includes(other))));
  return stranger === undefined
    ? { value: longest.names.join(', '), candidates, question: null }
    : { value: null, candidates, question: `the names of the author do not agree: ${listed(candidates)}` };
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(letters(name)) && seen.add(letters(name)) !== undefined);
}
