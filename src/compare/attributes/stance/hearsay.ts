/** Hedges that stand beside a verb or above it without being its auxiliary or adverb: "according to rumours", "either … or", "unconfirmed reports say". */
import { dependentsOf, relationOf } from '../../text/tree.ts';
import type { Token } from '../../types.ts';
import { type Step, isLikeness, isPredicate, markOf } from './governors.ts';

const RUMOUR = /^(?:rumou?rs?|hearsay|gossip|speculation|whispers|suggestions|grapevine)$/;
const TOLD = /^(?:word|talk|rumou?r|story|suspicion|theory|belief|fear|gossip|speculation|guess|hunch|feeling|thinking)s?$/;
const UNCONFIRMED = /^(?:unconfirmed|unverified|uncorroborated|unsubstantiated|anecdotal|conflicting)$/;
const LIKELY = /^(?:likely|possible|probable|apparent|presumed|suspected|alleged|potential|would-be)$/;
const SURE = /^(?:sure|certain|positive|convinced)$/;

/** The word by which a verb, adjective or noun is only thought possible; undefined without one. */
export function hearsayOf(tokens: readonly Token[], target: Token): Token | undefined {
  // "carried either a knife or a saw"
  const either = dependentsOf(tokens, target, 'cc').find(({ lower, index }) => lower === 'either' && index < target.index);
  if (either) return either;
  // "was the likely cause"
  if (dependentsOf(tokens, target, 'cop').length > 0) {
    const likely = dependentsOf(tokens, target, 'amod').find(({ lower }) => LIKELY.test(lower));
    if (likely) return likely;
  }
  // "Word in the port is that"
  const outer = dependentsOf(tokens, target, 'nsubj:outer').find(({ lower }) => TOLD.test(lower));
  if (outer) return outer;
  // "According to rumours, …", "… by all the gossip"
  return dependentsOf(tokens, target, 'obl', 'parataxis', 'nmod')
    .map((phrase) =>
      markOf(tokens, phrase) === 'according' ? rumourIn(tokens, phrase) : relationOf(phrase) === 'parataxis' ? teller(tokens, phrase) : undefined,
    )
    .find((token) => token !== undefined);
}

/** The same of a word in whose scope another stands: "unverified reports say that", "it looks as if", "there is a chance that", "not sure that". */
export function hearsayAbove(tokens: readonly Token[], { governor, via, relation }: Step, isDenied: boolean): Token | undefined {
  const isClause = /^(?:ccomp|csubj|acl|advcl|parataxis)$/.test(relation);
  if (!isClause) return undefined;
  if (relation === 'ccomp' || relation === 'csubj') {
    if (SURE.test(governor.lower) && isDenied) return governor;
    const told = relation === 'ccomp' ? teller(tokens, governor) : undefined;
    if (told) return told;
  }
  if (relation === 'advcl' && isLikeness(tokens, governor, via)) return governor;
  return relation === 'acl' && governor.tag === 'NOUN'
    ? (rumourIn(tokens, governor) ??
        (/^(?:chance|risk|likelihood|fears?|suspicions?|danger|possibility)$/.test(governor.lower) && !isDenied ? governor : undefined))
    : undefined;
}

/** The rumour that is the subject of a verb of telling. */
function teller(tokens: readonly Token[], verb: Token): Token | undefined {
  if (!isPredicate(tokens, verb)) return undefined;
  return dependentsOf(tokens, verb, 'nsubj').map((subject) => rumourIn(tokens, subject)).find((token) => token !== undefined); // prettier-ignore
}

function rumourIn(tokens: readonly Token[], noun: Token): Token | undefined {
  return RUMOUR.test(noun.lower) ? noun : dependentsOf(tokens, noun, 'amod').find(({ lower }) => UNCONFIRMED.test(lower));
}

/** Words that leave open whether somebody or something is what it is called: "the presumed killer", "in what looked like a robbery". */
export function doubtedNames(tokens: readonly Token[]): Token[] {
  return tokens.filter(
    ({ lower, deprel, index }) =>
      (deprel === 'amod' && /^(?:alleged|suspected|presumed|supposed|purported|would-be|apparent|so-called|putative)$/.test(lower)) ||
      (/^(?:looked|looks|seemed|seems|appeared|appears|sounded)$/.test(lower) && tokens[index - 1]?.lower === 'what'),
  );
}
