/** What stands on the page of an article but is not its text, by kind: seen by the form of a line; ./boilerplate-grammar.ts looks at its tree. */

export type BoilerplateKind =
  | 'notice'
  | 'correction'
  | 'credit'
  | 'bio'
  | 'rights'
  | 'caption'
  | 'dateline'
  | 'live-blog'
  | 'stamp'
  | 'newsletter'
  | 'paywall'
  | 'label'
  | 'link'
  | 'advert';

/** What an article calls itself. */
export const META = String.raw`(?:article|story|version|headline|interview|blog|liveblog|post|page|content|material|newsletter|podcast|transcript|piece)`;
/** A word alone that an article calls itself. */
export const META_NOUN = new RegExp(`^${META}s?$`);
const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}`;
/** What a reader is asked to do with a page. */
const ASKED = String.raw`(?:also |please )?(?:follow|subscribe|sign up|join|support|donate|share|like|download|click|tap|watch|listen|read|see|get|receive|enter|reach|contact|e-?mail)\b`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const CLOCK = String.raw`\d{1,2}[.:]\d{2}(?:[.:]\d{2})? ?(?:[ap]\.?m\.?)?`;

/** All are anchored at the beginning or at both ends, and linear. The first that fits names the kind. */
const RULES: readonly (readonly [BoilerplateKind, RegExp])[] = [
  // "Correction: …", "(This May 9 story has been corrected to say …)", "Because of an editing error, an earlier version …"
  [
    'correction',
    new RegExp(
      String.raw`^\(?(?:corrections?|clarifications?|corrected|erratum|amendment|update|for the record)(?: \([^()]{1,30}\)|,? (?:on )?(?:\d{1,2} ${MONTH}|${MONTH} \d{1,2})(?:,? \d{4})?)? ?[:–—-]`,
      'iu',
    ),
  ],
  ['correction', /^editor['’]?s['’]? note ?[:–—][^\n]{0,200}\b(?:corrected|amended|updated|(?:earlier|previous|original) version)\b/iu],
  // "(Corrects spelling of name in paragraph 3)"
  ['correction', /^\((?:corrects?|removes?|adds?|updates?|fixes|clarifies|recasts|refiles?|amends?|deletes?|changes?)\b[^()]{1,160}\)\.?$/iu],
  // "In an earlier version the port said …; it weighs 14": of this article, where nothing else has versions here.
  [
    'correction',
    /^in (?:an?|the) (?:earlier|previous|prior|original) (?:version|edition)(?: of (?:this|the) (?:article|story|report|piece|page))?,? (?!of\b)[^.!?]{0,80}\b(?:said|gave|had|named|called|stated|wrote|read|was (?:given|named|said|called|described)|were (?:given|named|said|called))\b/iu,
  ],
  [
    'correction',
    /^(?:we|the (?:article|paper|site)) (?:got|had|gave|misspelled|misspelt|misstated|misidentified)\b[^.!?]{0,80}\b(?:wrong|wrongly|incorrectly|incorrect)?\b[^.!?]{0,20}\bin an? (?:earlier|previous|prior|first) (?:edition|version)\b/iu,
  ],
  ['correction', /\b(?:corrected|amended|changed|removed|updated) since (?:first )?publication\.?$/iu],
  ['correction', /^[^.!?]{0,80}\b(?:corrected|amended|changed|removed|updated)\b[^.!?]{0,20}\bsince (?:this|it) was (?:first )?(?:posted|published)\.?$/iu],
  ['correction', /\bsince this (?:article|story|piece|report|page) (?:was|went|appeared)(?: first)? ?(?:published|posted|up|online|live)?\.?$/iu],
  ['correction', /^editor['’]?s['’]? note ?[:–—][^\n]{0,200}\b(?:changed|put right|altered|fixed)\b/iu],
  ['correction', /^we (?:have|['’]ve) (?:since )?(?:corrected|amended|clarified)\b/iu],
  [
    'correction',
    /^we (?:(?:have|['’]ve) )?(?:since )?(?:removed|deleted|added|changed|replaced|withdrew|withdrawn) (?:an?|the|one|two|some|several) (?:\p{L}+ )?(?:sentence|paragraph|line|word|reference|quote|quotation|passage|headline|caption|photo|photograph|picture|image|link|detail|name)s?\b/iu,
  ],
  [
    'correction',
    new RegExp(
      String.raw`^[^.!?:“"]{0,80}\b(?:(?:earlier|previous|prior|original) version of this (?:${META}|report)|this (?:${META}|report) (?:originally|previously|initially|incorrectly|mistakenly|wrongly)) `,
      'iu',
    ),
  ],
  [
    'correction',
    new RegExp(
      String.raw`^\(?(?:this|the) (?:[\p{L}\d]+ ){0,4}(?:${META}|report)\b[^.!?]{0,40}\b(?:corrected|amended|revised|updated|changed|refiled|republished)\b(?! as\b)[^.!?]{0,20}\b(?:on \d|on ${MONTH}|to|because|after|with|in)\b`,
      'iu',
    ),
  ],
  [
    'correction',
    new RegExp(
      String.raw`^\(?(?:(?:because of|due to|owing to)[^,.!?]{1,60}, )?(?:an?|the) (?:earlier|previous|prior|original) (?:version|headline|caption|edition)(?: of (?:this|the) (?:${META}|report))?\b(?! of\b)`,
      'iu',
    ),
  ],
  ['notice', new RegExp(String.raw`^the following (?:${META}|report|video|images?)\b[^.!?]{0,20}\b(?:contains?|includes?|may|is|are|was)\b`, 'iu')],
  ['notice', /^(?:warning|note|editor['’]?s['’]? note|note to readers|(?:full )?disclosure|disclaimer) ?[:–—]/iu],
  // Credits: "Photo: a crowd (Agency)", "Image credit ..."; a one-word label in another script before a name is one too.
  ['credit', /^(?:photograph|photo|picture|image|video|credit|caption|illustration|file photo|graphic)s?(?: (?:credit|by|courtesy))?s? ?[:|/–—-]/iu],
  ['credit', /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Han}]+ ?:/u],
  [
    'credit',
    /^\(?(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Rr]esearch|[Tt]ranslation|[Cc]ompiled|[Tt]ranslated|[Ee]dited|[Ww]ritten|[Rr]eported|[Gg]raphics?|[Vv]ideo|[Pp]hotos?) (?:by ?:?|from) ?(?:\p{Lu}|agencies)/u,
  ],
  ['credit', new RegExp(String.raw`^(?:Words|Text|Interview|Pictures|Story)(?: by)? ?: ?${NAME}\.?$`, 'u')],
  ['credit', new RegExp(String.raw`^[Ww]ith (?:additional )?(?:material|reporting|files|information|input|agencies)\b[^.!?]{0,20}(?:from|by|$)`, 'u')],
  ['credit', new RegExp(String.raw`^by ${NAME}(?:,[^.!?]{0,60})?$`, 'iu')],
  ['credit', new RegExp(String.raw`^By (?:the )?${NAME}(?:,[^.!?]{0,60})?$`, 'u')],
  // "— Jana Petrov in Sofia and Lee Wu in Taipei; edited by Mark Stone"
  ['credit', new RegExp(String.raw`^[—–-]* ?${NAME}[^.!?“"]{0,80}[;,] ?(?:edited|editing|writing|reporting|translated|compiled) by ${NAME}\.?$`, 'u')],
  ['credit', new RegExp(String.raw`^[^.!?;“"]{3,240} contributed (?:to this (?:${META}|report)|(?:additional )?reporting)\b[^.!?]{0,60}\.?$`, 'iu')],
  ['credit', new RegExp(String.raw`^${NAME} reported from ${NAME}(?:(?:,| and|, and) ${NAME} from ${NAME})*\.?$`, 'u')],
  ['bio', /^(?:reach|contact|e-?mail|follow|write to|call) (?:him|her|them|me|us|the (?:author|reporter|writer))\b/iu],
  ['bio', /^(?:the )?(?:views|opinions) (?:expressed )?(?:(?:here|above|in this \p{L}+) )?(?:are|is) (?:his|her|their|those|the (?:author|writer)['’]?s)\b/iu],
  ['bio', /^about the (?:author|writer|reporter|photographer)s?\b/iu],
  // Rights
  ['rights', /^[\W\d]*(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}|by))|^all rights reserved\b(?! (?:of|to|by)\b)|\ball rights reserved\.?$/iu],
  [
    'rights',
    new RegExp(
      String.raw`^(?:this|the) ${META}\b[^.!?]{0,20}\b(?:may|must|can|cannot|shall)\b[^.!?]{0,20}\b(?:published|reproduced|broadcast|copied|used|redistributed)\b`,
      'iu',
    ),
  ],
  ['rights', /^(?:distributed|provided|supplied) (?:by|under) [^.!?]{1,60}$/iu],
  // Captions: a credit behind the words, a place in the picture, a picture that is named as one.
  ['caption', /[.!?]["”’)]? {1,3}\p{Lu}[\p{L} .&]{1,40}\/ ?\p{Lu}[\p{L} .]{1,40}$/u],
  ['caption', /^[^.!?]{1,80}\((?:[^()]{0,20}\b)?(?:left|right|centre|center|pictured|seen|above|below)\b[^()]{0,20}\)[^.!?]{0,120}$/iu],
  [
    'caption',
    /^(?:an? |the )?(?:file|handout|aerial|undated|library|stock|archive|screen ?grab|satellite)(?: handout)? ?(?:picture|photo|photograph|image)s?\b(?!s)[^!?]{0,160}$/iu,
  ],
  ['caption', /^(?:FILE|File photo|File picture)(?: PHOTO)? ?[–—:-] ?(?=\S)/u],
  ['caption', /^(?:pictured,? |clockwise )?from (?:the |top |bottom )?(?:left|right)(?: to right)? ?[:,]/iu],
  ['caption', /^an? (?:general |aerial |exterior |interior |drone |close-up )?view of\b[^!?]{0,160}$/iu],
  ['caption', /\((?:photo|photograph|image|picture)s?(?: by|:| courtesy)[^()]{1,60}\)\.?$/iu],
  // A town in capitals, and nothing behind the dash.
  ['dateline', /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, [\p{L}\d .]{1,20}){0,3}(?: ?\([^()]{1,40}\))? ?[–—-]{1,2}$/u],
  // Live blogs
  ['live-blog', /^(?:good (?:morning|afternoon|evening|day)|hello|welcome|hi)\b[^.!?]{0,60}\b(?:welcome|live|blog|coverage|updates)\b/iu],
  ['live-blog', /^(?:that['’]s|that is|this is|and that['’]s|that was) (?:all|it|where)\b[^.!?]{0,60}\b(?:us|me|now|today|tonight|blog)\b/iu],
  ['live-blog', /^we(?:['’]re|['’]ll|['’]ve| are| will| have)\b[^.!?]{0,80}\b(?:live ?blog|blog|live page|live coverage|live updates)\b/iu],
  ['live-blog', /^more (?:on (?:that|this)|to (?:follow|come)|details? to follow|as we get it)\b[^.!?]{0,40}[.!…]*$/iu],
  ['live-blog', /^here(?:['’]s| is| are) [^.!?]{0,60}:$/iu],
  ['live-blog', /^our live\b[^.!?]{0,30}\b(?:coverage|blog|updates|page)\b/iu],
  ['live-blog', /^thank(?:s| you) for (?:following|reading|joining|watching|listening|being with|your company)\b[^.!?]{0,60}[.!]*$/iu],
  ['live-blog', /^(?:stay (?:with us|tuned)|do stay with us)\b[^.!?]{0,60}[.!]*$/iu],
  ['live-blog', /^(?:that|this) (?:concludes|ends|wraps up|brings)\b[^.!?]{0,40}\b(?:our|the)\b[^.!?]{0,20}\b(?:live|coverage|blog)\b/iu],
  ['live-blog', /^(?:we|i)(?:['’]ll| will) (?:leave (?:it|you) there|be back (?:tomorrow|soon|later|in the morning|at \w+))\b[^.!?]{0,40}[.!]?$/iu],
  ['live-blog', /^live ?: ?(?:follow|watch|read|see|listen|join)\b/iu],
  ['live-blog', /^thank(?:s| you) for (?:all )?(?:your|the) (?:comments|messages|e-?mails|questions|tips|company)\b[^.!?]{0,40}[.!]*$/iu],
  ['live-blog', /^(?:goodbye|good ?bye|good night)\b[^.!?]{0,40}[.!]*$/iu],
  // Times
  ['stamp', new RegExp(String.raw`^(?:\[?${CLOCK}\]?)(?: ?(?:[A-Z]{2,4}|ago|today|yesterday|\p{Lu}[a-z]+day))*$`, 'iu')],
  ['stamp', /^(?:date|published|updated|posted|last (?:updated|modified)|first published|date published|modified)\b ?:?(?: (?:on|at))? ?[^!?]{0,60}$/iu],
  ['stamp', /^(?:reading time ?: ?)?\d+[- ]min(?:ute)?s?(?: read)?$/iu],
  // Newsletters and paywalls: the reader is asked for an address or for money.
  ['newsletter', new RegExp(String.raw`^${ASKED}[^.!?]{0,120}\b(?:newsletters?|inbox|e-?mail address|mailing list|podcast)\b`, 'iu')],
  [
    'newsletter',
    /^(?:[^.!?]{0,60}: )?sign up (?:to|for|here|now)\b[^.!?]{0,40}\b(?:our|the)\b[^.!?]{0,40}\b(?:briefing|letter|digest|alerts?|e-?mails?|updates)\b/iu,
  ],
  ['newsletter', /^get [^.!?]{0,80}\. enter your\b|^(?:enter|confirm) your e-?mail\b|^thank(?: you|s) for (?:subscribing|signing up|registering)\b/iu],
  ['paywall', /^to (?:view|continue|read|see|access|unlock|keep)\b[^.!?]{0,80}\b(?:subscribe|register|log in|sign (?:in|up)|subscription|pay)\b/iu],
  ['paywall', /^(?:get|enjoy|start|try|unlock|choose|buy)\b[^.!?]{0,60}\b(?:access|subscription|trial|pass)\b[^.!?]{0,60}[.!]?$/iu],
  ['paywall', /^you(?:['’]ve| have)\b[^.!?]{0,40}\b(?:articles?|stories)\b[^.!?]{0,40}[.!]?$/iu],
  [
    'paywall',
    /^(?:log|sign) in\b[^.!?]{0,40}\bto (?:comment|read|continue)\b|^already (?:a subscriber|a member|registered|subscribed|have an? (?:account|subscription))\b/iu,
  ],
  ['paywall', /^support (?:independent|our|quality|local|free) (?:journalism|reporting|newsroom|work)\b/iu],
  // Adverts
  ['advert', /^(?:produced|published|created|presented) in (?:partnership|association|collaboration) with\b[^.!?]{1,80}\.?$/iu],
  ['advert', /^(?:advertisement|sponsored|promoted|paid (?:content|post))(?: ?[:–—-]|\.?$)/iu],
  ['advert', /^(?:story|article|content|report|page) continues? (?:below|after|under)\b/iu],
  ['advert', new RegExp(String.raw`^(?:this|the) ${META}\b[^.!?]{0,40}\b(?:paid for|sponsored|in partnership)\b`, 'iu')],
  // Invitations to follow, to read on, to say something: with a place to go, or a word such as "here" at the very end.
  ['link', new RegExp(String.raw`^${ASKED}[^.!?]{0,120}\b(?:facebook|twitter|telegram|instagram|whatsapp|youtube|patreon|tiktok|linkedin|threads)\b`, 'iu')],
  [
    'link',
    /^(?:also |please )?(?:follow|subscribe|sign up|join|support|donate|share|like|download|click|tap|watch|listen|read|see)\b[^.!?]{0,60}\b(?:here|app|more|us|also|channel|article|story|page)[.!:]?$/iu,
  ],
  ['link', /^(?:click|tap) here\b/iu],
  ['link', /^for (?:more|further|full|the latest|details|live)\b[^.!?]{0,60}?,? (?:see|read|visit|go to|follow|click|listen to|watch)\b[^.!?]{0,80}[.!]?$/iu],
  ['link', /^you can (?:read|watch|follow|see|find|listen to)\b[^.!?]{0,80}\b(?:here|our|below)\b[^.!?]{0,20}[.!]?$/iu],
  ['link', /^(?:watch|listen|read|explainer|opinion|analysis|gallery|in pictures|in photos|podcast|interactive|factbox|timeline) ?[:|] /iu],
  ['link', /^(?:like|liked|enjoy|enjoyed) (?:this|our) (?:article|story|page)\b/iu],
  ['link', /^(?:if you )?(?:notice|noticed|find|found|spotted|see) an? (?:error|mistake|typo)\b/iu],
  ['link', /^(?:tell us (?:what|how|about|your)|let us know|share your|send us)\b[^.!?]{0,80}[.!]?$/iu],
  ['link', /^we use cookies\b|^(?:tell us|what do you think)\b[^.!]{0,60}(?:\bin the comments\b|\?$)/iu],
  ['link', /^here['’]s (?:a|the|our) (?:slideshow|video|gallery|photo gallery|map)\b/iu],
  [
    'link',
    /^(?:read more|read also|read next|see also|more from|more on|related|related stories|recommended|most read|don['’]t miss|also read|continue reading|view gallery)(?: ?[:–—]|\b[^.!?]*$)/iu,
  ],
  ['link', /^[\p{Lu}\d ]{3,30}: (?:[Ll]ive|[Ll]atest|[Ff]ull|[Mm]ore|[Pp]hotos|[Vv]ideo|[Pp]ictures|[Uu]pdates)\b/u],
  // A label and nothing else: "News", "Background:", "[00:00:12] MINISTER:"
  ['label', /^(?:\[[\d:.]+\] ?)?[\p{L}\p{N}'’-]+(?: [\p{L}\p{N}'’-]+){0,3} ?:$|^[\p{L}\p{N}'’-]+(?: [\p{L}\p{N}'’-]+)?$/u],
  ['label', /^(?:what|how|why|who|where|when|in)\b(?: [\p{L}\p{N}'’-]+){1,5} ?:?$/iu],
  ['label', /^what['’]s your (?:reaction|opinion|view)\b/iu],
  // Counters: "Like", "0", "21:43 18.12.2025"
  ['stamp', /^[^\p{L}]*$/u],
];

/** What a line or sentence is, by its form; null where it may be news. */
export function boilerplateKind(text: string): BoilerplateKind | null {
  const trimmed = text.trim();
  return RULES.find(([, rule]) => rule.test(trimmed))?.[0] ?? null;
}
