/** The one door to the disk: stories, outlets, decisions and ledgers go in and out through here. */
export { readSite, surveySite, type SiteSource, type SiteSurvey } from './files/site.ts';
export { unknownClaims } from './files/corrections.ts';
export { readStory } from './files/story.ts';
export { MAX_ARTICLE_BYTES } from './files/text.ts';
export { LEDGER_FILE, writeAtomically, writeLedger } from './files/write.ts';
export { readLicence, readPackages, type Package } from './files/packages.ts';
export { nameFile, sortProblems } from './files/problems.ts';
export type { Outlet } from './files/outlets.ts';
