/** The headline of a page: what it prints as one, where it says elsewhere that this is its headline. */
import type { Candidate, Choice } from './candidates.ts';

/** What two headlines must share of their words to be two wordings of one. */
const ALIKE = 0.4;
/** Titles come with single spaces. */
const SEPARATOR = / (?:[|–—·•»›:-]|::|<) /;

export interface PrintedHeading {
  readonly text: string;
  /** 1 for the main heading of a page. */
  readonly level: number;
  /** Stands in or next to the text of the article. */
  readonly isNear: boolean;
}

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const wordSet = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** The share of words that two headlines have in common, of those of the shorter; 1 for the same letters. */
export function closeness(one: string, other: string): number {
  if (letters(one) === letters(other)) return letters(one) === '' ? 0 : 1;
  const [few, many] = [wordSet(one), wordSet(other)].toSorted((a, b) => a.size - b.size) as [Set<string>, Set<string>];
  return few.size === 0 ? 0 : [...few].filter((word) => many.has(word)).length / few.size;
}

/** A title without the name of the site before or behind it. */
export function withoutSite(title: string, sites: readonly string[]): string {
  const names = new Set(sites.map(letters).filter((name) => name !== ''));
  const parts = title.split(new RegExp(`(${SEPARATOR.source})`));
  const isSite = (part: string | undefined): boolean => part !== undefined && (names.has(letters(part)) || names.has(letters(part.replace(/^the /i, ''))));
  let [start, end] = [0, parts.length];
  while (end - start > 1 && isSite(parts[end - 1])) end -= 2;
  while (end - start > 1 && isSite(parts[start])) start += 2;
  // Between the headline and the outlet stands its section: "… | News | The outlet".
  if (end < parts.length && end - start > 2 && parts[end] === parts[end - 2] && /^\p{Lu}[\p{L}&-]*(?: \p{Lu}[\p{L}&-]*)?$/u.test(parts[end - 1] ?? ''))
    end -= 2;
  const [, before = '', rest = ''] = /^([^:]{2,60}): (.+)$/.exec(parts[start] ?? '') ?? [];
  if (rest !== '' && isSite(before)) parts[start] = rest;
  return parts.slice(start, end).join('').trim() || title.trim();
}

/** What may be the name of the site in a title: its first and last parts. */
export function siteParts(title: string): string[] {
  const parts = title.split(SEPARATOR);
  return parts.length < 2 ? [] : [parts.at(-1) ?? '', parts[0] ?? ''];
}

/**
 * @param said what the page says its headline is, the surest first
 * @param printed its headings, in their order
 * @param sites names that are the outlet's
 */
export function chooseHeadline(said: readonly Candidate[], printed: readonly PrintedHeading[], sites: readonly string[]): Choice {
  const names = new Set(sites.map(letters));
  const claims = said.map(({ value, where }) => ({ value: withoutSite(value, sites), where })).filter(({ value }) => !names.has(letters(value)));
  const headings = printed.filter(({ text }) => letters(text) !== '' && !names.has(letters(text)));
  const candidates = [...claims, ...headings.filter(({ level, isNear }) => level === 1 || isNear).slice(0, 3).map(({ text, level }) => ({ value: text, where: `printed as a heading of level ${level}` }))]; // prettier-ignore
  const votes = (text: string): number => claims.filter(({ value }) => letters(value) === letters(text)).length;
  const [exact] = headings.filter(({ text }) => votes(text) > 0).toSorted((one, other) => votes(other.text) - votes(one.text) || one.level - other.level);
  if (exact !== undefined) return { value: exact.text, candidates, question: null };
  // The title of a page goes on behind the headline, or is a shorter one.
  const held = headings.find(({ text }) =>
    claims.some(({ value }) => (wordSet(value).size >= 2 && isPart(value, text)) || (wordSet(text).size >= 3 && isPart(text, value))),
  );
  if (held !== undefined) return { value: held.text, candidates, question: null };
  const main = headings.filter(({ level }) => level === 1);
  const [own] = main.filter(({ isNear }) => isNear).concat(main);
  const [first] = claims;
  if (own === undefined) {
    const split = claims.find(({ value }) => first !== undefined && closeness(value, first.value) < ALIKE);
    return { value: first?.value ?? null, candidates, question: split === undefined || first === undefined ? null : ask(first, split) };
  }
  const best = Math.max(0, ...claims.map(({ value }) => closeness(value, own.text)));
  if (best >= ALIKE || first === undefined) return { value: own.text, candidates, question: null };
  const lead = headings.find(({ text, isNear }) => isNear && claims.some(({ value }) => closeness(value, text) >= 0.7));
  if (lead !== undefined) return { value: lead.text, candidates, question: null };
  const isSection = wordSet(own.text).size <= 2 && claims.length > 0;
  return isSection
    ? { value: first.value, candidates, question: null }
    : { value: own.text, candidates, question: ask({ value: own.text, where: 'printed as the main heading' }, first) };
}

const isPart = (part: string, whole: string): boolean => letters(whole).startsWith(letters(part)) || letters(whole).endsWith(letters(part));
const ask = (one: Candidate, other: Candidate): string =>
  `the page gives two headlines: “${one.value}” (${one.where}) and “${other.value}” (${other.where}); the file has the first`;
