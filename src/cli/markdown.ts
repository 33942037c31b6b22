import type { Claim, ComparedArticle, Comparison } from '../schema/comparison.ts';
import { printable } from '../compare/printable.ts';

const STATUS = { agreed: '= agreed', differs: '≠ told differently', unsettled: '? not settled', single: '1 found in one outlet only' } as const;

/** A comparison as a Markdown table for people: claims down, outlets across, the words that each of them uses. */
export function toMarkdown({ story, articles, claims }: Comparison): string {
  const compared = articles.filter(({ withdrawn }) => withdrawn === null);
  const head = ['Claim', ...compared.map((article) => heading(article, compared)), 'Status'];
  const rows = claims.map((claim) => [claim.label, ...compared.map(({ id }) => cell(claim, id)), status(claim)]);
  const table = [head.map(escapeMarkdown), head.map(() => '---'), ...rows.map((row) => row.map(escapeMarkdown))];
  return [`# ${escapeMarkdown(story.title)}`, '', ...table.map((row) => `| ${row.join(' | ')} |`), ''].join('\n');
}

function heading({ id, outlet }: ComparedArticle, all: readonly ComparedArticle[]): string {
  return all.filter((other) => other.outlet.id === outlet.id).length > 1 ? `${outlet.name}: ${id}` : outlet.name;
}

function cell(claim: Claim, article: string): string {
  const quotes = claim.mentions.filter((mention) => mention.article === article).map(({ quote }) => `“${quote}”`);
  if (quotes.length > 0) return [...new Set(quotes)].join(' … ');
  return claim.unknown.includes(article) ? 'unknown' : 'silent';
}

/** The status in words; in what outlets differ, or what is not settled. One outlet's is settled only where no other copy has something close. */
function status({ status: word, differences, open, unknown }: Claim): string {
  if (word === 'single' && unknown.length > 0) return `${STATUS.unsettled} (one outlet, ${unknown.length} unknown)`;
  const kinds = [...new Set(word === 'unsettled' ? open.map(({ kind }) => kind) : differences.filter(({ minor }) => !minor).map(({ kind }) => kind))];
  return kinds.length === 0 ? STATUS[word] : `${STATUS[word]} (${kinds.join(', ')})`;
}

/** A cell is one line, and nothing in it may end the cell or become markup. */
export function escapeMarkdown(text: string): string {
  return (
    printable(text)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_[\]<>|~&#@]/g, String.raw`\$&`)
      // GitHub makes a link of whatever looks like an address.
      .replace(/:\/\//g, String.raw`:\//`)
      .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
  );
}
