/** Two numbers that are one: a score of 3-2, a vote of 12-3 or 61 to 44, odds of 5-1. */
import type { Token } from '../../types.ts';
import { headOf } from '../../text/tree.ts';
import { numberOf } from '../../text/numbers.ts';
import { isDigit } from '../../text/words.ts';
import { type Finder, type Found, PLAIN, shown } from './amounts.ts';
import { cardinalAt, isHyphen, lowerAt } from './cardinals.ts';

const ODDS = /^(?:odds|bookmakers?|bookies?|favourites?|outsiders?)$/;
const VOTES = /^(?:jury|jurors|panel|justices|deadlocked|tribunal|vot(?:e|es|ed|ing)|ballots?|motion|passed|carried|ruled|approved|rejected|majority)$/;
/** "a 9-2 run", "its 15-17 record", "(25-7)": only right beside the pair. */
const RUNS = /^(?:run|runs|record|start|lead|edge|advantage|deficit|tie|game|season|halftime|mark|spurt)$/;
const SPORT =
  /^(?:seasons?|coach|team|playoffs?|postseason|league|conference|standings|games?|division|championships?|rebounds?|innings?|tournament|knockouts?|kos?|belt|bout|boxers?|fighter|heavyweight|nba|nfl|nhl|mlb)$/;
const GAMES =
  /^(?:beat|beats|beaten|won|wins?|winning|lost|loses?|lose|losing|drew|draws?|defeat(?:s|ed)?|score[sd]?|scoring|victory|final|match|game|led|leads?|trail(?:s|ed|ing)?|thrash(?:ed|es)?|aggregate)$/;

/** One of these stands where a vote is told in words: "ruled six to three", "carried by nine votes to four". */
const VOTING = /^(?:vot(?:es?|ed|ing)|ruled?|motion|split|deadlocked)$/;

export const pairs: Finder = (tokens) => {
  if (!tokens.some(({ text, lower }) => isDigit(text) || VOTING.test(lower))) return [];
  return tokens.flatMap((_, at) => pairAt(tokens, at) ?? []);
};

function pairAt(tokens: readonly Token[], at: number): Found | null {
  const sets = setsAt(tokens, at) ?? colonAt(tokens, at) ?? recordAt(tokens, at);
  if (sets) return sets;
  const votes = /^votes?$/.test(lowerAt(tokens, at + 1)) ? 1 : 0;
  const isInWords = votes === 1 || (lowerAt(tokens, at + 1) === 'to' && lowerAt(tokens, at - 1) !== 'from' && tokens.some(({ lower }) => VOTING.test(lower)));
  const first = plainAt(tokens, at) ?? (isInWords ? wordAt(tokens, at) : null);
  if (first === null) return null;
  const joint = at + 1 + votes;
  const isJoined = isHyphen(tokens[joint]) && tokens[joint]?.start === tokens[joint - 1]?.end;
  const second = isJoined || lowerAt(tokens, joint) === 'to' ? (plainAt(tokens, joint + 1) ?? (isInWords ? wordAt(tokens, joint + 1) : null)) : null;
  if (second === null || isHyphen(tokens[joint + 2]) || isHyphen(tokens[at - 1]) || /^(?:%|percent|per|[$£€])$/.test(lowerAt(tokens, joint + 2))) return null;
  const role = roleOf(tokens, at, joint + 2, votes === 1, isJoined);
  if (role === null) return null;
  return { ...PLAIN, role, from: at, to: joint + 2, low: first, high: second, figure: `${shown(first)}-${shown(second)}` };
}

/** "6-4 6-3": the sets of a match are one result, told in the order in which they were played. */
function setsAt(tokens: readonly Token[], at: number): Found | null {
  const sets: string[] = [];
  let [to, first, second] = [at, 0, 0];
  for (let next = at; ; next = lowerAt(tokens, to) === ',' ? to + 1 : to) {
    const [a, b] = [plainAt(tokens, next), plainAt(tokens, next + 2)];
    if (a === null || b === null || !isHyphen(tokens[next + 1]) || Math.max(a, b) > 30) break;
    if (sets.length === 0) [first, second] = [a, b];
    sets.push(`${a}-${b}`);
    to = next + 3;
  }
  if (sets.length < 2 || !tokens.some(({ lower }) => GAMES.test(lower))) return null;
  return { ...PLAIN, role: 'score', from: at, to, low: first, high: second, figure: sets.join(' ') };
}

/** "the boxer, 14-13-2,", "has gone 4-2-1": wins, defeats and draws. */
function recordAt(tokens: readonly Token[], at: number): Found | null {
  const parts = [0, 2, 4].map((step) => plainAt(tokens, at + step));
  const areJoined = [1, 3].every((step) => isHyphen(tokens[at + step]) && tokens[at + step]?.start === tokens[at + step - 1]?.end);
  if (!areJoined || isHyphen(tokens[at - 1]) || isHyphen(tokens[at + 5])) return null;
  const [won, lost, drawn] = parts;
  if (won == null || lost == null || drawn == null || Math.max(won, lost, drawn) > 200) return null;
  const isRecord = lowerAt(tokens, at - 1) === 'gone' || tokens.some(({ lower }) => SPORT.test(lower) || GAMES.test(lower));
  return isRecord ? { ...PLAIN, role: 'score', from: at, to: at + 5, low: won, high: lost, figure: `${won}-${lost}-${drawn}` } : null;
}

/** "beat Norrland 3:2"; no clock has one digit behind its sign. */
function colonAt(tokens: readonly Token[], at: number): Found | null {
  const [, first, second] = /^(\d{1,3}):(\d|\d{3})$/.exec(lowerAt(tokens, at)) ?? [];
  if (first === undefined || second === undefined || !tokens.some(({ lower }) => GAMES.test(lower))) return null;
  return { ...PLAIN, role: 'score', from: at, to: at + 1, low: Number(first), high: Number(second), figure: `${first}-${second}` };
}

function plainAt(tokens: readonly Token[], at: number): number | null {
  const found = /^\d{1,4}$/.test(tokens[at]?.text ?? '') ? cardinalAt(tokens, at) : null;
  return found && found.end === at + 1 && !found.glued ? found.value : null;
}

/** "nine votes to four" */
const wordAt = (tokens: readonly Token[], at: number): number | null => numberOf(lowerAt(tokens, at));

/** By the nearest word that tells, of the sentence: the verb first. */
function roleOf(tokens: readonly Token[], from: number, to: number, ofVotes: boolean, isJoined: boolean): Found['role'] | null {
  const next = tokens[to];
  const isCounted =
    next !== undefined &&
    next.tag === 'NOUN' &&
    next.start > (tokens[to - 1]?.end ?? 0) &&
    !RUNS.test(next.lower) &&
    !/^(?:victory|win|vote|defeat|draw|lead|loss|odds|majority|decision|home)$/.test(next.lower);
  if (ofVotes) return 'vote';
  if (isCounted) return null;
  if (tokens.some(({ lower }) => ODDS.test(lower))) return 'odds';
  const near = tokens.slice(Math.max(0, from - 9), to + 3);
  const verb = headOf(tokens, tokens[from] as Token);
  if ((verb && VOTES.test(verb.lower)) || near.some(({ lower }) => VOTES.test(lower))) return 'vote';
  if (!isJoined) return null;
  if ((verb && GAMES.test(verb.lower)) || near.some(({ lower }) => GAMES.test(lower))) return 'score';
  const isRun =
    RUNS.test(lowerAt(tokens, to)) ||
    /^(?:went|fell|down|ahead|improved|improves|are|were|now|started|finished|moved)$/.test(lowerAt(tokens, from - 1)) ||
    /^(?:fell|falls|improve[sd]?|dropp?(?:ed|s)|moved?s?|climb(?:s|ed))$/.test(lowerAt(tokens, from - 2)) ||
    /^(?:season|record|game)$/.test(lowerAt(tokens, from - 1));
  // "Harrow (7-2)", "Thompson (36-3, 24 KOs)", "the champion, 58-3 with 51 knockouts,"
  const isBeside = /^[(,]$/.test(lowerAt(tokens, from - 1)) && /^(?:[),;]|with)$/.test(lowerAt(tokens, to)) && /^\p{Lu}/u.test(tokens[from - 2]?.text ?? '');
  const isRecord = /^(?:is|was|at|to|of)$/.test(lowerAt(tokens, from - 1)) && near.some(({ lower }) => RUNS.test(lower));
  // "he was 162-139 in Portland", "floundering at 9-14"
  const isStanding = /^(?:is|was|at|to|a|an|its|their|his|her)$/.test(lowerAt(tokens, from - 1)) && tokens.some(({ lower }) => SPORT.test(lower));
  if ((isRun || isBeside || isRecord || isStanding) && tokens.slice(from, to).every(({ text }) => text.length < 4)) return 'score';
  // "had the mare at 12-1"
  return lowerAt(tokens, to - 1) === '1' && lowerAt(tokens, from - 1) === 'at' ? 'odds' : null;
}
