/** What names, dates, addresses and quotes look like, wherever they stand. */
import { z } from 'zod';
import { readAddress } from './address.ts';
import { unseenIn } from './characters.ts';

/** Names that Windows keeps for devices, with any ending: no folder or file of a site can be called so there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const isNoDevice = (id: string): boolean => !DEVICE.test(id);
const IS_DEVICE = 'is one that Windows keeps for a device';

/** Lower-case words joined by hyphens: what a file name, an address and an id may look like. */
export const Id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
  .refine(isNoDevice, IS_DEVICE);

/** What an article's or outlet's file may be called: as an id, but any folder of articles may also use capitals, dots and underscores. */
export const FileId = z
  .string()
  .max(120)
  .regex(/^[A-Za-z0-9]+(?:[._-]+[A-Za-z0-9]+)*$/, 'must be letters and digits, joined by hyphens, dots or underscores')
  .refine(isNoDevice, IS_DEVICE);

const isCalendarDay = (text: string): boolean => {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  return date.getUTCMonth() === (month ?? 0) - 1 && date.getUTCDate() === day;
};

export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2025-03-04')
  .refine(isCalendarDay, 'is not a day of the calendar');

/** As precise as a copy states it: a day, or a day and time with or without an offset. */
export const Moment = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/,
    'must be a date such as 2025-03-04, or a date and time such as 2025-03-04T21:43 or 2025-03-04T21:43+02:00',
  )
  .refine(isCalendarDay, 'is not a day of the calendar');

export const WebAddress = z
  .string()
  .meta({ format: 'uri' })
  .superRefine((text, { addIssue }) => {
    const read = readAddress(text);
    if (!read.ok) addIssue({ code: 'custom', message: `must be a web address ${read.reason}`, input: text });
  });
export const Text = z.string().trim().min(1, 'must not be empty');

/** Text that stands among our own words. An article may hold what it likes, since it is quoted to the letter; a name or a title need not. */
export const Shown = Text.superRefine((text, { addIssue }) => {
  const [unseen] = unseenIn(text);
  if (unseen)
    addIssue({
      code: 'custom',
      message: `contains ${unseen.isMark ? 'too many marks on one letter' : 'an invisible character'} (${unseen.name})`,
      input: text,
    });
  else if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) addIssue({ code: 'custom', message: 'must not be empty: nothing in it can be seen', input: text });
});

/** A passage that an editor names: words of one article, to the letter (white space aside). */
export const Passage = z.strictObject({
  article: FileId,
  quote: Text,
  at: z.int().min(1).optional().describe('Where the words stand several times in the article: which of the places is meant, from 1.'),
});

export type Passage = z.infer<typeof Passage>;
