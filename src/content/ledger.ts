/** claims.lock.yaml as it is read: an entry that somebody changed by hand would move an editor's judgement, or an address, to other words. */
import { freshId, isMadeOf } from '../compare/identity/identity.ts';
import { sealClaim, sealRedirect } from '../compare/identity/seal.ts';
import type { Diagnostic, PlacedDecision } from '../compare/types.ts';
import { type Ledger, LedgerFile } from '../schema/ledger.ts';
import type { Passage } from '../schema/primitives.ts';
import { error } from './diagnostics.ts';
import { failure, success, type Result } from './result.ts';
import { readText } from './text.ts';
import { parseYaml, validate, type YamlTree } from './yaml.ts';

type Entry = LedgerFile['claims'][number];

const FIX =
  'Bring the file back as it was (`git checkout` with its name), or remove it and run `npm run check -- --write`: only that command should write it';
/** Whoever exchanged two entries wants to know of both; whoever broke them all needs no more than this. */
const MOST_FAULTS = 20;

/**
 * Reads a claims.lock.yaml.
 * @param decisions those of the story: an id that a pin gives must stand on a passage of the pin
 */
export async function readLedger(path: string, decisions: readonly PlacedDecision[]): Promise<Result<Ledger>> {
  const source = await readText(path);
  const tree = source.ok ? parseYaml({ ...source.value, startLine: 1 }) : source;
  if (!tree.ok) return tree;
  const ledger = validate(LedgerFile, tree.value, tree.value.data ?? {}, 'the ledger of claims');
  if (!ledger.ok) return failure(...ledger.diagnostics.map((diagnostic) => ({ ...diagnostic, fix: FIX })));
  const faults = [...claimFaults(tree.value, ledger.value), ...redirectFaults(tree.value, ledger.value), ...pinFaults(tree.value, ledger.value, decisions)];
  if (faults.length > 0) return failure(...faults.slice(0, MOST_FAULTS));
  const { claims, redirects, history } = ledger.value;
  return success({
    ...(history === undefined ? {} : { history }),
     claims: claims.map(({ id, mentions }) => ({ id, mentions })), redirects: redirects.map(({ from, to }) => ({ from, to })) });
}

/** Only in a file of an older version no entry has a seal. */
const isSealed = ({ claims, redirects }: LedgerFile): boolean => [...claims, ...redirects].some(({ seal }) => seal !== undefined);

function claimFaults(tree: YamlTree, file: LedgerFile): Diagnostic[] {
  const { claims } = file;
  const wantsSeals = isSealed(file);
  const exchanged = wantsSeals ? null : exchangedIn(claims);
  const seen = new Set<string>();
  const broken = claims.flatMap((entry, i) => {
    const isTwin = seen.has(entry.id);
    seen.add(entry.id);
    const isWhole = exchanged === null ? entry.seal === sealClaim(entry).seal : !exchanged.has(entry);
    return isTwin || !isWhole ? [{ entry, i, isTwin }] : [];
  });
  return broken.slice(0, MOST_FAULTS).map(({ entry, i, isTwin }) => {
    const place = tree.placeOf(['claims', i, 'id']);
    if (isTwin) return error(tree.file, place, `the id ${entry.id} has a second entry`, FIX);
    const named = namedBy(entry, claims);
    const what =
      named === null
        ? `the entry of ${entry.id} is not as it was written: it stands on ${show(entry.mentions[0])} now`
        : `the id ${entry.id} named ${show(named)}, and stands on ${show(entry.mentions[0])} now`;
    return error(tree.file, place, what, FIX);
  });
}

/** Of entries without a seal, whether the passages that two ids were made of stand under each other's. */
function exchangedIn(claims: readonly Entry[]): ReadonlySet<Entry> {
  // Each passage once: a ledger has thousands of entries, and to hold each against all others takes minutes.
  const strangers = claims.filter((entry) => !isOwn(entry));
  const homes = new Map(strangers.flatMap((entry) => entry.mentions.map((passage) => [freshId(passage.quote, passage), entry] as const)));
  return new Set(strangers.filter((entry) => [entry.id, entry.id.replace(/-[1-9]\d*$/, '')].some((id) => (homes.get(id) ?? entry) !== entry)));
}

const isOwn = ({ id, mentions }: Entry): boolean => mentions.some((passage) => isMadeOf(id, passage));

/** The passage that an id stood on, where the ledger still shows it. */
function namedBy({ id, seal }: Entry, claims: readonly Entry[]): Passage | null {
  const made = claims.flatMap(({ mentions }) => mentions.filter((passage) => isMadeOf(id, passage)))[0];
  const home = made === undefined ? claims.find((other) => isHome(other, id, seal)) : undefined;
  return made ?? home?.mentions[0] ?? null;
}

function isHome({ mentions, seal: own }: Entry, id: string, seal: string | undefined): boolean {
  const right = sealClaim({ id, mentions }).seal;
  return right === own || right === seal;
}

function redirectFaults(tree: YamlTree, file: LedgerFile): Diagnostic[] {
  if (!isSealed(file))
    return lostRedirects(file.redirects).map(({ from, i }) =>
      error(tree.file, tree.placeOf(['redirects', i, 'from']), `the redirect of ${from} leads back to itself, or stands twice`, FIX),
    );
  const broken = file.redirects.flatMap((entry, i) => (entry.seal === sealRedirect(entry).seal ? [] : [{ entry, i }]));
  return broken.map(({ entry: { from, to }, i }) => {
    const what = `the redirect of ${from} is not as it was written: it leads to ${to ?? 'the story'} now`;
    return error(tree.file, tree.placeOf(['redirects', i, 'from']), what, FIX);
  });
}

/** Redirects from an address that another one has already led on, and those that lead in a circle over others; an id that leads to itself lives again. */
function lostRedirects(redirects: LedgerFile['redirects']): { from: string; i: number }[] {
  const ways = new Map(redirects.filter(({ from, to }) => from !== to).map(({ from, to }) => [from, to]));
  /** What is known to lead out of every circle. */
  const out = new Set<string>();
  const isLost = (from: string): boolean => {
    const passed = new Set<string>();
    let at: string | null | undefined = from;
    while (typeof at === 'string' && !out.has(at) && !passed.has(at)) {
      passed.add(at);
      at = ways.get(at);
    }
    if (typeof at === 'string' && passed.has(at)) return true;
    for (const one of passed) out.add(one);
    return false;
  };
  const seen = new Set<string>();
  return redirects.flatMap(({ from }, i) => {
    const isTwin = seen.has(from);
    seen.add(from);
    return isTwin || isLost(from) ? [{ from, i }] : [];
  });
}

/** A pin's id stands on the pin's words. Where an editor has exchanged all of these, what the address named is another claim. */
function pinFaults(tree: YamlTree, { claims }: LedgerFile, decisions: readonly PlacedDecision[]): Diagnostic[] {
  const pins = new Map(decisions.flatMap(({ decision }) => (decision.kind === 'pin' ? [[decision.claim, decision.passages] as const] : [])));
  return claims.flatMap(({ id, mentions }, i) => {
    const quoted = pins.get(id);
    if (quoted === undefined || quoted.some((passage) => mentions.some((mention) => shareWords(passage, mention)))) return [];
    const what = `the id ${id} named ${show(mentions[0])}, and is pinned to ${show(quoted[0])} now`;
    const fix = 'If this file was changed by hand, bring it back as it was (`git checkout` with its name); else give the pin an id of its own';
    return [error(tree.file, tree.placeOf(['claims', i, 'id']), what, fix)];
  });
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

function shareWords(a: Passage, b: Passage): boolean {
  const [one, other] = [spaced(a.quote), spaced(b.quote)];
  return a.article === b.article && (one.includes(other) || other.includes(one));
}

const show = (passage: Passage | undefined): string => (passage === undefined ? 'nothing' : `“${spaced(passage.quote)}” (${passage.article})`);
