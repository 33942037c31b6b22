/** What stands where on the home page: one dispute leads, three places have different drawings, then rows, then what is mostly agreed. */
import { type Dispute, isQuoted, type SharedReport } from './disputes.ts';
import type { StorySummary } from './summary.ts';

/** One of the places under the lead. */
export type Place =
  | { readonly kind: 'dispute'; readonly story: StorySummary; readonly dispute: Dispute }
  | { readonly kind: 'report'; readonly story: StorySummary; readonly report: SharedReport };

/** A story with the dispute that stands for it. */
export interface Disputed {
  readonly story: StorySummary;
  readonly dispute: Dispute;
}

export interface FrontPage {
  /** The newest story with a dispute in the outlets' own words; of a site without one the newest story alone. */
  readonly lead: { readonly story: StorySummary; readonly dispute: Dispute | null } | null;
  readonly places: readonly Place[];
  readonly rows: readonly Disputed[];
  readonly agreed: readonly StorySummary[];
  /** Stories that neither differ nor agree on much. */
  readonly rest: readonly StorySummary[];
  /** Whether the lead's agreed claims are named: where there are few stories there is room for them. */
  readonly hasRoom: boolean;
}

const PLACES = 3;
/** Of a story that is mostly agreed at most one claim in so many is told differently. */
const MOSTLY = 5;

/** @param stories of the first page, newest first */
export function frontPage(stories: readonly StorySummary[]): FrontPage {
  const leading = leadOf(stories);
  const others = stories.filter((story) => story !== leading?.story);
  const places = placesOf(others, leading);
  const shown = new Set(places.map(({ story }) => story));
  const left = others.filter((story) => !shown.has(story));
  const agreed = left.filter(isMostlyAgreed);
  const disputed = left.filter((story) => !agreed.includes(story));
  return {
    lead: leading,
    places,
    rows: disputed.flatMap((story) => story.disputes.slice(0, 1).map((dispute) => ({ story, dispute }))),
    agreed,
    rest: disputed.filter(({ disputes }) => disputes.length === 0),
    hasRoom: stories.length <= PLACES,
  };
}

function leadOf(stories: readonly StorySummary[]): FrontPage['lead'] {
  const all = stories.flatMap((story) => story.disputes.map((dispute) => ({ story, dispute })));
  const [newest] = stories;
  return all.find(({ dispute }) => isQuoted(dispute)) ?? all[0] ?? (newest ? { story: newest, dispute: null } : null);
}

const isMostlyAgreed = ({ sums: { agreed, differs } }: StorySummary): boolean => agreed > 0 && differs * MOSTLY <= agreed;

/** Each of another story and with another drawing, while there are such; then what the stories have left. */
function placesOf(others: readonly StorySummary[], lead: FrontPage['lead']): Place[] {
  const places: Place[] = [];
  const drawn = (place: Place): string => (place.kind === 'report' ? 'report' : place.dispute.drawing.kind);
  const add = (candidates: readonly Place[], isFree: (place: Place) => boolean): void => {
    for (const place of candidates) if (places.length < PLACES && isFree(place)) places.push(place);
  };
  const isNewStory = ({ story }: Place): boolean => places.every((place) => place.story !== story);
  const isNewDrawing = (place: Place): boolean => places.every((one) => drawn(one) !== drawn(place));
  const isNew = (place: Place): boolean => places.every((one) => one.story !== place.story || drawn(one) !== drawn(place) || titleOf(one) !== titleOf(place));
  const ofOthers = others.flatMap(candidatesOf);
  const ofLead = (lead ? candidatesOf(lead.story) : []).filter((place) => place.kind === 'report' || place.dispute !== lead?.dispute);
  add(ofOthers, (place) => isNewStory(place) && isNewDrawing(place) && drawn(place) !== 'columns');
  add(ofOthers, isNewStory);
  if (others.length < PLACES) {
    add([...ofLead, ...ofOthers], (place) => isNew(place) && isNewDrawing(place));
    add([...ofLead, ...ofOthers], isNew);
  }
  return places;
}

const titleOf = (place: Place): string => (place.kind === 'report' ? '' : place.dispute.label);

function candidatesOf(story: StorySummary): Place[] {
  const disputes = story.disputes.map((dispute): Place => ({ kind: 'dispute', story, dispute }));
  return story.report ? [...disputes, { kind: 'report', story, report: story.report }] : disputes;
}
