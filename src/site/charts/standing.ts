/** Who stands on a side, in a line: the outlets, and whether they have it from one report or one speaker. */
import type { Claim } from '../../schema/comparison.ts';
import { count, listOf } from '../format.ts';
import type { Story } from '../library.ts';
import { articleName, originName } from '../names.ts';
import { oneVoice } from '../speakers.ts';
import type { ShownSide } from './sides.ts';

/** Of more outlets, or of longer names, only the number is told. */
const [MOST_NAMES, LONGEST] = [3, 64] as const;

/**
 * `Gazette and Herald · one report: Wire`, `5 outlets · one speaker: Odd Vik`, `Echo`.
 * @param saying those of the side whose very words stand beside the line, where others have other words: `Gazette; also Herald`
 */
export function standingWords(story: Story, claim: Claim, { articles, mentions }: ShownSide, saying: readonly string[] = articles): string {
  const others = articles.filter((id) => !saying.includes(id));
  const who = named(story, saying) + (others.length > 0 ? `; also ${named(story, others)}` : '');
  if (outletsOf(story, articles) < 2) return who;
  const own = claim.mentions.filter(({ article }) => articles.includes(article));
  const reports = articles.map((id) => new Set(own.flatMap(({ article, origin }) => (article === id && origin !== null ? [origin] : []))));
  const [shared] = [...(reports[0] ?? [])].filter((id) => reports.every((set) => set.has(id)));
  const origin = shared === undefined ? undefined : story.origins.get(shared);
  const voice = origin && origin.kind !== 'unnamed' ? `one report: ${originName(story, origin)}` : oneVoice(story, mentions);
  return voice === null ? who : `${who} · ${voice}`;
}

function named(story: Story, articles: readonly string[]): string {
  const names = listOf(articles.map((id) => articleName(story, id)));
  return articles.length > 1 && (articles.length > MOST_NAMES || names.length > LONGEST) ? count(outletsOf(story, articles), 'outlet') : names;
}

const outletsOf = (story: Story, articles: readonly string[]): number =>
  new Set(story.compared.filter(({ id }) => articles.includes(id)).map(({ outlet }) => outlet.id)).size;
