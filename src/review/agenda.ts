/** What the dialogue asks next, and what it finds: passages within their sentences, from one scoring of the story. */
import type { Clause } from '../compare/text/clauses.ts';
import { compareScored, type Scored } from '../compare/index.ts';
import { findByWords, likest } from './lookup.ts';
import { nearestClause } from '../compare/alignment/overlap.ts';
import { type Asked, findQuestions } from './questions.ts';
import { findQuote } from '../compare/text/quotes.ts';
import type { Lexicon, StorySource } from '../compare/types.ts';
import type { Claim } from '../schema/comparison.ts';
import type { Passage } from '../schema/primitives.ts';

/** A passage within its sentence, and whose it is. */
export interface Shown {
  readonly passage: Passage;
  readonly who: string;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** A claim that a passage can be put under: with the one of its passages that the entry will name. */
export interface Home {
  readonly label: string;
  readonly shown: Shown;
}

export type Item =
  | { readonly kind: 'question'; readonly asked: Asked; readonly label: string | null; readonly passage: Shown; readonly candidates: readonly Shown[] }
  | { readonly kind: 'label'; readonly claim: string; readonly label: string; readonly mentions: readonly Shown[] };

/** What is left to ask. */
export interface Agenda {
  /** Null when nothing is left. */
  readonly item: Item | null;
  /** Questions that are worth an answer, and claims whose label is a quotation. */
  readonly questions: number;
  readonly labels: number;
}

/** A story and what was found of it: everything but the decisions stays for the whole dialogue. */
export interface Known {
  readonly story: StorySource;
  readonly scored: Scored;
  readonly lexicon: Lexicon;
  /** The gain from which a question is worth asking: the same for the whole dialogue, so that it comes to an end. */
  readonly least: number;
}

/** The gain from which the questions about a story are worth asking. */
export function leastGain({ story, scored, lexicon }: Omit<Known, 'least'>): number {
  const [first] = findQuestions(story, scored, lexicon, { limit: 1 });
  return Math.min(WORTH_ASKING, (first?.question.gain ?? 0) * OF_THE_FIRST);
}

/** With this gain an answer is expected to bring half a right pair, or to put a cell or a verdict right: always worth asking. */
const WORTH_ASKING = 0.0476;
/** In a small story no answer brings that much; there, what brings this share of what the first one does is worth asking. */
const OF_THE_FIRST = 0.25;
/** As many as one key can choose among. */
const MOST = 9;
const MOST_HOMES = 6;

/**
 * Questions that are worth an answer, then labels, then the other questions.
 * @param passed ids of questions and of claims whose labels were left as they are
 * @throws ContentError as `compareScored`: decisions contradict each other
 */
export function agendaOf(known: Known, passed: ReadonlySet<string>): Agenda {
  const asked = findQuestions(known.story, known.scored, known.lexicon, { skipped: passed });
  const worth = asked.filter(({ question }) => question.gain >= known.least);
  const labels = claimsOf(known).filter(({ id, status, labelFrom }) => status !== 'single' && labelFrom === 'mention' && !passed.has(id));
  const [question, label] = [worth[0] ?? (labels.length ? undefined : asked[0]), labels[0]];
  const item = question ? questionItem(known, question) : label ? labelItem(known, label) : null;
  return { item, questions: worth.length, labels: labels.length };
}

/** The id by which an item is passed. */
export function idOf(item: Item): string {
  return item.kind === 'label' ? item.claim : item.asked.question.id;
}

/** Passages of all articles with these words. */
export function passagesWith(known: Known, words: string): Shown[] {
  return findByWords(known.scored, words, known.lexicon, MOST).flatMap((item) => showClause(known, known.scored.clauses[item]));
}

/** Claims that a passage might belong to: those with the words, or without words those that are most like it. */
export function homesFor(known: Known, picked: Shown, words: string): Home[] {
  const { scored, lexicon } = known;
  const { clauses } = scored;
  const own = itemOf(known, picked.passage);
  const items = (words === '' ? likest(scored, own) : findByWords(scored, words, lexicon, clauses.length)).filter((item) => item !== own);
  const claims = claimsOf(known).map((claim) => ({ claim, items: new Set(claim.mentions.map((mention) => itemOf(known, mention))) }));
  const open = claims.filter(({ items: members }) => !members.has(own));
  const homes = new Map<string, Home>();
  for (const item of items) {
    const home = open.find(({ items: members, claim }) => members.has(item) && !homes.has(claim.id));
    const shown = showClause(known, clauses[item])[0];
    if (home && shown) homes.set(home.claim.id, { label: home.claim.label, shown });
    if (homes.size === MOST_HOMES) break;
  }
  return [...homes.values()];
}

function questionItem(known: Known, asked: Asked): Item {
  const { passage, candidates, kind } = asked.question;
  const claim = asked.claim === null ? undefined : claimsOf(known).find(({ id }) => id === asked.claim);
  return { kind: 'question', asked, label: kind === 'same' ? null : (claim?.label ?? null), passage: show(known, passage), candidates: candidates.map((one) => show(known, one)) }; // prettier-ignore
}

function labelItem(known: Known, { id, label, mentions }: Claim): Item {
  const shown = mentions.map(({ article, quote }) => show(known, { article, quote: quote.replace(/\s+/g, ' ').trim() }));
  return { kind: 'label', claim: id, label, mentions: shown.slice(0, MOST_HOMES) };
}

function claimsOf({ story, scored, lexicon }: Known): readonly Claim[] {
  return compareScored(story, scored, lexicon).comparison.claims;
}

function itemOf({ scored: { articles, clauses }, lexicon }: Known, { article, quote }: Passage): number {
  const source = articles.find((one) => one.source.id === article);
  const clause = source ? findQuote(source, quote, lexicon) : null;
  return clause ? nearestClause(clause, clauses) : -1;
}

/** A clause as decisions.yaml can name it: none when its words stand earlier in the article too. */
function showClause(known: Known, clause: Clause | undefined): Shown[] {
  if (!clause) return [];
  const passage = { article: clause.sentence.article, quote: clause.sentence.text.slice(clause.start, clause.end).replace(/\s+/g, ' ').trim() };
  return known.scored.clauses[itemOf(known, passage)] === clause ? [show(known, passage)] : [];
}

function show({ scored: { articles }, lexicon }: Known, passage: Passage): Shown {
  const article = articles.find(({ source }) => source.id === passage.article);
  const clause = article ? findQuote(article, passage.quote, lexicon) : null;
  const outlet = article?.source.outlet;
  const alone = articles.filter(({ source }) => source.outlet.id === outlet?.id).length === 1;
  const who = outlet === undefined ? passage.article : alone ? outlet.name : `${outlet.name} (${passage.article})`;
  if (!clause) return { passage, who, before: '', quote: passage.quote, after: '' };
  const { text } = clause.sentence;
  return { passage, who, before: text.slice(0, clause.start), quote: text.slice(clause.start, clause.end), after: text.slice(clause.end) };
}
