/** What the dialogue asks next, and what it looks up: passages within their sentences. */
import { isOutletsWords } from '../compare/label-words.ts';
import type { Compared, Prepared } from '../compare/index.ts';
import { nth } from '../compare/nth.ts';
import { quoteOf } from '../compare/text/placed.ts';
import type { FoundClaim, FoundMention } from '../compare/claims.ts';
import type { Passage } from '../schema/primitives.ts';
import type { Asked } from './about.ts';
import { by } from '../compare/order.ts';
import { KINDS } from './kinds.ts';
import { findByWords, nearestOf } from './lookup.ts';
import { canBeNamed, namingPassage, passageOf } from './named.ts';
import { type Progress, progressOf } from './progress.ts';
import { questions } from './questions.ts';

/** A passage as an editor sees it: within its sentence, and whose it is. */
export interface Shown {
  readonly passage: Passage;
  /** By index, the clause that it is or is nearest to; -1 where it stands in none. */
  readonly item: number;
  readonly who: string;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** What a look-up finds: a passage, or with a label the claim that a decision names by that passage. */
export interface Choice {
  readonly label: string | null;
  readonly shown: Shown;
}

export type Item =
  | {
      readonly kind: 'question';
      readonly asked: Asked;
      readonly label: string | null;
      readonly seen: readonly string[];
      readonly passage: Shown;
      readonly candidates: readonly Shown[];
    }
  | { readonly kind: 'label'; readonly claim: string; readonly of: Passage | null; readonly label: string; readonly mentions: readonly Shown[] };

/** What is left to ask. */
export interface Agenda {
  /** Null when nothing is left. */
  readonly item: Item | null;
  /** Questions that are worth an answer, and claims whose label may want better words. */
  readonly questions: number;
  readonly labels: number;
  readonly progress: Progress;
}

/** With this gain an answer is expected to bring half a right pair, or to put a cell or a verdict right: always worth asking. */
const WORTH_ASKING = 0.0476;
/** In a small story no answer brings that much; there, what brings this share of what the first one does is worth asking. */
const OF_THE_FIRST = 0.25;
/** What is about to be published is nearly always right, and is asked about all the same: with this share of that gain. */
const OF_ASSERTED = 0.3;
/** As many as one key can choose among. */
const MOST = 9;
const MOST_HOMES = 6;

/** The gain from which the questions about a story are worth asking: found once a dialogue, so that it comes to an end. */
export function leastGain(compared: Compared): number {
  const [first] = questions(compared, { limit: 1 });
  return Math.min(WORTH_ASKING, (first?.question.gain ?? 0) * OF_THE_FIRST);
}

/**
 * Questions that are worth an answer, then labels, then the other questions.
 * @param least what `leastGain` said at the beginning of the dialogue
 * @param skipped ids of questions and of claims whose labels were left as they are
 */
export function agendaOf(compared: Compared, least: number, skipped: ReadonlySet<string>): Agenda {
  const asked = questions(compared, { skipped });
  const worth = inOrder(
    compared,
    asked.filter((one) => isWorthAsking(compared, one, least)),
  );
  const claims = [...compared.passages.claims.values()];
  const labels = claims.filter(({ id, status, labelFrom }) => status !== 'single' && labelFrom === 'mention' && !skipped.has(id));
  const [question, label] = [worth[0] ?? (labels.length ? undefined : asked[0]), labels[0]];
  const item = question ? questionItem(compared, question) : label ? labelItem(compared, label) : null;
  return { item, questions: worth.length, labels: labels.length, progress: progressOf(compared, [...worth, ...asked.filter((one) => !worth.includes(one))]) };
}

/** A claim that is not settled is asserted after one answer, however few pairs that brings. */
function isWorthAsking({ passages: { claims } }: Compared, { question: { kind, gain }, claim }: Asked, least: number): boolean {
  if (kind !== 'agree') return gain >= least;
  return gain >= least * OF_ASSERTED || (claim !== null && claims.get(claim)?.status === 'unsettled');
}

/** Questions in the order in which an editor is asked: what is about to be asserted first, and of a kind the most useful. */
export const inOrder = (compared: Compared, asked: readonly Asked[]): Asked[] => asked.toSorted(by((one) => [rankOf(compared, one), doubtOf(compared, one)]));

/** Of what is about to be asserted, the weakest claim first. */
function doubtOf({ passages: { claims } }: Compared, { question: { kind }, claim }: Asked): number {
  return kind === 'agree' && claim !== null ? (claims.get(claim)?.confidence ?? 1) : 0;
}

/** What the site is about to assert comes first, and what an article may say of a pinned claim; then likely joins, silences and differences. */
function rankOf({ passages: { claims } }: Compared, { question: { kind }, claim }: Asked): number {
  const about = claim === null ? undefined : claims.get(claim);
  if (kind === 'agree') return about?.status === 'unsettled' ? 1 : 0;
  if (kind === 'silent') return about?.pinned ? 0 : 2;
  return kind === 'same' ? 1 : 3;
}

/** The id by which an item is skipped. */
export function idOf(item: Item): string {
  return item.kind === 'label' ? item.claim : item.asked.question.id;
}

/** Passages of all articles with these words. */
export function passagesWith({ passages: { prepared } }: Compared, words: string): Choice[] {
  return findByWords(prepared, words, MOST)
    .filter((item) => canBeNamed(prepared, item))
    .map((item) => ({ label: null, shown: showItem(prepared, item) }));
}

/** Claims that a passage might belong to: those with the words, or without words those that are most like it. */
export function homesFor({ passages: { prepared, claims } }: Compared, { item: own }: Shown, words: string): Choice[] {
  const items = (words === '' ? nearestOf(prepared, own) : findByWords(prepared, words)).filter((item) => item !== own && canBeNamed(prepared, item));
  const open = [...claims.values()].filter(({ found }) => !found.some(({ item }) => item === own));
  const homes = new Map<string, Choice>();
  for (const item of items) {
    const home = open.find(({ found, id }) => !homes.has(id) && found.some((one) => one.item === item));
    if (home) homes.set(home.id, { label: home.label, shown: showItem(prepared, item) });
    if (homes.size === MOST_HOMES) break;
  }
  return [...homes.values()];
}

function questionItem({ passages: { prepared, claims } }: Compared, asked: Asked): Item {
  const { items, claim, question } = asked;
  const about = claim === null ? undefined : claims.get(claim);
  // A claim that is named by a quotation is told by the passage that stands for it: nothing is read twice.
  const label = question.kind === 'same' || about === undefined || isOutletsWords(about) ? null : about.label;
  const quotes = [question.passage, ...question.candidates].map(({ quote }) => quote);
  const seen = question.kind === 'agree' ? seenIn(about, quotes) : [];
  return {
    kind: 'question',
    asked,
    label,
    seen,
    passage: showItem(prepared, items.passage),
    candidates: items.candidates.map((item) => showItem(prepared, item)),
  };
}

/** Where the program sees a difference between these quotes, or cannot tell: the editor looks there first. Their wording is marked anyway. */
function seenIn(claim: FoundClaim | undefined, quotes: readonly string[]): string[] {
  const differences = (claim?.differences ?? []).map(({ kind, sides }) => ({ kind, words: sides.map(({ value }) => value) }));
  const open = (claim?.open ?? []).flatMap(({ kind, words }) => (kind === 'match' || kind === 'wording' ? [] : [{ kind, words }]));
  return [...Map.groupBy([...differences, ...open], ({ kind }) => kind)].flatMap(([kind, points]) => {
    const words = new Set(points.flatMap((one) => one.words).filter((one) => quotes.some((quote) => quote.includes(/^[^]*\w/.exec(one)?.[0] ?? one))));
    return words.size > 1 ? [`${KINDS[kind].words} (${[...words].join(' / ')})`] : [];
  });
}

function labelItem({ passages: { prepared } }: Compared, claim: FoundClaim): Item {
  const { id, label, found } = claim;
  return {
    kind: 'label',
    claim: id,
    of: namingPassage(prepared, claim),
    label,
    mentions: found.slice(0, MOST_HOMES).map((mention) => show(prepared, mention)),
  };
}

const showItem = (prepared: Prepared, item: number): Shown => show(prepared, { item, clause: nth(prepared.clauses, item) });

function show(prepared: Prepared, { item, clause }: Pick<FoundMention, 'item' | 'clause'>): Shown {
  const { articles } = prepared;
  const { text, article } = clause.sentence;
  const outletOf = new Map(articles.map(({ source }) => [source.id, source.outlet]));
  const outlet = outletOf.get(article);
  const isAlone = [...outletOf.values()].filter((one) => one.id === outlet?.id).length === 1;
  const who = outlet === undefined ? article : isAlone ? outlet.name : `${outlet.name} (${article})`;
  return { passage: passageOf(prepared, clause), item, who, before: text.slice(0, clause.start), quote: quoteOf(clause), after: text.slice(clause.end) };
}
