/** What `npm run import` says of an article that it brings. */
import { nameFile } from '../content/index.ts';
import type { Imported } from '../import/index.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const MOST = 12;

/** The lines below the files that were written. */
export function summary({ draft, article, outlet, near }: Imported): string {
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
    ...(draft.omitted.length ? [`left out ${count(draft.omitted.length, 'line', 'lines')} of the page, listed under omitted: in the file`] : []),
    ...doubtful(draft),
    ...todo,
    '',
  ].join('\n');
}

/** Why each line was left out, what no reader sees, and what of the page is in neither the text nor `omitted`: for --dry-run. */
export function account({ draft }: Imported): string {
  const { reasons, unseen, footnotes, elsewhere, choices } = draft.report;
  const found = Object.entries(choices).flatMap(([field, { candidates }]) => candidates.map(({ value, where }) => `  ${field}: ${value} (${where})`));
  const part = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [title, ...lines, '']);
  return [
    ...part('what the page says, and where:', found),
    ...part('left out of the text, and why:', reasons.map(({ text, why }) => `  ${why}: ${text}`)),
    ...part('not shown by a browser:', unseen.map(({ text, why }) => `  ${why}: ${text}`)),
    ...part('marks of footnotes taken out:', footnotes.map((mark) => `  ${mark}`)),
    ...part('on the page outside of the article, in neither the text nor omitted:', elsewhere.map((text) => `  ${text}`)),
    ...doubtful(draft).map((line) => `${line}\n`),
  ].join('\n'); // prettier-ignore
}

/** How a newer copy differs from the one that the story has. */
export function changes({ article, revision }: Imported): string {
  if (revision === null) return '';
  if (revision.changes.length === 0) return `${nameFile(article.path)} has these words already: nothing has changed\n`;
  return [
    `${nameFile(article.path)} is an older copy of this article; ${count(revision.changes.length, 'place has', 'places have')} changed:`,
    ...revision.changes.slice(0, MOST * 2).map((change) => `  ${change}`),
    ...revision.drifted.flatMap(({ quote, nearest }) => [
      `a decision quotes words that are gone: “${quote}”`,
      nearest === null ? '  nothing in the newer copy is like them' : `  nearest in the newer copy: “${nearest}”`,
    ]),
    ...revision.update.kept.map((sentence) => `look: ${sentence}`),
    '',
  ].join('\n');
}

function doubtful({ report }: Imported['draft']): string[] {
  const { headline } = report.choices;
  return [
    ...(headline.question === null ? [] : [`question: ${headline.question}; if it is the other, change the line that begins with #`]),
    ...report.doubts.slice(0, MOST).map((doubt) => `look: ${doubt}`),
    ...report.lost.map((text) => `lost: the words in brackets are on the page but not in the file: “${text}”; copy them in from the original`),
  ];
}
