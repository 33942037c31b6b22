/** The dictionary form of a verb: irregular forms by a list (Quirk et al. 1985, 3.11-3.20), the others by rule. */
import { stemOf } from './tokens.ts';
import type { Token } from '../types.ts';

/** base past participle; one word stands for both, and a stroke parts other forms. */
const IRREGULAR =
  'arise arose arisen;be was/were/is/are/am/been;bear bore borne;beat beat beaten;become became;begin began begun;bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;build built;burn burnt;buy bought;catch caught;choose chose chosen;come came;creep crept;deal dealt;dig dug;do did done/does;draw drew drawn;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;fling flung;fly flew flown;forbid forbade forbidden;forget forgot forgotten;forgive forgave forgiven;free freed;freeze froze frozen;get got gotten;give gave given;go went gone;grind ground;grow grew grown;hang hung;have had/has;hear heard;hide hid hidden;hold held;keep kept;know knew known;lay laid;lead led;leap leapt;leave left;lend lent;lie lay lain;lose lost;make made;mean meant;meet met;mislead misled;overcome overcame;overtake overtook overtaken;overthrow overthrew overthrown;pay paid;ride rode ridden;ring rang rung;rise rose risen;run ran;say said;see saw seen;seek sought;sell sold;send sent;shake shook shaken;shoot shot;show shown;shrink shrank shrunk;sing sang sung;sink sank sunk;sit sat;sleep slept;slide slid;speak spoke spoken;speed sped;spend spent;stand stood;steal stole stolen;stick stuck;strike struck stricken;sweep swept;swear swore sworn;swim swam swum;take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;undergo underwent undergone;uphold upheld;undo undid undone;redo redid redone;rebuild rebuilt;repay repaid;resell resold;retake retook retaken;foresee foresaw foreseen;understand understood;wake woke woken;wear wore worn;win won;withdraw withdrew withdrawn;withhold withheld;write wrote written;deny denied;'.split(
    ';',
  );
const BASES: ReadonlyMap<string, string> = new Map(
  IRREGULAR.flatMap((row) => {
    const [base = '', ...forms] = row.split(/[ /]/);
    return forms.map((form): [string, string] => [form, base]);
  }),
);
const AMBIGUOUS = new Set(['ground', 'found', 'lay', 'saw', 'left', 'felt', 'wound', 'bound', 'rose', 'bore']);

const bases = new Map<string, string>();

/** "stronger" -> strong, "bigger" -> big, "later" -> late, "happier" -> happy */
function positive(lower: string): string {
  const root = lower.replace(/(?:er|est)$/, '');
  if (root.length < 3) return lower;
  if (root.endsWith('i')) return `${root.slice(0, -1)}y`;
  if (DOUBLED.test(root) && !root.endsWith('ll')) return root.slice(0, -1);
  return /^(?:lat|wid|saf|larg|rar|clos|simpl|fin|nic|whit|strang|gentl|brav|wis)$/.test(root) ? `${root}e` : root;
}

/** What verbs and nouns are looked up by: the stem of the base form, one for all inflections of a word. */
export function keyOf({ lower, tag, stem, xpos }: Pick<Token, 'lower' | 'tag' | 'stem' | 'xpos'>): string {
  if (xpos === 'JJR' || xpos === 'JJS') return stemOf(positive(lower));
  const base = BASES.get(lower);
  if (base === undefined || (tag !== 'VERB' && tag !== 'AUX' && (AMBIGUOUS.has(lower) || tag === 'NOUN'))) return stem;
  return stemOf(base);
}

const DOUBLED = /([bdgklmnprt])\1$/;
/** After these an "e" was dropped: "accus-ed", "fin-ed", "rescu-ed"; not after "threaten", "visit", "offer" or two vowels ("defeat"). */
const DROPPED = /(?:[cgsuvz]|[^aeiou]l|(?:^|[^aeiou])[aeiou][bdklmnprt])$/;
const KEPT = /(?:ss|ll|[^aeiou]s|[aeiou]{2}[bdklmnprt]|..(?:en|er|on|or|om|al|el|it|et|op|ow|ish|ect)|w|x|y)$/;

/** The dictionary form of a verb as a reader would look it up: "rammed" is ram, "sued" sue, "lent" lend. */
export function verbOf({ lower, xpos }: Pick<Token, 'lower' | 'xpos'>): string {
  const irregular = BASES.get(lower);
  if (irregular !== undefined) return irregular;
  const known = bases.get(lower);
  if (known !== undefined) return known;
  const made = xpos === 'VB' || xpos === 'VBP' ? lower : regular(lower);
  bases.set(lower, made);
  return made;
}

function regular(lower: string): string {
  if (/(?:ied|ies)$/.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  if (/[^s]s$/.test(lower)) return lower.slice(0, -1);
  const root = /(?:ing|ed)$/.test(lower) && lower.length > 3 ? lower.replace(/(?:ing|ed)$/, '') : null;
  if (root === null) return lower;
  // "freed"
  if (root.endsWith('e')) return `${root}e`;
  if (DOUBLED.test(root) && !/(?:ll|tt)$/.test(root)) return root.slice(0, -1);
  if (/(?:^invit|^creat|^unit|[^e]at)$/.test(root)) return `${root}e`;
  return DROPPED.test(root) && !KEPT.test(root) ? `${root}e` : root;
}
