/** One says that a matter is proposed, another that it is done; one that somebody is charged, another that he was convicted. */
import { keyOf } from '../text/lemma.ts';
import { dependentsOf } from '../text/tree.ts';
import { coreOf } from '../attributes/stance/core.ts';
import { endsOne, type Stage, stageOf } from '../attributes/stage.ts';
import { type Proposal, type Said, type Statement, contested, contrast } from './contrast.ts';

interface StageOf {
  readonly stage: Stage;
  /** What has come to it: the verb and what it is done to. */
  readonly matter: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
}

/** Two stages of what two clauses tell of: the same verb or the same object, and two nouns in common. */
export function stageProposals(told: readonly Statement[]): Proposal[] {
  const said = told.flatMap((one): Said<StageOf>[] => {
    const { tokens, sentence } = one.clause;
    const core = coreOf(sentence.tokens, tokens);
    const staged = core ? stageOf(sentence.tokens, core) : null;
    if (!core || !staged) return [];
    const about = new Set(tokens.flatMap(({ tag, stem }) => (tag === 'NOUN' || tag === 'PROPN' ? [stem] : [])));
    const matter = new Set([keyOf(core), ...dependentsOf(sentence.tokens, core, 'obj', 'nsubj:pass').map(({ stem }) => stem)]);
    return [{ by: one, value: { stage: staged.stage, matter, about }, text: staged.cue.text.toLowerCase(), width: 0 }];
  });
  const found = contrast('stage', contested(said, isOfOneMatter), (a, b) => (a.stage === b.stage ? 'same' : 'apart'), 0.3);
  return found ? [found] : [];
}

function isOfOneMatter(a: StageOf, b: StageOf): boolean {
  const shared = [...a.about].filter((stem) => b.about.has(stem)).length;
  return endsOne(a.stage, b.stage) && shared >= 2 && [...a.matter].some((stem) => b.matter.has(stem));
}
