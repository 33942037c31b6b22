/** A small grammar of news: facts that can be told in several wordings. Everything in it is invented. */
import type { Chance } from './chance.ts';

/** One thing that happened; any of its tellings says it. */
export interface Fact {
  readonly frame: number;
  readonly slots: Readonly<Record<string, string>>;
  /** What outlets may count differently; null when nothing is counted. */
  readonly count: number | null;
  /** Somebody whom only this fact names: the words of news are for the most part rare ones. */
  readonly person: string;
  readonly firm: string;
}

/** What the whole story is about: words that stand in many of its sentences and tell none from the others. */
const TOPICS = ['the harbour crisis', 'the winter floods', 'the tram dispute', 'the grain scandal'] as const;
export type Topic = (typeof TOPICS)[number];
export const pickTopic = ({ pick }: Chance): Topic => pick(TOPICS);

/** Each inner list names one thing in several ways, for paraphrase. */
const list = (text: string): readonly (readonly string[])[] => text.split(',').map((group) => group.trim().split('/'));

const LISTS = {
  who: list(
    'the harbour authority/port officials, the town council/councillors, the ferry company/the operator of the ferries, the fire brigade/firefighters, the regional court/judges of the region, the teachers’ union/the union of the teachers, the water board/the waterworks, the mayor of Osterholm/Osterholm’s mayor, the coast guard/rescuers at sea, the railway/the rail company, the university hospital/doctors at the hospital, the museum board/trustees of the museum, the farmers’ league/organised farmers, the power company/the electricity supplier, the housing office/officials for housing, the customs service/customs officers, the bakers’ guild/the guild of bakers, the weather office/forecasters, the tram drivers/drivers of the trams, the province of Varnland/Varnland’s government',
  ),
  thing: list(
    'the north pier/the pier in the north, the old swing bridge/the swing bridge, the timber warehouse/the wooden warehouse, the Linden school/the school on Linden street, the tunnel under the river/the river tunnel, the reservoir/the drinking water basin, the market hall/the covered market, the lighthouse/the light tower, the freight line/the line for freight trains, the brewery/the brewing house, the archive/the record office, the glassworks/the glass factory, the observatory/the star watch, the wool mill/the woollen mill, the airfield/the landing strip, the cable car/the aerial cableway, the botanic garden/the garden of plants, the salt mine/the mine, the tannery/the leather works, the ice rink/the skating hall',
  ),
  people: list(
    'workers/employees, passengers/travellers, families/households, pupils/schoolchildren, sailors/crew members, patients/sick people, visitors/guests, tenants/residents, farmers/growers, apprentices/trainees',
  ),
  goods: list(
    'barrels of oil/oil barrels, sacks of grain/bags of grain, crates of glass/glass crates, tonnes of coal/coal tonnes, bottles of beer/beer bottles, boxes of books/book boxes, bales of wool/woollen bales, drums of paint/paint drums',
  ),
  event: list(
    'a fire in the roof/flames under the roof, a burst pipe/a broken water main, a dispute over pay/a quarrel about wages, a storm from the west/a westerly gale, a crack in a pillar/a damaged pillar, an unpaid loan/a loan that was never repaid, a fault in the signals/broken signals, a landslide on the slope/sliding earth, an outbreak of fever/cases of fever, a collision with a barge/a barge that ran into it, a theft at night/a burglary, a flood in the cellars/cellars full of water, a missing permit/a licence that was lacking, a short circuit/an electrical fault',
  ),
  day: list(
    'on Monday, on Tuesday, on Wednesday, on Thursday, on Friday, last week, in March, in June, early in the morning, before noon, over the weekend, at midnight',
  ),
  plan: list(
    'rebuild the quay/put up a new quay, cut the number of night trains/run fewer trains at night, raise the price of water/charge more for water, sell the shares to a rival/hand the shares to a competitor, train two hundred nurses/teach two hundred new nurses, plant oaks along the avenue/line the avenue with oaks, open the records to the public/let everyone read the records, buy electric buses/order buses that run on electricity, merge the two schools/make one school of the two, forbid anchors over the cables/ban anchoring above the cables, measure the noise at night/record the noise after dark, repay the depositors/give savers their money back',
  ),
  reason: list(
    'costs have doubled/expenses are twice as high, the contract has run out/the agreement has ended, nobody had asked the neighbours/the neighbours were never heard, the engines are too old/its machines date from another age, the insurer refused to pay/no insurance covers it, the ice came early/frost set in before its time, the experts disagree/specialists are of two minds, the tender was unlawful/the bidding broke the law',
  ),
  place: list('Osterholm, Varn, Lower Minden, the Eider marsh, Hallow Point, Brack, Saint Odo, Quarry Hill, the Sound of Elm, Tarnow Road'),
} as const;

type Slot = keyof typeof LISTS;

/** Every wording of a frame says the same; {slot} is one way of naming, {count} a number. */
const FRAMES: readonly (readonly string[])[] = [
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
];

const SYLLABLES = 'bren tar low mar ket hol sted wick dun fal gar nor vik ost lin pel ran sil tov ulm zer kas dor mel'.split(' ');
const FIRST = 'Ada Bruno Clara Dirk Elsa Frans Greta Hugo Ines Jonas Karla Leo Mira Nils Olga Piet Rosa Sven Tilda Urs'.split(' ');

function madeName({ whole, pick }: Chance): string {
  const name = Array.from({ length: whole(2, 3) }, () => pick(SYLLABLES)).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A fact with all its slots filled; each slot holds the number of its group. */
export function makeFact(random: Chance): Fact {
  const { whole, pick } = random;
  const frame = whole(0, FRAMES.length - 1);
  const slots = Object.fromEntries(Object.entries(LISTS).map(([slot, groups]) => [slot, String(whole(0, groups.length - 1))]));
  const counted = FRAMES[frame]?.some((wording) => wording.includes('{count}'));
  const count = counted ? whole(3, 90) * pick([1, 1, 10, 100]) : null;
  return { frame, slots, count, person: `${pick(FIRST)} ${madeName(random)}`, firm: madeName(random) };
}

const TAILS = [
  ' during {topic}',
  ', the latest turn in {topic}',
  ', {person} of {firm} said',
  ', according to {person}',
  ' with help from {firm}',
  ', as {person} had feared',
] as const;

/** A fact in one of its wordings, without a full stop. */
export function tell({ frame, slots, person, firm }: Fact, count: number | null, topic: Topic, { pick, happens }: Chance): string {
  const wording = `${pick(FRAMES[frame] ?? [])}${happens(0.7) ? pick(TAILS) : ''}`;
  const own: Readonly<Record<string, string>> = { person, firm, topic };
  const filled = wording.replace(/\{(\w+)\}/g, (_whole, slot: string) => {
    if (slot === 'count') return `${happens(0.2) ? 'about ' : ''}${count}`;
    return own[slot] ?? pick(LISTS[slot as Slot][Number(slots[slot])] ?? []);
  });
  return filled.replace(/^[“]?\p{Ll}/u, (first) => first.toUpperCase());
}
