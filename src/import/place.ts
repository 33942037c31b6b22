/** Where an imported article belongs: its outlet, and the names of the files. */
import { join } from 'node:path';
import { listFolder } from '../content/folder.ts';
import { proposeId } from '../content/names.ts';
import { valueOf } from '../content/result.ts';
import { ContentError } from '../compare/types.ts';
import type { Outlet } from '../content/outlets.ts';
import { readOutlets } from '../content/outlets.ts';
import { list, nameFile, nearest } from '../content/diagnostics.ts';
import { Id } from '../schema/primitives.ts';
import type { Draft } from './draft.ts';
import { refusal } from './formats/source.ts';

export interface Wish {
  readonly content: string;
  readonly story: string;
  /** An id or a name; null: whatever the page says. */
  readonly outlet: string | null;
  /** What the article's file is to be called; null: as its outlet. */
  readonly id: string | null;
}

export interface FoundOutlet {
  readonly id: string;
  /** What is known of an outlet that has no file yet; null when it has one. */
  readonly made: { readonly name: string | null; readonly url: string | null } | null;
  /** An outlet with nearly the same id, which may be meant. */
  readonly near: string | null;
}

/**
 * The folder of the articles of a story.
 * @throws ContentError when there is no such story
 */
export async function articlesFolder({ content, story }: Wish): Promise<string> {
  const stories = valueOf(await listFolder(join(content, 'stories')))?.folders ?? [];
  if (stories.includes(story)) return join(content, 'stories', story, 'articles');
  const guess = nearest(story, stories);
  const make = '`npm run new -- story "Its title"` creates one';
  throw refusal(
    nameFile(join(content, 'stories', story)),
    `there is no story \`${story}\``,
    guess === null
      ? `${make[0]}${make.slice(1)}${stories.length ? `; there ${stories.length === 1 ? 'is' : 'are'} ${list(stories)}` : ''}`
      : `Did you mean \`${guess}\`? If not, ${make}`,
  );
}

/**
 * The outlet of an article: the one that the editor names, or else the one that the page names.
 * @throws ContentError when neither does, or the name makes no id
 */
export async function findOutlet(draft: Draft, source: string, { content, outlet }: Wish): Promise<FoundOutlet> {
  const { outlets, ids, diagnostics } = await readOutlets(join(content, 'outlets'));
  if (outlets === null && diagnostics.length > 0) throw new ContentError(diagnostics);
  const known = outlets ?? [];
  const said = outlet ?? draft.outlet;
  const named = said === null ? null : ids.includes(said) ? said : byName(known, said);
  const found = named ?? (outlet === null ? byHost(known, draft.outletUrl) : null);
  if (found !== null) return { id: found, made: null, near: null };
  if (said === null && draft.outletUrl === null) throw refusal(source, 'it does not name the outlet that published it', 'Name it, such as --outlet daily-post');
  const id = said === null ? proposeId(hostOf(draft.outletUrl) ?? '') : idFrom(said, source);
  if (ids.includes(id)) return { id, made: null, near: null };
  // What the editor typed as an id is no name for readers.
  const name = outlet === null || !Id.safeParse(outlet).success ? said : draft.outlet;
  return { id, made: { name, url: draft.outletUrl }, near: nearest(id, ids) };
}

function idFrom(name: string, source: string): string {
  if (/[a-z0-9]/i.test(name.normalize('NFKD'))) return proposeId(name);
  throw refusal(source, `no id can be derived from the outlet's name “${name}”`, 'Give it an id of Latin letters: --outlet daily-post');
}

function byName(outlets: readonly Outlet[], name: string): string | null {
  return outlets.find(({ meta }) => meta.name.toLowerCase() === name.toLowerCase())?.id ?? null;
}

function byHost(outlets: readonly Outlet[], url: string | null): string | null {
  const host = hostOf(url);
  return host === null ? null : (outlets.find(({ meta }) => hostOf(meta.url ?? null) === host)?.id ?? null);
}

function hostOf(url: string | null): string | null {
  return url === null || !URL.canParse(url) ? null : new URL(url).hostname.replace(/^www\./, '');
}
