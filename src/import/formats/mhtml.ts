/**
 * A page saved as one file (RFC 2557) -> its HTML. Only the first page in it counts: the others are frames, and those hold adverts.
 * Libraries for e-mail join all frames into one text, and decode it before the page's own <meta charset> could be asked.
 */
import { instant } from '../metadata/dates.ts';
import { withSheets } from './sheets.ts';

export interface SavedPage {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly address: string | null;
  readonly captured: string | null;
}

/** The fields of a head by their names; what it does not name is an empty text. */
type Headers = (name: string) => string;

/** The page in a .mhtml file, or null when there is none. */
export function unwrapMhtml(bytes: Uint8Array): SavedPage | null {
  // One character a byte, so that no encoding is decided on before its time.
  const text = Buffer.from(bytes).toString('latin1');
  const [head, rest] = splitHead(text);
  const boundary = /boundary="?([^";]+)"?/i.exec(head('content-type'))?.[1];
  const parts = boundary === undefined ? [text] : rest.split(new RegExp(`^--${escape(boundary)}(?:--)?[ \\t]*\\r?$\\n?`, 'm')).slice(1);
  const all = parts.map(splitHead);
  const page = all.find(([own]) => /^text\/html|^application\/xhtml\+xml/i.test(own('content-type')));
  if (page === undefined) return null;
  const [own, body] = page;
  return {
    bytes: withSheets(decode(body, own('content-transfer-encoding')), sheetsIn(all)),
    contentType: own('content-type'),
    address: [own('content-location'), head('snapshot-content-location')].find((place) => /^https?:/i.test(place)) ?? null,
    captured: instant(head('date'))?.slice(0, 10) ?? null,
  };
}

/** The style sheets of a page by their addresses. Chromium makes a part of every one, also of those that stood in the page. */
function sheetsIn(parts: readonly (readonly [Headers, string])[]): Map<string, string> {
  const sheets = parts.filter(([own]) => /^text\/css/i.test(own('content-type')));
  return new Map(
    sheets.flatMap(([own, body]) => {
      const css = Buffer.from(decode(body, own('content-transfer-encoding'))).toString('latin1');
      return [own('content-location').trim(), `cid:${own('content-id').trim().replace(/^<|>$/g, '')}`].map((place) => [place, css] as const);
    }),
  );
}

function splitHead(text: string): [Headers, string] {
  const end = /\r?\n\r?\n/.exec(text);
  const head = text.slice(0, end?.index ?? text.length).replace(/\r?\n[ \t]+/g, ' ');
  const fields = head.split(/\r?\n/).flatMap((line) => {
    const colon = /^[\w-]+(?=:)/.exec(line)?.[0].length;
    return colon === undefined ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trimStart()] as const];
  });
  const known = new Map(fields);
  return [(name) => known.get(name) ?? '', end === null ? '' : text.slice(end.index + end[0].length)];
}

function decode(body: string, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable': {
      const joined = body.replace(/(?<![ \t])[ \t]+$/gm, '').replace(/=\r?\n/g, '');
      return Buffer.from(
        joined.replace(/=([\dA-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
        'latin1',
      );
    }
    default:
      return Buffer.from(body, 'latin1');
  }
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
