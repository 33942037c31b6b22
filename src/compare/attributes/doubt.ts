/** Where a clause leaves open whether it is so, and which of its words the doubt is about. */
import type { Clause } from '../text/clauses.ts';
import { once } from '../once.ts';
import type { Token } from '../types.ts';
import { monthAt } from './dates.ts';

/** A part of a clause that is put in doubt, or all of a clause in which nothing is. */
export interface Assertion {
  readonly doubtful: boolean;
  /** The words by which doubt is shown; empty without. */
  readonly cue: string;
  /** Content stems of what is asserted. */
  readonly stems: ReadonlySet<string>;
  /** Content stems of the whole clause, phrase by phrase: "the provincial capital of the island" is one. */
  readonly phrases: readonly ReadonlySet<string>[];
  /** Only an ability, which is a doubt beside "will" and the same verb: that verb's stem; else null. */
  readonly able: string | null;
  /** Stems of verbs that the clause says will be. */
  readonly will: ReadonlySet<string>;
}

const OPINION = new Set('believe believes think thinks suspect suspects speculate speculates speculated assume assumes guess'.split(' '));
/** What is weighed or suggested is not decided. */
const WEIGHING = new Set(['suggest', 'consider', 'weigh', 'mull'].flatMap((verb) => [verb, `${verb}s`, `${verb}ed`, `${verb}ing`]));
const BOUNDARY = /^(?:[,;:()–—]|and|but|that|which|who|whose|where|while|if|unless|because|or)$/;

/**
 * What a clause asserts, with doubt or without; null where it neither states nor doubts but wants, expects, asks or
 * supposes, or where what it doubts is denied ("could not").
 */
export const assertionOf: (clause: Clause) => Assertion | null = once(({ tokens, sentence, start }: Clause): Assertion | null => {
  const at = tokens.findIndex((_, i) => isDoubt(tokens, i));
  if (at < 0 && isOpinion(sentence.tokens, sentence.tokens.findLastIndex(({ end }) => end <= start) + 1, tokens[0]))
    return asserted(tokens, tokens, { doubtful: true, cue: 'believe', able: null });
  if (at < 0) {
    const can = tokens.findIndex(({ lower }) => lower === 'can');
    const able = can < 0 ? null : (verbAfter(tokens, can)[0] ?? null);
    return isOpen(tokens) ? null : asserted(tokens, tokens, { doubtful: able !== null, cue: '', able });
  }
  // "tied to that negotiation" points, "said that …" begins.
  const bounds = tokens.map(({ lower }, i) => BOUNDARY.test(lower) && !(lower === 'that' && tokens[i - 1]?.tag === 'ADP'));
  const from = bounds.slice(0, at).lastIndexOf(true) + 1;
  // "what limits they could accept" asks.
  if (tokens.slice(from, at).some(({ lower }) => /^(?:what|how|whether|if|when|why)$/.test(lower))) return null;
  // "experts believe that …", "rumours that …"
  const begin = tokens[at + 1]?.lower === 'that' ? at + 2 : at + 1;
  const after = tokens[at]?.lower === 'either' ? -1 : bounds.slice(begin).indexOf(true);
  const to = after < 0 ? tokens.length : begin + after;
  // What is wanted is not so whether or not the doubt holds.
  if (tokens.slice(begin, to).some(({ lower }) => /^(?:want|hope|like)$/.test(lower))) return null;
  // Of "the toll may rise" only the rise is in doubt; of "bacteria were the likely cause" the bacteria are.
  const isAttribute = /^(?:likely|possible)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.tag === 'NOUN';
  const doubted = tokens.slice(isAttribute ? from : begin, to).filter((token) => token !== tokens[at] && token.tag !== 'PROPN');
  return asserted(tokens, doubted, { doubtful: true, cue: tokens[at]?.lower ?? '', able: null });
});

/** What is asserted by some of the tokens. Its words are looked at when they are asked for: of most clauses nobody asks. */
function asserted(all: readonly Token[], some: readonly Token[], { doubtful, cue, able }: Pick<Assertion, 'doubtful' | 'cue' | 'able'>): Assertion {
  let [stems, will, phrases]: [Set<string>?, Set<string>?, Assertion['phrases']?] = [];
  return {
    doubtful,
    cue,
    get stems() {
      return (stems ??= new Set(stemsOf(some)));
    },
    able,
    get will() {
      return (will ??= new Set(all.flatMap(({ lower }, i) => (lower === 'will' ? verbAfter(all, i) : []))));
    },
    get phrases() {
      return (phrases ??= phrasesOf(all));
    },
  };
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM']);

function phrasesOf(tokens: readonly Token[]): ReadonlySet<string>[] {
  const phrases: Set<string>[] = [];
  let open = false;
  for (const token of tokens) {
    const isNominal = NOMINAL.has(token.tag) || token.lower === 'of' || token.text === '-';
    if (!isNominal || !open) phrases.push(new Set());
    open = isNominal;
    for (const stem of stemsOf([token])) phrases.at(-1)?.add(stem);
  }
  return phrases;
}

/** Whether what stands before a clause, tokens [0, to), is "experts believe [that]", or "officials suggested" before "imposing …". */
function isOpinion(tokens: readonly Token[], to: number, first: Token | undefined): boolean {
  const last = tokens[to - 1]?.lower === 'that' ? to - 2 : to - 1;
  const word = tokens[last]?.lower ?? '';
  if (WEIGHING.has(word)) return first !== undefined && /.ing$/.test(first.lower);
  return last > 0 && OPINION.has(word) && isDoubt(tokens.slice(0, to), last);
}

/** The stem of the verb that an auxiliary at `at` goes with. */
function verbAfter(tokens: readonly Token[], at: number): string[] {
  const verb = tokens.slice(at + 1, at + 6).find(({ tag }) => tag === 'VERB');
  return verb ? [verb.stem] : [];
}

type Doubt = (tokens: readonly Token[], i: number) => boolean;
const nextIs = (tokens: readonly Token[], i: number, words: RegExp): boolean => words.test(tokens[i + 1]?.lower ?? '');
const isModal: Doubt = (tokens, i) => monthAt(tokens, i) < 0 && tokens[i]?.tag !== 'NOUN' && !nextIs(tokens, i, /^not$/);

/** By word, where it shows doubt. */
const DOUBTS: ReadonlyMap<string, Doubt> = new Map(
  (
    [
      // "People may swim again" allows.
      ['may', (tokens, i) => isModal(tokens, i) && !tokens.slice(i).some(({ lower }) => /^(?:again|now|only)$/.test(lower))],
      ['might', isModal],
      ['could', (tokens, i) => isModal(tokens, i) && !nextIs(tokens, i, /^have$/)],
      ['believed thought feared understood appear appears appeared seem seems seemed', (tokens, i) => nextIs(tokens, i, /^to$/)],
      ['likely possibly perhaps maybe probably apparently', (tokens, i) => tokens[i - 1]?.lower !== 'as'],
      ['rumor rumors rumour rumours speculation', () => true],
      ['positive sure certain', (tokens, i) => tokens[i - 1]?.lower === 'not'],
      // "suggested imposing duties"; "suggested that" tells.
      [[...WEIGHING].join(' '), (tokens, i) => nextIs(tokens, i, /.ing$/)],
      [
        [...OPINION].join(' '),
        (tokens, i) => tokens[i]?.tag === 'VERB' && tokens[i - 1]?.tag === 'NOUN' && tokens.slice(0, i).every(({ lower }) => lower !== 'not'),
      ],
      ['either', (tokens, i) => tokens.slice(i).some(({ lower }) => lower === 'or')],
    ] satisfies readonly (readonly [string, Doubt])[]
  ).flatMap(([words, doubt]) => words.split(' ').map((word): [string, Doubt] => [word, doubt])),
);

/** "may", "might", "could", "believed to", "appears to", "likely", "experts believe", "either … or", "rumours". */
function isDoubt(tokens: readonly Token[], i: number): boolean {
  return DOUBTS.get(tokens[i]?.lower ?? '')?.(tokens, i) ?? false;
}

const OPEN = new Set(
  'unclear unknown uncertain whether if unless want wants wanted hope hopes hoped hoping expect expects expected demand demands demanded urge urges urged possible potential possibility plan plans planned planning proposed proposes suggested alleged allegedly suspected reportedly should would denied denies deny not no never may might could'.split(
    ' ',
  ),
);
/** "set to", "due to", "called for". */
const OPEN_WITH: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['set due poised', 'to'],
    ['call calls called calling', 'for on'],
  ].flatMap(([words = '', next = '']) => words.split(' ').map((word) => [word, next.split(' ')])),
);

/** Neither stated nor doubted. */
const isOpen = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ lower }, i) =>
      OPEN.has(lower) || lower.endsWith("n't") || lower.endsWith('n’t') || (OPEN_WITH.get(lower)?.includes(tokens[i + 1]?.lower ?? '') ?? false),
  );

const NAMING = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);
const hasStem = ({ tag, lower }: Token): boolean => NAMING.has(tag) && /^\p{L}{3,}/u.test(lower);
const stemsOf = (tokens: readonly Token[]): string[] => tokens.filter(hasStem).map(({ stem }) => stem);
