/** Every variable of the environment that the program reads, as a schema. A variable that is empty counts as not set. */
import { relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { ContentError, type Diagnostic, type Limits } from '../compare/types.ts';
import { type Protocol, readAddress, WEB } from '../schema/address.ts';
import { unseenIn } from '../schema/characters.ts';
import { error, WHOLE_FILE } from './diagnostics.ts';
import { LimitsSetting } from './limits.ts';
import { failure, type Result, success } from './result.ts';

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

/** Folders that are read as content, or replaced as a whole. */
const TAKEN = ['content', 'dist', 'src', 'public'];
const isTaken = (folder: string): boolean => TAKEN.includes(relative('.', resolve(folder)).split(sep)[0] ?? '');

export const Environment = z.object({
  SITE_URL: address(WEB).refine(isBare, 'must be an address with nothing behind its host but a plain path, such as https://example.org/news').optional(),
  REPORT_URL: address(['https:', 'mailto:']).optional(),
  SECURITY_CONTACT: address(['https:', 'mailto:', 'tel:']).optional(),
  SOURCE_DATE_EPOCH: z
    .string()
    .regex(/^\d{1,11}$/, 'must be seconds since 1970, such as `git log -1 --format=%ct` prints')
    .optional(),
  /** In the environment, and not among the content, so that nobody who sends an article in can raise them. */
  CORROBORATE_LIMITS: LimitsSetting.optional(),
  CORROBORATE_CACHE: z
    .string()
    .max(1000, 'must be a folder of at most 1000 characters')
    .refine((folder) => unseenIn(folder).length === 0 && !/\p{Cc}/u.test(folder), 'must be a folder without an invisible character in its name')
    .refine((folder) => !isTaken(folder), `must be a folder outside ${TAKEN.map((name) => `${name}/`).join(', ')}`)
    .optional(),
});

type Variable = keyof typeof Environment.shape;

const FIXES: Readonly<Record<Exclude<Variable, 'CORROBORATE_LIMITS'>, string>> = {
  SITE_URL: 'Set it to the address of the site, or unset it',
  REPORT_URL: 'Set it to where a reader reports an error, such as mailto:desk@example.org, or unset it',
  SECURITY_CONTACT: 'Set it to whom to tell of a hole, such as mailto:security@example.org, or unset it',
  SOURCE_DATE_EPOCH: 'Set it to a number, or unset it',
  CORROBORATE_CACHE: 'Set it to a folder of its own, such as /var/cache/corroborate, or unset it',
};

/**
 * The variables that are set.
 * @throws ContentError naming each that is set to something else
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): z.infer<typeof Environment> {
  const names = Object.keys(Environment.shape);
  const read = Environment.safeParse(Object.fromEntries(names.map((name) => [name, env[name] || undefined])));
  if (read.success) return read.data;
  const faults = Map.groupBy(read.error.issues, ({ path: [name] }) => String(name) as Variable);
  throw new ContentError([...faults].flatMap(([name, [issue]]) => (issue ? [faultOf(name, issue, env[name] ?? '')] : [])));
}

/** The limits that articles are held to. */
export function readLimits(): Result<Limits> {
  const text = process.env['CORROBORATE_LIMITS'] ?? '';
  const read = LimitsSetting.safeParse(text);
  if (read.success) return success(read.data);
  return failure(...read.error.issues.map((issue) => faultOf('CORROBORATE_LIMITS', issue, text)));
}

/** Where results are to be kept; null where nothing is said. @throws ContentError when it is no folder for that */
export function cacheSetting(): string | null {
  const text = process.env['CORROBORATE_CACHE'] ?? '';
  if (text === '') return null;
  return readEnvironment({ CORROBORATE_CACHE: text }).CORROBORATE_CACHE ?? null;
}

function faultOf(name: Variable, issue: z.core.$ZodIssue, text: string): Diagnostic {
  if (name === 'CORROBORATE_LIMITS') return error(name, WHOLE_FILE, issue.message, String(issue.code === 'custom' ? issue.params?.['fix'] : ''));
  return error(name, WHOLE_FILE, `the setting ${issue.message}, and is “${text.slice(0, 200)}”`, FIXES[name]);
}
