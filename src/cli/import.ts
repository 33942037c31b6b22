/** `npm run import`: a saved page, a text or an address into an article of a story. */
import { nameFile } from '../content/index.ts';
import { createAtomically, exists, taken } from '../content/write.ts';
import { importArticle, type Imported } from '../import/index.ts';
import { printable } from '../compare/printable.ts';
import { Id } from '../schema/primitives.ts';
import { EXIT, runCommand } from './terminal.ts';
import { today } from './today.ts';

const help = `Usage: npm run import -- FILE_OR_URL --story STORY [options]

Turns a saved web page (.html, .mhtml), a text (.txt, .md) or an address into an article of
content/stories/STORY/articles/. No script of a page runs and nothing that belongs to it is fetched.
What exists is never overwritten.

  --story STORY    the story: the name of its folder
  --outlet OUTLET  the outlet, by its id or its name; without it, the one that the page names
  --id NAME        the name of the article's file, without .md; without it, that of the outlet
  --dry-run        print what would be written, and write nothing
  --help           print this

Exit code: 0 done, 1 bad input, 2 invalid usage.
`;

const CONTENT = 'content';

await runCommand({
  help,
  options: { story: { type: 'string' }, outlet: { type: 'string' }, id: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  positionals: 1,
  wanted: 'name a file or an address',
  run: async ({ positionals: [from = ''], values }) => {
    const [story, outlet, id] = ['story', 'outlet', 'id'].map((name) => (typeof values[name] === 'string' ? values[name] : null));
    if (story === null || story === undefined) return 'name the story: --story harbour-fire';
    if (typeof id === 'string' && !Id.safeParse(id).success) return `--id must be lower-case letters, digits and single hyphens, not ${id}`;
    const imported = await importArticle(from, { content: CONTENT, story, outlet: outlet ?? null, id: id ?? null }, today());
    const { article } = imported;
    const goOn = `For another article of this outlet, add --id and a name; for a newer copy of the same article, remove that file first (git remembers it) and import again`;
    if (exists(article.path)) throw taken(article.path, goOn);
    const files = [imported.outlet, article].filter((file) => file !== null);
    if (values['dry-run'] === true) {
      for (const { path, text } of files) process.stdout.write(`${nameFile(path)} would be:\n\n${printable(text)}\n`);
      return EXIT.ok;
    }
    // The outlet first: an outlet without an article is whole, an article without its outlet is an error.
    for (const { path, text } of files) createAtomically(path, text, goOn);
    process.stdout.write(printable(summary(imported)));
    return EXIT.ok;
  },
});

function summary({ draft, article, outlet, near }: Imported): string {
  const words = draft.body.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const files = [outlet, article].filter((file) => file !== null);
  const todo = files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (/^\w+: TODO\b/.test(line) ? [`to do: ${nameFile(path)}:${index + 1}: ${line.replace(/: TODO(?: # )?/, ', ')}`] : [])),
  );
  return [
    `found ${draft.title === null ? 'a text without a headline' : `“${draft.title}”`}, ${words} words${draft.published === null ? '' : `, published ${draft.published}`}`,
    ...files.map(({ path }) => `wrote ${nameFile(path)}`),
    ...(near === null
      ? []
      : [`the outlet is new; if you meant \`${near}\`, remove ${files.map(({ path }) => nameFile(path)).join(' and ')} and add --outlet ${near}`]),
    ...(draft.omitted.length
      ? [`left out ${draft.omitted.length} ${draft.omitted.length === 1 ? 'line' : 'lines'} of the page, listed under omitted: in the file`]
      : []),
    ...todo,
    `next: read ${nameFile(article.path)} against the original, then npm run check`,
    '',
  ].join('\n');
}
