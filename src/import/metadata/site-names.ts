/** What a page calls the outlet that it belongs to: in its fields, its title and its address. */
import { oneLine } from '../characters.ts';
import { siteParts } from './headline.ts';

/** A name rather than an address, and the one that stands behind headlines, or that the address bears, rather than another. */
export function chosenName(publisher: string | null, site: string | null, shown: string | null, hosts: readonly string[]): string | null {
  const named = [shown, publisher, site].filter((text) => text !== null);
  const names = named.filter((text) => !isHost(text));
  const borne = names.find((text) => /\p{Lu}/u.test(text) && hosts.some((host) => squeeze(host) === squeeze(text)));
  const best = names.find((text) => text === shown) ?? borne ?? names[0] ?? named[0] ?? null;
  // "cleveland" is a key of a program; readers know the outlet as "cleveland.com".
  return best !== null && shown !== null && best === best.toLowerCase() && hostLabel(shown) === squeeze(best) ? shown : best;
}

/**
 * The name that stands before or behind headlines in the title of a page, which is the one that readers know.
 * @param isOnly whether no field names the outlet
 */
export function shownName(title: string, headlines: readonly string[], sites: readonly string[], hosts: readonly string[], isOnly: boolean): string | null {
  const shown = siteParts(title).find((part) => sites.some((name) => squeeze(name) === squeeze(part) || hostLabel(name) === squeeze(part)));
  return shown ?? (isOnly ? tailOf(title, headlines, hosts) : undefined) ?? null;
}

/** What stands behind the headline in the title of a page, where the address bears a word of it. */
function tailOf(title: string, headlines: readonly string[], hosts: readonly string[]): string | undefined {
  const [tail = ''] = siteParts(title);
  const head = squeeze(title.slice(0, title.length - tail.length));
  return isNamedAfter(tail, hosts) && headlines.some((headline) => squeeze(headline) === head) ? tail : undefined;
}

/** What pages are made with, and what some programs name as the publisher of each. */
const PLATFORM = /^(?:blogger|wordpress(?:\.com)?|medium|substack|tumblr|wix|squarespace|ghost|joomla!?|drupal|arc ?xp|weebly|typepad)$/i;

/** The outlet's name in a field: of "Daily Post | News | Sport" the part that its address is named after; none where it is that of a program. */
export function siteName(text: string | null, hosts: readonly string[]): string | null {
  if (text === null || (PLATFORM.test(text.trim()) && !hosts.some((host) => squeeze(host).startsWith(squeeze(text))))) return null;
  const parts = text.split(/ [|·•»] /).map((part) => part.trim());
  return parts.find((part) => hosts.some((host) => squeeze(host) === squeeze(part))) ?? parts.find((part) => isNamedAfter(part, hosts)) ?? parts[0] ?? null;
}

/** Words that stand behind many headlines and name a section as well as an outlet. */
const SECTION = /^(?:news|world|sports?|politics|business|home|opinion|local|national|international|health|science|blog|latest|the|and|for)$/i;
/** Whether the address of a page holds a word of a name: "The Orm Times" at ormtimes.example. */
const isNamedAfter = (name: string, hosts: readonly string[]): boolean =>
  (name.match(/[\p{L}\p{N}]{4,}/gu) ?? []).some((word) => !SECTION.test(word) && hosts.some((host) => squeeze(host).includes(squeeze(word))));

export function hostNames(document: Document, address: string | null, said: string | null): string[] {
  const places = [document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), said, address];
  return places.flatMap((place) =>
    place && URL.canParse(place) ? [new URL(place).hostname.replace(/^www\./, ''), new URL(place).hostname.replace(/^www\./, '').split('.')[0] ?? ''] : [],
  );
}

/** What leads to the front page is called as the outlet, or "Home". */
export function logos(document: Document): string[] {
  const links = [...document.querySelectorAll('h1 a[href="/"], header a[href="/"], a[rel~="home"], [class*="logo" i] a, a[class*="logo" i]')];
  return links.slice(0, 6).flatMap((link) => oneLine(link.textContent) || []);
}

const squeeze = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
const hostLabel = (name: string): string | null =>
  isHost(name)
    ? squeeze(
        name
          .trim()
          .replace(/^www\./i, '')
          .split('.')[0] ?? '',
      )
    : null;
const isHost = (text: string): boolean => /^(?:www\.)?[\w-]+(?:\.[a-z]{2,})+$/i.test(text.trim());
