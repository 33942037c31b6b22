/** Where the files of a story lie on the site: its own pages, and the cards that other sites may frame, which have to stand apart under a policy of their own. */
import type { SiteFile } from './files.ts';

/** Each has a folder for each story. */
export const STORY_FOLDERS = ['stories', 'embed'] as const;

const OF_A_STORY = new RegExp(`^(?:${STORY_FOLDERS.join('|')})/([^/]+)/`);

/** The story that a file belongs to, by its path from the root of the site; undefined where it belongs to the whole site. */
export function storyOf(path: string): string | undefined {
  return OF_A_STORY.exec(path)?.[1];
}

/** The files of a story by the folders that they lie in, as `stories/<id>`; of a folder without files there is none. */
export function byFolder(id: string, files: readonly SiteFile[]): [folder: string, files: SiteFile[]][] {
  return STORY_FOLDERS.map((top): [string, SiteFile[]] => [`${top}/${id}`, files.filter(({ path }) => path.startsWith(`${top}/${id}/`))]).filter(
    ([, own]) => own.length > 0,
  );
}
