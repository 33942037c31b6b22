/** What the tree of a sentence says about whether it is news: whom it speaks to and what it speaks of. */
import type { Token } from '../types.ts';
import { type BoilerplateKind, META } from './boilerplate.ts';
import { dependentsOf, subjectOf } from './tree.ts';

const META_NOUN = new RegExp(`^${META}s?$`);
/** What pages offer. */
const OFFERED =
  /^(?:account|alert|app|archive|article|blog|channel|coverage|gallery|homepage|inbox|letter|link|newsletter|page|podcast|site|story|subscription|update|video|website)s?$/;
const PAID = /^(?:access|account|pass|subscription|subscribe|trial)$/;
const WRITER = /^(?:author|blogger|columnist|contributor|correspondent|critic|editor|journalist|photographer|reporter|writer)$/;
const COVERS = /^(?:cover|covers|covering|edits|reports|writes|teaches|lectures)$/;
const CONTACT = /\w@\w|https?:|www\./;

/** What a sentence is by its grammar; null where it may be news. */
export function kindByGrammar(tokens: readonly Token[], text: string): BoilerplateKind | null {
  const root = tokens.find(({ head }) => head < 0);
  if (!root || /^["“‘]/.test(text.trim())) return null;
  return ofArticle(tokens, root) ?? toReader(tokens, root, text) ?? ofWriter(tokens, root);
}

/** "This article was translated with …": the subject is the article itself. */
function ofArticle(tokens: readonly Token[], root: Token): BoilerplateKind | null {
  const subject = subjectOf(tokens, root) ?? root;
  const attribute = dependentsOf(tokens, root, 'cop').length > 0;
  const isMeta = META_NOUN.test(subject.lower) && dependentsOf(tokens, subject, 'det').some(({ lower }) => lower === 'this');
  const isThis = attribute && subject.lower === 'this' && META_NOUN.test(root.lower);
  // "Some names have been changed": nobody in the news changes names unsaid.
  const isNames = /^names?$/.test(subject.lower) && /^(?:changed|withheld|altered)$/.test(root.lower) && dependentsOf(tokens, root, 'obl:agent').length === 0;
  if (!isMeta && !isThis && !isNames) return null;
  // "This story begins in a barn": what the article tells of is news; what is done to it is not.
  const isDone = dependentsOf(tokens, root, 'aux', 'aux:pass', 'cop').length > 0 || /^(?:contains|includes|comes|appeared|appears)$/.test(root.lower);
  return isDone ? 'notice' : null;
}

/** "Get unlimited access", "You can choose a weekly pass": asks the reader for something that the page offers. */
function toReader(tokens: readonly Token[], root: Token, text: string): BoilerplateKind | null {
  const subject = subjectOf(tokens, root);
  const first = tokens.find(({ tag, lower }) => tag !== 'PUNCT' && !/^(?:please|also|just|now|and|or)$/.test(lower));
  const isOrder = root === first && (root.xpos === 'VB' || root.xpos === 'VBP') && subject === undefined;
  const isYou = subject?.lower === 'you' || (subject === undefined && tokens[0]?.lower === 'you');
  const isWe = subject?.lower === 'we' && tokens.some(({ lower }) => /^(?:blog|coverage|newsletter|readers?)$/.test(lower));
  if (isWe) return 'live-blog';
  if (!isOrder && !isYou) return null;
  if (isOrder && CONTACT.test(text)) return 'bio';
  if (tokens.some(({ lower, tag }) => PAID.test(lower) && (tag === 'NOUN' || tag === 'VERB'))) return 'paywall';
  if (tokens.some(({ lower }) => /^(?:newsletters?|inbox)$/.test(lower))) return 'newsletter';
  return isOrder && tokens.some(({ lower, tag }) => OFFERED.test(lower) && tag === 'NOUN') && tokens.some(({ lower }) => /^(?:our|your|this|here)$/.test(lower))
    ? 'link'
    : null;
}

/** "Ada Brandt is a reporter covering ports", "The author teaches hydrology": what is told of who wrote, in the present. */
function ofWriter(tokens: readonly Token[], root: Token): BoilerplateKind | null {
  const subject = subjectOf(tokens, root);
  if (!subject) return null;
  // "The author of this piece has worked as a volunteer"
  const isOfThis = dependentsOf(tokens, subject, 'nmod').some(
    (noun) => META_NOUN.test(noun.lower) && dependentsOf(tokens, noun, 'det').some(({ lower }) => lower === 'this'),
  );
  if (WRITER.test(subject.lower) && isOfThis) return 'bio';
  const copula = dependentsOf(tokens, root, 'cop')[0];
  const isNamed = subject.tag === 'PROPN' || /^(?:he|she|they)$/.test(subject.lower);
  const isWriter = WRITER.test(root.lower) && copula !== undefined && /^(?:is|are)$/.test(copula.lower) && isNamed;
  // "is the Coast Herald's political correspondent"
  if (isWriter && dependentsOf(tokens, root, 'nmod:poss').some(({ tag }) => tag === 'PROPN')) return 'bio';
  if (
    isWriter &&
    dependentsOf(tokens, root, 'acl', 'nmod', 'acl:relcl').length > 0 &&
    dependentsOf(tokens, root, 'det').some(({ lower }) => lower === 'a' || lower === 'an')
  )
    return 'bio';
  const isOfWriter = COVERS.test(root.lower) && root.xpos === 'VBZ' && dependentsOf(tokens, root, 'ccomp').length === 0;
  // "covers courts and crime for the Coast Herald"
  const isFor = [root, ...dependentsOf(tokens, root, 'obj', 'obl')]
    .flatMap((word) => dependentsOf(tokens, word, 'obl', 'nmod', 'conj'))
    .some((noun) => noun.tag === 'PROPN' && dependentsOf(tokens, noun, 'case').some(({ lower }) => lower === 'for'));
  if (isOfWriter && subject.tag === 'PROPN' && isFor) return 'bio';
  const about = dependentsOf(tokens, root, 'obl', 'obj').length > 0;
  if (isOfWriter && about && WRITER.test(subject.lower)) return 'bio';
  const isAbout = dependentsOf(tokens, root, 'obl').some((noun) => dependentsOf(tokens, noun, 'case').some(({ lower }) => lower === 'about' || lower === 'on'));
  return isOfWriter && /^(?:writes|reports)$/.test(root.lower) && isAbout && subject.tag === 'PROPN' ? 'bio' : null;
}

/**
 * "Rolf Esk is a professor of law at the University of Velm": who a named person is, in the present and with nothing else. At the foot of an
 * article that does not name the person elsewhere it is about who wrote it.
 */
export function profiledIn(tokens: readonly Token[]): string | null {
  const root = tokens.find(({ head }) => head < 0);
  const subject = root && dependentsOf(tokens, root, 'nsubj')[0];
  if (!root || root.tag !== 'NOUN' || subject?.tag !== 'PROPN') return null;
  const isIs = dependentsOf(tokens, root, 'cop').some(({ lower }) => lower === 'is');
  const isClosed = dependentsOf(tokens, root, 'det').length > 0 && dependentsOf(tokens, root, 'advcl', 'ccomp', 'parataxis', 'acl:relcl').length === 0;
  const name = tokens.filter((token) => token === subject || (token.head === subject.index && token.deprel === 'flat'));
  return isIs && isClosed && name.length > 1 && tokens.some(({ lower }) => /^(?:at|of|for)$/.test(lower)) ? (name.at(-1)?.lower ?? null) : null;
}
