/** How much is tried, and of how many kinds: a case that is lost, or a kind that nobody tries any more, is noticed. */
import { expect, test } from 'vitest';
import { blocksOf, MANY } from './blocks.ts';
import { characters } from './characters.ts';
import { data, fieldTexts } from './data.ts';
import { growing } from './growing.ts';
import { links } from './links.ts';
import { markup } from './markup.ts';
import { pages } from './pages.ts';
import { refused } from './refused.ts';

/** What the names of refused content begin with, by what it attacks. */
const REFUSED = {
  'the reader of YAML': /^(?:yaml|prototype|field|front-matter|line-ends)-/,
  'what is seen':
    /^(?:bidi|ansi|zero|tag|blank|braille|stacked|soft|joiner|selector|line-separator|music|shorthand|private|annotation|khmer|enclosing)-(?!.*many)/,
  'outlets that look alike': /^lookalike-/,
  addresses: /^url-/,
  'paths out of the content': /^path-/,
  'names of files': /^name-/,
  'ids and the ledger': /^(?:ledger-(?!capital)|redirect|history)-?/,
  'bytes that are no text': /^(?:nul|utf|zip)/,
  'time and memory': /^(?:megabytes|quotes-deep|lists-deep|tags-many)/,
  'files that nobody reads': /^(?:sub-folder|capital-ending|(?:decisions|corrections)-other|(?:decisions|ledger)-capital|story-nested|article-of)/,
  'decisions and their quotes': /^(?:decisions-(?:twin|no-list)|quote-)/,
} as const;

const names = (cases: readonly { readonly name: string }[]): string[] => cases.map(({ name }) => name);
const KINDS: Readonly<Record<string, readonly string[]>> = {
  markup: names(markup),
  links: names(links),
  characters: names(characters),
  data: names(data),
  'shapes of whole articles': names(blocksOf(MANY.short)),
  'texts of fields': fieldTexts,
  'saved pages': names(pages),
  'what grows': names(growing),
  ...Object.fromEntries(Object.entries(REFUSED).map(([kind, begins]) => [kind, names(refused).filter((name) => begins.test(name))])),
};

test('at least 400 inputs of at least 12 kinds, each with a name of its own', () => {
  const all = Object.values(KINDS).flat();
  expect(new Set(all).size).toBeGreaterThanOrEqual(400);
  expect(Object.keys(KINDS).length).toBeGreaterThanOrEqual(12);
  for (const [kind, own] of Object.entries(KINDS)) {
    expect([kind, own.length]).toEqual([kind, new Set(own).size]);
    expect(own.length, kind).toBeGreaterThanOrEqual(4);
  }
  console.log(`${all.length} inputs of ${Object.keys(KINDS).length} kinds`);
});

test('what is refused is of one kind each', () => {
  const kindsOf = (name: string): number => Object.values(REFUSED).filter((begins) => begins.test(name)).length;
  expect(names(refused).filter((name) => kindsOf(name) !== 1)).toEqual([]);
});
