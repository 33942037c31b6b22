/** `npm run import`: saved pages, texts or addresses into articles of a story. */
import { nameFile } from '../content/index.ts';
import { createAtomically, exists, taken, writeAtomically } from '../content/write.ts';
import { importArticle, linesOf, type Given, type Imported } from '../import/index.ts';
import { articlesFolder } from '../import/place.ts';
import { isAddress } from '../import/formats/fetch-page.ts';
import { ContentError } from '../compare/types.ts';
import { printable } from '../compare/printable.ts';
import { Id, Moment } from '../schema/primitives.ts';
import { readAddress } from '../schema/address.ts';
import { account, changes, summary } from './import-report.ts';
import { againLine, callOf, nextLine } from './next.ts';
import { EXIT, printDiagnostics, runCommand, type ExitCode } from './terminal.ts';
import { today } from './today.ts';
import { watchFolder } from './watch-folder.ts';

const help = `Usage: npm run import -- FILE_OR_URL… --story STORY [options]
       npm run import -- --watch FOLDER --story STORY

Turns saved web pages (.html, .mhtml), texts (.txt, .md, .docx), PDFs or addresses into articles of
content/stories/STORY/articles/. No script of a page runs and nothing that belongs to it is fetched.
What exists is never overwritten, unless --update says so.

  --story STORY       the story: the name of its folder
  --outlet OUTLET     the outlet, by its id or its name; without it, the one that the page names
  --published MOMENT  when it was published, such as 2025-03-04 or 2025-03-04T21:43+01:00
  --url URL           where it was published
  --author NAMES      who wrote it
  --id NAME           the name of the article's file, without .md; without it, that of the outlet
  --update            put a newer copy in the place of an older one of the same article; decisions stay
  --watch FOLDER      import each page that is saved into this folder, until Ctrl+C
  --dry-run           print what would be written and why each line was left out, and write nothing
  --help              print this

Exit code: 0 done, 1 bad input, 2 invalid usage.
`;

const CONTENT = 'content';
/** Nobody saves more pages of one story. */
const MOST_PAGES = 500;

type Settings = {
  readonly story: string;
  readonly outlet: string | null;
  readonly id: string | null;
  readonly given: Given;
  readonly isDry: boolean;
  readonly isUpdate: boolean;
};

await runCommand({
  help,
  options: {
    ...Object.fromEntries(['story', 'outlet', 'id', 'published', 'url', 'author', 'watch'].map((name) => [name, { type: 'string' } as const])),
    'dry-run': { type: 'boolean' },
    update: { type: 'boolean' },
  },
  positionals: 0,
  most: MOST_PAGES,
  run: async ({ positionals: given, values }) => {
    const positionals = given.filter((one) => !given.some((page) => isFolderOf(one, page)));
    const text = (name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);
    const [story, id, published, url, watched] = ['story', 'id', 'published', 'url', 'watch'].map(text) as [
      string | null,
      string | null,
      string | null,
      string | null,
      string | null,
    ];
    if (positionals.length === 0 && watched === null) return 'name a file or an address';
    if (story === null) return 'name the story: --story harbour-fire';
    if (id !== null && !Id.safeParse(id).success) return `--id must be lower-case letters, digits and single hyphens, not ${id}`;
    if (published !== null && !Moment.safeParse(published).success)
      return `--published must be a date such as 2025-03-04 or 2025-03-04T21:43+01:00, not ${published}`;
    if (url !== null && !readAddress(url).ok) return `--url must be an address such as https://example.org/news/fire, not ${url}`;
    if (positionals.length > 1 && [id, url, published].some((value) => value !== null))
      return '--id, --url and --published are for one article; import the pages one by one';
    const settings: Settings = {
      story,
      outlet: text('outlet'),
      id,
      given: { published, url, author: text('author') },
      isDry: values['dry-run'] === true,
      isUpdate: values['update'] === true,
    };
    if (watched !== null) {
      await articlesFolder({ ...settings, content: CONTENT });
      return watchFolder(watched, async (file) => {
        await bringAll([file], settings, `save the page into ${watched} again, or copy its text into a .txt file there; Ctrl+C ends`);
      });
    }
    return bringAll(positionals, settings);
  },
});

/** "Fire_files" beside "Fire.html", as "Downloads/*" names them: what a browser saves with a page. */
function isFolderOf(folder: string, page: string): boolean {
  const stem = page.replace(/\.x?html?$/i, '');
  return stem !== page && folder.startsWith(stem) && /^[_-]\p{L}+$/u.test(folder.slice(stem.length));
}

/**
 * One page that is no article keeps none of the others out.
 * @param next what follows a page that is refused; null: the same call for what is left
 */
async function bringAll(pages: readonly string[], settings: Settings, next: string | null = null): Promise<ExitCode> {
  const repeated = pages.length > 1 ? await repeatedLines(pages) : new Map<string, ReadonlySet<string>>();
  const [written, refused]: [string[], string[]] = [[], []];
  for (const from of pages) {
    try {
      const path = await bring(from, settings, repeated.get(from) ?? new Set());
      if (path !== null) written.push(nameFile(path));
    } catch (cause) {
      if (!(cause instanceof ContentError)) throw cause;
      printDiagnostics(cause.diagnostics);
      refused.push(from);
    }
  }
  if (refused.length < pages.length) process.stdout.write(nextLine(settings.isDry ? 'the same without --dry-run' : afterImport(written, settings.story)));
  if (!refused.length) return EXIT.ok;
  const isDone = (given: string): boolean => (pages.includes(given) && !refused.includes(given)) || pages.some((page) => isFolderOf(given, page));
  const again = process.argv.slice(2).filter((given) => !isDone(given)).map((given) => (isAddress(given) && refused.includes(given) ? 'FILE' : given)); // prettier-ignore
  process.stderr.write(next === null ? againLine(callOf('import', again)) : nextLine(next));
  return EXIT.badInput;
}

function afterImport(written: readonly string[], story: string): string {
  const [first] = written;
  if (first === undefined) return 'npm run check -- --write';
  return `read ${written.length === 1 ? `${first} against the original` : `these ${written.length} files against the originals`}, then ${callOf('review', [story])}`;
}

/** The lines of each page that another page of its outlet has too. */
async function repeatedLines(files: readonly string[]): Promise<Map<string, ReadonlySet<string>>> {
  const pages = await Promise.all(
    files.filter((file) => !isAddress(file)).map(async (file) => ({ file, ...(await linesOf(file).catch(() => ({ outlet: null, lines: [] }))) })),
  );
  return new Map(
    pages.map(({ file, outlet }) => {
      const others = pages.filter((other) => other.file !== file && other.outlet !== null && other.outlet === outlet);
      return [file, new Set(others.flatMap(({ lines }) => lines))];
    }),
  );
}

/** @returns the file that was written, null where nothing had to be */
async function bring(from: string, settings: Settings, repeated: ReadonlySet<string>): Promise<string | null> {
  const { story, outlet, id, given, isDry, isUpdate } = settings;
  const read = await importArticle(from, { content: CONTENT, story, outlet, id }, today(), { given, repeated });
  const { revision } = read;
  const imported = isUpdate && revision !== null ? { ...read, article: { ...read.article, text: revision.update.text } } : read;
  const { article } = imported;
  const files = [imported.outlet, article].filter((file) => file !== null);
  process.stdout.write(printable(changes(imported)));
  if (isDry) {
    for (const { path, text } of files) process.stdout.write(`${nameFile(path)} would be:\n\n${printable(text)}\n`);
    process.stdout.write(printable(account(imported)));
    return null;
  }
  if (revision?.changes.length === 0) return null;
  const goOn =
    revision === null
      ? 'For another article of this outlet, add --id and a name; for a newer copy of the same article, remove that file first (git remembers it) and import again'
      : 'To take the newer copy, add --update (git remembers the older one); for another article of this outlet, add --id and a name';
  if (exists(article.path) && !(isUpdate && revision !== null)) throw taken(article.path, goOn);
  write(imported, isUpdate && revision !== null, goOn);
  process.stdout.write(printable(summary(imported)));
  return article.path;
}

/** The outlet first: an outlet without an article is whole, an article without its outlet is an error. */
function write({ outlet, article }: Imported, isUpdate: boolean, goOn: string): void {
  if (outlet !== null) createAtomically(outlet.path, outlet.text, goOn);
  if (isUpdate) writeAtomically(article.path, article.text);
  else createAtomically(article.path, article.text, goOn);
}
