/** Whose word a clause is. */
import type { Attribution } from '../../schema/comparison.ts';
import type { Clause } from '../text/clauses.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../types.ts';
import { framesOf } from './speakers/frames.ts';
import type { Speech } from './speakers/speech.ts';

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM']);

/**
 * Whose word the clause is, in the words of its article; null when the article itself says it. A clause belongs to the speech that most
 * of its telling words stand in, and of speech within speech to the innermost; who only names the speaker tells nothing.
 * @param speech that of its article
 */
export function attributionOf({ sentence, tokens }: Clause, speech: readonly Speech[]): Attribution | null {
  const own = speech.filter(({ block, start, end }) => block === sentence.block && start < sentence.end && end > sentence.start);
  if (own.length === 0) return null;
  const naming = framesOf(sentence);
  // Who speaks is described behind the verb too: "…,” said Ada Holm, a doctor at the clinic in Velm".
  const isNaming = ({ index, start, end }: Token): boolean =>
    naming.some(({ from, to, said }) => index >= from && (index < to || (said.length > 0 && said.every(([, last]) => last <= from)))) &&
    !own.some((one) => one.start <= sentence.start + start && one.end >= sentence.start + end);
  const telling = tokens.filter((token) => CONTENT.has(token.tag) && !isNaming(token));
  const votes = new Map<Speech, number>();
  const asked = telling.length ? telling : tokens;
  for (const token of asked) {
    const inner = innermost(own, sentence, token);
    if (inner) votes.set(inner, (votes.get(inner) ?? 0) + 1);
  }
  const bySource = Map.groupBy(votes, ([{ source }]) => source);
  let [best, most]: [Speech | null, number] = [null, asked.length / 2];
  for (const group of bySource.values()) {
    const count = group.reduce((sum, [, each]) => sum + each, 0);
    if (count >= most) [best, most] = [group[0]?.[0] ?? null, count + 1e-9];
  }
  return best && { source: best.source, through: best.through };
}

function innermost(speech: readonly Speech[], sentence: Sentence, { start, end }: Token): Speech | undefined {
  const around = speech.filter((one) => one.start <= sentence.start + start && one.end >= sentence.start + end);
  return around.reduce<Speech | undefined>((best, one) => (!best || one.end - one.start < best.end - best.start ? one : best), undefined);
}

/** The people and bodies that a sentence quotes, each in its words. */
export function speakersOf(sentence: Sentence): string[] {
  return framesOf(sentence).map(({ speaker: { from, to } }) =>
    sentence.text.slice((sentence.tokens[from] as Token).start, (sentence.tokens[to - 1] as Token).end).replace(/\s+/g, ' '),
  );
}
