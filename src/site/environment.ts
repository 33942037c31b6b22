/** Every variable of the environment that the program reads, as a schema. A variable that is empty counts as not set. */
import { z } from 'zod';
import { ContentError, type Diagnostic } from '../compare/types.ts';
import { type Protocol, readAddress, WEB } from '../schema/address.ts';

const address = (protocols: readonly Protocol[]) =>
  z.string().superRefine((text, { addIssue }) => {
    const read = readAddress(text, protocols);
    if (!read.ok) addIssue({ code: 'custom', message: `must be an address ${read.reason}`, input: text });
  });

/** A path in `_headers` may stand for others by its signs, and a page's own addresses are joined to it. */
const BASE = /^(?:\/[A-Za-z0-9._~-]+)*\/*$/;
const isBare = (text: string): boolean => {
  const read = readAddress(text);
  return !read.ok || (!/[?#]/.test(text) && BASE.test(read.url.pathname));
};

export const Environment = z.object({
  SITE_URL: address(WEB).refine(isBare, 'must be an address with nothing behind its host but a plain path, such as https://example.org/news').optional(),
  REPORT_URL: address(['https:', 'mailto:']).optional(),
  SECURITY_CONTACT: address(['https:', 'mailto:', 'tel:']).optional(),
  SOURCE_DATE_EPOCH: z
    .string()
    .regex(/^\d{1,11}$/, 'must be seconds since 1970, such as `git log -1 --format=%ct` prints')
    .optional(),
});

const FIXES: Readonly<Record<keyof z.infer<typeof Environment>, string>> = {
  SITE_URL: 'Set it to the address of the site, or unset it',
  REPORT_URL: 'Set it to where a reader reports an error, such as mailto:desk@example.org, or unset it',
  SECURITY_CONTACT: 'Set it to whom to tell of a hole, such as mailto:security@example.org, or unset it',
  SOURCE_DATE_EPOCH: 'Set it to a number, or unset it',
};

/**
 * The variables that are set.
 * @throws ContentError naming each that is set to something else
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): z.infer<typeof Environment> {
  const read = Environment.safeParse({
    SITE_URL: env['SITE_URL'] || undefined,
    REPORT_URL: env['REPORT_URL'] || undefined,
    SECURITY_CONTACT: env['SECURITY_CONTACT'] || undefined,
    SOURCE_DATE_EPOCH: env['SOURCE_DATE_EPOCH'] || undefined,
  });
  if (read.success) return read.data;
  const faults = Map.groupBy(read.error.issues, ({ path: [name] }) => String(name));
  throw new ContentError(
    [...faults].map(([name, [issue]]): Diagnostic => {
      const what = `the setting ${issue?.message}, and is “${env[name]?.slice(0, 200)}”`;
      return { severity: 'error', file: name, line: null, column: null, what, fix: FIXES[name as keyof typeof FIXES] };
    }),
  );
}
