/** What the parts of a story's page weigh, in letters that a reader sees, and how many there is room for in the first round trip. */
import type { Claim } from '../schema/comparison.ts';
import type { Story } from './library.ts';
import { tellers } from './names.ts';

/** With more columns than this a list of who says what is easier to read than a table, on any screen. */
export const MOST_COLUMNS = 8;

/** Measured: in brotli three letters are about one byte, and a story of eight outlets that fills all of these is within 14,600. */
const ROOM = { differ: 7_500, agree: 6_000, may: 2_400, alone: 4_800 } as const;
/** The page of a story of more outlets than a table has columns for may take a second round trip. */
const MORE = 2;

/** How many letters a part of the page may have. */
export function roomFor({ compared }: Story, part: keyof typeof ROOM): number {
  return compared.length > MOST_COLUMNS ? ROOM[part] * MORE : ROOM[part];
}

/** Sentences of one side that a card shows; of more who say the same it has the names. */
const MOST_QUOTES = 4;
/** What a name or a link weighs beside a sentence. */
const NAME = 20;

/** A card: its label, and the sentences of each side of its first difference. */
export function cardLetters({ label, mentions, differences }: Claim): number {
  const sides = differences.find(({ minor }) => !minor)?.sides ?? [];
  const told = sides.flatMap(({ articles }) => mentions.filter(({ article }) => articles.includes(article)).slice(0, MOST_QUOTES));
  return label.length + NAME * new Set(mentions.map(({ article }) => article)).size + told.reduce((sum, { sentence }) => sum + sentence.length, 0);
}

/** A line of what outlets agree on, with the sentences that it opens to. */
export function agreedLetters({ label, mentions }: Claim, sentences: number): number {
  return label.length + mentions.slice(0, sentences).reduce((sum, { sentence }) => sum + sentence.length + NAME, 0);
}

/** A line of what may say the same: who tells it. */
export function mayLetters(story: Story, claim: Claim): number {
  return claim.label.length + tellers(story, claim).length;
}

/** A claim that one outlet alone tells. */
export function aloneLetters({ mentions }: Claim): number {
  return (mentions[0]?.sentence.length ?? 0) + NAME;
}
