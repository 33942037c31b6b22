/** Clauses that could stand in any story: "further talks are planned", "the investigation continues". By themselves they tell no one event. */
import type { ReadArticle } from '../text/article.ts';
import type { Sentence } from '../text/sentences.ts';
import { isReporting } from '../attributes/speakers/saying.ts';
import { once } from '../once.ts';
import type { Clause } from '../text/clauses.ts';
import { stemOf } from '../text/tokens.ts';
import { ancestorsOf } from '../text/tree.ts';
import type { Token } from '../types.ts';
import type { Statement } from './contrast.ts';
import { areOfOtherPlaces } from './other-place.ts';

/** The nouns that stand in news of every kind: who acts in any of them, what is done in any, and when. No noun of an event of its own. */
const FREQUENT = new Set(
  (
    'man woman person people child family resident victim witness suspect official officer authority police government minister ministry president leader spokesman spokeswoman spokesperson ' +
    'source side party member group team company firm agency department office council court judge lawyer expert reporter journalist medium newspaper ' +
    'talk negotiation discussion meeting conversation investigation inquiry enquiry probe search work effort case matter issue situation incident event accident circumstance condition cause reason ' +
    'detail information comment statement remark answer response reply question report news announcement decision plan step measure move action result outcome process progress problem thing way part ' +
    'number place area scene time day night morning evening afternoon hour minute week month year moment today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday ' +
    'view opinion concern hope call request interview conference one public'
  )
    .split(' ')
    .map((word) => stemOf(word)),
);

/** More content words than these tell something of their own. */
const MOST_WORDS = 6;
const isNoun = ({ tag }: Token): boolean => tag === 'NOUN' || tag === 'PROPN';

/** Whether a clause has no name, number or noun of its own story in what it tells; who is said to have told it is left aside. */
const isGeneric: (clause: Clause) => boolean = once(({ sentence, tokens, kind }: Clause): boolean => {
  if (kind === 'aside' || sentence.heading) return false;
  const told = tokens.filter(
    (token) =>
      !ancestorsOf(sentence.tokens, token)
        .slice(0, 2)
        .some((above) => isReporting(above) && above.deprel === 'parataxis'),
  );
  if (told.some((token) => token.tag === 'NUM' && token.lower !== 'one')) return false;
  const content = told.filter(({ tag }) => /^(?:NOUN|PROPN|VERB|ADJ)$/.test(tag));
  return content.length <= MOST_WORDS && told.some(({ tag }) => tag === 'VERB' || tag === 'AUX') && told.filter(isNoun).every(({ stem }) => FREQUENT.has(stem));
});

/** An open point of two mentions that meet in no more than what could stand in any story, or stand in two, where no speaker makes them one. */
export function joinedByNothing(a: Statement, b: Statement): { readonly kind: 'wording'; readonly sides: readonly [string, string] }[] {
  const isJoined = !(isGeneric(a.clause) || isGeneric(b.clause) || areOfOtherPlaces(a, b)) || isSameSpeaker(a, b);
  return isJoined ? [] : [{ kind: 'wording', sides: [a.mention.quote, b.mention.quote] }];
}

/** A speaker who is named in both. */
function isSameSpeaker(a: Statement, b: Statement): boolean {
  const namesOf = ({ mention }: Statement): string[] => mention.attribution?.source?.match(/\b\p{Lu}[\p{L}'’-]+/gu) ?? [];
  return namesOf(a).some((name) => namesOf(b).includes(name));
}

/**
 * Says of clauses whether they are generic, the same to the letter, and stand beside other sentences: "police are investigating" of another fire.
 * @param articles all in which they stand
 */
export function strayFinder(articles: readonly ReadArticle[]): (members: readonly { readonly clause: Clause }[]) => boolean {
  const besides = new Map<Sentence, string>();
  for (const { sentences } of articles)
    for (const [i, sentence] of sentences.entries()) besides.set(sentence, JSON.stringify([sentences[i - 1]?.text, sentences[i + 1]?.text]));
  return (members) => {
    const texts = new Set(members.map(({ clause: { sentence, start, end } }) => sentence.text.slice(start, end)));
    if (members.length < 2 || texts.size > 1 || !members.some(({ clause }) => isGeneric(clause))) return false;
    const told = [...Map.groupBy(members, ({ clause }) => clause.sentence.article).values()];
    return (
      new Set(
        told.map((own) =>
          own
            .map(({ clause }) => besides.get(clause.sentence))
            .sort()
            .join(' '),
        ),
      ).size > 1
    );
  };
}
