/** The front matter of the files in content/. An unknown field is an error, so that a typing slip is never silently ignored. */
import { z } from 'zod';
import { Day, Id, Moment, Shown, WebAddress } from './primitives.ts';

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
  tags: z
    .array(Id)
    .refine((tags) => tags.length <= 50, 'has more than 50 entries')
    .default([])
    .describe('Topics, as ids.'),
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

/** One entry of content/corrections.md: what was put right after it had been published. */
export const Correction = z.strictObject({
  date: Day.describe('The day of the correction.'),
  story: Id.describe('The story: the name of its folder.'),
  claim: Id.optional().describe('The claim concerned, by its id.'),
  text: Shown.describe('What was wrong, and what it says now.'),
});

/** Front matter of content/corrections.md; the body of the file stands above the list. */
export const Corrections = z.strictObject({ corrections: z.array(Correction).default([]).describe('Newest first.') });

export type OutletMeta = z.infer<typeof OutletMeta>;
export type StoryMeta = z.infer<typeof StoryMeta>;
export type ArticleMeta = z.infer<typeof ArticleMeta>;
export type Correction = z.infer<typeof Correction>;
