/** Which in a row: "the third burglary", "the 100th animal", "came in second". Days, centuries and quarters are times. */
import type { Token } from '../../types.ts';
import { headOf, subjectOf } from '../../text/tree.ts';
import { type Finder, type Found, PLAIN } from './amounts.ts';
import { isHyphen, lowerAt } from './cardinals.ts';
import { headFrom, nameOf } from './counted.ts';
import { ordinalOf } from './ordinal-words.ts';
import { unitNamed } from './units.ts';

export const ordinals: Finder = (tokens) => tokens.flatMap((token, at) => (/^[fstenz\d]/.test(token.lower) ? (ordinalAt(tokens, at) ?? []) : []));

/** "first" is seldom a count: only a numbered one is read. */
function ordinalAt(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at] as Token;
  const place = ordinalOf(token.lower);
  if (place === null || place === 1 || /^(?:st|nd|rd|th)$/.test(token.lower)) return null;
  const found = (to: number, thing: string | null): Found => ({ ...PLAIN, role: 'ordinal', from: at, to, low: place, high: place, figure: `#${place}`, thing });
  const head = headOf(tokens, token);
  // "third-party software", "second-degree murder"
  const isKind = isHyphen(tokens[at + 1]) && /^(?:party|hand|class|rate|degree|person)$/.test(lowerAt(tokens, at + 2));
  const next = tokens[at + 1];
  if (
    next &&
    /^\p{Lu}/u.test(next.text) &&
    /^(?:street|st\.?|avenue|ave\.?|road|floor|precinct|district|congress|battalion|infantry|airborne|division|regiment|fleet)$/.test(next.lower)
  )
    return null;
  if (isKind || /^part(?:y|ies)$/.test(lowerAt(tokens, at + 1))) return null;
  // "the third highest wall"
  const ranked = tokens[at + 1]?.xpos === 'JJS' ? headFrom(tokens, at + 2) : null;
  if (ranked) return found(ranked.index + 1, nameOf(tokens, ranked));
  if (/^(?:amod|nummod|compound)$/.test(token.deprel) && head && head.index > at) {
    const noun = headFrom(tokens, at + 1);
    // "a second pump" is another one, unless things of its kind are numbered.
    const before = lowerAt(tokens, at - 1);
    const isOther =
      (/^an?$/.test(before) || (place === 2 && /^(?:his|her|its|their)$/.test(before))) &&
      !/^(?:title|win|victory|defeat|goal|medal|birthday|anniversary|marriage|round|term|half|place|dose|attempt|time)$/.test(noun?.lower ?? '');
    return !noun || isOther || unitNamed(noun.lower) || /^(?:half|quarter|century|party|hand|row|person|class)$/.test(noun.lower)
      ? null
      : found(noun.index + 1, nameOf(tokens, noun));
  }
  const isRanked = token.deprel === 'xcomp' || token.deprel === 'root' || /^(?:came|come|comes|finished|finishes|placed|ranked)$/.test(head?.lower ?? '');
  if (!isRanked || token.xpos === 'NN' || lowerAt(tokens, at + 1) === 'of') return null;
  const subject = token.deprel === 'root' ? subjectOf(tokens, token) : undefined;
  return found(at + 1, subject?.tag === 'NOUN' ? nameOf(tokens, subject) : null);
}
