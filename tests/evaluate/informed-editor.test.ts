import { expect, test } from 'vitest';
import { informedEditor } from '../../src/evaluate/informed-editor.ts';
import { Gold } from '../../src/evaluate/gold.ts';
import type { Asked } from '../../src/review/index.ts';

const texts = new Map([
  ['post', 'Forty people died. The bridge is closed.'],
  ['star', 'Fifty people died. Nobody can cross the bridge.'],
  ['mail', 'Forty are dead. It rained.'],
]);
const mention = (article: string, quote: string) => ({ article, quote });
const gold = Gold.parse({
  articles: ['post', 'star', 'mail'],
  claims: [
    {
      id: 'dead',
      verdict: 'differs',
      mentions: [mention('post', 'Forty people died'), mention('star', 'Fifty people died'), mention('mail', 'Forty are dead')],
      differences: [{ kind: 'quantity', sides: [{ articles: ['post', 'mail'] }, { articles: ['star'] }] }],
    },
    { id: 'closed', verdict: 'agreed', mentions: [mention('post', 'The bridge is closed'), mention('star', 'Nobody can cross the bridge')] },
  ],
});
const asked = (kind: string, facet: string | null = null): Asked =>
  ({
    question: {
      kind,
      facet,
      passage: mention('post', 'Forty people died'),
      candidates: [mention('star', 'Fifty people died'), mention('mail', 'Forty are dead'), mention('star', 'Nobody can cross the bridge')],
    },
  }) as unknown as Asked;
const steady = informedEditor(gold, texts, () => null);

test('an editor who knows the articles says which are the same, which differ and in what, and which do not belong', () => {
  expect(steady(asked('agree'))).toEqual({ yes: [1], differ: { 0: 'quantity' } });
  expect(steady(asked('same'))).toEqual({ yes: [0, 1], differ: {} });
  expect(steady(asked('difference', 'quantity'))).toEqual({ yes: [0], differ: {} });
  expect(steady(asked('difference', 'time'))).toEqual({ yes: [], differ: {} });
});

test('whose finger slips says no for yes, and yes for no', () => {
  const slipping = (at: number) => informedEditor(gold, texts, () => at)(asked('agree'));
  expect(slipping(0)).toEqual({ yes: [1], differ: {} });
  expect(slipping(1)).toEqual({ yes: [], differ: { 0: 'quantity' } });
  expect(slipping(2)).toEqual({ yes: [1, 2], differ: { 0: 'quantity' } });
});
