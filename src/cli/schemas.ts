/** `npm run schemas`: the JSON Schemas by which an editor's program completes fields, derived from those that the program checks with. */
import { join } from 'node:path';
import { z } from 'zod';
import { nameFile, writeAtomically } from '../content/index.ts';
import { Decisions } from '../schema/decisions.ts';
import { ArticleMeta, OutletMeta, StoryMeta } from '../schema/front-matter.ts';
import { nextLine } from './next.ts';
import { EXIT, runCommand } from './terminal.ts';

const help = `Usage: npm run schemas

Writes public/schema/: JSON Schemas of the front matter of articles, stories and outlets and of
decisions.yaml, for programs that complete and check fields. They are published under /schema/.

  --help  print this
`;

const SCHEMAS = {
  article: [ArticleMeta, 'Front matter of an article'],
  story: [StoryMeta, 'Front matter of a story'],
  outlet: [OutletMeta, 'Front matter of an outlet'],
  decisions: [Decisions, 'What an editor decided about the claims of a story'],
} as const;

await runCommand({
  help,
  options: {},
  positionals: 0,
  run: async () => {
    for (const [name, [schema, title]] of Object.entries(SCHEMAS)) {
      const file = join('public', 'schema', `${name}-1.json`);
      // Draft 7 is what editors' programs know best; as it is written, not as it is read: a field with a default may be left out.
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-07' });
      writeAtomically(file, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`);
      console.log(`wrote ${nameFile(file)}`);
    }
    process.stdout.write(nextLine('commit public/schema/, then npm run build publishes them'));
    return EXIT.ok;
  },
});
