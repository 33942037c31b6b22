/** Invitations to pay, to register or to log in: what they ask, and whether the rest of an article stands behind it. */

/** Nobody is asked for more in one paragraph. */
const LONGEST = 60;
/** A line of fewer words is a label. */
const SENTENCE = 8;
/** What a reader is told to do, and what a page says of itself: news hardly ever begins so. */
const OPENER =
  /^(?:(?:please|want|would you like|ready|not ready|simply|just|now|yes|or)[,?]? (?:to |now |not )?)?(?:subscribe|register|sign|log|login|join|continue|keep|read|unlock|get|choose|enter|start|try|become|create|support|buy|upgrade|view|see|finish|access|enjoy|thank|to (?:view|continue|read|see|access|unlock|keep|get|finish|enjoy)|already|if you(?:['’]re| are| have)|don['’]t have an?|have an account|not an?|you|your|for (?:our |full |unlimited |subscribers|members)|(?:this|the|our) (?:full |rest of (?:this|the) |premium )?(?:article|story|content|page|report|piece|post|feature)|(?:subscriber|member|premium|free|paid|full|unlimited|exclusive|available|reserved|only|from|half)\b)/iu;
/** Openers that tell of something rather than tell a reader what to do: news begins so too ("Half of the members left"). */
const TELLS = /^(?:subscriber|member|premium|free|paid|full|unlimited|exclusive|available|reserved|only|from|half)\b/iu;
/** What a wall is made of. */
const ACCOUNT =
  /\b(?:subscri(?:be[rs]?|bers?|bed|bing|ptions?)|premium|regist(?:er|ration)|log(?:ging|ged)? ?in|sign(?:ed|ing)? ?(?:in|up)|(?:an?|your|free) account|free trial|unlimited|e-?mail address|full access|access pass|day pass|(?:free|remaining) (?:articles?|stories)|your (?:monthly )?limit)\b/iu;
/** An account that bears the name of a site. */
const NAMED_ACCOUNT = /\b(?!You )\p{Lu}\p{L}* account\b/u;
/** Clubs have members too, and governments plans: they make a wall where the reader is spoken to. */
const CLUB =
  /(?<!\b(?:the|other|these|those|their|its|his|her|all|some|many|most|of|family|staff|crew|team|party|council|committee|board) )\b(?:members?|membership|registered|(?:your|our|choose an?|choose your|monthly|annual|yearly|digital|subscription) plans?|plans (?:start|begin|from)|(?:choose|pick|select) (?:an?|your) (?:\p{L}+ )?plan|(?:your|free|day|week|month) trial)\b/iu;
const SPOKEN_TO = /\b(?:you|your|our|us|please|now|today|subscribe|register|join|choose|become an?|log in|sign (?:in|up))\b/iu;
/** The rest of what stands above. */
const REST =
  /\b(?:(?:continue|keep|finish|carry on|go on) reading|read(?:ing)? (?:on|the (?:rest|full|whole|entire)|(?:this|the|our) (?:\p{L}+ )?(?:article|story|piece|report)|it all|in full)|to continue|(?:unlock|access|access to|view|see|open|finish|get|read|enjoy) (?:this|the|full|our) (?:\p{L}+ ){0,2}(?:article|story|content|page|report|piece|post|feature)|(?:the )?(?:rest|remainder) of (?:this|the)|full (?:article|story|text|report)|(?:want )?to read more)\b/iu;
const RESERVED =
  /\b(?:(?:article|story|content|page|report|piece|post|feature) is (?:only |exclusively |exclusive |reserved |available |just |part of )*(?:for|to|of) (?:our |paying |registered |digital |premium )*(?:subscribers?|members?|subscription|readers who)|(?:subscribers?|members?)[- ](?:only|exclusive)|(?:reached|used|hit)\b.{0,20}\b(?:limit|free|monthly))\b/iu;
/** What is kept for those with an account, and is not the text. */
const OTHER =
  /\b(?:to|and) (?:comment|join (?:the|our) (?:discussion|conversation|debate)|leave|post|reply|vote|like|share|save|follow)\b|newsletters?\b|\binbox\b|^(?:please )?enter (?:an?|your) (?:valid )?e-?mail\b/iu;
const APPEAL =
  /^(?:support|donate|help us|contribute|we need your|our journalism|become a (?:supporter|member))\b.{0,160}\b(?:our|your|free|independent|readers|journalism|newsroom)\b/iu;

export type Wall = 'cut' | 'invitation' | 'appeal';

/** What an invitation keeps back: the rest of the text, or nothing that can be told; an appeal for money keeps nothing back; null for what is none. */
export function wallOf(text: string): Wall | null {
  const words = text.split(/\s+/).length;
  if (words > LONGEST || /^["“]/.test(text) || !OPENER.test(text) || OTHER.test(text)) return null;
  const spokenTo = SPOKEN_TO.test(text);
  const [account, club, rest] = [ACCOUNT.test(text) || NAMED_ACCOUNT.test(text), CLUB.test(text), REST.test(text)];
  if (words >= SENTENCE && TELLS.test(text) && !spokenTo && !RESERVED.test(text)) return null;
  if (RESERVED.test(text) || ((account || club) && rest)) return 'cut';
  // "Continue reading" and "Unlock this article" are all that many walls say.
  if (rest && words <= 9) return 'cut';
  if (APPEAL.test(text) && !account) return 'appeal';
  return account || (club && spokenTo) ? 'invitation' : null;
}
