/** A small grammar of news: facts that can be told in several wordings. Everything in it is invented. */
import type { Chance } from './chance.ts';
import { LISTS } from './lists.ts';

/** One thing that happened; any of its tellings says it. */
export interface Fact {
  readonly frame: number;
  readonly slots: Readonly<Record<string, string>>;
  /** What outlets may count differently; null when nothing is counted. */
  readonly count: number | null;
  /** Names that only this fact has: the words of news are for the most part rare ones. */
  readonly person: string;
  readonly firm: string;
  readonly place: string;
}

/** What the whole story is about: words that stand in many of its sentences and tell none from the others. */
const TOPICS = [
  { words: 'the harbour crisis', tag: 'harbours' },
  { words: 'the winter floods', tag: 'floods' },
  { words: 'the tram dispute', tag: 'trams' },
  { words: 'the grain scandal', tag: 'grain' },
] as const;
export type Topic = (typeof TOPICS)[number];
export const pickTopic = ({ pick }: Chance): Topic => pick(TOPICS);

type Slot = keyof typeof LISTS;

/** Who did what to what, with more verbs than there are frames, as in news. */
const PLAIN: readonly (readonly string[])[] = [
  ['{who} {deed} {thing} {how}', '{thing} was {deed} by {who} {how}', '{day}, {thing} was {deed} {how} by {who}'],
  [
    '{who} {deed} {thing} {how} while {count} {people} looked on',
    '{count} {people} saw how {who} {deed} {thing} {how}',
    '{thing} was {deed} by {who} {how}, watched by {count} {people}',
  ],
];
/** This share of the facts is told plainly. */
const TOLD_PLAINLY = 0.75;

/** Every wording of a frame says the same; {slot} is one way of naming, {count} a number. */
const FRAMES: readonly (readonly string[])[] = [
  ...PLAIN,
  [
    '{who} closed {thing} {day} after {event}',
    '{thing} was shut {day} by {who} because of {event}',
    'Because of {event}, {thing} has been out of use since it was closed {day}, {who} said',
  ],
  [
    '{count} {people} had to leave {thing} {day}',
    '{who} said that {count} {people} were brought out of {thing} {day}',
    'An alarm {day} drove {count} {people} from {thing}',
  ],
  ['{who} wants to {plan} because {reason}', 'A plan to {plan} was presented {day} by {who}, since {reason}', '{who} announced {day} that it would {plan}'],
  ['{count} {goods} were found near {thing} {day}', 'Police seized {count} {goods} in {place} {day}', 'In {place}, {who} came upon {count} {goods} {day}'],
  [
    '{who} denied that {thing} had been unsafe before {event}',
    'There was nothing wrong with {thing} before {event}, {who} insisted',
    '“We had inspected {thing} twice,” {who} said about {event}',
  ],
  [
    'Repairs to {thing} will cost {count} million crowns, according to {who}',
    '{who} put the price of mending {thing} at {count} million crowns',
    'It will take {count} million crowns to repair {thing}, {who} estimated',
  ],
  ['{who} could {plan} if the council agrees {day}', 'If the council agrees, {who} may {plan}', 'Whether {who} will {plan} depends on a vote {day}'],
  [
    '{count} {people} protested in {place} {day} because {reason}',
    'A crowd of {count} {people} gathered in {place} {day}',
    'In {place}, {count} {people} took to the street, saying that {reason}',
  ],
  [
    '{who} sued the owners of {thing}, as {reason}',
    'The owners of {thing} were taken to court by {who}',
    'A lawsuit of {who} against the owners of {thing} was filed {day}',
  ],
  [
    'A witness told reporters that {event} had been heard as far as {place}',
    'As far away as {place}, people noticed {event}, a witness said',
    '{event} was noticed in {place} too, one witness told reporters',
  ],
  [
    '{who} has reopened {thing}, {count} days after {event}',
    '{thing} is in use again, {count} days after {event}',
    'After {count} days {thing} was opened again {day}',
  ],
  [
    '{who} appointed a commission of {count} experts {day} to look into {event}',
    'A commission with {count} experts will study {event}',
    '{count} experts are to find out for {who} how {event} came about',
  ],
  [
    '{firm} of {place} will stop making {goods}',
    'No more {goods} will leave the plant of {firm} in {place}',
    'In {place}, {firm} ends the production of {goods}',
  ],
  [
    '{person}, who led {who} for {count} years, has died',
    '{who} mourns {person}, its head for {count} years',
    'After {count} years at the top of {who}, {person} is dead',
  ],
  [
    'Divers searched the river at {place} for {goods}',
    'At {place}, a search under water for {goods} went on',
    'The riverbed near {place} was combed for {goods}',
  ],
  [
    '{person} won the prize of {who} with {count} votes',
    'With {count} votes, {person} takes the award that {who} gives',
    'The award of {who} goes to {person}, for whom {count} voted',
  ],
  [
    'Taxes on {goods} rise by {count} per cent',
    'Whoever buys {goods} will pay {count} per cent more in tax',
    '{who} puts {count} per cent on the levy for {goods}',
  ],
  [
    '{person} refused to answer when a judge asked about {firm}',
    'Questioned in court about {firm}, {person} stayed silent',
    'Of {firm}, {person} would not speak before the judge',
  ],
  [
    'A film about {thing} was shown to {count} {people} in {place}',
    '{count} {people} watched the film on {thing} in {place}',
    'The screening in {place} of a picture about {thing} drew {count} {people}',
  ],
  ['Letters that {person} wrote to {firm} have vanished', 'Nobody can find what {person} wrote to {firm}', 'The letters of {person} to {firm} are lost'],
  [
    'Trains between {place} and the coast run {count} minutes late',
    'Delays of {count} minutes hit the line from {place} to the coast',
    'Between the coast and {place}, passengers lose {count} minutes',
  ],
  [
    '{firm} lent {count} million crowns to {who}',
    'A credit of {count} million crowns from {firm} keeps {who} afloat',
    '{who} owes {firm} {count} million crowns',
  ],
  ['The mayor of {place} apologised to {people}', '{people} received an apology from the mayor of {place}', 'In {place}, the mayor said sorry to {people}'],
  [
    'A laboratory in {place} found lead in {goods}',
    'Traces of lead turned up in {goods}, say chemists in {place}',
    'Chemists of {place} warn that {goods} contain lead',
  ],
];

const SYLLABLES = 'bren tar low mar ket hol sted wick dun fal gar nor vik ost lin pel ran sil tov ulm zer kas dor mel'.split(' ');
const FIRST = 'Ada Bruno Clara Dirk Elsa Frans Greta Hugo Ines Jonas Karla Leo Mira Nils Olga Piet Rosa Sven Tilda Urs'.split(' ');

function madeName({ whole, pick }: Chance): string {
  const name = Array.from({ length: whole(2, 3) }, () => pick(SYLLABLES)).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A headline for the whole story. */
export function makeTitle({ words }: Topic, random: Chance): string {
  const title = `${words} of ${madeName(random)} and ${random.pick(FIRST)} ${madeName(random)}`;
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

/** A fact with all its slots filled; each slot holds the number of its group. */
export function makeFact(random: Chance): Fact {
  const { whole, pick, happens } = random;
  const frame = happens(TOLD_PLAINLY) ? whole(0, PLAIN.length - 1) : whole(PLAIN.length, FRAMES.length - 1);
  const slots = Object.fromEntries(Object.entries(LISTS).map(([slot, groups]) => [slot, String(whole(0, groups.length - 1))]));
  const counted = FRAMES[frame]?.some((wording) => wording.includes('{count}'));
  const count = counted ? whole(3, 90) * pick([1, 1, 10, 100]) : null;
  return { frame, slots, count, person: `${pick(FIRST)} ${madeName(random)}`, firm: madeName(random), place: madeName(random) };
}

const TAILS = [
  ' during {topic}',
  ', {person} of {firm} said',
  ', according to {person} of {place}',
  ' with help from {firm}',
  ', as {person} had feared',
  ', to the dismay of {firm}',
] as const;

/** A fact in one of its wordings, without a full stop. */
export function tell({ frame, slots, person, firm, place }: Fact, count: number | null, topic: Topic, { pick, happens }: Chance): string {
  const wording = `${pick(FRAMES[frame] ?? [])}${happens(0.8) ? pick(TAILS) : ''}`;
  const own: Readonly<Record<string, string>> = { person, firm, place, topic: topic.words };
  const filled = wording.replace(/\{(\w+)\}/g, (_whole, slot: string) => {
    if (slot === 'count') return `${happens(0.2) ? 'about ' : ''}${count}`;
    return own[slot] ?? pick(LISTS[slot as Slot][Number(slots[slot])] ?? []);
  });
  return filled.replace(/^[“]?\p{Ll}/u, (first) => first.toUpperCase());
}
