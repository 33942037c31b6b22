/** What of an article is no news: notices, credits, links and the like, seen by the form and the tree of a line and by where it stands. */
import { type BoilerplateKind, boilerplateKind } from './boilerplate.ts';
import { kindByGrammar, profiledIn } from './boilerplate-grammar.ts';
import { isMendedAtFoot } from './correction-grammar.ts';
import { quotationsOf } from './quotations.ts';
import type { Sentence } from './sentences.ts';
import { headOf } from './stamps.ts';
import { dependentsOf } from './tree.ts';
import type { Token } from '../types.ts';

/** What of an article is no news, sentence by sentence, in its order. */
export interface SetAside {
  readonly sentence: Sentence;
  readonly kind: BoilerplateKind;
}

/** Kinds that fill a paragraph: what follows in it belongs to them ("Correction: … It will cost 12 million."). */
const WHOLE: ReadonlySet<BoilerplateKind> = new Set(['correction', 'bio', 'rights', 'paywall', 'newsletter', 'credit', 'caption', 'advert']);

/** Longer paragraphs hold news as well, unless they correct it. */
const LONGEST = 400;
const fills = (kind: BoilerplateKind, text: string): boolean => WHOLE.has(kind) && (kind === 'correction' || text.length < LONGEST);

/** The sentences that are no news, each with what it is instead, in the order of the article. */
export function setAside(sentences: readonly Sentence[]): SetAside[] {
  const found = new Map(withoutFoot(sentences).map((one) => [one.sentence, one]));
  // What stands above a last line that is none is the foot in its turn.
  for (let steps = 0; steps < 3; steps += 1) {
    const last = sentences.findLast((sentence) => !found.has(sentence));
    const kind = last ? kindAtFoot(last, sentences) : null;
    if (!last || kind === null) break;
    found.set(last, { sentence: last, kind });
  }
  return sentences.flatMap((sentence) => found.get(sentence) ?? []);
}

function withoutFoot(sentences: readonly Sentence[]): SetAside[] {
  let linked = false;
  return [...Map.groupBy(sentences, ({ block }) => block)].flatMap(([block, own]) => {
    const isClosed = /[.!?]["'”’)]*\s*$/.test(block.text);
    // Below "Read more:" stand headlines of other articles, up to the next full stop.
    linked = linked && !isClosed && block.kind !== 'heading';
    const byForm = boilerplateKind(block.text) ?? boilerplateKind(block.text.slice(headOf(block.text).length));
    const whole = linked ? 'link' : byForm !== null && (own.length === 1 || fills(byForm, block.text)) ? byForm : null;
    linked ||= whole === 'link' && /:\s*$/.test(block.text);
    const kinds = own.map(kindOf);
    drawIn(own, kinds);
    const first = kinds[0] ?? null;
    const filling = whole ?? (first !== null && fills(first, block.text) ? first : null);
    return own.flatMap((sentence, i): SetAside[] => {
      const kind = filling ?? kinds[i] ?? null;
      // A headline may do without a verb.
      const isHeadline = kind === 'label' && sentence.heading && sentence === sentences[0];
      return kind === null || isHeadline ? [] : [{ sentence, kind }];
    });
  });
}

/** Sentences of a paragraph that belong to a notice beside them take its kind. */
function drawIn(own: readonly Sentence[], kinds: (BoilerplateKind | null)[]): void {
  // "Do you live in Orm? Tell us what you saw."
  own.forEach(({ text }, i) => {
    if (kinds[i] === null && kinds[i + 1] !== undefined && ASKING.has(kinds[i + 1] ?? 'label') && text.endsWith('?')) kinds[i] = kinds[i + 1] ?? null;
  });
  // "This article was translated by a machine. It was checked by an editor."
  own.forEach(({ text }, i) => {
    if (kinds[i] === null && kinds[i - 1] === 'notice' && /^(?:it|this) (?:was|has|is)\b/i.test(text)) kinds[i] = 'notice';
  });
  // "The harbour of Orm, pictured in 2019. Photograph: Ines Holt"
  const isUnderPicture = (own[0]?.block.text.length ?? 0) < LONGEST && kinds.at(-1) === 'credit' && /^(?:photo|picture|image)/i.test(own.at(-1)?.text ?? '');
  if (isUnderPicture) own.forEach(({ tokens }, i) => (kinds[i] ??= isPhrase(tokens) ? 'caption' : null));
}

/** "The harbour of Orm, pictured in 2019" says nothing of the harbour. */
const isPhrase = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.head < 0 && /^(?:NOUN|PROPN)$/.test(token.tag) && dependentsOf(tokens, token, 'nsubj', 'cop').length === 0);

const ASKING: ReadonlySet<BoilerplateKind> = new Set(['newsletter', 'paywall', 'link']);

/** At the foot of an article: who wrote it, and that its errors were mended. */
function kindAtFoot(sentence: Sentence, sentences: readonly Sentence[]): BoilerplateKind | null {
  if (sentence.heading || isQuoted(sentence)) return null;
  if (isMendedAtFoot(sentence.tokens)) return 'correction';
  const isAlone = sentences.filter(({ block }) => block === sentence.block).length === 1;
  return isAlone && isOfWriter(sentence, sentences) ? 'bio' : null;
}

/** Whether a sentence says who somebody is whom no other sentence names. */
function isOfWriter(sentence: Sentence, sentences: readonly Sentence[]): boolean {
  const name = profiledIn(sentence.tokens);
  return name !== null && !sentences.some(({ tokens }) => tokens !== sentence.tokens && tokens.some(({ lower }) => lower === name));
}

/** "43 people hurt" in a cell is said of a row and a column: beside the same words of a whole place it would be false. */
const isValue = ({ block, text }: Sentence): boolean => block.row !== null && !/[.!?]["'”’)]*$/.test(text);

function kindOf(sentence: Sentence): BoilerplateKind | null {
  if (isValue(sentence)) return 'label';
  const byGrammar = isQuoted(sentence) ? null : kindByGrammar(sentence.tokens, sentence.text);
  return boilerplateKind(sentence.text) ?? byGrammar ?? (isStatement(sentence) ? null : 'label');
}

/** What somebody is quoted as saying is news, whatever it speaks of: “… We apologise for the error.” */
const isQuoted = ({ block, start, end }: Sentence): boolean => quotationsOf(block.text).some((quotation) => quotation.start < start && quotation.end >= end);

/** News says something of something: words without a verb or a full stop are a caption, a label or a list of links. */
export function isStatement({ tokens, text }: Sentence): boolean {
  const words = tokens.filter((token) => /\p{L}/u.test(token.text)).length;
  const closed = /[.!?]["'”’)]*$/.test(text);
  const isSaid = tokens.some(({ deprel }) => deprel === 'nsubj' || deprel === 'nsubj:pass');
  const verbal = tokens.some(({ tag }) => tag === 'VERB' || tag === 'AUX');
  return words >= 3 ? closed || verbal : words === 2 && closed && isSaid && verbal;
}
