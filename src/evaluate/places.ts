/** Where a quote stands in its article, whatever spelling of quotation marks, dashes, spaces and case either of them uses. */

/** [start, end) in the folded text of an article. */
export type PlaceRange = readonly [start: number, end: number];

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\]\([^)\s]*\)/g, ''], // the address of a Markdown link, before its brackets go
  [/[‘’ʼ′]/g, "'"],
  [/[“”«»]/g, '"'],
  [/[‐-―−]/g, '-'],
  [/[*_`\\[\]]/g, ''],
  [/\s+/g, ' '],
  [/ ([,.;:!?])/g, '$1'],
];

/** One spelling of quotation marks, dashes, spaces and Markdown markup; upper and lower case stay. */
export const plain = (text: string): string => SPELLINGS.reduce((soFar, [pattern, by]) => soFar.replace(pattern, by), text.normalize('NFKC')).trim();

const fold = (text: string): string => plain(text).toLowerCase();
const withoutEndMark = (text: string): string => text.replace(/(?<![.,;:])[.,;:]+$/, '');

/** Makes what finds quotes in these texts (by article id): each text is folded once. */
export function locator(texts: ReadonlyMap<string, string>) {
  const folded = new Map([...texts].map(([id, text]) => [id, fold(text)]));
  const plainTexts = new Map<string, string>();
  const plainOf = (id: string): string => {
    const known = plainTexts.get(id) ?? plain(texts.get(id) ?? '');
    plainTexts.set(id, known);
    return known;
  };
  return {
    /** Two quotes with one key are one quote. */
    key: (article: string, quote: string): string => `${article} ${fold(quote)}`,
    /** All places, overlapping ones included; none for an unknown article. */
    placesOf(article: string, quote: string): PlaceRange[] {
      const text = folded.get(article) ?? '';
      const wanted = withoutEndMark(fold(quote));
      const places: PlaceRange[] = [];
      if (wanted === '') return places;
      for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) places.push([at, at + wanted.length]);
      return places;
    },
    /** Whether the quote stands in its article in its own case: between the offsets in the file, where they are named, else anywhere. */
    standsAt(article: string, quote: string, start: number | undefined, end: number | undefined): boolean {
      const isNamed = Number.isInteger(start) && Number.isInteger(end);
      if (isNamed) return plain((texts.get(article) ?? '').slice(start, end)) === plain(quote);
      return plainOf(article).includes(withoutEndMark(plain(quote)));
    },
  };
}

/** How many characters two places share; below 0 for places apart. */
export const sharedLength = ([a, b]: PlaceRange, [c, d]: PlaceRange): number => Math.min(b, d) - Math.max(a, c);

/** Whether any of the places covers at least half of any of the wanted ones and is not over four times as long as what it covers. */
export function covers(places: readonly PlaceRange[], wanted: readonly PlaceRange[]): boolean {
  return places.some((place) =>
    wanted.some((target) => {
      const shared = sharedLength(place, target);
      return shared >= 0.5 * (target[1] - target[0]) && shared >= 0.25 * (place[1] - place[0]);
    }),
  );
}
