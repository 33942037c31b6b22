import { readingsOf } from '../support/readings.ts';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Key } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { idOf, type Item, type Shown } from '../../src/review/agenda.ts';
import { converse } from '../../src/review/converse.ts';
import { openDesk } from '../../src/review/desk.ts';
import { actionOf, type Marks, nameOf, NO_MARKS } from '../../src/review/dialogue.ts';
import { promptOf, screen } from '../../src/review/dialogue-text.ts';
import { layOut, type TerminalLook } from '../../src/review/page.ts';
import { KINDS } from '../../src/review/kinds.ts';
import { openSession } from '../../src/review/session.ts';
import { addDecisions } from '../../src/content/add-decisions.ts';
import { readStory } from '../../src/content/index.ts';
import { RESOURCES } from '../../src/compare/resources.ts';
import { Decisions, type WrittenDecision, writtenForm } from '../../src/schema/decisions.ts';
import { FERRY } from '../support/ferry.ts';
import { type Files, makeFolder } from '../support/folder.ts';

const OURS = '# Ours.\n- silent: mail   # as seen\n  claim: a-claim\n';
const PLAIN: TerminalLook = { width: 80, colour: false };

const NAMED: Record<string, Key> = {
  Enter: { name: 'return', sequence: '\r' },
  Esc: { name: 'escape', sequence: '\u001b' },
  Back: { name: 'backspace', sequence: '\u007f' },
  CtrlC: { name: 'c', sequence: '\u0003', ctrl: true },
};

/** A dialogue about a folder without a terminal: what it wrote since it was asked last, and keys by their names or letters. */
async function talkOf(files: Files, look = PLAIN) {
  const dir = await makeFolder(files);
  const { story } = await readStory(dir);
  let [text, over] = ['', false];
  let desk = openDesk(dir, await openSession(story, RESOURCES, async (articles) => readingsOf(articles)));
  let give = Promise.withResolvers<Key>();
  let waits = Promise.withResolvers<void>();
  const key = (): Promise<Key> => {
    give = Promise.withResolvers();
    waits.resolve();
    return give.promise;
  };
  const done = converse(desk, '2025-03-05', { write: (more) => (text += more), look: () => look, key }, async (next) => {
    desk = next;
  }).then(() => {
    over = true;
  });
  await Promise.race([waits.promise, done]);
  return {
    desk: () => desk,
    over: () => over,
    dir,
    path: join(dir, 'decisions.yaml'),
    keys: async (...keys: string[]): Promise<string> => {
      text = '';
      for (const pressed of keys) {
        waits = Promise.withResolvers();
        give.resolve(NAMED[pressed] ?? { name: pressed, sequence: pressed });
        await Promise.race([waits.promise, done]);
      }
      return text;
    },
    first: text,
    decisions: async (): Promise<WrittenDecision[]> =>
      Decisions.parse(parse(await readFile(join(dir, 'decisions.yaml'), 'utf8'), { schema: 'core' })).map(writtenForm),
  };
}

/** Answers or skips until labels are asked about. */
async function toLabels(talk: Awaited<ReturnType<typeof talkOf>>): Promise<void> {
  for (let i = 0; i < 30 && talk.desk().agenda.item?.kind === 'question'; i += 1) await talk.keys('s');
  expect(talk.desk().agenda.item?.kind).toBe('label');
}

const questionOf = (talk: Awaited<ReturnType<typeof talkOf>>) => {
  const { item } = talk.desk().agenda;
  if (item?.kind !== 'question') throw new Error('there is a question');
  return item.asked.question;
};

/** Says the same of every candidate of the question: of each with one key, the last of which answers it. */
async function answerAll(talk: Awaited<ReturnType<typeof talkOf>>, key: string): Promise<string> {
  return talk.keys(...questionOf(talk).candidates.map(() => key));
}
const PROGRESS = { sure: 0.7, later: 0.8, pairs: 3 };

test('shows a passage and candidates of other outlets, takes a key for each, and asks the next', async () => {
  const talk = await talkOf({ ...FERRY, 'decisions.yaml': OURS });
  const question = questionOf(talk);
  for (const { article, quote } of [question.passage, ...question.candidates]) {
    expect(talk.first).toContain(article);
    expect(talk.first.replaceAll(/[\s_{}]+/g, ' ')).toContain(quote.split(' ').slice(0, 3).join(' '));
  }
  expect(talk.first).toMatch(/^\n0 answered · \d+ left · \d+ % sure · next 10: \d+ %/);
  expect(question.candidates.length).toBeGreaterThan(1);
  expect(talk.first).toMatch(/\n>1 {2}2 {2}y same/);
  expect(await talk.keys('y')).toMatch(/\r1 \[yes\] {2}>2 {2}y same/);
  expect(await talk.keys('u')).toMatch(/\r>1 {2}2 {2}y same/);
  const next = await talk.keys('y', ...question.candidates.slice(1).map(() => 'n'));
  expect(next).toMatch(/\nSaved: 1 the same.*\n\n1 answered · /s);
  const text = await readFile(talk.path, 'utf8');
  expect(text.startsWith(OURS)).toBe(true);
  expect((await talk.decisions())[1]).toEqual({ same: [question.passage, question.candidates[0]], date: '2025-03-05' });
  expect(talk.desk().agenda.item).not.toMatchObject({ asked: { question: { id: question.id } } });
});

test('n says of a passage that it does not belong here', async () => {
  const talk = await talkOf(FERRY);
  const { passage, candidates } = questionOf(talk);
  await answerAll(talk, 'n');
  expect((await talk.decisions()).filter((one) => 'different' in one)).toEqual(candidates.map((one) => ({ different: [passage, one], date: '2025-03-05' })));
});

test('undo makes the decisions to the letter what they were, answer by answer, and the same questions come again', async () => {
  const talk = await talkOf({ ...FERRY, 'decisions.yaml': OURS });
  const idNow = (): string => idOf(talk.desk().agenda.item as Item);
  const first = idNow();
  await answerAll(talk, 'y');
  const [once, second] = [await readFile(talk.path, 'utf8'), idNow()];
  let skipped = 0;
  for (; talk.desk().agenda.item?.kind === 'label'; skipped += 1) await talk.keys('s');
  await answerAll(talk, 'n');
  expect(await readFile(talk.path, 'utf8')).not.toBe(once);
  expect(await talk.keys('u')).toContain('Undone.');
  expect(await readFile(talk.path, 'utf8')).toBe(once);
  for (; skipped > 0; skipped -= 1) expect(await talk.keys('u')).toContain('Back to the skipped question.');
  expect(idNow()).toBe(second);
  await talk.keys('u');
  expect(await readFile(talk.path, 'utf8')).toBe(OURS);
  expect(idNow()).toBe(first);
  expect(await talk.keys('u')).toContain('Nothing to undo.');
});

test('undo takes a file away that was not there, and leaves one that somebody else has changed', async () => {
  const talk = await talkOf(FERRY);
  await answerAll(talk, 'n');
  await talk.keys('u');
  expect(existsSync(talk.path)).toBe(false);
  await answerAll(talk, 'n');
  const theirs = `${await readFile(talk.path, 'utf8')}# Theirs.\n`;
  await writeFile(talk.path, theirs);
  expect(await talk.keys('u')).toContain('Someone else has changed decisions.yaml');
  expect(await readFile(talk.path, 'utf8')).toBe(theirs);
});

test('a passage is looked up by words and put under a claim', async () => {
  const talk = await talkOf({ ...FERRY, 'mail.txt': 'Nobody on the bridge was hurt.\nTickets stay valid until the end of June.\n' });
  const found = await talk.keys('/', ...'bridges'.split(''), 'Back', 'Enter');
  expect(found).toContain('Passages with “bridge”:');
  expect(found).toContain('Nobody on the bridge was hurt.');
  // The likeliest claims come first; the editor asks for others by words.
  expect(await talk.keys('1')).toContain('Which of these claims does this passage make?');
  await talk.keys('/');
  const homes = await talk.keys(...'captain rescued'.split(''), 'Enter');
  expect(homes).toContain('Which of these claims does this passage make?');
  expect(homes).toContain('Its captain was rescued by a fishing boat from Elm');
  await talk.keys('1');
  const [decision] = await talk.decisions();
  expect(decision).toMatchObject({ same: [{ article: 'gazette' }, { article: 'mail', quote: 'Nobody on the bridge was hurt' }] });
  const { claims } = talk.desk().session.compared.comparison;
  const claim = claims.find(({ mentions }) => mentions.some(({ quote }) => quote.startsWith('Nobody')));
  expect(claim?.review).toBe('confirmed');
  // Only what was shown is confirmed: the passage of the herald that stood beside that of the gazette was not.
  expect(new Set(claim?.mentions.map(({ article }) => article))).toEqual(new Set(['gazette', 'mail']));
});

test('words that no passage has, and going back, lead to the question', async () => {
  const talk = await talkOf(FERRY);
  expect(await talk.keys('/', ...'zeppelin'.split(''), 'Enter')).toMatch(/No passage has “zeppelin”\.\n\n0 answered/);
  expect(await talk.keys('/', 'q', 'Esc')).toContain('0 answered');
  expect(talk.over()).toBe(false);
  expect(existsSync(talk.path)).toBe(false);
});

test('what contradicts an earlier decision is told and not written', async () => {
  const [a, b] = [
    { article: 'gazette', quote: 'Its captain was rescued by a fishing boat from Elm' },
    { article: 'mail', quote: 'Fishermen of Elm pulled the skipper out of the cold water' },
  ];
  const text = `- different:\n    - ${JSON.stringify(a)}\n    - ${JSON.stringify(b)}\n`;
  const talk = await talkOf({ ...FERRY, 'decisions.yaml': text });
  await talk.keys('/', ...'skipper'.split(''), 'Enter', '1', ...'captain rescued'.split(''), 'Enter');
  expect(await talk.keys('1')).toMatch(
    /Nothing was written: [^]*are\s+called\s+different\s+here,\s+and\s+the\s+same\s+by\s+this\s+answer\s+\(\S+decisions\.yaml:1\)/,
  );
  expect(await readFile(talk.path, 'utf8')).toBe(text);
});

test('who leaves and comes back is asked what was left', async () => {
  const talk = await talkOf(FERRY);
  for (let i = 0; i < 4; i += 1) {
    await answerAll(talk, 'y');
    const again = await talkOf({ ...FERRY, 'decisions.yaml': await readFile(talk.path, 'utf8') });
    expect([again.desk().least, again.desk().agenda.questions]).toEqual([talk.desk().least, talk.desk().agenda.questions]);
    expect(again.desk().agenda.item).toMatchObject({ asked: { question: questionOf(talk) } });
  }
});

test('what is wrong with the files by now is told in two places at most, with what to do, and the question stays', async () => {
  const talk = await talkOf({ ...FERRY, 'decisions.yaml': OURS });
  const { id } = questionOf(talk);
  const wrong = ['one', 'two', 'three'].map((word) => `- not-a-claim: { article: mail, quote: No ${word} wrote this }\n`).join('');
  await writeFile(talk.path, OURS + wrong);
  const said = (await answerAll(talk, 'n')).replaceAll(/\s+/g, ' ');
  expect(said).toMatch(
    /Nothing was written: [^;]*“No one wrote this”[^;]*; [^;]*; and 1 more\. Correct it there \(npm run check says how\) and answer again, or s skips\./,
  );
  expect(await readFile(talk.path, 'utf8')).toBe(OURS + wrong);
  expect(questionOf(talk).id).toBe(id);
  await writeFile(talk.path, OURS);
  expect(await answerAll(talk, 'n')).toContain('Saved: ');
});

test('what another desk has answered meanwhile stays, and is not asked again', async () => {
  const talk = await talkOf(FERRY);
  const { item } = talk.desk().agenda;
  if (item?.kind !== 'question') throw new Error('a question is asked');
  const passages = [item.passage, ...item.candidates].map(({ passage }) => passage);
  await addDecisions(talk.dir, [{ kind: 'same', passages, date: '2025-03-05' }]);
  const theirs = await readFile(talk.path, 'utf8');
  const told = await answerAll(talk, 'n');
  expect(told).toContain('Nothing was written');
  expect(told).toContain('Someone else has answered meanwhile');
  expect(await readFile(talk.path, 'utf8')).toBe(theirs);
  const next = talk.desk().agenda.item;
  expect(next && idOf(next)).not.toBe(idOf(item));
});

test('labels: Enter keeps one, e gives other words', async () => {
  const talk = await talkOf(FERRY);
  await answerAll(talk, 'y');
  await toLabels(talk);
  const { item, labels } = talk.desk().agenda;
  if (item?.kind !== 'label') throw new Error('there is a label');
  await talk.keys('e', ...'What became of it'.split(''), 'Enter');
  expect((await talk.decisions()).at(-1)).toEqual({ label: 'What became of it', claim: item.claim, of: item.of, date: '2025-03-05' });
  expect(item.mentions.map(({ passage }) => passage)).toContainEqual(item.of);
  expect(talk.desk().agenda.labels).toBe(labels - 1);
  await talk.keys('u');
  const before = await readFile(talk.path, 'utf8');
  await talk.keys('Enter');
  expect(await readFile(talk.path, 'utf8')).toBe(before);
  expect(talk.desk().agenda.labels).toBe(labels - 1);
});

test('q and Ctrl-C end it, also while words are typed', async () => {
  for (const keys of [['q'], ['CtrlC'], ['/', 'a', 'CtrlC']]) {
    const talk = await talkOf(FERRY);
    await talk.keys(...keys);
    expect(talk.over()).toBe(true);
  }
});

test.each([20, 40, 80])('at %i columns no line is longer', async (width) => {
  const talk = await talkOf(FERRY, { width, colour: false });
  const text = `${talk.first}${await talk.keys('?', 'd', 'n', 'w', 'y', 'n', 'n', '/', ...'a very long line of words that goes on and on and on'.split(''), 'Enter')}`;
  expect(text.split(/[\n\r]/).filter((line) => [...line.replaceAll('\b', '').trimEnd()].length > width)).toEqual([]);
});

test('a terminal that was made narrower gets a new line, and nothing is written over what has wrapped', async () => {
  const look = { width: 80, colour: false };
  const talk = await talkOf(FERRY, look);
  look.width = 30;
  const after = await talk.keys('y');
  expect(after).toMatch(/^\n1 \[yes\]/);
  expect(after.trim().length).toBeLessThan(30);
});

test('nothing of an article controls the terminal, and without colour nothing of ours does', async () => {
  const evil = {
    ...FERRY,
    'mail.txt': 'Fishermen of \u001b[2JElm pulled\u0007 the \u202Eskipper out of the cold\u009b31m water.\nThe company will pay the owners of the cars.\n',
  };
  const talk = await talkOf(evil);
  const text = `${talk.first}${await talk.keys('s', 's', '/', ...'skipper'.split(''), '\u001b[2J', 'Enter', '1')}`;
  expect(text).toContain('skipper');
  // oxlint-disable-next-line no-control-regex
  expect(text.match(/[\u0000-\u0007\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/g)).toBeNull();
});

test('in colour the words that the passage has not are underlined, the rest of the sentence is faint', async () => {
  const talk = await talkOf(FERRY, { width: 80, colour: true });
  expect(talk.first).toContain('\u001b[4m');
  expect(talk.first).not.toContain('_');
});

test.each([
  ['silent', null, 'Does one of these report the claim? If none does, mail is silent on it.', 'Claim: Cars on board'],
  ['difference', 'quantity', 'Which of these differ from the first in quantity? If none does, there is no such difference.', 'mail: 60'],
] as const)('a question of the kind %s says what a no means', (kind, facet, ask, more) => {
  const shown = (who: string, quote: string): Shown => ({ passage: { article: who, quote }, item: 0, who, before: '', quote, after: '.' });
  const [passage, candidate] = [shown('gazette', 'It had 40 cars on board'), shown('mail', 'It had 60 cars on board')];
  const question = { id: `${kind}-x`, kind, facet, passage: passage.passage, candidates: [candidate.passage], gain: 0.5 };
  const sides = kind === 'difference' ? ['40', '60'].map((value) => ({ articles: [], value })) : [];
  const item: Item = {
    kind: 'question',
    asked: { question, items: { passage: 0, candidates: [1] }, claim: 'cars', of: null, said: [], stated: [], judged: [], sides, parted: new Set() },
    label: 'Cars on board',
    seen: [],
    passage,
    candidates: [candidate],
  };
  const text = screen({ answered: 0, agenda: { item, questions: 1, labels: 0, progress: PROGRESS } })
    .map((one) => layOut(one, PLAIN))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  expect([text.includes(ask), text.includes(more), text.includes('It had _60_ cars'), text.includes('It had _40_ cars')]).toEqual([true, true, true, true]);
  expect(actionOf('n', item, NO_MARKS, '2025-03-05')).toMatchObject({
    kind: 'decide',
    decisions: kind === 'silent' ? [{}, { kind: 'silent', article: 'mail', claim: 'cars' }] : [{ kind: 'difference', attribute: 'quantity', sides: [] }],
  });
});

test('the progress says how sure the story is, and what the next answers bring', () => {
  const line = (progress: typeof PROGRESS): string | undefined => screen({ answered: 2, agenda: { item: null, questions: 3, labels: 0, progress } })[0]?.text;
  expect(line(PROGRESS)).toBe('2 answered · 3 left · 70 % sure · next 10: 80 %, 3 more pairs');
  expect(line({ ...PROGRESS, later: 0.7, pairs: 0 })).toBe('2 answered · 3 left · 70 % sure');
});

describe('a claim that is about to be published', () => {
  const told = (who: string, number: string): Shown => ({ passage: { article: who, quote: `It had ${number} cars` }, item: 0, who, before: '', quote: `It had ${number} cars`, after: '.' }); // prettier-ignore
  const [passage, ...candidates] = [told('gazette', '40'), told('herald', '40'), told('mail', '60')] as const;
  const question = {
    id: 'agree-x',
    kind: 'agree' as const,
    facet: null,
    passage: passage.passage,
    candidates: candidates.map((one) => one.passage),
    gain: 0.5,
  };
  const said = ['gazette', 'herald', 'mail'].map((article, i) => ({ article, byKind: { quantity: i < 2 ? '40' : '60' }, words: 'It had cars' }));
  const stated = [{ kind: 'quantity' as const, articles: ['gazette', 'herald', 'mail'] }];
  const asked = {
    question,
    items: { passage: 0, candidates: [1, 2] },
    claim: 'cars',
    of: passage.passage,
    said,
    stated,
    judged: [],
    sides: [],
    parted: new Set<string>(),
  };
  const item: Item = { kind: 'question', asked, label: 'Cars on board', seen: ['how many (40 / 60)'], passage, candidates };
  /** What keys come to, one after the other; what is said of each candidate, in the order in which it was said. */
  const after = (...keys: string[]) => {
    let marks = NO_MARKS;
    for (const key of keys) {
      const action = actionOf(key, item, marks, '2025-03-05');
      if (action?.kind === 'decide') return action.decisions;
      if (action?.kind === 'mark') ({ marks } = action);
    }
    return marks;
  };
  const marksAfter = (...keys: string[]): Marks => {
    const marks = after(...keys);
    if (!('given' in marks)) throw new Error('the question is answered');
    return marks;
  };
  const given = (...keys: string[]): string[] => marksAfter(...keys).given.map(({ candidate, verdict }) => `${candidate} ${verdict}`);

  test('is shown with what the program sees', () => {
    const text = screen({ answered: 0, agenda: { item, questions: 1, labels: 0, progress: PROGRESS } })
      .map((one) => layOut(one, { width: 400, colour: false }))
      .join('\n');
    expect(text).toContain('About to be published as one claim. Does each say the same as the first?');
    expect(text).toContain('Perhaps they differ in how many (40 / 60).');
  });

  test.each([
    ['y says the same, and goes on', ['y'], ['0 yes'], 1],
    ['n says that it does not belong', ['n'], ['0 no'], 1],
    ['x says that it is no news', ['x'], ['0 no news'], 1],
    ['d and a letter say in what it differs', ['d', 't'], ['0 time'], 1],
    ['a letter that is no kind changes nothing', ['d', 'z'], [], 0],
    ['Esc takes d back', ['d', 'Esc', 'y'], ['0 yes'], 1],
    ['Y and N say nothing of the passage itself', ['0', 'Y'], [], -1],
    ['a letter without d is about none', ['t'], [], 0],
    ['a number chooses the passage', ['2', 'y'], ['1 yes'], 0],
    ['u takes the last word back', ['y', 'u'], [], 0],
    ['another word corrects the first', ['y', '1', 'n'], ['0 no'], 1],
    ['a number of no passage changes nothing', ['7'], [], 0],
  ])('%s', (_, keys, verdicts, at) => {
    expect([given(...keys), marksAfter(...keys).at]).toEqual([verdicts, at]);
  });

  test('the prompt shows what was said, and which passage is next', () => {
    expect(promptOf(item, marksAfter('d', 'n'))[0]).toMatch(/^1 \[how many\] {2}>2 {3}y same · d differs · n not here · x no news · s skip · u undo · w why/);
    expect(promptOf(item, marksAfter('0'))[0]).toMatch(/^>0 {2}1 {2}2 .* · Y N all · /);
  });

  test('the last word answers', () => {
    expect(after('y', 'd', 'n')).toMatchObject([
      { kind: 'same', passages: [passage.passage, ...candidates.map((one) => one.passage)] },
      { kind: 'difference', attribute: 'quantity', claim: 'cars', passages: [passage.passage], sides: [{ value: '40', articles: ['gazette', 'herald'] }, { value: '60', articles: ['mail'] }] },
    ]); // prettier-ignore
    expect(after('n', 'x')).toMatchObject([{ kind: 'different' }, { kind: 'not-a-claim', passages: [candidates[1]?.passage] }]);
    expect(after('0', 'x')).toMatchObject([{ kind: 'not-a-claim', passages: [passage.passage] }]);
    expect(after('Y')).toEqual(after('y', 'y'));
    expect(after('y', 'N')).toEqual(after('y', 'n'));
    expect(after('2', 'y', 'N')).toEqual(after('n', 'y'));
  });

  test('the same of all does away with a difference that the rules saw between them; of one it does not', () => {
    const settled = { kind: 'difference', attribute: 'quantity', sides: [], passages: [passage.passage] };
    expect(after('y', 'y')).toMatchObject([{ kind: 'same' }, settled]);
    expect(after('y', 'n')).toMatchObject([{ kind: 'same' }, { kind: 'different' }]);
  });

  test('no letter quits, and none asks for help', () => {
    const letters = Object.values(KINDS).map(({ letter }) => letter);
    expect(new Set([...letters, 'q', '?', 'u']).size).toBe(letters.length + 3);
  });
});

test('an answer in several entries is undone whole', async () => {
  const talk = await talkOf({ ...FERRY, 'decisions.yaml': OURS });
  for (let i = 0; i < 40 && talk.desk().agenda.item?.kind === 'question' && questionOf(talk).kind !== 'agree'; i += 1) await talk.keys('s');
  const { kind, passage, candidates } = questionOf(talk);
  expect(kind).toBe('agree');
  expect(await talk.keys('w')).toContain('Why the program asks about these: 1: ');
  expect(await talk.keys('d')).toMatch(/In what does 1 differ\? n how many/);
  await talk.keys('n', ...candidates.slice(1).map(() => 'n'));
  const [, ...written] = await talk.decisions();
  expect(written).toMatchObject([{ same: [passage, candidates[0]] }, ...candidates.slice(1).map((one) => ({ different: [passage, one] })), { difference: 'quantity', of: passage }]); // prettier-ignore
  expect(await talk.keys('u')).toContain('Undone.');
  expect(await readFile(talk.path, 'utf8')).toBe(OURS);
});

test('d ties a passage to another and says in what they differ, in one answer that is undone whole', async () => {
  const talk = await talkOf({ ...FERRY, 'decisions.yaml': OURS });
  await talk.keys('y', 'N');
  const ours = await readFile(talk.path, 'utf8');
  const asks = (): string | undefined => {
    const { item } = talk.desk().agenda;
    return item?.kind === 'question' ? item.asked.question.kind : item?.kind;
  };
  while (asks() !== 'same' && asks() !== undefined) await talk.keys('s');
  const { kind, passage, candidates } = questionOf(talk);
  expect(kind).toBe('same');
  expect(await talk.keys('d', 't', ...candidates.slice(1).map(() => 'n'))).toMatch(/Saved: 1 the same.* 1 difference\.\n\n2 answered/);
  const written = (await talk.decisions()).slice(Decisions.parse(parse(ours, { schema: 'core' })).length);
  expect(written[0]).toMatchObject({ same: [passage, candidates[0]] });
  const { claims } = talk.desk().session.compared.comparison;
  const claim = claims.find(({ mentions }) => mentions.some(({ article, quote }) => article === passage.article && quote.startsWith(passage.quote)));
  expect(written.at(-1)).toMatchObject({
    difference: 'time',
    claim: claim?.id,
    of: passage,
    sides: [{ articles: [passage.article] }, { articles: [candidates[0]?.article] }],
  });
  expect(claim?.differences.map((one) => one.kind)).toContain('time');
  await talk.keys('u');
  expect(await readFile(talk.path, 'utf8')).toBe(ours);
  expect(talk.desk().answered).toBe(1);
});

test('a question fits a small terminal, however long the sentences are', async () => {
  const long = 'said the office, which has looked after the harbour since the year of the great flood and has never lost a boat in all that time, not even';
  const files = Object.entries(FERRY).map(([name, text]) => [name, text.replaceAll(/(?<=\w)\.$/gm, `, ${long} in a storm.`)]);
  const talk = await talkOf(Object.fromEntries(files));
  expect(talk.first.trim().split('\n').length).toBeLessThanOrEqual(24);
});

test('what a key is for', () => {
  const keys: Key[] = [...Object.values(NAMED), { name: 'd', ctrl: true }, { name: 'u', ctrl: true }, { name: 'é', sequence: 'é' }];
  expect(keys.map(nameOf)).toEqual(['Enter', 'Esc', 'Back', 'Quit', 'Quit', 'Clear', 'é']);
  // Arrows, Alt and control sequences are no text.
  expect(
    [
      { name: 'up', sequence: '\u001b[A' },
      { name: 'a', sequence: '\u001ba', meta: true },
      { name: 'a', ctrl: true },
    ].map(nameOf),
  ).toEqual(['', '', '']);
});

test('signs that are two columns wide are counted as two, and what is typed on a narrow terminal shows its end', async () => {
  const lines = layOut({ head: ' 1  ', text: '渡船'.repeat(20) }, { width: 24, colour: false }).split('\n');
  expect(lines).toEqual([` 1  ${'渡船'.repeat(5)}`, ...Array.from({ length: 3 }, () => `    ${'渡船'.repeat(5)}`)]);
  const talk = await talkOf(FERRY, { width: 24, colour: false });
  expect(await talk.keys('/', ...'the skipper of the ferry'.split(''))).toMatch(/\rwords: …er of the ferry$/);
});

/** util-linux `script` gives a command a terminal of its own; elsewhere it has other options. */
const hasScript = ((): boolean => {
  try {
    return /util-linux/.test(execFileSync('script', ['--version'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
})();

test.skipIf(!hasScript)('the command itself at a terminal: an answer that is not given twice, q', { timeout: 120_000 }, async () => {
  const dir = await makeFolder({ ...FERRY, 'decisions.yaml': OURS });
  const command = `${process.execPath} ${resolve('src/cli/review.ts')} ${dir}`;
  const child = spawn('script', ['-qec', command, '/dev/null'], { env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, COLUMNS: '80' } });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const gone = new Promise<number | null>((done) => child.on('close', done));
  const until = async (sign: RegExp): Promise<void> => {
    for (let i = 0; i < 600 && !sign.test(text); i += 1) await new Promise((done) => setTimeout(done, 100));
    expect(text).toMatch(sign);
  };
  await until(/0 answered[^]*> $/);
  child.stdin.write('y');
  await until(/1 \[yes\]/);
  // A key that is held down or struck again answers no question that was not to be seen.
  child.stdin.write('yyyyy');
  await until(/1 answered[^]*help > |1 answered[^]*> $/);
  child.stdin.write('q');
  expect(await gone).toBe(0);
  expect(text).not.toContain('2 answered');
  expect(text).toMatch(/1 answer in .*decisions\.yaml/);
  const now = await readFile(join(dir, 'decisions.yaml'), 'utf8');
  expect([now.startsWith(OURS), now.includes('- same:')]).toEqual([true, true]);
});

test('prints what docs/editors.md shows', async () => {
  const talk = await talkOf(FERRY, { width: 72, colour: false });
  // Of a line that was written over, the last wording stays.
  const shown = (text: string): string =>
    text
      .replaceAll('\b', '')
      .replaceAll(/^[^\n]*\r/gm, '')
      .replaceAll(/ +$/gm, '');
  const answered = shown(`${talk.first}${await talk.keys('y', 'n')}`);
  const found = shown(await talk.keys('/', ...'skipper', 'Enter', '1', '1'));
  const examples = [...(await readFile('docs/editors.md', 'utf8')).matchAll(/^```text\n((?:0 answered|words:)[^]*?)^```$/gm)];
  const [first = '', second = ''] = examples.map(([, example = '']) => example.trim());
  if (process.env['UPDATE']) {
    const doc = await readFile('docs/editors.md', 'utf8');
    await writeFile(
      'docs/editors.md',
      doc.replace(first, () => answered.trim()).replace(second, () => found.trim().replace(/(Saved: .*)[^]*/, '$1')),
    );
    return;
  }
  expect(answered.trim()).toBe(first);
  expect(found.slice(0, second.length)).toBe(second);
});
