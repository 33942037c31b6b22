/** Pages of one made-up story, put together from parts, and the import of them. */
import type { Draft } from '../../src/import/draft.ts';
import { readPage } from '../../src/import/page.ts';

export const TITLE = 'Crack found in reservoir wall above Velm';
export const PROSE = [
  'A crack as wide as a hand has opened in the wall of the reservoir above Velm, and 900 people have left their homes, the district said on Monday.',
  'Engineers let water out of the reservoir through the night, and its level has fallen by two metres, said Petra Lund, who runs the works.',
  'The wall was built in 1962 and was last inspected in the autumn, when nobody saw anything unusual, according to a report to the council.',
  'People may go back to the lower streets on Friday at the earliest, the mayor told a meeting in the school, and the school stays open as a shelter.',
] as const;

export interface Parts {
  readonly head?: string;
  /** Without it, the headline as a heading. */
  readonly heading?: string;
  readonly above?: string;
  readonly prose?: readonly string[];
  readonly below?: string;
  readonly outside?: string;
  readonly root?: string;
  readonly title?: string;
}

/** A page of the story. */
export function makePage({ head = '', heading, above = '', prose = PROSE, below = '', outside = '', root = 'lang="en"', title = TITLE }: Parts): string {
  const text = prose.map((one) => (one.startsWith('<') ? one : `<p>${one}</p>`)).join('\n');
  return `<!doctype html><html ${root}><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><main><article>${heading ?? `<h1>${TITLE}</h1>`}${above}${text}${below}</article></main>${outside}</body></html>`;
}

/** What an import makes of a page. */
export function read(parts: Parts, address: string | null = null): Draft {
  return readPage({ name: 'page.html', kind: 'page', bytes: Buffer.from(makePage(parts)), contentType: null, address, captured: null });
}

export const linked = (thing: unknown): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
