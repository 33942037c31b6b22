/** Questions to the dependency tree of a sentence (universaldependencies.org/u/dep). Indices are those of the sentence's tokens. */
import { once } from '../once.ts';
import type { Token } from '../types.ts';

/** The relation without its subtype: `obl` of `obl:agent`. */
export function relationOf({ deprel }: Token): string {
  const end = deprel.indexOf(':');
  return end < 0 ? deprel : deprel.slice(0, end);
}

/** For each token those that depend on it, in the order of the sentence. */
const dependentsIn = once((tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const found: Token[][] = tokens.map(() => []);
  for (const token of tokens) found[token.head]?.push(token);
  return found;
});

/**
 * The dependents of a token in the order of the sentence.
 * @param tokens all those of its sentence
 * @param relations only these, each with its subtypes (`obl`) or as one of them (`obl:agent`); all unless said
 */
export function dependentsOf(tokens: readonly Token[], { index }: Token, ...relations: readonly string[]): readonly Token[] {
  const all = dependentsIn(tokens)[index] ?? [];
  return relations.length === 0 ? all : all.filter((token) => relations.includes(token.deprel) || relations.includes(relationOf(token)));
}

/** The token that a token depends on; undefined for the root. */
export function headOf(tokens: readonly Token[], { head }: Token): Token | undefined {
  return tokens[head];
}

/** A token with all that depends on it, in the order of the sentence. */
export function subtreeOf(tokens: readonly Token[], top: Token): Token[] {
  const found: Token[] = [];
  const visit = (token: Token): void => {
    found.push(token);
    dependentsOf(tokens, token).forEach(visit);
  };
  visit(top);
  return found.sort((a, b) => a.index - b.index);
}

/** The tokens above a token, nearest first. */
export function ancestorsOf(tokens: readonly Token[], token: Token): Token[] {
  const found: Token[] = [];
  for (let above = headOf(tokens, token); above; above = headOf(tokens, above)) found.push(above);
  return found;
}

const SUBJECT = ['nsubj', 'csubj'];

/**
 * What a verb, adjective or noun is said of: its own subject, that of the clause that it is joined to ("came and went"), or the one that a
 * verb above hands down ("wants to leave"); undefined where the sentence names none.
 */
export function subjectOf(tokens: readonly Token[], predicate: Token): Token | undefined {
  const own = dependentsOf(tokens, predicate, ...SUBJECT)[0];
  const above = headOf(tokens, predicate);
  if (own || !above) return own;
  if (relationOf(predicate) === 'conj') return subjectOf(tokens, above);
  if (predicate.deprel === 'xcomp') return dependentsOf(tokens, above, 'obj', 'iobj')[0] ?? subjectOf(tokens, above);
  if (predicate.deprel === 'advcl' && predicate.xpos === 'VBG') return subjectOf(tokens, above);
  // "the ship that sank", "the ship sunk by": the noun is the subject.
  return relationOf(predicate) === 'acl' && predicate.xpos !== 'VB' ? above : undefined;
}

/** Whether a verb is passive: "was sunk", "the ship sunk by". */
export function isPassive(tokens: readonly Token[], verb: Token): boolean {
  const marks = dependentsOf(tokens, verb, 'nsubj:pass', 'csubj:pass', 'aux:pass', 'obl:agent');
  // "it had known": a perfect without "been" is active, whatever its subject was taken for.
  const isPerfect = dependentsOf(tokens, verb, 'aux').some(({ lower, deprel }) => deprel === 'aux' && /^(?:have|has|had|having|['’]ve)$/.test(lower));
  if (marks.some(({ deprel }) => !isPerfect || deprel === 'aux:pass' || deprel === 'obl:agent')) return true;
  // A participle with a subject of its own is a past tense that was misread: "…, state media reported".
  if (dependentsOf(tokens, verb, 'nsubj').some(({ deprel }) => deprel === 'nsubj')) return false;
  return verb.xpos === 'VBN' && dependentsOf(tokens, verb, 'aux').length === 0 && (relationOf(verb) === 'acl' || verb.deprel === 'advcl');
}

/** Words of a noun phrase without what is set beside or behind it by a comma, a relative clause or another list member. */
const LOOSE = new Set(['appos', 'acl', 'conj', 'parataxis', 'punct', 'cc', 'advcl', 'dep', 'discourse', 'list']);

/** The core of a noun phrase in the order of the sentence: "the head of the port" of "the head of the port, who had left". */
export function phraseOf(tokens: readonly Token[], noun: Token): Token[] {
  const found: Token[] = [noun];
  const visit = (top: Token): void => {
    for (const token of dependentsOf(tokens, top)) {
      if (LOOSE.has(relationOf(token)) && !(token.deprel === 'punct' && /^[-‑]$/.test(token.text))) continue;
      found.push(token);
      visit(token);
    }
  };
  visit(noun);
  return found.sort((a, b) => a.index - b.index);
}
