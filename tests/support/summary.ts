/** A comparison in the few lines that a person reads in a minute; what they leave out is held by a hash a part. */
import { createHash } from 'node:crypto';
import type { Claim, Comparison, Difference } from '../../src/schema/comparison.ts';

/** Quotes are told by their first words. */
const QUOTED = 6;

/** The first eight digits of the SHA-256 of anything that JSON can hold. */
export const fingerprint = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);

/** The claims of several outlets with their differences, mentions and silences, then how much each outlet tells alone, origins and hashes. */
export function summarise(comparison: Comparison): string {
  const { story, articles, origins, claims } = comparison;
  const shared = claims.filter(({ status }) => status !== 'single');
  const alone = articles.map(({ id }) => `${id} ${claims.filter((claim) => claim.status === 'single' && claim.mentions[0]?.article === id).length}`);
  const mentions = claims.map((claim) => claim.mentions);
  const parts = {
    articles: [story, articles],
    claims: claims.map(({ id, label, labelFrom, pinned, review, confidence, origins: of }) => [id, label, labelFrom, pinned, review, confidence, of]),
    places: mentions.map((own) => own.map(({ article, quote, start, end, sentence }) => [article, quote, start, end, sentence])),
    attributes: mentions.map((own) => own.map(({ certainty, attribution, values }) => [certainty, attribution, values])),
    document: comparison,
  };
  return [
    ...shared.flatMap(describeClaim),
    `told by one outlet: ${alone.join(', ')}`,
    ...origins.filter(({ kind }) => kind !== 'own').map(({ id, kind, articles: of }) => `${kind} origin ${id}: ${of.join(', ')}`),
    `own origin: ${origins.flatMap(({ kind, articles: of }) => (kind === 'own' ? of : [])).join(', ')}`,
    `sha256: ${Object.entries(parts).map(([name, part]) => `${name} ${fingerprint(part)}`).join(', ')}`, // prettier-ignore
    '',
  ].join('\n');
}

function describeClaim({ id, status, confidence, differences, mentions, silent, unknown }: Claim): string[] {
  const cells = [...told('silent', silent), ...told('unknown', unknown)];
  return [
    [`${status} ${confidence} ${id}`, ...differences.map(describeDifference)].join(' | '),
    `    ${[...mentions.map(({ article, quote }) => `${article} “${firstWords(quote)}”`), ...cells].join(' | ')}`,
  ];
}

/** "minor quantity: 40 workers (a, b) / 60 workers (c)" */
export function describeDifference({ kind, minor, by, sides }: Difference): string {
  const [small, editor] = [minor ? 'minor ' : '', by === 'editor' ? ' (by an editor)' : ''];
  return `${small}${kind}${editor}: ${sides.map(({ value, articles }) => `${value} (${articles.join(', ')})`).join(' / ')}`;
}

const told = (name: string, articles: readonly string[]): string[] => (articles.length ? [`${name}: ${articles.join(', ')}`] : []);

function firstWords(quote: string): string {
  const words = quote.split(/\s+/);
  return words.length > QUOTED ? `${words.slice(0, QUOTED).join(' ')} …` : words.join(' ');
}
