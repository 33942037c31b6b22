/** The whole site, read and compared: what the build, `check` and the pages start from. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { keepIfPossible, recall } from './cache/entries.ts';
import { comparingVersion, keyOf } from './cache/keys.ts';
import { LEDGER_FILE, nameFile, sortDiagnostics, surveySite, unknownClaims, type SiteSource } from '../content/index.ts';
import { readingsOf } from './readings.ts';
import { RESOURCES } from '../compare/resources.ts';
import { readArticle } from '../compare/text/article.ts';
import { findDecisions } from '../compare/alignment/find-decisions.ts';
import { type Explained, explainForReaders } from '../review/explain.ts';
import type { ShownSide } from '../compare/differences/index.ts';
import { type Compared, compareStory, type Prepared, prepareStory } from '../compare/index.ts';
import { silentPictures } from '../compare/text/pictures.ts';
import { type PlacedSentence, placeSentences } from '../compare/text/placed.ts';
import { ContentError, type Diagnostic, type StorySource } from '../compare/types.ts';
import type { Comparison } from '../schema/comparison.ts';
import type { Ledger } from '../schema/ledger.ts';

/** A story with its comparison; `ledger` is the one that its folder should hold. */
export interface ComparedStory {
  readonly source: StorySource;
  readonly comparison: Comparison;
  readonly ledger: Ledger;
  /** Why passages stand together, by claim: found here, since it takes the scores that a comparison starts from. */
  readonly explanations: Readonly<Record<string, Explained>>;
  /** What shows each side of each difference, by claim, of those that differ: pages need not look for a side's words in its quotes. */
  readonly shown: Readonly<Record<string, readonly (readonly ShownSide[])[]>>;
  /** By article, of those that are compared: no page has to read them again. */
  readonly sentences: Readonly<Record<string, readonly PlacedSentence[]>>;
  /** Whether the ledger in the folder is that one. */
  readonly current: boolean;
}

export interface ComparedSite extends Omit<SiteSource, 'stories'> {
  readonly stories: readonly ComparedStory[];
}

/** What a comparer found: all the stories that could be compared, and all the diagnostics, errors too. */
export interface Checked {
  readonly site: ComparedSite;
  readonly diagnostics: readonly Diagnostic[];
}

/** What comparing a story gave: no story where its errors keep it from being compared. */
export interface Made {
  readonly story: ComparedStory | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompareSiteOptions {
  readonly drafts?: boolean;
  /** Whoever follows a folder passes the same map each time and pays for changes only. */
  readonly memo?: Memo;
}

/** By story, what was compared last and what came of it. */
export type Memo = Map<string, { readonly source: StorySource; readonly prepared: Prepared | undefined; readonly made: Made }>;

/**
 * Reads and compares all stories of a content folder.
 * @throws ContentError with all the diagnostics of all the stories
 */
export async function compareSite(root = 'content', options: CompareSiteOptions = {}): Promise<ComparedSite> {
  const { site, diagnostics } = await checkSite(root, options);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new ContentError(diagnostics);
  return site;
}

/** As `compareSite`, but returns errors: an error in one file does not keep the others from being looked at. */
export async function checkSite(root = 'content', { drafts = false, memo }: CompareSiteOptions = {}): Promise<Checked> {
  const { stories, legible, diagnostics, ...rest } = await surveySite(root, { drafts });
  const made: Made[] = [];
  for (const source of stories) made.push(await compareOne(source, memo));
  for (const source of legible) made.push({ story: null, diagnostics: await legibleDiagnostics(source) });
  const compared = made.flatMap(({ story }) => (story === null ? [] : [story]));
  const all = sortDiagnostics([
    ...diagnostics,
    ...made.flatMap((one) => one.diagnostics),
    ...compared.flatMap((story) => siteDiagnostics(root, story, rest.corrections)),
  ]);
  return { site: { ...rest, stories: compared, warnings: all }, diagnostics: all };
}

/** What is kept of a comparison: all but what it was made from, which is its key. */
interface Kept {
  readonly found: Pick<ComparedStory, 'comparison' | 'ledger' | 'explanations' | 'shown' | 'sentences'> | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** What comparing a story gives, out of what an earlier run has kept where nothing has changed that goes into it. */
export async function compareOne(source: StorySource, memo?: Memo): Promise<Made> {
  const known = memo?.get(source.id);
  if (known !== undefined && isDeepStrictEqual(known.source, source)) return known.made;
  const key = keyOf(comparingVersion(), source);
  // Most edits are decisions; what is prepared depends on the articles alone, and is most of the work.
  let prepared = isDeepStrictEqual(known?.source.articles, source.articles) ? known?.prepared : undefined;
  const make = async (): Promise<Kept> => {
    try {
      prepared ??= prepareStory(source.articles, RESOURCES, await readingsOf(source.articles));
      const compared = compareStory(prepared, source);
      const { comparison, ledger } = compared;
      return {
        found: { comparison, ledger, explanations: explainForReaders(compared), shown: shownSides(compared), sentences: placeSentences(prepared.articles) },
        diagnostics: [...compared.diagnostics, ...source.articles.flatMap(silentPictures)],
      };
    } catch (cause) {
      return { found: null, diagnostics: diagnosticsOf(cause) };
    }
  };
  const kept = recall('compared', key) as Kept | null;
  const { found, diagnostics } = kept ?? (await make());
  if (kept === null) keepIfPossible('compared', key, { found, diagnostics } satisfies Kept);
  const story = found === null ? null : { source, ...found, current: isCurrent(source.ledger, found.ledger) };
  const made = { story, diagnostics };
  memo?.set(source.id, { source, prepared, made });
  return made;
}

function shownSides({ passages }: Compared): ComparedStory['shown'] {
  const differing = [...passages.claims.values()].filter(({ differences }) => differences.length > 0);
  return Object.fromEntries(differing.map(({ id, differences }) => [id, differences.map(({ shown }) => shown)]));
}

/** Of a story whose errors keep it from being compared: its pictures, and what an editor decided, held against the articles that could be read. */
async function legibleDiagnostics({ articles, decisions }: StorySource): Promise<Diagnostic[]> {
  const shown = articles.filter(({ meta }) => meta.withdrawn === undefined);
  return [
    ...(await complaints(() => shown.flatMap(silentPictures))),
    ...(await complaints(async () => {
      const readings = await readingsOf(shown);
      const read = shown.map((article) => readArticle(article, readings));
      const named = decisions.flatMap(({ decision }) => decision.passages.map(({ article }) => article));
      const asleep = new Set(named.filter((id) => !shown.some((article) => article.id === id)));
      findDecisions(decisions, { sources: articles, articles: read }, asleep);
      return [];
    })),
  ];
}

async function complaints(look: () => readonly Diagnostic[] | Promise<readonly Diagnostic[]>): Promise<readonly Diagnostic[]> {
  try {
    return await look();
  } catch (cause) {
    return diagnosticsOf(cause);
  }
}

function diagnosticsOf(cause: unknown): readonly Diagnostic[] {
  if (cause instanceof ContentError) return cause.diagnostics;
  throw cause;
}

/** What is wrong with a story beside the rest of the site: corrections of claims that it does not have, a ledger that is not up to date. */
export function siteDiagnostics(root: string, { source, comparison, ledger, current }: ComparedStory, corrections: SiteSource['corrections']): Diagnostic[] {
  const claims = [...comparison.claims.map(({ id }) => id), ...ledger.redirects.map(({ from }) => from)];
  const own = corrections.filter(({ story }) => story === source.id);
  return [...unknownClaims(own, claims), ...(current ? [] : [stale(join(root, 'stories', source.id, LEDGER_FILE))])];
}

function stale(path: string): Diagnostic {
  const fix = 'Run `npm run check -- --write` and commit the file, so that no address of a claim dies';
  return { severity: 'warning', file: nameFile(path), line: null, column: null, what: 'the ledger of claim ids is not up to date', fix };
}

/** Whether a ledger is as it should be; one of an older version need not know a history. */
export function isCurrent(held: Ledger, wanted: Ledger): boolean {
  if (held.history !== undefined) return isDeepStrictEqual(held, wanted);
  return isDeepStrictEqual([held.claims, held.redirects], [wanted.claims, wanted.redirects]);
}
