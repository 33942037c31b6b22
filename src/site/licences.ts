/** Whose work the site is made with, for the page of licences. */
import { readLicence, readPackages, type Package } from '../content/index.ts';
import { by } from '../compare/order.ts';

export interface Licences {
  /** Part of the site that readers load, with the words that its licence asks to be passed on. */
  readonly search: Package & { readonly text: string };
  /** Its letters are drawn in the pictures for links. */
  readonly font: Package;
  /** The packages of each licence, the commonest first. */
  readonly groups: readonly { readonly licence: string; readonly packages: readonly Package[] }[];
  readonly count: number;
}

/** @throws ContentError as `readPackages` and `readLicence` */
export async function licences(): Promise<Licences> {
  const packages = await readPackages();
  const named = (name: string): Package => {
    const found = packages.find((one) => one.name === name);
    if (!found) throw new Error(`the site is not made with ${name} any more: say so on the page of licences`);
    return found;
  };
  const groups = [...Map.groupBy(packages, ({ licence }) => licence)].map(([licence, own]) => ({ licence, packages: own }));
  return {
    search: { ...named('pagefind'), text: await readLicence('pagefind/LICENSE/LICENSE') },
    font: named('@fontsource/source-serif-4'),
    groups: groups.toSorted(by(({ packages: own, licence }) => [-own.length, licence])),
    count: packages.length,
  };
}
