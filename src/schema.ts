/**
 * Every shape that enters or leaves the program. The schema is the type: nothing is declared twice.
 * Front matter is strict (an unknown field is an error), so that a typing slip is never silently ignored.
 */
import { z } from 'zod';

/** Names that Windows keeps for devices, with any ending: no folder or file of a site can be called so there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const isNoDevice = (id: string): boolean => !DEVICE.test(id);
const IS_DEVICE = 'is one that Windows keeps for a device';

/** Lower-case words joined by hyphens: what a file name, an address and an id may look like. */
export const Id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
  .refine(isNoDevice, IS_DEVICE);

/** What an article's or outlet's file may be called: as an id, but any folder of articles may also use capitals, dots and underscores. */
export const FileId = z
  .string()
  .max(120)
  .regex(/^[A-Za-z0-9]+(?:[._-]+[A-Za-z0-9]+)*$/, 'must be letters and digits, joined by hyphens, dots or underscores')
  .refine(isNoDevice, IS_DEVICE);

const isCalendarDay = (text: string): boolean => {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  return date.getUTCMonth() === (month ?? 0) - 1 && date.getUTCDate() === day;
};

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2025-03-04')
  .refine(isCalendarDay, 'is not a day of the calendar');

/** As precise as a copy states it: a day, or a day and time with or without an offset. */
const Moment = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/,
    'must be a date such as 2025-03-04, or a date and time such as 2025-03-04T21:43 or 2025-03-04T21:43+02:00',
  )
  .refine(isCalendarDay, 'is not a day of the calendar');

// A name before the host is there to be taken for the host: https://www.trusted.example@other.example/
const WebAddress = z
  .url({ protocol: /^https?$/, error: 'must be a web address that begins with https:// or http://' })
  .refine((url) => !URL.canParse(url) || new URL(url).username === '', 'must be a web address without a name and an @ before its host');
const Text = z.string().trim().min(1, 'must not be empty');

/**
 * What acts on a terminal, turns the words behind it around, or makes two names look like one: control characters but for tabs and line
 * ends, marks that embed or isolate a direction, spaces without width, tag characters (U+E0000), halves of characters, and what is none.
 */
export const UNSEEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Text that stands among our own words. An article may hold what it likes, since it is quoted to the letter; a name or a title need not. */
const Shown = Text.superRefine((text, { addIssue }) => {
  const [unseen] = UNSEEN.exec(text) ?? [];
  if (unseen === undefined) return;
  const code = (unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  addIssue({ code: 'custom', message: `holds a character that nobody sees (U+${code})`, input: text });
});

/** Front matter of content/outlets/<outlet>.md; the body of the file is a note for readers. */
export const OutletMeta = z.strictObject({
  name: Shown.describe('The name that readers see.'),
  url: WebAddress.optional().describe('The home page of the outlet.'),
  country: Shown.optional().describe('Where the outlet is published.'),
});

/** Front matter of content/stories/<story>/story.md. */
export const StoryMeta = z.strictObject({
  title: Shown.describe('What the story is called.'),
  standfirst: Shown.describe('One sentence under the title: what is compared here.'),
  date: Day.describe('The day of the story; feeds and the home page sort by it.'),
  updated: Day.optional().describe('The day on which the comparison last changed for a reader.'),
  tags: z.array(Id).default([]).describe('Topics, as ids.'),
  draft: z.boolean().default(false).describe('true keeps the story off the site.'),
});

/** Front matter of content/stories/<story>/articles/<article>.md. The headline is the first # heading of the body. */
export const ArticleMeta = z
  .strictObject({
    outlet: Id.describe('The id of the outlet: the name of its file in content/outlets without the ending.'),
    url: WebAddress.optional().describe('Where the article was published.'),
    published: Moment.optional().describe('When it was published, as precise as the copy states it.'),
    publishedIs: z.enum(['stated', 'inferred']).optional().describe('Whether the copy states the date or it follows from the text.'),
    publishedNote: Shown.optional().describe('What the date was inferred from.'),
    author: Shown.optional().describe('The author, as the copy names them.'),
    captured: Moment.optional().describe('When the copy was made.'),
    language: z.literal('en', { error: 'must be en: only English articles can be compared for now' }).default('en').describe('The language of the text.'),
    copy: z.enum(['complete', 'partial']).default('complete').describe('A partial copy is never called silent.'),
    publish: z.enum(['quotes', 'full']).default('quotes').describe('quotes: the site shows only the sentences it quotes; full: the whole text.'),
    withdrawn: Shown.optional().describe('A reason: the words of the article leave the whole site.'),
    omitted: z.array(z.string().min(1)).default([]).describe('Strings of the captured page that are not article, to the letter.'),
    note: Shown.optional().describe('Anything a later editor should know.'),
  })
  .refine((meta) => meta.published === undefined || meta.publishedIs !== undefined, {
    path: ['publishedIs'],
    message: 'is missing: say whether the copy states the date (stated) or it follows from the text (inferred)',
  })
  .refine((meta) => meta.publishedIs !== 'inferred' || meta.publishedNote !== undefined, {
    path: ['publishedNote'],
    message: 'is missing: say what the date was inferred from',
  })
  .refine((meta) => meta.publishedIs === undefined || meta.published !== undefined, {
    path: ['published'],
    message: 'is missing, though publishedIs says how it is known',
  });

export const DIFFERENCE_KINDS = ['quantity', 'time', 'place', 'actor', 'certainty', 'polarity', 'attribution', 'stage', 'scope'] as const;
export const CERTAINTIES = ['stated', 'committed', 'expected', 'possible', 'wanted', 'unclear'] as const;

export const DifferenceKind = z.enum(DIFFERENCE_KINDS);
export const Certainty = z.enum(CERTAINTIES);

/** A passage that an editor names: words of one article, to the letter (white space aside). */
export const Passage = z.strictObject({ article: FileId, quote: Text });

const Side = z.strictObject({
  articles: z.array(FileId).min(1).describe('Articles that have a mention of the claim and say this.'),
  value: Shown.describe('What they say, in short.'),
});

const remark = { date: Day.optional(), note: Shown.optional() };

/** One entry of decisions.yaml: its first key names its kind. */
export const Decision = z.union([
  z.strictObject({
    pin: Id.describe('The id of a claim that stands at the head of the story.'),
    label: Shown.describe('What the claim is called.'),
    quotes: z.array(Passage).min(1).describe('Its mentions, whatever the model says.'),
    ...remark,
  }),
  z.strictObject({ same: z.array(Passage).min(2).describe('Passages that say the same.'), ...remark }),
  z.strictObject({ different: z.array(Passage).min(2).describe('Passages of which no two say the same.'), ...remark }),
  z.strictObject({ 'not-a-claim': Passage.describe('A passage that is no news text.'), ...remark }),
  z.strictObject({ label: Shown.describe('What the claim is called.'), claim: Id, ...remark }),
  z.strictObject({
    difference: DifferenceKind.describe('Replaces what the rules found of this kind on the claim.'),
    claim: Id,
    minor: z.boolean().default(false),
    sides: z.array(Side).refine((sides) => sides.length !== 1, 'must have two or more sides, or none (an empty list says that there is no such difference)'),
    ...remark,
  }),
  z.strictObject({ silent: FileId.describe('An article that does not tell the claim, as the editor has seen.'), claim: Id, ...remark }),
]);
export const Decisions = z.array(Decision);

/** claims.lock.yaml: the ids that claims have had, so that no address dies. Written by `npm run check -- --write` only. */
export const Ledger = z.strictObject({
  claims: z.array(z.strictObject({ id: Id, mentions: z.array(Passage).min(1) })).default([]),
  redirects: z.array(z.strictObject({ from: Id, to: Id.nullable().describe('null: the claim has gone; the address leads to the story') })).default([]),
});

/** One entry of content/corrections.md: what was put right after it had been published. */
export const Correction = z.strictObject({
  date: Day.describe('The day of the correction.'),
  story: Id.describe('The story: the name of its folder.'),
  claim: Id.optional().describe('The claim concerned, by its id.'),
  text: Shown.describe('What was wrong, and what it says now.'),
});

/** Front matter of content/corrections.md; the body of the file stands above the list. */
export const Corrections = z.strictObject({ corrections: z.array(Correction).default([]).describe('Newest first.') });

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
    of: z.string().describe('What is counted or measured: a lower-case noun or unit.'),
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
  attribution: Attribution.nullable(),
  values: z.array(Value),
});

export const Difference = z.strictObject({
  kind: DifferenceKind,
  minor: z.boolean().describe('A difference that a reader would shrug at.'),
  by: z.enum(['rule', 'editor']),
  sides: z.array(Side).min(2),
});

export const Claim = z.strictObject({
  id: Id,
  label: z.string().min(1),
  labelFrom: z.enum(['editor', 'mention']),
  pinned: z.boolean(),
  status: z.enum(['agreed', 'differs', 'single']),
  review: z.enum(['confirmed', 'unreviewed']),
  confidence: z.number().min(0).max(1).nullable().describe('Of claims at .93, 93 % of their pairs are right; null when single.'),
  origins: z.array(Id),
  mentions: z.array(Mention).min(1),
  silent: z.array(FileId).describe('Complete copies in which no passage was found.'),
  unknown: z.array(FileId).describe('Partial copies, and copies with a near miss that nobody has judged.'),
  differences: z.array(Difference),
});

export const Origin = z.strictObject({
  id: Id,
  name: z.string(),
  kind: z.enum(['named', 'own', 'unnamed']),
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
  format: z.literal('corroborate/1'),
  story: z.strictObject({ id: FileId, title: z.string(), standfirst: z.string(), tags: z.array(Id) }),
  articles: z.array(ComparedArticle),
  origins: z.array(Origin),
  claims: z.array(Claim),
});

/** What `npm run review` would like to know of an editor. */
export const Question = z.strictObject({
  id: z.string().describe('Stable while neither quotes nor decisions change.'),
  kind: z.enum(['same', 'silent', 'difference']),
  facet: DifferenceKind.nullable().describe('For a difference: its kind.'),
  passage: Passage,
  candidates: z.array(Passage).min(1).max(3),
  gain: z.number().min(0).max(1).describe('What the answer is expected to change.'),
});

/** What an editor answers: the candidates ticked, from 0 (unticked means no), or that the question is to be left. */
export const Answer = z.union([
  z.strictObject({ id: z.string().min(1), yes: z.array(z.int().min(0)) }),
  z.strictObject({ id: z.string().min(1), skip: z.literal(true) }),
]);
export const Answers = z.array(Answer);

const Share = z.number().min(0).max(1);

/** How well a model does on stories that it has not seen. */
export const Scored = z.strictObject({
  cuts: z
    .array(
      z.strictObject({
        cut: z.enum(['published', 'suggested']),
        precision: Share.nullable().describe('Of the pairs of mentions that stand together, the share that says the same.'),
        recall: Share.nullable().describe('Of the pairs that say the same, the share that stands together.'),
        verdicts: Share.nullable().describe('Of the claims found, the share rightly called agreed or differing.'),
        silent: Share.nullable().describe('Of the articles called silent on a claim, the share that is.'),
      }),
    )
    .describe('Means over the stories.'),
  calibration: z.strictObject({
    error: Share.nullable().describe('The mean distance between the confidence of published claims and the share of their pairs that is right.'),
    bins: z.array(z.strictObject({ pairs: z.int(), said: Share, right: Share })),
  }),
  differences: z
    .array(z.strictObject({ kind: DifferenceKind, stated: z.boolean(), proposals: z.int(), claims: z.int(), right: z.int() }))
    .describe('By kind, where a reader aligned the claims: pairs of articles set apart, on how many claims, how many of them rightly.'),
});

/** The trained weights of the pair score: a logistic regression over named features (src/pipeline/similarity.ts). */
export const Model = z.strictObject({
  stories: z.array(z.strictObject({ id: z.string(), sha256: z.string() })).describe('The annotated stories it was trained on.'),
  scored: Scored.optional().describe('What these stories scored, each compared with a model trained on the others.'),
  features: z.array(z.strictObject({ name: z.string(), mean: z.number(), spread: z.number().positive(), weight: z.number() })),
  bias: z.number(),
  calibration: z
    .strictObject({ slope: z.number(), intercept: z.number() })
    .describe('How the mean score of a claim becomes the share of its pairs that are right, on stories not trained on (Platt scaling).'),
});

export type Model = z.infer<typeof Model>;
export type Scored = z.infer<typeof Scored>;
export type OutletMeta = z.infer<typeof OutletMeta>;
export type StoryMeta = z.infer<typeof StoryMeta>;
export type ArticleMeta = z.infer<typeof ArticleMeta>;
export type Passage = z.infer<typeof Passage>;
export type Question = z.infer<typeof Question>;
export type Answer = z.infer<typeof Answer>;
export type Decision = z.infer<typeof Decision>;
export type Correction = z.infer<typeof Correction>;
export type Ledger = z.infer<typeof Ledger>;
export type DifferenceKind = z.infer<typeof DifferenceKind>;
export type Certainty = z.infer<typeof Certainty>;
export type Value = z.infer<typeof Value>;
export type Attribution = z.infer<typeof Attribution>;
export type Mention = z.infer<typeof Mention>;
export type Difference = z.infer<typeof Difference>;
export type Claim = z.infer<typeof Claim>;
export type Origin = z.infer<typeof Origin>;
export type ComparedArticle = z.infer<typeof ComparedArticle>;
export type Comparison = z.infer<typeof Comparison>;
