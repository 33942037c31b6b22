/** A draft -> the text of its files. */
import { Document, isScalar, type Pair, type Scalar } from 'yaml';
import { cleanCharacters, oneLine } from './characters.ts';
import type { Draft } from './draft.ts';
import { toMarkdown } from './markdown.ts';

/** Stands where an editor has something to say; `npm run check` complains of each. */
export const TODO = 'TODO';

/** A field of front matter, and what stands behind it for an editor. */
export interface Field {
  readonly name: string;
  readonly value: string | boolean | readonly string[] | null;
  readonly remark?: string;
}

/** Front matter: fields whose value is null are left out. */
export function frontMatter(fields: readonly Field[]): string {
  const given = fields.filter(({ value }) => value !== null && !(Array.isArray(value) && value.length === 0));
  const document = new Document(Object.fromEntries(given.map(({ name, value }) => [name, value])), { schema: 'core' });
  for (const pair of (document.contents as unknown as { items: Pair<Scalar, Scalar>[] }).items) {
    const remark = given.find(({ name }) => name === pair.key.value)?.remark;
    if (remark !== undefined && isScalar(pair.value)) pair.value.comment = ` ${remark}`;
  }
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`;
}

const NO_DATE = 'such as 2025-03-04; where the copy states no date, remove this line and the next';

function copyField({ copy }: Draft): Field[] {
  if (copy.is === 'complete') return [];
  return [
    copy.is === 'partial'
      ? { name: 'copy', value: 'partial', remark: oneLine(copy.why) }
      : { name: 'copy', value: TODO, remark: `complete or partial: ${oneLine(copy.why)}` },
  ];
}

/** The front matter of an article, with what an editor is asked behind each field. */
export function articleFields(draft: Draft, outlet: string): Field[] {
  const { published, author } = draft.report.choices;
  return [
    { name: 'outlet', value: outlet },
    { name: 'url', value: draft.url },
    draft.published === null
      ? { name: 'published', value: TODO, remark: published.question === null ? NO_DATE : `${oneLine(published.question)}; write the right one` }
      : { name: 'published', value: draft.published },
    { name: 'publishedIs', value: 'stated' },
    draft.author === null && author.question !== null
      ? { name: 'author', value: TODO, remark: `${oneLine(author.question)}; write the right ones` }
      : { name: 'author', value: clean(draft.author) },
    { name: 'captured', value: draft.captured },
    ...copyField(draft),
    { name: 'omitted', value: draft.omitted.map(cleanCharacters) },
    { name: 'note', value: clean(draft.note) },
  ];
}

/** The headline of an article and its text. */
export function articleBody(draft: Draft): string {
  const heading =
    draft.title === null
      ? ''
      : `${toMarkdown({ type: 'root', children: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: oneLine(draft.title) }] }] })}\n\n`;
  return `${heading}${draft.body}\n`;
}

/** The file of an article. */
export function articleFile(draft: Draft, outlet: string): string {
  return `${frontMatter(articleFields(draft, outlet))}\n${articleBody(draft)}`;
}

/** The file of an outlet of which no more is known than this. */
export function outletFile(name: string | null, url: string | null = null): string {
  return frontMatter([
    name === null ? { name: 'name', value: TODO, remark: 'the name that readers see' } : { name: 'name', value: oneLine(name) },
    { name: 'url', value: url },
  ]);
}

const clean = (text: string | null): string | null => (text === null ? null : oneLine(text));
