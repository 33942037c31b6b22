/** What a person who runs a site of their own may set; each has a default that works on their machine. */
import { readEnvironment } from '../content/environment.ts';

const { SITE_URL, REPORT_URL, SECURITY_CONTACT, SOURCE_DATE_EPOCH } = readEnvironment(process.env);
const address = new URL(SITE_URL ?? 'http://localhost:4321');

export const settings = {
  name: 'Corroborate',
  /** SITE_URL is the one setting of the address: https://example.org/news gives both the origin and the base path. */
  origin: address.origin,
  /** Without a slash at the end; empty when the site is at the root of its host. */
  base: address.pathname.replace(/(?<!\/)\/+$/, ''),
  /** Whether SITE_URL was given. Without it no page names an address of its own; only feeds and the sitemap, which cannot do without, name that of `npm start`. */
  published: SITE_URL !== undefined,
  /** REPORT_URL: where a reader reports an error (https: or mailto:); without it the pages name no address. */
  report: REPORT_URL ?? null,
  /** SECURITY_CONTACT: whom to tell of a hole (mailto:, https: or tel:), for security.txt. Without it the address for errors, or the mailbox that RFC 2142 keeps for this. */
  security: SECURITY_CONTACT ?? REPORT_URL ?? `mailto:security@${address.hostname}`,
  /** SOURCE_DATE_EPOCH: when the content was last changed, in seconds, as reproducible-builds.org has it. Null without it. */
  changed: SOURCE_DATE_EPOCH === undefined ? null : new Date(Number(SOURCE_DATE_EPOCH) * 1000).toISOString().slice(0, 10),
} as const;
