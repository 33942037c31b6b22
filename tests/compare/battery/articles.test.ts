/** Pairs of sentences through the whole comparison, as an editor has them: a dozen paragraphs of two articles. */
import { expect, test } from 'vitest';
import { compare, story } from '../../support/articles.ts';
import { tableOf } from '../attributes/tables.ts';

type Claim = ReturnType<typeof compare>['comparison']['claims'][number];

const SIZE = 12;
const IDS = ['coast-herald', 'evening-sun'] as const;
const TITLES = ['News of the day from the coast', 'From the evening edition'];

/** What the comparison makes of pairs that stand in one article a side: for each pair the claims in which both of its sentences stand. */
function claimsOf(pairs: readonly (readonly string[])[]): Claim[][] {
  const texts = IDS.map((_, side) => `# ${TITLES[side]}\n\n${pairs.map((pair) => pair[side]).join('\n\n')}\n`);
  const meta = { published: '2031-05-10', publishedIs: 'stated' } as const;
  const { claims } = compare(story(Object.fromEntries(IDS.map((id, side) => [id, { text: texts[side] ?? '', meta }])))).comparison;
  return pairs.map((pair) =>
    claims.filter(({ mentions }) =>
      IDS.every((id, side) => {
        const start = texts[side]?.indexOf(pair[side] ?? '') ?? -1;
        return mentions.some((mention) => mention.article === id && mention.start.offset >= start && mention.start.offset < start + (pair[side]?.length ?? 0));
      }),
    ),
  );
}

const differs = (claims: readonly Claim[]): boolean => claims.some(({ status, differences }) => status === 'differs' && differences.some(({ minor }) => !minor));
const agrees = (claims: readonly Claim[]): boolean => claims.some(({ status }) => status === 'agreed');
const HOLDS: Readonly<Record<string, (claims: readonly Claim[]) => boolean>> = {
  differs,
  // Whether two sentences of few words are joined is for the score of their words; here their values are held against each other.
  same: (claims) => claims.every(({ status, open }) => status !== 'differs' && open.every(({ kind }) => kind === 'match' || kind === 'wording')),
  agreed: agrees,
  'not agreed': (claims) => !agrees(claims),
  'not differs': (claims) => !differs(claims),
};

const groups = ['articles.md', 'news-pairs.md', 'number-pairs.md', 'scope-pairs.md', 'known-pairs.md'].flatMap((file) => {
  const rows = tableOf(`../battery/${file}`);
  return Array.from({ length: Math.ceil(rows.length / SIZE) }, (_, i) => ({ file, group: rows.slice(SIZE * i, SIZE * (i + 1)) }));
});

test.each(groups.map(({ file, group }) => [file, group[0]?.line, group] as const))('%s: a dozen pairs from line %d on', (_file, _line, group) => {
  const found = claimsOf(group.map(({ cells }) => cells.slice(1)));
  const wrong = group.filter(({ cells: [outcome = ''] }, i) => !HOLDS[outcome]?.(found[i] ?? []));
  expect(wrong.map(({ line, cells }) => [line, ...cells])).toEqual([]);
});
