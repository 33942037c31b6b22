/** In which zone a page counts its days. Moments are as `dates.ts` writes them. */
import type { PrintedDate } from './printed-dates.ts';

const MINUTE = 60_000;
/** Zones are a multiple of this apart from universal time (IANA time zone database), and no more than this. */
const QUARTER = 15 * MINUTE;
const FARTHEST = 14 * 60 * MINUTE;
const UNIVERSAL = '+00:00';

export const dayOf = (moment: string): string => moment.slice(0, 10);
/** Whether a moment says in which zone it is. */
export const hasZone = (moment: string): boolean => /(?:Z|[+-]\d{2}:\d{2})$/.test(moment);
export const isUniversal = (moment: string): boolean => /Z$|\+00:00$/.test(moment);
/** A program's moment: it may be on another day where the page is. */
export const isInstant = (moment: string): boolean => moment.includes('T') && isUniversal(moment);
/** Whether an instant shows the same time of day as a moment of another zone. */
export const isSameClock = (one: string, other: string): boolean =>
  isInstant(one) && hasZone(other) && !isUniversal(other) && one.slice(0, 16) === other.slice(0, 16);

/**
 * The zone of a page, such as `-05:00`: the only one, beside universal time, that its moments are in, or the one in which the page prints
 * when it was changed; null where it says nothing.
 */
export function pageZone(printed: readonly PrintedDate[], stated: readonly string[], modified: readonly string[]): string | null {
  const moments = printed.map(({ moment }) => moment);
  const zones = new Set([...moments, ...stated].filter((moment) => hasZone(moment) && !isUniversal(moment)).map((moment) => moment.slice(-6)));
  if (zones.size > 0) return zones.size === 1 ? ([...zones][0] ?? null) : null;
  if (moments.some(isInstant)) return UNIVERSAL;
  const changes = printed.flatMap(({ is, moment }) => (is === 'updated' && moment.includes('T') ? [moment] : []));
  for (const change of changes) {
    for (const instant of modified.filter(isInstant)) {
      const apart = Date.parse(`${change.slice(0, 16)}Z`) - Date.parse(`${instant.slice(0, 16)}Z`);
      const ahead = Math.round(apart / QUARTER) * QUARTER;
      if (Math.abs(apart - ahead) <= MINUTE && Math.abs(ahead) <= FARTHEST) return offsetOf(ahead / MINUTE);
    }
  }
  return null;
}

/** An instant as the clocks of a zone show it, where it is on another day there. */
export function inZone(moment: string, zone: string): string {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})$/.exec(zone) ?? [];
  const ahead = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
  const local = new Date(Date.parse(moment) + ahead).toISOString().slice(0, 19);
  return dayOf(local) === dayOf(moment) ? moment : `${local}${zone}`;
}

function offsetOf(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}
