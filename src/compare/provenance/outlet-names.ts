/** What an outlet is called: in an address, with "the", by the last word of its name. */
import type { SourceArticle } from '../types.ts';

/** A name by which two spellings of it are the same: "The Norrland-Wire" and "norrland wire". */
export const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .replace(/^the /, '');

/** The bare names of an outlet. */
export const ownNames = ({ name, id }: SourceArticle['outlet']): ReadonlySet<string> => new Set([name, id].map(bareName));

const MEDIUM_WORD =
  /^(?:Agency|Chronicle|Courier|Daily|Gazette|Guardian|Herald|Journal|Ledger|Mail|Mirror|News|Observer|Post|Register|Review|Standard|Star|Sun|Telegraph|Times|Tribune|Wire)$/;

/** How an outlet names itself in its own text: its name, and "the Post" for the Daily Post. */
export function outletNames({ name }: SourceArticle['outlet']): string[] {
  const full = name.replace(/(?<!\s)\s*\([^()]*\)$/, '').trim();
  if (!full) return [];
  const bare = full.replace(/^[Tt]he /, '');
  const last = bare.split(' ').at(-1) ?? '';
  const short = bare.includes(' ') && MEDIUM_WORD.test(last) ? [`the ${last}`, `The ${last}`] : [];
  return [...new Set([bare, `the ${bare}`, `The ${bare}`, ...short])];
}
