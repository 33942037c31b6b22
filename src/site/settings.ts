/** What a person who runs a site of their own may set; each has a default that works on their machine. */

const address = new URL(process.env['SITE_URL'] ?? 'http://localhost:4321');

export const settings = {
  name: 'Corroborate',
  /** SITE_URL is the one setting of the address: https://example.org/news gives both the origin and the base path. */
  origin: address.origin,
  /** Without a slash at the end; empty when the site is at the root of its host. */
  base: address.pathname.replace(/\/+$/, ''),
  /** Whether SITE_URL was given. Without it no page names an address of its own; only feeds and the sitemap, which cannot do without, name that of `npm start`. */
  published: process.env['SITE_URL'] !== undefined,
  /** REPORT_URL: where a reader reports an error (https: or mailto:); without it the pages name no address. */
  report: process.env['REPORT_URL'] ?? null,
} as const;
