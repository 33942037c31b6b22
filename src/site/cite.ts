/** A claim's page as it is cited: as a sentence, in BibTeX and as CSL-JSON. Citation.js knows what each format wants. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Claim } from '../schema/comparison.ts';
import { claimDocument } from './claim-document.ts';
import { inWords } from './format.ts';
import type { Story } from './library.ts';
import { settings } from './settings.ts';
import { shareTitle } from './share.ts';
import { absolute, urls } from './urls.ts';

export interface Citation {
  /** `<title>`, in: `<container>`, Corroborate, version 5b08e1c, https://… */
  readonly title: string;
  readonly container: string;
  readonly rest: string;
  readonly address: string;
  readonly bibtex: string;
  /** https://docs.citationstyles.org/en/stable/specification.html: what Zotero, Pandoc and others read. */
  readonly csl: string;
}

/** How the page of a claim is cited, in the version that its data has now. */
export function citationOf(story: Story, claim: Claim): Citation {
  const outlets = new Set(story.compared.map(({ outlet }) => outlet.id)).size;
  const container = `${story.comparison.story.title}, as ${inWords(outlets)} ${outlets === 1 ? 'outlet tells' : 'outlets tell'} it`;
  const title = shareTitle(story, claim).slice(0, -` – ${story.comparison.story.title}`.length);
  const { version } = claimDocument(story, claim);
  const address = absolute(urls.claim(story.id, claim.id));
  const cite = new Cite({
    id: `${story.id}-${claim.id}`,
    type: 'webpage',
    title,
    'container-title': container,
    author: [{ literal: settings.name }],
    issued: { 'date-parts': [(story.updated ?? story.date).split('-').map(Number)] },
    version,
    note: `Version ${version}`,
    URL: address,
    language: 'en',
  });
  return { title, container, rest: `${settings.name}, version ${version}`, address, bibtex: cite.format('bibtex').trim(), csl: cite.format('data').trim() };
}
