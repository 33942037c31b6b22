import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords, sharedShare } from '../../src/text-marks/wording.ts';

/** As a reader sees it: [-deleted-]{+inserted+}. */
const shown = (base: string, other: string): string =>
  compareWords(base, other)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('compareWords', () => {
  test.each([
    ['the same', 'The ferry sank.', 'The ferry sank.', 'The ferry sank.'],
    ['one word', 'The ferry sank.', 'The barge sank.', 'The [-ferry-]{+barge+} sank.'],
    ['words added at the end', 'The ferry sank.', 'The ferry sank on Monday.', 'The ferry sank{+ on Monday+}.'],
    ['a word added at the head', 'ferries sank', 'two ferries sank', '{+two +}ferries sank'],
    ['a word gone from the head', 'two ferries sank', 'ferries sank', '[-two -]ferries sank'],
    ['a number is one word', 'about 1,200 people', 'about 1,500.5 people', 'about [-1,200-]{+1,500.5+} people'],
    ['so is a hyphenated word', 'a long-term plan', 'a short-term plan', 'a [-long-term-]{+short-term+} plan'],
    ['a number is not cut where it grows', 'some 110 people', 'some 3,110 people', 'some [-110-]{+3,110+} people'],
    ['an amount is one word', 'cost $3.5m in all', 'cost $13.5m in all', 'cost [-$3.5m-]{+$13.5m+} in all'],
    ['so is one in another currency', 'cost £1.2bn, she said', 'cost €1.2bn, she said', 'cost [-£1.2bn-]{+€1.2bn+}, she said'],
    ['a share is one word', 'rose 5% in May', 'rose 5.5% in May', 'rose [-5%-]{+5.5%+} in May'],
    ['a degree is one word', 'at -5°C or so', 'at 5°C or so', 'at [--5°C-]{+5°C+} or so'],
    ['a time of day is one word', 'at 10:30 on', 'at 10:45 on', 'at [-10:30-]{+10:45+} on'],
    ['a span is one word', 'won 24–25 there', 'won 24–26 there', 'won [-24–25-]{+24–26+} there'],
    ['a fraction is one word', 'some 1/2 of it', 'some 1/3 of it', 'some [-1/2-]{+1/3+} of it'],
    ['a name with an apostrophe is one word', 'O’Neill said', 'O’Hara said', '[-O’Neill-]{+O’Hara+} said'],
    ['a name with a hyphen too', 'Jean-Luc’s boat', 'Jean-Marc’s boat', '[-Jean-Luc’s-]{+Jean-Marc’s+} boat'],
    ['a name with a sign too', 'AT&T paid', 'AT&B paid', '[-AT&T-]{+AT&B+} paid'],
    ['a dash between words is a sign', 'tired—cold men', 'tired—wet men', 'tired—[-cold-]{+wet+} men'],
    ['a full stop is a sign', 'It cost 5. He left', 'It cost 6. He left', 'It cost [-5-]{+6+}. He left'],
    ['part of a word is no change', 'He fished', 'He fishes', 'He [-fished-]{+fishes+}'],
    ['a lone small word joins two replacements', 'ten of his sailors', 'nine of her sailors', '[-ten of his-]{+nine of her+} sailors'],
    ['a lone comma too', 'tired, cold men', 'angry, wet men', '[-tired, cold-]{+angry, wet+} men'],
    ['a lone word that carries sense does not', 'ten drowned sailors', 'nine drowned cooks', '[-ten-]{+nine+} drowned [-sailors-]{+cooks+}'],
    ['nor does a small word between two additions', 'sank the ferry', 'slowly sank the old ferry', '{+slowly +}sank the{+ old+} ferry'],
    ['white space alone', 'one  two', 'one two', 'one[-  -]{+ +}two'],
    ['nothing against something', '', 'All quiet', '{+All quiet+}'],
    ['something against nothing', 'All quiet', '', '[-All quiet-]'],
  ])('%s', (_, base, other, expected) => expect(shown(base, other)).toBe(expected));

  const words = fc
    .array(fc.constantFrom('the', 'of', 'ferry', 'sank', 'Ferry', ',', '.', ' ', '  ', '\n', '-', '’', '1,200', '“', 'é', '👩‍🚒', 'e\u0301', '\u00a0'))
    .map((parts) => parts.join(''));
  const text = fc.oneof(words, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

  test('loses and adds nothing, to the letter', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        const stretches = compareWords(base, other);
        const without = (kind: string) => stretches.map((stretch) => (stretch.kind === kind ? '' : stretch.text)).join('');
        expect(without('inserted')).toBe(base);
        expect(without('deleted')).toBe(other);
      }),
    );
  });

  test('no stretch is empty, and none stands beside one of its kind', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        const stretches = compareWords(base, other);
        expect(stretches.every((stretch) => stretch.text !== '')).toBe(true);
        expect(stretches.some((stretch, i) => stretch.kind === stretches[i + 1]?.kind)).toBe(false);
        expect(stretches.some((stretch, i) => stretch.kind === 'inserted' && stretches[i + 1]?.kind === 'deleted')).toBe(false);
      }),
    );
  });

  test('a text against itself is one stretch', () => {
    fc.assert(
      fc.property(text, (base) => {
        expect(compareWords(base, base)).toEqual(base === '' ? [] : [{ kind: 'same', text: base }]);
      }),
    );
  });
});

describe('sharedShare', () => {
  test.each([
    ['the same words', 'The ferry sank.', 'the ferry SANK', 1],
    ['no word', 'The ferry', 'a barge', 0],
    ['2 of 3 and 2 of 5', 'one two three', 'two one four five six', 0.5],
    ['a word counts as often as it stands in both', 'no no no', 'no', 0.5],
    ['nothing', '', '…', 1],
  ])('%s', (_, base, other, expected) => expect(sharedShare(base, other)).toBe(expected));
});
