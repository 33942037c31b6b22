/** Bytes of a page or text -> its characters, as browsers decide it: a mark, what the server says, what the page says in its first kilobyte; then a guess. */
import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import sniff from 'html-encoding-sniffer';

export interface Decoded {
  readonly text: string;
  /** Sentences for the editor. */
  readonly doubts: readonly string[];
}

const FALLBACK = 'windows-1252';
/** Stands for "nothing was said": no page is in it. */
const NONE = 'x-user-defined';
/** What the detector finds of Western text is a lottery; these it knows by their letters. */
const OTHER = /^(?:windows-1251|koi8-r|shift_jis|euc-(?:jp|kr)|big5|gb18030|utf-(?:16|32)(?:le|be)?)$/i;
const SURE = 60;
/** UTF-8 that was once read as Western: "â€œ" for an opening quotation mark. */
const MOJIBAKE = /â€[\u0080-\u00bf™œ\u009d“”˜¦]|Ã[\u0080-\u00bf©¨¢ª®´¶¼]|Â[\u00a0-\u00bf]/g;

/** @param contentType as a server or a saved page states it */
export function decode(bytes: Uint8Array, contentType: string | null, isPage: boolean): Decoded {
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1];
  const said =
    isPage || charset !== undefined || hasMark(bytes) ? sniff(bytes, { transportLayerEncodingLabel: charset, defaultEncoding: NONE }).toLowerCase() : NONE;
  if (said === NONE) return withoutLabel(bytes, isPage);
  // Valid UTF-8 with signs beyond ASCII is never anything else by chance; a page that says otherwise was saved by a program that recoded it.
  if (said !== 'utf-8' && !said.startsWith('utf-16') && isUtf8(bytes) && bytes.some((byte) => byte > 127)) {
    return checked(new TextDecoder('utf-8').decode(bytes), [`the page says that it is written in ${said}, but it is UTF-8; it was read as that`]);
  }
  const text = new TextDecoder(said).decode(bytes);
  // Where no sign beyond ASCII is right, a program has recoded the page and left its word about it as it was.
  if (said === 'utf-8' && !hasMark(bytes) && text.includes('\uFFFD') && !/[^\0-\x7f\uFFFD]/.test(text)) {
    const guess = guessed(bytes);
    return checked(new TextDecoder(guess).decode(bytes), [
      `the page says that it is written in utf-8, but it is not; it was read as ${guess}: look at its quotation marks and accents`,
    ]);
  }
  return checked(
    text,
    text.includes('\uFFFD') ? [`some characters cannot be read as ${said}, which the page says it is written in; they stand as \uFFFD in the text`] : [],
  );
}

/** A page that names its encoding too late for a browser means it all the same; else a detector guesses, which few bytes mislead. */
function withoutLabel(bytes: Uint8Array, isPage: boolean): Decoded {
  if (isUtf8(bytes) && !bytes.includes(0)) return checked(new TextDecoder('utf-8').decode(bytes), []);
  const late = isPage ? sniff(bytes.subarray(lateField(bytes)), { defaultEncoding: NONE }).toLowerCase() : NONE;
  const encoding = late !== NONE ? late : (wide(bytes) ?? (isUtf8(bytes) ? 'utf-8' : guessed(bytes)));
  return checked(new TextDecoder(encoding).decode(bytes), [
    `nothing says at its beginning which encoding this is in; it was read as ${encoding.toLowerCase()}: look at its quotation marks and accents`,
  ]);
}

/** What the detector finds, where that is no lottery. */
function guessed(bytes: Uint8Array): string {
  const [guess] = chardet.analyse(bytes).filter(({ name, confidence }) => confidence >= SURE && OTHER.test(name));
  return (guess?.name ?? FALLBACK).toLowerCase();
}

/** Where a field that names an encoding begins, behind the part that browsers look at. */
function lateField(bytes: Uint8Array): number {
  const start = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1').toLowerCase();
  const name = start.search(/<meta[^>]{0,200}charset/);
  return name < 0 ? bytes.length : name;
}

/** UTF-16 without a mark: of English letters every second byte is nought. */
function wide(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 2000);
  const noughts = (odd: number): number => start.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  return noughts(1) > start.length * 0.3 ? 'utf-16le' : noughts(0) > start.length * 0.3 ? 'utf-16be' : null;
}

function checked(text: string, doubts: readonly string[]): Decoded {
  const broken = text.match(MOJIBAKE) ?? [];
  const words =
    broken.length < 3
      ? []
      : [`${broken.length} signs look as if the text had been read in the wrong encoding before it was saved, such as ${broken[0]}; save the page again`];
  return { text, doubts: [...doubts, ...words] };
}

const hasMark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
