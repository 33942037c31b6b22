/** When an article was published: what the page says of it in its fields, what it prints, and its address, which must agree. */
import { listed, type Candidate, type Choice } from './candidates.ts';
import type { PrintedDate } from './printed-dates.ts';
import { dayOf, hasZone, inZone, isInstant, isSameClock, isUniversal, pageZone } from './zones.ts';

/** A field's date; a sure field means the day of publication and nothing else. */
export interface StatedDate extends Candidate {
  readonly isSure: boolean;
}

const DAY = 86_400_000;
/** The hours by which the east coast of America is behind universal time in winter. */
const AMERICA = 5;
/** Two zones differ by no more; a day that was printed and the instant of a program are a day apart at most. */
const NEAR = 1.6;
/** An address is given when the article is begun. */
const NEAR_ADDRESS = 4;

/**
 * @param fields the dates of the page's fields, the surest first
 * @param printed those around the text, in their order
 * @param address the day in the page's address, where there is one
 */
export function choosePublished(fields: readonly StatedDate[], printed: readonly PrintedDate[], modified: readonly string[], address: string | null): Choice {
  const stated = fields.filter(({ value }) => !isLastChange(value, fields, modified));
  // Programs call a line "published" that shows the day of the last change.
  const isOfChange = ({ moment, line }: PrintedDate): boolean =>
    !/\b(?:publish|posted|issued)/i.test(line) &&
    modified.some((other) => dayOf(other) === dayOf(moment) && stated.some(({ value }) => apart(value, other) > (isInstant(value) ? NEAR : 0.5)));
  const named = printed.filter((one) => one.is === 'published' && !isOfChange(one));
  const unsaid = printed.filter((one) => one.is === 'unsaid' && !isOfChange(one));
  const lines = named.length > 0 ? named : unsaid.slice(0, 1);
  const shown = lines.map(({ moment, line }): Candidate => ({ value: moment, where: `printed: ${line.slice(0, 60)}` }));
  const sure = stated.filter(({ isSure }) => isSure);
  const counted = sure.length > 0 ? sure : stated;
  const inAddress = address === null ? [] : [{ value: address, where: 'the address' }];
  const candidates = [...stated, ...shown, ...inAddress];
  const asked = (question: string): Choice => ({ value: null, candidates, question });
  if (counted.length === 0 && shown.length === 0) {
    return address === null ? { value: null, candidates, question: null } : asked(`no date is stated; the address says ${address}`);
  }
  const all = [...counted, ...shown];
  const split = all.some((one) => all.some((other) => apart(one.value, other.value) > (isSameKind(one, other, shown) ? 0.5 : NEAR)));
  // Of two lines that are printed, a program's field says which is meant.
  const agreeing = counted.filter(({ value }) => shown.every((line) => apart(value, line.value) <= NEAR));
  if (
    split &&
    !(shown.length > 0 && agreeing.length > 0 && shown.every((line) => apart(line.value, shown[0]?.value ?? '') === 0) && agreeing.length >= counted.length / 2)
  )
    return asked(`the dates of the page do not agree: ${listed(all)}`);
  const pool = agreeing.length > 0 ? agreeing : counted;
  const day = dayOf(shown[0]?.value ?? pool.find(({ value }) => hasZone(value) && !isUniversal(value))?.value ?? pool[0]?.value ?? '');
  const chosen = precise(pool.filter((one) => dayOf(one.value) === day)) ?? precise(shown.filter((one) => dayOf(one.value) === day)) ?? day;
  const zone = pageZone(printed, [...modified, ...stated.map((one) => one.value)], modified);
  const value = shown.length === 0 && zone !== null && isInstant(chosen) ? inZone(chosen, zone) : chosen;
  const isSplit = pool.some((one) => pool.some((other) => isSameClock(one.value, other.value) && dayOf(inZone(one.value, other.value.slice(-6))) !== dayOf(other.value))); // prettier-ignore
  if (isSplit && shown.length === 0) return asked(`the page states one time of day in two zones, so that it is not clear which day it means: ${listed(pool)}`);
  if (address !== null && shown.length === 0 && apart(address, value) > NEAR_ADDRESS)
    return asked(`the dates of the page do not agree: ${listed([...pool, ...inAddress])}`);
  if (address !== null && shown.length === 0 && isUniversal(value) && apart(address, value) === 1)
    return asked(`the instant ${value} is on another day than the address says, ${address}: which it is depends on the zone of the page`);
  if (address === null && shown.length === 0 && zone === null && isInstant(value) && Number(value.slice(11, 13)) < AMERICA)
    return asked(`the instant ${value} is on the day before in America, and nothing on the page says in which zone it was published`);
  const early = modified.find((other) => Date.parse(dayOf(other)) < Date.parse(day) - DAY * NEAR);
  if (early !== undefined && shown.length === 0) return asked(`the page says that it was published on ${value} and changed on ${early}, which is earlier`);
  return { value, candidates, question: null };
}

const apart = (one: string, other: string): number => Math.abs(Date.parse(dayOf(one)) - Date.parse(dayOf(other))) / DAY;

/** Whether a field gives the last change as the publication, while another knows an earlier moment. */
function isLastChange(moment: string, fields: readonly StatedDate[], modified: readonly string[]): boolean {
  const after = (one: string, other: string): number => (hasZone(one) && hasZone(other) ? Date.parse(one) - Date.parse(other) : Number.NaN);
  return modified.some((other) => Math.abs(after(moment, other)) < 60_000) && fields.some(({ value }) => after(moment, value) > 60_000 && !isSameClock(value, moment)); // prettier-ignore
}

/** Fields are written by one program and may state one instant in two zones; so may a field and what is printed. */
const isSameKind = (one: Candidate, other: Candidate, shown: readonly Candidate[]): boolean => shown.includes(one) && shown.includes(other);

/** The first with a time, or else the first. */
const precise = (pool: readonly Candidate[]): string | null => pool.find(({ value }) => value.includes('T'))?.value ?? pool[0]?.value ?? null;
