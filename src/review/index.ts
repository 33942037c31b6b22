/**
 * What to ask an editor, what an answer means, and why passages stand together. Everything here takes what `compareStory` found, so that
 * nothing is compared for it.
 */
export type { Asked } from './about.ts';
export { type Agenda, type Choice, type Item, type Shown, agendaOf, homesFor, idOf, inOrder, leastGain, passagesWith } from './agenda.ts';
export { answer, type Answers, decideAll, decisionsOf } from './answers.ts';
export { type Explained, type ExplainedPair, type Explanation, type NearMiss, explain, explainForReaders } from './explain.ts';
export { type AskOptions, questions } from './questions.ts';
export { type Session, openSession, refuseContradictions, withStory } from './session.ts';
