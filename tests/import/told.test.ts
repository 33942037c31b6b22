/** What a copy cannot say of the words on the screen is told with the words; a shadow tree's style stays in it. */
import { expect, test } from 'vitest';
import { PROSE, read } from './made-page.ts';

const [first, ...others] = PROSE;
const prose = (words: string): readonly string[] => [first.replace('900 people', words), ...others];

test('a box of unknown width decides whether a reader sees words', () => {
  const head = '<style>article{container-type:inline-size}@container (min-width:200px){.x{display:none}}</style>';
  const draft = read({ head, prose: prose('<span class="x">no</span> people') });
  expect(draft.body).toContain('and no people have left');
  expect(draft.report.doubts).toEqual([expect.stringContaining('“no”')]);
});

test('the style of a shadow tree hides nothing outside of it', () => {
  const draft = read({
    prose: prose('<x-w><template shadowrootmode="open"><style>p, b { display: none }</style><slot></slot></template></x-w><b>900 people</b>'),
  });
  expect(draft.body.split('\n\n')).toEqual(PROSE);
});

test('the style of a shadow tree hides its host', () => {
  const draft = read({ prose: prose('<x-w><template shadowrootmode="open"><style>:host { display: none }</style>nearly </template></x-w>900 people') });
  expect(draft.body.split('\n\n')).toEqual(PROSE);
});

test('a shadow tree in a shadow tree is read', () => {
  const draft = read({ prose: prose('<x-w><template shadowrootmode="open"><x-v><template shadowrootmode="open"><b><slot></slot></b></template><slot></slot></x-v></template>900 people</x-w>') }); // prettier-ignore
  expect(draft.body.split('\n\n')).toEqual(PROSE);
});
