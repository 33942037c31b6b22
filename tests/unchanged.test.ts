/**
 * What is read in some two hundred invented sentences, what sets two sentences apart, and what random stories with decisions come to: a change of
 * any of it is to be looked at. It is no promise that all of it is right. Below each sentence stands what is expected; UPDATE=1 rewrites it.
 */
import { type Speech, speechOf } from '../src/compare/attributes/speakers/speech.ts';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { creditsOf } from '../src/compare/provenance/credits.ts';
import { assertionOf } from '../src/compare/attributes/stance/doubt.ts';
import { clocks } from '../src/compare/attributes/times/clock.ts';
import { durations } from '../src/compare/attributes/times/duration.ts';
import { harms } from '../src/compare/attributes/harm.ts';
import { facetsOf } from '../src/compare/attributes/index.ts';
import { verdicts } from '../src/compare/attributes/polarity.ts';
import { amounts } from '../src/compare/attributes/quantity.ts';
import { moments } from '../src/compare/attributes/time.ts';
import { type Explanation, explain } from '../src/review/explain.ts';
import { hasMediaCue, nameRuns } from '../src/compare/text/proper-nouns.ts';
import { personFacts } from '../src/compare/attributes/speakers/people.ts';
import { questions } from '../src/review/questions.ts';
import { ContentError } from '../src/compare/types.ts';
import type { Diagnostic, StorySource } from '../src/compare/types.ts';
import type { Clause } from '../src/compare/text/clauses.ts';
import { compare, compareWhole, placed, read, story } from './support/articles.ts';
import { compact } from './support/compact.ts';
import { expectFile } from './support/expected.ts';
import { describeDifference, fingerprint } from './support/summary.ts';
import { anyDecidedStory, anyStory } from './support/random-story.ts';
import { anyDecisions } from './support/reckless.ts';

/** Holds a list of inputs, each followed by indented lines of what comes of it, against what comes of it now. Titles and empty lines stay. */
function expectBelow(file: string, describe: (input: string) => readonly string[]): void {
  const inputs = readFileSync(file, 'utf8').split('\n').filter((text) => !text.startsWith(' ')); // prettier-ignore
  expectFile(file, inputs.flatMap((text) => [text, ...(text === '' || text.startsWith('# ') ? [] : describe(text))]).join('\n'));
}

/** Lists and objects inside are held by the hash alone: words that Set or Map hold are told as lists, and whole sentences are left out. */
const held = (value: unknown): string =>
  fingerprint(JSON.parse(JSON.stringify(value, (key, part: unknown) => (part instanceof Set ? [...part] : key === 'sentence' || key === 'tokens' ? undefined : part)))); // prettier-ignore

test('what is read in a sentence is what it was', () => expectBelow('tests/unchanged/sentences.txt', describeSentence));

function describeSentence(text: string): string[] {
  const { clauses, sentences } = read(`# The news of the day\n\nThe town was quiet.\n\n${text}\n\nThe town was quiet again.`);
  const own = sentences.filter((sentence) => text.includes(sentence.text));
  const speech = speechOf(sentences, ['Norrland Wire']);
  const asides = own.flatMap((sentence) => [...personFacts(sentence), ...nameRuns(sentence).map((run) => ({ ...run, medium: hasMediaCue(sentence, run) }))]);
  const credits = creditsOf(['The news of the day', text]).map(({ name: credit }) => ({ credit }));
  const names = [...asides, ...credits].map((name) => compact(name));
  return [
    ...clauses.filter(({ sentence }) => own.includes(sentence)).flatMap((clause) => describeClause(clause, speech)),
    ...(names.length ? [`  names: ${names.join(' | ')}`] : []),
  ];
}

/** A line of what is read in a clause, below its words where it is not the whole sentence. */
function describeClause(clause: Clause, speech: readonly Speech[]): string[] {
  const published = '2031-03-06';
  const words = clause.sentence.text.slice(clause.start, clause.end);
  const { certainty, attribution, values } = facetsOf(clause, { published, speech });
  const found = {
    amount: amounts(clause),
    moment: moments(clause, published),
    clock: clocks(clause),
    spell: durations(clause),
    harm: harms(clause),
    assertion: [assertionOf(clause)].flatMap((one) => one ?? []),
  };
  const told = Object.entries(found).flatMap(([name, all]) => all.map((one) => [name, compact(one, ['kind', 'number', 'approximate', 'upper'])] as const));
  const verbs = verdicts(clause);
  const undated = moments(clause, null).filter(({ span }) => span === null);
  const line = [
    `${clause.kind === 'claim' ? '' : `${clause.kind}, `}${certainty}`,
    ...(attribution ? [compact(attribution)] : []),
    ...told.flatMap(([name, one]) => (one ? [`${name} ${one}`] : [])),
    ...(verbs.length ? [`verbs ${verbs.map(({ text, denied }) => `${denied ? 'not ' : ''}${text}`).join(', ')}`] : []),
    held([attribution, values, found, verbs, undated]),
  ];
  const isWhole = clause.start === 0 && clause.end >= clause.sentence.text.length - 1;
  return [...(isWhole ? [] : [`  “${words}”`]), `  ${line.join(' | ')}`];
}

test('in what two sentences differ is what it was', () => expectBelow('tests/unchanged/pairs.txt', describePair));

function describePair(pair: string): string[] {
  const quotes = pair.split(' | ').map((quote, i) => ({ article: `paper-${i}`, quote }));
  const texts = quotes.map(({ article, quote }, i) => [article, { text: `${quote}.`, meta: { published: `2031-03-0${6 + i}`, publishedIs: 'stated' as const } }]); // prettier-ignore
  const own = story(Object.fromEntries(texts), { decisions: placed([{ same: quotes }]) });
  const claims = compare(own).comparison.claims.filter(({ mentions }) => mentions.length > 1);
  const asked = questions(compareWhole(own)).filter(({ question }) => question.kind === 'difference');
  const sidesOf = (sides: readonly { value: string }[]): string => sides.map(({ value }) => value).join(' / ');
  return [
    ...claims.map(({ status, differences }) => `  ${[status, ...differences.map(describeDifference)].join(' | ')}`),
    ...asked.map(({ question, sides }) => `  asked ${question.facet}: ${sidesOf(sides)}`),
  ];
}

test('what random stories come to, and what is asked of their editor, is what it was', () => {
  const stories = [
    ...fc.sample(anyDecidedStory, { numRuns: 15, seed: 6 }),
    ...fc.sample(anyStory.chain((one) => anyDecisions(one, compare(one).comparison.claims.slice(0, 12).map(({ id }) => id))), { numRuns: 25, seed: 7 }), // prettier-ignore
  ];
  const told = stories.map(describeStory);
  const messages = new Set(told.flatMap(({ messages: own }) => own.map((one) => one.replace(/“[^”]*”|[\w-]*\d[\w-]*|(?<=claim )[a-z]+-[a-z-]+/g, '…'))));
  expectFile('tests/unchanged/stories.txt', `${told.map(({ line }, i) => `${i}: ${line}`).join('\n')}\n\n${[...messages].toSorted().join('\n')}\n`);
});

/** One line of counts and hashes; and the messages, of which each is read once. */
function describeStory(source: StorySource): { line: string; messages: string[] } {
  const messagesOf = (all: readonly Diagnostic[]): string[] => all.map(({ severity, what, fix }) => `${severity}: ${what}. ${fix}.`);
  try {
    const compared = compareWhole(source, { cut: 0.3 });
    const { comparison, ledger, diagnostics } = compared;
    const shared = comparison.claims.filter(({ status, pinned, review }) => status !== 'single' || pinned || review === 'confirmed');
    const asked = questions(compared, { limit: 6 }).map(({ question }) => question);
    const count = (status: string): number => comparison.claims.filter((claim) => claim.status === status).length;
    const explained = shared.slice(0, 2).map((claim) => roundScores(explain(compared, claim)));
    const counts = `${source.decisions.length} decisions; ${count('agreed')} agreed, ${count('differs')} differ, ${count('unsettled')} unsettled, ${count('single')} single; ${diagnostics.length} warnings, ${asked.length} questions`;
    return {
      line: `${counts}; comparison ${held([comparison, ledger])}, explained ${held(explained)}, asked ${held(asked)}`,
      messages: messagesOf(diagnostics),
    };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const places = error.diagnostics.map(({ line, column, proposal }) => [line, column, proposal]);
    return { line: `refused for ${places.length} errors ${held(places)}`, messages: messagesOf(error.diagnostics) };
  }
}

/** The last digits of a score may be another processor's. */
const roundScores = (explanation: Explanation): unknown =>
  JSON.parse(JSON.stringify(explanation, (_, part: unknown) => (typeof part === 'number' ? Number(part.toFixed(3)) : part)));
