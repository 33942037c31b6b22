/** Whether a text is in English, whatever its page says. */
import { francAll } from 'franc-min';

/** Words without which nobody writes three sentences of English; few of them are words of other languages. */
const COMMON = new Set(
  'the of and to that for with was were has have had from his her their they this which been will would there after about said who not are is it by at on he she as be but an'.split(
    ' ',
  ),
);
/** English prose has about four in ten, lists of names one; other languages have hardly any. */
const FEWEST_COMMON = 0.12;
/** Less tells nothing about its language. */
const FEWEST_LETTERS = 120;

/** The code of the language (ISO 639-3) that a text is in, where that is surely not English; else null. */
export function otherLanguage(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.join('').length < FEWEST_LETTERS || words.filter((word) => COMMON.has(word)).length >= words.length * FEWEST_COMMON) return null;
  const [first] = francAll(text.slice(0, 5000));
  return first === undefined || first[0] === 'eng' || first[0] === 'und' ? null : first[0];
}
