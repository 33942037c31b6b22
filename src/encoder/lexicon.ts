/** The language model, handed into the pipeline: a part-of-speech tagger, a stemmer and the trained weights. */
import winkEnglish from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import stem from 'wink-porter2-stemmer';
import weights from '../compare/similarity/model.json' with { type: 'json' };
import type { Lexicon, Tag, Token } from '../compare/types.ts';
import { Model } from '../schema/model.ts';

let tagger: Lexicon['tag'] | undefined;

/**
 * The lexicon that the site is built with. Loading it takes about 0.3 s, once a process. `model` stands in for the shipped weights.
 */
export function loadLexicon(model: Model = Model.parse(weights)): Lexicon {
  tagger ??= makeTagger();
  return { tag: tagger, model };
}

/** A compound of letters; the tagger joins some and parts others. */
const COMPOUND = /^\p{L}+(?:[-‑]\p{L}+)+$/u;

function makeTagger(): Lexicon['tag'] {
  const nlp = winkNLP(winkEnglish, ['pos']);
  const { its } = nlp;
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const made = stem(word);
    stems.set(word, made);
    return made;
  };
  return (text) => {
    const found = nlp.readDoc(text).tokens();
    const [words, tags] = [found.out(), found.out(its.pos)];
    let from = 0;
    const tokens: Token[] = [];
    words.forEach((word, i) => {
      // Parted, compounds can be compared: "two-level" and "two-layered" share "two".
      for (const part of COMPOUND.test(word) ? word.split(/([-‑])/) : [word]) {
        const start = Math.max(from, text.indexOf(part, from));
        from = start + part.length;
        const lower = part.toLowerCase();
        tokens.push({ text: part, lower, stem: stemOf(lower), tag: part === '-' || part === '‑' ? 'PUNCT' : (tags[i] as Tag), start, end: from });
      }
    });
    return tokens;
  };
}
