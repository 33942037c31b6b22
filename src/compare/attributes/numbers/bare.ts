/** Numbers without a noun behind them: what they are is told by the noun or verb that they depend on. */
import type { Token } from '../../types.ts';
import { dependentsOf, headOf, subjectOf } from '../../text/tree.ts';
import { ageAt } from './ages.ts';
import type { Bare } from './amounts.ts';
import { isHyphen, lowerAt } from './cardinals.ts';
import { fateOf } from './fates.ts';
import { thingNamed } from './holders.ts';
import { perAt } from './measured.ts';
import type { Numeral } from './numerals.ts';

const NOTHING = { thing: null, aspect: null, fate: null, unit: null } as const;

/** The role of a number that counts no noun, or null where nothing tells it. */
export function bareFigure(tokens: readonly Token[], numeral: Numeral): Bare | null {
  return magnitude(tokens, numeral) ?? ageAt(tokens, numeral) ?? numbering(tokens, numeral) ?? levelOf(tokens, numeral);
}

/** Whether "number" before a number is the verb of "the dead now number 40": it is read as a noun more often than not. */
export function isNumbering(tokens: readonly Token[], at: number): boolean {
  if (!/^number(?:ed|s)?$/.test(lowerAt(tokens, at - 1)) || tokens[at + 1]?.tag === 'NOUN') return false;
  return tokens.slice(0, at - 1).some(({ lower, index }) => fateOf(lower) !== null && lowerAt(tokens, index - 1) === 'the');
}

function numbering(tokens: readonly Token[], { from, to }: Numeral): Bare | null {
  if (!isNumbering(tokens, from)) return null;
  const fate = tokens.slice(0, from).map(({ lower }) => fateOf(lower)).find((one) => one !== null) ?? null; // prettier-ignore
  return { ...NOTHING, role: 'count', to, thing: 'person', fate };
}

function magnitude(tokens: readonly Token[], { from, to, high }: Numeral): Bare | null {
  if (lowerAt(tokens, from - 1) === 'magnitude' || (lowerAt(tokens, from - 1) === 'of' && lowerAt(tokens, from - 2) === 'magnitude'))
    return { ...NOTHING, role: 'magnitude', to };
  // "a magnitude-7.1 earthquake"
  if (isHyphen(tokens[from - 1]) && lowerAt(tokens, from - 2) === 'magnitude') return { ...NOTHING, role: 'magnitude', to };
  // "the 7.6 and 7.5 magnitude quakes"
  if (/^(?:and|or)$/.test(lowerAt(tokens, to)) && lowerAt(tokens, to + 2) === 'magnitude' && tokens[to + 1]?.tag === 'NUM')
    return { ...NOTHING, role: 'magnitude', to };
  // "a 9.1 temblor"
  if (high < 10 && !Number.isInteger(high) && /^(?:temblor|quake|earthquake|tremor|aftershock)$/.test(lowerAt(tokens, to)))
    return { ...NOTHING, role: 'magnitude', to };
  const behind = isHyphen(tokens[to]) ? to + 1 : to;
  if (lowerAt(tokens, behind) === 'magnitude') return { ...NOTHING, role: 'magnitude', to: behind + 1 };
  const isQuake = high < 10 && tokens.some(({ lower }) => /^(?:richter|magnitude|quakes?|earthquakes?|tremors?|aftershocks?)$/.test(lower));
  const verb = headOf(tokens, tokens[to - 1] as Token);
  return isQuake && /^(?:measur|register|struck|hit)/.test(verb?.lower ?? '') && tokens[to]?.tag !== 'NOUN' ? { ...NOTHING, role: 'magnitude', to } : null;
}

const COUNTED =
  /^(?:number|total|attendance|turnout|crowd|population|membership|tally|count|score|odds|age|temperature|price|figure|toll|capacity|staff|workforce)$/;
const INDEX = /^(?:index|indices|average|ftse|dax|nikkei|nasdaq|dow|s&p)$/;
const LEVELLING =
  /^(?:stand|stands|stood|standing|reach(?:es|ed|ing)?|rise|rises|rose|risen|climb(?:s|ed)?|fall|falls|fell|fallen|drop(?:s|ped)?|total(?:s|led|ed)?|number(?:s|ed)?|hit|hits|close[sd]?|end(?:s|ed)?|open(?:s|ed)?|finish(?:es|ed)?|is|are|was|were|be|grow|grew|grown|jump(?:s|ed)?|pass(?:es|ed)?|exceed(?:s|ed)?|increase[sd]?|come|came|slip(?:s|ped)?|gain(?:s|ed)?|lose|loses|lost|shed|sheds|add(?:s|ed)?|advance[sd]?|decline[sd]?|plunge[sd]?|tumble[sd]?|surge[sd]?|soar(?:s|ed)?|edge[sd]?|swell(?:s|ed)?|dip(?:s|ped)?|trade[sd]?|settle[sd]?)$/;
/** "put the toll at 23", "bringing the toll to 23": who does it is not what stands there. */
const PUTTING =
  /^(?:put|puts|putting|raise[sd]?|raising|bring|brings|brought|bringing|take|takes|took|taking|revise[sd]?|revising|lower(?:s|ed|ing)?|push(?:es|ed|ing)?|set|sets|drive|drives|drove|driving|lift(?:s|ed|ing)?|send|sends|sent|sending|estimate[sd]?|keep|kept|cut|cuts|leave|leaves|left)$/;
const DEALING = /^(?:close[sd]?|closing|trade[sd]?|trading|settle[sd]?|finish(?:es|ed)?|end(?:s|ed)?|open(?:s|ed)?)$/;

/** "the toll stands at 31", "the index closed at 7,412", "the number of sightings fell to 48 from 61" */
function levelOf(tokens: readonly Token[], { from, to, glued }: Numeral): Bare | null {
  const top = tokens[to - 1] as Token;
  // "a city of population 167,000"
  if (/^(?:population|capacity|attendance)$/.test(lowerAt(tokens, from - 1))) return { ...NOTHING, role: 'count', to, thing: lowerAt(tokens, from - 1) };
  if (
    glued ||
    !/^(?:obl|obj|root|nmod|conj|ccomp)/.test(top.deprel) ||
    (tokens[to] && /^(?:NN|JJ|HYPH)/.test((tokens[to] as Token).xpos)) ||
    lowerAt(tokens, to) === 'of'
  )
    return null;
  const parent = headOf(tokens, top);
  // "a population of more than 100,000"
  if (parent && COUNTED.test(parent.lower) && parent.index < from && tokens[parent.index + 1]?.lower === 'of' && tokens[to]?.xpos.startsWith('NN') !== true)
    return {
      ...NOTHING,
      role: 'count',
      to,
      thing: parent.lower === 'toll' ? 'person' : thingNamed(tokens, parent),
      fate: parent.lower === 'toll' ? 'dead' : null,
    };
  // "slipped 42 points to 3,081": on the points.
  const above = parent?.tag === 'NOUN' && /^obj|^obl/.test(parent.deprel) ? headOf(tokens, parent) : parent;
  const verb = dependentsOf(tokens, top, 'cop').length > 0 ? top : above;
  const isPut = verb !== undefined && PUTTING.test(verb.lower);
  if (!verb || !(verb === top || isPut || LEVELLING.test(verb.lower))) return null;
  const isAt = /^(?:at|to|from|of)$/.test(dependentsOf(tokens, top, 'case')[0]?.lower ?? 'at');
  const object = isPut ? dependentsOf(tokens, verb, 'obj', 'nsubj:pass').find((one) => one !== top) : undefined;
  const subject = object ?? (isPut ? undefined : (dependentsOf(tokens, verb, 'nsubj')[0] ?? subjectOf(tokens, verb)));
  if (!isAt || !subject || !/^(?:NOUN|PROPN)$/.test(subject.tag) || subject.index >= from) return null;
  if (/^(?:toll|deaths|fatalities)$/.test(subject.lower)) return { ...NOTHING, role: 'count', to, thing: 'person', fate: 'dead' };
  if (INDEX.test(subject.lower) || dependentsOf(tokens, subject, 'compound').some(({ lower }) => INDEX.test(lower))) return { ...NOTHING, role: 'index', to };
  // "Wheat closed at 614 a bushel."
  if (DEALING.test(verb.lower) && lowerAt(tokens, from - 1) === 'at') {
    const per = perAt(tokens, to);
    return { ...NOTHING, role: 'index', to: per ? per.last + 1 : to, thing: thingNamed(tokens, subject) };
  }
  return COUNTED.test(subject.lower) ? { ...NOTHING, role: 'count', to, thing: thingNamed(tokens, subject) } : null;
}
