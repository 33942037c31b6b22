/** How many times as much: "doubled", "threefold", "four times as many eels", "one and a half times what it was". */
import type { Token } from '../../types.ts';
import { dependentsOf, headOf, isPassive, subjectOf } from '../../text/tree.ts';
import { type Finder, type Found, PLAIN, shown } from './amounts.ts';
import { boundBefore } from './bounds.ts';
import { cardinalAt, isHyphen, lowerAt } from './cardinals.ts';
import { headFrom } from './counted.ts';
import { predicateOf, thingNamed } from './holders.ts';

const VERBS: readonly (readonly [number, RegExp])[] = [
  [2, /^(?:doubl(?:e|es|ed|ing))$/],
  [3, /^(?:tripl|trebl)(?:e|es|ed|ing)$/],
  [4, /^quadrupl(?:e|es|ed|ing)$/],
  [5, /^quintupl(?:e|es|ed|ing)$/],
  [0.5, /^halv(?:e|es|ed|ing)$/],
];

/** One of these stands in every multiple; most sentences hold none, and are passed over at once. */
const TELLING = /^(?:doubl|tripl|trebl|quadrupl|quintupl|halv)|fold$|^(?:times|twice|thrice|half|third|quarter|fifth|tenth)$/;
const PARTS: Readonly<Record<string, number>> = { third: 1 / 3, quarter: 1 / 4, fifth: 1 / 5, tenth: 1 / 10 };

export const multiples: Finder = (tokens) => {
  if (!tokens.some(({ lower }) => TELLING.test(lower))) return [];
  return tokens.flatMap((_, at) => verbAt(tokens, at) ?? foldAt(tokens, at) ?? timesAt(tokens, at) ?? []);
};

const times = (tokens: readonly Token[], from: number, to: number, factor: number, thing: Token | null | undefined): Found => {
  const { bound } = boundBefore(tokens, from);
  return {
    ...PLAIN,
    role: 'multiple',
    from,
    to,
    low: factor,
    high: factor,
    bound,
    figure: `x${shown(factor)}`,
    thing: thing?.tag === 'NOUN' ? thingNamed(tokens, thing) : null,
  };
};

function verbAt(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at] as Token;
  // "have more than tripled" is read as an adjective at times.
  if (token.tag !== 'VERB' && !(/^VB|^JJ/.test(token.xpos) && token.lower.endsWith('ed') && lowerAt(tokens, at - 1) === 'than')) return null;
  const factor = VERBS.find(([, words]) => words.test(token.lower))?.[0];
  if (factor === undefined) return null;
  const object = isPassive(tokens, token) ? undefined : dependentsOf(tokens, token, 'obj')[0];
  return times(tokens, at, at + 1, factor, object ?? subjectOf(tokens, token));
}

/** "threefold", "100-fold" */
function foldAt(tokens: readonly Token[], at: number): Found | null {
  const word = lowerAt(tokens, at);
  const apart = /^fold$/.test(lowerAt(tokens, isHyphen(tokens[at + 1]) ? at + 2 : at + 1));
  const number = cardinalAt(
    word.endsWith('fold') ? [{ ...(tokens[at] as Token), text: word.slice(0, -4), lower: word.slice(0, -4) }] : tokens,
    word.endsWith('fold') ? 0 : at,
  );
  if (!number || !(word.endsWith('fold') || apart)) return null;
  const verb = predicateOf(tokens, tokens[at] as Token);
  return times(tokens, at, word.endsWith('fold') ? at + 1 : isHyphen(tokens[at + 1]) ? at + 3 : at + 2, number.value, verb ? subjectOf(tokens, verb) : null);
}

/** "twice as many visitors", "four times as many", "one and a half times what it was", "three times higher" */
function timesAt(tokens: readonly Token[], at: number): Found | null {
  const part = /^(?:an?|one)$/.test(lowerAt(tokens, at)) ? PARTS[lowerAt(tokens, at + 1)] : undefined;
  // "a third as much fuel"
  if (part !== undefined && lowerAt(tokens, at + 2) === 'as' && /^(?:many|much)$/.test(lowerAt(tokens, at + 3))) {
    const noun = headFrom(tokens, at + 4);
    return times(tokens, at, noun ? noun.index + 1 : at + 4, part, noun);
  }
  const number = /^(?:twice|thrice|half)$/.test(lowerAt(tokens, at)) ? null : cardinalAt(tokens, at);
  const end = number ? (/^times$/.test(lowerAt(tokens, number.end)) ? number.end + 1 : -1) : at + 1;
  const factor = number?.value ?? { twice: 2, thrice: 3, half: 0.5 }[lowerAt(tokens, at)];
  if (end < 0 || factor === undefined) return null;
  const isAs = lowerAt(tokens, end) === 'as';
  if (isAs && /^(?:many|much)$/.test(lowerAt(tokens, end + 1))) {
    const noun = headFrom(tokens, end + 2);
    return times(tokens, at, noun ? noun.index + 1 : end + 2, factor, noun ?? subjectOf(tokens, headOf(tokens, tokens[at] as Token) ?? (tokens[at] as Token)));
  }
  const isThan =
    (/^(?:the|what|its|their|more)$/.test(lowerAt(tokens, end)) || /^(?:JJR|RBR)$/.test(tokens[end]?.xpos ?? '')) &&
    !/^(?:last|first|next)$/.test(lowerAt(tokens, end + 1));
  if (!(isThan || isAs) || lowerAt(tokens, at) === 'half') return null;
  const verb = predicateOf(tokens, tokens[at] as Token);
  return times(tokens, at, end, factor, verb ? (dependentsOf(tokens, verb, 'nsubj')[0] ?? subjectOf(tokens, verb)) : null);
}
