/**
 * The one thing that sets two mentions apart which else tell the same, word by word: a denial, an opposite, names in each other's place. Where
 * every other word meets, that one is enough to say that they differ; where one does not, what is denied may be another matter.
 */
import type { DifferenceKind } from '../../schema/comparison.ts';
import { type Opposed, opposedIn } from '../attributes/stance/antonyms.ts';
import { dayOf } from '../attributes/times/calendar.ts';
import { exchangedIn } from '../attributes/stance/exchanged.ts';
import { rolesAround } from '../attributes/stance/roles.ts';
import { isReporting } from '../attributes/speakers/saying.ts';
import { stanceOf } from '../attributes/stance/stance.ts';
import { onceOfTwo } from '../once.ts';
import type { Clause } from '../text/clauses.ts';
import { dependentsOf, subjectOf, subtreeOf } from '../text/tree.ts';
import type { Token } from '../types.ts';
import { contentOf, type MetWord, meet, meetTold } from './aligned-words.ts';
import { type Proposal, type Said, type Statement, contested, contrast } from './contrast.ts';
import { deniedIn, oneSided } from './one-sided.ts';
import { compareValues } from './values.ts';

type Kind = Extract<DifferenceKind, 'polarity' | 'actor'>;

/** What alone sets two mentions apart, in words of either. */
interface SoleTurn {
  readonly kind: Kind;
  readonly words: readonly [string, string];
}

/** So near must each other word of the one come to some word of the other. */
const SAME_WORD = 0.8;
/** How many words must meet besides. */
const LEAST_SHARED = 2;
/** "not until Friday" says "on Friday"; "not only" and "not all" deny a part. */
const LIMITING = /^(?:until|till|before|unless|without|only|just|but|except|than|all|every|each|always|both|entirely|fully|necessarily|merely|alone|solely)$/;
/** "likely" beside "unlikely": two guesses, and both may have been right to guess. */
const CHANCE = /(?:likely|possible|probable|certain|sure)$/;
/** News of days apart tells how a matter went on. */
const MOST_DAYS = 1;

/** Denials, opposites and exchanged names between mentions that nothing else sets apart. */
export function soleTurnProposals(told: readonly Statement[]): Proposal[] {
  return (['polarity', 'actor'] as const).flatMap((kind) => {
    const turnOf = (a: Statement, b: Statement): SoleTurn | null => {
      const turn = a === b ? null : soleTurn(a, b);
      return turn?.kind === kind ? turn : null;
    };
    const said = told.map((one): Said<Statement> => {
      const turn = told.map((other) => turnOf(one, other)).find((found) => found !== null);
      return { by: one, value: one, text: turn?.words[0] ?? '', width: 0 };
    });
    const found = contrast(kind, contested(said, (a, b) => turnOf(a, b) !== null), (a, b) => (turnOf(a, b) ? 'apart' : 'same'), 0.9); // prettier-ignore
    return found ? [{ ...found, isSole: true }] : [];
  });
}

/** What alone sets two mentions of two articles apart; null where nothing does, or more than one thing. Of (b, a) it tells the same, sides exchanged. */
const soleTurn = onceOfTwo((one: Statement) => one.clause, readTurn);

function readTurn(a: Statement, b: Statement): SoleTurn | null {
  // "convicted" and "acquitted" are two stages besides.
  const all = oneSided(a.clause, b.clause);
  const [turn, ...more] = all.some((one) => one.turn === 'antonym') ? all.filter((one) => one.turn !== 'stage') : all;
  if (!turn || more.length > 0 || isLater(a, b) || tellOtherValues(a, b)) return null;
  if (turn.turn === 'exchanged') {
    const found = exchangedIn(a.clause, b.clause);
    return found && allMeet(a.clause, b.clause, []) ? { kind: 'actor', words: [a.mention.quote, b.mention.quote] } : null;
  }
  if (turn.turn === 'polarity') return isPlainDenial(a.clause, b.clause) ? { kind: 'polarity', words: denialWords(a.clause, b.clause) } : null;
  if (turn.turn !== 'antonym' || [a, b].some(({ clause }) => deniedIn(clause).length > 0)) return null;
  const [opposed, ...others] = opposedIn(a.clause, b.clause);
  if (!opposed || others.length > 0 || [opposed.a, opposed.b].some(({ lower }) => CHANCE.test(lower)) || !isOfOne(a.clause, b.clause, opposed)) return null;
  return allMeet(a.clause, b.clause, [opposed.a, opposed.b]) ? { kind: 'polarity', words: [opposed.a.text, opposed.b.text] } : null;
}

/** What neither dates nor counts in another way: "last year" of two undated articles is no other year. */
function tellOtherValues(a: Statement, b: Statement): boolean {
  const { differ, unread: all } = compareValues(a, b);
  // "accepted a 60-day truce" beside "denied that they had accepted a truce": who denies all denies this.
  const isDenied = (side: 0 | 1): boolean => deniedIn([a, b][1 - side]?.clause ?? a.clause).length > 0;
  const unread = all.filter(({ kind, side, said }) => !(said || (isDenied(side) && (kind === 'duration' || kind === 'quantity'))));
  const wordsOf = (side: 0 | 1): string => unread.filter((one) => one.side === side && !/^(?:no|an?)\b/i.test(one.words)).map(({ words }) => words.toLowerCase()).sort().join('; '); // prettier-ignore
  return differ.length > 0 || wordsOf(0) !== wordsOf(1);
}

function isLater(a: Statement, b: Statement): boolean {
  return a.published !== null && b.published !== null && Math.abs(dayOf(a.published) - dayOf(b.published)) > MOST_DAYS;
}

function allMeet(a: Clause, b: Clause, but: readonly Token[]): boolean {
  return [meetTold(a, b), meetTold(b, a)].every((words: readonly MetWord[]) => {
    const others = words.filter(({ token }) => !but.includes(token));
    return others.length >= LEAST_SHARED && others.every(({ within }) => within >= SAME_WORD);
  });
}

/** What one denies the other says in the same words, at the same time and without a limit. */
function isPlainDenial(a: Clause, b: Clause): boolean {
  const [denying, plain] = deniedIn(a).length > 0 ? [a, b] : [b, a];
  const denied = deniedIn(denying);
  const cues = denied.flatMap(({ token }) => stanceOf(denying.sentence.tokens, token).cues);
  // "The company denied that": who says it is a matter of its own.
  const { tokens } = denying.sentence;
  const framing = cues.flatMap((cue) => {
    const beside = cue.tag === 'VERB' && isReporting(cue) ? dependentsOf(tokens, cue, 'nsubj', 'obl', 'advmod') : [];
    return [cue, ...beside.filter((one) => !denied.some(({ token }) => token === one)).flatMap((one) => subtreeOf(tokens, one))];
  });
  const said = contentOf(plain);
  const isSaid = denied.every(({ token, key }) => said.some((word) => word.key === key && word.token.tag === token.tag));
  const isLimited = [a, b].some(({ tokens }) => tokens.some(({ lower }) => LIMITING.test(lower)));
  return denied.length > 0 && isSaid && !isLimited && modesOf(plain, []) === modesOf(denying, cues) && allMeet(a, b, framing);
}

/** What a clause says will, can or has to be: "has still to be signed" denies without a word of denying, "refused to sign" by its first. */
function modesOf({ sentence, tokens }: Clause, cues: readonly Token[]): string {
  const isOfCue = (to: Token): boolean => cues.includes(sentence.tokens[(sentence.tokens[to.head] as Token | undefined)?.head ?? -1] as Token);
  const modes = tokens.filter((token) => token.xpos === 'MD' || (token.xpos === 'TO' && token.deprel === 'mark' && !isOfCue(token)));
  return modes.map(({ lower }) => lower).sort().join(' '); // prettier-ignore
}

function denialWords(a: Clause, b: Clause): [string, string] {
  const [own, other] = [deniedIn(a), deniedIn(b)];
  const key = (own[0] ?? other[0])?.key;
  const wordsOf = (clause: Clause): string => {
    const [denied] = deniedIn(clause);
    if (!denied) return meet(clause, clause === a ? b : a).find((word) => word.key === key)?.token.text ?? '';
    const first = stanceOf(clause.sentence.tokens, denied.token).cues[0] ?? denied.token;
    const [from, to] = first.index < denied.token.index ? [first, denied.token] : [denied.token, first];
    return clause.sentence.text.slice(from.start, to.end);
  };
  return [wordsOf(a), wordsOf(b)];
}

/** Whether two opposites are said of one: "the bank lent the firm money" and "the firm borrowed money of the bank" are no contradiction, nor are an old bridge and a new one. */
function isOfOne(a: Clause, b: Clause, { a: x, b: y, isExclusive }: Opposed): boolean {
  if (isExclusive) return false;
  if (x.tag === 'VERB' && y.tag === 'VERB') {
    const [one, other] = [rolesAround(a.sentence.tokens, x), rolesAround(b.sentence.tokens, y)];
    const pairs = [[one.who, other.who], [one.whom, other.whom]] as const; // prettier-ignore
    return pairs.every(([p, q]) => !p || !q || p.stem === q.stem) && pairs.some(([p, q]) => p && q && p.stem === q.stem);
  }
  const subject = (clause: Clause, token: Token): string | undefined => {
    const { tokens } = clause.sentence;
    const own = subjectOf(tokens, token) ?? (/^(?:obj|xcomp)$/.test(token.deprel) ? subjectOf(tokens, tokens[token.head] as Token) : undefined);
    return dependentsOf(tokens, token, 'cop').length > 0 || /^(?:obj|xcomp|root)$/.test(token.deprel) ? own?.stem : undefined;
  };
  const [p, q] = [subject(a, x), subject(b, y)];
  return p !== undefined && p === q;
}
