import { LIMITS } from '../compare/text/limits.ts';
import type { Limits } from '../compare/types.ts';
import { error, list, nearest, WHOLE_FILE } from './diagnostics.ts';
import { failure, success, type Result } from './result.ts';

const SETTING = 'CORROBORATE_LIMITS';
const NAMES = Object.keys(LIMITS);

const isLimit = (name: string): name is keyof Limits => Object.hasOwn(LIMITS, name);

/**
 * The limits as whoever runs the site has set them, such as `paragraph=50000,word=5000`; those not named keep their defaults. The
 * setting is in the environment, and not among the content, so that nobody who sends an article in can raise them.
 */
export function readLimits(setting = process.env[SETTING] ?? ''): Result<Limits> {
  const parts = setting.split(',').flatMap((part) => part.trim() || []);
  if (parts.length === 0) return success(LIMITS);
  const limits: Record<keyof Limits, number> = { ...LIMITS };
  for (const part of parts) {
    const [name = '', value = ''] = part.split('=', 2);
    if (!isLimit(name) || !/^0*[1-9]\d{0,11}$/.test(value) || part !== `${name}=${value}`) {
      const fix = `Write it as a limit, = and a number, such as \`${nearest(name, NAMES) ?? 'paragraph'}=50000\`; the limits are ${list(NAMES)}`;
      return failure(error(SETTING, WHOLE_FILE, `\`${part}\` sets no limit`, fix));
    }
    limits[name] = Number(value);
  }
  return success(limits);
}
