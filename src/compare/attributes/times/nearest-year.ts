/** In which year a date is that names none: the nearest to the day of publication, on the side that the verb tells. */
import { dependentsOf, headOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import { dayOf } from './calendar.ts';
import { lowerAt } from '../numbers/cardinals.ts';

export type Tense = 'past' | 'future' | null;

/** Verbs of which the present is told of what is to come, where no day is named. */
export const SCHEDULED = /^(?:(?:re)?opens?|starts?|begins?|ends?|closes?|expires?|resumes?|returns?|arrives?|leaves?|takes?|retires?)$/;

/** Whether what is told of a date in tokens [from, to] is over or to come, as far as the verb that it stands with says. */
export function tenseAround(tokens: readonly Token[], from: number, to: number): Tense {
  const top = tokens.slice(from, to + 1).find(({ head }) => head >= 0 && (head < from || head > to));
  const verb = top?.deprel.startsWith('obl') === true ? headOf(tokens, top) : undefined;
  // "an election for next April"
  const turned = { last: 'past', next: 'future' }[lowerAt(tokens, from - 1)];
  if (turned) return turned as Tense;
  if (!verb || verb.tag !== 'VERB') return null;
  // The headline "Islanders to vote in April"
  const noun = headOf(tokens, verb);
  if ((!noun || (noun.head < 0 && /^(?:NOUN|PROPN)$/.test(noun.tag))) && dependentsOf(tokens, verb, 'mark').some(({ lower }) => lower === 'to'))
    return 'future';
  const aux = dependentsOf(tokens, verb, 'aux').map(({ lower }) => lower);
  if (aux.some((word) => /^(?:will|shall|['’]ll|wo)$/.test(word))) return 'future';
  const isPlan = /^(?:plan|schedul|expect|set|slat|due)/.test(verb.lower) || /^(?:for|until|till|by|to|before)$/.test(lowerAt(tokens, from - 1));
  // "opens in December"
  if (/^VB[ZP]$/.test(verb.xpos) && from === to && SCHEDULED.test(verb.lower)) return 'future';
  const isOver = verb.xpos === 'VBD' || (verb.xpos === 'VBN' && aux.some((word) => /^(?:was|were|has|have|had)$/.test(word)));
  return isOver && !isPlan ? 'past' : null;
}

/** The year in which a day of a month falls nearest to the day of publication. */
export function yearNear(month: number, dayOfMonth: number | null, published: string | null, tense: Tense = null): string | null {
  if (!published) return null;
  const from = dayOf(published);
  const year = Number(published.slice(0, 4));
  const gap = (candidate: number): number => {
    const days = Date.UTC(candidate, month, dayOfMonth ?? 15) / 86_400_000 - from;
    const isOff = (tense === 'past' && days > (dayOfMonth === null ? 15 : 1)) || (tense === 'future' && days < (dayOfMonth === null ? -15 : -1));
    return Math.abs(days) + (isOff ? 1000 : 0);
  };
  return String([year - 1, year, year + 1].reduce((best, candidate) => (gap(candidate) < gap(best) ? candidate : best)));
}
