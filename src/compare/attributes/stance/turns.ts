/** What turns one of two clauses and not the other, or the other way round: open points that keep them from being the same. */
import type { Certainty } from '../../../schema/comparison.ts';
import type { Clause } from '../../text/clauses.ts';
import { keyOf } from '../../text/lemma.ts';
import { dependentsOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import { opposedIn } from './antonyms.ts';
import { certaintyAt } from '../certainty.ts';
import { conditionOf } from '../condition.ts';
import { coreOf } from './core.ts';
import { doubtedNames } from './hearsay.ts';
import { exchangedIn } from './exchanged.ts';
import { type Modal, modalityOf } from './modality.ts';
import { areApart, stageOf } from '../stage.ts';
import { isPredicate } from './governors.ts';
import { type Stance, stanceOf } from './stance.ts';

/** Words of the one clause and of the other; empty for a side that says it plainly. */
export type Words = readonly [a: string, b: string];

/** One-sided or opposite turns, each by its words. */
export interface Turns {
  readonly polarity?: Words;
  readonly certainty?: Words;
  readonly stage?: Words;
  readonly condition?: Words;
  readonly question?: Words;
  readonly exchanged?: Words;
  readonly antonym?: Words;
}

/** What turns two clauses that are taken to tell the same against each other. */
export function turnsOf(a: Clause, b: Clause): Turns {
  const found: Record<string, Words> = {};
  const add = (kind: keyof Turns, words: Words | null): void => {
    if (words) found[kind] = words;
  };
  const [left, right] = [readClause(a), readClause(b)];
  add(
    'question',
    left.isQuestion === right.isQuestion ? null : [textOf(a, left.isQuestion ? a.tokens.slice(-1) : []), textOf(b, right.isQuestion ? b.tokens.slice(-1) : [])],
  );
  add('polarity', polarity(a, left, b, right));
  add('certainty', sureness(a, left, b, right));
  add('condition', left.condition.length > 0 === right.condition.length > 0 ? null : [textOf(a, left.condition), textOf(b, right.condition)]);
  const [x, y] = [left.stage, right.stage];
  add('stage', x && y && areApart(x.stage, y.stage) ? [textOf(a, [x.cue]), textOf(b, [y.cue])] : comeAbout(a, left.core, b, right.core));
  const exchanged = exchangedIn(a, b);
  add('exchanged', exchanged && [textOf(a, [exchanged.a]), textOf(b, [exchanged.b])]);
  // "not guilty" beside "innocent": a denied opposite is none.
  const opposed = found['polarity'] ? undefined : opposedIn(a, b)[0];
  add('antonym', opposed ? [textOf(a, [opposed.a]), textOf(b, [opposed.b])] : null);
  return found;
}

/** Another level of certainty, another way of telling it, or a proposal beside a rumour: neither of these two is sure, and of other things. */
function sureness(a: Clause, left: ReadClause, b: Clause, right: ReadClause): Words | null {
  const [x, y] = [doubtedNames(a.tokens), doubtedNames(b.tokens)];
  if (x.length > 0 !== y.length > 0 && left.certainty === right.certainty) return [textOf(a, x), textOf(b, y)];
  if (left.certainty !== right.certainty || isProposed(left) !== isProposed(right)) return [textOf(a, left.hedges), textOf(b, right.hedges)];
  if (left.modal?.way === right.modal?.way) return null;
  return [textOf(a, left.modal?.cues ?? []), textOf(b, right.modal?.cues ?? [])];
}

const isProposed = ({ certainty, hedges }: ReadClause): boolean =>
  certainty === 'possible' && hedges.some((hedge) => /^(?:propos|offer|suggest|consid|weigh|mull|float|discuss)/.test(keyOf(hedge)));

/** "will close" beside "closed": what is to come has not come about. */
function comeAbout(a: Clause, x: Token | undefined, b: Clause, y: Token | undefined): Words | null {
  if (!x || !y) return null;
  const [left, right] = [tenseOf(a, x), tenseOf(b, y)];
  if (!left || !right || left.isAhead === right.isAhead) return null;
  if (keyOf(x) !== keyOf(y)) return null;
  return [textOf(a, left.words), textOf(b, right.words)];
}

function tenseOf({ sentence }: Clause, core: Token): { readonly isAhead: boolean; readonly words: readonly Token[] } | null {
  const aux = dependentsOf(sentence.tokens, core, 'aux', 'cop');
  const will = aux.find(({ lower }) => /^(?:will|shall|['’]ll|wo)$/.test(lower));
  if (will) return { isAhead: true, words: [will] };
  const isOver =
    core.tag === 'VERB' && (core.xpos === 'VBD' || (core.xpos === 'VBN' && aux.some(({ lower }) => /^(?:was|were|has|have|had|['’]ve)$/.test(lower))));
  return isOver ? { isAhead: false, words: [core] } : null;
}

interface ReadClause {
  readonly core: Token | undefined;
  readonly stance: Stance;
  readonly denials: readonly Denial[];
  /** What it says of each of its words that is not its subject, by key. */
  readonly stances: readonly { readonly key: string; readonly stance: Stance }[];
  readonly certainty: Certainty;
  readonly hedges: readonly Token[];
  readonly modal: Modal | null;
  readonly condition: readonly Token[];
  readonly stage: ReturnType<typeof stageOf>;
  readonly isQuestion: boolean;
}

/** A word of a clause that is denied or doubted, by its key. */
interface Denial {
  readonly key: string;
  readonly cues: readonly Token[];
}

function readClause({ sentence, tokens }: Clause): ReadClause {
  const all = sentence.tokens;
  const core = coreOf(all, tokens);
  const told = tokens.filter((token) => isPredicate(all, token) || /^(?:NOUN|ADJ)$/.test(token.tag)).map((token) => ({ token, ...stanceOf(all, token) }));
  const stances = told.filter(({ token }) => token.deprel !== 'nsubj' || isThere(all, token)).map(({ token, stance }) => ({ key: keyOf(token), stance }));
  const denials = told.filter(({ stance, cues }) => stance !== 'asserts' && cues.length > 0).map(({ token, cues }) => ({ key: keyOf(token), cues }));
  const sure = core ? certaintyAt(all, core) : { certainty: 'stated' as const, cues: [] };
  const taken = core ? stanceOf(all, core) : { stance: 'asserts' as const, cues: [] };
  const isQuestion = all.at(-1)?.text === '?' && tokens.at(-1) !== undefined;
  return {
    core,
    stance: taken.stance,
    denials,
    stances,
    certainty: sure.certainty,
    hedges: sure.cues,
    modal: core ? modalityOf(all, core) : null,
    condition: core ? conditionOf(all, core) : [],
    stage: core ? stageOf(all, core) : null,
    isQuestion,
  };
}

/** "There will be no layoffs": what stands in the place of the subject is what is told. */
const isThere = (tokens: readonly Token[], { head }: Token): boolean => tokens.some((token) => token.head === head && token.deprel === 'expl');

/** A denial on one side only, or of words that the other side says plainly. */
function polarity(a: Clause, left: ReadClause, b: Clause, right: ReadClause): Words | null {
  if (left.isQuestion !== right.isQuestion) return null;
  const words = (clause: Clause, denials: readonly Denial[]): string => textOf(clause, denials[0]?.cues ?? []);
  if (left.denials.length > 0 !== right.denials.length > 0) return [words(a, left.denials), words(b, right.denials)];
  // "There will be no layoffs" beside "has not ruled out layoffs": both deny something, and one word is not denied by both.
  const [denied] =
    left.denials.length > 0 ? right.stances.filter(({ key, stance }) => left.stances.some((one) => one.key === key && one.stance !== stance)) : [];
  return denied ? [words(a, left.denials), words(b, right.denials)] : null;
}

/** The words of a sentence from the first to the last of some tokens. */
function textOf({ sentence }: Clause, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? sentence.text.slice(first.start, last.end) : '';
}
