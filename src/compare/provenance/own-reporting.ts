/** Whether a sentence says that its own outlet reported: "told the Daily Post", "our correspondent saw". A staff by-line does not say so. */
import { literal } from '../text/whole-words.ts';
import { quotationsOf } from '../text/quotations.ts';
import type { Sentence } from '../text/sentences.ts';
import type { SourceArticle } from '../types.ts';
import { outletNames } from './outlet-names.ts';

const GOT = 'learned|learnt|seen|obtained|reviewed|found|counted|visited|witnessed|spoken to|confirmed|established|analy[sz]ed';
const DID = 'saw|obtained|reviewed|counted|visited|witnessed|spoke|interviewed|asked|understands|reveals?|revealed|analy[sz]ed|watched|can reveal';
const STAFF = 'reporters?|correspondents?|journalists?|photographers?|newsroom';
const TO =
  'told|tells?|telling|informed|said to|spoke (?:to|with)|speaking (?:to|with)|spoken (?:to|with)|(?:interview|conversation|talk|call|email|letter) (?:with|by|to)|(?:shown|leaked|confirmed|sent|shared with|provided|given) (?:to )?|(?:seen|obtained|reviewed|counted|reported|analy[sz]ed) by';

/** What an outlet calls itself without its name. */
const SELF = String.raw`th(?:is|e present) (?:newspaper|paper|outlet|magazine|station|broadcaster|news site|website|reporter|correspondent)`;
const NAMELESS: readonly RegExp[] = [
  new RegExp(String.raw`\bour (?:own )?(?:\p{L}+ )?(?:${STAFF})\b`, 'iu'),
  new RegExp(String.raw`\b(?:${TO})\s+(?:${SELF})\b`, 'iu'),
  new RegExp(String.raw`\b${SELF} (?:(?:has|had|have) (?:${GOT})|${DID})\b`, 'iu'),
  new RegExp(String.raw`\b(?:${STAFF}) (?:of|for|from) ${SELF}\b`, 'iu'),
];

/** All of these hold one of these words; most sentences hold none, and to try the patterns on each takes long. */
const MAY_BE_NAMELESS = /\b(?:our|this|the present) /iu;

/** A finder for the sentences of one article in which it says that it reported itself; what others say in quotation marks is not its word. */
export function ownReporting({ outlet }: Pick<SourceArticle, 'outlet'>): (sentence: Sentence) => boolean {
  const named = outletNames(outlet).map((words) => ({ last: words.split(/\s+/).at(-1) ?? '', rules: rulesOf(literal(words)) }));
  return ({ text }) => {
    const own = unquoted(text);
    return (
      named.some(({ last, rules }) => own.includes(last) && rules.some((rule) => rule.test(own))) ||
      (MAY_BE_NAMELESS.test(own) && NAMELESS.some((rule) => rule.test(own)))
    );
  };
}

function rulesOf(name: string): RegExp[] {
  return [
    new RegExp(String.raw`\b(?:${TO})\s+${name}(?![\p{L}\p{N}-])(?!\s+\p{Lu})`, 'u'),
    new RegExp(String.raw`(?<![\p{L}\p{N}-]|\p{Lu}\p{L}+\s)${name} (?:(?:has|had|have) (?:exclusively )?(?:${GOT})|${DID})\b`, 'u'),
    new RegExp(String.raw`(?<![\p{L}\p{N}-]|\p{Lu}\p{L}+\s)${name}(?:['’]s)? (?:${STAFF})\b`, 'u'),
    // "The Gazette's Ada Bren was at the quay"
    new RegExp(
      String.raw`(?<![\p{L}\p{N}-]|\p{Lu}\p{L}+\s)${name}['’]s \p{Lu}\p{L}+ \p{Lu}\p{L}+ (?:was|saw|heard|found|reports|spoke|visited|watched)\b`,
      'u',
    ),
  ];
}

/** A text with its quotations blanked out. */
export function unquoted(text: string): string {
  return quotationsOf(text).reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}
