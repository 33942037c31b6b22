/**
 * Where sentences end. parse-english finds most ends; after an abbreviation it never sees one, and after some it does not know it sees one
 * too many. What stands on both sides of the full stop decides (cf. Kiss and Strunk 2006: abbreviations, initials, frequent sentence starters).
 */
import type { Nodes, Sentence as SentenceNode } from 'nlcst';
import { ParseEnglish } from 'parse-english';

const parser = new ParseEnglish();
type Range = readonly [start: number, end: number];

/** Where each sentence of a text begins and ends. */
export function sentenceRanges(text: string): Range[] {
  const paragraphs = parser.parse(text).children.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  const nodes = paragraphs.filter((node): node is SentenceNode => node.type === 'SentenceNode');
  const found = nodes
    .map(({ position }): Range => [position?.start.offset ?? 0, position?.end.offset ?? 0])
    .filter(([start, end]) => text.slice(start, end).trim());
  return rejoined(text, found).flatMap((range) => parted(text, range));
}

/** "No. 10", "Fig. 3", "p. 55": a number follows. "vs. Harrow", "Mr. Holm": a name does. */
const BEFORE_NUMBER = /(?:^|[\s(])(?:nos?|figs?|pp?|vol|ch|sec|para|art|ca|approx|est)\.$/i;
const BEFORE_NAME =
  /(?:^|[\s(])(?:vs?|mr|mrs|ms|dr|prof|gen|lt|col|sgt|capt|cmdr|adm|rev|hon|sen|rep|gov|pres|st|mt|ft|messrs|insp|supt|const|dep|det|cpl|pvt|maj|atty|asst|cllr|pte|fr)\.$/i;
/** A mark of a note behind the full stop, or what closes a quotation. */
const NOTE = /^(?:\[\d{1,3}\]|[”"’')\]]+)(?=\s|$)/;
/** "The band Oh! Marsh played": a name goes on behind its own mark. */
const ONE_WORD = /(?:^|\s)\p{Lu}\p{Ll}*[!?]$/u;

/** Sentences that the parser broke within: it takes "No." for an answer, also before a number. */
function rejoined(text: string, ranges: readonly Range[]): Range[] {
  const found: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = found.at(-1);
    const [before, after] = [last ? text.slice(...last) : '', text.slice(start, end)];
    const note = NOTE.exec(after)?.[0] ?? '';
    const goesOn =
      // The mark of a comment, which is text here.
      (before.endsWith('<!') && after.startsWith('--')) ||
      (BEFORE_NUMBER.test(before) && /^\d/.test(after)) ||
      (BEFORE_NAME.test(before) && /^\p{Lu}/u.test(after)) ||
      (ONE_WORD.test(before) && !/[.!?]\s+\S+$/.test(before) && /\s(?:band|group|film|play|show|book|song|magazine|site)\s+\S+$/i.test(before));
    if (last && goesOn) last[1] = end;
    else if (last && note) {
      last[1] = start + note.length;
      const rest = start + note.length + (/^\s*/.exec(after.slice(note.length))?.[0].length ?? 0);
      if (rest < end) found.push([rest, end]);
    } else found.push([start, end]);
  }
  return found;
}

/** Words that open sentences and hardly ever a name: only after them an abbreviation certainly ends one. */
const STARTERS =
  /^(?:The|A|An|It|Its|He|She|His|Her|They|Their|We|Our|I|You|This|That|These|Those|There|Here|In|On|At|By|For|From|With|After|Before|During|Since|But|And|Or|So|Yet|As|If|When|While|Where|Who|What|Why|How|Although|Though|Because|Nobody|No|Not|None|Some|Many|Most|Several|All|Both|Each|Every|Another|Other|Others|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Then|Now|Later|Earlier|Meanwhile|However|Also|Only|Police|Officials)$/;
const DAY =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Eastern|Pacific|Central|Mountain|Atlantic|British|[A-Z]{2,4})\b/;
const AUXILIARY = /\b(?:has|have|had|is|are|was|were|will|would|did|does|do|can|could|may|might|must)\b/;
/** An abbreviation that may end a sentence, and the word behind it. Titles are none: a name follows. */
const STOP =
  /(?<=[\s("“])((?:\p{L}\.){2,}|[ap]\.m\.|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|al|Calif|Fla|Mass|Conn|Ariz|Colo|Tenn|Penn|Ill|Mich|Minn|Wash|Ore|Ala|Ark|Ga|Ind|Kan|Ky|La|Md|Mo|Mont|Neb|Nev|Okla|Pa|Tex|Va|Vt|Wis|Wyo|Inc|Ltd|Co|Corp|Bros|Jr|Sr|etc|St|Ave|Rd|Blvd|Ph\.D)\.)\s+(?=["“]?(\p{Lu}[\p{L}'’-]*))/gu;
/** No space behind the full stop. */
const RUN_ON = /\p{Ll}{2}\.(?=\p{Lu}\p{Ll}* \p{Ll})/gu;
/** A number ends a sentence; at its start it counts an item of a list. */
const NUMBER = /(?<=[\p{L},] ?\$? ?\d{0,4})(?<!\b[Nn]o\. ?\d{0,4})\d\.\s+(?=["“]?(?:\p{Lu}\p{Ll}+,? |(?:Mrs?|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Capt)\. ))/gu;
/** "on Jan. 1. Prices rose" */
const DAY_OF_MONTH =
  /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\. \d{1,2}\.\s+(?=["“]?(?:\p{Lu}\p{Ll}+,? |(?:Mrs?|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Capt|St|Mt)\. ))/gu;
/** "reactor No. 2. The other one", "plan B. The mayor": only a word that opens sentences tells. */
const NUMBERED = /(?:\b(?:[Nn]o|pp?|[Ff]ig)\. \d{1,4}|(?<=\p{Ll} )\p{Lu})\.\s+(?=["“]?(\p{Lu}\p{Ll}*) )/gu;
/** A brand that begins with a small letter. */
const BRAND = /\p{Ll}{2}\.\s+(?=\p{Ll}\p{Lu}\p{Ll})/gu;

/** A sentence that swallowed the next, or itself. */
function parted(text: string, [start, end]: Range): Range[] {
  const whole = text.slice(start, end);
  const ends = new Map<number, number>();
  for (const match of whole.matchAll(STOP)) {
    const [found, abbreviation = '', next = ''] = match;
    if (endsAt(whole, match.index, abbreviation, next)) ends.set(match.index + abbreviation.length, match.index + found.length);
  }
  for (const match of whole.matchAll(RUN_ON)) ends.set(match.index + match[0].length, match.index + match[0].length);
  for (const match of whole.matchAll(BRAND)) ends.set(match.index + match[0].trimEnd().length, match.index + match[0].length);
  for (const match of whole.matchAll(NUMBER)) ends.set(match.index + 2, match.index + match[0].length);
  for (const match of whole.matchAll(DAY_OF_MONTH)) ends.set(match.index + match[0].trimEnd().length, match.index + match[0].length);
  for (const match of whole.matchAll(NUMBERED))
    if (STARTERS.test(match[1] ?? '')) ends.set(match.index + match[0].trimEnd().length, match.index + match[0].length);
  const cuts = [...ends].sort(([a], [b]) => a - b);
  const starts = [0, ...cuts.map(([, next]) => next)];
  return starts.map((from, i): Range => [start + from, start + (cuts[i]?.[0] ?? whole.length)]);
}

const MONTH = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat)\.$/;
const STATE =
  /^(?:Calif|Fla|Mass|Conn|Ariz|Colo|Tenn|Penn|Ill|Mich|Minn|Wash|Ore|Ala|Ark|Ga|Ind|Kan|Ky|La|Md|Mo|Mont|Neb|Nev|Okla|Pa|Tex|Va|Vt|Wis|Wyo|(?:\p{Lu}\.){2,3})\.?$/u;
const FIRM = /^(?:Inc|Ltd|Co|Corp|Bros)\.$/;
/** "Ministers from nine states attended.": a verb that ends its sentence. */
const ENDING = /\p{Ll}{2}ed[.,;!?]/u;

/** Whether a sentence ends with an abbreviation at some place of a text, by the words on both sides. */
function endsAt(text: string, at: number, abbreviation: string, next: string): boolean {
  if (STARTERS.test(next)) return true;
  const behind = text
    .slice(at + abbreviation.length)
    .trim()
    .replace(/^["“]/, '');
  if (/^[ap]\.m\.$/.test(abbreviation)) return !DAY.test(next) && !/^\S+ time\b/.test(behind);
  const isSentence = /^\S+,? \p{Ll}/u.test(behind) && !DAY.test(next);
  // "in Nov. Analysts had expected", "tea, coffee, etc. Customers pay", "in Elm, Calif. Regulators have": a number or a comma would follow.
  if (MONTH.test(abbreviation) || abbreviation === 'etc.' || (STATE.test(abbreviation) && /,\s$/.test(text.slice(0, at)))) return isSentence;
  // "at 10 Downing St. Journalists waited"
  if (/^(?:St|Ave|Rd|Blvd)\.$/.test(abbreviation)) return isSentence && /\d \p{Lu}\S*(?: \p{Lu}\S*)? $/u.test(text.slice(0, at));
  if (!/^(?:\p{L}\.){2,}$/u.test(abbreviation) && !FIRM.test(abbreviation)) return false;
  // "to the U.N. Diplomats in Velm have not replied": both sides are sentences; "the U.S. Navy has sent": only together.
  const before = text.slice(0, at);
  const ahead = /^\S+ \p{Ll}+(?: \S+){0,4}/u.exec(behind)?.[0] ?? '';
  return (
    next.endsWith('s') &&
    AUXILIARY.test(before) &&
    /\b(?:to|by|from|with|in|of|for)(?: the)? $/.test(before) &&
    (AUXILIARY.test(ahead) || ENDING.test(ahead)) &&
    !/\b(?:who|which|that)\b/.test(ahead)
  );
}
