import { isIP } from 'node:net';
import { Agent, fetch, type Response } from 'undici';
import { ContentError } from '../../compare/types.ts';
import { codeOf } from '../../content/disk.ts';
import { readAddress as readWebAddress } from '../../schema/address.ts';
import { openWeb, type Network, type Resolved } from './network.ts';
import { MAX_BYTES, refusal, tooLong, type Source } from './source.ts';

const MOST_REDIRECTS = 5;
const SAVE_IT = 'Open it in a browser, save the page, and import the file';

/** Whether an argument is meant as an address rather than as a file. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(text) && !/^[a-z]:[\\/]/i.test(text);
}

/**
 * Fetches one page and nothing that belongs to it. Each hop is looked up once and connected to at the address that was judged, so that
 * a name cannot lead elsewhere between the two.
 * @param today the day on which the copy is made
 * @throws ContentError when the address is not of the public web, or what it gives is no page, longer than 10 MB, or too slow to come
 */
export async function fetchPage(address: string, today: string, network: Network = openWeb): Promise<Source> {
  const signal = AbortSignal.timeout(network.timeoutMs);
  let place = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const from = place === address ? '' : `the address redirects to ${place}, and `;
    const url = readAddress(place, address, from);
    const agent = new Agent({ connect: { lookup: answering(await judge(url, address, from, network)) }, connectTimeout: network.timeoutMs });
    try {
      const response = await fetch(url, {
        dispatcher: agent,
        redirect: 'manual',
        signal,
        headers: { accept: 'text/html,application/xhtml+xml,text/plain;q=.5' },
      });
      const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (next === null) return await readPage(response, { address, place: url.href, today });
      place = URL.canParse(next, url) ? new URL(next, url).href : next;
    } catch (cause) {
      throw cause instanceof ContentError ? cause : unreachable(address, cause, network.timeoutMs);
    } finally {
      await agent.destroy();
    }
  }
  throw refusal(address, `the address redirects more than ${MOST_REDIRECTS} times`, SAVE_IT);
}

function readAddress(place: string, address: string, from: string): URL {
  if (!URL.canParse(place))
    throw refusal(address, `${from}${from === '' ? 'this' : 'that'} is not a web address`, 'An address looks like https://example.org/news/fire');
  const url = new URL(place);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw refusal(address, `${from}only https:// and http:// addresses can be imported, not ${url.protocol}`, SAVE_IT);
  if (url.username !== '' || url.password !== '') throw refusal(address, `${from}it contains a user name or a password`, 'Remove everything before the @');
  const read = readWebAddress(place);
  if (!read.ok) throw refusal(address, `${from}it must be an address ${read.reason}`, SAVE_IT);
  return read.url;
}

/** The numeric addresses of a host, all of which may be asked. */
async function judge(url: URL, address: string, from: string, network: Network): Promise<readonly Resolved[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const found = family === 0 ? await lookUp(host, address, from, network) : [{ address: host, family }];
  if (found.every((one) => network.allows(one.address))) return found;
  throw refusal(address, `${from}\`${host}\` is on a private network, which is never contacted`, SAVE_IT);
}

async function lookUp(host: string, address: string, from: string, network: Network): Promise<readonly Resolved[]> {
  const fix = 'Compare the address with the one in your browser';
  try {
    const found = await network.resolve(host);
    if (found.length > 0) return found;
  } catch (cause) {
    const code = codeOf(cause);
    if (code !== 'ENOTFOUND') throw refusal(address, `${from}the host \`${host}\` cannot be looked up (${code ?? String(cause)})`, `${fix}, and your network`);
  }
  throw refusal(address, `${from}there is no host \`${host}\`, or no network`, fix);
}

type LookUpAnswer = (error: null, addresses: { address: string; family: number }[] | string, family?: number) => void;

/** Stands in for the system's look-up: the name has been looked up already. */
function answering(found: readonly Resolved[]) {
  return (_host: string, options: { all?: boolean | undefined }, callback: LookUpAnswer): void => {
    if (options.all === true) callback(null, [...found]);
    else callback(null, found[0]?.address ?? '', found[0]?.family ?? 4);
  };
}

async function readPage(response: Response, { address, place, today }: { address: string; place: string; today: string }): Promise<Source> {
  if (!response.ok) throw refusal(address, `the server answers ${response.status}${response.statusText === '' ? '' : ` (${response.statusText})`}`, SAVE_IT);
  const contentType = response.headers.get('content-type') ?? 'text/html';
  const kind = /^text\/plain/i.test(contentType) ? 'plain' : /^(?:text\/html|application\/xhtml\+xml)/i.test(contentType) ? 'page' : null;
  if (kind === null)
    throw refusal(address, `this is not a page but ${contentType.split(';')[0]}`, 'Copy the text of the article into a .txt file and import that');
  if (Number(response.headers.get('content-length')) > MAX_BYTES) throw tooLong(address);
  const pieces: Uint8Array[] = [];
  let size = 0;
  // Counted as it comes, and after unpacking: a small answer can unpack to a huge one.
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > MAX_BYTES) throw tooLong(address);
    pieces.push(piece);
  }
  return { name: address, kind, bytes: Buffer.concat(pieces), contentType, address: place, captured: today };
}

function unreachable(address: string, cause: unknown, timeoutMs: number): ContentError {
  if (cause instanceof Error && cause.name === 'TimeoutError') return refusal(address, `the page did not arrive within ${timeoutMs / 1000} seconds`, SAVE_IT);
  const reason = cause instanceof Error ? (cause.cause instanceof Error ? cause.cause.message : cause.message) : String(cause);
  return refusal(address, `the page cannot be fetched (${reason})`, SAVE_IT);
}
