/**
 * What the pipeline tells of some two hundred invented sentences, and of random stories with decisions: a change of any of it is to be looked
 * at, as is one of `expected.json` of a case. It is no promise that all of it is right. UPDATE=1 writes anew what is expected.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesInCredits } from '../src/compare/provenance/credits.ts';
import { assertionOf } from '../src/compare/attributes/doubt.ts';
import { clocks } from '../src/compare/attributes/clock.ts';
import { durations } from '../src/compare/attributes/duration.ts';
import { harms } from '../src/compare/attributes/harm.ts';
import { speechOf } from '../src/compare/attributes/speech.ts';
import { facetsOf } from '../src/compare/attributes/index.ts';
import { verdicts } from '../src/compare/attributes/polarity.ts';
import { amounts } from '../src/compare/attributes/quantity.ts';
import { moments } from '../src/compare/attributes/time.ts';
import { type ExplainedPair, type Explanation, explain } from '../src/review/explain.ts';
import { hasMediaCue, nameRuns } from '../src/compare/text/proper-nouns.ts';
import { personFacts } from '../src/compare/attributes/people.ts';
import { questions } from '../src/review/questions.ts';
import { ContentError } from '../src/compare/types.ts';
import type { StorySource } from '../src/compare/types.ts';
import { writtenForm } from '../src/schema/decisions.ts';
import { compare, compareWhole, placed, read, story } from './support/articles.ts';
import { anyDecidedStory, anyStory } from './support/random-story.ts';
import { anyDecisions } from './support/reckless.ts';

function expectUnchanged(name: string, found: string): void {
  const file = `tests/unchanged/${name}`;
  if (process.env['UPDATE']) writeFileSync(file, found);
  expect(found).toBe(readFileSync(file, 'utf8'));
}

const line = (name: string, value: object | null): string[] => (value === null || (Array.isArray(value) && !value.length) ? [] : [`    ${name} ${plain(value)}`]); // prettier-ignore
const plain = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (part instanceof Set ? [...part] : key === 'sentence' || key === 'tokens' ? undefined : part));

test('what is told of a sentence is what it was', () => {
  const groups = readFileSync('tests/unchanged/sentences.txt', 'utf8').trim().split('\n\n');
  const told = groups.flatMap((group) => {
    const [title = '', ...sentences] = group.split('\n');
    return [`# ${title}`, ...sentences.flatMap(describeSentence)];
  });
  expectUnchanged('sentences.told.txt', `${told.join('\n')}\n`);
});

function describeSentence(text: string): string[] {
  const { clauses, sentences } = read(`# The news of the day\n\nThe town was quiet.\n\n${text}\n\nThe town was quiet again.`);
  const own = clauses.filter(({ sentence }) => text.includes(sentence.text));
  const published = '2031-03-06';
  const asides = sentences.filter((one) => text.includes(one.text)).flatMap((one) => [...personFacts(one), ...nameRuns(one).map((run) => ({ ...run, medium: hasMediaCue(one, run) }))]); // prettier-ignore
  return [
    text,
    ...own.flatMap((clause) => [
      `  ${clause.kind}: ${clause.sentence.text.slice(clause.start, clause.end)}`,
      `    ${plain(facetsOf(clause, { published, speech: speechOf(sentences, ['Norrland Wire']) }))}`,
      ...line('amounts', amounts(clause)),
      ...line('moments', moments(clause, published)),
      ...line('undated', moments(clause, null).filter(({ span }) => span === null)), // prettier-ignore
      ...line('clocks', clocks(clause)),
      ...line('durations', durations(clause)),
      ...line('verdicts', verdicts(clause)),
      ...line('harms', harms(clause)),
      ...line('assertion', assertionOf(clause)),
    ]),
    ...line('names', asides),
    ...line('credits', namesInCredits(['The news of the day', text])),
  ];
}

test('in what two sentences differ is what it was', () => {
  const pairs = readFileSync('tests/unchanged/pairs.txt', 'utf8').trim().split('\n');
  const told = pairs.flatMap((pair) => {
    const quotes = pair.split(' | ').map((quote, i) => ({ article: `paper-${i}`, quote }));
    const texts = quotes.map(({ article, quote }, i) => [article, { text: `${quote}.`, meta: { published: `2031-03-0${6 + i}`, publishedIs: 'stated' as const } }]); // prettier-ignore
    const own = story(Object.fromEntries(texts), { decisions: placed([{ same: quotes }]) });
    const claims = compare(own).comparison.claims.filter(({ mentions }) => mentions.length > 1);
    const asked = questions(compareWhole(own)).filter(({ question }) => question.kind === 'difference');
    return [pair, ...claims.map(({ status, differences }) => `  ${status} ${plain(differences)}`), ...asked.map(({ question, sides }) => `  asked ${plain(question.facet)} ${plain(sides)}`)]; // prettier-ignore
  });
  expectUnchanged('pairs.told.txt', `${told.join('\n')}\n`);
});

test('what is told of random stories, and asked of their editor, is what it was', () => {
  const stories = [
    ...fc.sample(anyDecidedStory, { numRuns: 15, seed: 6 }),
    ...fc.sample(anyStory.chain((story) => anyDecisions(story, compare(story).comparison.claims.slice(0, 12).map(({ id }) => id))), { numRuns: 25, seed: 7 }), // prettier-ignore
  ];
  expectUnchanged('stories.told.txt', `${stories.flatMap((story, i) => [`# ${i}`, ...describeStory(story)]).join('\n')}\n`);
});

function describeStory(story: StorySource): string[] {
  try {
    const compared = compareWhole(story, { cut: 0.3 });
    const { comparison, ledger, diagnostics } = compared;
    const claims = comparison.claims.filter(({ status, pinned, review }) => status !== 'single' || pinned || review === 'confirmed');
    return [
      ...story.decisions.map(({ decision }) => `  decided ${plain(writtenForm(decision))}`),
      ...comparison.articles.map(({ id, words, origins }) => `  ${id}: ${words} words, from ${origins.join(' ')}`),
      ...claims.map(
        ({ id, label, status, review, confidence, origins, mentions, silent, unknown, differences }) =>
        [`  ${id}`, label, status, review, confidence, origins, mentions.map(({ article, quote }) => `${article}: ${quote}`), silent, unknown, differences].map((part) => (typeof part === 'string' ? part : plain(part))).join(' | '), // prettier-ignore
      ),
      ...claims.slice(0, 2).flatMap((claim) => describeExplanation(explain(compared, claim))),
      `  ${comparison.claims.length} claims; ${ledger.redirects.length} redirects`,
      ...diagnostics.map(({ line: at, what, fix }) => `  warning ${at}: ${what}. ${fix}`),
      ...questions(compared, { limit: 6 }).map(({ question }) => `  asked ${plain(question)}`),
    ];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.diagnostics.map(({ line: at, what, fix, proposal }) => `  error ${at}: ${what}. ${fix}. ${plain(proposal ?? null)}`);
  }
}

function describeExplanation({ pairs, near }: Explanation): string[] {
  const said = ({ score, shared, parts }: ExplainedPair): string =>
    `${score.toFixed(3)} for ${shared.join(' ')}: ${parts.map(({ name, adds }) => `${name} ${adds.toFixed(2)}`).join(', ')}`;
  return [
    ...pairs.slice(0, 2).map((pair) => `  because ${said(pair)}`),
    ...near.map(({ article, quote, fit, nearest, elsewhere }) => `  near ${article}: ${quote} (${fit.toFixed(3)}, ${elsewhere}) ${said(nearest)}`),
  ];
}
