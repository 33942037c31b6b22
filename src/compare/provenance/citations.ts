/** Which sentences of an article cite a medium as their source, by its name or by "the agency" behind it. */
import { speakersOf } from '../attributes/attribution.ts';
import type { ReadArticle } from '../text/article.ts';
import { hasMediaCue, isCalledMedium, isCapitalised, type NameRun, nameRuns } from '../text/proper-nouns.ts';
import type { Sentence } from '../text/sentences.ts';
import { creditsOf } from './credits.ts';
import { bareName, ownNames } from './outlet-names.ts';
import { ownReporting } from './own-reporting.ts';

/** One report as an article cites it. */
export interface Cited {
  /** What the article calls the medium; the outlet's name where it speaks of itself. */
  readonly name: string;
  /** The article says that its outlet reported it. */
  readonly own: boolean;
}

export interface Citation extends Cited {
  readonly sentence: Sentence;
}

/** What one article cites. */
export interface Citations {
  readonly article: ReadArticle;
  /** In the order of the text. */
  readonly inText: readonly Citation[];
  /** What a line credits with the whole text. */
  readonly whole: readonly Cited[];
  /** The media that it names, those that are credited with part of its text too; never its own outlet. */
  readonly names: readonly string[];
}

/** The citations of each article. What one article shows to be a medium is one in all. */
export function citationsOf(articles: readonly ReadArticle[]): Citations[] {
  const read = articles.map((article) => article.sentences.map((sentence) => ({ sentence, runs: nameRuns(sentence) })));
  const named = read.flat().flatMap(({ sentence, runs }) => runs.map((run) => ({ ...run, isCued: isCued(sentence, run) })));
  const noMedia = new Set([...named.filter(({ place }) => place).map(({ name }) => name), ...surnamesOf(named.map(({ name }) => name))]);
  const media = new Set(named.filter(({ name, isCued }) => isCued && !noMedia.has(name) && isCapitalised(name) && !isBody(name)).map(({ name }) => name));
  return articles.map((article, i) => {
    const { source, blocks } = article;
    const { own, isOwn } = { own: ownNames(source.outlet), isOwn: ownReporting(source) };
    const inText: Citation[] = [];
    for (const { sentence, runs } of read[i] ?? []) {
      const speakers = new Set(speakersOf(sentence).map(bareName));
      const cited = runs.flatMap((run) => (media.has(run.name) && (isCued(sentence, run) || speakers.has(bareName(run.name))) ? [run.name] : []));
      const names = [...new Set(cited)].filter((name) => !own.has(bareName(name)));
      if (names.length < new Set(cited).size || isOwn(sentence)) inText.push({ name: source.outlet.name, own: true, sentence });
      inText.push(...names.map((name) => ({ name, own: false, sentence })));
    }
    const credits = creditsOf(blocks.map(({ text }) => text)).map(({ name, whole }) => ({
      name: name ?? source.outlet.name,
      whole,
      own: name === null || own.has(bareName(name)),
    }));
    const all = [...inText, ...credits].filter((one) => !one.own).map(({ name }) => name);
    return {
      article,
      inText,
      whole: credits.filter(({ whole }) => whole).map(({ name, own: self }) => ({ name: self ? source.outlet.name : name, own: self })),
      names: [...new Set(all)],
    };
  });
}

/** Bodies that are told things, by one name as media are, and agencies of a state. */
const BODY = /^(?:Congress|Parliament|Senate|Commons|Lords|Cabinet|Council|Government|Court|Assembly|Bundestag|Duma|NATO|UN|EU)$/;
const isBody = (name: string): boolean =>
  BODY.test(name) || (name.endsWith(' Agency') && !/\b(?:News|Press|Presse|Wire|Information|Telegraph\p{L}*) /u.test(name));

const KIND = '(?:news agency|news website|news site|newspaper|newswire|magazine|broadcaster|(?:radio|television|tv) (?:station|channel))';

/** Whether the words around a name show a medium: those of `hasMediaCue`, and what it is called. */
function isCued(sentence: Sentence, run: NameRun): boolean {
  if (hasMediaCue(sentence, run)) return true;
  const { tokens, text } = sentence;
  const [first, last] = [tokens[run.from], tokens[run.to - 1]];
  if (!first || !last) return false;
  const [before, after] = [text.slice(Math.max(0, first.start - 60), first.start), text.slice(last.end, last.end + 30)];
  // "told the AFP news agency", "told the newspaper Bild", "said doctor Ema Suryani to AFP"
  if (/\b(?:told|to|by|citing|quoted by) (?:the )?$/i.test(before) && new RegExp(`^(?: \\([^()]*\\))? ${KIND}\\b`, 'i').test(after)) return true;
  if (new RegExp(`\\b(?:told|to|by|citing|quoted by) (?:the )?(?:\\p{L}+ )?${KIND} $`, 'iu').test(before)) return true;
  if (/\bsaid (?:\p{L}+ ){1,4}to $/u.test(before) && /^\p{Lu}{2,5}$/u.test(run.name)) return true;
  return isCalledMedium(run.name) && speakersOf(sentence).some((speaker) => bareName(speaker) === bareName(run.name));
}

/** The last words of names of persons: "told Marsh" is no citation where an article knows a Lena Marsh. */
function surnamesOf(names: readonly string[]): string[] {
  return names.flatMap((name) => (name.includes(' ') && !isCalledMedium(name) ? (name.split(' ').at(-1) ?? []) : []));
}

/** Whether a sentence is about what was told before it: "This was reported by …". */
export function looksBack({ text }: Sentence): boolean {
  return (
    /^(?:this|that|it) (?:was|is|has been) (?:first )?(?:reported|announced|stated|published|revealed) (?:\p{L}+ ){0,3}by\b/iu.test(text) ||
    /\breport(?:ed|s) this\b/i.test(text)
  );
}
