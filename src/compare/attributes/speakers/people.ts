/** What is told of a person in passing: "Name, 39, of Town", "the 39-year-old Name", "Name, the head of the port". */
import type { Clause } from '../../text/clauses.ts';
import type { TellScore } from '../../similarity/scores.ts';
import type { Sentence } from '../../text/sentences.ts';
import { termOf } from '../../similarity/terms.ts';
import type { Token } from '../../types.ts';
import { isCapital, isDigit } from '../../text/words.ts';

/** A fact in an apposition: a claim of its own when another article tells it too. */
export interface PersonFact extends Clause {
  readonly tells: 'age' | 'role';
  /** Of the person, in small letters. */
  readonly surname: string;
  readonly given: string | null;
}

/** Of the facts of one person that two articles tell, all were right on the annotated stories; they are few. */
const SURE = 0.95;
const OLDEST = 110;

const TITLE =
  /^(?:mr|mrs|ms|miss|dr|prof|lt|sgt|cpl|maj|gen|col|capt|cmdr|adm|sir|dame|lord|lady|president|premier|prime|minister|sheriff|officer|chief|police|king|queen|prince|princess|judge|justice|senator|sen|rep|gov|governor|mayor|secretary|chancellor|jr|sr|i{1,3}|iv)\.?$/i;

const isNamePart = (token: Token | undefined): boolean => token?.tag === 'PROPN' && isCapital(token.text);
const ENDS = new Set([',', '.', ';', ')']);
const endsPhrase = (token: Token | undefined): boolean => token === undefined || ENDS.has(token.text);
const ROLE_TAGS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'ADP']);
const isRole = (tokens: readonly Token[]): boolean =>
  tokens.length > 1 &&
  tokens.length < 13 &&
  tokens[0]?.tag === 'DET' &&
  tokens.some(({ tag }) => tag === 'NOUN') &&
  tokens.every(({ tag }) => ROLE_TAGS.has(tag));

/** The facts that a sentence tells in passing, left to right. */
export function personFacts(sentence: Sentence): PersonFact[] {
  const { tokens } = sentence;
  const facts: PersonFact[] = [];
  const put = (tells: PersonFact['tells'], from: number, to: number, name: readonly Token[]): void => {
    const own = name.filter(({ text, tag }) => tag === 'PROPN' && !TITLE.test(text));
    const surname = own.at(-1)?.lower;
    if (surname === undefined) return;
    const [first, last] = [tokens[from] as Token, tokens[to - 1] as Token];
    const clause = { sentence, tokens: tokens.slice(from, to), start: first.start, end: last.end, kind: 'aside' } as const;
    facts.push({ ...clause, tells, surname, given: own.length > 1 ? (own[0]?.lower ?? null) : null });
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const aged = yearsOldEnd(tokens, i);
    if (aged > 0) {
      let end = aged;
      while (isNamePart(tokens[end])) end += 1;
      // In "the 39-year-old Northern driver" nobody is named.
      if (end > aged && tokens[end]?.tag !== 'NOUN') put('age', i, end, tokens.slice(aged, end));
    }
    if (!isNamePart(tokens[i]) || isNamePart(tokens[i - 1])) continue;
    let end = i + 1;
    while (isNamePart(tokens[end])) end += 1;
    const name = tokens.slice(i, end);
    if (tokens[end]?.text === ',' && isAge(tokens[end + 1]) && endsPhrase(tokens[end + 2])) put('age', i, townEnd(tokens, end + 2), name);
    if (tokens[end]?.text === ',') {
      const after = phraseEnd(tokens, end + 1);
      if (isRole(tokens.slice(end + 1, after))) put('role', i, after, name);
    }
    if (tokens[i - 1]?.text === ',' && endsPhrase(tokens[end])) {
      const before = phraseStart(tokens, i - 1);
      if (isRole(tokens.slice(before, i - 1))) put('role', before, end, name);
    }
  }
  return facts;
}

const isAge = (token: Token | undefined): boolean => token !== undefined && isDigit(token.text) && /^\d{1,3}$/.test(token.text) && Number(token.text) <= OLDEST;

/** Where "39-year-old" ends that begins at i; 0 where none does. */
function yearsOldEnd(tokens: readonly Token[], i: number): number {
  if (!isDigit(tokens[i]?.lower ?? '')) return 0;
  if (/^\d{1,3}-year-old$/.test(tokens[i]?.lower ?? '')) return i + 1;
  if (!isAge(tokens[i])) return 0;
  const words = tokens.slice(i + 1, i + 5).map(({ lower }) => lower);
  return words.join(' ') === '- year - old' ? i + 5 : 0;
}

/** Where ", of Town" ends that may begin at i. */
function townEnd(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.text !== ',' || tokens[i + 1]?.lower !== 'of' || !isNamePart(tokens[i + 2])) return i;
  let end = i + 3;
  while (isNamePart(tokens[end])) end += 1;
  return end;
}

/** The first token at or after i that ends a phrase. */
function phraseEnd(tokens: readonly Token[], i: number): number {
  let end = i;
  while (end < tokens.length && !endsPhrase(tokens[end])) end += 1;
  return end;
}

/** The token after the last comma before i, or the first. */
function phraseStart(tokens: readonly Token[], i: number): number {
  return tokens.slice(0, Math.max(0, i)).findLastIndex((token) => endsPhrase(token)) + 1;
}

/**
 * Tells pairs of facts of two articles that tell the same of one person.
 * @param first the index that the first fact has among the clauses that the pairs will stand beside
 */
export function factPairs(facts: readonly PersonFact[], first: number, tell: TellScore): void {
  const alike = Map.groupBy(facts.keys(), (i) => `${facts[i]?.tells} ${facts[i]?.surname}`);
  for (const [i, one] of facts.entries())
    for (const k of alike.get(`${one.tells} ${one.surname}`) ?? []) {
      const other = facts[k] as PersonFact;
      if (k > i && one.sentence.article !== other.sentence.article && tellTheSame(one, other)) tell(first + i, first + k, SURE);
    }
}

/** Whether two facts of one kind, about people of one surname, are the same. */
function tellTheSame(one: PersonFact, other: PersonFact): boolean {
  const areOne = one.given === null || other.given === null || one.given === other.given;
  return areOne && (one.tells === 'age' || shareWord(one, other));
}

/** Whether two roles have a noun in common: "the governor" is not "the former captain". */
function shareWord(one: PersonFact, other: PersonFact): boolean {
  const nouns = (fact: PersonFact): string[] => fact.tokens.filter(({ tag }) => tag === 'NOUN').map(termOf);
  return nouns(one).some((noun) => nouns(other).includes(noun));
}
