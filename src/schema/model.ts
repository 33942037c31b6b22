/** src/compare/similarity/model.json: the trained weights, and what they scored. */
import { z } from 'zod';
import { DifferenceKind } from './comparison.ts';

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
  statuses: z
    .array(z.strictObject({ status: z.enum(['agreed', 'stated', 'alone', 'silent']), right: z.int().min(0), cases: z.int().min(0) }))
    .optional()
    .describe('What the site asserts: pairs shown as agreed, pairs shown as agreed or told differently, claims found nowhere else, silent articles.'),
  calibration: z.strictObject({
    error: Share.nullable().describe('The mean distance between the confidence of published claims and the share of their pairs that is right.'),
    bins: z.array(z.strictObject({ pairs: z.int(), said: Share, right: Share })),
  }),
  differences: z
    .array(z.strictObject({ kind: DifferenceKind, stated: z.boolean(), proposals: z.int(), claims: z.int(), right: z.int() }))
    .describe('By kind, where a reader aligned the claims: pairs of articles set apart, on how many claims, how many of them rightly.'),
});

/** The trained weights of the pair score: a logistic regression over named features (src/compare/similarity/similarity.ts). */
export const Model = z.strictObject({
  stories: z.array(z.strictObject({ id: z.string(), sha256: z.string() })).describe('The annotated stories it was trained on.'),
  scored: Scored.optional().describe('What these stories scored, each compared with a model trained on the others.'),
  features: z.array(z.strictObject({ name: z.string(), mean: z.number(), spread: z.number().positive(), weight: z.number() })),
  bias: z.number(),
  calibration: z
    .strictObject({ slope: z.number(), intercept: z.number() })
    .describe('How the score of two clauses that were joined becomes the probability that they tell one claim, on stories not trained on (Platt scaling).'),
});

export type Model = z.infer<typeof Model>;
export type Scored = z.infer<typeof Scored>;
