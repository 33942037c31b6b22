/** Whatever becomes of the lines of a ledger: it is refused with its place, or every judgement stands on its own words. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareStory, type Compared, type Prepared } from '../../src/compare/index.ts';
import { ContentError } from '../../src/compare/types.ts';
import { addDecisions } from '../../src/content/add-decisions.ts';
import { readStory, writeLedger } from '../../src/content/index.ts';
import type { Claim } from '../../src/schema/comparison.ts';
import { compareWhole, prepare } from '../support/articles.ts';
import { makeFolder } from '../support/folder.ts';

interface Judged {
  readonly dir: string;
  readonly file: string;
  readonly ledger: string;
  readonly prepared: Prepared;
  /** Claims of two outlets and more, as they were when they were judged. */
  readonly claims: readonly Claim[];
}

/** A story of which the first claim has a label, the second a difference, and the others nothing. */
async function judged(): Promise<Judged> {
  const dir = await makeFolder({});
  await cp('tests/cases/tram-strike', dir, { recursive: true, filter: (path) => !path.endsWith('.json') });
  const { story } = await readStory(dir);
  const first = compareWhole(story);
  const claims = first.comparison.claims.filter(({ status }) => status !== 'single');
  const [a, b] = claims.map(({ id, mentions: [mention] }) => ({ claim: id, passages: [{ article: mention?.article ?? '', quote: mention?.quote ?? '' }] }));
  if (!a || !b) throw new Error('the story has two claims');
  await addDecisions(dir, [
    { kind: 'label', label: 'What an editor called it', ...a },
    { kind: 'difference', attribute: 'scope', minor: false, sides: [], ...b },
  ]);
  writeLedger(dir, first.ledger);
  const file = join(dir, 'claims.lock.yaml');
  return { dir, file, ledger: await readFile(file, 'utf8'), prepared: prepare(story), claims };
}

/** What the story says with such a ledger; the words of the error when it is refused. */
async function withLedger({ dir, file, prepared }: Judged, text: string): Promise<Compared | string> {
  await writeFile(file, text);
  try {
    return compareStory(prepared, (await readStory(dir)).story);
  } catch (cause) {
    if (cause instanceof ContentError) return cause.message;
    throw cause;
  }
}

const exchanged = (text: string, a: string, b: string): string => text.replaceAll(a, '\0').replaceAll(b, a).replaceAll('\0', b);
const unsealed = (text: string): string => text.replace(/^ +seal: .*\n/gm, '');

describe('an id of the ledger', () => {
  test.each([
    ['with seals', (text: string) => text],
    ['of an older version', unsealed],
  ])('that is exchanged with another is an error with both passages, whether a decision names it or not: %s', async (_, made) => {
    const story = await judged();
    const [a, b, c, d] = story.claims;
    if (!a || !b || !c || !d) throw new Error('the story has four claims');
    for (const [one, other] of [[a, b], [c, d]] as const) {
      const said = await withLedger(story, made(exchanged(story.ledger, `id: ${one.id}\n`, `id: ${other.id}\n`)));
      expect(said).toMatch(/claims\.lock\.yaml:\d+:\d+: the id /);
      const passages = one.mentions.map(({ quote }) => quote.replace(/\s+/g, ' '));
      expect(passages.some((quote) => String(said).includes(`the id ${one.id} named “${quote}”`))).toBe(true);
      const others = other.mentions.map(({ quote }) => quote.replace(/\s+/g, ' '));
      expect(others.some((quote) => String(said).includes(`stands on “${quote}”`))).toBe(true);
    }
  });

  test('that is forged, that has lost a passage or its seal, and that stands twice, is an error', async () => {
    const story = await judged();
    const [a] = story.claims;
    const entry = new RegExp(`  - id: ${a?.id}\\n(?: {4}.*\\n)+`).exec(story.ledger)?.[0] ?? '';
    const lines = entry.split('\n');
    const forged = [
      story.ledger.replace(`id: ${a?.id}\n`, 'id: nobody-died-0000\n'),
      story.ledger.replace(lines.slice(-3).join('\n'), ''),
      story.ledger.replace(/^ +seal: .*\n/m, ''),
      story.ledger.replace(entry, entry + entry),
      story.ledger.replace('redirects: []', 'redirects:\n  - { from: old, to: null }'),
    ];
    for (const text of forged) expect(await withLedger(story, text)).toMatch(/claims\.lock\.yaml:\d+:\d+: .*\n {2}Bring the file back as it was/);
  });

  test('that a pin gives stands on the words of the pin', async () => {
    const story = await judged();
    const [, , c, d] = story.claims;
    const pins = [c, d].map((claim, i) => ({
      kind: 'pin' as const,
      claim: `pinned-${i}`,
      label: 'Pinned',
      passages: (claim?.mentions ?? []).map(({ article, quote }) => ({ article, quote })),
    }));
    await addDecisions(story.dir, pins);
    const { ledger } = compareStory(story.prepared, (await readStory(story.dir)).story);
    writeLedger(story.dir, ledger);
    const text = unsealed(await readFile(story.file, 'utf8'));
    expect(typeof (await withLedger(story, text))).toBe('object');
    expect(await withLedger(story, exchanged(text, 'id: pinned-0\n', 'id: pinned-1\n'))).toMatch(
      /claims\.lock\.yaml:\d+:\d+: the id pinned-1 named “.+” \(.+\), and is pinned to “.+” \(.+\) now/,
    );
  });
});

test('whatever lines are dropped, exchanged or copied, no judgement moves to other words', { timeout: 60_000 }, async () => {
  const story = await judged();
  const [a, b] = story.claims;
  const lines = story.ledger.split('\n');
  const place = fc.nat(lines.length - 1);
  const change = fc.record({ kind: fc.constantFrom('drop', 'exchange', 'copy'), at: place, with: place });
  const holds = (claims: readonly Claim[], quote: string | undefined, is: (claim: Claim) => boolean): boolean =>
    claims.filter(is).every(({ mentions }) => mentions.some((mention) => mention.quote === quote));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const text = changes.reduce((soFar, { kind, at, with: other }) => {
        if (kind === 'drop') return soFar.toSpliced(at, 1);
        if (kind === 'copy') return soFar.toSpliced(at, 0, soFar[other] ?? '');
        return soFar.with(Math.min(at, soFar.length - 1), soFar[other] ?? '').with(Math.min(other, soFar.length - 1), soFar[at] ?? '');
      }, lines);
      const said = await withLedger(story, text.join('\n'));
      if (typeof said === 'string') {
        expect(said).toContain('claims.lock.yaml:');
        return;
      }
      const { claims } = said.comparison;
      expect(holds(claims, a?.mentions[0]?.quote, ({ label }) => label === 'What an editor called it')).toBe(true);
      expect(holds(claims, b?.mentions[0]?.quote, ({ differences }) => differences.some(({ by }) => by === 'editor'))).toBe(true);
    }),
    { numRuns: 150 },
  );
});
