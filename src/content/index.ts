/** The one door to the disk: stories, outlets, decisions and ledgers go in and out through here. */
export { readSite, surveySite, type SiteSource, type SiteSurvey } from './site.ts';
export { unknownClaims } from './corrections.ts';
export { readStory } from './story.ts';
export { MAX_ARTICLE_BYTES } from './text.ts';
export { LEDGER_FILE, writeAtomically, writeLedger } from './write.ts';
export { readLicence, readPackages, type Package } from './packages.ts';
export { nameFile, sortDiagnostics } from './diagnostics.ts';
export type { Outlet } from './outlets.ts';
export { whileSame } from './while-same.ts';
export { withLock } from './lock.ts';
