/** Lines and marks at the edges of an article that give the source of its text: a dateline, a credit, a source line. */
import { isCalledMedium, isCapitalised } from '../text/proper-nouns.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{N}.&’'-]*(?: \p{Lu}[\p{L}\p{N}.&’'-]*){0,3}`;
/** Every rule is anchored or short, and linear. Pictures have credits too: a line that begins as one is passed over. */
const OF_PICTURE = /^\W{0,3}(?:photo|picture|image|video|caption|graphic|illustration|file)/iu;

/** "HAVEN, March 4 (Norrland Wire) – The harbour …": a town in capitals, perhaps a day, the agency in brackets. */
const DATELINE = new RegExp(String.raw`^\W{0,3}\p{Lu}[\p{Lu} .’'-]{2,30}(?:, [^()\n]{1,30})? ?\((${NAME})\) ?[–—-]`, 'u');
/** "Haven (NW) – The harbour …": in small letters only behind what is called like a medium or is in capitals. */
const SMALL_DATELINE = new RegExp(String.raw`^\W{0,3}\p{Lu}[\p{L} .’'-]{2,30}(?:, [^()\n]{1,30})? ?\((${NAME})\) ?[–—-]`, 'u');
/** "… for no good reason. (Norrland Wire)", "… – Norrland Wire": behind the last sentence, or on a line of its own. */
const SIGNED = new RegExp(String.raw`(?:^|[.!?]["”’]?\s{1,3})(?:\((${NAME})\)|[–—-]{1,2} ?(?:the )?(${NAME}))\.?$`, 'u');
/** These credit part of the text, and nothing says which. */
const PARTLY: readonly RegExp[] = [
  // "With material from Norrland Wire", "Additional reporting by the Norrland Wire"
  new RegExp(
    String.raw`^\W{0,3}(?:[Ww]ith|[Ii]ncludes|[Ii]ncluding|[Aa]dditional) (?:material|reporting|reports?|information|text)s? (?:from|by|of) (?:the )?(${NAME})`,
    'u',
  ),
  // "Norrland Wire contributed to this report"
  new RegExp(String.raw`^\W{0,3}(?:[Tt]he )?(${NAME}) contributed to this (?:report|story|article)`, 'u'),
];
/** These say that the whole text is the agency's. */
const WHOLE: readonly RegExp[] = [
  // "Text: Norrland Wire"
  new RegExp(String.raw`^\W{0,3}(?:[Tt]ext|[Rr]eport|[Ss]tory)(?: by)? ?: ?(?:the )?(${NAME})\.?$`, 'u'),
  // "First published by the Norrland Wire"
  new RegExp(String.raw`^\W{0,3}(?:[Ff]irst|[Oo]riginally) (?:published|reported) (?:by|in|on) (?:the )?(${NAME})`, 'u'),
  // "By Ada Bren, Norrland Wire", "By the Norrland Wire"
  new RegExp(String.raw`^By (?:${NAME}, ?)?(?:the )?(${NAME})\.?$`, 'u'),
];

/** "By our correspondent in Oldhaven" */
const OWN = /^\W{0,3}(?:[Bb]y|[Ff]rom) (?:our|a) (?:own )?(?:staff )?(?:correspondent|reporter)s?\b[^.!?]{0,40}$/;

/** How many blocks from either end a credit may stand. */
const EDGE = 4;

/** A name that a line credits with the text, or with part of it; no name where the line credits the outlet's own reporter. */
export interface Credit {
  readonly name: string | null;
  readonly whole: boolean;
}

/** What the first and last blocks of an article, or any source line in it, credit with the text. */
export function creditsOf(blocks: readonly string[]): Credit[] {
  const found = blocks.flatMap((text, i) => [
    ...creditsInSourceLine(text),
    ...(i < EDGE || i >= blocks.length - EDGE ? credited(text.trim(), i >= blocks.length - EDGE) : []),
  ]);
  return [...new Map(found.map((credit) => [`${credit.name} ${credit.whole}`, credit])).values()];
}

function credited(text: string, atEnd: boolean): Credit[] {
  if (OF_PICTURE.test(text)) return [];
  if (OWN.test(text)) return [{ name: null, whole: true }];
  const named = (rules: readonly RegExp[]): string[] =>
    rules
      .flatMap((rule) => rule.exec(text)?.slice(1) ?? [])
      .filter(Boolean)
      .map(bare);
  // A writer is credited in the same words: only what is called like a medium is one. In a dateline there is no writer.
  const whole = [
    ...named([DATELINE]).filter(isCapitalised),
    ...named([...WHOLE, SMALL_DATELINE, ...(atEnd ? [SIGNED] : [])]).filter((name) => isCalledMedium(name) || /^\p{Lu}{2,5}$/u.test(name)),
  ];
  return [
    ...whole.map((name) => ({ name, whole: true })),
    ...named(PARTLY)
      .filter(isCalledMedium)
      .map((name) => ({ name, whole: false })),
  ];
}

const bare = (name: string): string => name.replace(/\s+/g, ' ').replace(/(?<![.,])[.,]+$/, '').replace(/^The /, ''); // prettier-ignore

/** "Source: NAME", "Sources: NAME; NAME", "Via NAME": a line that gives nothing else. Of several names nothing tells which text is whose. */
function creditsInSourceLine(text: string): Credit[] {
  const list = /^\s*(?:sources?|via) ?: ?([^.!?\n]{2,80})\.?\s*$/i.exec(text)?.[1] ?? '';
  const names = list.split(/[;,]| and /).flatMap((part) => {
    const name = part.trim().replace(/^the /i, '').replace(/\s+/g, ' ');
    return name && isCapitalised(name) && name.split(' ').length <= 4 ? [name] : [];
  });
  return names.map((name) => ({ name, whole: names.length === 1 && !/[;,]| and /.test(list) }));
}
