/** What a paragraph of an article is by its words: some of them, that end as a sentence. */
import { wordsOf } from '../letters.ts';

export const FEWEST_WORDS = 8;
export const SENTENCE_END = /[.!?…:]["”’)\]]*$/;

/** The end of a sentence that is told to its end: no colon. */
export const FULL_STOP = /[.!?]["”’)]*$/;

export const isProse = (text: string): boolean => wordsOf(text).length >= FEWEST_WORDS && SENTENCE_END.test(text);
