/** What else a question is asked as: names spelled otherwise, numbers in figures and in words; and what may have been meant where nothing is found. */
import leven from 'leven';
import { bucketOf, NUMBERS, numbersIn, plainWord, shortSkeleton, skeletonOf, type SpellingGroup } from '../../site/spellings.ts';

export interface Expansion {
  /** The question as it was asked, first, and its other spellings. */
  readonly questions: readonly string[];
  /** The spellings that were added, as a reader sees them. */
  readonly also: readonly string[];
  /** The question with its unknown words as they may have been meant; null where there is no guess. */
  readonly meant: string | null;
}

/** Other spellings of one word, and of a question. */
const [MOST_SPELLINGS, MOST_QUESTIONS] = [3, 8] as const;
/** Consonants that two spellings must share: with fewer, different names sound alike. */
const FEWEST_SOUNDS = 3;

/** A part of a question: a word, or the words of one number. */
interface Part {
  readonly text: string;
  readonly others: readonly string[];
  readonly meant: string | null;
}

/**
 * @param question what was asked
 * @param look the spellings in a file of the index, by its bucket
 */
export async function expand(question: string, look: (bucket: string) => Promise<readonly SpellingGroup[]>): Promise<Expansion> {
  // Within quotation marks words are looked for as they stand.
  const words = question.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 || /^["“].*["”]$/.test(question)) return { questions: [question], also: [], meant: null };
  const numbers = numbersIn(words);
  const parts: Part[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const number = numbers.find(({ start }) => start === at);
    const text = words.slice(at, number?.end ?? at + 1).join(' ');
    parts.push(number ? await numberPart(text, number.value, look) : await wordPart(text, look));
    at = (number?.end ?? at + 1) - 1;
  }
  const questions = parts.reduce<string[]>(
    (begun, { text, others }) => begun.flatMap((start) => [text, ...others].map((one) => `${start} ${one}`.trim())).slice(0, MOST_QUESTIONS),
    [''],
  );
  const also = [...new Set(parts.flatMap(({ others }) => others))];
  const meant = parts.some((part) => part.meant !== null) ? parts.map((part) => part.meant ?? part.text).join(' ') : null;
  return { questions, also, meant };
}

async function numberPart(text: string, value: number, look: (bucket: string) => Promise<readonly SpellingGroup[]>): Promise<Part> {
  const groups = (await look(`${NUMBERS}umbers`)).filter(([key]) => key === String(value));
  const others = groups.flatMap(([, ...spellings]) => spellings.map(([said]) => said)).filter((said) => said !== text.toLowerCase());
  return { text, others: [...new Set(others)].slice(0, MOST_SPELLINGS), meant: null };
}

async function wordPart(text: string, look: (bucket: string) => Promise<readonly SpellingGroup[]>): Promise<Part> {
  const word = plainWord(text.replace(/[^\p{L}\p{N}'’-]/gu, ''));
  const key = skeletonOf(word);
  if (word.length < FEWEST_SOUNDS || /\d/.test(word)) return { text, others: [], meant: null };
  const spelled = (await look(bucketOf(key))).flatMap(([own, ...spellings]) =>
    spellings.map(([said, times]) => ({ own, said, times, plain: plainWord(said) })),
  );
  const known = spelled.find(({ plain }) => plain === word);
  const isName = (said: string): boolean => said.toLowerCase() !== said;
  const near = spelled
    .map((one) => ({ ...one, far: leven(word, one.plain) }))
    .filter(({ own, far, plain }) => plain !== word && far <= (own === key ? allowed(word) : allowed(word) - 1))
    .toSorted((a, b) => a.far - b.far || b.times - a.times);
  const alike = near.filter(({ own, said, plain }) => own === key && isName(said) && soundsAlike(key, plain, word));
  const others = known && !isName(known.said) ? [] : [...new Set(alike.map(({ said }) => said))].slice(0, MOST_SPELLINGS);
  // Of a word that is only begun the search finds the whole one.
  const isBegun = spelled.some(({ plain }) => plain.startsWith(word));
  return { text, others, meant: known || isBegun || others.length > 0 ? null : (near[0]?.said ?? null) };
}

/** Whether two names with one skeleton are one name: the fewer consonants it has, the more of their vowels have to be of one kind. */
function soundsAlike(key: string, one: string, other: string): boolean {
  if (key.replace(/^a/, '').length >= FEWEST_SOUNDS) return true;
  const [a, b] = [shortSkeleton(one), shortSkeleton(other)];
  // With one more consonant only how it begins, and that it has as many syllables.
  const shape = (name: string): string => (key.length >= FEWEST_SOUNDS ? name.replace(/(?<!^)[aiu]/g, 'a') : name);
  return shape(a) === shape(b);
}

/** How many letters two spellings of one word may differ in. */
const allowed = (word: string): number => Math.max(2, Math.floor(word.length / 4));
