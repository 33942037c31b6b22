/** Cuts a sentence into words as the treebank UD English-EWT does, on which the model learned grammar. */

export interface WordSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Abbreviations that keep their point wherever they stand. */
const ABBREVIATIONS =
  'Mr Mrs Ms Messrs Dr Drs Prof Rev Hon Fr Gen Col Maj Capt Cpl Lt Sgt Cmdr Adm Sen Sens Rep Reps Gov Pres Supt Jr Sr St Ste Mt Ft Ave Blvd Rd Inc Corp Ltd Co Cos Bros Dept Univ Assn ' +
  'vs etc al ca cf approx est eds Vol Jan Feb Aug Sept Oct Nov Dec Tues Thurs Calif Conn Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Mo Mont Neb Nev Okla Ont Pa Que Tenn Tex Va Vt Wis Wyo';
/** Words as well: abbreviations only where the sentence goes on. */
const AMBIGUOUS = 'Mon Tue Wed Thu Thur Fri Sat Sun Mar Apr Ariz Ark Colo Del Wash Art Ed Op Sec Fig pp p v c';
/** Prefixes that the treebanks leave joined by their hyphen. */
const PREFIXES = 'anti co counter e ex extra inter mid mini multi non post pre pro re semi sub ultra un vice';
/** What follows a number without a space. */
const UNITS = 'am pm k m mn bn tn mm cm km kg g mg lb lbs oz ft in mph kmh kph sq hrs GB MB';

const list = (words: string): string => words.replaceAll(' ', '|');
const anyCase = (words: string): string => list(words).replaceAll(/\b[a-z]/g, (first) => `[${first}${first.toUpperCase()}]`);
const APOSTROPHE = "['’]";
/** With what may stand inside a word unseen: a soft hyphen, joiners. */
const LETTER = String.raw`[\p{L}\p{M}\p{N}_\u00AD\u200C\u200D\u2060]`;
const NO_LETTER = `(?!${LETTER})`;

/** What a word may look like; the first that fits counts. Sticky: each is tried where the one before ended. */
const SHAPES = [
  // Addresses
  String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}]`,
  String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
  String.raw`[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|co\.uk|org\.uk|html?|pdf|docx?|xlsx?)${NO_LETTER}`,
  // Abbreviations: "U.S.", "a.m.", "Ph.D.", "Mr.", "No. 10", "J. Smith"
  String.raw`(?:\p{L}\.){2,}`,
  String.raw`(?:\p{Lu}\p{Ll}?\.){2,}`,
  String.raw`(?:${list(ABBREVIATIONS)})\.${NO_LETTER}`,
  String.raw`(?:${list(AMBIGUOUS)})\.(?=\s+\S)`,
  String.raw`Nos?\.(?=\s?\d)`,
  String.raw`\p{Lu}\.(?=\s+\S)`,
  // Numbers: "713-853-3989", "1,250.5", "10:30", "9/11", "21st", "1990s", "'90s"; the unit of "3bn" is a word of its own
  String.raw`${APOSTROPHE}\d\ds?${NO_LETTER}`,
  String.raw`\d{3}-(?:\d{3}-)?\d{4}${NO_LETTER}`,
  String.raw`\d+(?:[.,:\/]\d+)*(?:(?:st|nd|rd|th|s)?${NO_LETTER}|(?=(?:${list(UNITS)})${NO_LETTER}))`,
  // Endings: "'s" behind a quotation mark
  String.raw`(?<=\S)${APOSTROPHE}(?:s|m|d|re|ve|ll)${NO_LETTER}`,
  // Names on the net: "#hashtag", "@name"
  String.raw`[#@]\p{L}${LETTER}*`,
  // Words: "O'Neill", "AT&T", "co-founder"
  String.raw`\p{Lu}+&\p{Lu}+${NO_LETTER}`,
  String.raw`(?:(?:${anyCase(PREFIXES)})-)?${LETTER}+(?:${APOSTROPHE}${LETTER}+)*`,
  // Marks: runs of the same kind are one word
  String.raw`\.{2,}|[!?]{2,}|[:;]-?[()]`,
  String.raw`([-–—=*$<>+_~'’‘\x60])\1+`,
  String.raw`[\s\S]`,
].map((shape) => new RegExp(shape, 'uy'));

/** Where a word falls apart: behind its first group. */
const ENDINGS = [
  new RegExp(`^(.+)n${APOSTROPHE}t$`, 'iu'),
  new RegExp(`^(.+)${APOSTROPHE}(?:s|m|d|re|ve|ll)$`, 'iu'),
  /^(can)not$/iu,
  /^(gon|wan)na$/iu,
  /^(got)ta$/iu,
  /^(do|did|does|is|was|were|had|has|have|would|could|should)nt$/iu,
];

/** Whitespace, and characters that show nothing. */
const BLANK = /[\s\p{Cc}\p{Cf}]+/uy;

/** The words of a sentence, in order, without overlaps; nothing but whitespace and invisible characters lies between them. */
export function cutWords(sentence: string): WordSpan[] {
  const words: WordSpan[] = [];
  let at = 0;
  while (at < sentence.length) {
    BLANK.lastIndex = at;
    if (BLANK.test(sentence)) {
      at = BLANK.lastIndex;
      continue;
    }
    const end = endOfWord(sentence, at);
    const cut = at + endingOf(sentence.slice(at, end));
    if (cut < end) words.push(span(sentence, at, cut), span(sentence, cut, end));
    else words.push(span(sentence, at, end));
    at = end;
  }
  return words;
}

function endOfWord(sentence: string, at: number): number {
  for (const shape of SHAPES) {
    shape.lastIndex = at;
    if (shape.test(sentence)) return shape.lastIndex;
  }
  return at + 1;
}

/** Where "n't", "'s" and their like begin in a word; its length where there is none. */
function endingOf(word: string): number {
  for (const ending of ENDINGS) {
    const stem = ending.exec(word)?.[1];
    if (stem !== undefined) return stem.length;
  }
  return word.length;
}

const span = (sentence: string, start: number, end: number): WordSpan => ({ text: sentence.slice(start, end), start, end });
