/** What the tree of a sentence says about whether it is news: whom it speaks to and what it speaks of. */
import type { Token } from '../types.ts';
import { type BoilerplateKind, META_NOUN } from './boilerplate.ts';
import { isCorrection } from './correction-grammar.ts';
import { dependentsOf, subjectOf } from './tree.ts';

/** What pages offer. */
const OFFERED =
  /^(?:account|alert|app|archive|article|blog|channel|coverage|gallery|homepage|inbox|letter|link|newsletter|page|podcast|site|story|subscription|update|video|website)s?$/;
const PAID = /^(?:access|account|pass|subscription|subscribe|trial)$/;
const WRITER = /^(?:author|blogger|columnist|contributor|correspondent|critic|editor|journalist|photographer|reporter|writer)$/;
const COVERS = /^(?:cover|covers|covering|edits|reports|writes|teaches|lectures)$/;
const TOLD = /^(?:told|confirmed|denied|contradicted|disputed|heard|believed|repeated|rejected|dismissed|circulated|spread|shared)$/;
const CONTACT = /\w@\w|https?:|www\./;

/** What a sentence is by its grammar; null where it may be news. */
export function kindByGrammar(tokens: readonly Token[], text: string): BoilerplateKind | null {
  const root = tokens.find(({ head }) => head < 0);
  if (!root || /^["“‘]/.test(text.trim())) return null;
  if (isCorrection(tokens, root)) return 'correction';
  return ofArticle(tokens, root) ?? toReader(tokens, root, text) ?? ofWriter(tokens, root);
}

/** "This article was translated with …": the subject is the article itself. */
function ofArticle(tokens: readonly Token[], root: Token): BoilerplateKind | null {
  const subject = subjectOf(tokens, root) ?? root;
  const attribute = dependentsOf(tokens, root, 'cop').length > 0;
  const isMeta = META_NOUN.test(subject.lower) && dependentsOf(tokens, subject, 'det').some(({ lower }) => lower === 'this') && !isOfAnother(tokens, subject);
  const isThis = attribute && subject.lower === 'this' && META_NOUN.test(root.lower);
  // "Some names have been changed": nobody in the news changes names unsaid.
  const isNames = /^names?$/.test(subject.lower) && /^(?:changed|withheld|altered)$/.test(root.lower) && dependentsOf(tokens, root, 'obl:agent').length === 0;
  // "This video is no longer available"
  if (
    /^(?:video|audio|gallery|map|chart|graphic|link|episode|image)$/.test(subject.lower) &&
    root.lower === 'available' &&
    /^this$/i.test(tokens[0]?.lower ?? '')
  )
    return 'notice';
  // "Reproduction without written consent is prohibited"
  if (/^(?:reproduction|republication|redistribution|copying)$/.test(subject.lower) && /^(?:prohibited|forbidden|permitted|allowed)$/.test(root.lower))
    return 'rights';
  // "The images in this gallery may upset some readers"
  const isInside =
    /^(?:images|pictures|photos|photographs|footage|scenes|details|descriptions)$/.test(subject.lower) &&
    dependentsOf(tokens, subject, 'nmod').some(
      (noun) =>
        (META_NOUN.test(noun.lower) || noun.lower === 'gallery' || noun.lower === 'video') &&
        dependentsOf(tokens, noun, 'det').some(({ lower }) => lower === 'this'),
    );
  if (isInside) return 'notice';
  if (!isMeta && !isThis && !isNames) return null;
  // "This story was told to the court": what somebody tells is news.
  if (TOLD.test(root.lower)) return null;
  // "This story begins in a barn": what the article tells of is news; what is done to it is not.
  const isDone = dependentsOf(tokens, root, 'aux', 'aux:pass', 'cop').length > 0 || /^(?:contains|includes|comes|appeared|appears)$/.test(root.lower);
  return isDone ? 'notice' : null;
}

/** "This version of the engine", "this article of the treaty": versions and articles of something else. */
const isOfAnother = (tokens: readonly Token[], noun: Token): boolean =>
  dependentsOf(tokens, noun, 'nmod').some((of) => dependentsOf(tokens, of, 'case').some(({ lower }) => lower === 'of') && !META_NOUN.test(of.lower));

/** "Get unlimited access", "You can choose a weekly pass": asks the reader for something that the page offers. */
function toReader(tokens: readonly Token[], root: Token, text: string): BoilerplateKind | null {
  const subject = subjectOf(tokens, root);
  const first = tokens.find(({ tag, lower }) => tag !== 'PUNCT' && !/^(?:please|also|just|now|and|or)$/.test(lower));
  const isOrder = (root === first || isOpenedByIf(tokens, root)) && (root.xpos === 'VB' || root.xpos === 'VBP') && subject === undefined;
  const isYou = subject?.lower === 'you' || (subject === undefined && tokens[0]?.lower === 'you');
  const isWe = subject?.lower === 'we' && tokens.some(({ lower }) => /^(?:blog|coverage|newsletter|readers?)$/.test(lower));
  if (isWe) return 'live-blog';
  // "Our Friday letter brings you the best of the week"
  const isOurs = subject !== undefined && dependentsOf(tokens, subject, 'nmod:poss').some(({ lower }) => lower === 'our');
  if (isOurs && dependentsOf(tokens, root, 'iobj', 'obj').some(({ lower }) => lower === 'you')) return 'newsletter';
  if (!isOrder && !isYou) return null;
  if (isOrder && CONTACT.test(text)) return 'bio';
  // "If you are affected by this story, call the helpline"
  if (isOrder && tokens.some(({ lower }) => /^(?:helpline|hotline)$/.test(lower))) return 'notice';
  // "You are reading one of your three free articles"
  if (
    isYou &&
    tokens.some(
      (noun) => /^(?:articles|stories)$/.test(noun.lower) && dependentsOf(tokens, noun, 'nmod:poss', 'amod').some(({ lower }) => /^(?:your|free)$/.test(lower)),
    )
  )
    return 'paywall';
  if (tokens.some(({ lower, tag }) => PAID.test(lower) && (tag === 'NOUN' || tag === 'VERB'))) return 'paywall';
  if (tokens.some(({ lower }) => /^(?:newsletters?|inbox)$/.test(lower))) return 'newsletter';
  return isOrder && tokens.some(({ lower, tag }) => OFFERED.test(lower) && tag === 'NOUN') && tokens.some(({ lower }) => /^(?:our|your|this|here)$/.test(lower))
    ? 'link'
    : null;
}

/** "If you are affected, call" */
const isOpenedByIf = (tokens: readonly Token[], root: Token): boolean =>
  tokens[0]?.lower === 'if' && tokens[1]?.lower === 'you' && tokens[root.index - 1]?.text === ',';

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
  if (isWriter && dependentsOf(tokens, root, 'nmod:poss').some(({ tag, lower }) => tag === 'PROPN' || /^(?:paper|newspaper|magazine|site|agency)$/.test(lower)))
    return 'bio';
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
  if (!root || root.tag !== 'NOUN' || !subject) return null;
  // "The writer is a fellow at the Halden Institute"
  if (
    /^(?:writer|author|columnist)$/.test(subject.lower) &&
    dependentsOf(tokens, subject, 'nmod').length === 0 &&
    dependentsOf(tokens, root, 'cop').some(({ lower }) => lower === 'is') &&
    dependentsOf(tokens, root, 'case').length === 0
  )
    return subject.lower;
  if (subject.tag !== 'PROPN') return null;
  const isIs = dependentsOf(tokens, root, 'cop').some(({ lower }) => lower === 'is');
  // "Kim Oduya is a staff writer."
  const isWriter = WRITER.test(root.lower);
  const isClosed = dependentsOf(tokens, root, 'det').length > 0 && dependentsOf(tokens, root, 'advcl', 'ccomp', 'parataxis', 'acl:relcl').length === 0;
  const name = tokens.filter((token) => token === subject || (token.head === subject.index && token.deprel === 'flat'));
  return isIs && isClosed && name.length > 1 && (isWriter || tokens.some(({ lower }) => /^(?:at|of|for)$/.test(lower))) ? (name.at(-1)?.lower ?? null) : null;
}
