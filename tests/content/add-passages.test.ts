import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { unboundEntries, withPassages } from '../../src/content/add-passages.ts';
import { compareWhole, placed, story } from '../support/articles.ts';

const of = { article: 'daily-post', quote: 'The fire: “out” by noon #1' };
const OLD = '# Ours.\n- label: Out # a name\n  claim:   fire-out # its id\n  note: seen\n\n- silent: mail\n  claim: other\n# The last word.\n';

describe('a passage is added to an entry', () => {
  test('on a line of its own behind the id of the claim, and all else stays to the letter', () => {
    expect(withPassages(OLD, [{ entry: 0, of }])).toBe(
      OLD.replace('# its id\n', '# its id\n  of: { article: daily-post, quote: "The fire: “out” by noon #1" }\n'),
    );
  });

  test.each([
    ['in braces', '- { label: Out, claim: fire-out }\n'],
    ['in a list in brackets', '[{ label: Out, claim: fire-out }]\n'],
    ['that begins with its claim', '- claim: fire-out\n  label: Out\n'],
    ['at the end of a file without a line end', '- label: Out\n  claim: fire-out'],
    ['with line ends of another system', '- label: Out\r\n  claim: fire-out\r\n'],
    ['further in', '  - label: Out\n    claim: fire-out\n'],
  ])('%s', (_, text) => {
    expect(parse(withPassages(text, [{ entry: 0, of }]) ?? '', { schema: 'core' })).toEqual([{ label: 'Out', claim: 'fire-out', of }]);
  });

  test('to several at once, and to none that is not there', () => {
    const other = { article: 'mail', quote: "it's out" };
    expect(parse(withPassages(OLD, [{ entry: 0, of }, { entry: 1, of: other }]) ?? '', { schema: 'core' })).toMatchObject([{ of }, { of: other }]); // prettier-ignore
    expect(withPassages(OLD, [{ entry: 2, of }])).toBeNull();
  });
});

describe('an entry can be given a passage', () => {
  const SANK = 'The old ferry sank in the Bay of Tarn on Monday with 40 cars on board';
  const source = story({ gazette: `${SANK}.`, herald: `${SANK}.`, mail: 'Tickets for the crossing stay valid until June.' });
  const { comparison, ledger } = compareWhole(source);
  const claim = comparison.claims.find(({ status }) => status !== 'single')?.id ?? '';
  const entriesOf = (id: string, known = ledger) => unboundEntries({ ...source, ledger: known, decisions: placed([{ label: 'Ferry lost', claim: id }]) }, comparison);

  test('but never one that stands there twice', () => {
    const twice = story({ gazette: `${SANK}.\n\n${SANK}.`, herald: `${SANK}.\n\nAgain: ${SANK.replace('40', '**40**')}.` });
    const told = compareWhole(twice);
    for (const { id } of told.comparison.claims.filter(({ status }) => status !== 'single'))
      expect(unboundEntries({ ...twice, ledger: told.ledger, decisions: placed([{ label: 'x', claim: id }]) }, told.comparison)[0]?.of).toBeNull();
  });

  test('where the claim is there and the ledger agrees', () => {
    const [one, ...more] = entriesOf(claim);
    expect([one?.entry, one?.of?.quote, more]).toEqual([0, SANK, []]);
    expect(one?.diagnostic).toMatchObject({ severity: 'warning', file: 'decisions.yaml', line: 1, what: expect.stringContaining(claim) });
  });

  test('by its editor alone where the ledger calls other words by that id; where there is no such claim, by nobody', () => {
    expect(entriesOf('nobody')).toEqual([]);
    const renamed = { ...comparison, claims: comparison.claims.map((one) => (one.id === claim ? { ...one, id: 'renamed' } : one)) };
    const forged = { claims: [{ id: 'renamed', mentions: [{ article: 'mail', quote: 'Tickets for the crossing' }] }], redirects: [] };
    const [one, ...more] = unboundEntries({ ...source, ledger: forged, decisions: placed([{ label: 'x', claim: 'renamed' }]) }, renamed);
    expect([one?.of, more]).toEqual([null, []]);
    expect(one?.diagnostic.fix).toBe(`Look whether it still speaks of “${SANK}”; if so, add \`of: { article: gazette, quote: … }\` with words of the claim`);
  });
});
