import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../support/clauses.ts';

describe('a sentence that says two things is two clauses', () => {
  test.each([
    ['The town council of Tarn approved the new budget in May, and the mayor signed the two bills in the town hall on Monday.', ['The town council of Tarn approved the new budget in May', 'the mayor signed the two bills in the town hall on Monday']],
    ['The old company sold its biggest paper mill in northern Tarn; the new owner wants to close the whole site in autumn.', ['The old company sold its biggest paper mill in northern Tarn', 'the new owner wants to close the whole site in autumn']],
    ['Bread prices in the eastern towns rose sharply in spring while the farmers of the valley lost a third of their income.', ['Bread prices in the eastern towns rose sharply in spring', 'while the farmers of the valley lost a third of their income']],
  ])('%s', (text, expected) => expect(wordsOf(text)).toEqual(expected)); // prettier-ignore
});

describe('without its condition a claim says something else', () => {
  test.each([
    'The prime minister will resign at once if parliament rejects the new budget in June.',
    'The old ferry will sink within days unless the main pumps are repaired soon.',
    'Nobody may enter the harbour tunnel when the red light is on.',
  ])('%s', (text) => expect(wordsOf(text)).toEqual([text.slice(0, -1)])); // prettier-ignore
});

describe('a word that turns a claim stands in its clause', () => {
  test.each([
    'The ministry denied that soldiers had fired on the crowd in Tarn.',
    "Rolf Esk denied switching off the ferry's radio before it sank.",
    'The mayor has never said that the museum would be sold to investors.',
    'The doctor did not say that the vaccine caused the fever of the pupils.',
    'The airline falsely claimed that the pilots had agreed to longer shifts.',
    'It is unclear whether the pilot had been drinking before the crash.',
    'The harbour office did not announce that the new ferry line would open in May.',
    'If fighting resumes in the northern valleys, the armies of the allies will send their ships to the coast.',
    'An earlier article in the Herald said that eleven fishermen had drowned in the storm.',
    'The judge denied the baker bail.',
  ])('%s', (text) => expect(wordsOf(text)).toEqual([text.slice(0, -1)]));

  test('and only there: who confirms is a source still', () =>
    expect(wordsOf('The ministry confirmed that soldiers had fired on the crowd in Tarn.')).toEqual([
      '(The ministry confirmed)',
      'soldiers had fired on the crowd in Tarn',
    ]));
});

describe('who only says is no claim', () => {
  test.each([
    ['Officials said that the old dam would hold through the winter.', 'the old dam would hold through the winter'],
    ['“The old dam is perfectly safe,” the engineer said on Monday.', 'The old dam is perfectly safe'],
    ['The police said it was arson.', 'it was arson'],
    ['“A complete catastrophe for the whole valley,” the mayor said.', 'A complete catastrophe for the whole valley'],
  ])('%s', (text, told) => {
    const claims = wordsOf(text).filter((words) => !words.startsWith('('));
    expect(claims.join(' ')).toContain(told);
  }); // prettier-ignore
});

test('every word of a sentence is in one clause at most, in order', () => {
  const text = 'The storm, which hit the northern coast at noon, left 300 homes without power, and two roads were closed, the region said.';
  let from = 0;
  for (const words of wordsOf(text)) {
    const at = text.indexOf(words.replace(/^\(|\)$/g, ''), from);
    expect(at).toBeGreaterThanOrEqual(from);
    from = at + words.length - (words.startsWith('(') ? 2 : 0);
  }
});
