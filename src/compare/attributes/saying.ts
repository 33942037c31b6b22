/** Verbs by which one passes on the word of another. */
import type { Token } from '../types.ts';

/** Base forms; their inflections are made by rule below. A closed class in newspaper English (cf. PolNeAR, Newell et al. 2018). */
const SAYING =
  'say report state tell announce claim add note confirm warn explain argue insist stress emphasise emphasize suggest believe reveal acknowledge admit assert deny declare describe mention indicate estimate predict recall recount remark reiterate respond reply testify write tweet post think'.split(
    ' ',
  );

const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['said', 'says', 'saying'],
  tell: ['told', 'tells', 'telling'],
  write: ['wrote', 'writes', 'written', 'writing'],
  think: ['thought', 'thinks', 'thinking'],
  deny: ['denied', 'denies', 'denying'],
  reply: ['replied', 'replies', 'replying'],
  testify: ['testified', 'testifies', 'testifying'],
  admit: ['admitted', 'admits', 'admitting'],
};

function forms(verb: string): readonly string[] {
  const known = irregular[verb];
  if (known) return [verb, ...known];
  const root = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  return [verb, `${verb}s`, `${root}ed`, `${root}ing`];
}

export const REPORTING: ReadonlyMap<string, string> = new Map(SAYING.flatMap((verb) => forms(verb).map((form) => [form, verb])));

/** Whether a token is a verb that passes on someone's word. */
export function isReporting(token: Token | undefined): boolean {
  return token?.tag === 'VERB' && REPORTING.has(token.lower);
}
