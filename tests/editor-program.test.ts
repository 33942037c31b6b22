/** What helps an editor in VS Code: schemas that are current, and snippets whose fields exist. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Decisions } from '../src/schema/decisions.ts';
import { ArticleMeta, OutletMeta, StoryMeta } from '../src/schema/front-matter.ts';

// Commas before a closing bracket are allowed to VS Code.
const json = async (file: string): Promise<unknown> => JSON.parse((await readFile(file, 'utf8')).replace(/,(?=\s*[\]}])/g, ''));

test.each([
  ['article', ArticleMeta],
  ['story', StoryMeta],
  ['outlet', OutletMeta],
  ['decisions', Decisions],
] as const)('public/schema/%s-1.json says what src/schema/ says; `npm run schemas` writes it', async (name, schema) => {
  expect(await json(`public/schema/${name}-1.json`)).toEqual({ title: expect.any(String), ...z.toJSONSchema(schema, { io: 'input', target: 'draft-07' }) });
});

test('VS Code checks decisions.yaml by a schema that is there', async () => {
  const settings = (await json('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
  expect(Object.entries(settings['yaml.schemas'])).toEqual([['./public/schema/decisions-1.json', 'content/stories/*/decisions.yaml']]);
});

test('every field of a snippet exists, and every choice in it is allowed', async () => {
  const snippets = (await json('.vscode/corroborate.code-snippets')) as Record<string, { body: string | string[] }>;
  const shapes = { 'Front matter of a story': StoryMeta, 'Front matter of an outlet': OutletMeta } as Record<string, z.ZodObject>;
  for (const [name, { body }] of Object.entries(snippets)) {
    const shape: Record<string, z.ZodType> = (shapes[name] ?? ArticleMeta).shape;
    for (const line of [body].flat()) {
      const [, field, value = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
      if (field === undefined) continue;
      expect(Object.keys(shape), name).toContain(field);
      const choices = /\|([^|]+)\|/.exec(value)?.[1]?.split(',') ?? [];
      for (const choice of choices)
        expect(shape[field]?.safeParse(choice === 'true' || choice === 'false' ? choice === 'true' : choice).success, `${field}: ${choice}`).toBe(true);
    }
  }
});
