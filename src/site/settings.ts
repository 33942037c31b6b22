/** What a person who runs a site of their own may set; each has a default that works on their machine. */

const address = new URL(process.env['SITE_URL'] ?? 'http://localhost:4321');

export const settings = {
  name: 'Corroborate',
  /** SITE_URL is the one setting of the address: https://example.org/news gives both the origin and the base path. */
  origin: address.origin,
  /** Without a slash at the end; empty when the site is at the root of its host. */
  base: address.pathname.replace(/(?<!\/)\/+$/, ''),
  /** Whether SITE_URL was given. Without it no page names an address of its own; only feeds and the sitemap, which cannot do without, name that of `npm start`. */
  published: process.env['SITE_URL'] !== undefined,
  /** REPORT_URL: where a reader reports an error (https: or mailto:); without it the pages name no address. */
  report: process.env['REPORT_URL'] ?? null,
  /** SECURITY_CONTACT: whom to tell of a hole (mailto:, https: or tel:), for security.txt. Without it the address for errors, or the mailbox that RFC 2142 keeps for this. */
  security: contact(process.env['SECURITY_CONTACT'] ?? process.env['REPORT_URL'] ?? `mailto:security@${address.hostname}`),
  /** SOURCE_DATE_EPOCH: when the content was last changed, in seconds, as reproducible-builds.org has it. Null without it. */
  changed: epoch(process.env['SOURCE_DATE_EPOCH']),
} as const;

/** @throws Error when it is none of the addresses that RFC 9116 allows */
function contact(given: string): string {
  if (/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+[\d-]+)$/.test(given)) return given;
  throw new Error(`SECURITY_CONTACT, or REPORT_URL in its place, must be an address that begins with mailto:, https:// or tel:+, not ${given}`);
}

/** @throws Error when it is no time */
function epoch(given: string | undefined): string | null {
  if (given === undefined || given === '') return null;
  if (/^\d{1,11}$/.test(given)) return new Date(Number(given) * 1000).toISOString().slice(0, 10);
  throw new Error(`SOURCE_DATE_EPOCH must be seconds since 1970, such as \`git log -1 --format=%ct\` prints, not ${given}`);
}
