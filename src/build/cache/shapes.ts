/** What each kind of result looks like on disk: whatever else stands there is none of ours, and is made again. */
import { z } from 'zod';
import { Comparison } from '../../schema/comparison.ts';
import { Ledger } from '../../schema/ledger.ts';
import { FileId } from '../../schema/primitives.ts';

const diagnostic = z.object({
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  line: z.int().nullable(),
  column: z.int().nullable(),
  what: z.string(),
  fix: z.string(),
});
const list = z.array(z.looseObject({}));
const byName = <Shape extends z.ZodType>(shape: Shape) => z.record(z.string(), shape);

/** A path below the folder that it is written into, by names that lead nowhere else. */
const path = z.string().regex(/^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\\0:]+$/);
const file = z.strictObject({ path, bytes: z.instanceof(Uint8Array) });

const named = z.looseObject({ href: z.string(), label: z.string(), grade: z.string() });
const tally = z.strictObject({ agreed: z.int(), differs: z.int(), single: z.int() });
const summary = z.looseObject({
  id: FileId,
  date: z.string(),
  updated: z.string().nullable(),
  title: z.string(),
  standfirst: z.string(),
  tags: z.array(z.string()),
  articles: z.int(),
  sums: tally,
  reports: z.int(),
  disputes: z.array(z.looseObject({ href: z.string(), drawing: z.looseObject({ kind: z.string() }), sides: list })),
  agreed: z.array(named),
  fed: list,
  corrections: list,
  outlets: z.array(z.looseObject({ id: z.string(), sums: tally })),
});
const outletPart = z.looseObject({ outlet: z.string(), articles: list, sums: tally, first: z.array(named), differs: z.array(named), agreed: z.array(named) });

/** By kind. Deep where a value leads to a file or into the document; of what pages only print, its outline. */
export const SHAPES = {
  /** What comparing a story gave. */
  compared: z.strictObject({
    found: z
      .strictObject({
        comparison: Comparison,
        ledger: Ledger,
        explanations: byName(z.looseObject({ telling: list, near: list })),
        shown: byName(z.array(z.array(z.strictObject({ words: z.array(z.string()), mentions: z.array(z.int()) })))),
        sentences: byName(z.array(z.strictObject({ text: z.string(), start: z.int(), end: z.int(), heading: z.boolean(), row: z.boolean() }))),
      })
      .nullable(),
    diagnostics: z.array(diagnostic),
  }),
  /** What a build says of a story on pages of the whole site. */
  parts: z.strictObject({
    summary,
    outlets: z.array(outletPart),
    diagnostics: z.array(diagnostic),
    listed: z.array(z.string()),
    styles: z.array(z.string().regex(/^'sha256-[\w+/]{43}='$/)),
  }),
  /** The files of a story. */
  pages: z.strictObject({
    files: z.array(file),
    search: z.array(z.strictObject({ path: z.string(), html: z.string(), texts: z.array(z.string()).optional() })),
  }),
  /** A part of the search index. */
  indexes: z.array(file),
} as const;

export type Kind = keyof typeof SHAPES;
