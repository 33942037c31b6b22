/** security.txt: whom to tell of a hole in the site, as RFC 9116 has it. */
import { settings } from './settings.ts';
import type { Catalogue } from './stories.ts';
import { absolute, urls } from './urls.ts';

/** RFC 9116 wants less than a year. */
const DAYS = 364;
const DAY = 86_400_000;

/**
 * The text of security.txt. It has to say until when it holds, and a build knows no clock: it holds for a year from when the content last
 * changed, by SOURCE_DATE_EPOCH or else by the newest day that the content names. A site that nobody has touched for longer has nobody, as
 * far as a reader can know, who would answer.
 */
export function securityText({ stories, corrections }: Pick<Catalogue, 'stories' | 'corrections'>): string {
  const days = [...stories.flatMap(({ date, updated }) => [date, updated ?? date]), ...corrections.map(({ date }) => date)];
  const changed = settings.changed ?? days.toSorted().at(-1) ?? '1970-01-01';
  const expires = new Date(Date.parse(changed) + DAYS * DAY).toISOString().replace('.000Z', 'Z');
  return [
    `Contact: ${settings.security}`,
    `Expires: ${expires}`,
    'Preferred-Languages: en',
    ...(settings.published && settings.origin.startsWith('https:') ? [`Canonical: ${absolute(urls.securityText)}`] : []),
    '',
  ].join('\n');
}
