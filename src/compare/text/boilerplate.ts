/** What stands on the page of an article but is not its text: credits, invitations, counters, labels, date stamps. */

/** Each of these is boilerplate wherever it stands; all are anchored at both ends or at the beginning, and linear. */
const FURNITURE: readonly RegExp[] = [
  // A label and nothing else: "News", "Background:", "Advertisement:"
  /^[\p{L}\p{N}'’-]+(?: [\p{L}\p{N}'’-]+)? ?:?$/u,
  // Credits: "Photo: a crowd (Agency)", "Image credit ..."; a one-word label in another script before a name is one too.
  /^(?:photo|photos|picture|image|video|credit|caption|illustration|file photo|graphic)s?(?: (?:credit|by|courtesy))?s? ?[:|/–—-]/iu,
  /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Han}]+ ?:/u,
  // Invitations to follow, to read on, to say something: with a place to go, or a word such as "here" at the very end.
  /^(?:also |please )?(?:follow|subscribe|sign up|join|support|donate|share|like|download|click|tap|watch|listen|read|see)\b[^.!?]{0,120}\b(?:facebook|twitter|telegram|instagram|whatsapp|youtube|patreon|tiktok|linkedin|threads|newsletters?|podcast)\b/iu,
  /^(?:also |please )?(?:follow|subscribe|sign up|join|support|donate|share|like|download|click|tap|watch|listen|read|see)\b[^.!?]{0,60}\b(?:here|app|more|us|also|channel|article|story|page)[.!:]?$/iu,
  /^(?:like|liked|enjoy|enjoyed) (?:this|our) (?:article|story|page)\b/iu,
  /^(?:log|sign) in\b[^.!?]{0,40}\bto (?:comment|read|continue)\b/iu,
  /^(?:if you )?(?:notice|noticed|find|found|spotted|see) an? (?:error|mistake|typo)\b/iu,
  /^we use cookies\b|^(?:tell us|what do you think)\b[^.!]{0,60}(?:\bin the comments\b|\?$)/iu,
  /^(?:advertisement|sponsored|promoted) ?[:–—-]/iu,
  // Links to other articles: with a colon, or words that end without a full stop.
  /^here['’]s (?:a|the|our) (?:slideshow|video|gallery|photo gallery|map)\b/iu,
  /^(?:read more|read also|read next|see also|more from|more on|related|related stories|recommended|most read|don['’]t miss|also read|continue reading|view gallery)(?: ?[:–—]|\b[^.!?]*$)/iu,
  /^[\p{Lu}\d ]{3,30}: (?:[Ll]ive|[Ll]atest|[Ff]ull|[Mm]ore|[Pp]hotos|[Vv]ideo|[Pp]ictures|[Uu]pdates)\b/u,
  // Rights, dates and by-lines that stand alone.
  /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}|by)|all rights reserved)/iu,
  /^(?:date|published|updated|posted|last updated|date published)\b ?:?(?: on)? [^.!?]{0,60}$/iu,
  /^by \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,4}(?:,[^.!?]{0,60})?$/u,
  // Counters and questions to the reader: "What's your reaction?", "Like", "0", "21:43 18.12.2025"
  /^what['’]s your (?:reaction|opinion|view)\b/iu,
  /^[^\p{L}]*$/u,
];

/** Whether a block or sentence is boilerplate of the page rather than text of the article. */
export function isFurniture(text: string): boolean {
  const trimmed = text.trim();
  return FURNITURE.some((rule) => rule.test(trimmed));
}

/** A town in capitals and a dash open the report of an agency. */
const DATELINE =
  /(?:^|[.!?]["”’)]?\s[^\p{L}]{0,20}(?:n )?)\p{Lu}{4,20}(?:, \p{Lu}[\p{L}.]{1,15})?\s{1,3}(?:\(\p{L}{2,20}\)\s{0,3})?[—–-]{1,2}\s{1,3}(?=\p{Lu})/u;
/** A caption that was captured together with the lead is not longer than this. */
const CAPTION = 500;

/**
 * How many characters at the head of a block are no text: a date stamp ("date 2025-03-04 The harbour …"), or a caption that
 * runs into the dateline of the lead.
 */
export function stampLength(text: string): number {
  const stamp = /^\s*(?:(?:date|published|updated):? )?\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S{0,10})?\s+/i.exec(text);
  if (stamp) return stamp[0].length;
  const dateline = DATELINE.exec(text.slice(0, CAPTION));
  return dateline ? dateline.index + dateline[0].length : 0;
}
