/** Pairs of words that cannot both be said of one thing, read from the heads of two clauses. */
import type { Clause } from '../text/clauses.ts';
import { keyOf } from '../text/lemma.ts';
import { stemOf } from '../text/tokens.ts';
import { dependentsOf } from '../text/tree.ts';
import type { Token } from '../types.ts';

/**
 * Opposites that news tells of one event: the direct antonyms of WordNet 3.1 (Fellbaum 1998) among the words of news, and those of Deese
 * (1965) and Justeson & Katz (1991), by hand; each group against the other. A particle is joined by a line: "turn_down".
 */
const PAIRS =
  'rise increase climb grow surge soar jump gain go_up|fall decrease drop decline shrink plunge slump tumble sink go_down;accelerate speed_up|slow slow_down decelerate;strengthen|weaken;expand|contract;widen|narrow;raise lift|lower cut reduce;' +
  'accept agree approve back support endorse welcome|reject refuse turn_down veto oppose decline disagree;agreement|disagreement;uphold|overturn quash strike_down annul;allow permit authorise authorize let|ban forbid prohibit bar;legal lawful|illegal unlawful;pass adopt enact|block defeat throw_out vote_down;block|approve accept;legalise legalize|criminalise criminalize outlaw;' +
  'open reopen|close shut;opening|closure;start begin launch|end finish stop halt;enter join|leave quit exit;arrive|depart leave;include|exclude;connect|disconnect;attach|detach;lock|unlock;block|unblock;build|demolish;create|destroy abolish;introduce|scrap abolish;' +
  'win|lose;winner|loser;victory win|defeat loss;success|failure flop;succeed|fail;profit|loss;surplus|deficit;boom|slump recession;majority|minority;most|few;' +
  'survive live recover|die perish drown;alive|dead;survivor|victim;life|death;birth|death;healthy|sick ill;save rescue|kill abandon;' +
  'guilty|innocent;convict|acquit clear exonerate;guilt|innocence;confess admit|deny protest;release free|detain arrest jail imprison hold;bail|custody;free|captive jailed;pardon|condemn;freedom|custody;' +
  'hire employ recruit appoint|fire sack dismiss lay_off;employ|unemployed;employment|unemployment;elect|oust;promote|demote;resign quit|stay remain;retain keep|drop lose;' +
  'praise hail welcome laud applaud|condemn criticise criticize denounce slam blame;friend ally|enemy foe;love like|hate dislike;trust|distrust mistrust;optimistic hopeful|pessimistic gloomy;confident|doubtful;calm|tense;peace|war;peaceful|violent;truce ceasefire|offensive;' +
  'attack|defend;advance|retreat withdraw;capture seize take|abandon lose surrender cede;invade|withdraw;win|surrender;deploy|withdraw;arm|disarm;victory|surrender;' +
  'safe harmless|dangerous unsafe hazardous risky;stable|unstable critical;strong|weak;high|low;tall|short;long|short;big large huge|small tiny little;old|young;new|old;early|late;fast quick|slow;hot warm|cold cool;wet|dry;rich wealthy|poor;full|empty;heavy|light;hard difficult|easy;rare|common;cheap|expensive;clean|dirty polluted;' +
  'strengthened|weakened;better|worse;best|worst;good|bad;positive|negative;true|false;right|wrong;real genuine authentic|fake forged fabricated;comply obey|violate breach flout defy;public|private;open|secret;sober|drunk;armed|unarmed;conscious|unconscious;married|single divorced;present|absent;aware|unaware;intact unharmed unhurt undamaged|damaged injured hurt;able|unable;possible|impossible;likely|unlikely;certain|uncertain;necessary|unnecessary;legal|banned;complete|incomplete;visible|invisible;known|unknown;available|unavailable;' +
  'before|after;for|against;with|without;above|below;inside|outside;up|down;north|south;northern|southern;east|west;eastern|western;more|less fewer;increase rise growth|decrease fall decline drop;ascend|descend;upward|downward;' +
  'buy purchase|sell;lend|borrow;import|export;deposit|withdraw;give grant|take refuse deny withhold reject turn_down;pay|owe;send|receive;push|pull;remember|forget;find|lose;hide|reveal show disclose;publish|withhold;appear|disappear vanish;unite|split divide;marry|divorce;male|female;man|woman;boy|girl;first|last;day|night;always|never;few|many most;rarely seldom|often frequently usually regularly always;all every|none;everybody everyone|nobody;' +
  'ease relax loosen lift|tighten impose;calm|inflame;solve|worsen;improve|worsen deteriorate;heal|hurt;succeed|fail;obey follow|defy disobey flout;help|hinder hamper;encourage|discourage;deny|confirm admit acknowledge;protect|endanger expose;save|let_in concede;score|concede;approve|condemn;extend|shorten;postpone delay put_off|bring_forward;sign|tear_up;keep|break;stay remain|leave go flee;bet_on|bet_against;vote_for|vote_against;agree|differ';

const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const made = new Map<string, Set<string>>();
  const keyed = (words: string): string[] => words.split(' ').map((word) => word.split('_').map((part, i) => (i === 0 ? stemOf(part) : part)).join('_')); // prettier-ignore
  const add = (a: string, b: string): void => void made.set(a, (made.get(a) ?? new Set()).add(b));
  for (const pair of PAIRS.split(';')) {
    const [left = '', right = ''] = pair.split('|');
    for (const a of keyed(left)) for (const b of keyed(right)) if (a !== b) [[a, b] as const, [b, a] as const].forEach(([one, other]) => add(one, other));
  }
  return made;
})();

/** Two words that are opposites, one of each clause. */
export interface Opposed {
  readonly a: Token;
  readonly b: Token;
}

interface Headed {
  readonly token: Token;
  readonly key: string;
}

/**
 * Opposites among the words of two clauses that stand in the same role: a verb against a verb, what a noun is said to be against what it
 * is said to be, a describing word of one and the same noun.
 */
export function opposedIn(a: Clause, b: Clause): Opposed[] {
  const [left, right] = [headed(a), headed(b)];
  const [inA, inB] = [new Set(left.map(({ key }) => key)), new Set(right.map(({ key }) => key))];
  return left.flatMap((one) => {
    const against = OPPOSITES.get(one.key);
    if (!against || inB.has(one.key)) return [];
    const other = right.find(({ token, key }) => against.has(key) && !inA.has(key) && isSameRole(a, one.token, b, token));
    return other ? [{ a: one.token, b: other.token }] : [];
  });
}

const PREPOSITIONS = /^(?:for|against|with|without|before|after)$/;

function headed({ sentence, tokens }: Clause): Headed[] {
  return tokens.flatMap((token) => {
    const particle = dependentsOf(sentence.tokens, token, 'compound:prt')[0]?.lower;
    // "voted against": a preposition says more than its verb.
    const held = dependentsOf(sentence.tokens, token, 'obl', 'advcl').flatMap((phrase) => dependentsOf(sentence.tokens, phrase, 'case', 'mark')).find(({ lower }) => /^(?:for|against)$/.test(lower)); // prettier-ignore
    if (token.tag === 'VERB' && particle) return [{ token, key: `${keyOf(token)}_${particle}` }];
    if (token.tag === 'VERB' && held)
      return [
        { token, key: `${keyOf(token)}_${held.lower}` },
        { token, key: keyOf(token) },
      ];
    if (/^(?:VERB|ADJ|NOUN|ADV)$/.test(token.tag) || (token.tag === 'ADP' && PREPOSITIONS.test(token.lower))) return [{ token, key: keyOf(token) }];
    return [];
  });
}

function isSameRole(a: Clause, x: Token, b: Clause, y: Token): boolean {
  const [above, over] = [a.sentence.tokens[x.head], b.sentence.tokens[y.head]];
  const isShared = above !== undefined && over !== undefined && keyOf(above) === keyOf(over);
  // "spoke for the railway" and "spoke against the railway"
  if (/^(?:for|against)$/.test(x.lower) && /^(?:for|against)$/.test(y.lower) && isShared) {
    const [verb, other] = [a.sentence.tokens[above.head], b.sentence.tokens[over.head]];
    return verb !== undefined && other !== undefined && keyOf(verb) === keyOf(other);
  }
  if (x.tag === 'ADP' || y.tag === 'ADP')
    return x.tag === y.tag && isShared && above.lower === over.lower && x.lower.replace('out', '') === y.lower.replace('out', '');
  if (x.deprel === 'amod' && y.deprel === 'amod') return isShared;
  if (x.deprel === 'compound' || y.deprel === 'compound' || x.deprel === 'nmod:poss' || y.deprel === 'nmod:poss') return false;
  // Of two nouns the same must be said, of two verbs anything in common.
  if (x.tag === 'NOUN' && y.tag === 'NOUN') return isShared || above === undefined || over === undefined || sharesArgument(a, x, b, y);
  return x.tag === y.tag || isPredicative(x) === isPredicative(y) ? sharesArgument(a, x, b, y) : false;
}

const isPredicative = ({ tag, deprel }: Token): boolean => tag === 'VERB' || /^(?:root|ccomp|xcomp|conj|advcl|parataxis|csubj|acl)/.test(deprel);

/** Whether a noun of the one clause stands in the other: they tell of one thing. */
function sharesArgument(a: Clause, x: Token, b: Clause, y: Token): boolean {
  const nouns = ({ tokens }: Clause, but: Token): Set<string> =>
    new Set(tokens.filter((token) => token !== but && /^(?:NOUN|PROPN)$/.test(token.tag)).map(({ stem }) => stem));
  const other = nouns(b, y);
  return [...nouns(a, x)].filter((stem) => other.has(stem)).length >= 1;
}
