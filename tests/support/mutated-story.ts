import fc from 'fast-check';
import type { SourceArticle, StorySource } from '../../src/compare/types.ts';

type Kind = 'cut' | 'doubled' | 'twice' | 'shuffled' | 'merged' | 'woven' | 'garbled' | 'emptied' | 'dropped' | 'twin';
const KINDS: readonly Kind[] = ['cut', 'doubled', 'twice', 'shuffled', 'merged', 'woven', 'garbled', 'emptied', 'dropped', 'twin'];

/** What a bad copy, a slip of the hand or somebody's malice puts into a text. */
const SIGNS = ['\0', '\u202E', '\u200B', '\uFEFF', '\uD800', 'е', '“', '"', '> ', '\n', '\r', '\n\n', '# ', '- ', '[', '](', '<', '&amp;', '&#0;', '`', '*', '_', '|', '~~~', '\t', '\u2028', '9', '𝟡', '.', '. ', 'not ']; // prettier-ignore

const place = fc.nat(999);
const change = fc.record({
  kind: fc.constantFrom(...KINDS),
  /** Which article, and which other one; places are thousandths of a text. */
  article: fc.nat(9),
  other: fc.nat(9),
  from: place,
  length: place,
  signs: fc.array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'binary', maxLength: 3 })), { minLength: 1, maxLength: 5 }),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const withBody = (article: SourceArticle, body: string): SourceArticle => ({ ...article, text: article.text.slice(0, article.bodyOffset) + body });
const bodyOf = ({ text, bodyOffset }: SourceArticle): string => text.slice(bodyOffset);
const at = (text: string, thousandths: number): number => Math.floor((text.length * thousandths) / 1000);

function changed(articles: readonly SourceArticle[], { kind, article, other, from, length, signs }: Change, i: number): SourceArticle[] {
  const index = article % articles.length;
  const one = articles[index] as SourceArticle;
  const body = bodyOf(one);
  const second = bodyOf(articles[other % articles.length] as SourceArticle);
  const blocks = body.split(/\n{2,}/);
  const put = (text: string): SourceArticle[] => articles.map((each, n) => (n === index ? withBody(one, text) : each));
  const turn = (list: readonly string[]): string[] => list.map((_, n) => list[(n * (2 * length + 1) + from) % list.length] ?? '');
  const kinds: Record<Kind, () => SourceArticle[]> = {
    cut: () => put(body.slice(0, at(body, from)) + body.slice(at(body, from) + at(body, length))),
    doubled: () => put(blocks.flatMap((block, n) => (n === from % blocks.length ? [block, block] : [block])).join('\n\n')),
    twice: () => put(body + body),
    shuffled: () => put(from % 2 ? turn(blocks).join('\n\n') : turn(body.split(' ')).join(' ')),
    merged: () => put(`${body}\n\n${second}`),
    woven: () => put(blocks.flatMap((block, n) => [block, second.split(/\n{2,}/)[n] ?? '']).join('\n\n')),
    garbled: () => put(signs.reduce((text, sign, n) => insert(text, at(text, (from * (n + 1)) % 1000), sign, length % 4), body)),
    emptied: () => put(''),
    dropped: () => (articles.length > 1 ? articles.filter((_, n) => n !== index) : [...articles]),
    twin: () => [
      ...articles,
      { ...one, id: `twin-${i}`, file: `twin-${i}.md`, meta: { ...one.meta, outlet: 'copyist' }, outlet: { id: 'copyist', name: 'Copyist' } },
    ],
  };
  return kinds[kind]();
}

const insert = (text: string, place: number, sign: string, drop: number): string => text.slice(0, place) + sign + text.slice(place + drop);

/** One of these stories, some of its articles and things done to their text; its decisions stay as they were, so that quotes drift. */
export function anyMutated(stories: readonly StorySource[]): fc.Arbitrary<StorySource> {
  return fc
    .tuple(fc.constantFrom(...stories), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([story, changes]) => ({ ...story, articles: changes.reduce<SourceArticle[]>(changed, [...story.articles]) }));
}

/** A text with characters put in, taken out and moved about, for files that are read from the disk. */
export function anyGarbled(text: string): fc.Arbitrary<string> {
  const YAML = ['- ', ': ', ', ', '{', '}', '[', ']', '---\n', '&a ', '*a', '<<: ', '__proto__: ', '!!js ', '"', "'", '|\n', '%', '2031-13-45', 'null', '~', '9'.repeat(400), 'a-'.repeat(90)]; // prettier-ignore
  const slip = fc.record({ from: place, drop: fc.oneof(fc.nat(4), fc.nat(60)), sign: fc.oneof(fc.constantFrom('', ...SIGNS, ...YAML), fc.string({ unit: 'binary', maxLength: 4 })) }); // prettier-ignore
  return fc
    .array(slip, { minLength: 1, maxLength: 4 })
    .map((slips) => slips.reduce((now, { from, drop, sign }) => insert(now, at(now, from), sign, drop), text));
}
