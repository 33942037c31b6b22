/** What a number counts: the head of the noun phrase that it opens, by the tree where it is one with the words. */
import type { Token } from '../../types.ts';
import { dependentsOf, relationOf } from '../../text/tree.ts';
import { isHyphen } from './cardinals.ts';

/** A noun in the singular, and the token that it is. */
export interface Counted {
  readonly of: string;
  readonly at: number;
  /** "two of the four": a part of a whole. */
  readonly partial: boolean;
}

const LINKS = /^(?:the|its|his|her|their|our|my|your|these|those|all|more|other|additional|further|such|whole|entire|total)$/;
const INSIDE = /^(?:compound|amod|nummod|det|nmod:poss|case|punct|advmod|det:predet|flat|appos|obl:unmarked|nmod)$/;

/** What is counted by a number that ends before a token; null where no noun follows. */
export function countedFrom(tokens: readonly Token[], to: number): Counted | null {
  const isOf = tokens[to]?.lower === 'of';
  const noun = headFrom(tokens, isOf ? to + 1 : to) ?? headByTree(tokens, to, isOf);
  const those = tokens[isOf ? to + 1 : to];
  // "three quarters of those asked"
  if (those?.lower === 'those' && /^VB[DN]$/.test(tokens[those.index + 1]?.xpos ?? ''))
    return { of: `those ${tokens[those.index + 1]?.lower}`, at: those.index + 1, partial: false };
  // "24 KOs", "500 PCs": an abbreviation is tagged as a name.
  const short = tokens[to];
  if (short && /^[A-Z]{2,4}s?$/.test(short.text) && (noun === short || (!noun && short.xpos.startsWith('NNP') && tokens[to - 1]?.head === to)))
    return { of: short.lower.replace(/s$/, ''), at: to, partial: false };
  if (!noun) return null;
  const of = isOf && /^(?:the|these|those|its|their|his|her|our)$/.test(tokens[to + 1]?.lower ?? '');
  return { of: nameOf(tokens, noun), at: noun.index, partial: of };
}

/** A noun's name: its singular, with "crew" before "members". */
export function nameOf(tokens: readonly Token[], noun: Token): string {
  const name = singular(noun.lower);
  const before = tokens[noun.index - 1];
  return name === 'member' && before && before.deprel === 'compound' && before.tag === 'NOUN' ? `${before.lower} ${name}` : name;
}

/** The head of the noun phrase that opens at a token ("800 strong Northern soldiers": soldiers), or null. */
export function headFrom(tokens: readonly Token[], at: number): Token | null {
  let i = at;
  while (LINKS.test(tokens[i]?.lower ?? '') && i < at + 3) i += 1;
  for (let steps = 0; i < tokens.length && steps < 6; steps += 1) {
    const token = tokens[i] as Token;
    if (token.tag === 'PUNCT' && !isHyphen(token)) return null;
    // "hundreds of public and private buildings"
    const isJoint = token.tag === 'CCONJ' && tokens[i - 1]?.xpos === 'JJ' && tokens[i + 1]?.xpos === 'JJ' && tokens[i + 2]?.xpos.startsWith('NN') === true;
    if (isJoint) {
      i += 1;
      continue;
    }
    // "one officer's coat and boots"
    if (tokens[i + 1]?.xpos === 'POS' && tokens[at - 1]?.head === i && /^NNS?$/.test(token.xpos)) return token;
    const isNoun = /^NN(?:S|PS)?$/.test(token.xpos);
    const isClosed = /^(?:VERB|AUX|ADP|PRON|CCONJ|SCONJ)$/.test(token.tag) && !(/^(?:VB[NG]|JJ)$/.test(token.xpos) && token.deprel === 'amod');
    if (isClosed && !(token.xpos === 'VBG' && tokens[i + 1]?.tag === 'NOUN')) return null;
    // "two blocks away": no part of an adverb
    const isAdverbial = token.deprel === 'obl:unmarked' && tokens[token.head]?.tag === 'ADV';
    const isInside = INSIDE.test(token.deprel) && !isAdverbial && token.head > i && token.head < i + 7 && reaches(tokens, i, token.head);
    // Two nouns side by side are one phrase, whatever the tree says.
    const goesOn =
      token.xpos === 'NN' &&
      !token.deprel.startsWith('nsubj') &&
      /^(?:NNS?|AFX)$/.test(tokens[i + 1]?.xpos ?? '') &&
      !/^(?:home|today|yesterday|tomorrow|tonight)$/.test(tokens[i + 1]?.lower ?? '');
    // "hundreds of government and private buildings"
    const shared = tokens[i + 3]?.xpos === 'NN' && tokens[i + 4]?.xpos === 'NNS' ? tokens[i + 4] : tokens[i + 3];
    if (
      token.xpos === 'NN' &&
      /^(?:and|or)$/.test(tokens[i + 1]?.lower ?? '') &&
      /^(?:JJ|NN)$/.test(tokens[i + 2]?.xpos ?? '') &&
      shared?.xpos === 'NNS' &&
      tokens[at - 1]?.lower !== 'a'
    )
      return shared;
    if (isNoun && !isInside && !goesOn && !(isHyphen(tokens[i + 1]) && tokens[i + 1]?.start === token.end && tokens[i + 2])) return token;
    i = isInside ? token.head : i + 1;
  }
  return null;
}

/** The plural that the tree hangs a number on, past "and" and commas: "the 12 Somali and 11 Yemeni suspects", "hundreds of low-cost, high-yield crops". */
function headByTree(tokens: readonly Token[], to: number, isOf: boolean): Token | null {
  const number = tokens[to - 1] as Token;
  const noun = isOf ? dependentsOf(tokens, number, 'nmod')[0] : number.deprel.startsWith('nummod') ? tokens[number.head] : undefined;
  if (noun?.xpos !== 'NNS' || noun.index < to || noun.index > to + 9) return null;
  return tokens.slice(to, noun.index).some(({ tag, lower }) => /^(?:VERB|AUX|PRON|SCONJ)$/.test(tag) || /^[;:.()]$/.test(lower)) ? null : noun;
}

/** Whether only words of one noun phrase stand between two tokens. */
function reaches(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from + 1, to + 1)
    .every(
      (token) =>
        !/^(?:AUX|ADP|PRON|CCONJ|SCONJ)$/.test(token.tag) && (token.tag !== 'VERB' || token.deprel === 'amod') && (token.tag !== 'PUNCT' || isHyphen(token)),
    );
}

/** The noun that "of" joins to a noun, or null: "the number of sightings". */
export function ofNoun(tokens: readonly Token[], noun: Token): Token | null {
  const found = dependentsOf(tokens, noun, 'nmod').find((one) => dependentsOf(tokens, one, 'case').some(({ lower }) => lower === 'of'));
  return found && relationOf(found) === 'nmod' && found.tag === 'NOUN' ? found : null;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person', persons: 'person', men: 'man', women: 'woman', children: 'child', policemen: 'policeman', firemen: 'fireman', fishermen: 'fisherman', feet: 'foot', wolves: 'wolf', lives: 'life', wives: 'wife', knives: 'knife', thieves: 'thief', mice: 'mouse', geese: 'goose', kilos: 'kilo',
}; // prettier-ignore

/** A noun's singular, well enough to see that two count the same. */
export function singular(noun: string): string {
  const irregular = IRREGULAR[noun];
  if (irregular !== undefined) return irregular;
  if (/(?:ss|us|is)$/.test(noun) || noun.length < 4) return noun;
  if (/^(?:[dlptv]|mov|cook|calor|zomb|rook|self|smooth|brown|jun?k|hipp|prair|book|gen|auss?|cab)ies$/.test(noun)) return noun.slice(0, -1);
  return noun.replace(/ies$/, 'y').replace(/(?:(?<=ch|sh|x|ss|[bir]us)e)?(?<!ss|us)s$/, '');
}
