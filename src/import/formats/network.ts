/** Which addresses the import may ask: public ones. An import must not become a way into the network that it runs in. */
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

export interface Resolved {
  readonly address: string;
  readonly family: number;
}

/** What the import does on a network; a test hands in its own. */
export interface Network {
  readonly resolve: (host: string) => Promise<readonly Resolved[]>;
  /** Whether a numeric address may be asked. */
  readonly allows: (address: string) => boolean;
  /** For the whole of it, redirects included. */
  readonly timeoutMs: number;
}

/** The open web, as an editor's browser sees it. */
export const openWeb: Network = {
  resolve: (host) => lookup(host, { all: true }),
  allows: isPublicAddress,
  timeoutMs: 20_000,
};

const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether a numeric address belongs to the public internet. Loopback, link-local (there the clouds keep their metadata), private, unique
 * local, reserved, multicast and tunnelled addresses do not; an IPv4 address in IPv6 clothes is judged as what it is.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const plain = ipaddr.process(address);
  if (plain.range() !== 'unicast') return false;
  return plain.kind() === 'ipv4' || (plain as ipaddr.IPv6).match(GLOBAL_UNICAST);
}
