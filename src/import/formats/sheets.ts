/** Style sheets that were saved with a page, put into it: they say what its readers see. */
import { lstat, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const LINK = /<link\b[^>]*>/gi;
/** A longer one would not be read by the cascade. */
const MOST_BYTES = 1_500_000;

/**
 * @param page the bytes of a page, in which one character of its markup is one byte
 * @param sheets style sheets by the address that the page has for them, one character a byte
 */
export function withSheets(page: Uint8Array, sheets: ReadonlyMap<string, string>): Uint8Array {
  if (sheets.size === 0) return page;
  const inlined = textOf(page).replace(LINK, (link) => {
    const address = addressOf(link);
    const css = address === null ? undefined : sheets.get(address);
    return css === undefined ? link : `<style media="${field(link, 'media') || 'all'}">${css.replaceAll('</', '<\\/')}</style>`;
  });
  return Buffer.from(inlined, 'latin1');
}

/** The page of a file with the sheets in it that the browser saved into a folder beside the file; what is not there stays a link. */
export async function withSheetsBeside(path: string, page: Uint8Array): Promise<Uint8Array> {
  const addresses = new Set((textOf(page).match(LINK) ?? []).flatMap((link) => addressOf(link) ?? []));
  const sheets = new Map<string, string>();
  for (const address of addresses) {
    const place = placeOf(address);
    const css = place === null ? null : await readSheet(join(dirname(path), place));
    if (css !== null) sheets.set(address, css);
  }
  return withSheets(page, sheets);
}

/** The address of a sheet that is used from the start; null for other links. */
function addressOf(link: string): string | null {
  const kinds = field(link, 'rel').toLowerCase().split(/\s+/);
  return kinds.includes('stylesheet') && !kinds.includes('alternate') ? field(link, 'href').replaceAll('&amp;', '&') : null;
}

function field(link: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(link);
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
}

/** A file in a folder beside the page, and never elsewhere on the disk. */
function placeOf(address: string): string | null {
  try {
    const [path = ''] = Buffer.from(address, 'latin1').toString('utf8').split(/[?#]/);
    const place = decodeURIComponent(path);
    return /^(?:\.\/)?[^/\\:\0]+\/[^/\\\0]+$/.test(place) && !place.split('/').includes('..') ? place : null;
  } catch {
    // No browser writes an address that is not encoded right.
    return null;
  }
}

async function readSheet(file: string): Promise<string | null> {
  try {
    const info = await lstat(file);
    return info.isFile() && info.size <= MOST_BYTES ? (await readFile(file)).toString('latin1') : null;
  } catch {
    // Without it the page is read as one that was saved alone.
    return null;
  }
}

const textOf = (page: Uint8Array): string => Buffer.from(page).toString('latin1');
