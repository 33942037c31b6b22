/**
 * The content security policy of a page: nothing, but for the style sheet that came with it and this site's own pictures. Whatever an
 * article holds, a page runs nothing and loads nothing from elsewhere; also where the host sends no headers (see public/_headers).
 */
import { hash } from 'node:crypto';

/** Stands for the hashes of style sheets until these are known: of a page when it has been drawn, in `_headers` when all of them have. */
export const STYLES = "'sha256-…'";

/** Of this site's own files too only some may be asked for: Lighthouse reads robots.txt from within the page; the one picture, the icon, stands in the page itself. */
const PAGE = `default-src 'none'; style-src ${STYLES}; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'`;

/** The policy of a page. @param allow what it may do besides showing itself; empty for nothing */
export function pagePolicy(allow: string): string {
  return allow === '' ? PAGE : `${PAGE}; ${allow}`;
}

/** The policy of a card that other sites frame: less than a page, since it asks for nothing of its own site either. Who may frame it only a header can say. */
export const CARD_POLICY = `default-src 'none'; style-src ${STYLES}; base-uri 'none'; form-action 'none'`;

/** A tag of a head, whatever stands between the quotation marks of its attributes, where strangers' words may look like tags; a script, and a style sheet. */
const TAG = /<script\b[^]*?<\/script>|<style>([^]*?)<\/style>|<(?:[^"<>]|"[^"]*")*>/g;

/** As the bytes of a page stand in Latin-1. */
const PLACE = Buffer.from(STYLES).toString('latin1');

/**
 * A page with the hashes of its own style sheets in its policy, which stands before all that is not ours, and these hashes. It is looked through
 * as Latin-1, where each byte is a letter: to decode it and to encode it again would take longer than all the rest.
 */
export function sealStyles(page: Buffer<ArrayBuffer>): { page: Buffer<ArrayBuffer>; styles: string[] } {
  const at = page.indexOf(PLACE, 'latin1');
  if (at === -1) return { page, styles: [] };
  const hashes = new Set<string>();
  for (const [tag, css] of page.toString('latin1').matchAll(TAG)) {
    if (tag === '</head>') break;
    if (css !== undefined) hashes.add(`'sha256-${hash('sha256', Buffer.from(css, 'latin1'), 'base64')}'`);
  }
  const styles = [...hashes];
  return { page: Buffer.concat([page.subarray(0, at), Buffer.from(styles.join(' ') || "'none'"), page.subarray(at + PLACE.length)]), styles };
}

/**
 * The headers of a site.
 * @param template public/_headers
 * @param hashes of the style sheets of all its pages
 * @param base the path that the site stands at, without a slash at its end
 */
export function fillHeaders(template: string, hashes: Iterable<string>, base: string): string {
  return template.replaceAll(STYLES, [...new Set(hashes)].toSorted().join(' ')).replace(/^\//gm, `${base}/`);
}
