import { LIMITS } from '../compare/text/limits.ts';
import type { Limits } from '../compare/types.ts';
import { error, list, nearest, WHOLE_FILE, type Outcome } from './diagnostics.ts';

const SETTING = 'CORROBORATE_LIMITS';
const NAMES = Object.keys(LIMITS);

/**
 * The limits as whoever runs the site has set them, such as `paragraph=50000,word=5000`; those not named keep their defaults. The
 * setting is in the environment, and not among the content, so that nobody who sends an article in can raise them.
 */
export function readLimits(setting = process.env[SETTING] ?? ''): Outcome<Limits> {
  if (setting.trim() === '') return { value: LIMITS, diagnostics: [] };
  const limits: Record<keyof Limits, number> = { ...LIMITS };
  for (const part of setting.split(',').map((one) => one.trim())) {
    if (part === '') continue;
    const [, name = '', value = ''] = /^([a-z]+)=(\d{1,12})$/.exec(part) ?? [];
    if (!Object.hasOwn(LIMITS, name) || Number(value) < 1) {
      const guess = nearest(part.split('=')[0] ?? '', NAMES);
      const fix = `Write it as a limit, = and a number, such as \`${guess ?? 'paragraph'}=50000\`; the limits are ${list(NAMES)}`;
      return { value: null, diagnostics: [error(SETTING, WHOLE_FILE, `\`${part}\` sets no limit`, fix)] };
    }
    limits[name as keyof Limits] = Number(value);
  }
  return { value: limits, diagnostics: [] };
}
