/** Sentences that go on with a medium which was cited before, without its name: "it said", "the agency reported", "told the outlet". */
import type { Speech } from '../attributes/speakers/speech.ts';
import type { ReadArticle } from '../text/article.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Citation } from './citations.ts';
import { bareName } from './outlet-names.ts';
import { unquoted } from './own-reporting.ts';
import { overlaps } from './spans.ts';

const KIND = '(?:news )?(?:outlet|publication|newspaper|paper|agency|magazine|broadcaster|(?:radio |television |tv )?station|channel|news site|website)';
const AS_SPEAKER = new RegExp(`^the ${KIND}(?:['’ʼ]s? sources?)?$`, 'i');
const AS_LISTENER = new RegExp(String.raw`\b(?:told|according to|reported by|quoted by) the ${KIND}\b`, 'i');
/** Its sources, where it was cited with some. */
const SOURCES = /^(?:the |its |these |those )?sources?$/i;
/** How many blocks back such words may reach. */
const REACH = 3;

/**
 * The sentences of an article that cite without a name.
 * @param inText those that cite by name, in the order of the text
 */
export function furtherCitations(inText: readonly Citation[], { sentences, blocks }: ReadArticle, speech: readonly Speech[]): Citation[] {
  const found: Citation[] = [];
  const citing = new Set(inText.map(({ sentence }) => sentence));
  const orderOf = new Map(sentences.map((sentence, i) => [sentence, i]));
  const isBefore = (a: Sentence, b: Sentence): boolean => (orderOf.get(a) ?? 0) < (orderOf.get(b) ?? 0);
  const isNear = (a: Sentence, b: Sentence): boolean => blocks.indexOf(b.block) - blocks.indexOf(a.block) <= REACH;
  for (const sentence of sentences) {
    if (citing.has(sentence)) continue;
    const speakers = speech.filter((one) => overlaps(one, sentence)).flatMap(({ source, through }) => [source, ...(through === null ? [] : [through])]);
    const named = inText.find(({ name }) => speakers.some((speaker) => isNameOrSources(speaker, name)));
    const last = [...inText, ...found].filter((one) => isBefore(one.sentence, sentence)).sort((a, b) => (isBefore(a.sentence, b.sentence) ? -1 : 1)).at(-1); // prettier-ignore
    const beside = inText.filter((one) => one.sentence === last?.sentence).length;
    const isMedium = speakers.some((speaker) => AS_SPEAKER.test(speaker)) || AS_LISTENER.test(unquoted(sentence.text));
    const isSources = speakers.some((speaker) => SOURCES.test(speaker)) && last !== undefined && /\b(?:sources?|officials?)\b/i.test(last.sentence.text);
    if (named) found.push({ ...named, sentence });
    else if (last && beside < 2 && isNear(last.sentence, sentence) && (isMedium || isSources)) found.push({ ...last, sentence });
  }
  return found;
}

/** "Norrland Wire", "the Norrland Wire's sources" */
function isNameOrSources(speaker: string, name: string): boolean {
  const [said, medium] = [bareName(speaker), bareName(name)];
  return said === medium || (said.startsWith(medium) && /^['’ʼ]s? sources?$/.test(said.slice(medium.length)));
}
