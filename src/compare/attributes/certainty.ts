/** How sure: whether a clause states, promises, expects, thinks possible or only wants what it tells. */
import type { Certainty } from '../../schema/comparison.ts';
import type { Clause } from '../text/clauses.ts';
import type { Token } from '../types.ts';
import { assertionOf } from './doubt.ts';
import { monthAt } from './dates.ts';

/** The first cue that stands in a clause decides: what is unclear is not also promised. Stems, and pairs of words. */
const CUES: readonly { readonly certainty: Certainty; readonly cue: RegExp }[] = [
  {
    certainty: 'unclear',
    cue: /\b(?:unclear|unknown|uncertain|undetermined|undecided|remains to be seen|yet to be (?:determined|decided|agreed)|not (?:yet )?(?:clear|known|certain|positive)|whether)\b/,
  },
  {
    certainty: 'wanted',
    cue: /\b(?:want|wants|wanted|wish|wishes|hope|hopes|hoped|hoping|seek|seeks|sought|seeking|demand|demands|demanded|demanding|urge|urges|urged|would like|call(?:s|ed|ing)? (?:for|on))\b/,
  },
  {
    certainty: 'committed',
    cue: /\b(?:commit|commits|committed|commitments?|pledge|pledges|pledged|promise|promises|promised|(?:agree|agrees|agreed)(?! that\b)|vow|vows|vowed)\b/,
  },
  {
    certainty: 'expected',
    cue: /\b(?:expect|expects|expected|likely|set to|due to|(?:is|are|was|were) to|plans? to|planned|planning|intends?|intended|scheduled|slated|forecasts?|projected|should(?! have\b))\b/,
  },
  {
    certainty: 'possible',
    cue: /\b(?:may|might|could|possible|possibly|perhaps|maybe|potential|potentially|suspected|alleged|allegedly|believed|rumou?rs?|reportedly|apparently|appear(?:s|ed)? to|seem(?:s|ed)? to|proposals? under consideration)\b/,
  },
];

/** "cannot", "can not" and "could not" deny rather than doubt. */
const DENIAL = /\b(?:cannot|can not|can['’]t|could not|couldn['’]t)\b/;

/** How sure a clause is of what it tells; `stated` where nothing says otherwise. */
export function certaintyOf(clause: Clause): Certainty {
  const text = words(clause.tokens).replace(DENIAL, ' ');
  const cued = CUES.find(({ cue }) => cue.test(text))?.certainty;
  if (cued) return cued;
  // As a difference has it, so that the badge beside a quote and the side that it stands on say the same.
  const assertion = assertionOf(clause);
  return assertion?.doubtful && assertion.able === null ? 'possible' : 'stated';
}

const NOUNS_OF_WILL = new Set(
  'pledge pledges commitment commitments promise promises demand demands hope hopes wish wishes plan plans call calls forecast forecasts'.split(' '),
);

/**
 * The words of a clause that can show how sure it is. A month is no doubt ("in May" has lost its capital here); and a noun says
 * what is spoken of, not how sure anyone is ("the pledge was kept"), unless somebody gave it ("a commitment from the town").
 */
const words = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ lower, tag }, i) => {
      if (lower === 'may' && monthAt(tokens, i) >= 0) return false;
      return !(tag === 'NOUN' && NOUNS_OF_WILL.has(lower) && !/^(?:from|to)$/.test(tokens[i + 1]?.lower ?? ''));
    })
    .map(({ lower }) => lower)
    .join(' ');
