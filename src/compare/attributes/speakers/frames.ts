/** The places of a sentence where somebody is said to speak: who, and which words are theirs. */
import { once } from '../../once.ts';
import type { Sentence } from '../../text/sentences.ts';
import { ancestorsOf, dependentsOf, headOf, isPassive, relationOf, subjectOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import { nounFrames } from './noun-frames.ts';
import { DENIALS, EVIDENTIAL, isDocument, sayingVerb } from './saying.ts';
import { beginsPhrase, isBoundary, TIME, makerOf, namedBehind, type Phrase, phraseAt, phraseOfNoun } from './speaker-phrase.ts';
import type { Frame } from './frame.ts';
import { isSaid, saidAfter, saidAround } from './said.ts';

/** All frames of a sentence, left to right. */
export const framesOf: (sentence: Sentence) => readonly Frame[] = once((sentence: Sentence): readonly Frame[] => {
  const { tokens } = sentence;
  return [...tokens.flatMap((token) => verbFrame(tokens, token) ?? []), ...nounFrames(tokens)].sort((a, b) => a.verb.index - b.verb.index);
});

function verbFrame(tokens: readonly Token[], verb: Token): Frame | null {
  const base = sayingVerb(verb) ?? asking(tokens, verb);
  if (base === undefined || DENIALS.has(base) || !isSaid(tokens, verb)) return null;
  if (isQuoting(verb) && tokens.some(({ lower }, at) => at > verb.index && lower === 'saying' && tokens[at - 1]?.lower === 'as')) return null;
  const behind = phraseBehind(tokens, verb, base);
  const right = behind || base === 'ask' ? null : saidAfter(tokens, verb, base);
  const named = behind ?? speakerOf(tokens, verb, right !== null);
  if (!named || !mayReport(tokens, named, base)) return null;
  // "“Article 5-like” guarantees, first proposed by …" names an idea, not a statement.
  if (!right && relationOf(verb) === 'acl' && isPassive(tokens, verb) && tokens[verb.index - 1]?.lower !== 'as') return null;
  const [from, to] = [startOf(tokens, verb, named), Math.max(named.to, verb.index + 1)];
  const said = right ? [right] : saidAround(tokens, from, to, verb);
  return { speaker: makerOf(tokens, namedBehind(tokens, named)), verb, from, to, said };
}

/** "“Why did nobody call us?” asked the widow": behind quoted words one asks aloud. */
function asking(tokens: readonly Token[], verb: Token): 'ask' | undefined {
  if (verb.tag !== 'VERB' || !/^(?:asked|asks|wondered|wonders)$/.test(verb.lower)) return undefined;
  const sign = tokens.slice(0, verb.index).findLastIndex(({ text }) => /^[”"’']$/.test(text));
  const isBehind = sign > 0 && /^[?!,]$/.test(tokens[sign - 1]?.text ?? '') && !tokens.slice(sign, verb.index).some(({ tag }) => tag === 'VERB');
  return isBehind ? 'ask' : undefined;
}

const isQuoting = ({ lower }: Token): boolean => lower === 'quoted' || lower === 'cited';

/** "Coast Radio quoted his wife as saying" begins with who quotes. */
function startOf(tokens: readonly Token[], verb: Token, named: Phrase): number {
  // "…, it was claimed by two deckhands"
  const it = dependentsOf(tokens, verb, 'nsubj', 'expl').find(({ lower, index }) => lower === 'it' && index < verb.index);
  const first = Math.min(named.from, it && isPassive(tokens, verb) ? it.index : verb.index);
  const quoted = verb.xpos === 'VBG' ? tokens.slice(0, verb.index).findLast(isQuoting) : undefined;
  const subject = quoted && subjectOf(tokens, quoted);
  return subject ? Math.min(first, phraseOfNoun(tokens, subject)?.from ?? first) : first;
}

/** "“…,” said the harbour master": the phrase behind a verb that follows a sign, where it ends at the next. */
function phraseBehind(tokens: readonly Token[], verb: Token, base: string): Phrase | null {
  const before = tokens[verb.index - 1];
  if (base === 'tell' || !before || !isBoundary(before) || before.text === ':' || !beginsPhrase(tokens[verb.index + 1])) return null;
  // In "“The mill,” said Ida Kell, “will reopen”" the tree may take the mill for who speaks.
  const behind = phraseAt(tokens, verb.index + 1);
  const next = behind ? tokens[behind.to] : undefined;
  // In "The blast, said one resident, shook every window" it takes the blast.
  const isSetApart = before.text === ',' && (next?.text === ',' || next?.text === '.') && /^(?:say|insist|think|reckon|quip)$/.test(base);
  if (!/^[”"’]$/.test(before.text) && !isSetApart && dependentsOf(tokens, verb, 'nsubj', 'nsubj:pass').some(({ index }) => index < verb.index)) return null;
  // "The mayor, 61, said nothing had changed": what is said follows.
  const isClosed =
    behind !== null &&
    (isBoundary(next) ||
      next?.xpos.startsWith('W') === true ||
      next?.xpos === 'VBG' ||
      next?.tag === 'ADP' ||
      next?.tag === 'ADV' ||
      next?.tag === 'SCONJ' ||
      TIME.test(next?.lower ?? ''));
  return isClosed && verb.xpos !== 'VBG' && verb.xpos !== 'VBN' ? behind : null;
}

function speakerOf(tokens: readonly Token[], verb: Token, hasComplement: boolean): Phrase | null {
  const before = tokens[verb.index - 1];
  // "quoted his wife as saying", "was quoted as saying"
  if (verb.xpos === 'VBG' && before?.lower === 'as') return quotedBefore(tokens, verb) ?? onRecord(tokens, verb);
  const misread = relationOf(verb) === 'advcl' || relationOf(verb) === 'parataxis' ? besideParticiple(tokens, verb) : null;
  if (misread) return misread;
  if (isPassive(tokens, verb)) {
    const agent = dependentsOf(tokens, verb, 'obl').find(
      (noun) => noun.deprel === 'obl:agent' || dependentsOf(tokens, noun, 'case').some(({ lower }) => lower === 'by'),
    );
    return agent && agent.index > verb.index ? phraseOfNoun(tokens, agent) : null;
  }
  const beside = phraseBeside(tokens, verb);
  if (beside) return beside;
  const own = dependentsOf(tokens, verb, 'nsubj').find(({ index }) => index < verb.index || (!hasComplement && verb.lower !== 'told'));
  if (own) return fuller(tokens, subjectPhrase(tokens, own), verb);
  const earlier = verb.xpos === 'VBG' ? speakerBefore(tokens, verb) : null;
  if (earlier) return earlier;
  const handed = relationOf(verb) === 'conj' || verb.xpos === 'VBG' ? subjectOf(tokens, verb) : undefined;
  if (handed) return subjectPhrase(tokens, handed);
  return verb.xpos === 'VBG' ? null : phraseBefore(tokens, verb);
}

/** What stands between a phrase and the verb behind it is part of the phrase ("people at the meeting said"), whatever the tree hangs it on. */
function fuller(tokens: readonly Token[], phrase: Phrase | null, verb: Token): Phrase | null {
  if (!phrase || phrase.to >= verb.index || tokens[phrase.to]?.tag !== 'ADP') return phrase;
  const behind = phraseAt(tokens, phrase.to + 1);
  return behind?.to === verb.index ? { ...phrase, to: verb.index } : phrase;
}

/** "said the chairman, adding that …": who has just spoken goes on. */
function speakerBefore(tokens: readonly Token[], verb: Token): Phrase | null {
  if (tokens[verb.index - 1]?.text !== ',') return null;
  const other = tokens.slice(0, verb.index).findLast((token) => sayingVerb(token) !== undefined && token.xpos !== 'VBG');
  return other ? (verbFrame(tokens, other)?.speaker ?? null) : null;
}

/** "who said": whom the relative clause is about. */
function subjectPhrase(tokens: readonly Token[], subject: Token): Phrase | null {
  if (!subject.xpos.startsWith('W') && subject.lower !== 'that') {
    const phrase = phraseOfNoun(tokens, subject);
    // "Details: the sources said": a label is no speaker.
    return phrase && tokens[phrase.to]?.text === ':' ? phraseAt(tokens, phrase.to + 1) : phrase;
  }
  const clause = ancestorsOf(tokens, subject).find(({ deprel }) => deprel === 'acl:relcl');
  const noun = clause && headOf(tokens, clause);
  return noun && noun.index < subject.index ? phraseOfNoun(tokens, noun) : null;
}

function quotedBefore(tokens: readonly Token[], verb: Token): Phrase | null {
  const quoted = tokens.slice(0, verb.index).findLast(isQuoting);
  if (!quoted) return null;
  if (isPassive(tokens, quoted)) return passive(tokens, quoted);
  const behind = phraseAt(tokens, quoted.index + 1);
  return behind ?? passive(tokens, quoted);
}

/** "is on record as saying" */
function onRecord(tokens: readonly Token[], verb: Token): Phrase | null {
  const record = headOf(tokens, verb);
  const subject = record?.lower === 'record' ? subjectOf(tokens, record) : undefined;
  return subject ? subjectPhrase(tokens, subject) : null;
}

function passive(tokens: readonly Token[], quoted: Token): Phrase | null {
  const subject = subjectOf(tokens, quoted);
  return subject ? subjectPhrase(tokens, subject) : phraseBeside(tokens, { ...quoted, xpos: 'VBD' });
}

/** ", police said": all that stands between a sign and the verb is a phrase. */
function phraseBeside(tokens: readonly Token[], verb: Token): Phrase | null {
  let last = verb.index;
  while (last > 0 && ['AUX', 'ADV'].includes(tokens[last - 1]?.tag ?? '')) last -= 1;
  const sign = tokens.slice(0, last).findLastIndex((token) => isBoundary(token));
  if (sign < 1 || verb.xpos === 'VBG') return null;
  const found = phraseAt(tokens, sign + 1);
  return found?.to === last && !/^(?:VBN)$/.test(verb.xpos) ? found : null;
}

/** ", Arden posted on social media": a past tense that is read as a participle, without "to" or "by" behind it. */
function besideParticiple(tokens: readonly Token[], verb: Token): Phrase | null {
  const next = tokens[verb.index + 1];
  if (
    verb.xpos !== 'VBN' ||
    tokens[verb.index - 1]?.tag === 'AUX' ||
    !(isBoundary(next) || /^(?:on|in|at|via|through|yesterday|today)$/.test(next?.lower ?? ''))
  )
    return null;
  return phraseBeside(tokens, { ...verb, xpos: 'VBD' });
}

/** The phrase that opens the words between the last sign and the verb, where the tree names no subject: past what is set between commas. */
function phraseBefore(tokens: readonly Token[], verb: Token): Phrase | null {
  const signBefore = (at: number): number => tokens.slice(0, Math.max(0, at)).findLastIndex((token) => isBoundary(token));
  let last = verb.index;
  while (last > 0 && ['AUX', 'ADV', 'PART'].includes(tokens[last - 1]?.tag ?? '')) last -= 1;
  let sign = signBefore(last);
  // "Ada Holm, the mayor, told": the phrase stands before the aside.
  for (let asides = 0; sign === last - 1 && tokens[sign]?.text === ',' && asides < 3; asides += 1) {
    last = signBefore(sign);
    if (tokens[last]?.text !== ',') return null;
    sign = signBefore(last);
    if (!tokens.slice(sign + 1, last).some(({ tag }) => tag === 'VERB')) break;
  }
  const found = phraseAt(tokens, sign + 1);
  const between = found ? tokens.slice(found.to, last) : [];
  const isAside = between.length === 0 || /^W|^IN$|^VB[GN]$/.test(between[0]?.xpos ?? '');
  return isAside ? found : null;
}

const PEOPLE =
  /(?:men|man|women|woman|people|police|person)$|(?:er|or|ist|ian|ant|ent|eer|ive|ary|ial)s?$|^(?:expert|witness|source|resident|doctor|prosecutor|aide|official|diplomat|analyst)/;

/** Whose word it is: somebody's, and not "neither nurse" or "none of the three". */
const NOBODY = /^(?:no|none|neither|nor|nobody|no-one|nothing|few)$/;

/** A fact shows something as well: only a document, a person or a body says it by that. */
function mayReport(tokens: readonly Token[], { head, from, to }: Phrase, base: string): boolean {
  if (NOBODY.test(tokens[from]?.lower ?? '') || tokens[from - 1]?.lower === 'neither') return false;
  if (/^(?:I|we|you|this|that|these|those|there|what|nobody|nothing)$/i.test(head.text) && to - from === 1) return false;
  if (!EVIDENTIAL.has(base) || head.tag === 'PROPN') return true;
  if (head.tag === 'PRON') return /^(?:he|she|they|it|who|those|one|others?|some|many)$/.test(head.lower);
  return isDocument(head) || PEOPLE.test(head.lower) || base === 'find' || base === 'confirm' || base === 'note' || base === 'add' || tokens.length === 0;
}
