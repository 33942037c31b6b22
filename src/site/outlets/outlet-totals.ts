/** An outlet over all of its stories: the figures of each, added up. */
import { count, inWords, listOf } from '../format.ts';
import type { OutletFigures } from './outlet-figures.ts';
import { addUp, type Tally } from '../tally.ts';

export interface OutletTotals {
  readonly articles: number;
  readonly stories: number;
  readonly first: number;
  readonly sums: Tally;
  /** Each kind of difference with its claims, the most frequent first. */
  readonly kinds: readonly (readonly [kind: string, times: number])[];
  /** Each report with the stories in which the outlet repeats it, the most frequent first. */
  readonly repeats: readonly (readonly [name: string, stories: number])[];
}

/** The totals of one outlet. */
export function outletTotals(figures: readonly OutletFigures[]): OutletTotals {
  return {
    articles: sum(figures.map(({ articles }) => articles)),
    stories: figures.length,
    first: sum(figures.map(({ first }) => first)),
    sums: addUp(figures.map(({ sums }) => sums)),
    kinds: counted(figures.flatMap(({ kinds }) => kinds)),
    repeats: counted(figures.flatMap(({ repeats }) => repeats.map((name) => [name, 1] as const))),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function counted(pairs: readonly (readonly [string, number])[]): [string, number][] {
  const groups = Map.groupBy(pairs, ([name]) => name);
  return [...groups]
    .map(([name, own]): [string, number] => [name, sum(own.map(([, times]) => times))])
    .toSorted(([a, times], [b, other]) => other - times || (a < b ? -1 : 1));
}

/** Of fewer stories the figures say more of the stories than of the outlet. */
const FEW = 5;
/** Reports named of many. */
const MOST = 6;

/** That an outlet's stories are few; null where they are not. */
export function fewWords({ stories }: OutletTotals): string | null {
  if (stories === 0 || stories >= FEW) return null;
  return stories === 1 ? 'One story says little about an outlet: these figures are of that story.' : `${inWords(stories)} stories say little about an outlet.`.replace(/^./, (first) => first.toUpperCase()); // prettier-ignore
}

/** `how sure 3, who 2`. */
export function kindWords({ kinds }: OutletTotals): string {
  return kinds.map(([kind, times]) => `${kind} ${times}`).join(', ');
}

/** `Nordwire (2 stories) and Coast Press`; of many the first and how many more. Empty where it names none. */
export function repeatWords({ repeats }: OutletTotals): string {
  const shown = repeats.slice(0, MOST).map(([name, stories]) => (stories > 1 ? `${name} (${count(stories, 'story', 'stories')})` : name));
  return repeats.length > MOST ? `${shown.join(', ')} and ${repeats.length - MOST} more` : listOf(shown);
}
