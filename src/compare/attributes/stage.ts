/** How far a matter or a case at law has come: ordered stages of one event, read from the verbs and nouns that say so. */
import { dependentsOf, headOf } from '../text/tree.ts';
import { keyOf } from '../text/lemma.ts';
import { stemOf } from '../text/tokens.ts';
import type { Token } from '../types.ts';
import { CRIMES } from './stance/turning-words.ts';
import { markOf, stepsAbove } from './stance/governors.ts';
import { isMeasuring } from './numbers/measuring.ts';

export type Stage = 'planned' | 'proposed' | 'agreed' | 'begun' | 'done' | 'accused' | 'charged' | 'tried' | 'convicted' | 'acquitted';

/** The verbs of each stage: those of legislation and building by their use in news, those at law by the steps of criminal procedure. */
const VERBS: readonly (readonly [Stage, string])[] = [
  ['planned', 'plan intend schedule slate due'],
  ['proposed', 'propose suggest recommend consider mull weigh table float moot discuss'],
  ['agreed', 'agree approve ratify accept'],
  ['begun', 'begin start launch commence'],
  ['done', 'impose enact complete finish pass introduce implement adopt close shut'],
  ['accused', 'accuse allege suspect arrest suspicion detain'],
  ['charged', 'charge indict prosecute'],
  ['tried', 'try trial'],
  ['convicted', 'convict sentence jail imprison'],
  ['acquitted', 'acquit clear exonerate'],
];
const STAGES: ReadonlyMap<string, Stage> = new Map(VERBS.flatMap(([stage, words]) => words.split(' ').map((word) => [stemOf(word), stage])));
const AT_LAW = new Set<Stage>(['accused', 'charged', 'tried', 'convicted', 'acquitted']);

/** A stage and the word that says it. */
export interface Staged {
  readonly stage: Stage;
  readonly cue: Token;
}

/** The stage that a verb, adjective or noun has come to; null where nothing says it. */
export function stageOf(tokens: readonly Token[], target: Token): Staged | null {
  const steps = stepsAbove(tokens, target);
  for (const at of [target, ...steps.map(({ governor }) => governor)]) {
    const stage = verdict(tokens, at) ?? stageAt(tokens, at);
    if (stage) return { stage, cue: at };
  }
  // "The promise to mend the road was kept."
  const kept = steps.find(({ governor, via }) => /^(?:keep|fulfil|honour|honor)$/.test(keyOf(governor)) && /^(?:promise|pledge|vow)s?$/.test(via.lower));
  return kept ? { stage: 'done', cue: kept.governor } : null;
}

/** "found guilty", "pleaded guilty", "found not guilty" */
function verdict(tokens: readonly Token[], at: Token): Stage | null {
  const guilty = at.lower === 'guilty' ? at : dependentsOf(tokens, at, 'xcomp', 'ccomp').find(({ lower }) => lower === 'guilty');
  if (!guilty) return null;
  const isDenied = dependentsOf(tokens, guilty, 'advmod').some(({ lower }) => lower === 'not');
  const isPlea = [at, headOf(tokens, at)].some((verb) => verb !== undefined && keyOf(verb) === 'plead');
  return isDenied ? (isPlea ? 'charged' : 'acquitted') : 'convicted';
}

function stageAt(tokens: readonly Token[], at: Token): Stage | null {
  // "stood trial for", "faces charges of"
  const faced = /^(?:stand|face|await)$/.test(keyOf(at)) ? dependentsOf(tokens, at, 'obj')[0] : undefined;
  if (faced && /^(?:trial|charges?)$/.test(faced.lower)) return faced.lower === 'trial' && keyOf(at) === 'stand' ? 'tried' : 'charged';
  const stage = STAGES.get(keyOf(at)) ?? null;
  // "is to be held"
  if (stage === null) return isToBe(tokens, at) || (at.lower === 'set' && markOf(tokens, at) === '') ? (isToBe(tokens, at) ? 'planned' : null) : null;
  if (isMeasuring(tokens, at)) return null;
  // "tried to seize"
  if (stage === 'tried' && dependentsOf(tokens, at, 'xcomp', 'advcl').some(({ xpos }) => xpos === 'VB')) return null;
  if (at.tag === 'VERB' || (stage === 'planned' && at.lower !== 'plan')) {
    if (at.lower.startsWith('clear') && !isOfCrime(tokens, at)) return null;
    // What may, will or must be done is at no stage yet.
    return (stage === 'done' || stage === 'begun') && !isPast(tokens, at) ? null : stage;
  }
  if (at.lower === 'trial') return markOf(tokens, at) === 'on' ? 'tried' : null;
  return at.lower === 'suspicion' || (at.lower === 'plans' && dependentsOf(tokens, at, 'xcomp', 'acl').length > 0) ? stage : null;
}

/** "cleared of selling poison", "cleared the officer of murder"; a channel is cleared of mines. */
const isOfCrime = (tokens: readonly Token[], at: Token): boolean =>
  tokens.slice(at.index, at.index + 8).some(({ lower, index }) => {
    const next = lower === 'of' ? tokens.slice(index + 1).find(({ tag }) => tag !== 'DET' && tag !== 'ADJ') : undefined;
    return next !== undefined && (next.xpos === 'VBG' || CRIMES.has(keyOf(next)));
  });

/** "closed", "has been closed"; not "will be closed", "to close". */
const isPast = (tokens: readonly Token[], at: Token): boolean =>
  /^VB[DN]$/.test(at.xpos) && !dependentsOf(tokens, at, 'aux', 'mark').some(({ xpos }) => xpos === 'MD' || xpos === 'TO');

const isToBe = (tokens: readonly Token[], at: Token): boolean =>
  at.tag === 'VERB' &&
  dependentsOf(tokens, at, 'mark').some(
    ({ lower, index }) => lower === 'to' && /^(?:is|are|was|were)$/.test(tokens[index - 1]?.lower ?? '') && tokens[index - 1]?.head === at.index,
  );

/** Whether two stages are not one: of a matter, or of a case at law. */
export function areApart(a: Stage, b: Stage): boolean {
  return a !== b && AT_LAW.has(a) === AT_LAW.has(b);
}

/** Whether only one of them ends what the other leaves open: who is charged is also accused, but not yet convicted. */
export function endsOne(a: Stage, b: Stage): boolean {
  return areApart(a, b) && (ENDS.has(a) || ENDS.has(b));
}

const ENDS = new Set<Stage>(['done', 'convicted', 'acquitted']);
