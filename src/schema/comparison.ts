/** The published document: the one thing that everything is drawn from. */
import { z } from 'zod';
import { FileId, Id, Shown } from './primitives.ts';

export const DIFFERENCE_KINDS = ['quantity', 'time', 'place', 'actor', 'certainty', 'polarity', 'attribution', 'stage', 'scope'] as const;
export const STANCES = ['asserts', 'denies', 'questions'] as const;
export const STATUSES = ['differs', 'agreed', 'unsettled', 'single'] as const;
export const CERTAINTIES = ['stated', 'committed', 'expected', 'possible', 'wanted', 'unclear'] as const;

export const DifferenceKind = z.enum(DIFFERENCE_KINDS);
export const Certainty = z.enum(CERTAINTIES);

export const Side = z.strictObject({
  articles: z.array(FileId).min(1).describe('Articles that have a mention of the claim and say this.'),
  value: Shown.describe('What they say, in short.'),
});

const Position = z.strictObject({
  line: z.int().min(1).describe('From 1.'),
  column: z.int().min(1).describe('From 1, in UTF-16 units.'),
  offset: z.int().min(0).describe('From 0, in UTF-16 units of the file without its byte order mark.'),
});

export const Value = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('quantity'),
    text: z.string(),
    number: z.number(),
    upper: z.number().optional().describe('The upper end of a range.'),
    approximate: z.boolean(),
    of: z.string().describe('What is counted or measured: a lower-case noun, a unit, or a currency by its code.'),
  }),
  z.strictObject({
    kind: z.literal('time'),
    text: z.string(),
    date: z
      .string()
      .nullable()
      .describe('The day, month or year meant, resolved against the date of the article: 2025-03-04, 2025-03 or 2025; null when it cannot be.'),
  }),
]);

const Attribution = z.strictObject({
  source: z.string().describe('Whose word it is, in the words of the article.'),
  through: z.string().nullable().describe('The report that passes it on.'),
});

export const Mention = z.strictObject({
  article: FileId,
  quote: z.string().min(1).describe('To the letter what stands between start and end, Markdown markup aside.'),
  start: Position,
  end: Position.describe('Exclusive.'),
  sentence: z.string().min(1),
  certainty: Certainty,
  stance: z.enum(STANCES).describe('What the quoted words do with what the claim says.'),
  attribution: Attribution.nullable(),
  origin: Id.nullable().describe('The report that it repeats; null when its words name none.'),
  values: z.array(Value),
});

export const Difference = z.strictObject({
  kind: DifferenceKind,
  minor: z.boolean().describe('A difference that a reader would shrug at.'),
  by: z.enum(['rule', 'editor']),
  sides: z.array(Side).min(2),
});

/** What keeps a claim from being "agreed" or "differs", for an editor to decide. */
export const OpenPoint = z.strictObject({
  kind: z.enum([...DIFFERENCE_KINDS, 'match', 'wording']).describe('match: not sure that they say one thing; wording: words that nobody could read.'),
  mentions: z.array(z.int().min(0)).min(1).describe('Which of the mentions, from 0.'),
  words: z.array(z.string()).describe('The words that differ; none for a match.'),
});

export const Claim = z.strictObject({
  id: Id,
  label: z.string().min(1),
  labelFrom: z.enum(['editor', 'mention']),
  pinned: z.boolean(),
  status: z.enum(STATUSES),
  review: z.enum(['confirmed', 'unreviewed']),
  confidence: z.number().min(0).max(1).nullable().describe('Of claims at .93, 93 % of their pairs are right; null when single.'),
  open: z.array(OpenPoint).describe('Empty unless the claim is unsettled or differs.'),
  origins: z.array(Id).describe('Of its mentions, each once: how many independent reports tell it.'),
  mentions: z.array(Mention).min(1),
  silent: z.array(FileId).describe('Complete copies in which no passage was found.'),
  unknown: z.array(FileId).describe('Partial copies, and copies with a near miss that nobody has judged.'),
  differences: z.array(Difference),
});

export const Origin = z.strictObject({
  id: Id,
  name: z.string(),
  kind: z.enum(['named', 'own', 'handout', 'unnamed']),
  articles: z.array(FileId).min(1),
});

export const ComparedArticle = z.strictObject({
  id: FileId,
  outlet: z.strictObject({ id: FileId, name: z.string() }),
  title: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  publishedIs: z.enum(['stated', 'inferred', 'unknown']),
  publishedNote: z.string().nullable(),
  withdrawn: z.string().nullable(),
  copy: z.enum(['complete', 'partial']),
  publish: z.enum(['quotes', 'full']),
  words: z.int().min(0),
  sha256: z.string(),
  origins: z.array(Id),
});

/** The whole comparison of one story: the one document that everything is drawn from. */
export const Comparison = z.strictObject({
  format: z.literal('corroborate/2'),
  story: z.strictObject({ id: FileId, title: z.string(), standfirst: z.string(), tags: z.array(Id) }),
  articles: z.array(ComparedArticle),
  origins: z.array(Origin),
  claims: z.array(Claim),
});

export type DifferenceKind = z.infer<typeof DifferenceKind>;
export type Certainty = z.infer<typeof Certainty>;
export type Value = z.infer<typeof Value>;
export type Attribution = z.infer<typeof Attribution>;
export type Mention = z.infer<typeof Mention>;
export type Stance = Mention['stance'];
export type Status = Claim['status'];
export type OpenPoint = z.infer<typeof OpenPoint>;
export type Difference = z.infer<typeof Difference>;
export type Claim = z.infer<typeof Claim>;
export type Origin = z.infer<typeof Origin>;
export type ComparedArticle = z.infer<typeof ComparedArticle>;
export type Comparison = z.infer<typeof Comparison>;
