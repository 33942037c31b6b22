/** What a reader can take along: valid, complete, and every quotation where it is said to stand. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ClaimDocument } from '../../src/schema/claim-document.ts';
import { Comparison } from '../../src/schema/comparison.ts';
import { DIST } from './dist.ts';

const documents = globSync('stories/*/comparison.json', { cwd: DIST }).map((name) => ({
  dir: join(DIST, name, '..'),
  comparison: Comparison.parse(JSON.parse(readFileSync(join(DIST, name), 'utf8'))),
}));

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('every story has a comparison that fits the published schema', () => {
  expect(documents.length).toBeGreaterThan(0);
  expect(JSON.parse(readFileSync(join(DIST, 'schema/comparison-2.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(Comparison))));
});

test('every quotation stands at its offsets in the article’s file', () => {
  for (const { comparison } of documents)
    for (const { article, quote, start, end } of comparison.claims.flatMap((claim) => claim.mentions)) {
      const [file] = globSync(`content/stories/${comparison.story.id}/articles/${article}.md`);
      const text = readFileSync(file ?? '', 'utf8').replace(/^\uFEFF/, '');
      // Between its first and last word may stand Markdown's own marks, so its words are looked for in their order.
      const passage = bare(text.slice(start.offset, end.offset));
      expect(passage === bare(quote) || bare(passage.replace(/\[([^\]]*)\]\([^)]*\)|[*_`\\]/g, '$1')) === bare(quote), `${article}: ${quote}`).toBe(true);
    }
});

test('each claim that two outlets tell is a document of its own, a slice of the story’s', () => {
  expect(JSON.parse(readFileSync(join(DIST, 'schema/claim-1.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(ClaimDocument))));
  for (const { dir, comparison } of documents)
    for (const claim of comparison.claims.filter(({ status }) => status !== 'single')) {
      const document = ClaimDocument.parse(JSON.parse(readFileSync(join(dir, 'claims', claim.id, 'claim.json'), 'utf8')));
      expect(document.claim, claim.id).toEqual(claim);
      expect(document).toMatchObject({ story: comparison.story, moved: null });
      // What its ids name comes with it.
      const named = [...claim.mentions.map(({ article }) => article), ...claim.silent, ...claim.unknown];
      expect(document.articles.map(({ id }) => id).toSorted()).toEqual([...new Set(named)].toSorted());
      expect(document.origins.map(({ id }) => id).toSorted()).toEqual([...claim.origins].toSorted());
    }
});

test('the table has a row for each mention', () => {
  for (const { dir, comparison } of documents) {
    const file = readFileSync(join(dir, 'claims.csv'), 'utf8');
    // Excel reads UTF-8 by its byte order mark.
    expect(file.startsWith('\uFEFF')).toBe(true);
    const csv = file.slice(1);
    const columns = csv.split('\r\n')[0]?.split(',') ?? [];
    for (const column of ['story', 'claim', 'label', 'status', 'stance', 'origin', 'open']) expect(columns).toContain(column);
    for (const claim of comparison.claims) {
      const rows = csv.split('\r\n').filter((row) => row.startsWith(`${comparison.story.id},${claim.id},`));
      expect(rows.length, claim.id).toBe(claim.mentions.length);
    }
  }
});
