/** `npm run new`: an empty story or an outlet, to be filled. */
import { join } from 'node:path';
import { nameFile } from '../content/index.ts';
import { proposeId } from '../content/names.ts';
import { createAtomically, createFolder, DECISIONS_FILE } from '../content/write.ts';
import { frontMatter, outletFile, TODO } from '../import/compose.ts';
import { printable } from '../compare/printable.ts';
import { Id } from '../schema/primitives.ts';
import { Day } from '../schema/primitives.ts';
import { EXIT, runCommand } from './terminal.ts';
import { today } from './today.ts';

const help = `Usage: npm run new -- story "TITLE"
       npm run new -- outlet "NAME"

Creates the folder of a story with its story.md, articles/ and decisions.yaml, or the file of an
outlet. What exists is never overwritten.

  --id NAME   its id; without it, derived from the title or name
  --date DAY  the day of a story, such as 2025-03-04; without it, today
  --help      print this

Exit code: 0 done, 1 it already exists, 2 invalid usage.
`;

const DECISIONS = '# What an editor decided about the claims of this story. docs/editors.md explains the entries; npm run review asks and writes them.\n';

await runCommand({
  help,
  options: { id: { type: 'string' }, date: { type: 'string' } },
  positionals: 2,
  wanted: 'say what to create, and its title or name: story "Fire in the old harbour"',
  run: async ({ positionals: [kind = '', name = ''], values }) => {
    if (name.trim() === '') return `the ${kind} needs a title or name`;
    const id = typeof values['id'] === 'string' ? values['id'] : proposeId(name);
    if (!Id.safeParse(id).success) return `--id must be lower-case letters, digits and single hyphens, not ${id}`;
    if (values['id'] === undefined && !/[a-z0-9]/i.test(name.normalize('NFKD')))
      return `no id can be derived from “${name}”; add --id and an id of Latin letters`;
    const fix = 'Open it, or give the new one another id with --id';
    const date = typeof values['date'] === 'string' ? values['date'] : today();
    if (!Day.safeParse(date).success) return `--date must be a day such as 2025-03-04, not ${date}`;
    if (kind === 'story') {
      const dir = join('content', 'stories', id);
      createFolder(dir, { 'story.md': storyFile(name, date), [DECISIONS_FILE]: DECISIONS }, ['articles'], fix);
      console.log(
        printable(
          `created ${nameFile(dir)}/\ndated ${date}${values['date'] === undefined ? ', today: if the story is of another day, change `date` in its story.md' : ''}\nnext: write the standfirst in ${nameFile(join(dir, 'story.md'))}, and npm run import -- FILE_OR_URL --story ${id}`,
        ),
      );
      return EXIT.ok;
    }
    if (kind !== 'outlet') return `only a story or an outlet can be created, not ${kind}`;
    const file = join('content', 'outlets', `${id}.md`);
    createAtomically(file, outletFile(name), fix);
    console.log(printable(`created ${nameFile(file)}\nnext: npm run import -- FILE_OR_URL --story STORY --outlet ${id}`));
    return EXIT.ok;
  },
});

function storyFile(title: string, date: string): string {
  return frontMatter([
    { name: 'title', value: title.trim() },
    { name: 'standfirst', value: TODO, remark: 'one sentence under the title: what is compared here' },
    { name: 'date', value: date },
  ]);
}
