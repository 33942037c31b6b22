/** What changed in the comparisons, as Markdown for whoever reviews a change of content. */
import { isOutletsWords } from '../compare/label-words.ts';
import { isDeepStrictEqual } from 'node:util';
import type { ClaimChange, StoryChanges } from '../compare/identity/changes.ts';
import type { Claim, Comparison } from '../schema/comparison.ts';
import { escapeMarkdown } from './markdown.ts';

/** A summary is for reading: of a list that is longer, the rest is counted. */
const MOST = 40;
/** A confidence that moved by less is noise to a reader. */
const MOVED = 0.05;

const STATUS = { agreed: '= agreed', differs: '≠ told differently', unsettled: '? not settled', single: '1 found in one outlet only' } as const;

/** A section for each story that changed; empty when none did. `from` and `to` name what is compared. */
export function toReport(stories: readonly StoryChanges[], from: string): string {
  const sections = stories.flatMap((story) => (isDeepStrictEqual(story.before, story.after) ? [] : [toSection(story)]));
  return sections.length === 0 ? '' : `# What changes in the comparisons\n\nAgainst ${from}.\n\n${sections.join('\n\n')}\n`;
}

function toSection(story: StoryChanges): string {
  const { before, after, claims, cells } = story;
  const title = escapeMarkdown((after ?? before)?.story.title ?? '');
  if (after === null) return `## ${title}\n\nThe story is gone.`;
  const shared = (claim: Claim | null): claim is Claim => claim !== null && claim.status !== 'single';
  const both = claims.flatMap(({ before: old, after: now }) => (old && now ? [{ old, now }] : []));
  const tellers = (claim: Claim): string => new Set(claim.mentions.map(({ article }) => article)).size.toString();
  const parts = [
    table(before, after),
    list('Articles', articleLines(before, after)),
    list(
      'Changed status',
      both.filter(({ old, now }) => state(old) !== state(now)).map(({ old, now }) => `${name(now)}: ${state(old)} → **${state(now)}**`),
    ),
    list('New claims', newOf(claims).filter(shared).map((claim) => `${name(claim)}: ${state(claim)}, ${tellers(claim)} articles`)),
    list('Gone', goneOf(claims).filter(shared).map((claim) => `${name(claim)}: was ${state(claim)}`)),
    list('Another name', both.filter(({ old, now }) => shared(now) && old.label !== now.label).map(({ old, now }) => `${name(old)} → ${name(now)}`)),
    list('Who tells it', cells.filter(({ claim }) => shared(claim)).map(({ claim, article, from, to }) => `${name(claim)}: \`${article}\` ${from === 'absent' ? 'not compared' : from} → **${to}**`)),
    list('Confidence', both.flatMap(({ old, now }) => confidenceLine(old, now))),
    folded('In one outlet only: new', newOf(claims).filter((claim) => !shared(claim)).map(name)),
    folded('In one outlet only: gone', goneOf(claims).filter((claim) => !shared(claim)).map(name)),
  ]; // prettier-ignore
  return [`## ${title}${before === null ? ' (new)' : ''}`, ...parts.filter((part) => part !== '')].join('\n\n');
}

function table(before: Comparison | null, after: Comparison): string {
  const rows: [string, (comparison: Comparison) => number | string][] = [
    ['articles', ({ articles }) => articles.length],
    ['agreed', statusCount('agreed')],
    ['told differently', statusCount('differs')],
    ['not settled', statusCount('unsettled')],
    ['found in one outlet only', statusCount('single')],
    ['confirmed by an editor', ({ claims }) => claims.filter(({ review }) => review === 'confirmed').length],
    ['silent cells', cellCount('silent')],
    ['unknown cells', cellCount('unknown')],
    ['mean confidence', meanConfidence],
  ];
  const lines = rows.map(([label, of]) => {
    const [old, now] = [before === null ? '–' : String(of(before)), String(of(after))];
    return `| ${label} | ${old} | ${old === now ? now : `**${now}**`} |`;
  });
  return ['| | before | now |', '| --- | ---: | ---: |', ...lines].join('\n');
}

function statusCount(status: Claim['status']): (comparison: Comparison) => number {
  return ({ claims }) => claims.filter((claim) => claim.status === status).length;
}

/** Of claims that two or more outlets tell: of the others nearly all cells are silent. */
function cellCount(kind: 'silent' | 'unknown'): (comparison: Comparison) => number {
  return ({ claims }) => claims.filter(({ status }) => status !== 'single').reduce((sum, claim) => sum + claim[kind].length, 0);
}

function meanConfidence({ claims }: Comparison): string {
  const known = claims.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  return known.length === 0 ? '–' : (known.reduce((sum, one) => sum + one, 0) / known.length).toFixed(2);
}

function articleLines(before: Comparison | null, after: Comparison): string[] {
  const old = new Map(before?.articles.map((article) => [article.id, article]));
  const now = new Set(after.articles.map(({ id }) => id));
  const lines = after.articles.flatMap(({ id, sha256, withdrawn }) => {
    const was = old.get(id);
    if (was === undefined) return before === null ? [] : [`\`${id}\`: new`];
    if (was.withdrawn !== withdrawn) return [`\`${id}\`: ${withdrawn === null ? 'no longer withdrawn' : 'withdrawn'}`];
    return was.sha256 === sha256 ? [] : [`\`${id}\`: revised`];
  });
  return [...lines, ...[...old.keys()].filter((id) => !now.has(id)).map((id) => `\`${id}\`: gone`)];
}

function confidenceLine(old: Claim, now: Claim): string[] {
  if (old.confidence === null || now.confidence === null || Math.abs(old.confidence - now.confidence) < MOVED) return [];
  return [`${name(now)}: ${old.confidence.toFixed(2)} → **${now.confidence.toFixed(2)}**`];
}

const newOf = (claims: readonly ClaimChange[]): Claim[] => claims.flatMap(({ before, after }) => (before === null && after !== null ? [after] : []));
const goneOf = (claims: readonly ClaimChange[]): Claim[] => claims.flatMap(({ before, after }) => (after === null && before !== null ? [before] : []));

function state({ status, differences }: Claim): string {
  const kinds = [...new Set(differences.filter(({ minor }) => !minor).map(({ kind }) => kind))].toSorted();
  return status === 'differs' ? `${STATUS[status]} (${kinds.join(', ')})` : STATUS[status];
}

function name(claim: Claim): string {
  const label = escapeMarkdown(claim.label);
  return isOutletsWords(claim) ? `“${label}”` : label;
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `### ${title} (${lines.length})\n\n${items(lines)}`;
}

function folded(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<details><summary>${title} (${lines.length})</summary>\n\n${items(lines)}\n\n</details>`;
}

function items(lines: readonly string[]): string {
  const rest = lines.length - MOST;
  return [...lines.slice(0, MOST).map((line) => `- ${line}`), ...(rest > 0 ? [`- … and ${rest} more`] : [])].join('\n');
}
