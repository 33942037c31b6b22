/** The one way from a string to an address that may be linked to, fetched or published: a URL, or why it is refused. */
import { domainToUnicode } from 'node:url';
import unhomoglyph from 'unhomoglyph';
import { unseenIn } from './characters.ts';

export type Address = { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly reason: string };

export type Protocol = 'https:' | 'http:' | 'mailto:' | 'tel:';
export const WEB: readonly Protocol[] = ['https:', 'http:'];

/** Some browsers cut what is longer. */
const LONGEST = 2000;
/** Full stops of other scripts, which part a host too. */
const DOTS = /[\u3002\uFF0E\uFF61]/;
/** What a letter may be asked to hold; copies and attachments are the reader's own matter. */
const LETTER_FIELDS = new Set(['subject', 'body']);

/**
 * Reads an address as a reader would, and refuses what a browser reads otherwise: a name before the host, a host that looks like another,
 * a backslash or a tab that it takes for something else. The reason follows “must be an address”.
 */
export function readAddress(text: string, protocols: readonly Protocol[] = WEB): Address {
  if (text.length > LONGEST) return refuse(`of at most ${LONGEST} characters`);
  const scheme = /^([a-z][a-z0-9+.-]*:)(\/\/)?/i.exec(text);
  const protocol = scheme?.[1]?.toLowerCase() ?? '';
  const isWeb = protocol === 'https:' || protocol === 'http:';
  if (!protocols.some((one) => one === protocol) || (isWeb && scheme?.[2] === undefined)) return refuse(`that begins with ${beginnings(protocols)}`);
  // Browsers take tabs and line ends out of an address, and spaces off its ends.
  if (/[\s\\]/.test(text)) return refuse('without a space, a tab or a backslash');
  const [unseen] = unseenIn(text);
  if (unseen) return refuse(`without an invisible character (${unseen.name})`);
  if (!URL.canParse(text)) return refuse('that browsers understand');
  const url = new URL(text);
  const reason = isWeb ? hostFault(text, url) : protocol === 'mailto:' ? letterFault(url) : /^tel:\+[\d-]+$/.test(text) ? null : 'that is a number with +';
  return reason === null ? { ok: true, url } : refuse(reason);
}

const refuse = (reason: string): Address => ({ ok: false, reason });

function beginnings(protocols: readonly Protocol[]): string {
  const shown = protocols.map((one) => (one === 'mailto:' || one === 'tel:' ? one : `${one}//`));
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}

function hostFault(text: string, { hostname, port }: URL): string | null {
  const authority = text.slice(text.indexOf('//') + 2).split(/[/?#]/, 1)[0] ?? '';
  // Also one without letters, which the parser forgets.
  if (authority.includes('@')) return 'without a name and an @ before its host';
  const host = authority.replace(/:\d*$/, '').toLowerCase();
  const isPlain = /^[\x21-\x7e]*$/.test(host);
  if (isPlain ? host !== hostname : host.normalize('NFKC') !== host || DOTS.test(host)) return `whose host is written as browsers read it: ${hostname}`;
  if (hostname.endsWith('.')) return 'without a full stop behind its host';
  if (port === '0') return 'with a port that there is';
  if (/%(?:[01][0-9a-f]|7f)/i.test(text)) return 'without an encoded control character';
  const labels = domainToUnicode(hostname).split('.');
  if (labels.some((label) => label === '' || label.startsWith('xn--'))) return `whose host can be written in letters (${hostname})`;
  const other = labels.find(looksLatin);
  return other === undefined ? null : `whose host has no letters of another alphabet that look like Latin ones (${hostname})`;
}

/** A part of a host in other letters that reads as a Latin word, or that mixes alphabets as no language does. */
function looksLatin(label: string): boolean {
  if (/^[\x21-\x7e]*$/.test(label)) return false;
  const skeleton = unhomoglyph(label.normalize('NFD'));
  return (
    /^[\x21-\x7e]*$/.test(skeleton) ||
    (/\p{Script=Latin}/u.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(label))
  );
}

function letterFault({ pathname, searchParams }: URL): string | null {
  if (!/^[^@,;%]+@[^@,;%]+$/.test(pathname)) return 'with one mailbox';
  const other = [...searchParams.keys()].find((name) => !LETTER_FIELDS.has(name.toLowerCase()));
  return other === undefined ? null : `that fills in no field of a letter but subject and body (${other})`;
}
