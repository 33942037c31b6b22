/** The limits as whoever runs the site has set them, such as `paragraph=50000,word=5000`. */
import { z } from 'zod';
import { LIMITS } from '../compare/text/limits.ts';
import type { Limits } from '../compare/types.ts';
import { list, nearest } from './diagnostics.ts';

const NAMES = Object.keys(LIMITS);

const isLimit = (name: string): name is keyof Limits => Object.hasOwn(LIMITS, name);

/** The setting as a schema; limits that it does not name keep their defaults. */
export const LimitsSetting = z.string().transform((setting, context): Limits => {
  const limits: Record<keyof Limits, number> = { ...LIMITS };
  for (const part of setting.split(',').flatMap((one) => one.trim() || [])) {
    const [name = '', value = ''] = part.split('=', 2);
    if (isLimit(name) && /^0*[1-9]\d{0,11}$/.test(value) && part === `${name}=${value}`) limits[name] = Number(value);
    else {
      const fix = `Write it as a limit, = and a number, such as \`${nearest(name, NAMES) ?? 'paragraph'}=50000\`; the limits are ${list(NAMES)}`;
      context.issues.push({ code: 'custom', message: `\`${part.slice(0, 200)}\` sets no limit`, input: setting, params: { fix } });
      return z.NEVER;
    }
  }
  return limits;
});
